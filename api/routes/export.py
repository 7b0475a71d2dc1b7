"""The whole graph as RDF."""

from __future__ import annotations

from collections.abc import Iterator
from tempfile import SpooledTemporaryFile
from typing import Annotated, BinaryIO, cast

from fastapi import APIRouter, Query
from fastapi.responses import StreamingResponse

from api.deps import AsOfDep, StoreDep
from graph.known import known_by
from graph.rdf import MEDIA_TYPES, Format, write

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
) -> StreamingResponse:
    """The whole graph as RDF: the same reports give the same bytes."""
    # Written whole before the first byte is sent: a store that fails half-way gives an error, not half a graph.
    whole = SpooledTemporaryFile(IN_MEMORY)  # noqa: SIM115 - closed when it was sent
    try:
        graph = store.graph() if as_of is None else known_by(store.graph(), as_of)
        write(graph, form, cast("BinaryIO", whole), readings=store.readings(), decisions=store.decisions())
    except BaseException:
        whole.close()
        raise
    size = whole.tell()
    return StreamingResponse(
        _sent(whole),
        media_type=MEDIA_TYPES[form],
        headers={
            "Content-Disposition": f'attachment; filename="interstate.{_SUFFIXES[form]}"',
            "Content-Length": str(size),
        },
    )


def _sent(whole: SpooledTemporaryFile[bytes]) -> Iterator[bytes]:
    with whole:
        whole.seek(0)
        while chunk := whole.read(CHUNK):
            yield chunk
