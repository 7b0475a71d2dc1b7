"""What stands before the head of a title and belongs to it: state, body, portfolio, words of deputies and of status."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from loaders.reading.bodies import is_named_body
from loaders.reading.geography import Manner, Place, code_of
from loaders.reading.kept import kept
from loaders.reading.lexicon import (
    HONORIFICS,
    MONTHS,
    PARTICLES,
    THINGS,
    is_capital,
    is_common,
    is_english,
    is_given,
    is_portfolio,
)
from loaders.reading.seats import before_title
from loaders.reading.story import Token
from loaders.reading.tables import table, vocabulary
from loaders.reading.title_names import is_persons
from ontology.terms import TenureStatus

_QUALIFIERS = vocabulary("qualifiers")
_POST_NOMINALS = vocabulary("post_nominals")
_SEATS = frozenset({"MP", "MEP", "MLA", "MLC", "MPA"})
"""Letters of a seat, which follow those of an order."""
_GENITIVES = ("'s", "’s")
_SMALL_WORDS = vocabulary("function_words") | {"on"}
_OPENINGS = table("title_openings")
DEPUTIES = frozenset(_OPENINGS["deputies"])
DEPUTY_OF: dict[str, str] = _OPENINGS["deputy_of"]
_LONGEST_BEFORE = 12
_MADE = ("-appointed", "-elected", "-installed", "-named", "-imposed")
"""How those who have an office came to it: "the military-appointed Prime Minister"."""

_CHOSEN = frozenset({"elected", "appointed", "named", "installed", "chosen", "designated", "inaugurated"})
_LATELY = frozenset({"newly", "recently", "freshly", "just", "duly", "democratically", "lately"})


@kept
def says_nothing(word: str) -> bool:
    """Whether a word before a head is none of a state, body or portfolio: "first", "former", "deputy"."""
    return word in _QUALIFIERS or word in DEPUTIES or word.rstrip("-") in _statuses()


def opening_of(
    tokens: Sequence[Token], places: dict[int, Place], head: int, floor: int, kind: str, plural: bool = False
) -> tuple[int, TenureStatus, bool]:
    """Where the title begins, its status, and whether it is a deputy's."""
    status = TenureStatus.CURRENT
    first = head
    deputised = False
    at = head - 1
    statuses = _statuses()
    while at >= floor and head - at <= _LONGEST_BEFORE:
        text = tokens[at].text
        lower = text.lower().rstrip("-")
        said = statuses.get(lower)
        if said is not None:
            status = said
            first = at
        elif lower in DEPUTIES and (kind in DEPUTY_OF or text[0].isupper()):
            first, deputised = at, True
        elif text == ")" and at - 3 >= floor and _is_short_for(tokens, at):
            at -= 2
        elif _joins(tokens, at, floor, kind) or (plural and _joins_states(tokens, places, at, floor)):
            pass
        elif (start := _start_of(tokens, at, floor, kind)) is not None:
            first = at = start
        elif _owns(tokens, places, at, floor):
            pass  # "the Netherlands' Prime Minister"
        elif _is_where(tokens, places, at, floor, kind):
            break
        elif _qualifies(tokens, places, at, floor, kind, lower) or _names_followers(tokens, at, head, floor):
            first = at
        else:
            break
        at -= 1
    return first, status, deputised


def _start_of(tokens: Sequence[Token], at: int, floor: int, kind: str) -> int | None:
    """Where the body, seat or bank, or the words of an election begin that end right before a head."""
    if tokens[at].text.lower() in _CHOSEN and at > floor and tokens[at - 1].text.lower() in _LATELY:
        return at - 1  # "the Union's newly elected President"
    owned = tokens[at + 1].text.endswith(_GENITIVES) and code_of(tokens[at + 1].text[:-2]) is not None
    if kind in _BODY_HEADS and not owned and (body := _named_body(tokens, at, floor)) is not None:
        return body  # "at COP26 | Zambia's President"
    if kind in _SEATED and (seat := before_title(tokens, at, floor)) is not None:
        return seat
    return _bank_before(tokens, at, floor) if kind == "regional_head" else None


