"""Where the title of a document ends: at its noun, or after what it is on and between whom."""

from __future__ import annotations

import re
from collections.abc import Sequence

from loaders.reading.document_heads import Head
from loaders.reading.document_tails import MOST_AFTER, is_time, is_with_person, tail_of
from loaders.reading.document_words import ARTICLES, JOINING, MOST_BEFORE, OPENING_QUOTES, STARTING, WORDS, YEAR_DIGITS
from loaders.reading.geography import code_of
from loaders.reading.numerals import number_of
from loaders.reading.story import Token


def end_of(tokens: Sequence[Token], head: Head, end: int, following: Sequence[Head], *, definite: bool) -> int:
    """Where the title ends: the noun, or what it is on and between whom; `following` are the documents named next."""
    at = abbreviation(tokens, _numbered(tokens, head.last, end), end)
    if at == head.last and at < end and _is_of_two(tokens[at].text):
        at += 1
    if at < end and _is_year(tokens, at, end):
        at += 1 if at + 2 >= end or tokens[at + 1].text not in {"-", "–", "/"} else 3
    if at < end and tokens[at].text in OPENING_QUOTES:
        closing = _closing_quote(tokens, at, end)
        if closing and not (head.plural and _lists_quotes(tokens, closing + 1, end)):
            at = closing + 1
    if at + 1 < end and tokens[at].text.lower() == "of" and _is_year(tokens, at + 1, end):
        at += 2  # "the statement of 2016 and the customs union"
    if definite and at == head.last and tokens[head.first - 2].text != "," and _is_by_which(tokens, at, end):
        return _clause_end(tokens, at, end)
    if definite and _is_reached(tokens, at, end):
        return tail_of(tokens, at + 1, min(end, at + MOST_AFTER))
    fields = _fields_end(tokens, at, end) if head.plural else None
    if fields is not None:
        return fields
    if (
        at >= end
        or not _opens(tokens, at, end)
        or is_with_person(tokens, at, end)
        or ((definite or head.plural) and _is_act(tokens, at, end))
        or (head.plural and _is_with_number(tokens, at, end))
    ):
        return at
    limit = min(end, at + MOST_AFTER)
    cut = _cut(tokens, head, following[0]) if following else limit
    anew = next((other.first - 1 for other in following[1:] if _is_one_more(tokens, other, head)), limit)
    last = tail_of(tokens, at, min(limit, cut, anew))
    return at if tokens[at].text.lower() == "in" and tokens[last - 1].text.lower() in _FIELDS else last


_FIELDS = frozenset({"fields", "areas", "spheres", "sectors", "domains"})
"""After "in", where it is not told which they are: "documents in such fields as ..."."""


def _fields_end(tokens: Sequence[Token], at: int, end: int) -> int | None:
    """Where the fields end that commas set apart from several: "two memoranda, on tea and fish, were signed"."""
    if at + 2 >= end or tokens[at].text != "," or tokens[at + 1].text.lower() not in _ON or is_time(tokens, at + 2):
        return None
    field = tokens[at + 1].text.lower() != "in" or _is_field(tokens, at + 1, end, _TO_FIELD)
    commas = (n for n in range(at + 3, min(end - 1, at + _MOST_OF_FIELDS)) if tokens[n].text == ",")
    last = next((n for n in commas if tokens[n + 1].text.lower() in _OF_PREDICATE), None)
    if last is None or not field or any(token.text.lower() in _NOT_IN_FIELDS for token in tokens[at + 2 : last]):
        return None
    return last


_ON = frozenset({"on", "in", "for", "concerning", "covering", "regarding", "about"})
_OF_PREDICATE = frozenset({"was", "were", "is", "are", "have", "has", "had", "will", "would", "shall", "should"})
_NOT_IN_FIELDS = frozenset({"which", "whom", "presence", "behalf", "addition", ";", ":", ".", "signed"})
_MOST_OF_FIELDS = 25
_TO_FIELD = 8


def _numbered(tokens: Sequence[Token], at: int, end: int) -> int:
    """The token after the number of a document: "Protocol No. 42", "Resolution Nr 7"."""
    if at >= end or tokens[at].text not in _NUMBER:
        return at
    number = at + 1 + (at + 1 < end and tokens[at + 1].text == ".")
    return number + 1 if number < end and tokens[number].text[0].isdigit() else at


def _is_of_two(word: str) -> bool:
    """Whether two states are joined that it is between: "Free Trade Agreement Peru-Canada"."""
    one, dash, other = re.sub("[–—]", "-", word).partition("-")
    return bool(dash) and all(code_of(part) is not None or part in _UNIONS for part in (one, other))


_UNIONS = frozenset({"EU", "UK", "US", "USA", "UAE", "Mercosur", "MERCOSUR", "EFTA", "ASEAN", "EAEU", "GCC"})
_NUMBER = frozenset({"No", "Nr", "no", "nr", "№", "Number", "number"})


