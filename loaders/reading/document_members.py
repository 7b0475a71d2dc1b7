"""Sentences that tell which documents a sum before them is of: "among them ...", "the second, between ...".

So do those that begin with what was signed: "those put to signature were a treaty on ... and a protocol on ...".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from loaders.reading.document_naming import Article, Naming
from loaders.reading.ellipses import in_quotes
from loaders.reading.numerals import number_of
from loaders.reading.story import Kind, Sentence, Story
from ontology.terms import AgreementType

_CLOSE = 4
"""Sentences after a sum in which one of its documents is told of by its place among them."""
_SEVERAL = 2
_WRITTEN = (
    r"(?:documents?|agreements?|accords?|memorand(?:um|a)|MoUs?|instruments?|deals?|texts?|papers?|pacts?"
    r"|treat(?:y|ies)"
    r"|contracts?|protocols?|conventions?|declarations?|arrangements?|plans?|programmes?)"
)
_LISTS = re.compile(
    r"Among (?:them|these|those)\b|(?:These|They|Those|(?:The|These|Those) (?:[\w-]+ )?(?:documents|agreements"
    r"|accords|memoranda|MoUs|instruments|deals|texts|papers|pacts|treaties))(?: (?:signed|also))*"
    r" (?:includ|compris|rang|(?:are|were):)"
)
_PLACES = (
    r"(?:One|Another|(?:[Tt]he|[Aa]) (?:first|second|third|fourth|fifth|last|latter|former|final|further|other|one))"
    r"(?! more\b)(?: one)?"
)
_MEMBERS = re.compile(
    rf"(?:By |Under |With |In )?{_PLACES}(?:, (?:the|an?) {_WRITTEN}\b| (?:\w+ )?{_WRITTEN}\b"
    r"|,? (?:of (?:these|them|the)|is|was|between|on|about|for|with|of|concerns|covers|deals|regulates|binds|provides"
    rf"|governs)\b)|It (?:is|was) (?:a (?:question|matter) of|about)\b|At issue (?:is|are|was|were)\b"
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


def is_member(story: Story, naming: Naming) -> bool:
    """Whether a document is told to be one of a sum that was told before: "a treaty on kelp is one of these"."""
    if _IS_ONE.match(story.text, naming.end) or _IS_LAST.match(story.text, naming.end):
        return True
    if story.text[naming.start - 1 : naming.start] == "(" and _BRACKET.match(story.text, naming.end):
        return naming.title[:1].isupper()
    if _UNDER.fullmatch(story.text, max(0, naming.start - _BEFORE), naming.start) and naming.title[:1].isupper():
        return not naming.bare and _WILL.match(story.text, naming.end) is not None
    return _ANOTHER.search(story.text, max(0, naming.start - _BEFORE), naming.start) is not None


_BEFORE = 30  # characters before a title
_ANOTHER = re.compile(
    r"\b(?:another|(?:the|a) (?:second|third|fourth|fifth|other|last))(?: one)?, (?:an?|the) \Z", re.IGNORECASE
)


_IS_ONE = re.compile(
    rf",? (?:is|are|was|were|being|makes?|counts? as|belongs?)(?: also)?"
    r" (?:one|two|three|some|part|among|to|the (?:first|second|third|fourth|last|other))(?: one)?(?: of)?"
    rf" (?:these|them|those|the (?:(?:[\w-]+ ){{0,2}}{_WRITTEN}|two|three|four|five|six))\b"
)


_UNDER = re.compile(r"(?:.*[.!?”\n]\s+)?(?:Under|By|Through|With|In) the ", re.DOTALL)
_WILL = re.compile(r"(?: [A-Z][\w’'-]+| the| two|,| both| [a-z]+s){1,6} (?:will|shall|is to|are to|can now|may now)\b")
"""After a title by which something will be done from now on: "Under the Agreement on Tea Peru will send leaves"."""
_IS_LAST = re.compile(
    r" (?:is|was|came|makes?|made|being) (?:the )?(?:first|second|third|fourth|fifth|last|other)(?: one)?[.,;]"
)
_BRACKET = re.compile(r"[\]),;]")


def goes_on(story: Story, before: Naming, naming: Naming) -> bool:
    """Whether a document is the next of a list in the same sentence: "a plan for 2030, under a list of goods"."""
    return naming.start > before.end and _JOINT.fullmatch(story.text, before.end, naming.start) is not None


def is_rest(story: Story, before: Naming, naming: Naming) -> bool:
    """Whether documents are those left of a list, told after the others: "a plan, and some more papers"."""
    if not naming.plural or naming.count is not None or not goes_on(story, before, naming):
        return False
    said = story.text[before.end : naming.end + _MORE].split()
    vague = naming.type is AgreementType.DOCUMENTS and naming.article is Article.INDEFINITE and "and" in said
    return vague or not _REST.isdisjoint(said)


def rest_title(story: Story, naming: Naming) -> str:
    """The title of what is left of a list with the word that tells so: "other papers", "documents more"."""
    before = _OTHER.search(story.text, max(0, naming.start - _LEAD), naming.start)
    after = _STILL_MORE.match(story.text, naming.end)
    return f"{before[0] if before else ''}{naming.title}{after[0] if after else ''}"


_OTHER = re.compile(r"\b(?:other|further|additional|more) \Z")
_STILL_MORE = re.compile(r" more\b")
_LEAD = 12  # characters of such a word
_JOINT = re.compile(
    r"(?:(?: (?:is|are|was|were) [^,;.]{0,30})?,? and (?:along |together )?with (?:it|them) )?(?: (?:in|for|over"
    r"|from) (?:19|20)\d\d(?:(?: and | to |[-–/])(?:19|20)?\d\d)?)?[\s,;]*"
    r"(?:(?:and(?:, [a-z]+(?: [a-z]+){0,4},)?|as well as|besides|along with"
    r"|plus|together with|in addition to) )?(?:also )?"
    r"(?:(?:to|under|on|of|for|about) )?(?:(?:an?|the|some|several|various|certain|many|few|number|set|series|of|them"
    r"|which|yet|still"
    r"|one|another|second|third|its|their|other|further|additional|more|new|joint|last|lastly|finally|then|next"
    r"|third|fourth) )*"
)
_REST = frozenset({"other", "further", "additional", "more", "more.", "more,"})
_MORE = 6  # characters of "more" after a noun


def number_told(story: Story, sentence: Sentence, at: int) -> tuple[int | None, bool]:
    """How many documents the sum is of that the sentence before, `at`, names, and whether they are to come.

    "There will be six, among them ...", "Eight were signed".
    """
    if sentence.index - at != 1:
        return None, False
    of_all = _OF_ALL.match(story.text, sentence.start, sentence.end)
    if of_all is not None:
        return number_of(of_all[1]), _FORESEEN.search(of_all[0]) is not None
    found = _NUMBERED.match(story.text, sentence.start, sentence.end)
    if found is None:
        return None, False
    return number_of(found[1] or found[2]), _TO_COME.search(found[0]) is not None


_OF_ALL = re.compile(
    r"Of (?:the|these|those) (\w+)(?: (?:foreseen|planned|expected|signed|initial(?:l)?ed|concluded|prepared|such"
    rf"|{_WRITTEN})){{0,2}}, (?:one|two|three|four|some|most|the first) (?:is|are|was|were|concerns?|deals?)\b"
)
"""How many they are of which one is told: "of the six foreseen, one is a memorandum on kelp"."""
_FORESEEN = re.compile(r"\b(?:foreseen|planned|expected)\b")


_TO_COME = re.compile(r"\b(?:will be|are to be|to be)\b")


_NUMBERED = re.compile(
    r"(?:(?:There (?:will be|are to be|are|were|have been)|It (?:is|was) a (?:matter|question) of"
    r"|They (?:are|were|number)) (\w+)"
    r"|(\w+)(?: of (?:them|these))? (?:are to be|are|were|will be|have been|had been)\b)"
    r"(?=[^.;:]{0,40}(?:\b(?:among (?:them|these)|includ\w+|sign\w+|initial\w*|adopted|concluded|ready|prepared)\b|:))"
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
    if first == len(named):
        quoted = [one for one in named if story.text[one.start - 1] == "“" and story.text[one.end] == "”"]
        return quoted if len(quoted) > _SEVERAL else ()
    quoted = [one for one in named[first + 1 :] if in_quotes(story.text, named[first].end, one.start)]
    return quoted if len(quoted) >= _SEVERAL else ()
