"""Releases of both engines: the same bytes; and the command."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

from commands import failure, output
from world import GRAPH

from graph.formats import Format
from graph.model import Graph
from graph.rdf import write
from graph.release.papers import About
from graph.release.writing import write_release
from graph.store import Store

pytest_plugins = ("world_store",)

ABOUT = About(version="1", date="2025-03-02", title="World", authors=("Nobody",))


def released(folder: Path, graph: Graph, store: Store) -> dict[str, bytes]:
    def dump(out: BinaryIO) -> None:
        write(graph, Format.NQUADS, out, readings=store.readings(), decisions=store.decisions())

    write_release(folder, graph, ABOUT, dump)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_release_has_the_same_bytes_whatever_the_engine(world: Store, tmp_path: Path) -> None:
    assert released(tmp_path / "store", world.graph(), world) == released(tmp_path / "graph", GRAPH, world)


def test_the_command_releases_what_can_be_checked_and_compared(settled: Callable[[str], Store], tmp_path: Path) -> None:
    store = ("--store", settled("embedded").connection.url)
    first, second = tmp_path / "out" / "1.0", tmp_path / "out" / "1.1"
    output("release", first, "--version", "1.0", "--licence", "CC-BY-4.0", *store)
    output("release", second, "--version", "1.1", "--since", first, "--date", "2025-04-01", *store)
    for folder in (first, second):
        subprocess.run(["sha256sum", "--check", "--quiet", "--strict", "SHA256SUMS"], cwd=folder, check=True)
    assert [json.loads((folder / "release.json").read_text())["date"] for folder in (first, second)] == [
        "2025-03-02",
        "2025-04-01",
    ]
    changes = json.loads((second / "changes.json").read_text())["changes"]
    assert {len(one[what]) for one in changes for what in ("added", "removed", "changed", "merged", "split")} == {0}
    assert "has something in it" in failure("release", first, "--version", "1.0")
    assert "give a day" in failure("release", tmp_path / "new", "--version", "1", "--date", "2025")
    assert not (tmp_path / "new").exists()
