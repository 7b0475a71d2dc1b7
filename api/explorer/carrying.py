"""The day of knowledge that a page was asked for (`as_of`), carried by every link and form of that page.

It is added to the page as it was made, in this one place, so that no link can forget it.
"""

from __future__ import annotations

import re
from html import escape, unescape
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, quote, urlsplit

from graph.dates import NotADateError, interval

if TYPE_CHECKING:
    from fastapi import Request

NAME = "as_of"
"""The parameter of an address."""
_LINK = re.compile(r'(?<!data-now )href="(/[^"]*)"')
_FORM = re.compile(r"<form\b(?! data-now)[^>]*>")
_SAME_FOR_EVER = ("/static/", "/charts/", "/docs", "/doc/", "/ontology")
"""Where there is nothing that came to be known one day."""


def known_by(request: Request) -> str | None:
    """The date that the address of a page has; None where it has none, or one that is no date."""
    asked: str = request.query_params.get(NAME, "")
    try:
        interval(asked)
    except NotADateError:
        return None
    return asked


def carried(page: str, date: str) -> str:
    """A page whose links and forms lead to what was known by that date, but for those marked `data-now`."""
    field = f'<input type="hidden" name="{NAME}" value="{escape(date)}">'
    return _FORM.sub(lambda form: form[0] + field, _LINK.sub(lambda link: f'href="{_with(link[1], date)}"', page))


def _with(link: str, date: str) -> str:
    address = unescape(link)
    parts = urlsplit(address)
    if parts.path.startswith(_SAME_FOR_EVER) or NAME in dict(parse_qsl(parts.query)):
        return link
    query = f"{parts.query}&{NAME}={quote(date)}" if parts.query else f"{NAME}={quote(date)}"
    return escape(parts._replace(query=query).geturl())
