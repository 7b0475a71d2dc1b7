"""A release: a folder that takes its place once it is whole, with checksums. Equal graphs give equal bytes."""

from __future__ import annotations

import hashlib
import os
import shutil
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import BinaryIO, cast

import orjson

from graph.errors import InterstateError
from graph.linked.compressing import SUFFIXES, Compression, compressing
from graph.model import Graph, Tombstone
from graph.network.building import network
from graph.network.choices import Among, Edges, Format
from graph.network.writing import csv_text, write_graph
from graph.release.changes import changes
from graph.release.description import Part, description
from graph.release.papers import About, checked, citation, licence, readme, software
from graph.release.records import Kind, Record, read_records, records, write_records
from graph.release.telling import told

SUMS = "SHA256SUMS"
DUMP = "graph.nq"
ENDINGS: Mapping[Compression | None, str] = {how: ending for ending, how in SUFFIXES.items()}
_RECORDS = "graph.jsonl"
_ABOUT = "release.json"
_INDENTED = orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE


@dataclass(frozen=True, slots=True, kw_only=True)
class Earlier:
    """A release to compare with: its version and its records."""

    version: str
    records: tuple[Record, ...]


def earlier(folder: Path) -> Earlier:
    """A release read back. Raises `InterstateError` for what is none, or not as it was released."""
    for name in (_ABOUT, _RECORDS, SUMS):
        if not (folder / name).is_file():
            raise InterstateError(f"{folder}: no release, {name} is missing")
    sums = (folder / SUMS).read_text(encoding="utf-8").splitlines()
    for name in (_ABOUT, _RECORDS):
        if f"{_sum(folder / name)}  {name}" not in sums:
            raise InterstateError(f"{folder / name}: not as it was released, by {SUMS}; fetch that release again")
    about = orjson.loads((folder / _ABOUT).read_bytes())
    with (folder / _RECORDS).open("rb") as lines:
        return Earlier(version=about["version"], records=tuple(read_records(lines, str(folder / _RECORDS))))


def refuse_taken(folder: Path) -> None:
    """Raise `InterstateError` where the folder has something."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise InterstateError(f"{folder} has something in it; a release is never changed, give another folder")


def newest_publication(graph: Graph) -> str:
    """The day on which the last report of a graph was published. Raises `InterstateError` where there is none."""
    if not graph.reports:
        raise InterstateError("the store has no reports; load some, then release")
    return max(report.published for report in graph.reports)


def write_release(
    folder: Path,
    graph: Graph,
    about: About,
    dump: Callable[[BinaryIO], None],
    since: Earlier | None = None,
    *,
    tombstones: Iterable[Tombstone] = (),
    compression: Compression | None = None,
) -> None:
    """Write a release; `dump` writes the graph as N-Quads. Raises `InterstateError` where the folder has something.

    Changes since an earlier one tell by `tombstones` what was withdrawn. Whatever ends it half-way leaves no folder.
    """
    about = replace(checked(about), since=since.version if since else None)
    with _whole(folder) as draft:
        quads = DUMP + ENDINGS.get(compression, "")
        with (draft / quads).open("wb") as out, compressing(out, compression) as stream:
            counted = _Counted(stream)
            dump(cast("BinaryIO", counted))
        with (draft / _RECORDS).open("wb") as out:
            write_records(graph, out)
        _write_networks(graph, draft / "networks")
        if since:
            found = changes(since.records, records(graph), tombstones)
            (draft / "changes.json").write_bytes(
                orjson.dumps({"before": since.version, "now": about.version, "changes": found}, option=_INDENTED)
            )
            _write(draft / "CHANGES.md", told(found, since.version, about.version))
        counts = _counts(graph)
        (draft / _ABOUT).write_bytes(
            orjson.dumps(asdict(about) | {"software": software(), "counts": counts}, option=_INDENTED)
        )
        _write(draft / "README.md", readme(about, counts, quads))
        _write(draft / "CITATION.cff", citation(about))
        _write(draft / "LICENSE", licence(about))
        parts = [
            Part(path=name, size=(draft / name).stat().st_size, sha256=_sum(draft / name)) for name in _files(draft)
        ]
        _write(draft / "dataset.ttl", description(about, counts, counted.lines, parts, quads))
        _write(draft / SUMS, "".join(f"{_sum(draft / name)}  {name}\n" for name in _files(draft)))


def _counts(graph: Graph) -> Mapping[str, int]:
    counted = Counter(one.kind for one in records(graph))
    mentions = sum(len(person.mentions) for person in graph.people)
    more = {"Mention": mentions, "Telling": len(graph.tellings), "Evidence": len(graph.evidence)}
    return {kind.value: counted[kind] for kind in Kind} | more


def _write_networks(graph: Graph, folder: Path) -> None:
    for among in Among:
        found = network(graph, among)
        place = folder / among.value
        place.mkdir(parents=True)
        nodes, edges = csv_text(found, Edges.MEETINGS)
        _, pairs = csv_text(found, Edges.PAIRS)
        for name, text in (("nodes", nodes), ("edges", edges), ("pairs", pairs)):
            _write(place / f"{name}.csv", text)
        with (place / "pairs.gexf").open("wb") as out:
            write_graph(found, Edges.PAIRS, Format.GEXF, out)


@contextmanager
def _whole(folder: Path) -> Iterator[Path]:
    """A folder beside that takes the place of this one at the end; on any failure there is neither."""
    refuse_taken(folder)
    place = folder.resolve()
    place.parent.mkdir(parents=True, exist_ok=True)
    draft = place.with_name(f".{place.name}.{os.getpid()}")
    try:
        draft.mkdir()
        yield draft
        draft.replace(place)
    except BaseException:
        shutil.rmtree(draft, ignore_errors=True)
        raise


def _files(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def _sum(path: Path) -> str:
    with path.open("rb") as read:
        return hashlib.file_digest(read, "sha256").hexdigest()


class _Counted:
    """A stream that counts lines as they pass by."""

    def __init__(self, out: BinaryIO) -> None:
        self._out = out
        self.lines = 0

    def write(self, some: bytes) -> int:
        self.lines += some.count(b"\n")
        return self._out.write(some)

    def writelines(self, pages: Iterable[bytes]) -> None:
        for page in pages:
            self.write(page)


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")
