"""Whether an import of an export is the same graph: `python bench/round_trip.py FOLDER... [--neo4j] [--nquads]`.

Reads the reports of the folders, resolves them and keeps both in a fresh store; exports it, imports that into a second
fresh store, and exports this. Prints seconds, sizes and the verdict, by format; fails where the bytes are not the same.
Embedded stores, or a local Neo4j of its own for each; N-Quads alone, or all three formats with named graphs.
"""

from __future__ import annotations

import resource
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from graph.decisions import Decision, Decisions
from graph.facts import Report
from graph.formats import Format
from graph.linked.dataset import dataset
from graph.linked.importing import difference, import_into
from graph.linked.read_back import base_of
from graph.linked.stored import Stored
from graph.loading import settle
from graph.neo4j_local.fetching import default_directory, fetch
from graph.neo4j_local.server import start
from graph.rdf import write_parts
from graph.store import Store
from loaders.read import files_in, read
from loaders.reading.facts_of import facts_of
from ontology.terms import Verdict


@contextmanager
def fresh(neo4j: bool) -> Iterator[Store]:
    with TemporaryDirectory() as directory:
        if not neo4j:
            with Store.open(f"embedded:{directory}") as store:
                store.migrate()
                yield store
            return
        with (
            start(fetch(default_directory()), Path(directory)) as server,
            Store.open(server.bolt, username=server.user, password=server.password) as store,
        ):
            store.migrate()
            yield store


def export(store: Store, path: Path, form: Format) -> None:
    with path.open("wb") as out:
        write_parts(Stored(store), form, out)


def import_(store: Store, path: Path, form: Format) -> int:
    with path.open("rb") as stream, dataset(path, form, stream) as data:
        base = base_of(data)
        found = import_into(store, data, base)
        settle(store)
        other = difference(store, data, base)
        if not found.whole or other.added or other.missing:
            sys.exit(f"{path.name}: {found}, {other}")
        return len(data)


def decided(store: Store) -> Decisions:
    """Some decisions: of two people that their first mentions are one, of others that they are two."""
    people = store.graph().people
    pairs = list(zip(people[::50], people[1::50], strict=False))
    made = [
        Decision(
            verdict=Verdict.SAME if place % 2 else Verdict.DIFFERENT,
            one=one.id,
            other=other.id,
            reason='to see, "what" comes back',
            names=f"{one.name} / {other.name}",
        )
        for place, (one, other) in enumerate(pairs[:40])
    ]
    return Decisions(frozenset(made))


def main() -> None:
    neo4j = "--neo4j" in sys.argv
    folders = [Path(word) for word in sys.argv[1:] if not word.startswith("--")]
    with TemporaryDirectory() as directory, fresh(neo4j) as store:
        began = time.perf_counter()
        readings = [facts_of(report) for report in read(files_in(folders)) if isinstance(report, Report)]
        print(f"read {len(readings)} reports in {time.perf_counter() - began:.1f} s", flush=True)
        began = time.perf_counter()
        for first in range(0, len(readings), 200):
            store.keep(readings[first : first + 200])
        settle(store)
        store.decide(decided(store))
        settle(store)
        print(f"resolved and settled in {time.perf_counter() - began:.1f} s", flush=True)
        whole = Path(directory) / "nquads"
        export(store, whole, Format.NQUADS)
        for form in (Format.NQUADS,) if "--nquads" in sys.argv else (Format.NQUADS, Format.TRIG, Format.JSONLD):
            path = Path(directory) / form
            began = time.perf_counter()
            export(store, path, form)
            written = time.perf_counter() - began
            began = time.perf_counter()
            with fresh(neo4j) as copy:
                count = import_(copy, path, form)
                taken = time.perf_counter() - began
                again = Path(directory) / "again"
                export(copy, again, Format.NQUADS)
            if again.read_bytes() != whole.read_bytes():
                sys.exit(f"{form}: another graph came back")
            told = f"{count} statements, {path.stat().st_size / 1e6:.1f} MB: exported in {written:.1f} s"
            print(f"{form}: {told}, imported and compared in {taken:.1f} s, the same bytes again", flush=True)
    print(f"most memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6:.2f} GB")


if __name__ == "__main__":
    main()
