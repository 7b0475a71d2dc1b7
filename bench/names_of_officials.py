"""Whether names of real officials are read whole in plain sentences: the share that is, and which are not.

    python bench/names_of_officials.py OFFICES [--every 4] [--show]

`OFFICES` holds checkouts of the repositories of github.com/every-politician-scrapers (Wikidata, CC0), a folder each,
of which `html/holders21.csv` is read. Names in other letters than Latin, and those with titles or places in them
("Sheikh X", "X of Belgium"), are left alone.
"""

from __future__ import annotations

import argparse
import csv
from collections.abc import Iterator
from itertools import cycle
from pathlib import Path

from graph.facts import Report
from loaders.reading.clean import tell
from loaders.reading.lexicon import is_honorific
from loaders.reading.references import cast_of

_LAST_LATIN = "\u036f"
_SENTENCES = (
    "President Kari Lund received the Minister of Agriculture, {name}, in Oslo on Tuesday.",
    "{name}, Minister of Agriculture, held talks with President Kari Lund in Oslo on Tuesday.",
    "Deputy Minister {name} discussed trade with President Kari Lund on Tuesday.",
    "OSLO, May 6. President Kari Lund met with {name} on Tuesday. Trade was discussed.",
    "The delegation consisted of {name} (Ministry of Trade) and two aides. They met President Kari Lund on Tuesday.",
    "President Kari Lund held separate meetings with Prime Minister {name} and with others.",
)


def names_of(offices: Path) -> list[str]:
    """All names once, in order."""
    found = set()
    for path in sorted(offices.glob("*/html/holders21.csv")):
        with path.open(encoding="utf-8", errors="replace", newline="") as file:
            found |= {row["person"].strip() for row in csv.DictReader(file)}
    return sorted(filter(_is_plain, found))


def _is_plain(name: str) -> bool:
    words = name.split()
    return (
        len(words) > 1
        and name.isprintable()
        and all(char <= _LAST_LATIN and not char.isdigit() and char not in "(),/" for char in name)
        and not is_honorific(words[0])
        and not {"of", "Lund"}.intersection(words)
    )


def unread(names: list[str]) -> Iterator[tuple[str, str, list[str]]]:
    """The names that are not read just so, each with its sentence and whom it was read to name."""
    for name, sentence in zip(names, cycle(_SENTENCES), strict=False):
        text = f" date 2024-05-06 {sentence.format(name=name)}"
        people = cast_of(tell(Report(id="r", stems=("r",), published="2024-05-06", text=text))).people
        found = sorted({person.name for person in people} - {"Kari Lund"})
        if found != [name]:
            yield name, sentence, found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("offices", type=Path)
    parser.add_argument("--every", type=int, default=4, help="read one of so many names")
    parser.add_argument("--show", action="store_true", help="print the names that are not read")
    args = parser.parse_args()
    names = names_of(args.offices)[:: args.every]
    missed = list(unread(names))
    if args.show:
        for name, sentence, found in missed:
            print(f"{name}: {found} in {sentence[:40]}...")
    print(f"{len(names)} names, {len(missed)} not read just so: {1 - len(missed) / len(names):.4f} are")


if __name__ == "__main__":
    main()
