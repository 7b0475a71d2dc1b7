"""Who is meant by one name alone, while people and sightings come and go."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from graph.attached import seen_as
from graph.called import Called, Key, distance, keys_of
from graph.growing.keyed import Keyed
from graph.growing.partition import Group, Partition, Regrouped
from graph.names import skeleton
from graph.runs import lines, runs
from graph.seen import Post, Seen
from graph.surnames import Known

_Block = tuple[str, Post | None]
"""A word in a post, or a sound in any."""


class Rest:
    """Sightings under one name alone that fit nobody, each with those that are the same person."""

    def __init__(self) -> None:
        self.partition = Partition()
        self._seen: dict[str, Seen] = {}
        self._blocks: Keyed[_Block] = Keyed()
        self._runs: dict[_Block, dict[str, Group]] = {}

    def update(self, gone: Iterable[Seen], new: Iterable[Seen]) -> Regrouped:
        """Take these sightings away and these in."""
        before: set[str] = set()
        fresh: set[str] = set()
        dirty: set[_Block] = set()
        for seen in gone:
            before.add(seen.mention.id)
            del self._seen[seen.mention.id]
            for key in _blocks(seen):
                self._blocks.remove(key, seen.mention.id)
                dirty.add(key)
        for seen in new:
            fresh.add(seen.mention.id)
            self._seen[seen.mention.id] = seen
            for key in _blocks(seen):
                self._blocks.add(key, seen.mention.id)
                dirty.add(key)
        loose = set(fresh)
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
                groups.append(tuple(sorted(part)))
        return self.partition.replace(before | (reached - fresh), groups, fresh)

    def _run(self, key: _Block) -> dict[str, Group]:
        block = [self._seen[name] for name in self._blocks.under(key)]
        parts = lines(block) if key[1] is None else runs(block, key[1])
        found = (tuple(seen.mention.id for seen in part) for part in parts)
        return {name: run for run in found for name in run}

    def _part(self, name: str) -> set[str]:
        part = {name}
        ahead = [name]
        while ahead:
            here = ahead.pop()
            for key in _blocks(self._seen[here]):
                others = set(self._runs.get(key, {}).get(here, ())) - part
                part |= others
                ahead += others
        return part


def _blocks(seen: Seen) -> Iterator[_Block]:
    yield skeleton(seen.form.words[0]), None
    for post in seen.held:
        yield seen.form.words[0], post


def _is_another(before: Called, after: Called) -> bool:
    """Whether what somebody is known by has changed for sightings in other posts as well."""
    return (
        before.words != after.words
        or before.states != after.states
        or before.span != after.span
        or before.spans.keys() != after.spans.keys()
        or before.reigns != after.reigns
    )


class Surnames:
    """All sightings under one name alone, and who is meant by them."""

    def __init__(self) -> None:
        self.seen: dict[str, Seen] = {}
        self.rest = Rest()
        self._known = Known()
        self._with: dict[str, str] = {}
        self._company: Keyed[str] = Keyed()
        self._at: Keyed[Key] = Keyed()
        self._called: Keyed[str] = Keyed()
        self._in: Keyed[str] = Keyed()

    def company(self, name: str) -> list[Seen]:
        """The sightings that mean somebody who has a full name."""
        return [self.seen[short] for short in self._company.under(name)]

    def update(
        self, gone: Iterable[Seen], new: Iterable[Seen], left: Iterable[str], came: Mapping[str, Called]
    ) -> tuple[set[str], Regrouped]:
        """Take these sightings and people away and these in.

        Answers whom other sightings mean than before, among those who left as well, and what became of the rest.
        """
        met: set[str] = set()
        gone, new = tuple(gone), tuple(new)
        no_longer: list[Seen] = []
        for seen in gone:
            name = self._with.pop(seen.mention.id, None)
            self._forget(seen)
            if name is None:
                no_longer.append(seen)
            else:
                self._company.remove(name, seen.mention.id)
                met.add(name)
        fresh: set[str] = set()
        for seen in new:
            self._take(seen)
            fresh.add(seen.mention.id)
        dirty = fresh | self._introduce(left, came) | self._in_runs((*gone, *new))
        now: list[Seen] = []
        for short in dirty:
            seen = self.seen[short]
            meant = self._known.meant(seen)
            before, after = self._with.get(short), meant.name
            if (meant.how, len(meant.candidates)) != (seen.mention.resolved_by, seen.mention.candidates):
                seen = self.seen[short] = seen_as(seen, meant)
                met |= {name for name in (before, after) if name}
                if before is None is after and short not in fresh:
                    no_longer.append(seen)
                    now.append(seen)
            if after != before:
                met |= {name for name in (before, after) if name}
            if before and before != after:
                self._company.remove(before, short)
                del self._with[short]
            if after and before != after:
                self._company.add(after, short)
                self._with[short] = after
            if not after and (before or short in fresh):
                now.append(seen)
            if after and not before and short not in fresh:
                no_longer.append(seen)
        return met, self.rest.update(no_longer, now)

    def _take(self, seen: Seen) -> None:
        self.seen[seen.mention.id] = seen
        self._in.add(seen.mention.report, seen.mention.id)
        for key in keys_of(seen):
            self._at.add(key, seen.mention.id)
        self._called.add(skeleton(seen.form.words[0]), seen.mention.id)
        self._known.runs.take(seen)

    def _forget(self, seen: Seen) -> None:
        del self.seen[seen.mention.id]
        self._in.remove(seen.mention.report, seen.mention.id)
        for key in keys_of(seen):
            self._at.remove(key, seen.mention.id)
        self._called.remove(skeleton(seen.form.words[0]), seen.mention.id)
        self._known.runs.forget(seen)

    def _introduce(self, left: Iterable[str], came: Mapping[str, Called]) -> set[str]:
        """People who go, come or change; the sightings that may mean others for it."""
        dirty: set[str] = set()
        for name in left:
            dirty |= self._near(self._known.people[name])
            self._known.remove(name)
        for name, called in came.items():
            before = self._known.people.get(name)
            if before is None:
                dirty |= self._near(called)
                self._known.add(name, called)
                continue
            if _is_another(before, called):
                dirty |= self._near(before) | self._near(called)
            else:
                dirty |= self._at_edges(before, called)
                for report in before.reports ^ called.reports:
                    dirty |= self._in.under(report)
            self._known.change(name, called)
        return dirty

    def _in_runs(self, changed: Iterable[Seen]) -> set[str]:
        """All sightings that may be in one run with those that went or came, or mean somebody of whom it is the run."""
        dirty: set[str] = set()
        for seen in changed:
            for key in keys_of(seen):
                dirty |= self._at.under(key)
            for sound in self._known.before(seen):
                dirty |= self._called.under(sound)
        return dirty

    def _near(self, called: Called) -> set[str]:
        """All sightings that may mean somebody."""
        found: set[str] = set()
        for key in called.keys:
            found |= self._at.under(key)
        for sound in called.sounds:
            found |= self._called.under(sound)
        return found

    def _at_edges(self, before: Called, after: Called) -> set[str]:
        """Sightings in offices that are nearer to, or farther from, the days on which somebody held them."""
        found: set[str] = set()
        for post, sound in after.keys:
            was, now = before.spans.get(post), after.spans[post]
            if was != now:
                found |= {
                    short
                    for short in self._at.under((post, sound))
                    if was is None or distance(self.seen[short].day, was) != distance(self.seen[short].day, now)
                }
        for post, sound in before.keys:
            if post not in after.spans:
                found |= self._at.under((post, sound))
        return found
