"""Titles in a sentence: "former Deputy Prime Minister and Minister of Foreign Affairs of the Republic of X".

A title is a head from a table ("minister", "speaker"), what stands before it (state, status, body, portfolio) and the
chain after it ("of the Senate of ...", "for Trade, Industry and Energy"). Who bears it is decided in `offices`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from loaders.reading.geography import Manner, Place, Places
from loaders.reading.lexicon import HONORIFICS, MONTHS, PARTICLES, THINGS, is_capital, is_common, is_portfolio
from loaders.reading.story import Sentence, Story, Token
from loaders.reading.tables import table, vocabulary
from loaders.reading.title_chains import Chain
from loaders.reading.title_heads import Head, head_at, plain
from loaders.reading.title_names import NAMES_TOO, is_name_here, is_persons
from ontology.terms import TenureStatus

_QUALIFIERS = vocabulary("qualifiers")


def _says_nothing(word: str) -> bool:
    """Whether a word before a head is none of a state, body or portfolio: "first", "former", "deputy"."""
    return word in _QUALIFIERS or word in _DEPUTIES or word.rstrip("-") in _statuses()


@dataclass(frozen=True, slots=True)
class Title:
    """Tokens `first` up to `last` of the story are a title with its head at `head` to `head_last`.

    `kind` is the head's row in the table. `before` and `chain` are the words beside the head that name a state, body or
    portfolio; `state` is what they say of the state, and `local` whether by the name of a place within it; `head_text` is
    the head in lower case.
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
    head_text: str
    local: bool = False

    @property
    def bare(self) -> bool:
        """Whether it says neither state, nor body, nor portfolio."""
        return not self.chain and all(_says_nothing(word) for word in self.before.lower().split())


_LONGEST_BEFORE = 12
_DEPUTIES = frozenset({"deputy", "vice", "assistant", "associate", "dy"})
_DEPUTY_OF = {
    "minister": "deputy_minister",
    "foreign_minister": "deputy_foreign_minister",
    "defence_minister": "deputy_minister",
    "head_of_government": "deputy_head_of_government",
    "speaker": "deputy_speaker",
    "president": "vice_president",
    "chair": "deputy_chair",
    "leader": "deputy_chair",
    "director": "deputy_chair",
    "regional_head": "deputy_chair",
    "mayor": "deputy_chair",
    "ambassador": "deputy_chair",
    "central_bank_governor": "deputy_chair",
    "secretary_general": "deputy_secretary_general",
    "io_head": "io_official",
    "secretary_of_state": "deputy_foreign_minister",
}


def titles_in(story: Story, sentence: Sentence, places: Places) -> list[Title]:
    """The titles of a sentence, in order, none inside another."""
    tokens = story.tokens
    by_token = places_by_token(story, sentence, places)
    found: list[Title] = []
    at = floor = sentence.first
    while at < sentence.last:
        match = head_at(tokens, at, sentence.last)
        if (
            match is None
            or _is_no_title(tokens, by_token, at, sentence, match)
            or _owns_office(tokens, match, sentence)
        ):
            at += 1
            continue
        title = _title(story, sentence, by_token, at, floor, match)
        inner = _served(tokens, title, sentence.last)
        if inner is not None:
            first, _, _ = _before(tokens, by_token, inner, title.head_last, "president")
            title = replace(title, last=first)
        found.append(title)
        at = floor = title.last
    return found


def _served(tokens: Sequence[Token], title: Title, end: int) -> int | None:
    """The head of a title within another's chain whose own bearer follows: "adviser to US President X"."""
    if title.kind not in _SERVANTS or title.last >= end or not is_capital(tokens[title.last].text):
        return None
    for at in range(title.last - 1, title.head_last, -1):
        match = head_at(tokens, at, title.last)
        if match is not None:
            longer = head_at(tokens, at - 1, title.last) if at - 1 > title.head_last else None
            return at - 1 if longer is not None and longer.stop == match.stop else at
    return None


_SERVANTS = frozenset(
    {"adviser", "spokesperson", "first_spouse", "special_envoy", "director", "chair", "leader", "deputy_chair"}
)


