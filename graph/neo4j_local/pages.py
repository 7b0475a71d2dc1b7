"""Pages of ours beside Neo4j Browser: a copy of its jar with more files in it, which the server finds first.

So they come from where the Browser comes from, also while nothing but Neo4j runs.
"""

from __future__ import annotations

import shutil
from pathlib import Path
from zipfile import ZipFile, ZipInfo

from graph.neo4j_local.errors import Neo4jLocalError
from graph.neo4j_local.fetching import Installation

GUIDE = "guide.md"
PUBLISHED = "http://127.0.0.1:8000/neo4j-browser"
"""Where a guide says that its folder is served, which is made right for where it is."""

_FOLDER = "browser/interstate"
_BROWSER = "neo4j-browser-*.jar"


def address(http_port: int) -> str:
    """Where the pages are served."""
    return f"http://127.0.0.1:{http_port}/{_FOLDER}"


def pack(installation: Installation, pages: Path, home: Path, http_port: int) -> Path:
    """The jar of the Browser with every file of the folder, made anew in the home.

    Raises `Neo4jLocalError` where the folder has no guide, `OSError` where the home cannot be written.
    """
    if not (pages / GUIDE).is_file():
        raise Neo4jLocalError(f"{pages / GUIDE}: no such file; install interstate again")
    (browser,) = installation.jars.glob(_BROWSER)
    packed = home / "browser.jar"
    shutil.copyfile(browser, packed)
    with ZipFile(packed, "a") as jar:
        for file in sorted(pages.iterdir()):
            if file.is_file():
                content = file.read_bytes().replace(PUBLISHED.encode(), address(http_port).encode())
                jar.writestr(ZipInfo(f"{_FOLDER}/{file.name}"), content)
    return packed
