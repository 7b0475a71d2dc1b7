"""Sightings under one name alone that fit nobody, while they come and go: which of them are one person."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from graph.attached import joined
from graph.decisions import Decisions
from graph.growing.keyed import Keyed
from graph.growing.partition import Group, Partition, Regrouped
from graph.names import skeleton
from graph.runs import lines, runs
from graph.seen import Post, Seen

_Block = tuple[str, Post | None]
"""A word in a post, or a sound in any."""


class Rest:
    """Sightings under one name alone that fit nobody, each with those that are the same person."""

    def __init__(self, decisions: Decisions) -> None:
        self.partition = Partition()
        self._decisions = decisions
        self._same: Keyed[str] = Keyed()
        self._seen: dict[str, Seen] = {}
        self._blocks: Keyed[_Block] = Keyed()
        self._runs: dict[_Block, dict[str, Group]] = {}

    def update(self, gone: Iterable[Seen], new: Iterable[Seen]) -> Regrouped:
        """Take these sightings away and these in."""
        before: set[str] = set()
        fresh: set[str] = set()
        loose: set[str] = set()
        dirty: set[_Block] = set()
        for seen in gone:
            before.add(seen.mention.id)
            del self._seen[seen.mention.id]
            for key in _blocks(seen):
                self._blocks.remove(key, seen.mention.id)
                dirty.add(key)
            group = self._decisions.group(seen.mention.id)
            if group is not None:
                self._same.remove(group, seen.mention.id)
                loose |= self._same.under(group)
        for seen in new:
            fresh.add(seen.mention.id)
            self._seen[seen.mention.id] = seen
            for key in _blocks(seen):
                self._blocks.add(key, seen.mention.id)
                dirty.add(key)
            group = self._decisions.group(seen.mention.id)
            if group is not None:
                self._same.add(group, seen.mention.id)
        loose |= fresh
        for key in dirty:
            loose |= self._runs.pop(key, {}).keys()
            found = self._run(key)
            if found:
                self._runs[key] = found
                loose |= found.keys()
        groups: list[Group] = []
        reached: set[str] = set()
        for name in loose & self._seen.keys():
            if name not in reached:
                part = self._part(name)
                reached |= part
                groups += self._people(sorted(part))
        return self.partition.replace(before | (reached - fresh), groups, fresh)

    def _run(self, key: _Block) -> dict[str, Group]:
        block = [self._seen[name] for name in sorted(self._blocks.under(key))]
        parts = lines(block) if key[1] is None else runs(block, key[1])
        found = (tuple(seen.mention.id for seen in part) for part in parts)
        return {name: run for run in found for name in run}

    def _people(self, names: Sequence[str]) -> Iterator[Group]:
        """The people of a part, its names in order: one where no decision is on any of them."""
        if not any(self._decisions.group(name) for name in names):
            yield tuple(names)
            return
        order = [self._seen[name] for name in names]
        found = {
            run for seen in order for key in _blocks(seen) if (run := self._runs.get(key, {}).get(seen.mention.id))
        }
        for person in joined(order, ([self._seen[name] for name in run] for run in found), self._decisions):
            yield tuple(seen.mention.id for seen in person)

    def _part(self, name: str) -> set[str]:
        part = {name}
        ahead = [name]
        while ahead:
            here = ahead.pop()
            for key in _blocks(self._seen[here]):
                others = set(self._runs.get(key, {}).get(here, ())) - part
                part |= others
                ahead += others
            group = self._decisions.group(here)
            if group is not None:
                same = self._same.under(group) - part
                part |= same
                ahead += same
        return part


def _blocks(seen: Seen) -> Iterator[_Block]:
    yield skeleton(seen.form.words[0]), None
    for post in seen.held:
        yield seen.form.words[0], post
