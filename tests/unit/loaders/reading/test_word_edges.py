"""Alternatives tried together at the edges of words are found where the pattern is that they were written as."""

from __future__ import annotations

import re

import pytest

from loaders.reading.word_edges import at_edges

PATTERNS = (
    r"\bsea (?:bank|port)\b|\bstate bank\b(?! of)|\b(?:high|low) court\b|(?<!royal )(?<!prince['’]s )\bcourt\b",
    r"\b(?-i:KGB|CIA)\b|tribun[ae]l|\bc?port\b|\bfr[o|)]nt\b",
)


@pytest.mark.parametrize(
    "text",
    [
        "the Sea Port of Alva",
        "a seaport",
        "State Bank of Alva",
        "the state bank",
        "the royal court",
        "the prince’s court",
        "a court",
        "the High Court",
        "the kgb and the KGB",
        "Tribunals",
        "cport",
        "front",
        "fr|nt",
        "",
    ],
)
def test_what_is_found_stays_the_same(text: str) -> None:
    for pattern in PATTERNS:
        plain, edged = (re.compile(one, re.IGNORECASE) for one in (pattern, at_edges(pattern)))
        assert bool(edged.search(text)) == bool(plain.search(text))
    of_all = re.compile(at_edges(*PATTERNS), re.IGNORECASE)
    assert bool(of_all.search(text)) == any(re.search(pattern, text, re.IGNORECASE) for pattern in PATTERNS)
