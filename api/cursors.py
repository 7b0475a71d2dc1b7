"""Cursors as clients see them: opaque, and of one list with its filters alone.

What `graph.queries.asking` marks the end of a page with is sealed with a checksum of the question, so that a cursor
which was changed, or came from another list, is refused and never answered with the wrong page. What only chooses how
much of the list is shown, and how, may differ from page to page.
"""

from __future__ import annotations

from base64 import urlsafe_b64encode
from hashlib import blake2b
from typing import TYPE_CHECKING

from api.errors import CursorProblem

if TYPE_CHECKING:
    from fastapi import Request

FREE = frozenset({"cursor", "limit", "fields"})
"""Parameters that may differ from one page to the next."""
SEAL = 12
"""Characters of the checksum."""


def sealed(request: Request, mark: str) -> str:
    """The cursor of the page that starts after this mark, in the list that the request asks for."""
    return _seal(request, mark) + mark


def opened(request: Request, cursor: str) -> str:
    """The mark that a cursor holds. Raises `CursorProblem` where it is of no page of this list."""
    seal, mark = cursor[:SEAL], cursor[SEAL:]
    if not mark or seal != _seal(request, mark):
        raise CursorProblem(
            "no page of this list ended with this cursor: follow `next`, and change nothing but limit and fields"
        )
    return mark


def _seal(request: Request, mark: str) -> str:
    asked = sorted((name, value) for name, value in request.query_params.multi_items() if name not in FREE)
    text = repr((request.url.path, asked, mark)).encode("utf-8", "surrogatepass")
    return urlsafe_b64encode(blake2b(text, digest_size=SEAL * 3 // 4).digest()).decode()
