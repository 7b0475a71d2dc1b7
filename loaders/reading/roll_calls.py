"""Roll calls: people listed each with a state under one title said before: "the presidents A of X, Y's B, C (Z)"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from loaders.reading.beside import beside, beside_in_row
from loaders.reading.bracketed import bracketed
from loaders.reading.claims import Bearing, Claim
from loaders.reading.geography import Places
from loaders.reading.names import Name
from loaders.reading.roles import role_of
from loaders.reading.story import Story
from loaders.reading.titles import Title

_REACH = 4
"""Sentences over which a plural title covers those listed after it."""

_LOOSE = frozenset({"envoy", "envoys"})
"""Who is sent by anybody: "the envoys had lunch"."""

KINDS = frozenset(
    {
        "ambassador",
        "chancellor",
        "defence_minister",
        "deputy_foreign_minister",
        "deputy_head_of_government",
        "deputy_minister",
        "deputy_speaker",
        "foreign_minister",
        "head_of_government",
        "head_of_state",
        "leader",
        "mayor",
        "minister",
        "president",
        "regional_head",
        "security_official",
        "speaker",
        "vice_president",
    }
)


COUNTERPARTS = frozenset({"counterpart"})


def call_roll(story: Story, bearings: Sequence[Bearing], places: Places, kinds: frozenset[str] = KINDS) -> None:
    """Give people of whom a sentence says the state and no office the plural title that was said before them."""
    titled = {claim.person for bearing in bearings for claim in bearing.claims}
    called: list[tuple[int, Title]] = []
    for number, bearing in enumerate(bearings):
        called = [(line, title) for line, title in called if number - line <= _REACH]
        plural = [title for title in bearing.titles if title.plural and title.head_text not in _LOOSE]
        called += [(number, title) for title in plural if title.kind in kinds]
        if kinds is KINDS:
            _call_singly(story, bearing, places, titled)
        if not called:
            continue
        for name in bearing.names:
            person = bearing.who[name.first]
            before = [title for _, title in called if title.last <= name.first]
            if not before or person in titled:
                continue
            state = beside_in_row(story, bearing.sentence, bearing.names, name, places)
            if (claim := _of_portfolio(story, bearing, before[-1], name)) is not None:
                bearing.claims.append(claim)
                titled.add(person)
            elif state:
                title = before[-1]
                claim = Claim(person, title, bearing.sentence, name, role_of(title, state), state, "roll call")
                bearing.claims.append(claim)
                titled.add(person)
                called.append((number, title))  # the roll goes on


def _of_portfolio(story: Story, bearing: Bearing, title: Title, name: Name) -> Claim | None:
    """ "Of the ministers there came A (Trade) and B (Health)": by what stands in brackets, of the state told before."""
    portfolio = bracketed(story, title, name) if story.text.startswith(" (", name.end) else None
    states = [claim.state for claim in bearing.claims if claim.name.start < name.start and claim.state]
    if portfolio is None or not (title.state or states):
        return None
    said = replace(title, chain=f"for {portfolio}", state=title.state or states[-1])
    person = bearing.who[name.first]
    return Claim(person, said, bearing.sentence, name, role_of(said, said.state), said.state, "roll call")


_NEXT = re.compile(r"(?:,|;|\band|\bthen) (?:then |and |later )?(?:the )?[A-Z][^,;:.()]{2,30}['’]s? \Z")
_LONGEST = 50  # characters before a name in which its state stands


_ALIKE = frozenset({"ambassador", "speaker", "chancellor", "foreign_minister", "defence_minister"})
"""Kinds of those who are met by others of their kind, unlike presidents."""


def _call_singly(story: Story, bearing: Bearing, places: Places, titled: set[str]) -> None:
    """ "India's ambassador A, Nepal's B and Bhutan's C": the title of the one before, told by a state alone."""
    if not bearing.claims:
        return
    said = sorted(bearing.claims, key=lambda claim: -claim.name.first)
    last: Claim | None = None
    for name in bearing.names:
        while said and said[-1].name.first < name.first:
            last = said.pop()
        person = bearing.who[name.first]
        start = story.tokens[name.whole].start
        if last is None or person in titled:
            continue
        if (one := _one_of(story, bearing, places, last, start)) is not None:
            title, state = one
            role = last.role if state == last.state else role_of(title, state)
            last = Claim(person, title, bearing.sentence, name, role, state, "roll call")
            bearing.claims.append(last)
            titled.add(person)
            continue
        if last.title.kind not in _ALIKE:
            continue
        if not _NEXT.search(story.text, max(bearing.sentence.start, start - _LONGEST), start):
            continue
        state = beside(story, bearing.sentence, name, places)
        if state is None or last.title.state in (None, state):
            continue
        title = replace(last.title, state=state)
        if not title.chain:
            title = replace(title, first=title.head, before="")  # "ambassador", not "India's ambassador"
        last = Claim(person, title, bearing.sentence, name, role_of(title, state), state, "roll call")
        bearing.claims.append(last)
        titled.add(person)


_ONE = re.compile(
    r"(?:\b(?P<of>(?:the one|that|the other) (?:of|from|in|for) (?:the )?[A-Z][^,;:.()]{1,40})"
    r"|\b(?P<demonym>the [A-Z][\w-]+(?: [A-Z][\w-]+)? one)|(?P<owner>\b[A-Z][\w-]+(?: [A-Z][\w-]+)?['’]s?)"
    r"), (?:(?:Mr|Mrs|Ms|Dr)\.? )?\Z"
)
"""Before a name, what is of the kind of the title before: "and that of Lae, X", "the Thai one, Y", "Chad's, Z"."""


def _one_of(story: Story, bearing: Bearing, places: Places, last: Claim, start: int) -> tuple[Title, str | None] | None:
    """The title of the one before, where only another state or city is said: "and that of B, Y"."""
    if last.title.kind == "counterpart":
        return None
    found = _ONE.search(story.text, max(bearing.sentence.start, start - _LONGEST), start)
    if found is None or found.start() < last.name.start:
        return None
    near = places.within(found.start(), start)
    state = near[0].code if near else None
    if found["of"] is None and state in (None, last.state or last.title.state):
        return None
    state = state or last.title.state or last.state
    title = replace(last.title, first=last.title.head, before="", state=state)
    return replace(title, chain="", last=title.head_last) if near else title, state
