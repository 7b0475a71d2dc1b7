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
from loaders.reading.document_members import (
    goes_on,
    is_close,
    is_rest,
    number_told,
    opens_signed,
    quoted_members,
    rest_title,
    tells_members,
    tells_signed,
)
from loaders.reading.document_naming import Article, Naming
from loaders.reading.document_words import WORDS
from loaders.reading.documents import namings, whole
from loaders.reading.ellipses import with_ellipses
from loaders.reading.geography import places_in
from loaders.reading.headed_documents import headings
from loaders.reading.known_documents import standing_by_name
from loaders.reading.listed_titles import with_listed
from loaders.reading.older_documents import is_of_earlier_year, standing_of_older, tells_of_age, without_year
from loaders.reading.parties import parties_of
from loaders.reading.quoted_titles import with_quoted
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
    rest: bool = False
    """Whether it stands for those left of a list of documents told one by one."""
    governed: AgreementStatus | None = None
    """How the verb next to a title tells that it stands where its weights tell of no document: of headlines."""


@dataclass(frozen=True, slots=True)
class _Here:
    """What a sentence is to the documents that it names."""

    lead: _Lead | None
    entry: bool
    enumerates: bool
    """Whether it tells which documents the sum is of that was told before."""
    close: bool
    """Whether it may still tell of one document of that sum."""
    signed: bool
    """Whether it begins with what was signed."""
    heads: bool
    """Whether it is a title that heads what is told of a document that was signed."""
    quoted: Sequence[Naming]

    @property
    def listed(self) -> AgreementStatus | None:
        """What the lead of a list said of its entries, of which this is one."""
        return self.lead.status if self.lead and (self.entry or self.enumerates) else None

    def tells(self, naming: Naming) -> bool:
        """Whether a document is told as one of a sum."""
        return self.enumerates or naming in self.quoted

    def settled(
        self, naming: Naming, status: AgreementStatus | None, *, member: bool, said: bool
    ) -> AgreementStatus | None:
        """How a document stands that is one of a sum, listed as what was signed or in quotation marks."""
        if self.lead and member:
            status = _of_sum(self.lead.status, status, said=said)
        if self.signed or (self.heads and status is None) or (naming in self.quoted and status is not _PLANNED):
            return _SIGNED
        return status


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
        self.summed: Naming | None = None
        """The sum of documents that were signed named last."""
        self.older: set[str] = set()
        self.signs = False
        self.headings = headings(story)

    def read(self) -> Iterator[_Found]:
        """What each sentence says of documents."""
        for sentence in self.story.sentences:
            if sentence.kind is not Kind.FURNITURE:
                yield from self._sentence(sentence)

    def _sentence(self, sentence: Sentence) -> Iterator[_Found]:
        named = self._named(sentence)
        counted = self._counted(sentence)
        if counted is not None:
            yield counted
        if not named:
            yield from self._unnamed(sentence)
            return
        shapes = around(self.story, sentence, named)
        here = self._here(sentence, named, shapes, counted=counted is not None)
        before: _Found | None = None
        of_sum: AgreementStatus | None = None  # how the documents stand that the sentence sums up before it lists them
        for naming, shape in zip(named, shapes, strict=True):
            known, recalls = self._recalled(naming)
            features = features_of(self.story, sentence, known, shape, here.listed)
            weighed, probability = weigh(features)
            by_grammar, said = standing(known, shape)
            status = self._told(sentence, known, shape, here, weighed, probability)
            if by_grammar is _SIGNED and _are_signed(naming, shape):
                status = status or _SIGNED
            if status is _PLANNED and of_sum is _SIGNED and by_grammar is _SIGNED and said:
                status = _SIGNED
            member = here.tells(naming) or (here.close and known.elliptic and not recalls)
            status = here.settled(naming, status, member=member, said=said)
            if known.replaced:
                status = AgreementStatus.REFERENCED
            governed = governed_next(known, shape) if status is None else None
            if sentence.kind is Kind.PROSE:
                status = status or governed or standing_by_name(self.story, sentence, known)
            if _DENIED.match(shape.right):
                status = None
            first = here.entry and naming is named[0]
            found = _Found(sentence, known, status, probability, member or first, recalls, features, governed=governed)
            before = _next_of(self.story, before, found) if before else found
            yield before
            if known.plural:
                of_sum = status if by_grammar is status and probability >= _PLAIN else None
                self.summed = known if status is _SIGNED else self.summed
            if not recalls and not naming.replaced:
                self.named[naming.type] = naming
        self.last = next((naming for naming in reversed(named) if not naming.replaced), self.last)
        if not here.entry and not here.enumerates:
            self.lead = _lead(self.story, sentence, named, shapes, self.lead)
        self.signs = self.signs or any(re.search("[SG]", shape.left + shape.right) for shape in shapes)

    def _named(self, sentence: Sentence) -> list[Naming]:
        """The documents that a sentence names, by nouns, in lists and by titles alone."""
        story, lead = self.story, self.lead
        opened = lead is not None and lead.opens
        listed = (
            sentence.index in self.headings
            or ((lead is not None or self.signs) and sentence.kind is Kind.ITEM)
            or (opened and story.text[sentence.end - 1] == ";")
        )
        told = without_second_names(story, sentence, list(namings(story, sentence, listed=listed)))
        named = with_listed(story, sentence, with_ellipses(story, sentence, told, self.last))
        named = with_quoted(story, sentence, named, self.summed)
        if not named and lead is not None and lead.opens and sentence.kind is Kind.ITEM:
            return list(_untitled(story, sentence, lead))
        return named

    def _here(self, sentence: Sentence, named: Sequence[Naming], shapes: Sequence[Around], *, counted: bool) -> _Here:
        """What a sentence is to the documents that it names; `counted` where it tells how many there are."""
        story, lead = self.story, self.lead
        entry = _is_entry(sentence, named[0], shapes[0]) or (
            lead is not None and lead.opens and _is_listed(story, sentence, named[0])
        )
        if lead is None and (sentence.kind is Kind.ITEM or (self.signs and sentence.kind is Kind.PROSE)):
            lead = _Lead(_SIGNED, None, opens=False, at=sentence.index)
        summed = lead is not None and lead.naming is not None and lead.naming.plural
        return _Here(
            lead=lead,
            entry=entry,
            enumerates=lead is not None and summed and (counted or tells_members(story, sentence, lead.at)),
            close=lead is not None and summed and is_close(sentence, lead.at),
            signed=tells_signed(story, sentence),
            heads=sentence.index in self.headings,
            quoted=quoted_members(story, named),
        )

    def _told(
        self,
        sentence: Sentence,
        known: Naming,
        shape: Around,
        here: _Here,
        status: AgreementStatus | None,
        probability: float,
    ) -> AgreementStatus | None:
        """How a document stands by what was weighed, the list it is in, its age and phrases beside it."""
        by_grammar, said = standing(known, shape)
        if here.lead and here.entry and here.lead.status is _PLANNED and not said:
            status = _PLANNED
        if is_of_earlier_year(self.story, sentence, known) or tells_of_age(shape):
            status = standing_of_older(status, by_grammar, shape)
            self.older.add(without_year(known))
        elif known.title.lower() in self.older and probability < _SURE:
            status = AgreementStatus.REFERENCED
        return standing_by_idiom(self.story, sentence, known, status, signs=self.signs)

    def _counted(self, sentence: Sentence) -> _Found | None:
        """ "There will be six", of the documents named last."""
        lead = self.lead
        summed = lead.naming if lead else None
        if lead is None or summed is None or not summed.plural or summed.count is not None:
            return None
        number, to_come = number_told(self.story, sentence, lead.at)
        if number is None:
            return None
        if to_come:
            self.lead = lead = replace(lead, status=_PLANNED)
        naming = replace(summed, count=number, elliptic=True)
        return _Found(self.story.sentences[lead.at], naming, lead.status, _PLAIN, entry=False, recalls=True)

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
    r"|\b(?:under|beneath|below) it (?:are |were |stand |stood )?(?:the |their )?(?:names|signatures)\b"
)
_EXPLETIVE = re.compile(
    r"It (?:is|was|has been|had been|will be) (?:\w+ ){0,2}(?:planned|agreed|decided|expected|announced|hoped|foreseen|intended"
    r"|arranged|envisaged|scheduled)\b(?: to (?!be\b|enter\b|come\b|take\b|have\b)|(?! to )[^.;]*?\bthat\b)"
)
"""Where "it" stands for what follows and recalls nothing: "it was planned that ..."."""
_DENIED = re.compile(r"h?b[.]{0,2}X[.]{0,2}b?S")
"""Right after a title of which it is told that it was not signed."""
_SURE = 0.8
"""Probability from which the signing of a document that was told to be of an earlier year is told again."""
_PLAIN = 0.7
"""How often what a pronoun recalls stands as its own sentence tells."""
_PRONOUNS = frozenset({"it", "this", "both"})
_SIGNING = re.compile(  # the letter goes first, as only characters are sought fast
    r"[SsIiCc](?<!\w.)(?i:(?<=s)ign(?:ed|ing|ature|atures)|(?<=i)nked|(?<=c)onclud(?:ed|ing))\b"
)


