"""What is checked: the statements of a file of RDF, or of a graph."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import IO, cast

import psutil
from pyoxigraph import RdfFormat, Store

from graph.errors import InterstateError
from graph.model import Graph
from graph.rdf import quads

FORMATS = {
    ".ttl": RdfFormat.TURTLE,
    ".nt": RdfFormat.N_TRIPLES,
    ".nq": RdfFormat.N_QUADS,
    ".trig": RdfFormat.TRIG,
    ".jsonld": RdfFormat.JSON_LD,
    ".json": RdfFormat.JSON_LD,
    ".rdf": RdfFormat.RDF_XML,
    ".xml": RdfFormat.RDF_XML,
    ".owl": RdfFormat.RDF_XML,
}
"""The format of a file by the end of its name; `.gz` may follow."""

IN_MEMORY = 4
"""Bytes of memory that a byte of a file takes; on the disk, where it does not fit, checking takes ten times as long."""

PACKED = 15
"""Bytes, at most, that a byte of a packed file unpacks to: the same statements over and over."""


def form_of(file: Path) -> RdfFormat:
    """The format that the name of a file tells. Raises `InterstateError`."""
    form = FORMATS.get((file.with_suffix("") if file.suffix == ".gz" else file).suffix)
    if form is None:
        raise InterstateError(f"{file}: its name does not tell its format: {' '.join(sorted(FORMATS))}, or one and .gz")
    return form


def opening(file: Path) -> IO[bytes]:
    """Its bytes, unpacked where the name ends in .gz."""
    return cast("IO[bytes]", gzip.open(file)) if file.suffix == ".gz" else file.open("rb")


@contextmanager
def of_file(file: Path) -> Iterator[Store]:
    """The statements of a file. Raises `InterstateError` for what is no RDF, with its line."""
    form = form_of(file)
    size = file.stat().st_size * (PACKED if file.suffix == ".gz" else 1)
    with _room(size * IN_MEMORY) as data, opening(file) as stream:
        try:
            data.bulk_load(stream, form, base_iri=file.resolve().as_uri())
        except SyntaxError as error:
            where = f"{file}:{error.lineno}" if error.lineno else str(file)
            raise InterstateError(f"{where}: {error.msg}") from None
        except (EOFError, gzip.BadGzipFile) as error:
            raise InterstateError(f"{file}: {error}") from None
        yield data


@contextmanager
def of_graph(graph: Graph) -> Iterator[Store]:
    """The statements of a graph."""
    data = Store()
    data.bulk_extend(quads(graph))
    yield data


@contextmanager
def _room(needed: int) -> Iterator[Store]:
    """A store for so many bytes: in memory where half of what is free is enough, else on the disk."""
    if needed < psutil.virtual_memory().available // 2:
        yield Store()
        return
    with TemporaryDirectory(prefix="interstate-validate-") as directory:
        yield Store(directory)
