"""Who signed a document: the subject of "signed", or whom "signed by" names; witnesses and those who hand over did not."""

from __future__ import annotations

import re

from loaders.reading.bond import Bond
from loaders.reading.document_naming import Naming
from loaders.reading.story import Sentence
from ontology.terms import AgreementStatus

_SIGNED = re.compile(
    r"\b(?:(?:co-?)?sign(?:ed|s)?|inked|inks|initial(?:l)?ed|subscribed|penned|put (?:their|his|her) (?:names?|signatures?|pens?)|set (?:their|his|her) (?:names?|hands?|signatures?)|affixed)\b",
    re.IGNORECASE,
)
ON_BEHALF = re.compile(
    r"(?<!was )(?<!were )(?<!been )\bsigned (?:it |(?:the|this) (?:[\w-]+ ){1,4})?(?:on behalf of|for (?:the |his |her )(?=[\w ]{0,20}(?:government|country|side|part)))"
)
"""What is told of one who signs, the document being named before."""
_PASSIVE = re.compile(r"\b(?:was|were|been|be|is|are|being|saw|seen?)\b[^.;,]{0,30}\Z")
_WITNESS = re.compile(
    r"\b(?:witness\w*|in the presence of|attend\w*|looked on|look on|stood by|presided|saw|under the eyes of|watch\w*)\b",
    re.IGNORECASE,
)
_AFTER = 260
_BEFORE = 320
_MOST = 2


def signatories_of(bond: Bond, sentence: Sentence, naming: Naming, status: AgreementStatus) -> tuple[str, ...]:
    """Keys of the people of the story who signed it."""
    if status is not AgreementStatus.SIGNED:
        return ()
    return _by_agent(bond, sentence, naming) or _on_behalf(bond, sentence) or _by_subject(bond, sentence, naming)


def _on_behalf(bond: Bond, sentence: Sentence) -> tuple[str, ...]:
    """Who "signed on behalf of A", and who "for B", each the last referred to before the verb."""
    found: dict[str, None] = {}
    low = sentence.start
    for verb in ON_BEHALF.finditer(bond.story.text, sentence.start, sentence.end):
        found.update(dict.fromkeys(_people(bond, low, verb.start())[-1:]))
        low = verb.end()
    return tuple(found)


def _by_agent(bond: Bond, sentence: Sentence, naming: Naming) -> tuple[str, ...]:
    """Whom "was signed by", or "which A and B signed", names after the title."""
    text = bond.story.text
    high = min(sentence.end, naming.end + _AFTER)
    verb = _SIGNED.search(text, naming.end, high)
    if not verb:
        return ()
    by = re.compile(r"[^.;]{0,90}?\bby\b").match(text, verb.end(), high)
    if by:
        stop = _WITNESS.search(text, by.end(), high)
        return _people(bond, by.end(), stop.start() if stop else high)
    if re.match(r"[\s,]*(?:to )?(?:which|that)\b", text[naming.end : naming.end + 20]):
        return _people(bond, naming.end, verb.start())
    return ()


def _by_subject(bond: Bond, sentence: Sentence, naming: Naming) -> tuple[str, ...]:
    """The people referred to last before an active verb of signing."""
    text = bond.story.text
    low = max(sentence.start, naming.start - _BEFORE)
    verb = next(iter(list(_SIGNED.finditer(text, low, naming.start))[-1:]), None)
    if verb is None or _PASSIVE.search(text, max(low, verb.start() - 40), verb.start()):
        return ()
    start = max((mark.end() for mark in re.finditer(r"[;:]|\bwhile\b", text[low : verb.start()])), default=0) + low
    if _WITNESS.search(text, start, verb.start()):
        return ()
    return _people(bond, start, verb.start())[-_MOST:]


def _people(bond: Bond, low: int, high: int) -> tuple[str, ...]:
    return tuple(dict.fromkeys(person for reference in bond.people_in(low, high) for person in reference.people))
