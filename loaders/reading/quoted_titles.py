"""Titles in quotation marks that a sentence lists of documents told in sum before: "the five include “A” and “B”"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from loaders.reading.document_heads import heads_in
from loaders.reading.document_naming import Article, Naming, words_of
from loaders.reading.story import Kind, Sentence, Story
from ontology.terms import AgreementType

_QUOTED = r"“[A-Z0-9][^“”]{2,160}”"
_JOINT = r"(?:,? and|,|;)(?: (?:others?|another|the (?:other|second|third|next|last)))? "
_LISTED = re.compile(
    r"(?:\b(?:named|listed|mentioned"
    r"|includ(?:e|es|ed|ing)|compris(?:e|es|ed|ing)|contain(?:s|ed)?|namely|number among (?:them|these)"
    r"|among (?:them|these)|(?:is|are|was|were) (?:called|entitled|titled|named|headed)|are|were)\b|:)"
    rf"[^“”.;]{{0,20}}({_QUOTED}{_JOINT}{_QUOTED}(?:{_JOINT}{_QUOTED})+)"
)
_SUBJECT = re.compile(
    r"\b(?:[Tt]h(?:ey|ese|ose)|them"
    r"|(?:(?:[Tt]he|all) (?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
    r"|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty)"
    r"|documents|texts|papers|agreements|accords|memoranda|instruments|protocols|treaties|conventions)"
    r"(?:,? [\w’'-]+){0,9}|of (?:which|them|these)(?: one)?),?\s?\Z"
)
"""Of what is listed that was told in sum; a pronoun stands right before the verb."""
_REACH = 120  # characters before the verb
_TITLE = re.compile(r"“([^“”]+)”")


def with_quoted(story: Story, sentence: Sentence, named: Sequence[Naming], summed: Naming | None) -> list[Naming]:
    """The documents of a sentence with those it lists in quotation marks, of which nothing inside is another.

    `summed` are the documents told in sum before, None if there are none.
    """
    if summed is None or sentence.kind is not Kind.PROSE:
        return list(named)
    found = _LISTED.search(story.text, sentence.start, sentence.end)
    if found is None or not _SUBJECT.search(story.text, max(sentence.start, found.start() - _REACH), found.start()):
        return list(named)
    if any(one.plural and sentence.start <= one.start < found.start(1) for one in named):
        return list(named)
    outside = [one for one in named if not found.start(1) <= one.start < found.end(1)]
    return sorted([*outside, *_titles(story, sentence, summed, *found.span(1))], key=lambda one: one.start)


def _titles(story: Story, sentence: Sentence, summed: Naming, low: int, high: int) -> Iterator[Naming]:
    tokens = story.tokens
    for quoted in _TITLE.finditer(story.text, low, high):
        start, end = quoted.span(1)
        within = [n for n in range(sentence.first, sentence.last) if start <= tokens[n].start < end]
        first, last = within[0], within[-1] + 1
        heads = heads_in(tokens, first, last, listed=True)
        kind = heads[0].type if heads and heads[0].first == first else AgreementType.OTHER
        yield replace(
            summed, start=start, end=end, noun=start, noun_end=end, first=first, last=last,
            title=words_of(story.text, start, end), type=kind, plural=False, count=None, vague=False,
            article=Article.NONE, passing=frozenset(), elliptic=True,
        )  # fmt: skip
