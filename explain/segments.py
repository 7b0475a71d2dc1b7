"""A text cut where findings begin and end, so that spans that overlap can each be shown."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from explain.account import KINDS, Finding


@dataclass(frozen=True, slots=True)
class Span:
    """The place from `start` to `end` that a finding is from, its `number`-th, counted from 1."""

    finding: Finding
    number: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of the text and the spans that cover the whole of it; some open before it, some close after it."""

    text: str
    covering: tuple[Span, ...]
    opening: tuple[Span, ...]
    closing: tuple[Span, ...]


def segments(text: str, findings: Iterable[Finding]) -> Iterator[Segment]:
    """The whole text in pieces, in its order. What lies outside the text is cut off."""
    opening: dict[int, list[Span]] = defaultdict(list)
    closing: dict[int, list[Span]] = defaultdict(list)
    for span in _spans(findings, len(text)):
        opening[span.start].append(span)
        closing[span.end].append(span)
    cuts = sorted({0, len(text), *opening, *closing})
    open_now: dict[Span, None] = {}
    for start, end in pairwise(cuts):
        for span in closing[start]:
            del open_now[span]
        # The longer of two that begin together is opened first and so is outside.
        new = sorted(opening[start], key=lambda span: (-span.end, KINDS.index(span.finding.kind)))
        open_now.update(dict.fromkeys(new))
        ending = sorted(closing[end], key=lambda span: (-span.start, KINDS.index(span.finding.kind)))
        yield Segment(text[start:end], tuple(open_now), tuple(new), tuple(ending))


def _spans(findings: Iterable[Finding], length: int) -> Iterator[Span]:
    for finding in findings:
        for number, (start, end) in enumerate(finding.spans, 1):
            first, last = max(start, 0), min(end, length)
            if first < last:
                yield Span(finding, number, first, last)
