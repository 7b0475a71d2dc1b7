"""Text of the pages can be read: its contrast with its ground is 4.5 (WCAG 2.2, 1.4.3), by day and by night."""

from __future__ import annotations

import re

import pytest

from api.explorer.rendering import STATIC

_PAIR = r"light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)"
_SHEETS = "".join((STATIC / name).read_text("utf-8") for name in ("explorer.css", "charts.css"))
NAMED = {name: (light, dark) for name, light, dark in re.findall(rf"--([a-z0-9-]+): {_PAIR}", _SHEETS)}
SHADES = re.findall(rf"\.(heat-\d) {{ --shade: {_PAIR}", _SHEETS)
_ON_PALE, _ON_DEEP = re.findall(rf"\.heat(?:-6)? {{ (?:background: var\(--shade\); )?color: {_PAIR}; }}", _SHEETS)

TEXTS = [
    *((text, ground) for text in ("ink", "soft", "link", "warm") for ground in ("ground", "card")),
    *((text, "raised") for text in ("ink", "soft")),
    *(("ink", ground) for ground in ("mark", "mark-now")),
    ("on-accent", "accent"),
]


def brightness(colour: str) -> float:
    """The relative luminance of a colour."""
    shares = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in shares)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, light = sorted((brightness(one), brightness(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize(("text", "ground"), TEXTS)
def test_words_stand_out_from_their_ground(text: str, ground: str) -> None:
    for one, other in zip(NAMED[text], NAMED[ground], strict=True):
        assert contrast(one, other) >= 4.5, (one, other)


def test_numbers_stand_out_from_every_shade_of_the_matrix() -> None:
    assert [name for name, *_ in SHADES] == [f"heat-{shade}" for shade in range(1, 7)]
    for name, *grounds in SHADES:
        texts = _ON_DEEP if name >= "heat-4" else _ON_PALE
        for text, ground in zip(texts, grounds, strict=True):
            assert contrast(text, ground) >= 4.5, (name, ground)


def test_the_measure_is_that_of_the_rule() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
