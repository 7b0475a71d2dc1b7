"""How often words that stand for people are read to mean those whom annotated reports say that they mean.

    python bench/references.py training/press.jsonl training/wire.jsonl

Words of each kind that mean one or several of the named people, how many of them are read at all, and how many just
so; `of nobody` are words that mean none of them and are read to mean somebody. Whom a word means of several is weighed
by weights that were fitted on these reports: `bench/held_out.py` tells how often that is right on others.
"""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from loaders.fitting.annotated import Annotated, annotated, meanings, same_people
from loaders.reading.allegiance import allegiance_of
from loaders.reading.cast import Way
from loaders.reading.clauses import lines_of
from loaders.reading.clean import tell
from loaders.reading.geography import places_in
from loaders.reading.items import Item
from loaders.reading.references import cast_of

_KINDS = {
    **dict.fromkeys(("he", "she"), "he, she"),
    **dict.fromkeys(("him",), "him"),
    **dict.fromkeys(("his", "her"), "his, her"),
    **dict.fromkeys(("they", "them", "their"), "they, them, their"),
    **dict.fromkeys(("i", "me", "my"), "I, me, my"),
}


def judged(report: Annotated) -> Iterator[tuple[str, frozenset[str], frozenset[str]]]:
    """The kind of each word that the annotation tells of, whom it means, and whom it is read to mean."""
    story = tell(report.report)
    cast, places = cast_of(story), places_in(story)
    key = same_people(report.gold["people"], cast)
    known = frozenset(key.values())
    lines = lines_of(story, cast, places, allegiance_of(story, cast, places))
    items = {item.end: item for line in lines if line.told for item in line.items}
    for end, people in meanings(report.gold).items():
        item = items.get(end)
        if item is None or item.way is Way.NAME:
            continue
        meant = people & known
        yield _kind(item, meant), meant, frozenset(key.get(person, person) for person in item.people)


def _kind(item: Item, meant: frozenset[str]) -> str:
    if item.word in _KINDS:
        return _KINDS[item.word]
    return "other words for several" if len(meant or item.people) > 1 else "other words for one"


def main(paths: list[Path]) -> None:
    """Print a line for each kind."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for path in paths:
        for report in annotated(path):
            for kind, meant, read in judged(report):
                told = counts[kind]
                told["meant"] += bool(meant)
                told["read"] += bool(meant and read)
                told["just so"] += bool(meant) and meant == read
                told["of nobody"] += bool(read) and not meant
    print(f"{'':26}{'meant':>8}{'read':>8}{'just so':>9}{'of nobody':>11}")
    for kind, told in sorted(counts.items()):
        print(f"{kind:26}{told['meant']:8}{told['read']:8}{told['just so']:9}{told['of nobody']:11}")


if __name__ == "__main__":
    main([Path(path) for path in sys.argv[1:]])