def _is_year(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether years are part of the title: "Plan of Action 2012-2014"."""
    word = tokens[at].text
    return (
        word[:YEAR_DIGITS].isdigit() and word[:2] in {"19", "20"} and (len(word) in {YEAR_DIGITS, 2 * YEAR_DIGITS + 1})
    )


def _is_act(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether "to" begins what is done: "the agreement to cooperate", not "the protocol to the treaty"."""
    if tokens[at].text.lower() != "to" or at + 1 >= end:
        return False
    following = tokens[at + 1].text
    return following[0].islower() and following not in ARTICLES


def _is_by_which(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether a clause tells which document is meant: "the agreement by which Oslo buys into the airports"."""
    return [token.text.lower() for token in tokens[at : min(end, at + 2)]] == ["by", "which"]


def _clause_end(tokens: Sequence[Token], at: int, end: int) -> int:
    """Where a clause ends: at the next mark, or where the sentence that it is in goes on."""
    ends = (n for n in range(at, min(end, at + MOST_AFTER)) if tokens[n].text in _CLAUSE_MARKS | _PREDICATES)
    return next(ends, end)


_PREDICATES = frozenset({"was", "were", "has", "had"})
_CLAUSE_MARKS = frozenset(',.;:!?()[]–—"”“')


def _is_reached(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether it is told with whom it was reached: "the accord reached with Athens"."""
    if at + 2 >= end or tokens[at].text.lower() != "reached" or tokens[at + 1].text.lower() not in {"with", "between"}:
        return False
    return tokens[at + 2].text[0].isupper()


def _is_with_number(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether it is told with how many each of several is: "agreements with twelve parliaments"."""
    return tokens[at].text.lower() == "with" and at + 1 < end and number_of(tokens[at + 1].text) is not None


_ABBREVIATION = 4
"""Words of the longest abbreviation in brackets."""


def abbreviation(tokens: Sequence[Token], at: int, end: int) -> int:
    """The token after "(MoU)" or "(Norway-Chile FTA)"."""
    if at >= end or tokens[at].text != "(":
        return at
    closing = next((n for n in range(at + 2, min(end, at + 2 + _ABBREVIATION)) if tokens[n].text == ")"), None)
    short = closing is not None and tokens[closing - 1].text.isalpha() and tokens[closing - 1].text[-2:].isupper()
    return closing + 1 if closing is not None and (short or closing == at + 2) else at


def _closing_quote(tokens: Sequence[Token], at: int, end: int) -> int | None:
    mark = OPENING_QUOTES[tokens[at].text]
    return next((n for n in range(at + 2, min(end, at + 25)) if tokens[n].text == mark), None)


def _lists_quotes(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether a second quoted title follows the first: "the texts “A”, “B” and “C”"."""
    return at + 1 < end and tokens[at].text.lower() in JOINING | {","} and tokens[at + 1].text in OPENING_QUOTES


def _opens(tokens: Sequence[Token], at: int, end: int) -> bool:
    word = tokens[at].text.lower()
    if at + 1 >= end or not (word in WORDS["opening"] or (word.endswith("ing") and word not in WORDS["closing"])):
        return False
    following = tokens[at + 1].text
    if word == "in":
        return _is_field(tokens, at, end)
    if word == "on":
        return not is_time(tokens, at + 1)
    if word == "under":
        return False
    return following[0].isalnum() or following in OPENING_QUOTES or following in "$€£"


def _is_field(tokens: Sequence[Token], at: int, end: int, reach: int = 4) -> bool:
    return any(token.text.lower() in WORDS["fields"] for token in tokens[at + 1 : min(end, at + reach)])


def _cut(tokens: Sequence[Token], head: Head, following: Head) -> int:
    """Where the next document begins if it is another of a list, else its noun's end: then it is inside this title."""
    to = _end_of_range(tokens, head, following.first)
    if to is not None:
        return to
    at = following.first
    low = max(head.last, at - MOST_BEFORE)
    while at > low and tokens[at - 1].text.lower() not in JOINING and tokens[at - 1].text not in {",", ";", "("}:
        at -= 1
    if at == low and tokens[at - 1].text.lower() not in JOINING | {",", ";"}:
        return following.last + MOST_AFTER
    named = tokens[at - 2].text[0].isupper() and tokens[at].text[0].isupper() and following.first > at
    if at - 1 > head.last + 1 and named and tokens[at].text.lower() not in STARTING:
        return following.last + MOST_AFTER
    lead = tokens[at].text.lower()
    if lead in _GOVERNING and at + 1 < following.first:  # "put their names to a protocol and to two memoranda"
        at, lead = at + 1, tokens[at + 1].text.lower()
    if lead in _OF_PARTY and any(token.text.lower() in ARTICLES for token in tokens[at + 1 : following.first]):
        return following.last + MOST_AFTER  # "between the government of A and the government of B on the treaty"
    if lead in STARTING or number_of(lead) is not None or following.first - at <= _SHORT_LEAD:
        return at
    return following.last + MOST_AFTER


def _end_of_range(tokens: Sequence[Token], head: Head, limit: int) -> int | None:
    """Where "to the" begins the last of documents that range from this one to that: "from a pact on tea to a plan"."""
    before = [token.text.lower() for token in tokens[max(0, head.first - _SHORT_LEAD) : head.first]]
    if "from" not in before:
        return None
    places = range(head.last, limit - 1)
    return next((n for n in places if tokens[n].text == "to" and tokens[n + 1].text.lower() in ARTICLES), None)


def _is_one_more(tokens: Sequence[Token], other: Head, head: Head) -> bool:
    """Whether one of another kind begins with its article: "a letter of intent on a pact and an MoU on trade"."""
    before = [token.text.lower() for token in tokens[other.first - 2 : other.first]]
    return other.type is not head.type and not other.loose and before[0] in JOINING and before[1] in WORDS["indefinite"]


_GOVERNING = frozenset({"to", "under", "beneath", "below"})
_OF_PARTY = frozenset({"the", "its", "their"})
_SHORT_LEAD = 3
"""Words between "and" and the noun of another document, where no article begins it."""
