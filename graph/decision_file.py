"""Decisions as a plain file that a team can version: CSV with a header, one decision in force a line.

A decision is taken back by taking its line out; the file's own history tells that it was there.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from pathlib import Path

from graph.decisions import ContradictionError, Decision, Decisions, Verdict
from graph.errors import InterstateError

COLUMNS = ("verdict", "one", "other", "reason", "by", "names")
NEEDED = frozenset(COLUMNS[:3])


def read(path: Path) -> Decisions:
    """The decisions of a file. Raises `InterstateError` that names the file and its line."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise InterstateError(f"{path}: is not UTF-8 text") from error
    except OSError as error:
        raise InterstateError(f"{path}: {(error.strerror or str(error)).lower()}") from error
    return parse(text, str(path))


def parse(text: str, where: str) -> Decisions:
    """The decisions of a text in the format of the file, `where` it stands being named in errors."""
    found = list(_decisions(text, where))
    try:
        return Decisions(frozenset(found))
    except ContradictionError as error:
        lines = sorted({one.line for one in error.decisions})
        told = f"{', '.join(map(str, lines[:-1]))} and {lines[-1]}"
        raise InterstateError(f"{where}: lines {told} contradict each other; take one of them out") from error


def text_of(decisions: Iterable[Decision]) -> str:
    """Decisions in the format of the file, in the order in which they come."""
    out = io.StringIO()
    rows = csv.writer(out, lineterminator="\n")
    rows.writerow(COLUMNS)
    rows.writerows([_one_line(str(getattr(decision, column))) for column in COLUMNS] for decision in decisions)
    return out.getvalue()


def added(text: str, decision: Decision) -> str:
    """The text with one more line, in the columns that its header has."""
    rows = (row for row in csv.reader(io.StringIO(text, newline="")) if row and not row[0].startswith("#"))
    head = [cell.strip() for cell in next(rows, ())]
    if not head:
        return text_of([decision])
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerow(_one_line(str(getattr(decision, column))) for column in head)
    return f"{text.rstrip()}\n{out.getvalue()}"


def taken_out(text: str, one: str, other: str) -> tuple[str, int]:
    """The text without its lines that say that these two are the same or different, and how many those were."""
    kept = list(io.StringIO(text, newline=""))
    gone = 0
    for decision in reversed(list(_decisions(text, "decisions"))):
        if decision.verdict in (Verdict.SAME, Verdict.DIFFERENT) and {decision.one, decision.other} == {one, other}:
            del kept[decision.line - 1 : decision.last]
            gone += 1
    return "".join(kept), gone


def _one_line(value: str) -> str:
    return " ".join(value.split())


def _decisions(text: str, where: str) -> Iterator[Decision]:
    rows = csv.reader(io.StringIO(text, newline=""), strict=True)
    head: list[str] | None = None
    ended = 0
    try:
        for row in rows:
            line, ended = ended + 1, rows.line_num
            cells = [cell.strip() for cell in row]
            if not any(cells) or cells[0].startswith("#"):
                continue
            place = f"{where}:{line}"
            if head is None:
                head = _head(cells, place)
            elif len(cells) > len(head):
                raise InterstateError(f"{place}: more cells than the {len(head)} columns of the header; quote commas")
            else:
                yield _decision(dict(zip(head, cells, strict=False)), place, line, ended)
    except csv.Error as error:
        raise InterstateError(f"{where}:{ended + 1}: is not CSV ({error})") from error


def _head(cells: list[str], place: str) -> list[str]:
    unknown = [cell for cell in cells if cell not in COLUMNS]
    if unknown or not set(cells) >= NEEDED or len(set(cells)) < len(cells):
        raise InterstateError(f"{place}: the header is to be {','.join(COLUMNS)}; at least the first three of them")
    return cells


def _decision(values: dict[str, str], place: str, line: int, last: int) -> Decision:
    told = values.pop("verdict", "")
    try:
        verdict = Verdict(told)
    except ValueError:
        raise InterstateError(f"{place}: {told!r} is no verdict; give {', '.join(Verdict)}") from None
    one, other = values.get("one", ""), values.get("other", "")
    if not one or not other or any(len(identifier.split()) > 1 for identifier in (one, other)):
        raise InterstateError(f"{place}: a decision needs two identifiers, one and other")
    if one == other:
        raise InterstateError(f"{place}: names {one} twice; a decision is on two")
    return Decision(verdict=verdict, line=line, last=last, **values)
