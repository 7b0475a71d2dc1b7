"""Patterns of many alternatives that begin at the edge of a word: where no word begins, none of them is tried."""

from __future__ import annotations

import re
from collections.abc import Iterator

_MARK = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|[()|]")
_EDGE = re.compile(r"((?:\(\?<!(?:[^()\[\]\\|]|\[[^\]]*\])*\))*)\\b")
"""The edge that an alternative begins with, after what may not stand before it."""
_LETTER = re.compile(r"[a-z](?![?*+{])")


def at_edges(*patterns: str) -> str:
    """A pattern that is found where one of these is, letters being of either case.

    Alternatives that begin at an edge with a letter are tried together, and of these only those of that letter.
    """
    by_letter: dict[str, list[str]] = {}
    others = []
    for alternative in (alternative for pattern in patterns for alternative in _alternatives(pattern)):
        edge = _EDGE.match(alternative)
        if edge is None:
            others.append(alternative)
            continue
        rest = alternative[edge.end() :]
        letter = _LETTER.match(rest) if not edge[1] else None
        if letter:
            by_letter.setdefault(letter[0], []).append(rest[1:])
        else:
            by_letter.setdefault("", []).append(edge[1] + rest)
    edged = [
        f"(?-i:[{letter}{letter.upper()}])(?:{'|'.join(rests)})" if letter else "|".join(rests)
        for letter, rests in by_letter.items()
    ]
    return "|".join([*([rf"\b(?=\w)(?:{'|'.join(edged)})"] if edged else []), *others])


def _alternatives(pattern: str) -> Iterator[str]:
    """What stands between the `|` of a pattern that are in no group."""
    start = depth = 0
    for mark in _MARK.finditer(pattern):
        depth += (mark[0] == "(") - (mark[0] == ")")
        if mark[0] == "|" and not depth:
            yield pattern[start : mark.start()]
            start = mark.end()
    yield pattern[start:]
