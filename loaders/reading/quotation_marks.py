"""Whether a place of a text stands between quotation marks."""

from __future__ import annotations

_PARAGRAPH = 1500  # characters of a paragraph in which marks are counted


def is_quoted(text: str, at: int) -> bool:
    """Whether marks of its paragraph open before a place and close after it."""
    opens = max(text.rfind("\n", max(0, at - _PARAGRAPH), at) + 1, at - _PARAGRAPH, 0)
    return text.rfind("“", opens, at) > text.rfind("”", opens, at) or text.count('"', opens, at) % 2 == 1
