"""Which tellings are of one document: a headline and its story, a title and "the agreement" that recalls it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from graph.facts import Document
from loaders.reading.distinctions import FURTHER, WORD, is_further, kind_words, ordinals
from loaders.reading.document_naming import Article, Naming
from loaders.reading.document_words import WORDS
from loaders.reading.story import Kind, Sentence
from ontology.terms import AgreementStatus, AgreementType

_EMPTY = frozenset(
    ["the", "a", "an", "of", "on", "and", "for", "in", "to", "between", "with", "s", "at", "by", "their", "its",
     "field", "fields", "area", "areas", "sphere", "cooperation", "co", "operation", "bilateral", "joint", "new",
     "two", "countries", "governments", "government", "memorandum", "understanding", "agreement", "treaty", "mou",
     "protocol", "declaration", "statement", "communique", "communiqué", "roadmap", "plan", "programme", "program",
     "action", "contract", "accord", "deal", "document", "letter", "intent", "framework", "republic", "kingdom",
     "people"]
)  # fmt: skip
_BOTH = re.compile(r"\b(?:between|of) (?:(?:the )?(?:two|both)|our|their)\b.*\Z")
"""Parties that tell no document from another: "between the two ministries"."""
_SEVERALLY = frozenset(
    ["agreements", "memoranda", "memorandums", "mous", "documents", "instruments", "protocols", "treaties", "contracts",
     "accords", "pacts", "deals"]
)  # fmt: skip
_BROAD = WORDS["broad"] | WORDS["hollow"]
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
    rest: bool = False
    """Whether it stands for those left of a list, beside the ones told one by one."""
    titles: frozenset[str] = frozenset()
    """Titles of the tellings that are drawn together in it, of which one may be recalled."""
    partly: bool = False
    """Whether it is told that the documents named after it are only some of it: "several accords, including one"."""
    signing: frozenset[str] = frozenset()
    """The names before "signed", where it is told who signed: two bodies sign another document than two others."""


def distinct(found: Sequence[Told]) -> Iterator[Document]:
    """Each document once, and no sum of documents that are all told one by one."""
    kept: list[Told] = []
    for told in found:
        match = next((at for at in range(len(kept) - 1, max(-1, len(kept) - _MOST), -1) if _same(kept[at], told)), None)
        if match is not None:
            kept[match] = _merged(kept[match], told)
        elif not _recalls(told):
            kept.append(told)
    kept = [told for told in kept if not _is_told_below(told, kept)]
    singles = [told for told in kept if told.document.type is not AgreementType.DOCUMENTS]
    statuses = Counter(told.document.status for told in singles)
    beside = Counter(told.sentence.index for told in singles)
    for told in kept:
        if _is_of_another_day(told, singles):
            yield told.document
            continue
        single = statuses[told.document.status]
        if told.document.status is not AgreementStatus.REFERENCED:
            single = max(single, beside[told.sentence.index])
        if _is_of_kind(told):
            single = min(single, sum(_may_be_of(told, one) for one in singles))
        elif _is_total(told, kept, singles):
            continue
        if told.document.count and FURTHER & told.naming.passing:  # beside those that are told before
            single = sum(one.naming.start > told.naming.start for one in singles)
        if told.document.type is AgreementType.DOCUMENTS and told.document.count == _entries_after(told, singles):
            continue  # however it was read: what is told of the entries is told of it
        if told.rest or told.partly or not _is_sum(told.document, single) or _is_on_more(told, singles):
            yield told.document


def _is_of_kind(told: Told) -> bool:
    """Whether a sum tells of which kind its documents are: "four memoranda", not "four papers"."""
    return told.document.type is AgreementType.DOCUMENTS and told.naming.type not in _OF_ANY_KIND


_OF_ANY_KIND = frozenset({AgreementType.DOCUMENTS, AgreementType.AGREEMENT, AgreementType.TREATY, AgreementType.OTHER})
"""Of what nouns in the plural may sum up, whatever their singles are called: "the agreements", a pact and a note."""


def _may_be_of(told: Told, single: Told) -> bool:
    """Whether a single document may be one of a sum of those of a kind; a title alone may be of any."""
    return single.document.type is told.naming.type or single.naming.elliptic


def _is_total(total: Told, kept: Sequence[Told], singles: Sequence[Told]) -> bool:
    """Whether it is the number of all that are told, some of them in a sum: "five papers", minutes and four notes."""
    sums = [told for told in kept if told is not total and _is_of_kind(told) and told.document.count]
    if total.document.count is None or total.document.type is not AgreementType.DOCUMENTS or len(sums) != 1:
        return False
    others = [one for one in singles if not _may_be_of(sums[0], one) and one.document.status is total.document.status]
    return total.document.count == (sums[0].document.count or 0) + len(others) and bool(others)


def _is_of_another_day(told: Told, singles: Sequence[Told]) -> bool:
    """Whether a number of documents with a day of their own is told after all that are told one by one.

    "The documents signed in May" have no number: they are others than those told to be signed on another day.
    """
    document = told.document
    numbered = document.count is not None and told.naming.article in {Article.NONE, Article.POINTING}
    if not numbered:
        singles = [single for single in singles if single.document.status is AgreementStatus.SIGNED]
    return (
        (numbered or (document.count is None and told.naming.article is Article.DEFINITE and bool(singles)))
        and document.date is not None
        and document.type is AgreementType.DOCUMENTS
        and all(
            single.sentence.index < told.sentence.index and not (single.document.date or "").startswith(document.date)
            for single in singles
        )
    )


def _is_told_below(headline: Told, kept: Sequence[Told]) -> bool:
    """Whether a headline names, in words of its own, a document that its story tells of: it tells of no other."""
    document = headline.document
    return (
        headline.sentence.kind is Kind.HEADLINE
        and not headline.titles
        and document.type is not AgreementType.DOCUMENTS
        and any(
            told.document.type is document.type
            and told.document.status is document.status
            and told.sentence.kind is not Kind.HEADLINE
            and told.sentence.index > headline.sentence.index
            for told in kept
        )
    )


def _is_on_more(told: Told, singles: Sequence[Told]) -> bool:
    """Whether documents of no number are on what no single one is on: "a treaty and accords on fishing"."""
    bare = told.naming.end <= told.naming.noun_end or _is_recall(told)
    if told.document.count is not None or bare or told.naming.type is AgreementType.DOCUMENTS:
        return False
    if _entries_after(told, singles) >= _SEVERAL:
        return False
    words = _content(told) - _SEVERALLY
    return bool(words) and not any(words & _content(single) for single in singles)


def _entries_after(told: Told, singles: Sequence[Told]) -> int:
    """How many entries of a list are told after it."""
    return sum(
        single.entry
        and single.sentence.index > told.sentence.index
        and (not _is_of_kind(told) or _may_be_of(told, single))
        for single in singles
    )


def _recalls(told: Told) -> bool:
    """Whether a telling can only recall what was told before: "the agreement", with no title."""
    definite = told.naming.article in {Article.DEFINITE, Article.POINTING}
    return (
        not told.naming.named and told.naming.bare and definite and told.document.status is AgreementStatus.REFERENCED
    )


def _merged(one: Told, other: Told) -> Told:
    order = [AgreementStatus.REFERENCED, AgreementStatus.PLANNED, AgreementStatus.SIGNED]
    best = max(
        (one, other),
        key=lambda told: (
            _weight(told), bool(told.document.count), len(_content(told)), len(told.document.title)
        ),
    )  # fmt: skip
    status = max((one, other), key=lambda told: order.index(told.document.status))
    if other.recalls and other.document.status is AgreementStatus.PLANNED and _unsure(one, other):
        status = other
    signers = max((one, other), key=lambda told: len(told.document.signatories)).document.signatories
    if len(signers) == 1:
        signers = tuple(dict.fromkeys([*one.document.signatories, *other.document.signatories]))
    date = status.document.date or one.document.date or other.document.date
    precision = status.document.precision or one.document.precision or other.document.precision
    evidence = status.document.evidence
    document = best.document
    if document.type is AgreementType.DOCUMENTS:
        counts = (told.document.count for told in (best, one, other) if told.document.type is AgreementType.DOCUMENTS)
        document = replace(document, count=next(filter(None, counts), None))
    document = replace(
        document,
        status=status.document.status,
        signatories=signers,
        date=date,
        precision=precision,
        evidence=evidence,
    )
    titles = one.titles | other.titles | {one.document.title, other.document.title}
    sentence = best.sentence if one.sentence.kind is Kind.HEADLINE else one.sentence
    return replace(
        best,
        document=document,
        sentence=sentence,
        entry=one.entry or other.entry,
        partly=one.partly or other.partly,
        titles=titles,
    )


def _unsure(told: Told, other: Told) -> bool:
    """Whether "it will be signed" has more weight than what was read of the sentence before."""
    return told.document.evidence.confidence < min(_SURE, other.document.evidence.confidence)


_SURE = 0.8


def _weight(told: Told) -> int:
    """Headlines shorten titles, and what recalls a document has none of its own."""
    return (
        0
        if told.recalls or told.naming.article is Article.POINTING or (told.naming.bare and _is_recall(told))
        else 1
        if told.sentence.kind is Kind.HEADLINE
        else 2
    )


def _same(one: Told, other: Told) -> bool:
    a, b = one.document, other.document
    if one.naming.replaced is not other.naming.replaced or _are_of_other_day(one, other):
        return False
    if a.type is not b.type and not (other.naming.bare and _is_recall(other) and b.title.lower() in _BROAD | {a.title}):
        return False
    if a.type is AgreementType.DOCUMENTS and b.type is AgreementType.DOCUMENTS:
        return not _are_listed(one, other) and _same_sum(one, other)
    if other.recalls or one.recalls:
        return a.title == b.title or b.title in one.titles
    if one.sentence is other.sentence and one.sentence.kind is not Kind.HEADLINE and not _is_again(other):
        return _content(one) == _content(other) and a.title == b.title
    if a.date and b.date and not (a.date.startswith(b.date) or b.date.startswith(a.date)) and not other.naming.bare:
        return False
    if _by_others(one, other) or _is_between_others(one, other):
        return False
    if ordinals(a.title).isdisjoint(ordinals(b.title)) and ordinals(a.title) and ordinals(b.title):
        return False
    if _is_to_come(one, other):
        return False
    if is_further(other.naming) or (one.entry and other.entry) or _of_others(one, other):
        return False
    return _alike(_content(one), _content(other), one, other)


def _are_of_other_day(one: Told, other: Told) -> bool:
    """Whether several are told to have been signed on another day than one: "the documents signed in May"."""
    a, b = one.document, other.document
    several = b.type is AgreementType.DOCUMENTS is not a.type and b.status is AgreementStatus.SIGNED
    if not several or b.date is None:
        return False
    return not a.date.startswith(b.date) if a.date else len(b.date) < _DAY


_DAY = 10  # letters of a date to the day: what is signed without a date is signed on the day of a meeting


def _is_to_come(one: Told, other: Told) -> bool:
    """Whether a document is told anew to be planned after one that was signed: it is another."""
    signed = one.document.status is AgreementStatus.SIGNED and one.sentence.kind is not Kind.HEADLINE
    anew = other.naming.article is Article.INDEFINITE and other.document.status is AgreementStatus.PLANNED
    return signed and anew and not other.naming.bare


def _are_listed(one: Told, other: Told) -> bool:
    """Whether a sentence tells of several of one kind and several of another: "three pacts and two memoranda"."""
    beside = one.sentence is other.sentence and one.sentence.kind is not Kind.HEADLINE
    kinds = {one.naming.type, other.naming.type}
    return beside and not _is_recall(other) and len(kinds) > 1 and AgreementType.DOCUMENTS not in kinds


def _same_sum(one: Told, other: Told) -> bool:
    """Whether two numbers of documents are one: the same number, or one unsaid, and not on different matters."""
    a, b = one.document, other.document
    if a.count is not None and b.count is not None:
        return a.count == b.count
    if b.count and a.status is not b.status is AgreementStatus.REFERENCED and other.naming.article is Article.NONE:
        return False  # "has twenty signed accords"
    words, others = _content(one) - _SEVERALLY, _content(other) - _SEVERALLY
    return not (words and others) or bool(words & others)


def _of_others(one: Told, other: Told) -> bool:
    """Whether their titles name other states: "the trade treaty of A and B", "the trade treaty of A and C"."""
    mine, theirs = _content(one) & _names(one), _content(other) & _names(other)
    return bool(mine and theirs) and not (mine <= theirs or theirs <= mine)


def _by_others(one: Told, other: Told) -> bool:
    """Whether two documents of no title of their own were signed by others: by two academies, by two courts."""
    if _is_recall(other) or _content(one) or _content(other):
        return False
    states = _names(one) | _names(other)
    mine, theirs = one.signing - states, other.signing - states
    return min(len(mine - theirs), len(theirs - mine)) >= _SEVERAL


def _is_between_others(one: Told, other: Told) -> bool:
    """Whether a later one is told anew and is between others: "an EPA with the EU", "an EPA with Korea"."""
    told = [{party.state for party in each.document.parties if party.state} for each in (one, other)]
    anew = other.naming.article is Article.INDEFINITE and Kind.HEADLINE not in {one.sentence.kind, other.sentence.kind}
    return anew and min(map(len, told)) >= _SEVERAL and not (told[0] <= told[1] or told[1] <= told[0])


def _is_recall(told: Told) -> bool:
    return told.naming.article in {Article.DEFINITE, Article.POINTING}


def _is_again(told: Told) -> bool:
    """Whether it may tell again of a document of its own sentence: "the agreement", not "the Treaty on the Shelf"."""
    return _is_recall(told) and (told.naming.bare or told.naming.title[0].islower())


def _alike(words: set[str], others: set[str], one: Told, other: Told) -> bool:
    if _is_of_year(words, other) or _is_of_year(others, one):
        return True
    if _is_recall(other) and other.document.parties and not others - _names(other):
        return True
    if not others and "also" in other.naming.passing and other.naming.article is Article.INDEFINITE:
        return False
    if not others:
        return _is_recall(other) or not words or one.sentence.kind is Kind.HEADLINE or _tells_again(one, other)
    if not words and _is_of_other_kind(one, other):
        return False
    if not words:
        return one.sentence.kind is Kind.HEADLINE or _is_recall(other) or not other.entry
    if _of_both(other) and ((_is_recall(other) and _of_both(one)) or (_of_us(other) and _tells_again(one, other))):
        return True
    return words <= others or others <= words or len(words & others) >= _ALIKE * min(len(words), len(others))


def _is_of_year(words: set[str], dated: Told) -> bool:
    """Whether a title says nothing but the year in which the other was signed: "the treaty of 1993"."""
    return bool(words) and all(map(str.isdigit, words)) and (dated.document.date or "")[:4] in words


def _is_of_other_kind(one: Told, other: Told) -> bool:
    """Whether the words before their nouns are of different kinds: "a cooperation agreement", "the trade agreement"."""
    if one.sentence.kind is Kind.HEADLINE:
        return False
    mine, theirs = kind_words(one.naming), kind_words(other.naming)
    return bool(mine and theirs) and mine.isdisjoint(theirs)


def _names(told: Told) -> set[str]:
    """The words of the names of the parties, by which a document is told again: "the agreement between A and B"."""
    return {word for party in told.document.parties for word in WORD.findall(party.name.lower())}


def _tells_again(one: Told, other: Told) -> bool:
    """Whether a later paragraph says no more than that such a document was signed."""
    return (
        not other.entry
        and one.sentence.paragraph < other.sentence.paragraph
        and one.document.status is other.document.status is not AgreementStatus.REFERENCED
        and {party.state for party in one.document.parties} >= {party.state for party in other.document.parties}
    )


def _content(told: Told) -> set[str]:
    title = told.document.title.lower()
    return _filled(_BOTH.sub("", title)) or _filled(title)


def _filled(title: str) -> set[str]:
    return {word for word in WORD.findall(title) if word not in _EMPTY}


def _of_both(told: Told) -> bool:
    """Whether a title tells nothing but that it is between the two sides."""
    title, parties, _ = _BOTH.sub("\n", told.document.title.lower()).partition("\n")
    return bool(parties) and not _filled(title)


def _of_us(told: Told) -> bool:
    """Whether one of those who signed tells of it: "a memorandum between our two ministries"."""
    return "our" in told.document.title.split()


def _is_sum(document: Document, single: int) -> bool:
    """Whether it is the sum of documents that are all told one by one, or of which no number is said."""
    if document.type is not AgreementType.DOCUMENTS:
        return False
    return single >= _SEVERAL and (document.count is None or document.count <= single)
