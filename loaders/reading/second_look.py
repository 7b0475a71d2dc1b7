"""The unsaid states of offices weighed again, once every person of the story has one.

At the first look a state is chosen for one person after another, so that those named later tell nothing and an early
mistake leads to others. Here each person is weighed among all the others: who is listed with them, who stands in the
same sentence, for whom the rest of the story stands. The weights are fitted by `loaders.fitting.second_look` on
what the first look makes of reports that it was not fitted on.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from loaders.reading.claims import SINGLE, Bearing, Claim
from loaders.reading.home import Home
from loaders.reading.likeliest import likeliest
from loaders.reading.nearness import nearness
from loaders.reading.story import Story
from loaders.reading.title_words import TitleWords, title_words, words_of
from loaders.reading.weight_tables import numbers
from loaders.reading.weights import made
from ontology.terms import Role

_MOST_NAMES = 8  # of one person, that are looked at
_MOST_PLACES = 200
_LISTED = 60  # characters between two names of a list
_ACROSS = re.compile(r"\b(?:met|with|received|by)\b")
_PARTED = re.compile(r"\b(?:met|with|received|by|and)\b")
_BY_KIND = ("first", "dateline", "outlet", "share", "owner", "near", "beside", "peers", "listed before", "listed after")
_STEPS = {
    **dict.fromkeys(("near", "beside", "share", "sites", "peers"), (0.05, 0.15, 0.3, 0.5, 0.75)),
    **dict.fromkeys(("words", "name"), (-3.0, -2.0, -1.0, -0.3, -0.01)),
}
_STRONG = 0.3  # of what is counted over several claims

Features = dict[str, dict[str, float]]


class SecondLook:
    """A story whose people all have states, said or chosen at the first look."""

    def __init__(self, home: Home, bearings: Sequence[Bearing], words: TitleWords | None = None) -> None:
        self.home = home
        self.story: Story = home.story
        self.words = words or title_words()
        self.names = sorted(
            (name.start, name.end, bearing.who[name.first], bearing.sentence.index)
            for bearing in bearings
            for name in bearing.names
        )
        self.of: dict[str, list[int]] = defaultdict(list)
        self.inside: dict[int, list[str]] = defaultdict(list)
        for number, (_, _, person, sentence) in enumerate(self.names):
            self.of[person].append(number)
            self.inside[sentence].append(person)
        self.states: dict[str, str] = {}
        for bearing in bearings:
            for claim in bearing.claims:
                if claim.state:
                    self.states.setdefault(claim.person, claim.state)
        self.peers = Counter(self.states.values())

    def weigh(self, claims: Sequence[Claim]) -> list[tuple[str, float]]:
        """The states with their probabilities for one person's claims, the likeliest first."""
        return likeliest(self.features(claims), _weights())

    def features(self, claims: Sequence[Claim]) -> Features:
        """What speaks for or against each state, by name: at the first look, of the others, of places and titles."""
        found = self.home.features(claims)
        person = claims[0].person
        for name, code, value in (*self._places(person), *self._others(person)):
            if code in found:
                found[code][name] = found[code].get(name, 0.0) + value
        for code, score in self.words.weigh(words_of(self.story, claims), found).items():
            found[code]["words"] = score
        kind = "single" if claims[0].role in SINGLE else "envoy" if claims[0].role is Role.AMBASSADOR else "plain"
        return {code: _stepped(features, kind) for code, features in found.items()}

    def _places(self, person: str) -> Iterator[tuple[str, str, float]]:
        """How near each state is named to the person, and how near inside the same sentences."""
        names = [self.names[at] for at in self.of[person][:_MOST_NAMES]]
        spans = [(start, end, self.story.sentences[number]) for start, end, _, number in names]
        near, beside = nearness(spans, self.home.places.found[:_MOST_PLACES])
        for name, counts in (("near", near), ("beside", beside)):
            total = sum(counts.values())
            yield from ((name, code, count / total) for code, count in counts.items())

    def _others(self, person: str) -> Iterator[tuple[str, str, float]]:
        """The states of those listed with the person, of those in the same sentences, and of all others."""
        seen = set()
        for at in self.of[person]:
            for row in self._neighbours(at):
                if row not in seen:
                    seen.add(row)
                    yield (*row, 1.0)
            for other in self.inside[self.names[at][3]]:
                if other != person and other in self.states:
                    yield "same sentence", self.states[other], 1.0
        peers = self.peers.copy()
        if person in self.states:
            peers[self.states[person]] -= 1
        total = peers.total()
        for code, count in peers.items():
            if count:
                yield "peers", code, count / total
                yield "peer", code, 1.0
                yield "some peers", code, float(count > 1)

    def _neighbours(self, at: int) -> Iterator[tuple[str, str]]:
        """The states of those named right before and after, and whether they are of one list or face each other."""
        start, end, person, sentence = self.names[at]
        for other, side in ((at - 1, "before"), (at + 1, "after")):
            if not 0 <= other < len(self.names):
                continue
            first, last, whom, inside = self.names[other]
            if whom == person or inside != sentence or whom not in self.states:
                continue
            between = self.story.text[last:start] if other < at else self.story.text[end:first]
            yield f"named {side}", self.states[whom]
            if len(between) < _LISTED:
                if not _PARTED.search(between):
                    yield f"listed {side}", self.states[whom]
                if _ACROSS.search(between):
                    yield f"faced {side}", self.states[whom]


def _stepped(features: Mapping[str, float], kind: str) -> dict[str, float]:
    """The features, those that tell by kind of post by kind too, and each once more as a step."""
    found = dict(features)
    for name in _BY_KIND:
        if name in features:
            found[f"{name}|{kind}"] = features[name]
    for name, value in features.items():
        if value:
            if name in _STEPS:
                found[f"{name}>{bisect_left(_STEPS[name], value)}"] = 1.0
            elif name == "same sentence":
                found[f"{name}>{min(int(value), 3)}"] = 1.0
            else:
                found[f"{name}>" if value > _STRONG else f"{name}<"] = 1.0
    return found


@cache
def _weights() -> Mapping[str, float]:
    """Fitted weights by feature."""
    return made("home_again_weights", numbers)
