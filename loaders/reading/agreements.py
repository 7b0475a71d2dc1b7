"""Documents that a story tells of: signed, planned or only referenced, each once."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from graph.facts import Document, Encounter
from loaders.reading.bond import Bond
from loaders.reading.cast import Cast
from loaders.reading.document_dates import Dates
from loaders.reading.document_naming import Naming
from loaders.reading.document_reader import DocumentReader, Found
from loaders.reading.geography import places_in
from loaders.reading.parties import parties_of
from loaders.reading.quoting import quotation
from loaders.reading.same_documents import Told, distinct
from loaders.reading.signatories import signatories_of
from loaders.reading.story import Kind, Story
from ontology.terms import AgreementStatus, AgreementType, Precision


def find_agreements(story: Story, cast: Cast, meetings: Sequence[Encounter]) -> tuple[Document, ...]:
    """The documents of a story in the order of the text."""
    read = list(DocumentReader(story).read())
    found = [(one, one.status) for one in read]
    if all(status is None for _, status in found):
        # What a headline tells of a document is told again in the story, if only as "the deal".
        found = [(one, one.governed) for one in read]
    if all(status is None for _, status in found):
        return ()
    bond = Bond(story, cast, meetings, places_in(story))
    dates = Dates(story, meetings)
    told = distinct(_shared(bond, [_told(bond, dates, one, status) for one, status in found if status is not None]))
    # Only now: what the meeting's day stands in for does not tell two documents apart.
    return tuple(_dated(document, dates) for document in told)


def _shared(bond: Bond, tellings: Sequence[Told]) -> list[Told]:
    """With three parties or more also of what is told right after in a sentence that speaks of no state."""
    rows: list[Told] = []
    for told in tellings:
        before = rows[-1] if rows else None
        rows.append(_of_those_before(bond, before, told) if before else told)
    return rows


def _of_those_before(bond: Bond, before: Told, told: Told) -> Told:
    mine, theirs = ({party.state for party in one.document.parties} for one in (told, before))
    next_told = 0 < told.sentence.index - before.sentence.index <= 1
    beside = next_told and told.sentence.paragraph == before.sentence.paragraph
    if told.document.status is AgreementStatus.REFERENCED or not beside or len(theirs) < _TRIO or not mine < theirs:
        return told
    if bond.states_in(told.sentence.start, told.sentence.end) or _OF_TWO.search(
        bond.story.text, told.sentence.start, told.naming.start
    ):
        return told
    return replace(told, document=replace(told.document, parties=before.document.parties))


_TRIO = 3
_OF_TWO = re.compile(r"\b(?:[Tt]wo|[Bb]oth|pair|guests?|hosts?|visitors?|[Bb]ilateral)\b")
"""Of some of three: "the two guests also signed a memorandum"."""


def _dated(document: Document, dates: Dates) -> Document:
    if document.status is not AgreementStatus.SIGNED or document.date:
        return document
    day = dates.of_meeting()
    return replace(document, date=day, precision=_precision(day))


def _precision(date: str | None) -> Precision | None:
    return Precision({4: "year", 7: "month", 10: "day"}[len(date)]) if date else None


def _told(bond: Bond, dates: Dates, found: Found, status: AgreementStatus) -> Told:
    naming, sentence = found.naming, found.sentence
    parties = parties_of(bond, sentence, naming, status)
    date = dates.of(sentence, naming, status)
    several = naming.plural
    document = Document(
        title=naming.title,
        type=AgreementType.DOCUMENTS if several else _type(bond.story, naming),
        status=status,
        count=naming.count if several else 1,
        date=date,
        precision=_precision(date),
        parties=parties,
        signatories=signatories_of(bond, sentence, naming, status),
        evidence=quotation(
            bond.story, max(sentence.start, naming.start - 30), naming.end, confidence=round(found.probability, 2)
        ),
    )
    return Told(
        document,
        naming,
        sentence,
        entry=found.entry,
        recalls=found.recalls,
        rest=found.rest,
        partly=several and _is_partly_told(bond.story, found),
        signing=_signing(bond.story, found),
    )


def _type(story: Story, naming: Naming) -> AgreementType:
    """Its type; a programme that is one by its name alone is a plan like any other."""
    programme = naming.loose and story.text[naming.noun : naming.noun_end].lower() in _PROGRAMMES
    return AgreementType.ACTION_PLAN if programme else naming.type


_PROGRAMMES = frozenset({"programme", "program", "plan"})


def _is_partly_told(story: Story, found: Found) -> bool:
    """Whether several documents of no number are told to be more than those named after them."""
    naming, sentence = found.naming, found.sentence
    if naming.count is not None or sentence.kind is not Kind.PROSE or not naming.vague:
        return False
    return _SOME_OF_THEM.match(story.text, naming.end, sentence.end) is not None


_SOME_OF_THEM = re.compile(
    r"[^.;:]{0,60}?[,(–—-] ?(?:including|among (?:them|which|these)|(?:the )?most (?:notable|important)|notably|such as"
    r"|in particular)\b"
)


def _signing(story: Story, found: Found) -> frozenset[str]:
    """The names before "signed a ..." in a sentence of a story, in small letters."""
    before = story.text[found.sentence.start : found.naming.start]
    if found.sentence.kind is not Kind.PROSE or not before.rstrip().endswith(_SIGNED_ENDS):
        return frozenset()
    verb = _SIGNED_A.search(before)
    if verb is None:
        return frozenset()
    return frozenset(word.lower() for word in _NAME.findall(before[: verb.start()]))


_SIGNED_A = re.compile(r"\b(?:signed|inked|concluded)(?: (?:a|an))?(?: (?:bilateral|joint|separate))*\s*\Z")
_SIGNED_ENDS = ("signed", "inked", "concluded", "a", "an", "bilateral", "joint", "separate")
_NAME = re.compile(r"[^\W\d_a-z][^\W\d_]+")
