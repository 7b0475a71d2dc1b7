"""A made-up graph (`bench/met_graph.py`) of any size in a Neo4j, by its own importer: a million meetings in minutes.

The rows are those that settling writes (`graph/rows.py`), made in parts that have nothing in common but states, without
their digests, which no question reads. Lists that are empty are left out, as the importer does.
"""

from __future__ import annotations

import csv
import gzip
import os
import subprocess
from collections.abc import Iterable, Mapping
from contextlib import ExitStack
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, TextIO

import orjson
from met_graph import made

from graph.annotations import to_json
from graph.facts import Facts
from graph.neo4j_local.fetching import Installation
from graph.neo4j_local.server import HEAP, start
from graph.neo4j_local.settings import environment
from graph.node_rows import report_properties
from graph.rows import rows_of
from graph.store import Store
from graph.turns import mark
from ontology.terms import Label

PART = 50_000
"""Meetings made at once."""
BETWEEN = "\x1f"
"""Stands between the values of a list."""
_TYPES = {bool: "boolean", int: "long", float: "double", str: "string"}

Properties = Mapping[str, Any]


class Table:
    """A table of nodes or edges of one kind, with a column for each property of the rows that came first."""

    def __init__(self, file: TextIO, ends: Iterable[str]) -> None:
        self._writer = csv.writer(file)
        self._ends = tuple(ends)
        self._columns: dict[str, str] = {}

    def write(self, rows: list[tuple[tuple[str, ...], Properties]]) -> None:
        """Write rows: what they are between, then their properties."""
        if not self._columns:
            for _, properties in rows:
                self._columns |= {name: _type(value) for name, value in properties.items() if value not in (None, [])}
            self._columns.pop("digest", None)
            if ":ID" in self._ends[0]:
                self._columns.pop("id", None)
            self._writer.writerow([*self._ends, *(f"{name}:{kind}" for name, kind in self._columns.items())])
        for ends, properties in rows:
            self._writer.writerow([*ends, *(_written(properties.get(name)) for name in self._columns)])


def import_made(installation: Installation, home: Path, meetings: int, heap: str = HEAP) -> None:
    """Make the store of so many meetings in this home, migrated and settled.

    Raises `subprocess.CalledProcessError` where the importer fails; what it says is printed.
    """
    with TemporaryDirectory(dir=home.parent) as folder:
        nodes, edges = _tables(Path(folder), meetings)
        # The first start makes the folders and the password.
        with start(installation, home):
            pass
        command = [str(installation.java), "-Xmx2g", "-cp", installation.class_path]
        command += ["org.neo4j.server.startup.Neo4jAdminCommand", "database", "import", "full", "neo4j"]
        command += ["--overwrite-destination", f"--array-delimiter={BETWEEN}", "--max-off-heap-memory=1G"]
        command += [f"--report-file={folder}/report"]
        command += [f"--nodes={kind}={file}" for kind, file in nodes.items()]
        command += [f"--relationships={kind}={file}" for kind, files in edges.items() for file in files]
        done = subprocess.run(
            command, env={**os.environ, **environment(home)}, capture_output=True, text=True, check=False
        )
        if done.returncode:
            print(done.stdout[-2000:], done.stderr[-2000:])
            done.check_returncode()
    with (
        start(installation, home, heap=heap) as server,
        Store.open(server.bolt, username=server.user, password=server.password) as store,
    ):
        store.migrate()
        store.read("CALL db.awaitIndexes(600)")
        store.connection.write(lambda transaction: mark(transaction, "settled", f"0 by {version('interstate')}"))


def _tables(folder: Path, meetings: int) -> tuple[dict[str, Path], dict[str, list[Path]]]:
    """The tables of nodes by label, and of edges by type."""
    tables: dict[str, Table] = {}
    nodes: dict[str, Path] = {}
    edges: dict[str, list[Path]] = {}
    with ExitStack() as stack:

        def table(name: str, ends: Iterable[str]) -> tuple[Table, Path]:
            path = folder / f"{name}.csv.gz"
            if name not in tables:
                file = stack.enter_context(gzip.open(path, "wt", compresslevel=1, encoding="utf-8", newline=""))
                tables[name] = Table(file, ends)
            return tables[name], path

        for first in range(0, meetings, PART):
            graph, readings = made(min(PART, meetings - first), first)
            rows = rows_of(graph)
            written: dict[str, list[Properties]] = {
                label.value: [row.properties for row in found] for label, found in rows.nodes.items() if found
            }
            written[Label.REPORT.value] = [_report(reading) for reading in readings]
            if first:
                del written[Label.STATE.value]
            for label, found in written.items():
                to, nodes[label] = table(label, ["id:ID"])
                to.write([((properties["id"],), properties) for properties in found])
            for kind, between in rows.edges.items():
                if between:
                    name = "-".join(part.value for part in (kind.source, kind.type, kind.target))
                    to, path = table(name, [":START_ID", ":END_ID"])
                    to.write([((row.source, row.target), row.properties) for row in between])
                    if path not in edges.setdefault(kind.type.value, []):
                        edges[kind.type.value].append(path)
    return nodes, edges


def _report(reading: Facts) -> Properties:
    facts = orjson.dumps(to_json(reading)).decode()
    return {**report_properties(reading.report), "facts": facts, "extractor": "made", "version": "1"}


def _type(value: Any) -> str:
    return f"{_type(value[0])}[]" if isinstance(value, list | tuple) else _TYPES[type(value)]


def _written(value: Any) -> Any:
    if value is None:
        return None
    if isinstance(value, bool):
        return str(value).lower()
    return BETWEEN.join(map(str, value)) if isinstance(value, list | tuple) else value
