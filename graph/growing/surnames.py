"""Who is meant by one name alone, while people and sightings come and go."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from graph.attached import decided_meanings, seen_as
from graph.called import Called, Key, distance, keys_of
from graph.decisions import Decisions
from graph.growing.keyed import Keyed
from graph.growing.partition import Regrouped
from graph.growing.rest import Rest
from graph.model import Mention
from graph.names import skeleton
from graph.seen import Seen
from graph.surnames import Known, Meant
from ontology.terms import Resolution


@dataclass(frozen=True, slots=True)
class Attached:
    """What became of sightings under one name alone.

    Names of the people whom some mean no longer or by other reasons than before, perhaps of some who left; which mean
    somebody now who did not; and what became of the rest.
    """

    parted: set[str] = field(default_factory=set)
    joined: dict[str, list[Seen]] = field(default_factory=lambda: defaultdict(list))
    rest: Regrouped = field(default_factory=Regrouped)


def _is_another(before: Called, after: Called) -> bool:
    """Whether what somebody is known by has changed for all sightings, in whichever post."""
    return (before.words, before.families, before.states, before.leads) != (
        after.words,
        after.families,
        after.states,
        after.leads,
    )


def _has_moved(before: Called, after: Called) -> bool:
    """Whether it has changed for the sightings that nobody of the name who was in the post can be meant by."""
    return before.span != after.span or before.spans.keys() != after.spans.keys() or before.reigns != after.reigns


def _is_unheld(mention: Mention) -> bool:
    return mention.resolved_by is not Resolution.POST and not (
        mention.resolved_by is Resolution.ALONE and mention.candidates
    )


class Surnames:
    """All sightings under one name alone, and who is meant by them."""

    def __init__(self, decisions: Decisions) -> None:
        self.seen: dict[str, Seen] = {}
        self.rest = Rest(decisions)
        self._decisions = decisions
        self._decided: dict[str, set[str]] = defaultdict(set)
        self._homes: Mapping[str, str] = {}
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
        self,
        gone: Iterable[Seen],
        new: Iterable[Seen],
        left: Iterable[str],
        came: Mapping[str, Called],
        homes: Mapping[str, str],
    ) -> Attached:
        """Take these sightings and people away and these in.

        `homes` has whom the groups of decided sightings are of.
        """
        found = Attached()
        gone, new = tuple(gone), tuple(new)
        no_longer: list[Seen] = []
        for seen in gone:
            name = self._with.pop(seen.mention.id, None)
            self._forget(seen)
            if name is None:
                no_longer.append(seen)
            else:
                self._company.remove(name, seen.mention.id)
                found.parted.add(name)
        fresh: set[str] = set()
        for seen in new:
            self._take(seen)
            fresh.add(seen.mention.id)
        dirty = fresh | self._introduce(left, came) | self._in_runs(gone, new)
        now: list[Seen] = []
        decided = self._as_decided(dirty, gone, homes)
        for short in dirty | decided.keys():
            seen = self.seen[short]
            meant = decided[short] if short in decided else self._known.meant(seen)
            before, after = self._with.get(short), meant.name
            if (meant.how, len(meant.candidates)) != (seen.mention.resolved_by, seen.mention.candidates):
                seen = self.seen[short] = seen_as(seen, meant)
                if before:
                    found.parted.add(before)
                if before is None is after and short not in fresh:
                    no_longer.append(seen)
                    now.append(seen)
            if before and before != after:
                found.parted.add(before)
                self._company.remove(before, short)
                del self._with[short]
            if after and before != after:
                found.joined[after].append(seen)
                self._company.add(after, short)
                self._with[short] = after
            if not after and (before or short in fresh):
                now.append(seen)
            if after and not before and short not in fresh:
                no_longer.append(seen)
        return replace(found, rest=self.rest.update(no_longer, now))

    def _as_decided(self, dirty: Iterable[str], gone: Iterable[Seen], homes: Mapping[str, str]) -> dict[str, Meant]:
        """Whom all sightings that decisions name mean, if a change concerns one of them."""
        if not self._decisions.made:
            return {}
        left = any(self._decisions.group(seen.mention.id) for seen in gone)
        if homes == self._homes and not left and not any(map(self._decisions.group, dirty)):
            return {}
        self._homes = homes
        groups = {group: [self.seen[short] for short in shorts] for group, shorts in self._decided.items()}
        found = decided_meanings(groups, self._known, dict(homes), self._decisions)
        return {seen.mention.id: meant for seen, meant in found}

    def _take(self, seen: Seen) -> None:
        self.seen[seen.mention.id] = seen
        self._in.add(seen.mention.report, seen.mention.id)
        for key in keys_of(seen):
            self._at.add(key, seen.mention.id)
        self._called.add(skeleton(seen.form.words[0]), seen.mention.id)
        group = self._decisions.group(seen.mention.id)
        if group is not None:
            self._decided[group].add(seen.mention.id)
        self._known.runs.take(seen)

    def _forget(self, seen: Seen) -> None:
        del self.seen[seen.mention.id]
        self._in.remove(seen.mention.report, seen.mention.id)
        for key in keys_of(seen):
            self._at.remove(key, seen.mention.id)
        self._called.remove(skeleton(seen.form.words[0]), seen.mention.id)
        group = self._decisions.group(seen.mention.id)
        if group is not None:
            self._decided[group].discard(seen.mention.id)
            if not self._decided[group]:
                del self._decided[group]
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
                if _has_moved(before, called):
                    dirty |= self._unheld(called)
                for report in before.reports ^ called.reports:
                    dirty |= self._in.under(report)
            self._known.change(name, called)
        return dirty

    def _in_runs(self, gone: Iterable[Seen], new: Iterable[Seen]) -> set[str]:
        """Sightings that may mean others because those that went or came make, break or lead a run."""
        changed = [*((seen, 0) for seen in gone), *((seen, 1) for seen in new)]
        times = Counter(key for seen, _ in changed for key in keys_of(seen))
        dirty: set[str] = set()
        for seen, own in changed:
            if any(times[key] > 1 or self._known.tells(seen, key, own) for key in keys_of(seen)):
                for key in keys_of(seen):
                    dirty |= self._at.under(key)
                for sound in self._known.before(seen):
                    dirty |= self._called.under(sound)
        return dirty

    def _near(self, called: Called) -> set[str]:
        """All sightings that may mean somebody, or others because of them: of whoever leads, all of the name."""
        found: set[str] = set()
        for key in called.keys:
            found |= self._at.under(key)
        if not called.leads:
            return found | self._unheld(called)
        for sound in called.sounds:
            found |= self._called.under(sound)
        return found

    def _unheld(self, called: Called) -> set[str]:
        """The sightings of somebody's name that nobody who was in the post can be meant by.

        To all others only those matter who were in it.
        """
        named = (short for sound in called.sounds for short in self._called.under(sound))
        return {short for short in named if _is_unheld(self.seen[short].mention)}

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
