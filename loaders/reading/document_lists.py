"""Lists of documents: what was said of those that a list enters, and which sentences are its entries."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from loaders.reading.document_naming import Article, Naming
from loaders.reading.documents import whole
from loaders.reading.standing import Around, standing
from loaders.reading.story import Kind, Sentence, Story
from ontology.terms import AgreementStatus

_SIGNED, _PLANNED = AgreementStatus.SIGNED, AgreementStatus.PLANNED
_LEAD_IN = 3
"""Tokens of a number, dash or article before the title of an entry of a list."""


@dataclass(frozen=True, slots=True)
class Lead:
    """What was said of the documents that a list enters: how they stand, and of what kind they are."""

    status: AgreementStatus
    naming: Naming | None
    opens: bool
    """Whether the list begins right after it: with a colon or "the following"."""
    at: int
    """The place of its sentence."""


@dataclass(frozen=True, slots=True)
class Here:
    """What a sentence is to the documents that it names."""

    lead: Lead | None
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


def _of_sum(summed: AgreementStatus, status: AgreementStatus | None, *, said: bool) -> AgreementStatus | None:
    """How one of a sum of documents stands: as the sum does, unless its own words tell otherwise."""
    own = status not in {None, AgreementStatus.REFERENCED} and said
    return status if own else summed


def is_entry(sentence: Sentence, first: Naming, shape: Around) -> bool:
    """Whether a sentence is an entry of a list: by its mark, or by a title that opens it and no verb of its own."""
    if first.first - sentence.first > _LEAD_IN and sentence.kind is not Kind.ITEM:
        return False
    if sentence.kind is Kind.ITEM:
        return True
    return not re.search("[SsGQ]", shape.left) and not re.search(r"[SsGFbhN]", shape.right[:12].split("L")[0])


def is_listed(story: Story, sentence: Sentence, first: Naming) -> bool:
    """Whether a paragraph is an entry of a list by the semicolon at its end."""
    return first.first - sentence.first <= _LEAD_IN and story.text[sentence.end - 1] == ";"


def lead_of(
    story: Story,
    sentence: Sentence,
    named: Sequence[Naming],
    shapes: Sequence[Around],
    before: Lead | None,
) -> Lead | None:
    """What a sentence says of the documents listed after it; a sentence of no documents keeps the last."""
    plural = next((at for at, naming in enumerate(named) if naming.plural), None)
    at = len(named) - 1 if plural is None else plural
    status, said = standing(named[at], shapes[at])
    if named[at].plural and _SIGNED_THEM.search(story.text, sentence.start, sentence.end):
        status = _SIGNED
    if not said and named[at].plural and named[at].count and named[at].article is Article.NONE:
        status = _SIGNED
    opens = story.text[sentence.end - 1] == ":" or "following" in named[at].passing
    if opens and named[at].plural and status is not _PLANNED:
        status = _PLANNED if "draft" in named[at].passing else _SIGNED
    return Lead(status, named[at], opens, sentence.index) if status in {_SIGNED, _PLANNED} else before


_SIGNED_THEM = re.compile(
    r"(?<!\bnot )(?<!\bto )(?<!\bwill )(?<!\bwould )(?<!\bcan )\b(?:signed|initial(?:l)?ed|inked|put their \w+ (?:to"
    r"|under))"
    r" (?:them|all of them|each of them)\b"
)
"""Of documents that a sentence sums up before it tells so: "the texts were ready, and the ministers signed them"."""
_OPENS = re.compile(
    r"(?:(?:These|They|Those)(?: (?:documents|papers|texts|agreements))? (?:are|were)(?: as follows| the following)?"
    r"|(?:Here|Below) (?:is|are) (?:the (?:full )?list|their (?:titles|names)|they|those))\s?:"
)


def opens_list(story: Story, sentence: Sentence) -> bool:
    """Whether a sentence only opens the list of documents that were summed up before: "these are:"."""
    return _OPENS.fullmatch(story.text, sentence.start, sentence.end) is not None


_MARK = 2
"""Letters of the longest number of an entry, but for Roman ones."""


def untitled(story: Story, sentence: Sentence, lead: Lead) -> Iterator[Naming]:
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
