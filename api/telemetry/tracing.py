"""Traces by OpenTelemetry, of servers whose environment names where to send them (the variables OTEL_*)."""

from __future__ import annotations

import os
from contextlib import contextmanager
from typing import TYPE_CHECKING

from api.telemetry.watching import route_of, watched
from graph.errors import InterstateError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opentelemetry.trace import Tracer
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

_NAMES = ("OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT")


def wanted() -> bool:
    """Whether the environment names an exporter, and does not turn telemetry off."""
    exporter = os.environ.get("OTEL_TRACES_EXPORTER")
    if exporter == "none" or os.environ.get("OTEL_SDK_DISABLED", "").lower() == "true":
        return False
    return exporter == "otlp" or any(os.environ.get(name) for name in _NAMES)


@contextmanager
def traced(app: ASGIApp) -> Iterator[ASGIApp]:
    """The app with a span for each request, sent over OTLP; the app as it is where the environment names no exporter.

    Raises `InterstateError` where the packages are missing.
    """
    if not wanted():
        yield app
        return
    try:
        from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
        from opentelemetry.sdk.resources import SERVICE_NAME, Resource
        from opentelemetry.sdk.trace import TracerProvider
        from opentelemetry.sdk.trace.export import BatchSpanProcessor
    except ModuleNotFoundError:
        raise InterstateError("OTEL_* asks for traces: pip install 'interstate[telemetry]', or unset it") from None
    named = "OTEL_SERVICE_NAME" in os.environ or "service.name=" in os.environ.get("OTEL_RESOURCE_ATTRIBUTES", "")
    provider = TracerProvider(resource=Resource.create({} if named else {SERVICE_NAME: "interstate"}))
    provider.add_span_processor(BatchSpanProcessor(OTLPSpanExporter()))
    try:
        yield Tracing(app, provider.get_tracer("interstate"))
    finally:
        provider.shutdown()


class Tracing:
    """ASGI middleware: a span a request, with its route and status, neither its address nor its headers."""

    def __init__(self, app: ASGIApp, tracer: Tracer) -> None:
        self.app = app
        self._tracer = tracer

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        from opentelemetry.propagate import extract
        from opentelemetry.trace import SpanKind, Status, StatusCode
        from starlette.datastructures import Headers

        watched(scope)
        context = extract(dict(Headers(scope=scope)))
        with self._tracer.start_as_current_span(scope["method"], context=context, kind=SpanKind.SERVER) as span:

            async def told(message: Message) -> None:
                if message["type"] == "http.response.start":
                    span.set_attribute("http.response.status_code", message["status"])
                    if message["status"] >= 500:
                        span.set_status(Status(StatusCode.ERROR))
                await send(message)

            try:
                await self.app(scope, receive, told)
            finally:
                route = route_of(scope)
                span.update_name(f"{scope['method']} {route}")
                span.set_attributes({"http.request.method": scope["method"], "http.route": route})
