"""How the time of reading one text grows with its length: `python bench/linear_time.py [SIZE ...] [--only NAME ...]`.

Texts are the samples one after the other, and rows of what is hard to read: marks, initials, names, titles. Sizes are
in characters, by default doubling from 1,250,000 to 10,000,000. Prints the seconds of each size and, last, how much
longer the longest took than the one before it, for each character: 1 is linear.
"""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Callable
from pathlib import Path

from graph.facts import Report
from loaders.reading.facts_of import facts_of

SIZES = (1_250_000, 2_500_000, 5_000_000, 10_000_000)
SAMPLES = Path(__file__).parents[1] / "samples"
_SYLLABLES = ("ba", "ko", "ri", "na", "sh", "me", "to", "va", "li", "ze", "ga", "no")
_LEAST = 1e-3  # seconds

Make = Callable[[int], str]


def _rows(unit: str) -> Make:
    return lambda size: (unit * (size // len(unit) + 1))[:size]


def _words(chance: random.Random) -> str:
    return " ".join("".join(chance.choices(_SYLLABLES, k=3)).capitalize() for _ in range(2))


def _made(pattern: str, joiner: str) -> Make:
    """Rows of a pattern, its {} names that differ."""

    def make(size: int) -> str:
        chance = random.Random(1)  # noqa: S311
        rows, length = [], 0
        while length < size:
            row = pattern.format(*(_words(chance) for _ in range(2)))
            rows.append(row)
            length += len(row) + len(joiner)
        return joiner.join(rows)[:size]

    return make


def _stories(size: int) -> str:
    texts = (path.read_text(encoding="utf-8").split("\n\n", 1)[-1] for path in sorted(SAMPLES.glob("*.txt")))
    return _rows("\n\n".join(texts))(size)


_AMONG = "President Kemal Aydin met Minister Boris Ivanov and Minister Juan Perez in Oslo.\n"
_MET = "President Kemal Aydin of Turkey received Minister Boris Ivanov of Russia in Oslo "
CASES: dict[str, Make] = {
    "stories": _stories,
    "stories in one line": lambda size: _rows(" ".join(_stories(40_000).split()) + " ")(size),
    "commas": _rows(","),
    "commas and spaces": _rows(", "),
    "quotes": _rows('"'),
    "curly quotes": _rows("’"),
    "brackets": _rows("()"),
    "open brackets": _rows("( "),
    "dots": _rows("."),
    "dots and quotes": _rows('."'),
    "dots and spaces": _rows(". "),
    "dashes": _rows("-"),
    "long dashes": _rows("—"),
    "slashes": _rows("/"),
    "semicolons": _rows("; "),
    "initials": _rows("A."),
    "initials apart": _rows("A. "),
    "capital letters": _rows("A "),
    "one capital word": _rows("A"),
    "one word": _rows("a"),
    "capital words": _rows("Aa "),
    "hyphens in a word": _rows("A-"),
    "apostrophes in a word": _rows("a'"),
    "letters": _rows("a "),
    "digits": _rows("1"),
    "numbers": _rows("1, "),
    "dates": _rows("3 May 2024 "),
    "dotted dates": _rows("1.1."),
    "combining marks": lambda size: "e" + "\u0301" * (size - 1),
    "combined letters": _rows("e\u0301"),
    "no letters": _rows("\u200b"),
    "pictures": _rows("\U0001f600"),
    "Chinese": _rows("中"),
    "spaces": _rows(" "),
    "lines": _rows("a\n"),
    "paragraphs": _rows("a\n\n"),
    "names": _made("{} {}", ", "),
    "people": _made("President {} met with Minister of Energy {} of Kazakhstan in Astana on 3 May 2024.", " "),
    "two people in one sentence": _rows("President Kemal Aydin met Minister Olga Petrova, "),
    "surnames": _rows("Mr. "),
    "who is meant": lambda size: (_AMONG + _rows(" he told him")(size))[:size],
    "marks after two people": lambda size: (_MET + _rows("=")(size))[:size],
    "fathers": _rows("bin "),
    "articles": _rows("Al-"),
    "presidents": _rows("President "),
    "presidents of": _rows("President of "),
    "ministers": _rows("Minister of Foreign Affairs "),
    "states": _rows("Kazakhstan, "),
    "encounters": _rows("he met with him and "),
    "agreements": _rows("agreement on "),
    "memoranda": _rows("Memorandum of Understanding on trade, "),
    "entries": _rows("- Agreement on trade;\n"),
    "numbered entries": _rows("1. Xa Yb\n"),
    "headlines": _rows("PRESIDENT MEETS "),
    "datelines": _rows("ASTANA, May 3 - "),
    "addresses": _rows("http://a."),
}


def seconds(text: str) -> float:
    """Processor time of reading a text as one report."""
    report = Report(id="report", stems=("report",), published="2024-05-03", text=text)
    start = time.process_time()
    facts_of(report)
    return time.process_time() - start


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sizes", type=int, nargs="*", default=SIZES)
    parser.add_argument("--only", action="append", metavar="NAME", help="this text alone (repeatable)")
    options = parser.parse_args()
    seconds(_stories(10_000))  # the tables are read on first use
    for name in options.only or CASES:
        taken = [max(seconds(CASES[name](size)), _LEAST) for size in options.sizes]
        growth = ""
        if len(taken) > 1:
            growth = f"  {taken[-1] / taken[-2] * options.sizes[-2] / options.sizes[-1]:.2f}"
        print(f"{name:28}" + "".join(f"{spent:9.2f}" for spent in taken) + growth, flush=True)


if __name__ == "__main__":
    main()
