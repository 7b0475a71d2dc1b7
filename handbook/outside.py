"""Links from pages to files of the repository outside `docs`, and where these stand on the site."""

from __future__ import annotations

import posixpath
import re
from pathlib import Path

ROOT = Path(__file__).parents[1]
PAGES = {
    "CONTRIBUTING.md": "contributing.md",
    "CHANGELOG.md": "changelog.md",
    "bench/README.md": "reference/figures.md",
}
"""Pages of the repository that are pages of the site."""
FILES = "files"
"""The folder of the site in which other files of the repository that pages link to stand as they are."""

_LINK = re.compile(r"(\]\()([^)#\s:]+)((?:#[^)\s]*)?\))")


def rewritten(markdown: str, source: str, page: str, linked: set[str]) -> str:
    """A page whose links lead to where things stand on the site.

    `source` is where the text stands in the repository, `page` where it stands on the site under `docs`; files of the
    repository that it links to are added to `linked`. A link to a folder stays; the build fails on it.
    """

    def replaced(found: re.Match[str]) -> str:
        target = posixpath.normpath(posixpath.join(posixpath.dirname(source), found[2]))
        place = _place(target, linked)
        if place is None:
            return found[0]
        return f"{found[1]}{posixpath.relpath(place, posixpath.dirname(page) or '.')}{found[3]}"

    return _LINK.sub(replaced, markdown)


def _place(target: str, linked: set[str]) -> str | None:
    if target in PAGES:
        return PAGES[target]
    if target.startswith("docs/"):
        return target.removeprefix("docs/")
    if target == "README.md":
        return "index.md"
    if (ROOT / target).is_file() and not target.startswith(".."):
        linked.add(target)
        return f"{FILES}/{target}"
    return None
