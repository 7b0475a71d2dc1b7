"""Documents of an earlier year, which are there already: "the treaty of 1998", "a 2011 memorandum on fishing".

A document signed on an earlier occasion is only referenced where its signing is not told.
"""

from __future__ import annotations

import re

from loaders.reading.document_naming import Naming
from loaders.reading.standing import SIGNING_NEXT, Around
from loaders.reading.story import Sentence, Story
from ontology.terms import AgreementStatus

_ONE_YEAR = r"((?:19|20)\d\d)\b(?![-–/]\d)"
_FROM = r"(?:of|from|dating (?:back )?(?:from|to)|dated)(?: \d{1,2})?(?: [A-Z][a-z]+)? "
_IN_TITLE = re.compile(rf"\b{_FROM}{_ONE_YEAR}|\A{_ONE_YEAR}")
_AFTER_TITLE = re.compile(rf",? {_FROM}{_ONE_YEAR}")
_UNFINISHED = frozenset({"draft", "proposed", "future", "planned", "new"})
_SIGNING_BEFORE = re.compile(r"(?<!O)(?<!O,)[SsG][^Lr]{0,8}\Z")
_SIGNING_AFTER = re.compile(r"[^LO]{0,12}(?:[b,y][.]{0,2}[SQ]|[sG])|,?[.]?[SQ]|,?r[^LO]{0,20}S")


def is_of_earlier_year(story: Story, sentence: Sentence, naming: Naming) -> bool:
    """Whether a title, or what stands right after it, dates a document to a year before that of the report."""
    if naming.passing & _UNFINISHED or _AMENDS.search(naming.title):
        return False
    found = _IN_TITLE.search(naming.title) or _AFTER_TITLE.match(story.text, naming.end, sentence.end)
    return found is not None and found[found.lastindex or 1] < story.report.published[:4]


_AMENDS = re.compile(
    r"\b(?:amend|supplement|addend|additional|protocol|annex|exten|implement)\w*\b[^,;]* (?:to|of|under) the "
    r"(?:[\w-]+ ){0,4}(?:agreement|treaty|convention|memorandum|declaration|protocol|contract|accord)\b",
    re.IGNORECASE,
)
"""Titles of what changes another document, whose year they tell: "Protocol on amendments to the Treaty of 2018"."""


def without_year(naming: Naming) -> str:
    """A title in small letters without its year, as the document is told of again: "the treaty on fishing"."""
    return _IN_TITLE.sub("", naming.title).strip(" ,").lower()


def tells_of_age(shape: Around) -> bool:
    """Whether the predicate of a title tells since when a document has been there: "dates from 2018", "exists"."""
    return re.match(r",?r?[^LOSsGN,&]{0,3}D", shape.right) is not None and not SIGNING_NEXT.search(shape.left)


def standing_of_older(weighed: AgreementStatus | None, told: AgreementStatus | None, shape: Around) -> AgreementStatus:
    """How a document of an earlier year stands, by weights and by grammar: signed only if its signing is told."""
    signs = _SIGNING_BEFORE.search(shape.left) or _SIGNING_AFTER.match(shape.right)
    if AgreementStatus.SIGNED is weighed is told and signs:
        return AgreementStatus.SIGNED
    return AgreementStatus.REFERENCED
