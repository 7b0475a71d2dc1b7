"""Who met whom as a network, for programs that draw and measure them."""

from __future__ import annotations

from enum import StrEnum
from io import BytesIO
from typing import Annotated

from fastapi import APIRouter, Path, Query, Response

from api.deps import AsOfDep, ConfidenceQuery, PeriodDep, StateQuery, StoreDep
from graph.network.building import network
from graph.network.choices import Among, Edges, Format
from graph.network.model import Asked
from graph.network.reading import material
from graph.network.writing import csv_text, write_graph

router = APIRouter(tags=["export"])


class NetworkFormat(StrEnum):
    """Formats of one file: of CSV one table, `edges` or `nodes`."""

    GRAPHML = "graphml"
    GEXF = "gexf"
    EDGES = "edges"
    NODES = "nodes"


_MEDIA = {
    NetworkFormat.GRAPHML: "application/graphml+xml",
    NetworkFormat.GEXF: "application/gexf+xml",
    NetworkFormat.EDGES: "text/csv",
    NetworkFormat.NODES: "text/csv",
}


@router.get(
    "/networks/{among}",
    response_class=Response,
    responses={
        200: {
            "description": "The network.",
            "content": {media: {"schema": {"type": "string"}} for media in sorted({*_MEDIA.values()})},
        }
    },
)
def get_network(
    store: StoreDep,
    as_of: AsOfDep,
    period: PeriodDep,
    among: Annotated[Among, Path(description="People, or the states that they stood for.")],
    edges: Annotated[Edges, Query(description="An edge a meeting, or an edge a pair with how often.")] = Edges.MEETINGS,
    form: Annotated[
        NetworkFormat, Query(alias="format", description="GraphML, GEXF, or one of the two tables as CSV.")
    ] = NetworkFormat.GRAPHML,
    state: StateQuery = None,
    min_confidence: ConfidenceQuery = None,
) -> Response:
    """Who met whom, or which states met through their people, as a network: the same reports give the same bytes."""
    asked = Asked(period=period, state=state, min_confidence=min_confidence)
    period.parameters()
    found = network(material(store, as_of), among, asked)
    media = _MEDIA[form]
    if media == "text/csv":
        nodes, each = csv_text(found, edges)
        return Response(nodes if form is NetworkFormat.NODES else each, media_type=media)
    out = BytesIO()
    write_graph(found, edges, Format(form.value), out)
    return Response(out.getvalue(), media_type=media)
