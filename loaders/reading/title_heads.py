"""Heads of titles: "minister", "speaker", "chairman of the council of ministers", by the table `titles`."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice, takewhile
from typing import NamedTuple

from loaders.reading.geography import code_of
from loaders.reading.head_rows import OPENING, begins_head, plain, rows_of
from loaders.reading.kept import kept
from loaders.reading.lexicon import THINGS, is_capital, is_portfolio
from loaders.reading.main_verbs import ACTS, as_clause
from loaders.reading.seats import seats
from loaders.reading.story import Token
from loaders.reading.tables import vocabulary
from loaders.reading.title_letters import LETTERS, is_put_to_name


class Head(NamedTuple):
    """A head found at a token: its kind in the table and the token after it.

    `elect` tells that "-elect" or "-designate" is part of it, `verbal` that it is a verb: "who presides over".
    """

    kind: str
    stop: int
    plural: bool
    elect: bool
    verbal: bool


def head_at(tokens: Sequence[Token], at: int, end: int) -> Head | None:
    """The longest head that begins at a token, None if none does."""
    text = tokens[at].text
    if text in _OTHERWISE and (otherwise := _told_otherwise(tokens, at, end)) is not None:
        return otherwise
    rows = rows_of(text)
    if not rows:
        return _former_head(tokens, at, end) if text[:3].lower() in _FORMERLY else None
    told = rows["", ""]
    second = plain(tokens[at + 1].text)[0] if at + 1 < end else ""
    if len(rows) > 1:
        third = plain(tokens[at + 2].text)[0] if at + 2 < end else ""
        told = rows.get((second, third)) or rows.get((second, "")) or told
    fourth = plain(tokens[at + OPENING].text)[0] if told and len(told[0][0]) > OPENING and at + OPENING < end else ""
    for phrase, kind, plural, verbal in told:
        if len(phrase) <= OPENING or (phrase[OPENING] == fourth and _follows(tokens, at, end, phrase)):
            if phrase == _EXECUTIVE and at + 1 < end and tokens[at + 1].text in _ORGANS:
                return None  # "the Executive Committee"
            if len(phrase) == 1 and (
                phrase[0].rstrip("s") in _NEAR_NAMES or not _is_written_so(phrase[0], tokens, at, end)
            ):
                return Head(kind, at + 1, plural, False, verbal) if _is_apposed(tokens, at, end) else None
            stop = at + len(phrase)
            if (verbal and len(phrase) == 1 and second == "of") or _begins_more(tokens, at, stop, end):
                continue  # "the chairs of the committees"
            if phrase[-1] == "the" and phrase[-2] in _PREPOSITIONS and not verbal:
                stop -= 2  # the chain opens with both
            elif phrase[-1] in _PREPOSITIONS and len(phrase) > 1 and not verbal:
                stop -= 1  # the chain opens with it
            elect = any(plain(token.text)[1] for token in tokens[at:stop]) if stop > at + 1 else plain(text)[1]
            return Head(kind, stop, plural, elect, verbal)
    return None


_EXECUTIVE = ("executive",)
_CHIEFS = frozenset({"Clerk", "Executive", "Whip", "Secretary", "Justice", "Officer", "Adviser", "Advisor", "Minister"})
_NEAR_NAMES = frozenset({"officer", "official", "delegate", "observer", "consultant", "principal", "plenipotentiary"})
"""Words that are titles only beside the name of who bears them, however they are written."""
_ORGANS = frozenset({"Committee", "Board", "Council", "Bureau", "Office", "Secretariat", "Yuan"})
_UNIONS = frozenset({"union", "federation", "confederation"})
_UNITED = frozenset({"comoros", "myanmar", "burma", "micronesia", "malaysia", "serbia", "emirates", "mali", "nigeria"})
_UNITED |= {"saint", "st", "soviet", "russia", "bosnia"}
"""States that have been unions or federations by name."""
_HEADS_OF_STATE = frozenset({"president", "head"})
_LEADING = frozenset({"head", "Head", "chief", "Chief", "boss"})
_DIPLOMATS = frozenset({"diplomat", "diplomats"})
_OF_DIPLOMATS = _LEADING | _DIPLOMATS
_OTHERWISE = _OF_DIPLOMATS | ACTS


def _told_otherwise(tokens: Sequence[Token], at: int, end: int) -> Head | None:
    """A foreign minister told by other words, or an office by what its holder does: "X heads the Senate"."""
    text = tokens[at].text
    if text in _OF_DIPLOMATS and (diplomat := _diplomat_at(tokens, at, end)) is not None:
        return diplomat
    clause = as_clause(tokens, at, end) if text in ACTS else None
    acts = head_at(clause, 0, len(clause)) if clause else None
    return acts._replace(stop=at + acts.stop - 1) if acts is not None else None


def _begins_more(tokens: Sequence[Token], at: int, stop: int, end: int) -> bool:
    """Whether words of several are but the beginning of what is called otherwise: "the Assembly's | Chief Clerk"."""
    if stop - at < _SEVERAL:
        return False
    chief = tokens[stop - 1].text.lower() == "chief" and stop < end and tokens[stop].text in _CHIEFS
    return chief or _is_of_another(tokens, at, stop, end)


_SEVERAL = 2


def _diplomat_at(tokens: Sequence[Token], at: int, end: int) -> Head | None:
    """A foreign minister told by other words: "the top Senegalese diplomat", "the head of Congolese diplomacy"."""
    text = tokens[at].text
    if text in _DIPLOMATS and _is_top(tokens, at):
        return Head("foreign_minister", at + 1, text.endswith("s"), False, False)
    if text in _LEADING and _is_of_diplomacy(tokens, at, end):
        return Head("foreign_minister", at + 4, False, False, False)
    return None


def _is_of_another(tokens: Sequence[Token], at: int, stop: int, end: int) -> bool:
    """Whether a phrase is but the beginning of what another body is called, or that body's owner."""
    if _goes_on(tokens, stop, end) or _owns_body(tokens, at, stop, end):
        return True
    unites = plain(tokens[stop - 1].text)[0] in _UNIONS and tokens[at].text.lower() in _HEADS_OF_STATE
    return unites and _is_of_trade(tokens, stop, end)


