"""Documents that a story tells of: signed, planned or only referenced, each once."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from graph.facts import Document, Encounter
from loaders.reading.appositions import without_second_names
from loaders.reading.bond import Bond
from loaders.reading.cast import Cast
from loaders.reading.document_dates import Dates
from loaders.reading.document_members import is_close, opens_signed, quoted_members, tells_members, tells_signed
from loaders.reading.document_naming import Article, Naming
from loaders.reading.document_words import WORDS
from loaders.reading.documents import namings, whole
from loaders.reading.ellipses import with_ellipses
from loaders.reading.geography import places_in
from loaders.reading.listed_titles import with_listed
from loaders.reading.older_documents import is_of_earlier_year, standing_of_older, tells_of_age
from loaders.reading.parties import parties_of
from loaders.reading.quoting import quotation
from loaders.reading.same_documents import Told, distinct
from loaders.reading.signatories import ON_BEHALF, signatories_of
from loaders.reading.standing import Around, around, governed_next, standing
from loaders.reading.standing_idioms import standing_by_idiom
from loaders.reading.standing_weights import features_of, weigh
from loaders.reading.story import Kind, Sentence, Story
from ontology.terms import AgreementStatus, AgreementType, Precision

_SIGNED, _PLANNED = AgreementStatus.SIGNED, AgreementStatus.PLANNED
_LEAD_IN = 3
"""Tokens of a number, dash or article before the title of an entry of a list."""


@dataclass(frozen=True, slots=True)
class _Lead:
    """What was said of the documents that a list enters: how they stand, and of what kind they are."""

    status: AgreementStatus
    naming: Naming | None
    opens: bool
    """Whether the list begins right after it: with a colon or "the following"."""
    at: int
    """The place of its sentence."""


@dataclass(frozen=True, slots=True)
class _Found:
    sentence: Sentence
    naming: Naming
    status: AgreementStatus | None
    probability: float
    entry: bool
    recalls: bool
    features: Sequence[str] = ()
    governed: AgreementStatus | None = None
    """How the verb next to a title tells that it stands where its weights tell of no document: of headlines."""


def find_agreements(story: Story, cast: Cast, meetings: Sequence[Encounter]) -> tuple[Document, ...]:
    """The documents of a story in the order of the text."""
    read = list(_Reader(story).read())
    found = [(one, one.status) for one in read]
    if all(status is None for _, status in found):
        # What a headline tells of a document is told again in the story, if only as "the deal".
        found = [(one, one.governed) for one in read]
    if all(status is None for _, status in found):
        return ()
    bond = Bond(story, cast, meetings, places_in(story))
    dates = Dates(story, meetings)
    told = distinct([_told(bond, dates, one, status) for one, status in found if status is not None])
    # Only now: what the meeting's day stands in for does not tell two documents apart.
    return tuple(_dated(document, dates) for document in told)


def _dated(document: Document, dates: Dates) -> Document:
    if document.status is not AgreementStatus.SIGNED or document.date:
        return document
    day = dates.of_meeting()
    return replace(document, date=day, precision=_precision(day))


def _precision(date: str | None) -> Precision | None:
    return Precision({4: "year", 7: "month", 10: "day"}[len(date)]) if date else None


def candidates_in(story: Story) -> Iterator[tuple[Sentence, Naming, Sequence[str]]]:
    """Every document named, with the features by which its standing is weighed."""
    return ((one.sentence, one.naming, one.features) for one in _Reader(story).read() if one.features)


class _Reader:
    """Reads the sentences of a story in order, keeping what lists and pronouns refer back to."""

    def __init__(self, story: Story) -> None:
        self.story = story
        self.lead: _Lead | None = None
        self.last: Naming | None = None
        self.named: dict[AgreementType, Naming] = {}
        self.signs = False

    def read(self) -> Iterator[_Found]:
        """What each sentence says of documents."""
        for sentence in self.story.sentences:
            if sentence.kind is not Kind.FURNITURE:
                yield from self._sentence(sentence)

    def _sentence(self, sentence: Sentence) -> Iterator[_Found]:
        story = self.story
        listed = (self.lead is not None or self.signs) and sentence.kind is Kind.ITEM
        told = without_second_names(story, sentence, list(namings(story, sentence, listed=listed)))
        named = with_listed(story, sentence, with_ellipses(story, sentence, told, self.last))
        if not named and self.lead and self.lead.opens and sentence.kind is Kind.ITEM:
            named = list(_untitled(story, sentence, self.lead))
        if not named:
            yield from self._unnamed(sentence)
            return
        shapes = around(story, sentence, named)
        entry = _is_entry(sentence, named[0], shapes[0])
        lead = self.lead
        if lead is None and (sentence.kind is Kind.ITEM or (self.signs and sentence.kind is Kind.PROSE)):
            lead = _Lead(_SIGNED, None, opens=False, at=sentence.index)
        signed = tells_signed(story, sentence)
        summed = lead is not None and lead.naming is not None and lead.naming.plural
        enumerates = lead is not None and summed and tells_members(story, sentence, lead.at)
        close = lead is not None and summed and is_close(sentence, lead.at)
        quoted = quoted_members(story, named)
        for naming, shape in zip(named, shapes, strict=True):
            known, recalls = self._recalled(naming)
            features = features_of(
                story, sentence, known, shape, lead.status if lead and (entry or enumerates) else None
            )
            status, probability = weigh(features)
            by_grammar, said = standing(known, shape)
            if lead and entry and lead.status is _PLANNED and not said:
                status = _PLANNED
            if is_of_earlier_year(story, sentence, known) or tells_of_age(shape):
                status = standing_of_older(status, by_grammar, shape)
            status = standing_by_idiom(story, sentence, known, status, signs=self.signs)
            member = enumerates or naming in quoted or (close and known.elliptic and not recalls)
            if lead and member:
                status = _of_sum(lead.status, status, said=said)
            if signed or (naming in quoted and status is not _PLANNED):
                status = _SIGNED
            if known.replaced:
                status = AgreementStatus.REFERENCED
            governed = governed_next(known, shape) if status is None else None
            status = status or (governed if sentence.kind is Kind.PROSE else None)
            yield _Found(
                sentence, known, status, probability, member or (entry and naming is named[0]), recalls, features,
                governed,
            )  # fmt: skip
            if not recalls and not naming.replaced:
                self.named[naming.type] = naming
        self.last = next((naming for naming in reversed(named) if not naming.replaced), self.last)
        if not entry and not enumerates:
            self.lead = _lead(story, sentence, named, shapes, self.lead)
        self.signs = self.signs or any(re.search("[SG]", shape.left + shape.right) for shape in shapes)

    def _recalled(self, naming: Naming) -> tuple[Naming, bool]:
        """The naming with the title of the document that "the agreement" recalls, and whether it recalls one."""
        if not naming.bare or naming.article not in {Article.DEFINITE, Article.POINTING} or naming.plural:
            return naming, False
        noun = self.story.text[naming.noun : naming.noun_end].lower()
        known = self.last if noun in WORDS["hollow"] else self.named.get(naming.type)
        if known is None and noun in WORDS["broad"] and len(self.named) == 1:
            known = next(iter(self.named.values()))
        if known is None or known.plural:
            return naming, False
        return replace(naming, title=known.title, type=known.type, elliptic=True), True

    def _unnamed(self, sentence: Sentence) -> Iterator[_Found]:
        """ "It was signed in Baghdad", of the document named last."""
        story, last = self.story, self.last
        opening = story.tokens[sentence.first].text.lower()
        if (self.lead is None or self.lead.status is not _SIGNED) and opens_signed(story, sentence):
            self.lead = _Lead(_SIGNED, None, opens=False, at=sentence.index)
        if last is not None and not last.plural and ON_BEHALF.search(story.text, sentence.start, sentence.end):
            yield _Found(sentence, replace(last, elliptic=True), _SIGNED, _PLAIN, entry=False, recalls=True)
            return
        if last is not None and not last.plural and (found := _IT.search(story.text, sentence.start, sentence.end)):
            ahead = re.search(
                r"\b(?:will|would|to|shall)\b", story.text[max(sentence.start, found.start() - 20) : found.start()]
            )
            done = _PLANNED if ahead else _SIGNED
            yield _Found(sentence, replace(last, elliptic=True), done, _PLAIN, entry=False, recalls=True)
            return
        if last is None or opening not in _PRONOUNS or _EXPLETIVE.match(story.text, sentence.start, sentence.end):
            if sentence.kind is Kind.PROSE:
                self.signs = self.signs or bool(_SIGNING.search(story.text, sentence.start, sentence.end))
                self.last = None if last is None or not last.plural else last
            return
        recalled = replace(
            last, first=sentence.first, last=sentence.first + 1, start=sentence.start,
            end=story.tokens[sentence.first].end, article=Article.POINTING, elliptic=True,
        )  # fmt: skip
        shape = around(story, sentence, [recalled])[0]
        status, said = standing(recalled, shape)
        if said and status in {_SIGNED, _PLANNED} and not last.plural and re.match(r"[.]?[bhF]", shape.right):
            yield _Found(sentence, recalled, status, _PLAIN, entry=False, recalls=True)


_IT = re.compile(
    r"\b(?:sign(?:ed)?|inked|initial(?:l)?ed|adopted|concluded|sealed) it\b|\b(?:signatures?|names?|pens?|hands?) (?:to|under|on|beneath) it\b"
)
_EXPLETIVE = re.compile(
    r"It (?:is|was|has been|had been|will be) (?:\w+ ){0,2}(?:planned|agreed|decided|expected|announced|hoped|foreseen|intended"
    r"|arranged|envisaged|scheduled)\b(?: to (?!be\b|enter\b|come\b|take\b|have\b)|(?! to )[^.;]*?\bthat\b)"
)
"""Where "it" stands for what follows and recalls nothing: "it was planned that ..."."""
_PLAIN = 0.7
"""How often what a pronoun recalls stands as its own sentence tells."""
_PRONOUNS = frozenset({"it", "this", "both"})
_SIGNING = re.compile(  # the letter goes first, as only characters are sought fast
    r"[SsIiCc](?<!\w.)(?i:(?<=s)ign(?:ed|ing|ature|atures)|(?<=i)nked|(?<=c)onclud(?:ed|ing))\b"
)


def _of_sum(summed: AgreementStatus, status: AgreementStatus | None, *, said: bool) -> AgreementStatus | None:
    """How one of a sum of documents stands: as the sum does, unless its own words tell otherwise."""
    own = status not in {None, AgreementStatus.REFERENCED} and (said or summed is not _SIGNED)
    return status if own else summed


def _is_entry(sentence: Sentence, first: Naming, shape: Around) -> bool:
    """Whether a sentence is an entry of a list: by its mark, or a title with nothing before it and no verb of its own."""
    if first.first - sentence.first > _LEAD_IN and sentence.kind is not Kind.ITEM:
        return False
    if sentence.kind is Kind.ITEM:
        return True
    return not re.search("[SsGQ]", shape.left) and not re.search(r"[SsGFbhN]", shape.right[:12].split("L")[0])


def _lead(
    story: Story,
    sentence: Sentence,
    named: Sequence[Naming],
    shapes: Sequence[Around],
    before: _Lead | None,
) -> _Lead | None:
    """What a sentence says of the documents listed after it; a sentence of no documents keeps the last."""
    plural = next((at for at, naming in enumerate(named) if naming.plural), None)
    at = len(named) - 1 if plural is None else plural
    status, said = standing(named[at], shapes[at])
    if not said and named[at].plural and named[at].count and named[at].article is Article.NONE:
        status = _SIGNED
    opens = story.text[sentence.end - 1] == ":" or "following" in named[at].passing
    if opens and named[at].plural and status is not _PLANNED:
        status = _PLANNED if "draft" in named[at].passing else _SIGNED
    return _Lead(status, named[at], opens, sentence.index) if status in {_SIGNED, _PLANNED} else before


_MARK = 2
"""Letters of the longest number of an entry, but for Roman ones."""


def _untitled(story: Story, sentence: Sentence, lead: _Lead) -> Iterator[Naming]:
    """An entry of a list of documents with no noun of its own: "1. Cooperation in tourism"."""
    if lead.naming is None or not lead.naming.plural:
        return
    tokens = story.tokens
    first = next(
        (
            n
            for n in range(sentence.first, sentence.last)
            if len(tokens[n].text) > _MARK and not set(tokens[n].text) <= set("ivx")
        ),
        None,
    )
    if first is None:
        return
    yield whole(story, sentence, first, lead.naming)


def _told(bond: Bond, dates: Dates, found: _Found, status: AgreementStatus) -> Told:
    naming, sentence = found.naming, found.sentence
    parties = parties_of(bond, sentence, naming, status)
    date = dates.of(sentence, naming, status)
    several = naming.plural
    document = Document(
        title=naming.title,
        type=AgreementType.DOCUMENTS if several else naming.type,
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
        document, naming, sentence, entry=found.entry, recalls=found.recalls, signing=_signing(bond.story, found)
    )


def _signing(story: Story, found: _Found) -> frozenset[str]:
    """The names before "signed a ..." in a sentence of a story, in small letters."""
    before = story.text[found.sentence.start : found.naming.start]
    verb = _SIGNED_A.search(before)
    if verb is None or found.sentence.kind is not Kind.PROSE:
        return frozenset()
    return frozenset(word.lower() for word in _NAME.findall(before[: verb.start()]))


_SIGNED_A = re.compile(r"\b(?:signed|inked|concluded)(?: (?:a|an))?(?: (?:bilateral|joint|separate))*\s*\Z")
_NAME = re.compile(r"[^\W\d_a-z][^\W\d_]+")
