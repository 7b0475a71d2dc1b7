"""Annotated reports for fitting: a folder of NAME.txt with NAME.json, or JSON Lines of the same with their `text`."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from graph.facts import Report
from loaders.reading.cast import Cast


@dataclass(frozen=True)
class Annotated:
    """A report, and what a reader says that it says."""

    report: Report
    gold: dict[str, Any]


def annotated(path: Path) -> Iterator[Annotated]:
    """The annotated reports of a folder or file, in order."""
    if path.is_dir():
        for file in sorted(path.glob("*.json")):
            gold = json.loads(file.read_text(encoding="utf-8"))
            yield Annotated(_report(gold, file.with_suffix(".txt").read_text(encoding="utf-8")), gold)
        return
    for line in path.read_text(encoding="utf-8").splitlines():
        gold = json.loads(line)
        yield Annotated(_report(gold, gold["text"]), gold)


def _report(gold: dict[str, Any], text: str) -> Report:
    return Report(id=gold["id"], stems=(gold["id"],), published=gold["published"], text=text)


def same_people(gold: list[dict[str, Any]], cast: Cast) -> dict[str, str]:
    """Keys of the cast to keys of the annotation: people with a name in common, the fullest first."""
    names = {str(p["key"]): {str(p["name"]), *map(str, p["aliases"])} for p in gold}
    found: dict[str, str] = {}
    scored = []
    for person in cast.people:
        mine = {person.name, *person.aliases}
        for key, theirs in names.items():
            common = mine & theirs
            inside = set(person.name.lower().split()) <= set(" ".join(theirs).lower().split())
            if common or inside:
                scored.append((-max((len(name) for name in common), default=0), person.key, key))
    for _, mine_key, key in sorted(scored):
        if mine_key not in found and key not in found.values():
            found[mine_key] = key
    return found