def _is_short_for(tokens: Sequence[Token], at: int) -> bool:
    """ "National Assembly (NA) Chairman", "Religious Affairs Directorate (Diyanet) President"."""
    if tokens[at - 2].text != "(":
        return False
    return tokens[at - 1].text.isupper() or tokens[at - 3].text.lower() in THINGS


def _is_where(tokens: Sequence[Token], places: dict[int, Place], at: int, floor: int, kind: str) -> bool:
    """ "Today in Nairobi Minister X met", "At the Kremlin Prime Minister Y": a place that says where, not of what."""
    if kind not in _OF_STATES or at not in places or places[at].manner is Manner.DEMONYM:
        return False
    place = places[at]
    while at > floor and places.get(at - 1) is place:
        at -= 1
    if place.manner is Manner.RESIDENCE and at - 1 > floor and tokens[at - 1].text == "the":
        at -= 1
    before = tokens[at - 1].text if at - 1 >= floor else ""
    if place.manner is Manner.RESIDENCE and before.lower() in ("in", "at"):
        return True
    return before in _OPEN_WHERE or (place.manner is not Manner.NAME and before == "in")


_OF_STATES = frozenset(
    {"minister", "foreign_minister", "deputy_minister", "defence_minister", "head_of_government", "president"}
    | {"vice_president", "ambassador", "deputy_head_of_government", "speaker", "head_of_state", "special_envoy"}
    | {"deputy_foreign_minister", "secretary_of_state", "crown_prince", "royal", "queen", "secretary_general"}
    | {"io_head", "io_official"}
)
"""Offices that no city has, and that are told with the demonym of their state and not its name."""
_OPEN_WHERE = frozenset({"In", "At", "From", "Outside", "Near"})
"""What opens a sentence before the place in which something is told to be."""


def _named_body(tokens: Sequence[Token], at: int, floor: int) -> int | None:
    """Where the name of a known body begins that ends at a token: "Hamas chief", "World Health Organization head"."""
    if not is_capital(tokens[at].text):
        return None
    for first in range(max(floor, at - _LONGEST_BODY + 1), at + 1):
        if is_capital(tokens[first].text) and is_named_body(_phrase(tokens, first, at)):
            return first
    return None


def _bank_before(tokens: Sequence[Token], at: int, floor: int) -> int | None:
    """Where a bank of a state begins that ends at a token: "National Bank of Slovakia Governor", "Bank of X"."""
    for first in range(at - 1, max(floor, at - _LONGEST_BODY), -1):
        text = tokens[first].text
        if text == "Bank" and tokens[first + 1].text == "of":
            return first - 1 if first > floor and tokens[first - 1].text in _OF_BANKS else first
        if not is_capital(text) and text not in ("of", "the"):
            break
    return None


_OF_BANKS = frozenset({"National", "Central", "Reserve", "State", "People's", "People’s", "Federal"})


def _phrase(tokens: Sequence[Token], first: int, last: int) -> str:
    words = [token.text for token in tokens[first : last + 1]]
    words[-1] = words[-1].removesuffix("'s").removesuffix("’s")
    return " ".join(words)


_LONGEST_BODY = 6
_SEATED = frozenset({"mayor", "regional_head"})
_BODY_HEADS = frozenset(
    {"president", "vice_president", "chair", "deputy_chair", "director", "leader", "secretary_general", "member"}
    | {
        "deputy_secretary_general",
        "business_leader",
        "party_leader",
        "spokesperson",
        "io_head",
        "io_official",
        "special_envoy",
    }
)
"""Heads of bodies, before which the body's name can stand."""


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


def _owns(tokens: Sequence[Token], places: dict[int, Place], at: int, floor: int) -> bool:
    """Whether an apostrophe alone makes a possessive of a place that ends in "s"."""
    if tokens[at].text not in ("'", "’") or at - 1 < floor or at - 1 not in places:
        return False
    return tokens[at - 1].text.endswith("s") and tokens[at].start == tokens[at - 1].end


def _joins_states(tokens: Sequence[Token], places: dict[int, Place], at: int, floor: int) -> bool:
    """ "The Slovak and Hungarian premiers": whether a mark or "and" joins the states of those with a title."""
    text, behind = tokens[at].text, at + 1
    if text == "," and tokens[behind].text == "and":
        behind += 1
    if text not in ("and", ",") or at - 1 < floor or behind >= len(tokens):
        return False
    both = places.get(at - 1), places.get(behind)
    if both[0] is None or both[1] is None or both[0].code == both[1].code:
        return False
    return all(place.manner is Manner.DEMONYM or place.text.isupper() for place in both if place is not None)


