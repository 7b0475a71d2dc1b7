"""The names of a list that one title covers: "A of X, Y's B, and C (W)"."""

from __future__ import annotations

from loaders.reading.lexicon import HONORIFICS, is_capital, is_portfolio
from loaders.reading.named_sentences import DETERMINERS, LONGEST_GAP, NamedSentence
from loaders.reading.names import Name
from loaders.reading.wordsets import word_sets

_WORDS = word_sets("bearing")
_IN_LISTS = _WORDS["in_lists"]
_LONGEST_ASIDE = 9
_OF = frozenset({"of", "from", "for"})
_IN_ORIGINS = frozenset({"of", "the", "de", "del", "la"})
_ORIGINS = _OF | {"("}
_BEFORE_ITEMS = frozenset({"the", "with", "also", "by"})


def listed_back(named: NamedSentence, name: Name) -> tuple[Name, ...]:
    """The names of a list that ends with this one: "A and B, the Prime Ministers of X and Y", "A of X and B of Y"."""
    found = [name]
    while (other := named.last_name(found[-1].whole)) is not None:
        first, last = other.last, found[-1].whole
        between = (
            {named.word(at) for at in _beyond_origin(named, first, last)} if last - first <= LONGEST_GAP else {"?"}
        )
        if not between or not between <= {",", "and", "&", "the"}:
            break
        found.append(other)
    return tuple(reversed(found))


def _beyond_origin(named: NamedSentence, first: int, last: int) -> range:
    """The tokens between two names past what the first is of: "A of Ciudad del Este and B", "A (Trade) and B"."""
    if named.word(first) == "(" and (closing := _closing(named, first)) is not None:
        first = closing + 1
    at = first + (named.word(first) == ",")
    if named.word(at) not in _OF or at >= last:
        return range(first, last)
    at += 1
    while at < last and (at in named.places or is_capital(named.tokens[at].text) or named.word(at) in _IN_ORIGINS):
        if at in named.titled:
            return range(first, last)
        at += 1
    return range(at, last)


def listed_on(named: NamedSentence, name: Name) -> tuple[Name, ...]:
    """The names of a list that begins with this one: "A of X, Y's B, who is Z, and C (W)"."""
    found = [name]
    commas = False
    while True:
        at = name.last
        joined = False
        apart = comma = False
        while at < named.end and at not in named.starts and at - name.last < LONGEST_GAP:
            word = named.word(at)
            if word == "(" and (closing := _closing(named, at)) is not None:
                at = closing
            elif at == name.last and (beyond := _beyond_part(named, at)) is not None:
                at = beyond
            elif word in (",", "and", "&", ";", "–", "—"):
                joined = True
                apart, comma = apart or word == ";", comma or word == ","
            elif not (
                at in named.places
                or at in named.titled
                or word in _IN_LISTS
                or word.replace(".", "") in HONORIFICS
                or (named.word(at - 1) in _ORIGINS and is_capital(named.tokens[at].text))
            ):
                return tuple(found)
            at += 1
        if not joined or at not in named.starts or _own(named, at):
            return tuple(found)
        if apart and commas:
            return tuple(found)  # "the ministers A, B and C; D, who heads the agency"
        commas = commas or (comma and not apart)
        name = named.starts[at]
        if named.word(at - 1) == "with" and _is_told_after(named, name):
            return tuple(found)  # "with Presidents A and B, with C, the Prime Minister, and"
        found.append(name)


def _is_told_after(named: NamedSentence, name: Name) -> bool:
    """Whether a name has a title of its own behind it."""
    at = name.last + 1
    while named.word(at) in DETERMINERS:
        at += 1
    return named.word(name.last) == "," and at in named.titled


def listed_in_brackets(named: NamedSentence, at: int) -> tuple[Name, ...]:
    """The names of a list that each stand in brackets behind their state: "of Kenya (A), Peru (B) and Chad (C)"."""
    found: list[Name] = []
    while named.word(at) == "(" and (name := named.starts.get(at + 1)) is not None and named.word(name.last) == ")":
        found.append(name)
        at = name.last + 1
        while named.word(at) in _BEFORE_STATES and at < named.end:
            at += 1
        first = at
        while at in named.places or (at > first and named.word(at) == "and" and at + 1 in named.places):
            at += 1
        if at == first:
            break
    return tuple(found)


_BEFORE_STATES = frozenset({",", ";", "and", "of", "the", "&"})


def _beyond_part(named: NamedSentence, at: int) -> int | None:
    """The last token of the part that one of several has: "the ministers A for trade, B for health and C"."""
    lead = named.word(at)
    if lead not in ("for", "of"):
        return None
    at += 1 + (named.word(at + 1) == "the")
    first = at
    while at < named.end and at - first < _LONGEST_ASIDE and at not in named.starts and at not in named.titled:
        text = named.tokens[at].text
        follows = at + 1 < len(named.tokens) and at + 1 not in named.starts
        joined = named.word(at) == "and" and follows and is_portfolio(named.tokens[at + 1].text)
        if not (joined or is_portfolio(text) or (lead == "of" and is_capital(text))):
            break
        at += 1
    return at - 1 if at > first and named.word(at) in (",", "and", "&", ";") else None


def _closing(named: NamedSentence, at: int) -> int | None:
    """The bracket that closes the one here, if no name stands between: "A (Liberty Party), B"."""
    for stop in range(at + 1, min(named.end, at + _LONGEST_ASIDE)):
        if stop in named.starts:
            return None
        if named.word(stop) == ")":
            return stop
    return None


def _own(named: NamedSentence, at: int) -> bool:
    """Whether the name that begins here has a title right before it."""
    while at - 1 > named.first and named.word(at - 1).replace(".", "") in HONORIFICS:
        at -= 1
    apart = named.word(at - 1) == ","
    title = named.titled.get(at - 1 - apart)
    if title is None or title.last != at - apart:
        return False
    if title.plural and not apart:
        return True  # "the foreign ministers A and B and the transport ministers C and D"
    return not apart or _opens_item(named, title.first)


def _opens_item(named: NamedSentence, at: int) -> bool:
    """Whether an item of the list begins with the title here: "of X, A; the Prime Minister of Y, B; and with"."""
    while at > named.first and named.word(at - 1) in _BEFORE_ITEMS:
        at -= 1
        if named.word(at) == "with":
            return True
    return named.word(at - 1) in (";", "and", "&")
