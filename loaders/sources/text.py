"""Text files: one report each, its publication date in a head ` date YYYY-MM-DD ` before the text."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from loaders.sources.report import MAX_CHARACTERS, Draft, published_in
from loaders.sources.source import Refusal


def read_text(path: Path, published: str | None) -> Iterator[Draft | Refusal]:
    """The one draft of a file. `published` dates a text without a head."""
    if path.stat().st_size > 4 * MAX_CHARACTERS:
        yield Refusal(str(path), f"longer than {MAX_CHARACTERS:,} characters; give each report a file of its own")
        return
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        yield Refusal(str(path), f"not UTF-8 text (byte {error.start})")
        return
    yield Draft(where=str(path), stem=path.stem, text=text, published=published_in(text) or published)
