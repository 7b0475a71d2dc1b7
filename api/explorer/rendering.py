"""Pages from templates: every value is escaped, and nothing is loaded from elsewhere."""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

from fastapi.responses import HTMLResponse
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from api.explorer import links, words
from api.explorer.carrying import carried, known_by
from api.explorer.filters import SURE, SURE_OF_MEETINGS
from api.explorer.navigation import NAVIGATION

if TYPE_CHECKING:
    from fastapi import Request

STATIC = Path(__file__).parent / "static"
"""The folder of styles and scripts, served at `/static`."""
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; "
    "font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
"""The content security policy of the pages: no inline script, no inline style, no other origin."""


def page(request: Request, template: str, *, status: int = 200, **shown: Any) -> HTMLResponse:
    """The page that a template makes of what is to be shown."""
    date = known_by(request)
    text = _templates().get_template(template).render(request=request, as_of=date, **shown)
    if date:
        text = carried(text, date)
    headers = {"Content-Security-Policy": POLICY, "Cache-Control": "no-cache", "Vary": "Accept"}
    return HTMLResponse(text, status_code=status, headers=headers)


def compile_templates() -> None:
    """Make every template ready, which the first page of each would else wait for."""
    made = _templates()
    for name in made.list_templates():
        made.get_template(name)


@cache
def static(name: str) -> str:
    """The address of a style or script, another one for other content, so that browsers may keep it."""
    return f"/static/{name}?{sha256((STATIC / name).read_bytes()).hexdigest()[:12]}"


@cache
def _templates() -> Environment:
    made = Environment(
        loader=FileSystemLoader(Path(__file__).parent / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals.update(links=links, navigation=NAVIGATION, static=static, sure=SURE, sure_of_meetings=SURE_OF_MEETINGS)
    made.globals.update(counted=words.counted, span=words.span, rule=words.rule, said=words.said)
    made.filters.update(day=words.day, plain=words.plain, capital=words.capital, state=words.state, thing=words.thing)
    return made
