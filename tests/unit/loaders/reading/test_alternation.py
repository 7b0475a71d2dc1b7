"""One pattern for many names finds what the names side by side would, the longest first."""

from __future__ import annotations

import re

import pytest

from loaders.reading.alternation import alternation

NAMES = ("sea bank", "sea", "sea bank of alva", "senate", "a.b", "a+b")


@pytest.mark.parametrize(
    "text",
    [
        "the sea bank of alva met",
        "the sea bank of alvania met",
        "a seal, the senate",
        "a.b or a+b, but not aab",
        "Sea Bank, SENATE",
        "",
    ],
)
def test_it_finds_what_names_side_by_side_would(text: str) -> None:
    plain = "|".join(re.escape(name) for name in sorted(NAMES, key=lambda name: (-len(name), name)))
    for flags in (re.NOFLAG, re.IGNORECASE):
        expected = [found.span() for found in re.finditer(rf"\b(?:{plain})\b", text, flags)]
        assert [found.span() for found in re.finditer(rf"\b{alternation(NAMES)}\b", text, flags)] == expected


def test_one_name_is_itself() -> None:
    assert re.fullmatch(alternation(["a.b"]), "a.b")
    assert not re.fullmatch(alternation(["a.b"]), "aab")
