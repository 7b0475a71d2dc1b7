"""The graph as RDF: all of it, or what is chosen of it."""

from __future__ import annotations

from collections.abc import Iterator
from tempfile import SpooledTemporaryFile
from typing import Annotated, BinaryIO, cast

from fastapi import APIRouter, Query, Request
from fastapi.responses import StreamingResponse
from pydantic import Field

from api.answering import problems
from api.deps import AsOfDep, ConfidenceQuery, PeriodDep, SourceDep, Sparql, StoreDep
from graph.base import base
from graph.formats import Format
from graph.linked.choice import asked_for
from graph.linked.compressing import Compression, compressing
from graph.linked.kinds import FactKind
from graph.linked.parts import Parts
from graph.linked.selecting import selected
from graph.linked.snapshot import of_one_state
from graph.mirror.errors import MirrorError
from graph.mirror.kept import kept_lines
from graph.rdf import MEDIA_TYPES, write_lines, write_parts

StateCode = Annotated[str, Field(pattern=r"^[A-Za-z]{2,4}$", examples=["KZ"])]
PersonName = Annotated[str, Field(min_length=1, max_length=200, examples=["Tokayev"])]

router = APIRouter(tags=["export"])

IN_MEMORY = 8_000_000
"""Bytes of an export that are held in memory; a larger one waits in a temporary file."""
CHUNK = 1 << 16
MOST = 50
"""Values of a parameter that may be given several times."""

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
            "content": {
                media: {"schema": {"type": "string"}} for media in (*MEDIA_TYPES.values(), *_COMPRESSED.values())
            },
        },
        **problems(300, 404),
    },
)
def get_export(
    request: Request,
    store: StoreDep,
    source: SourceDep,
    as_of: AsOfDep,
    period: PeriodDep,
    form: Annotated[Format, Query(alias="format", description="The format of RDF.")] = Format.TURTLE,
    compress: Annotated[Compression | None, Query(description="Compress the file, by gzip or zstd.")] = None,
    state: Annotated[
        list[StateCode] | None, Query(max_length=MOST, description="Facts of any of these states.")
    ] = None,
    person: Annotated[
        list[PersonName] | None,
        Query(max_length=MOST, description="Facts of any of these people, by identifiers or names."),
    ] = None,
    kind: Annotated[
        list[FactKind] | None, Query(max_length=MOST, description="Facts of any of these kinds, else of all.")
    ] = None,
    min_confidence: ConfidenceQuery = None,
) -> StreamingResponse:
    """The graph as RDF: the same reports give the same bytes. While a load is under way there is none (503).

    With limits, the facts that meet all of them, and all that they refer to: people, offices, evidence and reports.
    """
    choice = asked_for(
        source,
        period=period,
        states=state or (),
        people=person or (),
        kinds=kind or (),
        min_confidence=min_confidence or 0.0,
    )
    # Written whole before the first byte is sent: a store that fails half-way gives an error, not half a graph.
    whole = SpooledTemporaryFile(IN_MEMORY)  # noqa: SIM115 - closed when it was sent

    def written(parts: Parts) -> None:
        whole.seek(0)
        whole.truncate()
        with selected(parts, choice) as chosen, compressing(cast("BinaryIO", whole), compress) as compressed:
            write_parts(chosen, form, compressed, base())

    sparql: Sparql | None = request.app.state.sparql
    mirror = sparql.following.mirror if sparql else None
    try:
        lines = kept_lines(mirror) if mirror and choice.everything and as_of is None and mirror.base == base() else None
        if lines is not None:
            try:
                with compressing(cast("BinaryIO", whole), compress) as compressed:
                    write_lines(lines, form, compressed, base())
            except MirrorError:
                lines = None
        if lines is None:
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
