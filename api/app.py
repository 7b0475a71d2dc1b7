"""The REST interface over a store."""

from __future__ import annotations

from importlib.metadata import version
from threading import Lock
from time import monotonic
from typing import TYPE_CHECKING

from fastapi import APIRouter, FastAPI

from api import errors
from api.answering import problems
from api.compressing import Compressing
from api.cross_origin import CrossOrigin
from api.deprecation import Deprecations
from api.ending import Ending
from api.explorer import router as explorer
from api.gate import Gate
from api.guard import Guard
from api.keys.callers import Callers
from api.keys.place import kept_in
from api.openapi import openapi
from api.places import Places
from api.rates import Rates
from api.request_ids import HEADER, RequestIds
from api.routes import (
    agreements,
    changes,
    conflicts,
    docs,
    export,
    health,
    linked,
    lookup,
    meetings,
    met,
    neo4j_browser,
    networks,
    offices,
    people,
    reports,
    reviews,
    search,
    sparql,
    states,
    stats,
    vocabulary,
    void,
    writing,
)
from api.routes import (
    metrics as metrics_page,
)
from api.routes import (
    problems as problem_pages,
)
from api.settings import Settings
from api.telemetry.metrics import Metrics
from api.telemetry.watching import Routed, Watching
from api.writing.doubts import Doubts
from api.writing.intake import Intake

if TYPE_CHECKING:
    from collections.abc import Callable

    from fastapi.routing import APIRoute

    from api.deps import Sparql
    from api.writing.intake import ReadReport, Reviewing, Writer
    from graph.store import Store

_ABOUT = """
Who met whom, who holds which office, which agreements were signed: a graph read from reports of meetings between
officials. Every fact carries its **evidence**: the report's own words, where they stand in its text, and where it was
published.

Lists that have a `next` come in pages: follow it until it is null. They come as JSON, or as CSV to clients that accept
`text/csv`; `fields` leaves of each row only what is asked for. Most answers have a strong `ETag`: who sends it back in
`If-None-Match` is answered with 304 until the answer changes. Dates are `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, as exactly
as they are known, and null when they are not. States are ISO 3166-1 alpha-2 codes. Errors are problem details (RFC
9457), whose `type` is the address of a page on their kind.
"""
_SHOWN = ("Content-Location", "ETag", "Link", "RateLimit", "RateLimit-Policy", "Retry-After", "X-Total-Count")
_TAGS = [
    {"name": "who met whom", "description": "The question that the graph is for."},
    {"name": "people", "description": "Who they are, what they hold, whom they met."},
    {"name": "states", "description": "States and their relations over time."},
    {"name": "offices", "description": "Posts and their holders."},
    {"name": "meetings", "description": "Meetings, also those only planned, cancelled or denied."},
    {"name": "agreements", "description": "Treaties, memoranda, declarations and other documents."},
    {"name": "conflicts", "description": "What sources disagree about, each claim with its words."},
    {"name": "reports", "description": "What was read, and what it says."},
    {"name": "reviews", "description": "Doubtful merges, and what people decide of them."},
    {"name": "search", "description": "Finding things by words."},
    {"name": "export", "description": "The whole graph as RDF."},
    {"name": "sparql", "description": "The graph as RDF, asked in SPARQL 1.1."},
    {"name": "linked data", "description": "Every thing at the address that is its name, and the document on it."},
    {"name": "problems", "description": "What each kind of error means, and how to mend it."},
    {"name": "health", "description": "For whoever runs the server."},
]


def create_app(
    store: Store,
    *,
    read_report: ReadReport | None = None,
    writer: Writer | None = None,
    reviewing: Reviewing | None = None,
    answering: Sparql | None = None,
    settings: Settings | None = None,
    clock: Callable[[], float] = monotonic,
) -> FastAPI:
    """The app over an open store, which stays the caller's to close.

    `read_report` makes a report of a posted text and `writer` reads it into the graph; without both, none can be
    posted. `reviewing` puts decisions in force; without it none are taken. `clock` tells the seconds that limits go by.
    `answering` answers SPARQL; without it that is off.
    Settings come from the environment by default.
    """
    settings = settings or Settings()
    app = FastAPI(
        title="interstate",
        summary="A knowledge graph of interstate relations.",
        description=_ABOUT,
        version=version("interstate"),
        license_info={"name": "Apache-2.0", "identifier": "Apache-2.0"},
        openapi_tags=_TAGS,
        docs_url=None,
        redoc_url=None,
    )
    app.state.store = store
    app.state.settings = settings
    app.state.intake = Intake(read=read_report, writer=writer, lock=Lock()) if read_report and writer else None
    app.state.reviewing = reviewing
    app.state.doubts = Doubts()
    app.state.doubting, app.state.changing = Places(), Places()
    app.state.callers = Callers(settings, kept_in(settings.keys_file))
    app.state.sparql = answering
    metrics = Metrics(store, answering) if settings.metrics else None
    app.state.metrics = metrics
    # The reference is made of an app without a store, and answers from files of triples are compared with it.
    if metrics and hasattr(store, "observed"):
        store.observed = metrics.asked
    app.state.described = void.Described()
    errors.install(app)
    app.add_middleware(Routed)
    app.add_middleware(Gate, settings=settings, callers=app.state.callers, rates=Rates(clock))
    app.add_middleware(
        Guard,
        body_limit=settings.body_limit,
        time_limit=settings.time_limit,
        shared=bool(settings.cors_origins),
    )
    # Around the guard, whose own answers pages of other origins may read too.
    if settings.cors_origins:
        app.add_middleware(
            CrossOrigin,
            allow_origins=list(settings.cors_origins),
            # A report can be posted by nobody without a header that is not among these.
            allow_methods=["GET", "POST"],
            allow_headers=["Accept", "Content-Type", "If-None-Match", HEADER],
            expose_headers=[*_SHOWN, HEADER],
        )
    app.add_middleware(Deprecations)
    app.add_middleware(Compressing)
    app.add_middleware(RequestIds)
    app.add_middleware(Ending)
    app.add_middleware(Watching, metrics=metrics)
    first = APIRouter(
        prefix="/v1", responses=problems(401, 403, 422, 429, 503, 504), generate_unique_id_function=_operation
    )
    for part in (
        met,
        people,
        states,
        offices,
        meetings,
        agreements,
        conflicts,
        reports,
        writing,
        reviews,
        search,
        changes,
        lookup,
        export,
        networks,
        stats,
        health,
    ):
        first.include_router(part.router)
    app.include_router(sparql.router)
    app.include_router(first)
    app.include_router(metrics_page.router)
    app.include_router(problem_pages.router)
    app.include_router(docs.router)
    app.include_router(vocabulary.router)
    app.include_router(void.router)
    app.include_router(linked.router)
    app.include_router(neo4j_browser.router)
    explorer.install(app)
    app.openapi = lambda: openapi(app)  # type: ignore[method-assign]
    return app


def _operation(route: APIRoute) -> str:
    return route.name
