"""What the sentences of a story say of documents, one after the other, with what lists and pronouns refer back to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from loaders.reading.appositions import without_second_names
from loaders.reading.distinctions import is_earlier
from loaders.reading.document_lists import Here, Lead, is_entry, is_listed, lead_of, opens_list, untitled
from loaders.reading.document_members import (
    goes_on,
    is_close,
    is_member,
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
from loaders.reading.documents import namings
from loaders.reading.ellipses import with_ellipses
from loaders.reading.headed_documents import headings
from loaders.reading.known_documents import standing_by_name
from loaders.reading.listed_titles import with_listed
from loaders.reading.older_documents import is_of_earlier_year, standing_of_older, tells_of_age, without_year
from loaders.reading.quoted_titles import with_quoted
from loaders.reading.signatories import ON_BEHALF
from loaders.reading.standing import Around, around, governed_next, standing
from loaders.reading.standing_idioms import standing_by_idiom
from loaders.reading.standing_weights import features_of, weigh
from loaders.reading.story import Kind, Sentence, Story
from ontology.terms import AgreementStatus, AgreementType

_SIGNED, _PLANNED = AgreementStatus.SIGNED, AgreementStatus.PLANNED
_ACTS = frozenset({_SIGNED, _PLANNED})


@dataclass(frozen=True, slots=True)
class Found:
    """A document that a sentence names, and how it stands there, None where it tells of no document."""

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


def candidates_in(story: Story) -> Iterator[tuple[Sentence, Naming, Sequence[str]]]:
    """Every document named, with the features by which its standing is weighed."""
    return ((one.sentence, one.naming, one.features) for one in DocumentReader(story).read() if one.features)


class DocumentReader:
    """Reads the sentences of a story in order, keeping what lists and pronouns refer back to."""

    def __init__(self, story: Story) -> None:
        self.story = story
        self.lead: Lead | None = None
        self.last: Naming | None = None
        self.named: dict[AgreementType, Naming] = {}
        self.summed: Naming | None = None
        """The sum of documents that were signed named last."""
        self.older: set[str] = set()
        self.signs = False
        said = story.text.lower()
        self.may_sign = any(word in said for word in _IN_SIGNING)
        self.headings = headings(story)

    def read(self) -> Iterator[Found]:
        """What each sentence says of documents."""
        for sentence in self.story.sentences:
            if sentence.kind is not Kind.FURNITURE:
                yield from self._sentence(sentence)

    def _sentence(self, sentence: Sentence) -> Iterator[Found]:
        named = self._named(sentence)
        counted = self._counted(sentence)
        if counted is not None:
            yield counted
        if not named:
            yield from self._unnamed(sentence)
            return
        shapes = around(self.story, sentence, named)
        here = self._here(sentence, named, shapes, counted=counted is not None)
        yield from self._signed_before(sentence, named[0])
        before: Found | None = None
        of_sum: AgreementStatus | None = None  # how the documents stand that the sentence sums up before it lists them
        for naming, shape in zip(named, shapes, strict=True):
            known, recalls = self._recalled(naming)
            features = features_of(self.story, sentence, known, shape, here.listed)
            weighed, probability = weigh(features)
            by_grammar, said = standing(known, shape)
            status = self._told(sentence, known, shape, here, weighed, probability)
            if by_grammar is _SIGNED and (_are_signed(naming, shape) or (said and naming.elliptic and not recalls)):
                status = status or _SIGNED
            if status in _ACTS and of_sum in _ACTS and by_grammar is of_sum and said:
                status = of_sum
            member = here.tells(naming) or (
                here.close and not recalls and (known.elliptic or is_member(self.story, known))
            )
            status = here.settled(naming, status, member=member, said=said)
            row = _in_row(self.story, before, naming)
            status = row if row and not (status and said) else status
            if known.replaced:
                status = AgreementStatus.REFERENCED
            governed = governed_next(known, shape) if status is None else None
            if sentence.kind is Kind.PROSE or (known.named and sentence.kind is Kind.ITEM):
                status = status or governed or standing_by_name(self.story, sentence, known)
            if _DENIED.match(shape.right) or (not recalls and _tells_nothing(self.story, known)):
                status = None
            first = here.entry and naming is named[0]
            found = Found(
                sentence,
                known,
                status,
                probability,
                member or first or row is not None,
                recalls,
                features,
                governed=governed,
            )
            before = _next_of(self.story, before, found) if before else found
            yield before
            if known.plural:
                of_sum = status if by_grammar is status and probability >= _PLAIN else None
                self.summed = known if status is _SIGNED else self.summed
            if not recalls and not naming.replaced:
                self.named[naming.type] = naming
        self.last = next((naming for naming in reversed(named) if not naming.replaced), self.last)
        if not here.entry and not here.enumerates:
            self.lead = lead_of(self.story, sentence, named, shapes, self.lead)
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
        named = list(namings(story, sentence, listed=listed))
        if named or self.last is not None or self.summed is not None:
            told = without_second_names(story, sentence, named)
            named = with_listed(story, sentence, with_ellipses(story, sentence, told, self.last))
            named = with_quoted(story, sentence, named, self.summed)
        if not named and lead is not None and lead.opens and sentence.kind is Kind.ITEM:
            return list(untitled(story, sentence, lead))
        return named

    def _here(self, sentence: Sentence, named: Sequence[Naming], shapes: Sequence[Around], *, counted: bool) -> Here:
        """What a sentence is to the documents that it names; `counted` where it tells how many there are."""
        story, lead = self.story, self.lead
        entry = is_entry(sentence, named[0], shapes[0]) or (
            lead is not None and lead.opens and is_listed(story, sentence, named[0])
        )
        if lead is None and (sentence.kind is Kind.ITEM or (self.signs and sentence.kind is Kind.PROSE)):
            lead = Lead(_SIGNED, None, opens=False, at=sentence.index)
        summed = lead is not None and lead.naming is not None and lead.naming.plural
        return Here(
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
        here: Here,
        status: AgreementStatus | None,
        probability: float,
    ) -> AgreementStatus | None:
        """How a document stands by what was weighed, the list it is in, its age and phrases beside it."""
        by_grammar, said = standing(known, shape)
        if status in _ACTS and not said and probability < _WEAK and _is_named_alone(self.story, sentence, known):
            status = AgreementStatus.REFERENCED
        if here.lead and here.entry and here.lead.status is _PLANNED and not said:
            status = _PLANNED
        if is_of_earlier_year(self.story, sentence, known) or tells_of_age(shape):
            status = standing_of_older(status, by_grammar, shape)
            self.older.add(without_year(known))
        elif known.title.lower() in self.older and probability < _SURE:
            status = AgreementStatus.REFERENCED
        return standing_by_idiom(self.story, sentence, known, status, signs=self.signs)

    def _counted(self, sentence: Sentence) -> Found | None:
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
        return Found(self.story.sentences[lead.at], naming, lead.status, _PLAIN, entry=False, recalls=True)

    def _recalled(self, naming: Naming) -> tuple[Naming, bool]:
        """The naming with the title of the document that "the agreement" recalls, and whether it recalls one."""
        if not naming.bare or naming.article not in {Article.DEFINITE, Article.POINTING} or naming.plural:
            return naming, False
        if (
            naming.article is Article.DEFINITE
            and naming.passing & _NOT_YET
            and _IN_THE_MAKING.match(self.story.text, naming.end)
        ):
            return replace(naming, article=Article.INDEFINITE), False
        if is_earlier(naming):
            return naming, False
        noun = self.story.text[naming.noun : naming.noun_end].lower()
        known = self.last if noun in WORDS["hollow"] else self.named.get(naming.type)
        if (
            known is None
            and noun in WORDS["broad"]
            and len(self.named) == 1
            and not _OF_OTHERS.match(self.story.text, naming.end)
        ):
            known = next(iter(self.named.values()))
        if known is None or known.plural:
            return naming, False
        return replace(naming, title=known.title, type=known.type, elliptic=True), True

    def _unnamed(self, sentence: Sentence) -> Iterator[Found]:
        """ "It was signed in Baghdad", of the document named last."""
        story, last = self.story, self.last
        opening = story.tokens[sentence.first].text.lower()
        if (self.lead is None or self.lead.status is not _SIGNED) and opens_signed(story, sentence):
            self.lead = Lead(_SIGNED, None, opens=False, at=sentence.index)
        if self.lead is not None and self.lead.at == sentence.index - 1 and opens_list(story, sentence):
            self.lead = replace(self.lead, opens=True, at=sentence.index)
        if last is not None and not last.plural and ON_BEHALF.search(story.text, sentence.start, sentence.end):
            yield Found(sentence, replace(last, elliptic=True), _SIGNED, _PLAIN, entry=False, recalls=True)
            return
        signed = self._signed_it(sentence, sentence.end) or self._new_one(sentence)
        if signed is not None:
            yield signed
            return
        if last is None or opening not in _PRONOUNS or _EXPLETIVE.match(story.text, sentence.start, sentence.end):
            if sentence.kind is Kind.PROSE:
                if self.may_sign and not self.signs:
                    self.signs = _SIGNING.search(story.text, sentence.start, sentence.end) is not None
                self.last = None if last is None or not last.plural else last
            return
        recalled = replace(
            last, first=sentence.first, last=sentence.first + 1, start=sentence.start,
            end=story.tokens[sentence.first].end, article=Article.POINTING, elliptic=True,
        )  # fmt: skip
        shape = around(story, sentence, [recalled])[0]
        status, said = standing(recalled, shape)
        if said and status in {_SIGNED, _PLANNED} and not last.plural and re.match(r"[.]?[bhF]", shape.right):
            yield Found(sentence, recalled, status, _PLAIN, entry=False, recalls=True)

    def _signed_before(self, sentence: Sentence, first: Naming) -> Iterator[Found]:
        """ "They signed it together with a protocol": what is told of the document named last, before others."""
        fresh = self._new_one(sentence)
        if fresh is not None:
            yield fresh
        found = self._signed_it(sentence, first.start)
        if found is not None and "with" in self.story.text[sentence.start : first.start].split():
            yield found

    def _new_one(self, sentence: Sentence) -> Found | None:
        """ "A new one is being negotiated", of the kind of the document named last."""
        last = self.last
        if last is None or last.plural or not _NEW_ONE.match(self.story.text, sentence.start):
            return None
        tokens, first = self.story.tokens, sentence.first
        noun = " ".join(self.story.text[last.start : last.noun_end].split())
        naming = replace(
            last, title=f"new {noun}", first=first, last=first + _WORDS_OF_ONE, start=sentence.start,
            end=tokens[first + _WORDS_OF_ONE - 1].end, article=Article.INDEFINITE,
            passing=frozenset({"another"}), elliptic=True,
        )  # fmt: skip
        status, said = standing(naming, around(self.story, sentence, [naming])[0])
        if not said or status not in _ACTS:
            return None
        return Found(sentence, naming, status, _PLAIN, entry=False, recalls=False)

    def _signed_it(self, sentence: Sentence, end: int) -> Found | None:
        """The document named last, where a sentence tells before `end` that it was or will be signed."""
        text, last = self.story.text, self.last
        if last is not None and _FRONTED.match(text, sentence.start, end):
            return Found(sentence, replace(last, elliptic=True), _SIGNED, _PLAIN, entry=False, recalls=True)
        found = _IT.search(text, sentence.start, end) if last is not None and not last.plural else None
        if found is None or last is None:
            return None
        ahead = re.search(r"\b(?:will|would|to|shall)\b", text[max(sentence.start, found.start() - 20) : found.start()])
        done = _PLANNED if ahead else _SIGNED
        return Found(sentence, replace(last, elliptic=True), done, _PLAIN, entry=False, recalls=True)


_NEW_ONE = re.compile(
    r"(?:A|An) (?:new|fresh|second|third|further|additional|updated|modern) one\b(?=[^.;]*\b(?:sign|negotiat|draft"
    r"|prepar|conclu|adopt|initial|drawn up|ink|agreed|in the making|in preparation|under discussion|discussed))"
)
_WORDS_OF_ONE = 3
_OF_OTHERS = re.compile(r" (?:which|that) (?!(?:is|are|was|were|has|had|have|will|would|shall|can|could|may)\b)")
"""After "the pact" that somebody makes, which is told apart by that: "the pact which the two sealed in May"."""
_NOT_YET = frozenset({"new", "future", "updated", "revised"})
_IN_THE_MAKING = re.compile(
    r",? (?:(?:which|that) )?(?:(?:is|still|now|currently|presently) )*(?:being|under) (?:negotiat|prepar|draft"
    r"|elaborat|discuss)"
)
"""After "the new agreement" that is negotiated, which is none of those told of before."""
_FRONTED = re.compile(
    r"(?:Signed|Inked|Concluded|Initial(?:l)?ed|Sealed|Adopted),? (?:only |just |as |back |also |jointly )*(?:in|on|at"
    r"|by|last|this|earlier|early|late|yesterday|today|during|after|before|between|with|under|here|there|\d)\b"
    r"[^.;]{2,110}, (?:they|it|these|this|both)\b"
)
_IT = re.compile(
    r"\b(?:presided over|present (?:at|for)|witness(?:ed|ing)|attend(?:ed|ing)|watched|oversaw|saw"
    r"|applauded|followed|after) its (?:formal |official |solemn )?(?:signing|signature|conclusion|adoption"
    r"|initial(?:l)?ing|sealing)\b|"
    r"\b(?:sign(?:ed)?|inked|initial(?:l)?ed|adopted|concluded|sealed) (?:it|the text)\b"
    r"|\b(?:signatures?|names?|pens?|hands?) (?:to|under|on|beneath) (?:it|the text)\b"
    r"|\b(?:under|beneath|below) it (?:are |were |stand |stood )?(?:the |their )?(?:names|signatures)\b"
)
_EXPLETIVE = re.compile(
    r"It (?:is|was|has been|had been|will be) (?:\w+ ){0,2}(?:planned|agreed|decided|expected|announced|hoped|foreseen"
    r"|intended|arranged|envisaged|scheduled)\b(?: to (?!be\b|enter\b|come\b|take\b|have\b)|(?! to )[^.;]*?\bthat\b)"
)
"""Where "it" stands for what follows and recalls nothing: "it was planned that ..."."""
_DENIED = re.compile(r"h?b[.]{0,2}X[.]{0,2}b?S")
"""Right after a title of which it is told that it was not signed."""
_SURE = 0.8
"""Probability from which the signing of a document that was told to be of an earlier year is told again."""
_WEAK = 0.45
"""Probability below which weights tell of no act where no words do."""
_PLAIN = 0.7
"""How often what a pronoun recalls stands as its own sentence tells."""
_PRONOUNS = frozenset({"it", "this", "both"})
_IN_SIGNING = ("signed", "signing", "signature", "inked", "conclud")
"""Of which one is in all that `_SIGNING` finds: sought first, as letters are found fast."""
_SIGNING = re.compile(  # the letter goes first, as only characters are sought fast
    r"[SsIiCc](?<!\w.)(?i:(?<=s)ign(?:ed|ing|ature|atures)|(?<=i)nked|(?<=c)onclud(?:ed|ing))\b"
)


def _next_of(story: Story, before: Found, found: Found) -> Found:
    """A document that may be the next of a list, which stands as the one before it does."""
    naming = found.naming
    rest = is_rest(story, before.naming, naming)
    if rest:
        found = replace(found, naming=replace(naming, title=rest_title(story, naming)), rest=True)
    if before.status not in {_SIGNED, _PLANNED} or not (rest or (found.status is None and not naming.bare)):
        return found
    return replace(found, status=before.status) if goes_on(story, before.naming, naming) else found


def _in_row(story: Story, before: Found | None, naming: Naming) -> AgreementStatus | None:
    """How the documents stand that a sum leads with a colon: "six texts: agreements on ..., a protocol on ..."."""
    if before is None or before.status not in _ACTS:
        return None
    if before.entry and goes_on(story, before.naming, naming):
        return before.status
    if not before.naming.plural:
        return None
    return before.status if _COLON.fullmatch(story.text, before.naming.end, naming.start) else None


_COLON = re.compile(r"[^.;:]{0,80}(?::|,? namely|,? to wit,?)\s*(?:[\w-]+ ){0,3}[“\"«]?")


def _tells_nothing(story: Story, naming: Naming) -> bool:
    """Whether it recalls a document that was not told of: "the document", where none was."""
    recalls = naming.bare and not naming.plural and naming.article is Article.DEFINITE
    return recalls and story.text[naming.noun : naming.noun_end].lower() in WORDS["hollow"]


def _is_named_alone(story: Story, sentence: Sentence, naming: Naming) -> bool:
    """Whether a document in prose is told of by a name of its own: then it is there, if nothing tells otherwise."""
    return sentence.kind is Kind.PROSE and standing_by_name(story, sentence, naming) is not None


def _are_signed(naming: Naming, shape: Around) -> bool:
    """Whether documents are told to be signed, and no more of them: "a few accords were signed"."""
    told = naming.plural and naming.article in {Article.NONE, Article.INDEFINITE}
    return told and re.match(r"(?:,[^LOFENWXSG]{1,40},)?(?:h?b[.&]{0,2})?S", shape.right) is not None
