"""The whole graph as RDF."""

from __future__ import annotations

from collections.abc import Iterator
from tempfile import SpooledTemporaryFile
from typing import Annotated, BinaryIO, cast

from fastapi import APIRouter, Query
from fastapi.responses import StreamingResponse

from api.deps import AsOfDep, StoreDep
from graph.base import base
from graph.formats import Format
from graph.linked.compressing import Compression, compressing
from graph.linked.parts import Parts
from graph.linked.snapshot import of_one_state
from graph.rdf import MEDIA_TYPES, write_parts

router = APIRouter(tags=["export"])

IN_MEMORY = 8_000_000
"""Bytes of an export that are held in memory; a larger one waits in a temporary file."""
CHUNK = 1 << 16

_SUFFIXES = {
    Format.TURTLE: "ttl",
    Format.NTRIPLES: "nt",
    Format.NQUADS: "nq",
    Format.TRIG: "trig",
    Format.JSONLD: "jsonld",
    Format.RDFXML: "rdf",
}
_ENDINGS = {Compression.GZIP: "gz", Compression.ZSTD: "zst"}
_COMPRESSED = {Compression.GZIP: "application/gzip", Compression.ZSTD: "application/zstd"}


@router.get(
    "/export",
    response_class=StreamingResponse,
    responses={
        200: {
            "description": "The graph as RDF.",
            "content": {media: {"schema": {"type": "string"}} for media in MEDIA_TYPES.values()},
        }
    },
)
def get_export(
    store: StoreDep,
    as_of: AsOfDep,
    form: Annotated[Format, Query(alias="format", description="The format of RDF.")] = Format.TURTLE,
    compress: Annotated[Compression | None, Query(description="Compress the file, by gzip or zstd.")] = None,
) -> StreamingResponse:
    """The graph as RDF: the same reports give the same bytes. While a load is under way there is none (503)."""
    # Written whole before the first byte is sent: a store that fails half-way gives an error, not half a graph.
    whole = SpooledTemporaryFile(IN_MEMORY)  # noqa: SIM115 - closed when it was sent

    def written(parts: Parts) -> None:
        whole.seek(0)
        whole.truncate()
        with compressing(cast("BinaryIO", whole), compress) as compressed:
            write_parts(parts, form, compressed, base())

    try:
        of_one_state(store, written, as_of=as_of)
    except BaseException:
        whole.close()
        raise
    size = whole.tell()
    ending = f".{_ENDINGS[compress]}" if compress else ""
    return StreamingResponse(
        _sent(whole),
        media_type=_COMPRESSED[compress] if compress else MEDIA_TYPES[form],
        headers={
            "Content-Disposition": f'attachment; filename="interstate.{_SUFFIXES[form]}{ending}"',
            "Content-Length": str(size),
        },
    )


def _sent(whole: SpooledTemporaryFile[bytes]) -> Iterator[bytes]:
    with whole:
        whole.seek(0)
        while chunk := whole.read(CHUNK):
            yield chunk
