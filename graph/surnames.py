"""People called by one name alone: "President Tokayev" is the one Tokayev who was president there at the time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from graph.clusters import Union, chains
from graph.names import same_word, skeleton
from graph.profiles import ERA, YEAR, Profile, Span
from graph.seen import SOLE, Post, Seen

SURE = 2 * YEAR
"""How far from a sighting in a post a surname with it is still the same person's where several hold that post at once,
or where two people of the surname held it. Elsewhere it is `ERA`."""

Key = tuple[Post, str]


class _Known:
    """People with full names, by the words they are called by."""

    def __init__(self, linked: Sequence[Sequence[Profile]]) -> None:
        self.people: list[list[Seen]] = [[seen for profile in person for seen in profile.seen] for person in linked]
        self.reports = [{seen.mention.report for seen in person} for person in self.people]
        self.states = [frozenset(state for profile in person for state in profile.states) for person in linked]
        self.words = [frozenset(word for seen in person for word in seen.words) for person in self.people]
        self.spans: list[Mapping[Post, Span]] = [_spans(person) for person in self.people]
        self.posts: dict[Key, list[int]] = defaultdict(list)
        self.called: dict[str, list[int]] = defaultdict(list)
        for place, words in enumerate(self.words):
            for word in words:
                self.called[word].append(place)
            for sound in {skeleton(word) for word in words}:
                for post in self.spans[place]:
                    self.posts[post, sound].append(place)

    def by_post(self, seen: Seen) -> int | None:
        """The one whose name and post these are, None where nobody or more than one can be meant."""
        word = seen.form.words[0]
        nearest: dict[int, int] = {}
        for post in seen.held:
            for place in self.posts.get((post, skeleton(word)), ()):
                if seen.mention.report in self.reports[place]:
                    continue
                if not any(same_word(word, known) for known in self.words[place]):
                    continue
                first, last = self.spans[place][post]
                away = max(first - seen.day, seen.day - last, 0)
                if away <= (ERA if post[0] in SOLE else SURE):
                    nearest[place] = min(away, nearest.get(place, away))
        ranked = sorted((away, place) for place, away in nearest.items())
        if not ranked:
            return None
        if len(ranked) > 1:
            (best, _), (second, _) = ranked[:2]
            if not (best == 0 < second) and not (best <= SURE and second - best >= YEAR):
                return None
        return ranked[0][1]

    def by_company(self, seen: Seen) -> int | None:
        """The only one of the name there is, where their state is present in the report."""
        word = seen.form.words[0]
        called = self.called.get(word, ())
        if seen.posts or len(called) != 1 or len(word) < 4:
            return None
        place = called[0]
        fits = bool(self.states[place] & seen.around) and seen.mention.report not in self.reports[place]
        return place if fits else None


def attach(short: Iterable[Seen], linked: Sequence[Sequence[Profile]]) -> list[list[Seen]]:
    """All sightings, one list a person: those under one name alone with the person they fit, or with each other."""
    known = _Known(linked)
    people = [list(person) for person in known.people]
    rest: list[Seen] = []
    for seen in short:
        place = known.by_post(seen)
        if place is None:
            place = known.by_company(seen)
        if place is None:
            rest.append(seen)
        else:
            people[place].append(seen)
    return people + _among_themselves(rest)


def _spans(person: Sequence[Seen]) -> dict[Post, Span]:
    spans: dict[Post, Span] = {}
    for seen in person:
        for post in seen.held:
            first, last = spans.get(post, (seen.day, seen.day))
            spans[post] = min(first, seen.day), max(last, seen.day)
    return spans


def _among_themselves(rest: Sequence[Seen]) -> list[list[Seen]]:
    """Sightings of one word in one post at one time are one person, unless a report has two of them."""
    order = sorted(rest, key=lambda seen: seen.mention.id)
    same: Union[int] = Union()
    blocks: dict[tuple[str, Post], list[int]] = defaultdict(list)
    for item, seen in enumerate(order):
        for post in seen.held:
            blocks[seen.form.words[0], post].append(item)
    for (_, post), block in blocks.items():
        for run in chains([order[item].day for item in block], ERA if post[0] in SOLE else YEAR):
            reports = {order[block[item]].mention.report for item in run}
            for item in run[1:] if len(reports) == len(run) else ():
                same.join(block[run[0]], block[item])
    people: dict[int, list[Seen]] = defaultdict(list)
    for item, seen in enumerate(order):
        people[same.root(item)].append(seen)
    return list(people.values())
