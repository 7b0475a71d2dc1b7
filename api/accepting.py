"""Content negotiation: which of the media types on offer a client likes best (RFC 9110, section 12.5.1)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

_QUALITY = re.compile(r"(?:0(?:\.\d{0,3})?|1(?:\.0{0,3})?)")


def best(accept: str | None, offered: Sequence[str]) -> str | None:
    """The media type of the highest quality, the first offered of several; None where none is acceptable.

    Without a header all are welcome. Parameters of media types other than `q` are passed over.
    """
    if accept is None or not accept.strip():
        return offered[0]
    ranges = list(_ranges(accept))
    qualities = [(_quality(media, ranges), -position, media) for position, media in enumerate(offered)]
    quality, _, media = max(qualities)
    return media if quality > 0 else None


def _ranges(accept: str) -> Iterator[tuple[str, float]]:
    for part in accept.split(","):
        media, *parameters = (word.strip().lower() for word in part.split(";"))
        given = [word[2:].strip() for word in parameters if word.startswith("q=")]
        if not given:
            yield media, 1.0
        elif _QUALITY.fullmatch(given[0]):
            yield media, float(given[0])


def _quality(media: str, ranges: Sequence[tuple[str, float]]) -> float:
    """That of the most specific range."""
    kind = media.partition("/")[0]
    for specific in (media, f"{kind}/*", "*/*"):
        found = [quality for one, quality in ranges if one == specific]
        if found:
            return max(found)
    return 0.0
