"""Figures for whoever runs the server."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response

from api.errors import NotFoundProblem
from api.telemetry.metrics import MEDIA_TYPE, Metrics

router = APIRouter(include_in_schema=False)


@router.get("/metrics")
def get_metrics(request: Request) -> Response:
    """All figures in the text format of Prometheus."""
    metrics: Metrics | None = request.app.state.metrics
    if metrics is None:
        raise NotFoundProblem("metrics are off: INTERSTATE_METRICS=true turns them on")
    return Response(metrics.text(), media_type=MEDIA_TYPE)
