"""What is checked: the statements of a file of RDF, or of a store."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory, TemporaryFile
from typing import IO, TYPE_CHECKING, BinaryIO, cast

import psutil
from pyoxigraph import RdfFormat, Store

from graph.errors import InterstateError
from graph.formats import Format
from graph.linked.snapshot import of_one_state
from graph.rdf import write_parts

if TYPE_CHECKING:
    from graph.linked.parts import Parts
    from graph.store import Store as GraphStore

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
def of_store(store: GraphStore) -> Iterator[Store]:
    """The statements that a store exports, walked page by page. Raises what an export raises."""
    with TemporaryFile() as lines:

        def written(parts: Parts) -> None:
            lines.seek(0)
            lines.truncate()
            write_parts(parts, Format.NQUADS, cast("BinaryIO", lines))

        of_one_state(store, written)
        size = lines.tell()
        lines.seek(0)
        with _room(size * IN_MEMORY) as data:
            data.bulk_load(cast("IO[bytes]", lines), RdfFormat.N_QUADS, lenient=True)
            yield data


@contextmanager
def _room(needed: int) -> Iterator[Store]:
    """A store for so many bytes: in memory where half of what is free is enough, else on the disk."""
    if needed < psutil.virtual_memory().available // 2:
        yield Store()
        return
    with TemporaryDirectory(prefix="interstate-validate-") as directory:
        yield Store(directory)