def _next_of(story: Story, before: _Found, found: _Found) -> _Found:
    """A document that may be the next of a list, which stands as the one before it does."""
    naming = found.naming
    rest = is_rest(story, before.naming, naming)
    if rest:
        found = replace(found, naming=replace(naming, title=rest_title(story, naming)), rest=True)
    if before.status not in {_SIGNED, _PLANNED} or not (rest or (found.status is None and not naming.bare)):
        return found
    return replace(found, status=before.status) if goes_on(story, before.naming, naming) else found


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


def _are_signed(naming: Naming, shape: Around) -> bool:
    """Whether documents are told to be signed, and no more of them: "a few accords were signed"."""
    told = naming.plural and naming.article in {Article.NONE, Article.INDEFINITE}
    return told and re.match(r"(?:h?b[.]{0,2})?S", shape.right) is not None


def _is_listed(story: Story, sentence: Sentence, first: Naming) -> bool:
    """Whether a paragraph is an entry of a list by the semicolon at its end."""
    return first.first - sentence.first <= _LEAD_IN and story.text[sentence.end - 1] == ";"


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
        signing=_signing(bond.story, found),
    )


def _type(story: Story, naming: Naming) -> AgreementType:
    """Its type; a programme that is one by its name alone is a plan like any other."""
    programme = naming.loose and story.text[naming.noun : naming.noun_end].lower() in _PROGRAMMES
    return AgreementType.ACTION_PLAN if programme else naming.type


_PROGRAMMES = frozenset({"programme", "program", "plan"})


def _signing(story: Story, found: _Found) -> frozenset[str]:
    """The names before "signed a ..." in a sentence of a story, in small letters."""
    before = story.text[found.sentence.start : found.naming.start]
    verb = _SIGNED_A.search(before)
    if verb is None or found.sentence.kind is not Kind.PROSE:
        return frozenset()
    return frozenset(word.lower() for word in _NAME.findall(before[: verb.start()]))


_SIGNED_A = re.compile(r"\b(?:signed|inked|concluded)(?: (?:a|an))?(?: (?:bilateral|joint|separate))*\s*\Z")
_NAME = re.compile(r"[^\W\d_a-z][^\W\d_]+")
