"""Whose office it is when a title leaves its state unsaid: "the Speaker", "President X".

A report names the state of foreigners and leaves its own unsaid; on a journey it leaves unsaid that of the host. Each
state that the story names is weighed on what is said around the title; the weights are fitted on annotated reports by
`loaders.fitting.home`.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from loaders.reading.bodies import chambers_in, owners_in
from loaders.reading.claims import SINGLE, Claim
from loaders.reading.geography import Manner, Place, Places
from loaders.reading.likeliest import likeliest
from loaders.reading.origins import Origins, weighed
from loaders.reading.phrases import Phrases, words_in
from loaders.reading.roles import role_of
from loaders.reading.story import Kind, Story
from loaders.reading.tables import table
from loaders.reading.titles import Title
from loaders.reading.weight_tables import numbers
from loaders.reading.weights import made
from ontology.terms import Role

_SAID = frozenset({Manner.NAME, Manner.DEMONYM})
_EDGE = 600  # characters at each end of a report in which its outlet is named
_MOST = 4  # claims of one person that are looked at
_FORMER = frozenset({"SU", "YU", "CS", "DD", "EU"})
_JOURNEY = re.compile(
    r"\b(?:visit(?:s|ed|ing)?|trip|tour|arriv(?:e|es|ed|al|ing)|travel(?:s|led|ed|ling)?|flew|flies|journey|landed|stay)"
    r"\s(?:official(?:ly)? |working |state )?(?:to|in|of|at|for)?\s?(?:the )?\Z"
)
_SITE = re.compile(r"\b(?:in|at|to|of|from)\s(?:the\s)?\Z")
_REACH = 60  # characters before and after a claim
_GUEST = re.compile(
    r"\b(?:arrived|arrives|landed|touched down|flew|paid|pays|is on|was on|on (?:a|an|his|her) (?:\w+ ){0,2}visit"
    r"|visited|visits|visiting|leaves|left|wound up|called on|travel(?:s|led|ed)|is in|was in)\b"
)
_HOST = re.compile(
    r"\b(?:received by|welcomed by|hosted by|met by|greeted by|invited by|invitation of|called on|calls? on|call to"
    r"|audience with|guests? of|call paid to|seen off by|saw off|host)\b[^.;]{0,30}\Z"
)
_OWNERS = frozenset({"its", "his", "her", "their", "our"})


class Home:
    """The states that a story can mean, weighed for the claims of one person at a time, in the order of the text."""

    def __init__(
        self,
        story: Story,
        places: Places,
        claims: Sequence[Claim],
        unnamed: Sequence[Title] = (),
        origins: Origins | None = None,
    ) -> None:
        self.origins = origins
        self.story = story
        self.places = places
        self.dateline = places.dateline.code if places.dateline else None
        said = [place for place in places.found if place.code not in _FORMER]
        outlets, chambers = _outlets(story.text), chambers_in(story.text)
        settled = {claim.state for claim in claims if claim.state} - _FORMER
        owners = frozenset(owners_in(story.text))
        self.codes = tuple(sorted({place.code for place in said} | outlets | set(chambers) | settled | owners))
        self.first = said[0].code if said else None
        self.owners = Counter(claim.title.state for claim in claims if claim.title.state)
        self.posts = Counter((claim.role, claim.state) for claim in claims if claim.state)
        self.holders = {(claim.role, claim.state): claim.person for claim in claims if claim.state}
        self.mentions = Counter(claim.person for claim in claims)
        self.settled = sorted((claim.name.start, claim.state, claim.person) for claim in claims if claim.state)
        # "The Zimbabwean leader": somebody of the story holds such an office there.
        self.described = {(role_of(title), title.state) for title in unnamed if title.state and not title.plural}
        self.visited = {
            place.code for place in said[:60] if _JOURNEY.search(story.text, max(0, place.start - 30), place.start)
        }
        self._static = self._of_story(said, outlets, chambers)

    def settle(self, claim: Claim) -> None:
        """Take note of a state that was weighed."""
        state = str(claim.state)
        row = (claim.name.start, state, claim.person)
        self.settled.insert(bisect_left(self.settled, row), row)
        self.posts[claim.role, state] += 1
        self.holders.setdefault((claim.role, state), claim.person)

    def weigh(self, claims: Sequence[Claim]) -> list[tuple[str, float]]:
        """The states with their probabilities for one person's claims, the likeliest first."""
        found = self.features(claims)
        away = sent_for(self.story, claims, self.places)
        return likeliest({code: found[code] for code in found if code not in away} or found, _weights())

    def features(self, claims: Sequence[Claim]) -> dict[str, dict[str, float]]:
        """What speaks for or against each state, by name: of the story, and on average over a person's claims."""
        found = {code: dict(features) for code, features in self._static.items()}
        near = claims[:_MOST]
        for claim in near:
            for name, code in self._around(claim):
                if code in found:
                    found[code][name] = found[code].get(name, 0.0) + 1 / len(near)
        fullest = max((claim.name for claim in near), key=lambda name: name.end - name.start)
        text = self.story.text[fullest.start : fullest.end]
        suits = self.origins.weigh(text, self.codes) if self.origins else weighed(text, self.codes)
        for code, score in suits.items():
            found[code]["name"] = score
        return found

    def _of_story(
        self, said: Sequence[Place], outlets: frozenset[str], chambers: Mapping[str, int]
    ) -> dict[str, dict[str, float]]:
        names = Counter(place.code for place in said if place.manner in _SAID)
        sites = Counter(place.code for place in said if place.manner not in _SAID)
        sentences = (self.story.sentence_at(place.start) for place in said[:12])
        headline = {
            place.code
            for place, sentence in zip(said, sentences, strict=False)
            if sentence is not None and sentence.kind is Kind.HEADLINE
        }
        return {
            code: {
                "share": names[code] / (sum(names.values()) or 1),
                "sites": sites[code] / (sum(sites.values()) or 1),
                "named": float(names[code] > 0),
                "headline": float(code in headline),
                "first": float(code == self.first),
                "dateline": float(code == self.dateline),
                "outlet": float(code in outlets),
                "chamber": float(code in chambers),
                "visited": float(code in self.visited),
                "owner": float(self.owners[code] > 0),
                "owners": float(self.owners[code] > 1),
                "bare": float(code not in names and code not in sites),
            }
            for code in self.codes
        }

    def _around(self, claim: Claim) -> Iterator[tuple[str, str]]:
        """Names of what speaks for a state in and before the claim's sentence, each with that state."""
        tokens, title, sentence = self.story.tokens, claim.title, claim.sentence
        start = min(claim.name.start, tokens[title.first].start)
        end = max(claim.name.end, tokens[title.last - 1].end)
        before = self.places.within(sentence.start, start)
        after = self.places.within(end, sentence.end)
        article = tokens[title.first - 1].text.lower() if title.first else ""
        kind = "single" if claim.role in SINGLE else "envoy" if claim.role is Role.AMBASSADOR else "plain"
        if before:
            yield from self._near(before[-1], article, kind, "near")
            if claim.name.start < tokens[title.first].start:
                yield f"near_apposed_{kind}", before[-1].code
            for code in {place.code for place in before}:
                yield "inside", code
        else:
            last = bisect_left(self.places.starts, sentence.start) - 1
            floor = self.story.sentences[max(0, sentence.index - 1)].start
            if last >= 0 and self.places.found[last].start >= floor:
                yield from self._near(self.places.found[last], article, kind, "previous")
        if after:
            yield f"next_{kind}", after[0].code
            for code in {place.code for place in after}:
                yield "later", code
        yield from self._company(claim, article, kind)
        yield from self._posts(claim, kind)
        yield from self._movement(claim, before[-1] if before else None)

    def _posts(self, claim: Claim, kind: str) -> Iterator[tuple[str, str]]:
        """What others of the story are said to hold, and whose the story is."""
        for code in self.codes:
            if claim.role in SINGLE and self.holders.get((claim.role, code), claim.person) != claim.person:
                yield "taken", code
            elif claim.role not in SINGLE and self.posts.get((claim.role, code)):
                yield f"same_post_{kind}", code
            if code in self.owners:
                yield f"owner_{kind}", code
            if (claim.role, code) in self.described and (claim.role, code) not in self.holders:
                yield f"described_{kind}", code
        if self.dateline:
            yield f"dateline_{kind}", self.dateline
        if self.first:
            yield f"first_{kind}", self.first

    def _movement(self, claim: Claim, near: Place | None) -> Iterator[tuple[str, str]]:
        """What it says of the place that somebody arrives there or receives others there."""
        text, sentence = self.story.text, claim.sentence
        tokens, title = self.story.tokens, claim.title
        start = min(claim.name.start, tokens[title.first].start)
        end = max(claim.name.end, tokens[title.last - 1].end)
        says = []
        if _GUEST.search(text, end, min(sentence.end, end + _REACH)):
            says.append("guest")
        if _HOST.search(text, max(sentence.start, start - _REACH), start):
            says.append("host")
        for word in says:
            if self.dateline:
                yield f"{word}_dateline", self.dateline
            for code in sorted(self.visited):
                yield f"{word}_visited", code
            if near is not None and near.manner is not Manner.DEMONYM:
                yield f"{word}_near", near.code

    def _near(self, place: Place, article: str, kind: str, where: str) -> Iterator[tuple[str, str]]:
        yield f"{where}_{kind}", place.code
        yield f"{where}_{place.manner.value}", place.code
        if article == "the":
            yield f"{where}_definite", place.code
        if article in _OWNERS:
            yield f"{where}_owned", place.code
        if _SITE.search(self.story.text, max(0, place.start - 12), place.start):
            yield f"{where}_site", place.code

    def _company(self, claim: Claim, article: str, kind: str) -> Iterator[tuple[str, str]]:
        """The states of those named before and after, and of the one whom the story tells of most."""
        at = bisect_right(self.settled, (claim.name.start, "", ""))
        last = self.settled[at - 1] if at else None
        if last and last[1] and last[2] != claim.person:
            inside = last[0] >= claim.sentence.start
            yield f"{'neighbour' if inside else 'last'}_{kind}", str(last[1])
            if article in _OWNERS:
                yield "owned_by_last", str(last[1])
            if claim.title.plural:
                yield "last_plural", str(last[1])
        following = self.settled[at] if at < len(self.settled) else None
        if following and following[0] < claim.sentence.end and following[2] != claim.person:
            yield f"following_{kind}", str(following[1])
        if self.settled and self.settled[0][2] != claim.person:
            yield f"opening_{kind}", str(self.settled[0][1])


@cache
def _weights() -> Mapping[str, float]:
    """Fitted weights by feature."""
    return made("home_weights", numbers)


@cache
def _outlet_names() -> tuple[Phrases, Mapping[str, str]]:
    states = {name: code for code, names in table("outlets")["outlets"].items() for name in names}
    return Phrases(states), states


def _outlets(text: str) -> frozenset[str]:
    """The states of the outlets that a text names at its edges."""
    names, states = _outlet_names()
    edges = text if len(text) <= 2 * _EDGE else f"{text[:_EDGE]} {text[-_EDGE:]}"
    return frozenset(states[name] for _, name in names.found_in(edges, words_in(text)))


def sent_for(story: Story, claims: Sequence[Claim], places: Places) -> frozenset[str]:
    """The states that envoys are sent for, who are of another: "Special Representative for Afghanistan X"."""
    sent = [claim.title for claim in claims if claim.title.kind == "special_envoy" and claim.title.chain[:4] == "for "]
    spans = [(story.tokens[title.head].start, story.tokens[title.last - 1].end) for title in sent]
    return frozenset(place.code for start, end in spans for place in places.within(start, end))
