"""Firms told by a proper name alone: "chairman of Druk Green", "Conviasa's president", "X, who runs Petron".

What states, chambers, agencies and parties are called says what they are, or is in a table; a name in capitals that
says nothing to a reader is a firm's. Acronyms are agencies' as often, and tell a firm only beside who heads firms.
"""

from __future__ import annotations

import re

from loaders.reading.bodies import BodyKind, kind_of, names_no_firm, names_region
from loaders.reading.lexicon import THINGS, is_common, is_english, is_given, is_portfolio
from loaders.reading.role_words import INSTITUTION
from loaders.reading.titles import Title
from ontology.terms import Role

_LEAD = re.compile(r"\A(?:of|for|at|to) (?:the )?|\Athe ")
_NAME = re.compile(r"[^\W\d_][\w&’'-]*(?: [^\W\d_][\w&’'-]*){0,2}")
_SEAT = re.compile(r" (?:of|in) [A-Z][\w-]+\Z")
_ACRONYM = re.compile(r"[A-Z]{3,7}(?:-[A-Z]{2,7})?")
GENITIVE = re.compile(r"(?:['’]s|(?<=s)['’])\Z")
_OF_FIRMS = frozenset({"chairman", "chairwoman", "executive", "manager", "who runs", "who manages", "who directs"})
"""Whom firms have, and agencies seldom."""
_OF_AGENCIES = re.compile(r"\bProtocols?\b|nadzor\b|\b(?:Division|Desk|Section|Unit)\Z")
"""What agencies and parts of ministries are called, and firms seldom: "the Japan Division"."""
_KINDS = frozenset({"president", "vice_president", "chair"})
_HEADS = frozenset({"head", "heads", "director", "executive"})


def of_name(title: Title) -> Role | None:
    """The role of who heads what is told by a name alone, None where words or tables say what it is."""
    if title.kind not in _KINDS and title.head_text not in _HEADS:
        return None
    if title.head_text == "who leads" and _ACRONYM.fullmatch(title.chain.removeprefix("the ")):
        role = Role.PARTY_LEADER
    elif _is_firm(title):
        role = Role.BUSINESS_LEADER
    else:
        return None
    return role if kind_of(f"{title.before} {title.chain}") is BodyKind.OTHER else None


def _is_firm(title: Title) -> bool:
    """Whether a title is of a body with a name that says nothing, and of no state but that of its seat."""
    if title.plural or not (title.chain or GENITIVE.search(title.before)):
        return False
    lead = _LEAD.match(title.chain)
    named = title.chain[lead.end() if lead else 0 :] if title.chain else GENITIVE.sub("", title.before)
    body = _SEAT.sub("", named)
    if title.state is not None and (body == named or names_region(named)):
        return False
    if _NAME.fullmatch(body) is None or names_no_firm(body) or INSTITUTION.search(body) or _OF_AGENCIES.search(body):
        return False
    if _ACRONYM.fullmatch(body):
        return title.head_text in _OF_FIRMS
    words = body.split()
    if is_given(words[0]) or any(not word[0].isupper() or word.lower() in THINGS for word in words):
        return False
    return not all(is_english(word) or is_common(word) or is_portfolio(word) for word in words)
