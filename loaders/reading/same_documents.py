"""Which tellings are of one document: a headline and its story, a title and "the agreement" that recalls it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from graph.facts import Document
from loaders.reading.document_naming import Article, Naming
from loaders.reading.story import Kind, Sentence
from ontology.terms import AgreementStatus, AgreementType

_WORDS = re.compile(r"[^\W_]+")
_EMPTY = frozenset(
    [
        "the",
        "a",
        "an",
        "of",
        "on",
        "and",
        "for",
        "in",
        "to",
        "between",
        "with",
        "s",
        "at",
        "by",
        "their",
        "its",
        "field",
        "fields",
        "area",
        "areas",
        "sphere",
        "cooperation",
        "co",
        "operation",
        "bilateral",
        "joint",
        "new",
        "two",
        "countries",
        "governments",
        "government",
        "memorandum",
        "understanding",
        "agreement",
        "treaty",
        "mou",
        "protocol",
        "declaration",
        "statement",
        "communique",
        "communiqué",
        "roadmap",
        "plan",
        "programme",
        "program",
        "action",
        "contract",
        "accord",
        "deal",
        "document",
        "letter",
        "intent",
        "framework",
    ]
)
_ALIKE = 0.6
_MOST = 60  # documents that one is compared with
_SEVERAL = 2


@dataclass(frozen=True, slots=True)
class Told:
    """One telling of a document; `entry` where it is an entry of a list, `recalls` where it has another's title."""

    document: Document
    naming: Naming
    sentence: Sentence
    entry: bool
    recalls: bool = False


def distinct(found: Sequence[Told]) -> Iterator[Document]:
    """Each document once, and no sum of documents that are all told one by one."""
    kept: list[Told] = []
    for told in found:
        match = next((at for at in range(len(kept) - 1, max(-1, len(kept) - _MOST), -1) if _same(kept[at], told)), None)
        if match is not None:
            kept[match] = _merged(kept[match], told)
        elif not _recalls(told):
            kept.append(told)
    singles = [told for told in kept if told.document.type is not AgreementType.DOCUMENTS]
    statuses = Counter(told.document.status for told in singles)
    beside = Counter(told.sentence.index for told in singles)
    for told in kept:
        single = max(statuses[told.document.status], beside[told.sentence.index])
        if not _is_sum(told.document, single):
            yield told.document


def _recalls(told: Told) -> bool:
    """Whether a telling can only recall what was told before: "the agreement", with no title."""
    definite = told.naming.article in {Article.DEFINITE, Article.POINTING}
    return told.naming.bare and definite and told.document.status is AgreementStatus.REFERENCED


def _merged(one: Told, other: Told) -> Told:
    order = [AgreementStatus.REFERENCED, AgreementStatus.PLANNED, AgreementStatus.SIGNED]
    best = max((one, other), key=lambda told: (_weight(told), len(_content(told)), len(told.document.title)))
    status = max((one, other), key=lambda told: order.index(told.document.status))
    if other.recalls and other.document.status is AgreementStatus.PLANNED and _unsure(one):
        status = other
    signers = max((one, other), key=lambda told: len(told.document.signatories)).document.signatories
    date = status.document.date or one.document.date or other.document.date
    precision = status.document.precision or one.document.precision or other.document.precision
    evidence = status.document.evidence
    document = replace(
        best.document,
        status=status.document.status,
        signatories=signers,
        date=date,
        precision=precision,
        evidence=evidence,
    )
    return replace(best, document=document, sentence=one.sentence, entry=one.entry or other.entry)


def _unsure(told: Told) -> bool:
    """Whether "it will be signed" has more weight than what was read of the sentence before."""
    return told.document.evidence.confidence < _SURE


_SURE = 0.8


def _weight(told: Told) -> int:
    """Headlines shorten titles, and what recalls a document has none of its own."""
    return (
        0
        if told.recalls or (told.naming.bare and _is_recall(told))
        else 1
        if told.sentence.kind is Kind.HEADLINE
        else 2
    )


def _same(one: Told, other: Told) -> bool:
    a, b = one.document, other.document
    if a.type is not b.type and not (other.naming.bare and _is_recall(other)):
        return False
    if a.type is AgreementType.DOCUMENTS and b.type is AgreementType.DOCUMENTS:
        return a.count == b.count or a.count is None or b.count is None
    if other.recalls or one.recalls:
        return a.title == b.title
    if one.sentence is other.sentence and one.sentence.kind is not Kind.HEADLINE and not _is_recall(other):
        return _content(one) == _content(other) and a.title == b.title
    if a.date and b.date and not (a.date.startswith(b.date) or b.date.startswith(a.date)) and not other.naming.bare:
        return False
    if {"another", "second", "third"} & other.naming.passing or (one.entry and other.entry):
        return False
    return _alike(_content(one), _content(other), one, other)


def _is_recall(told: Told) -> bool:
    return told.naming.article in {Article.DEFINITE, Article.POINTING}


def _alike(words: set[str], others: set[str], one: Told, other: Told) -> bool:
    if not others:
        return _is_recall(other) or not words or one.sentence.kind is Kind.HEADLINE
    if not words:
        return one.sentence.kind is Kind.HEADLINE or _is_recall(other) or not other.entry
    return words <= others or others <= words or len(words & others) >= _ALIKE * min(len(words), len(others))


def _content(told: Told) -> set[str]:
    return {word for word in _WORDS.findall(told.document.title.lower()) if word not in _EMPTY}


def _is_sum(document: Document, single: int) -> bool:
    """Whether it is the sum of documents that are all told one by one, or of which no number is said."""
    if document.type is not AgreementType.DOCUMENTS:
        return False
    return single >= _SEVERAL and (document.count is None or document.count <= single)