def _is_no_title(tokens: Sequence[Token], places: dict[int, Place], at: int, sentence: Sentence, match: Head) -> bool:
    """Whether the words of a head are none here: "Deputy" before a longer one, "King" within "Tiong King Sing"."""
    word = plain(tokens[at].text)[0]
    if word in _DEPUTIES and _is_prefix(tokens, places, at, match):
        return True
    if word == "sultan" and _is_called_sultan(tokens, at, sentence):
        return True
    if word in NAMES_TOO and match.stop == at + 1 and tokens[at].text.istitle() and at + 1 < sentence.last:
        return is_name_here(tokens, places, at, sentence)
    return match.kind == "leader" and word == "head" and match.stop == at + 1 and not _heads_something(tokens, at)


def _owns_office(tokens: Sequence[Token], match: Head, sentence: Sentence) -> bool:
    """ "The UN Secretary-General's Personal Envoy": a possessive head belongs to the title after it."""
    if match.kind not in ("secretary_general", "io_head") or not tokens[match.stop - 1].text.endswith(("'s", "’s")):
        return False
    following = match.stop
    while following < min(sentence.last, match.stop + 3):
        if head_at(tokens, following, sentence.last):
            return True
        following += 1
    return False


def _is_called_sultan(tokens: Sequence[Token], at: int, sentence: Sentence) -> bool:
    """ "Dr. Sultan Al Jaber", "Minister Sultan bin Saad": a given name after a style or another title."""
    before = tokens[at - 1].text.lower() if at > sentence.first else ""
    if before == "." and at - 1 > sentence.first:
        before = tokens[at - 2].text.lower()
    following = tokens[at + 1].text.lower() if at + 1 < sentence.last else ""
    ruler = before in ("majesty", "h.m", "hm", "the", "by", "to", "with", "and", "of")
    return following in ("bin", "ibn", "al") or (before in HONORIFICS and not ruler)


def _heads_something(tokens: Sequence[Token], at: int) -> bool:
    """ "With X as its head": a head of nothing is no office."""
    following = tokens[at + 1].text.lower() if at + 1 < len(tokens) else ""
    return following in ("of", "for", "at", "in") or tokens[at].text[0].isupper() or is_capital(tokens[at - 1].text)


def _is_prefix(tokens: Sequence[Token], places: dict[int, Place], at: int, match: Head) -> bool:
    """Whether a deputy's word opens a longer title: "Deputy Interior Minister"."""
    if match.stop > at + 1:
        return False
    following = at + 1
    end = min(len(tokens), at + 7)
    while following < end:
        if head_at(tokens, following, end):
            return True
        text = tokens[following].text
        part = following in places or is_portfolio(text) or (text[0].isupper() and is_common(text))
        if not part and text not in ("and", "&", ","):
            return False
        following += 1
    return False


def _title(story: Story, sentence: Sentence, places: dict[int, Place], head: int, floor: int, match: Head) -> Title:
    tokens = story.tokens
    kind, stop, elect = match.kind, match.stop, match.elect
    first, status, deputised = _before(tokens, places, head, floor, kind)
    if deputised:
        kind = _DEPUTY_OF.get(kind, kind)
    anchored = first - 1 > sentence.first and tokens[first - 1].text in (",", "(", "is", "as", "–")
    last = Chain(tokens, places, stop, sentence.last, kind, match.plural, anchored and not match.plural).take(
        match.verbal
    )
    if last < sentence.last and tokens[last].text.lower() in ("elect", "designate") and tokens[last - 1].text == "-":
        last, elect = last + 1, True
    if elect:
        status = TenureStatus.ELECT
    if tokens[head].text[:3].lower() in ("ex-", "ex–"):
        status = TenureStatus.FORMER
    state, local = _state(places, first, head, stop, last, tokens, kind)
    return Title(
        first=first,
        last=last,
        head=head,
        head_last=stop,
        kind=kind,
        plural=match.plural,
        status=status,
        before=story.text[tokens[first].start : tokens[head].start].strip() if first < head else "",
        chain=story.text[tokens[stop].start : tokens[last - 1].end] if last > stop else "",
        state=state,
        head_text=" ".join(plain(token.text)[0] for token in tokens[head:stop]),
        local=local,
    )


_SENT = frozenset({"ambassador", "special_envoy", "io_official"})
_GOVERNING = frozenset(
    {"minister", "deputy_minister", "foreign_minister", "deputy_foreign_minister", "secretary_of_state", "ambassador"}
)


