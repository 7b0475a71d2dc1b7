"""People called by one name alone: "President Tokayev" is the one Tokayev who was president there at the time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from graph.clusters import Union, chains
from graph.names import same_word, skeleton
from graph.profiles import ERA, YEAR, Profile, Span
from graph.seen import SOLE, Post, Seen

SURE = 2 * YEAR
"""How far from a sighting in a post a surname with it is still the same person's where several hold that post at once,
or where two people of the surname held it. Elsewhere it is `ERA`."""

Key = tuple[Post, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Called:
    """What somebody is called by, in which very offices and when, for which states, and the reports that say so."""

    words: frozenset[str]
    spans: Mapping[Post, Span]
    states: frozenset[str]
    reports: frozenset[str]

    @classmethod
    def of(cls, person: Sequence[Profile]) -> Called:
        """Of the profiles of one person."""
        if len(person) == 1:
            (one,) = person
            return cls(words=one.words, spans=one.held, states=one.states, reports=one.reports)
        spans: dict[Post, Span] = {}
        for profile in person:
            for post, (start, end) in profile.held.items():
                first, last = spans.get(post, (start, end))
                spans[post] = min(first, start), max(last, end)
        return cls(
            words=frozenset().union(*(profile.words for profile in person)),
            spans=spans,
            states=frozenset().union(*(profile.states for profile in person)),
            reports=frozenset().union(*(profile.reports for profile in person)),
        )

    @property
    def keys(self) -> Iterator[Key]:
        """Offices held, each with the sounds of the words called by."""
        for sound in {skeleton(word) for word in self.words}:
            for post in self.spans:
                yield post, sound


class Known:
    """People with full names, each by a name of its own, to be found by what they are called by."""

    def __init__(self) -> None:
        self.people: dict[str, Called] = {}
        self._posts: dict[Key, set[str]] = defaultdict(set)
        self._called: dict[str, set[str]] = defaultdict(set)

    def add(self, name: str, called: Called) -> None:
        """Somebody new."""
        self.people[name] = called
        for word in called.words:
            self._called[word].add(name)
        for key in called.keys:
            self._posts[key].add(name)

    def remove(self, name: str) -> None:
        """Somebody who is no longer known."""
        called = self.people.pop(name)
        for word in called.words:
            self._called[word].remove(name)
            if not self._called[word]:
                del self._called[word]
        for key in called.keys:
            self._posts[key].remove(name)
            if not self._posts[key]:
                del self._posts[key]

    def change(self, name: str, called: Called) -> None:
        """Somebody of whom more or less is known than before."""
        before = self.people[name]
        if before.words != called.words or before.spans.keys() != called.spans.keys():
            self.remove(name)
            self.add(name, called)
        self.people[name] = called

    def fitting(self, seen: Seen) -> str | None:
        """The one who can be meant, None where nobody or more than one can."""
        name = self._by_post(seen)
        return self._by_company(seen) if name is None else name

    def _by_post(self, seen: Seen) -> str | None:
        """The one whose name and post these are."""
        word = seen.form.words[0]
        nearest: dict[str, int] = {}
        for post in seen.held:
            for name in self._posts.get((post, skeleton(word)), ()):
                called = self.people[name]
                if seen.mention.report in called.reports:
                    continue
                if not any(same_word(word, known) for known in called.words):
                    continue
                away = distance(seen.day, called.spans[post])
                if away <= (ERA if post[0] in SOLE else SURE):
                    nearest[name] = min(away, nearest.get(name, away))
        ranked = sorted((away, name) for name, away in nearest.items())
        if not ranked:
            return None
        if len(ranked) > 1:
            (best, _), (second, _) = ranked[:2]
            if not (best == 0 < second) and not (best <= SURE and second - best >= YEAR):
                return None
        return ranked[0][1]

    def _by_company(self, seen: Seen) -> str | None:
        """The only one of the name there is, where their state is present in the report."""
        word = seen.form.words[0]
        names = self._called.get(word, ())
        if seen.posts or len(names) != 1 or len(word) < 4:
            return None
        (name,) = names
        called = self.people[name]
        fits = bool(called.states & seen.around) and seen.mention.report not in called.reports
        return name if fits else None


def distance(day: int, span: Span) -> int:
    """How many days a day is away from those of a span."""
    return max(span[0] - day, day - span[1], 0)


def attach(short: Iterable[Seen], linked: Sequence[Sequence[Profile]]) -> list[list[Seen]]:
    """All sightings, one list a person: those under one name alone with the person they fit, or with each other."""
    known = Known()
    people: dict[str, list[Seen]] = {}
    for person in linked:
        known.add(person[0].id, Called.of(person))
        people[person[0].id] = [seen for profile in person for seen in profile.seen]
    rest: list[Seen] = []
    for seen in short:
        name = known.fitting(seen)
        (rest if name is None else people[name]).append(seen)
    return [*people.values(), *_among_themselves(rest)]


def _among_themselves(rest: Sequence[Seen]) -> list[list[Seen]]:
    """Sightings of one word in one post at one time are one person, unless a report has two of them."""
    same: Union[str] = Union()
    blocks: dict[tuple[str, Post], list[Seen]] = defaultdict(list)
    for seen in rest:
        for post in seen.held:
            blocks[seen.form.words[0], post].append(seen)
    for (_, post), block in blocks.items():
        for run in runs(block, post):
            for seen in run[1:]:
                same.join(run[0].mention.id, seen.mention.id)
    people: dict[str, list[Seen]] = defaultdict(list)
    for seen in rest:
        people[same.root(seen.mention.id)].append(seen)
    return list(people.values())


def runs(block: Sequence[Seen], post: Post) -> Iterator[list[Seen]]:
    """Those of one word in one post who are one person."""
    for run in chains([seen.day for seen in block], ERA if post[0] in SOLE else YEAR):
        if len(run) > 1 and len({block[item].mention.report for item in run}) == len(run):
            yield [block[item] for item in run]
