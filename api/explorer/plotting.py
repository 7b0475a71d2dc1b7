"""Pages with charts: drawn on the server, and made to answer to a pointer by plotly.js where scripts run.

The library is the file that the installed package `plotly` brings; nothing of that package is imported.
"""

from __future__ import annotations

from functools import cache
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from api.explorer.rendering import POLICY, page

if TYPE_CHECKING:
    from fastapi import Request
    from fastapi.responses import HTMLResponse

ADDRESS = "/charts/plotly.min.js"
"""Where the library is served."""
CHARTED = POLICY.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")
"""The policy of pages with charts: plotly.js sets its styles by style elements of its own."""


def charted(request: Request, template: str, **shown: Any) -> HTMLResponse:
    """The page that a template makes, in which plotly.js may set styles."""
    made = page(request, template, plotly=address(), **shown)
    made.headers["Content-Security-Policy"] = CHARTED
    return made


@cache
def library() -> Path | None:
    """The file of the library; None where its package is not installed, then pages do without."""
    found = find_spec("plotly")
    places = (
        [Path(place) / "package_data" / "plotly.min.js" for place in (found.submodule_search_locations or ())]
        if found
        else []
    )
    return next((place for place in places if place.is_file()), None)


@cache
def address() -> str | None:
    """The address of the library, another one for another version, so that browsers may keep it."""
    return f"{ADDRESS}?{version('plotly')}" if library() else None
