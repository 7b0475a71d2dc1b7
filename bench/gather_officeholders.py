"""Gather who was in the government of which state when, from tables drawn from Wikidata (CC0).

    python bench/gather_officeholders.py OFFICES

OFFICES holds checkouts of the repositories of github.com/every-politician-scrapers (see `politicians`). Writes
officeholders.tsv among the resources of the loaders: whoever held an office in this century, by the words of a full
name, also of that of an article about him, with the first and the last year in any office of one state. The same
tables give the same file.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

from politicians import holders

from graph.names import form_of
from loaders.reading.officeholders import words_of

TARGET = Path(__file__).parent.parent / "loaders/resources/officeholders.tsv"
HEAD = "# Who was in which government when, by Wikidata (CC0); gathered by bench/gather_officeholders.py."
REALMS = frozenset({"AG", "BB", "BS", "BZ", "CA", "GD", "JM", "KN", "LC", "NZ", "PG", "SB", "TV", "VC"})
ABROAD = frozenset(
    {("AD", name) for name in ("Jacques Chirac", "Nicolas Sarkozy", "François Hollande", "Emmanuel Macron")}
)
ABROAD |= {(state, name) for state in REALMS for name in ("Elizabeth II", "Charles III")}
"""Heads of a state who reign or are president elsewhere: whose they are is not told by their names."""
PRESENT = 2024  # last year of the tables, for those whose end they do not tell


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("offices", type=Path)
    found: dict[tuple[str, str], tuple[int, int]] = {}
    for words, state, first, last in _rows(parser.parse_args().offices):
        least, most = found.get((words, state), (first, last))
        found[words, state] = (min(first, least), max(last, most))
    lines = [f"{words}\t{state}\t{first}\t{last}" for (words, state), (first, last) in sorted(found.items())]
    TARGET.write_text("\n".join([HEAD, *lines]) + "\n", encoding="utf-8")
    print(f"{len(lines)} rows, {TARGET.stat().st_size // 1024} KB")


def _rows(offices: Path) -> Iterator[tuple[str, str, int, int]]:
    for state, row in holders(offices):
        first = int(row["start"][:4]) if row["start"] else None
        last = int(row["end"][:4]) if row["end"] else PRESENT if first else None
        if first and last and first <= last and (state, row["person"]) not in ABROAD:
            for name in {row["person"], row.get("enwiki") or row["person"]}:
                form = form_of(name.partition("(")[0])
                if form.full:
                    yield words_of(form.words), state, first, last


if __name__ == "__main__":
    main()
