"""Whether a built site is whole, and asks nothing of another host: python -m handbook.offline build/site

Links that a reader follows may lead anywhere; what a browser loads by itself may not.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

_LOADED = {
    "script": "src",
    "img": "src",
    "iframe": "src",
    "source": "src",
    "video": "src",
    "object": "data",
    "link": "href",
}
_NOT_LOADED = frozenset({"canonical", "next", "prev", "alternate", "license"})
_IN_STYLE = re.compile(r"(?:url\(\s*|@import\s+)['\"]?(https?:)?//", re.IGNORECASE)


def faults(site: Path) -> Iterator[str]:
    """What is loaded from elsewhere, or is not there, a line each."""
    if not (site / "index.html").is_file():
        yield f"{site}: no site"
    for file in sorted(site.rglob("*")):
        if file.suffix == ".html":
            yield from _of_page(site, file)
        elif file.suffix == ".css" and _IN_STYLE.search(file.read_text("utf-8")):
            yield f"{file.relative_to(site)}: a style from elsewhere"


def _of_page(site: Path, file: Path) -> Iterator[str]:
    text = file.read_text("utf-8")
    page = _Page()
    page.feed(text)
    name = file.relative_to(site)
    if any(_IN_STYLE.search(style) for style in page.styles):
        yield f"{name}: a style from elsewhere"
    for address in page.loaded:
        if urlsplit(address).netloc:
            yield f"{name}: loads {address}"
    for address in (*page.loaded, *page.followed):
        parts = urlsplit(address)
        if not parts.scheme and not parts.netloc and parts.path and not parts.path.startswith("/"):
            target = file.parent / unquote(parts.path)
            if not target.exists():
                yield f"{name}: leads to {address}, which is not there"


class _Page(HTMLParser):
    """What a page loads, what it links to, and its styles."""

    def __init__(self) -> None:
        super().__init__()
        self.loaded: list[str] = []
        self.followed: list[str] = []
        self.styles: list[str] = []
        self._in_style = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        of = {name: value or "" for name, value in attrs}
        self._in_style = tag == "style"
        if "style" in of:
            self.styles.append(of["style"])
        if tag == "a" and "href" in of:
            self.followed.append(of["href"])
        elif tag in _LOADED and of.get(_LOADED[tag]) and not _NOT_LOADED & set(of.get("rel", "").split()):
            self.loaded.append(of[_LOADED[tag]])

    def handle_endtag(self, tag: str) -> None:
        self._in_style = self._in_style and tag != "style"

    def handle_data(self, data: str) -> None:
        if self._in_style:
            self.styles.append(data)


if __name__ == "__main__":
    found = list(faults(Path(sys.argv[1])))
    sys.exit("\n".join(found) or 0)
