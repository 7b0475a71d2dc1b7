"""What settling costs over writing raw: `python bench/load_rate.py FOLDER [ROUNDS]` (by default the samples).

Each round writes the same rows twice into fresh embedded stores: by `Store.settle`, which compares, batches and marks,
and by the driver alone, one UNWIND for each kind. Prints the ratio of the times, settling over raw.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from graph.facts import Facts, Report
from graph.model import Graph
from graph.resolve import resolve
from graph.row_kinds import EDGES, NODES
from graph.rows import rows_of
from graph.store import Store
from loaders.read import files_in, read
from loaders.reading.facts_of import facts_of

NODE = "UNWIND $rows AS row MERGE (n:{label} {{id: row.id}}) SET n = row.properties"
EDGE = (
    "UNWIND $rows AS row MATCH (a:{kind.source} {{id: row.source}}) MATCH (b:{kind.target} {{id: row.target}}) "
    "CREATE (a)-[r:{kind.type}]->(b) SET r = row.properties"
)


def settled(graph: Graph, readings: list[Facts]) -> float:
    with TemporaryDirectory() as directory, Store.open(f"embedded:{directory}") as store:
        store.migrate()
        store.keep(readings)
        start = time.perf_counter()
        store.settle(graph)
        return time.perf_counter() - start


def raw(graph: Graph, readings: list[Facts]) -> float:
    rows = rows_of(graph)
    with TemporaryDirectory() as directory, Store.open(f"embedded:{directory}") as store:
        store.migrate()
        store.keep(readings)
        driver, database = store.connection.driver, store.connection.database
        start = time.perf_counter()
        for label in NODES:
            batch = [{"id": row.id, "properties": row.properties} for row in rows.nodes[label]]
            driver.execute_query(NODE.format(label=label), rows=batch, database_=database)
        for kind in EDGES:
            batch = [{"source": r.source, "target": r.target, "properties": r.properties} for r in rows.edges[kind]]
            driver.execute_query(EDGE.format(kind=kind), rows=batch, database_=database)
        return time.perf_counter() - start


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parents[1] / "samples"
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 5
    readings = [facts_of(report) for report in read(files_in([folder])) if isinstance(report, Report)]
    graph = resolve(readings)
    rows = rows_of(graph)
    total = sum(map(len, rows.nodes.values())) + sum(map(len, rows.edges.values()))
    for _ in range(rounds):
        ours, theirs = settled(graph, readings), raw(graph, readings)
        rates = f"{total / ours:.0f} and {total / theirs:.0f} rows/s"
        print(f"settling / raw: {ours / theirs:.2f} ({rates}, {total} rows, {len(readings)} reports)")


if __name__ == "__main__":
    main()
