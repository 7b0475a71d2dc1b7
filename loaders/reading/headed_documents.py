"""Documents that head the paragraphs of a page of what was signed: each a line of its own, told of below it."""

from __future__ import annotations

import re

from loaders.reading.documents import namings
from loaders.reading.story import Kind, Sentence, Story

_SEVERAL = 2
_SIGNING = re.compile(r"\b(?:sign(?:ed|ing|ator(?:y|ies))|subscribed|concluded|exchanged)\b", re.IGNORECASE)


def headings(story: Story) -> frozenset[int]:
    """The places of the headlines that are but the title of a document, if a page of what was signed has several."""
    lines = [sentence for sentence in story.sentences if sentence.kind is Kind.HEADLINE]
    if len(lines) <= _SEVERAL or not any(_SIGNING.search(story.text, line.start, line.end) for line in lines):
        return frozenset()
    titles = [line.index for line in lines if _is_title(story, line)]
    return frozenset(titles if len(titles) >= _SEVERAL else ())


def _is_title(story: Story, line: Sentence) -> bool:
    found = next(namings(story, line, listed=True), None)
    return found is not None and found.first == line.first and found.last >= line.last and not found.plural
