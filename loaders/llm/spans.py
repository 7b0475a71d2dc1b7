"""Where words stand in a text, whatever white space, quotation marks and dashes it sets them with."""

from __future__ import annotations

import re
from functools import lru_cache

Span = tuple[int, int]

_ALIKE = ("'’‘ʼ`´", '"“”„«»', "-‐‑–—")
_CLASSES = {mark: f"[{re.escape(marks)}]" for marks in _ALIKE for mark in marks}


def spans_of(text: str, words: str, *, any_case: bool = False) -> list[Span]:
    """Every (start, end) of these words as whole words of the text; none for no words."""
    if not any(letter.isalnum() for letter in words):
        return []
    return [found.span() for found in _pattern(" ".join(words.split()), any_case).finditer(text)]


@lru_cache(maxsize=1024)
def _pattern(words: str, any_case: bool) -> re.Pattern[str]:
    marked = "".join(r"\s+" if mark == " " else _CLASSES.get(mark) or re.escape(mark) for mark in words)
    before = r"(?<!\w)" if words[0].isalnum() else ""
    after = r"(?!\w)" if words[-1].isalnum() else ""
    return re.compile(f"{before}{marked}{after}", re.IGNORECASE if any_case else 0)