def _is_top(tokens: Sequence[Token], at: int) -> bool:
    """ "The top Senegalese diplomat"."""
    before = [token.text.lower() for token in tokens[max(0, at - 3) : at]]
    return not {"top", "chief"}.isdisjoint(before[:-1]) and not {".", ";"}.intersection(before)


def _is_of_trade(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether a union or federation is no state's: "President of the Federation of Indian Chambers of Commerce"."""
    if at + 1 >= end or tokens[at].text != "of":
        return False
    at += 1 + (tokens[at + 1].text.lower() == "the")
    return at < end and tokens[at].text.lower() not in _UNITED


def _is_of_diplomacy(tokens: Sequence[Token], at: int, end: int) -> bool:
    """ "The head of Congolese diplomacy", as French and Spanish call a foreign minister."""
    if at + 4 > end or tokens[at + 1].text != "of" or not tokens[at + 2].text[0].isupper():
        return False
    return tokens[at + 3].text.lower() == "diplomacy"


def _follows(tokens: Sequence[Token], at: int, end: int, phrase: tuple[str, ...]) -> bool:
    """Whether a phrase whose first four words stand here stands here whole."""
    if at + len(phrase) > end:
        return False
    return all(plain(tokens[at + number].text)[0] == phrase[number] for number in range(OPENING + 1, len(phrase)))


_PREPOSITIONS = frozenset({"of", "for", "to", "in", "at", "on"})


def _goes_on(tokens: Sequence[Token], stop: int, end: int) -> bool:
    """Whether a phrase is but the beginning of another body's: "head of the State" within "… State Committee"."""
    if stop >= end or tokens[stop].start != tokens[stop - 1].end + 1:
        return False
    last, following = tokens[stop - 1].text, tokens[stop].text
    if following in _OF_BODY:
        return True
    if last == "Chief" and following == "of" and stop + 1 < end:
        return tokens[stop + 1].text == "Staff"  # "NATO Chief of Staff"
    if last == "State" and following == "of" and stop + 1 < end:
        return tokens[stop + 1].text == "Law"  # "head of the State of Law Coalition"
    if last.lower().removesuffix("s") in ("chamber", "court") and following == "of" and stop + 1 < end:
        return tokens[stop + 1].text.lower() in _TRADES
    if last.lower() == "government" and following in _STAFFS:
        return True
    if last.lower() in ("government", "office", "transition") and following in _PANELS:
        return True
    if last == "State" and following[0].isupper() and _leads_to_body(tokens, stop, end):
        return True
    return last[0].isupper() and following[0].isupper() and last.lower() in _GENERIC and following.lower() in _BODIES


_OF_BODY = frozenset({"committee", "subcommittee", "commission"})
"""What somebody heads in a body rather than the body: "chair of the Senate committee on trade"."""
_STAFFS = frozenset(
    {
        "Office",
        "Administration",
        "Apparatus",
        "Staff",
        "Secretariat",
        "Chancellery",
        "Press",
        "Information",
        "Inspectorate",
    }
    | {"Committee", "Commission", "Service", "Agency", "Delegation"}
)
"""What serves a government or is sent by it: "Chairman of the Government Office"."""


def _leads_to_body(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether capitalised words end in one for a body: "the State Revenue Committee"."""
    last = at
    while last < min(end, at + _LONGEST_NAME) and tokens[last].text[0].isupper():
        if tokens[last].text.lower() in _BODIES:
            return True
        last += 1
    return False


_LONGEST_NAME = 4


def _owns_body(tokens: Sequence[Token], at: int, stop: int, end: int) -> bool:
    """ "Chair of the Senate's committee": whether the body that a phrase ends in only owns the one that is headed."""
    if stop >= end or not tokens[stop - 1].text.endswith(("'s", "’s")):
        return False
    if not any(token.text in _PREPOSITIONS for token in tokens[at:stop]):
        return False
    ahead = {token.text.lower() for token in tokens[stop : min(end, stop + _LONGEST_BODY)]}
    named = takewhile(lambda token: is_capital(token.text) or token.text in _JOINING, tokens[stop:end])
    return not THINGS.isdisjoint(ahead) or any(token.text in _PANEL_NOUNS for token in islice(named, _LONGEST_PANEL))


_LONGEST_BODY = 2
_LONGEST_PANEL = 9
_JOINING = frozenset({"and", "&", ",", "of", "on", "for", "the"})
_PANEL_NOUNS = frozenset({"Committee", "Commission", "Subcommittee", "Department", "Group", "Council"})
"""What a house has of its own: "chairman of the parliament's National Security and Foreign Policy Committee"."""


_TRADES = frozenset(
    {"commerce", "trade", "industry", "agriculture", "mines", "crafts", "business", "notaries"}
    | {"accounts", "audit", "auditors"}
)
_PANELS = frozenset({"panel", "side", "team", "group", "delegation", "party", "national"})
_GENERIC = frozenset(
    {"state", "government", "national", "republic", "people", "federal", "house", "general", "supreme", "autonomous"}
    | {
        "presidential",
        "international",
        "security",
        "court",
        "city",
        "office",
        "assembly",
        "union",
        "region",
        "foreign",
        "military",
    }
)
_BODIES = THINGS | {
    "duma",
    "security",
    "bureau",
    "secretariat",
    "inspectorate",
    "directorate",
    "affairs",
    "planning",
    "cooperation",
    "intelligence",
}
_BODIES -= {"fm", "star", "republic", "state"}


_FORMERLY = ("ex-", "ex–")


def _former_head(tokens: Sequence[Token], at: int, end: int) -> Head | None:
    """ "Ex-president", "ex-Prime Minister": the head without what is joined to its first word."""
    token = tokens[at]
    rest = Token(token.text[3:], token.start + 3, token.end)
    if not rest.text:
        return None
    window = [rest, *tokens[at + 1 : min(end, at + _LONGEST)]]
    match = head_at(window, 0, len(window))
    return match._replace(stop=at + match.stop) if match else None


_LONGEST = 9


def _is_written_so(word: str, tokens: Sequence[Token], at: int, end: int) -> bool:
    """Acronyms are written in capitals; some words are titles only with a capital."""
    text = tokens[at].text
    if word in _OF_BODIES:
        return False
    if word in LETTERS or word.removesuffix("s") in LETTERS:
        return is_put_to_name(tokens, at, end)
    if word in vocabulary("title_acronyms"):
        return text.isupper() or (text[-1] == "s" and text[:-1].isupper())
    return word not in vocabulary("title_capitals") or text[0].isupper()


def _is_apposed(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether a word that is no title everywhere is one here by what stands around it: ", chief of X"."""
    word = tokens[at].text
    lower = word.lower()
    known = lower.rstrip("s") in _APPOSED or lower.rstrip("s") in _NEAR_NAMES
    known = known or lower in _OF_BODIES or (lower in _OWNED and at > 0 and tokens[at - 1].text.endswith(("'s", "’s")))
    if word.isupper() or lower in vocabulary("title_acronyms") or not known:
        return False
    before = tokens[at - 1].text if at else ""
    if before.lower() in _SUBJECTS and before != "WHO":
        return False  # "We judge X by"
    if lower in _OF_BODIES and (word != lower or not _may_be_body(before)):
        return False
    following = tokens[at + 1].text if at + 1 < end else ""
    introduced = before.lower() in _INTRODUCING or before[:1].isupper() or before.endswith(("'s", "’s", "s'", "s’"))
    introduced = introduced or is_portfolio(before)  # "the cooperation secretary, X"
    if following[:1].isupper():
        return introduced or (before.isalpha() and before != "in")  # "with port manager X", no "commander in chief X"
    if following in (".", ";", ")"):  # "X, the Z delegate."
        return introduced and any(token.text in (",", "(") for token in tokens[max(0, at - 3) : at])
    return introduced and following.lower() in ("of", "for", "in", "at", "to", ",")


_APPOSED = frozenset(
    {
        "chief",
        "secretary",
        "secretarie",
        "consul",
        "founder",
        "aide",
        "coordinator",
        "representative",
        "negotiator",
        "emperor",
        "judge",
    }
    | {
        "ruler",
        "bishop",
        "manager",
        "abbot",
        "administrator",
        "superintendent",
        "commandant",
        "executive",
        "governor-general",
    }
)


def _may_be_body(word: str) -> bool:
    """Whether a word can end the name of a body, which is no place: "FIFA boss X", not "England boss Y"."""
    named = word != "" and is_capital(word) and word[-1].isalpha() and word.lower() not in _INTRODUCING
    return named and code_of(word) is None and word not in seats()


_OF_BODIES = frozenset({"boss", "bosses"})
"""What is a title right after a body only: "FIFA boss X", not "the mafia boss Y"."""
_OWNED = frozenset({"assistant", "assistants"})
"""What is a title in lower case only where it is told whose: "the President's assistant X"."""
_SUBJECTS = frozenset({"i", "we", "you", "they", "who"})
_INTRODUCING = frozenset(
    {
        ",",
        "(",
        "–",
        "—",
        "the",
        "a",
        "an",
        "its",
        "whose",
        "his",
        "her",
        "their",
        "our",
        "as",
        "by",
        "is",
        "was",
        "of",
        "and",
        "with",
    }
    | {"to", "from", "between", "former", "acting", "deputy", "new", "then"}
)


def is_never_alone(word: str) -> bool:
    """Whether heads begin with a word, but only before others of theirs: "in [charge of]"."""
    rows = rows_of(word)
    return bool(rows) and not rows["", ""] and word not in _OTHERWISE


@kept
def seconds_of(word: str) -> frozenset[str]:
    """The second words of heads that begin with a word."""
    return frozenset(second for second, _ in rows_of(word))


def may_open(word: str) -> bool:
    """Whether any head can begin with a word."""
    return begins_head(word) or word in _DIPLOMATS or word in ACTS or word[:3].lower() in _FORMERLY
