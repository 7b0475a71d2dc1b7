"""Numbers said in words or digits: "twelve", "a dozen", "20"."""

from __future__ import annotations

_ONES = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
_NUMBERS = {word: number for number, word in enumerate(_ONES)} | _TENS | {"dozen": 12, "hundred": 100}
_DIGITS = 3


def number_of(word: str) -> int | None:
    """The number that a word says, None if it says none; years are no numbers here."""
    lower = word.lower()
    if lower.isascii() and lower.isdigit():
        return int(lower) if len(lower) <= _DIGITS else None
    tens, _, ones = lower.partition("-")
    if ones and tens in _TENS:
        return _TENS[tens] + _NUMBERS[ones] if ones in _NUMBERS else None
    return _NUMBERS.get(lower)
