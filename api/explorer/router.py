"""The explorer: the graph as pages for people, each served whole, that work without scripts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fastapi import APIRouter
from starlette.staticfiles import StaticFiles

from api.explorer.page_route import PageRoute
from api.explorer.pages import (
    agreements,
    charts,
    disagreements,
    home,
    matrix,
    meetings,
    networks,
    offices,
    organizations,
    paths,
    people,
    reports,
    search,
    states,
)
from api.explorer.remembering import Remembering
from api.explorer.rendering import STATIC
from api.explorer.suggesting import Suggesting
from api.explorer.warming import warmed

if TYPE_CHECKING:
    from fastapi import FastAPI


def install(app: FastAPI) -> None:
    """Serve the pages, with their styles and scripts at `/static`; a server that starts makes itself warm."""
    pages = APIRouter(include_in_schema=False, route_class=PageRoute)
    app.state.suggesting = Suggesting(app.state.store)
    app.state.remembering = Remembering(app.state.store)
    for part in (
        home,
        search,
        people,
        offices,
        organizations,
        meetings,
        agreements,
        disagreements,
        reports,
        states,
        matrix,
        paths,
        networks,
        charts,
    ):
        pages.include_router(part.router)
    app.state.pages = pages
    app.include_router(pages)
    app.include_router(APIRouter(lifespan=warmed))
    app.mount("/static", StaticFiles(directory=STATIC), name="static")
