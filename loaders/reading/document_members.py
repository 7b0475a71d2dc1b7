"""Sentences that tell which documents a sum before them is of: "among them ...", "the second, between ...".

So do those that begin with what was signed: "those put to signature were a treaty on ... and a protocol on ...".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from loaders.reading.document_naming import Naming
from loaders.reading.ellipses import in_quotes
from loaders.reading.story import Kind, Sentence, Story

_CLOSE = 4
"""Sentences after a sum in which one of its documents is told of by its place among them."""
_SEVERAL = 2
_WRITTEN = (
    r"(?:documents?|agreements?|accords?|memorand(?:um|a)|MoUs?|instruments?|deals?|texts?|papers?|pacts?|treat(?:y|ies)"
    r"|contracts?|protocols?|conventions?|declarations?|arrangements?|plans?|programmes?)"
)
_LISTS = re.compile(
    r"Among (?:them|these|those)\b|(?:These|They|Those|(?:The|These|Those) (?:[\w-]+ )?(?:documents|agreements"
    r"|accords|memoranda|MoUs|instruments|deals|texts|papers|pacts|treaties))(?: (?:signed|also))*"
    r" (?:includ|compris|(?:are|were):)"
)
_PLACES = (
    r"(?:One|Another|(?:[Tt]he|[Aa]) (?:first|second|third|fourth|fifth|last|latter|former|final|further|other|one))"
    r"(?! more\b)(?: one)?"
)
_MEMBERS = re.compile(
    rf"(?:By |Under |With |In )?{_PLACES}(?:, (?:the|an?) {_WRITTEN}\b| (?:\w+ )?{_WRITTEN}\b"
    r"|,? (?:of (?:these|them|the)|is|was|between|on|about|for|with|of|concerns|covers|deals|regulates|binds|provides"
    rf"|governs)\b)|It (?:is|was) a (?:question|matter) of\b|At issue (?:is|are|was|were)\b"
    rf"|The {_WRITTEN} in question (?:is|are|were)\b"
)
_SIGNED = re.compile(
    r"(?:Those|The ones|What (?:was|were|has been|had been)) (?:then )?(?:put to signature|signed|initial(?:l)?ed|inked"
    r"|concluded|ratified)(?:,| (?:is|are|was|were)\b)"
)
_OPENS = re.compile(
    r"\b(?:(?:was|were|have been|has been) (?:then |also |duly |today )*(?:signed|initial(?:l)?ed|inked|concluded"
    r"|put to signature)|signatures? (?:was|were) (?:put|set|affixed)(?: (?:to|under))?|[Ss]igned (?:was|were)"
    r"|there were signed)[^.;:]{0,40}:"
)


def is_close(sentence: Sentence, at: int) -> bool:
    """Whether a sentence may still tell of one document of a sum that the sentence `at` names."""
    return 0 < sentence.index - at <= _CLOSE


def tells_members(story: Story, sentence: Sentence, at: int) -> bool:
    """Whether a sentence tells which documents the sum is of that the sentence `at` names."""
    if sentence.index <= at:
        return False
    if _LISTS.match(story.text, sentence.start):
        return True
    return is_close(sentence, at) and (
        tells_signed(story, sentence) or _MEMBERS.match(story.text, sentence.start) is not None
    )


def tells_signed(story: Story, sentence: Sentence) -> bool:
    """Whether a sentence begins with what was signed, and then names it."""
    return sentence.kind is Kind.PROSE and _SIGNED.match(story.text, sentence.start) is not None


def opens_signed(story: Story, sentence: Sentence) -> bool:
    """Whether a sentence without a document opens the list of what was signed: "here is what was signed:"."""
    return story.text[sentence.end - 1] == ":" and _OPENS.search(story.text, sentence.start, sentence.end) is not None


def quoted_members(story: Story, named: Sequence[Naming]) -> Sequence[Naming]:
    """The documents of a sentence that a sum of them lists by titles in quotation marks, none if it lists no two."""
    first = next((at for at, naming in enumerate(named) if naming.plural), len(named))
    quoted = [one for one in named[first + 1 :] if in_quotes(story.text, named[first].end, one.start)]
    return quoted if len(quoted) >= _SEVERAL else ()
