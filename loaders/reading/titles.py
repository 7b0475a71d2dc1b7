"""Titles in a sentence: "former Deputy Prime Minister and Minister of Foreign Affairs of the Republic of X".

A title is a head from a table ("minister", "speaker"), what stands before it (state, status, body, portfolio) and the
chain after it ("of the Senate of ...", "for Trade, Industry and Energy"). Who bears it is decided in `offices`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from loaders.reading.geography import Place, Places
from loaders.reading.lexicon import HONORIFICS, MONTHS, PARTICLES, THINGS, is_capital, is_common, is_portfolio
from loaders.reading.story import Sentence, Story, Token
from loaders.reading.tables import table
from loaders.reading.title_chains import Chain
from loaders.reading.title_heads import head_at
from ontology.terms import TenureStatus


@dataclass(frozen=True, slots=True)
class Title:
    """Tokens `first` up to `last` of the story are a title with its head at `head` to `head_last`.

    `kind` is the head's row in the table. `before` and `chain` are the words beside the head that name a state, body or
    portfolio; `state` is what they say of the state; `towards` the state that an envoy is sent to.
    """

    first: int
    last: int
    head: int
    head_last: int
    kind: str
    plural: bool
    status: TenureStatus
    before: str
    chain: str
    state: str | None
    possessive: bool


_LONGEST_BEFORE = 7
_BEFORE = frozenset(
    [
        "new",
        "newly",
        "current",
        "incumbent",
        "then",
        "outgoing",
        "visiting",
        "first",
        "second",
        "third",
        "1st",
        "2nd",
        "senior",
        "chief",
        "top",
        "principal",
        "longtime",
        "host",
    ]
)


def titles_in(story: Story, sentence: Sentence, places: Places) -> list[Title]:
    """The titles of a sentence, in order, none inside another."""
    tokens = story.tokens
    by_token = places_by_token(story, sentence, places)
    found: list[Title] = []
    at = sentence.first
    floor = sentence.first
    while at < sentence.last:
        match = head_at(tokens, at, sentence.last)
        if match is None:
            at += 1
            continue
        kind, stop, plural, elect = match
        title = _title(story, sentence, by_token, at, stop, floor, kind, plural, elect)
        found.append(title)
        at = floor = title.last
    return found


def _title(
    story: Story,
    sentence: Sentence,
    places: dict[int, Place],
    head: int,
    stop: int,
    floor: int,
    kind: str,
    plural: bool,
    elect: bool,
) -> Title:
    tokens = story.tokens
    first, status, possessive = _before(tokens, places, head, floor, kind)
    verbal = tokens[stop - 1].text.lower() in _VERBAL
    last = Chain(tokens, places, stop, sentence.last, kind, plural).take(verbal)
    if last < sentence.last and tokens[last].text.lower() in ("elect", "designate") and tokens[last - 1].text == "-":
        last, elect = last + 1, True
    if elect:
        status = TenureStatus.ELECT
    before = story.text[tokens[first].start : tokens[head].start].strip() if first < head else ""
    chain = story.text[tokens[stop].start : tokens[last - 1].end] if last > stop else ""
    return Title(
        first,
        last,
        head,
        stop,
        kind,
        plural,
        status,
        before,
        chain,
        _state(places, first, head, stop, last, tokens),
        possessive,
    )


def _state(
    places: dict[int, Place], first: int, head: int, stop: int, last: int, tokens: Sequence[Token]
) -> str | None:
    """The state that the title's own words name: before the head, else in the chain, but not where an envoy is sent."""
    for at in range(head - 1, first - 1, -1):
        if at in places:
            return places[at].code
    at = stop
    found = None
    while at < last:
        if tokens[at].text.lower() == "to":
            break
        if at in places:
            found = places[at].code
        at += 1
    return found


def _before(
    tokens: Sequence[Token], places: dict[int, Place], head: int, floor: int, kind: str
) -> tuple[int, TenureStatus, bool]:
    """Where the title begins, its status, and whether a possessive opens it."""
    status = TenureStatus.CURRENT
    first = head
    possessive = False
    at = head - 1
    while at >= floor and head - at <= _LONGEST_BEFORE:
        text = tokens[at].text
        lower = text.lower().rstrip("-")
        said = _statuses().get(lower)
        if said is not None:
            status = said
            first = at
        elif text in ("-", "'", "’") and at - 1 >= floor and first == at + 1:
            pass
        elif at in places or lower in _BEFORE:
            first = at
        elif text.endswith(("'s", "’s", "s'", "s’")) and is_capital(text) and lower[:-2] not in PARTICLES:
            # "the Senate's Speaker", "Kostanay's governor"
            first = at
            possessive = True
        elif (
            lower == "and"
            and at - 1 >= floor
            and is_portfolio(tokens[at - 1].text)
            and is_portfolio(tokens[at + 1].text)
        ) or (
            text == ","
            and kind in ("minister", "deputy_minister")
            and is_portfolio(tokens[at - 1].text)
            and is_portfolio(tokens[at + 1].text)
        ):
            pass
        elif (
            (is_portfolio(text) and (kind in _PORTFOLIO_HEADS or text[0].isupper()))
            or (is_capital(text) and lower in THINGS)
            or (text.isupper() and 2 <= len(text) <= 6 and text.isalpha())
            or (
                text[0].isupper() and is_common(text) and at > floor and lower not in HONORIFICS and lower not in MONTHS
            )
        ):
            first = at
        else:
            break
        at -= 1
    return first, status, possessive


_VERBAL = frozenset({"over", "chairs", "heads", "chairing", "leads"})
_PORTFOLIO_HEADS = frozenset(
    {"minister", "deputy_minister", "spokesperson", "secretary_of_state", "adviser", "director"}
)


@cache
def _statuses() -> dict[str, TenureStatus]:
    return {
        word.rstrip("-"): TenureStatus(status)
        for status, words in table("titles")["statuses"].items()
        for word in words
    }


def places_by_token(story: Story, sentence: Sentence, places: Places) -> dict[int, Place]:
    """The place that each token of a sentence is part of."""
    found: dict[int, Place] = {}
    near = list(places.within(sentence.start, sentence.end))
    at = sentence.first
    for place in near:
        while at < sentence.last and story.tokens[at].end <= place.start:
            at += 1
        inner = at
        while inner < sentence.last and story.tokens[inner].start < place.end:
            found[inner] = place
            inner += 1
    return found
