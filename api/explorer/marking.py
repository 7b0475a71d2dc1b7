"""A report's text in pieces: which words are evidence, which name a person, where links lead to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A stretch of text. `anchors` are the places "start-end" of the evidence that starts with it.

    `marked` where it is evidence, `now` where it is that which was asked for, `person` the identifier of whom it names.
    """

    text: str
    anchors: tuple[str, ...]
    marked: bool
    now: bool
    person: str | None


def pieces(
    text: str,
    spans: Iterable[tuple[int, int]],
    *,
    now: tuple[int, int] | None = None,
    named: Iterable[tuple[int, int, str]] = (),
) -> tuple[Piece, ...]:
    """The text, whole and in order. `spans` and `now` are code points, `named` too with the person; others are cut off.

    Of names that overlap the first counts.
    """
    size = len(text)
    marks = sorted({(start, end) for start, end in (*spans, *((now,) if now else ())) if 0 <= start < end <= size})
    names = _apart(sorted({one for one in named if 0 <= one[0] < one[1] <= size}))
    cuts = sorted({0, size, *(at for mark in marks for at in mark), *(at for one in names for at in one[:2])})
    return tuple(
        Piece(
            text=text[start:end],
            anchors=tuple(f"{one}-{other}" for one, other in marks if one == start),
            marked=any(one <= start < other for one, other in marks),
            now=now is not None and now[0] <= start < now[1],
            person=next((person for one, other, person in names if one <= start < other), None),
        )
        for start, end in pairwise(cuts)
    )


def _apart(names: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    found: list[tuple[int, int, str]] = []
    for one in names:
        if not found or one[0] >= found[-1][1]:
            found.append(one)
    return found
