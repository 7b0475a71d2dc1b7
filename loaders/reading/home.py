"""Whose office it is when a title leaves its state unsaid: "the Speaker", "President X".

A report names the state of foreigners and leaves its own unsaid; on a journey it leaves unsaid that of the host. Each
state that the story names is weighed on what is said around the title; the weights are fitted on annotated reports by
`bench/fit_home.py`.
"""

from __future__ import annotations

import json
import math
import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib.resources import files

from loaders.reading.claims import SINGLE, Claim
from loaders.reading.geography import Manner, Place, Places
from loaders.reading.story import Kind, Story
from loaders.reading.tables import table
from ontology.terms import Role

_SAID = frozenset({Manner.NAME, Manner.DEMONYM})
_EDGE = 600  # characters at each end of a report in which its outlet is named
_JOURNEY = re.compile(
    r"\b(?:visit(?:s|ed|ing)?|trip|tour|arriv(?:e|es|ed|al|ing)|travel(?:s|led|ed|ling)?|flew|flies|journey|landed|stay)"
    r"\s"
    r"(?:official(?:ly)? |working |state )?(?:to|in|of|at|for)?\s?(?:the )?\Z"
)
_SITE = re.compile(r"\b(?:in|at|to|of|from)\s(?:the\s)?\Z")


class Home:
    """The states that a story can mean, weighed for one claim at a time."""

    def __init__(self, story: Story, places: Places, claims: Sequence[Claim]) -> None:
        self.story = story
        self.places = places
        self.claims = claims
        said = [place for place in places.found if place.code != "EU"]
        outlets = _outlets(story.text)
        self.codes = tuple(sorted({place.code for place in said} | outlets))
        self._said = Counter(place.code for place in said if place.manner in _SAID)
        self._sites = Counter(place.code for place in said if place.manner not in _SAID)
        self._headline = {
            place.code
            for place in said[:12]
            if (sentence := story.sentence_at(place.start)) is not None and sentence.kind is Kind.HEADLINE
        }
        self._first = said[0].code if said else None
        self._dateline = places.dateline.code if places.dateline else None
        self._outlets = outlets
        self._visited = {
            place.code for place in said[:60] if _JOURNEY.search(story.text, max(0, place.start - 30), place.start)
        }
        self._owners = Counter(claim.state for claim in claims if claim.state and claim.title.state)
        self._posts = Counter((claim.role, claim.state) for claim in claims if claim.state)
        self._holders = {
            (claim.role, claim.state): claim.person for claim in claims if claim.state and claim.role in SINGLE
        }

    def weigh(self, claim: Claim) -> list[tuple[str, float]]:
        """The states with their probabilities, the likeliest first."""
        weights = _weights()
        scores = {
            code: sum(weights.get(name, 0.0) * value for name, value in self.features(claim, code))
            for code in self.codes
        }
        if not scores:
            return []
        top = max(scores.values())
        powers = {code: math.exp(score - top) for code, score in scores.items()}
        total = sum(powers.values())
        return sorted(((code, power / total) for code, power in powers.items()), key=lambda row: (-row[1], row[0]))

    def features(self, claim: Claim, code: str) -> Iterable[tuple[str, float]]:
        """What speaks for or against a state, by name."""
        said, sites = sum(self._said.values()) or 1, sum(self._sites.values()) or 1
        yield "share", self._said[code] / said
        yield "sites", self._sites[code] / sites
        yield "named", float(self._said[code] > 0)
        yield from _flags(
            headline=code in self._headline,
            first=code == self._first,
            dateline=code == self._dateline,
            outlet=code in self._outlets,
            visited=code in self._visited,
            owner=self._owners[code] > 0,
            owners=self._owners[code] > 1,
            taken=claim.role in SINGLE and self._holders.get((claim.role, code), claim.person) != claim.person,
            same_post=self._posts[claim.role, code] > 0 and claim.role not in SINGLE,
        )
        yield from self._around(claim, code)

    def _around(self, claim: Claim, code: str) -> Iterable[tuple[str, float]]:
        """What stands in the claim's sentence and the one before it."""
        start = min(claim.name.start, self.story.tokens[claim.title.first].start)
        end = max(claim.name.end, self.story.tokens[claim.title.last - 1].end)
        sentence = claim.sentence
        before = self.places.within(sentence.start, start)
        after = self.places.within(end, sentence.end)
        previous = _last(self.places, sentence.start, self._floor(sentence.index))
        definite = self.story.tokens[claim.title.first - 1].text.lower() == "the" if claim.title.first else False
        owned = (
            self.story.tokens[claim.title.first - 1].text.lower() in ("its", "his", "her", "their")
            if claim.title.first
            else False
        )
        apposed = claim.name.start < self.story.tokens[claim.title.first].start
        single = claim.role in SINGLE
        near = bool(before) and before[-1].code == code
        sited = (
            near
            and before[-1].manner is not Manner.DEMONYM
            and bool(_SITE.search(self.story.text, max(0, before[-1].start - 12), before[-1].start))
        )
        listed = [
            other
            for other in self.claims
            if other.sentence is sentence and other.state and other.person != claim.person
        ]
        neighbour = max(
            (other for other in listed if other.name.start < claim.name.start),
            key=lambda other: other.name.start,
            default=None,
        )
        following = min(
            (other for other in listed if other.name.start > claim.name.start),
            key=lambda other: other.name.start,
            default=None,
        )
        yield from _flags(
            near=near,
            near_site=sited,
            near_definite=near and definite,
            near_apposed=near and apposed and not single,
            near_single=near and single,
            inside=any(place.code == code for place in before),
            next=bool(after) and after[0].code == code,
            later=any(place.code == code for place in after),
            previous=previous == code and not before,
            previous_definite=previous == code and not before and definite,
            owned=owned and near,
            neighbour=neighbour is not None and neighbour.state == code and not single,
            neighbour_single=neighbour is not None and neighbour.state == code and single,
            following=following is not None and following.state == code,
            dateline_single=code == self._dateline and single,
            first_single=code == self._first and single,
            owner_single=self._owners[code] > 0 and single,
            outlet_bare=code in self._outlets and not definite,
            envoy=claim.role is Role.AMBASSADOR and self._owners[code] > 0,
        )

    def _floor(self, index: int) -> int:
        return self.story.sentences[max(0, index - 1)].start


def _flags(**values: bool) -> Iterable[tuple[str, float]]:
    return [(name, 1.0) for name, value in values.items() if value]


def _last(places: Places, before: int, floor: int) -> str | None:
    index = bisect_left(places.starts, before) - 1
    place: Place | None = places.found[index] if index >= 0 else None
    return place.code if place is not None and place.start >= floor else None


@cache
def _weights() -> Mapping[str, float]:
    """Fitted weights by feature."""
    return dict(json.loads((files("loaders.resources") / "home_weights.json").read_text(encoding="utf-8")))


@cache
def _outlet_pattern() -> tuple[re.Pattern[str], dict[str, str]]:
    states = {name: code for code, names in table("outlets")["outlets"].items() for name in names}
    names = "|".join(re.escape(name) for name in sorted(states, key=lambda name: (-len(name), name)))
    return re.compile(rf"(?<!\w)(?:{names})(?!\w)"), states


@cache
def _outlets(text: str) -> frozenset[str]:
    """The states of the outlets that a text names at its edges."""
    pattern, states = _outlet_pattern()
    edges = text if len(text) <= 2 * _EDGE else f"{text[:_EDGE]} {text[-_EDGE:]}"
    return frozenset(states[match.group()] for match in pattern.finditer(edges))