def _state(
    places: dict[int, Place], first: int, head: int, stop: int, last: int, tokens: Sequence[Token], kind: str
) -> tuple[str | None, bool]:
    """The state that the title's own words name, before the head or in the chain, but not where an envoy is sent."""
    for at in range(head - 1, first - 1, -1):
        if at in places and not _is_portfolio_of_europe(places, at, tokens, kind):
            return places[at].code, places[at].manner not in _NATIONAL
    stops = ("to", "in", "for", "on", "with") if kind in _SENT else ("with",)
    found: Place | None = None
    for at in range(stop, last):
        if tokens[at].text.lower() in stops:
            break
        if at in places and not _is_portfolio_of_europe(places, at, tokens, kind):
            national = places[at].manner in _NATIONAL
            if found is None or national or found.manner not in _NATIONAL:
                found = places[at]
    return (found.code, found.manner not in _NATIONAL) if found else (None, False)


_NATIONAL = frozenset({Manner.NAME, Manner.DEMONYM})


def _is_portfolio_of_europe(places: dict[int, Place], at: int, tokens: Sequence[Token], kind: str) -> bool:
    """ "Minister for European Affairs", "Minister for Europe": what the office is for, not whose it is."""
    if places[at].code != "EU" or tokens[at].text not in ("Europe", "European"):
        return places[at].text in _ANYWHERE
    following = tokens[at + 1].text.lower() if at + 1 < len(tokens) else ""
    return kind in _GOVERNING or following in ("affairs", "integration", "and", "policy")


_ANYWHERE = frozenset({"Amiri Diwan", "State House", "Presidential Palace", "Government House"})


def _before(
    tokens: Sequence[Token], places: dict[int, Place], head: int, floor: int, kind: str
) -> tuple[int, TenureStatus, bool]:
    """Where the title begins, its status, and whether it is a deputy's."""
    status = TenureStatus.CURRENT
    first = head
    deputised = False
    at = head - 1
    while at >= floor and head - at <= _LONGEST_BEFORE:
        text = tokens[at].text
        lower = text.lower().rstrip("-")
        said = _statuses().get(lower)
        if said is not None:
            status = said
            first = at
        elif lower in _DEPUTIES and (kind in _DEPUTY_OF or text[0].isupper()):
            first, deputised = at, True
        elif text == ")" and at - 3 >= floor and tokens[at - 2].text == "(" and tokens[at - 1].text.isupper():
            # "National Assembly (NA) Chairman"
            at -= 2
        elif _joins(tokens, at, floor, kind):
            pass
        elif _qualifies(tokens, places, at, floor, kind, lower):
            first = at
        else:
            break
        at -= 1
    return first, status, deputised


def _joins(tokens: Sequence[Token], at: int, floor: int, kind: str) -> bool:
    """Whether a mark or "and" joins two parts of what stands before a head: "Trade, Industry and Energy Minister"."""
    text = tokens[at].text
    if at - 1 < floor:
        return False
    if text in ("-", "'", "’", "/"):
        return tokens[at + 1].start == tokens[at].end
    if text.lower() not in ("and", "&", ",") or (text == "," and kind not in ("minister", "deputy_minister")):
        return False
    return is_portfolio(tokens[at - 1].text) and (
        is_portfolio(tokens[at + 1].text) or (text == "," and tokens[at + 1].text == "and")
    )


def _qualifies(tokens: Sequence[Token], places: dict[int, Place], at: int, floor: int, kind: str, lower: str) -> bool:
    """Whether a word before a head belongs to the title: a state, body, portfolio, possessive or rank in order."""
    text = tokens[at].text
    if at in places or lower in _QUALIFIERS:
        return True
    if text.endswith(("'s", "’s", "´s", "s'", "s’")) and is_capital(text) and lower[:-2] not in PARTICLES:
        return not is_persons(tokens, at, floor)  # "the Senate's Speaker", "Kostanay's governor"
    if is_portfolio(text) and (kind in _PORTFOLIO_HEADS or text[0].isupper()):
        return True
    if is_capital(text) and lower in THINGS:
        return True
    if text.isupper() and 2 <= len(text) <= 6 and text.isalpha():
        return True
    return text[0].isupper() and is_common(text) and at > floor and lower not in HONORIFICS and lower not in MONTHS


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
            found.setdefault(inner, place)
            inner += 1
    return found
