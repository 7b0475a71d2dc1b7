"""Quotations: the report's own words around a fact, of 3 to 20 words where the sentence allows."""

from __future__ import annotations

import re
from itertools import islice

from graph.facts import Quotation
from loaders.reading.story import Story

LEAST_WORDS = 3
MOST_WORDS = 20

_WORD = re.compile(r"\S+")


def quotation(story: Story, start: int, end: int, *, confidence: float, ground: str | None = None) -> Quotation:
    """The words from `start` to `end`, widened in their sentence to three words and cut to twenty.

    A span that ends inside a word is widened to its end. Near the edges of a story that is shorter than three words
    the quotation is all there is.
    """
    text = story.text
    start, end = _words(text, start, end)
    count = len(text[start:end].split(None, MOST_WORDS))  # no more are counted than are kept
    if count > MOST_WORDS:
        end = next(islice(_WORD.finditer(text, start, end), MOST_WORDS - 1, None)).end()
    elif count < LEAST_WORDS:
        start, end = _widened(story, start, end)
    return Quotation(text=text[start:end], start=start, end=end, confidence=confidence, ground=ground)


def _widened(story: Story, start: int, end: int) -> tuple[int, int]:
    """A span with the words after and before it that it lacks."""
    text = story.text
    sentence = story.sentence_at(start)
    low, high = (sentence.start, max(sentence.end, end)) if sentence else (start, end)
    low, high = _room(text, low, high)
    while len(text[start:end].split()) < LEAST_WORDS:
        following = _WORD.search(text, end, high)
        if following:
            end = following.end()
            continue
        before = list(_WORD.finditer(text, low, start))
        if not before:
            break
        start = before[-1].start()
    return start, end


def _words(text: str, start: int, end: int) -> tuple[int, int]:
    while start > 0 and not text[start - 1].isspace() and not text[start].isspace():
        start -= 1
    while end < len(text) and not text[end].isspace() and not text[end - 1].isspace():
        end += 1
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _room(text: str, low: int, high: int) -> tuple[int, int]:
    """The sentence, or with its neighbours where it has fewer than three words."""
    if len(list(islice(_WORD.finditer(text, low, high), LEAST_WORDS))) >= LEAST_WORDS:
        return low, high
    return max(0, low - 80), min(len(text), high + 80)
