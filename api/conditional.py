"""Conditional requests (RFC 9110, section 13): a client that has an answer already is told so in place of it.

The entity tag is strong: a digest of the very bytes. `Last-Modified` is the day on which the newest evidence in the
answer was published, since the graph knows no other time; a report that was published before may come later, so it is
for people and never decides whether an answer changed.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime
from email.utils import format_datetime
from hashlib import blake2b

_PUBLISHED = re.compile(rb'"published":"(\d{4}-\d\d-\d\d)"')


def tag_of(body: bytes) -> str:
    """The entity tag of a body."""
    return f'"{blake2b(body, digest_size=16).hexdigest()}"'


def has(known: str | None, tag: str) -> bool:
    """Whether the header `If-None-Match` names this tag."""
    if not known:
        return False
    names = {one.strip().removeprefix("W/") for one in known.split(",")}
    return tag in names or "*" in names


def last_known(body: bytes) -> str | None:
    """The day of the newest evidence in an answer, as `Last-Modified` has it; None where there is no evidence."""
    days = _PUBLISHED.findall(body)
    if not days:
        return None
    try:
        day = datetime.fromisoformat(max(days).decode()).replace(tzinfo=UTC)
    except ValueError:
        return None
    return format_datetime(day, usegmt=True)
