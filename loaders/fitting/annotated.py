"""Annotated reports for fitting: a folder of NAME.txt with NAME.json, or JSON Lines of the same with their `text`.

The JSON has `id`, `published`, `people`, `holds_office`, `meetings` and `agreements`, as `interstate extract` prints
them. It may have `references`: what in the text stands for people without naming them, each as [start, end, keys] by
characters; no keys where it stands for nobody of `people`.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from graph.facts import Report
from loaders.reading.cast import Cast

_PERSON = ("key", "name", "aliases")
_PARTS = ("people", "holds_office", "meetings", "agreements")


@dataclass(frozen=True)
class Annotated:
    """A report, and what a reader says that it says."""

    report: Report
    gold: dict[str, Any]


class AnnotationError(Exception):
    """A file that is no annotated report; the message is one line."""


def annotated(path: Path) -> Iterator[Annotated]:
    """The annotated reports of a folder or file, in order. Raises `AnnotationError`."""
    if path.is_dir():
        for file in sorted(path.glob("*.json")):
            yield _told(str(file), file.read_bytes(), file.with_suffix(".txt"))
        return
    for number, line in enumerate(path.read_bytes().split(b"\n"), start=1):
        if line.strip():
            yield _told(f"{path}, line {number}", line, None)


def _told(where: str, content: bytes, beside: Path | None) -> Annotated:
    try:
        gold = json.loads(content)
        text = beside.read_text(encoding="utf-8") if beside else gold["text"]
        if not all(isinstance(gold[name], list) for name in _PARTS):
            raise AnnotationError(f"{where}: {', '.join(_PARTS)} have to be lists")
        for name in (name for person in gold["people"] for name in _PERSON if name not in person):
            raise AnnotationError(f"{where}: one of its people has no {name}")
        if not all(isinstance(meeting.get("evidence", ""), str) for meeting in gold["meetings"]):
            raise AnnotationError(f"{where}: the evidence of a meeting has to be words")
        meanings(gold)
        report = Report(id=gold["id"], stems=(gold["id"],), published=gold["published"], text=text)
    except OSError:
        raise AnnotationError(f"{where}: its text, {beside}, cannot be read") from None
    except KeyError as error:
        raise AnnotationError(f"{where}: has no {error.args[0]}") from None
    except (TypeError, ValueError):
        raise AnnotationError(f"{where}: is no annotated report") from None
    return Annotated(report, gold)


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


def meanings(gold: dict[str, Any]) -> dict[int, frozenset[str]]:
    """Whom words and phrases stand for, by where they end; empty where the annotation does not tell."""
    return {int(end): frozenset(map(str, keys)) for _, end, keys in gold.get("references", ())}


def names_of_states(gold: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """The people of an annotated report with the states of their offices."""
    of = {row["person"]: row["state"] for row in gold["holds_office"] if row["state"] not in (None, "EU")}
    for person in gold["people"]:
        if person["key"] in of:
            yield person["name"], of[person["key"]]