def _qualifies(tokens: Sequence[Token], places: dict[int, Place], at: int, floor: int, kind: str, lower: str) -> bool:
    """Whether a word before a head belongs to the title: a state, body, portfolio, possessive or rank in order."""
    text = tokens[at].text
    if at in places and at > floor and text.endswith(_GENITIVES) and _is_surname(tokens, places, at):
        return False
    if lower in _VERBS_TOO and at > 0 and tokens[at - 1].text.lower() in _BEFORE_VERBS:
        return False  # "is to host President X"
    if at in places or lower in _QUALIFIERS or lower.endswith(_MADE):
        return True
    if text.endswith(("'s", "’s", "´s", "s'", "s’")) and is_capital(text) and lower[:-2] not in PARTICLES:
        return not is_persons(tokens, at, floor)  # "the Senate's Speaker", "Kostanay's governor"
    if is_portfolio(text) and (kind in _PORTFOLIO_HEADS or text[0].isupper()):
        return True
    if is_capital(text) and lower in THINGS:
        return not (at == floor and lower == "meeting")  # "Meeting Polish President X, Y praised ..."
    if text.isupper() and 2 <= len(text) <= 6 and text.isalpha():
        return not (lower in _POST_NOMINALS and tokens[at + 1].text.upper() in _SEATS)  # "X OBE MP"
    if lower in _SMALL_WORDS:
        return False  # "(AFP) - On Archbishop X", "As Special Envoy"
    return (
        text[0].isupper()
        and is_common(text)
        and (at > floor or lower in _CHAMBERS)
        and lower not in HONORIFICS
        and lower not in MONTHS
    )


_CHAMBERS = frozenset({"congress", "parliament", "senate", "assembly", "presidency"})
"""What opens a sentence before who heads it or is in it: "Congress head X", "Presidency member Y"."""


def _names_followers(tokens: Sequence[Token], at: int, head: int, floor: int) -> bool:
    """ "Azimio leader X", "Druze leader Y": whether a word in no table tells whom a leader leads, who is no state's."""
    text = tokens[at].text
    led = tokens[head].text
    if led not in _LED or not is_capital(text) or not text.replace("-", "").isalpha():
        return False
    if led == "president" and at > floor and tokens[at - 1].text.lower() in _WHERE:
        return False  # "in Davos president X"
    lower = text.lower()
    if lower in _SMALL_WORDS or lower in HONORIFICS or lower in MONTHS or is_given(text):
        return False
    known = is_english(text) or is_common(text)
    if led == "Leader":
        return lower in OF_PARTIES or not known  # "Liberal Leader X", not "the Supreme Leader"
    first = at == floor or not tokens[at - 1].text[0].isalpha()
    return lower in OF_PARTIES or not (first and known)


OF_PARTIES = frozenset(
    {"conservative", "liberal", "labour", "green", "republican", "democratic", "socialist", "communist"}
)
"""Adjectives of parties, before whom they are led by: "Liberal Leader X"."""
_LED = frozenset({"leader", "Leader", "president"})
_WHERE = frozenset({"in", "at", "from", "near"})


def _is_surname(tokens: Sequence[Token], places: dict[int, Place], at: int) -> bool:
    """ "Hugo Lima's deputy": whether the name of a town is somebody's, behind his given name."""
    place = places[at]
    town = place.manner in (Manner.CAPITAL, Manner.CITY) and places.get(at - 1) is not place
    return town and is_given(tokens[at - 1].text)


_VERBS_TOO = frozenset({"host", "present"})
"""Qualifiers that are verbs behind an auxiliary."""
_BEFORE_VERBS = frozenset(
    {
        "will",
        "would",
        "to",
        "shall",
        "should",
        "can",
        "could",
        "may",
        "might",
        "must",
        "not",
        "also",
        "soon",
        "officially",
    }
    | {"jointly", "again", "personally", "formally"}
)
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
