"""The saved queries of neo4j-browser/ in the format that Neo4j Browser imports: a ZIP of FOLDER/NAME.cypher.

python bench/saved_queries.py     makes neo4j-browser/saved-queries.zip anew

Each file begins with a comment, which is what the Browser calls it; its folder is the one that the Browser shows it in.
"""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from zipfile import ZIP_STORED, ZipFile, ZipInfo

FOLDER = Path(__file__).parents[1] / "neo4j-browser"
PACKED = FOLDER / "saved-queries.zip"
FOLDERS = ("", "People and offices", "States", "Meetings", "Agreements", "Disagreements", "Provenance and quality")
"""In the order that the Browser shows them, which is the order in the ZIP."""


def queries() -> list[Path]:
    """The files of the queries, in order."""
    return [file for folder in FOLDERS for file in sorted((FOLDER / "queries" / folder).glob("*.cypher"))]


def packed() -> bytes:
    """The ZIP; the same queries give the same bytes."""
    content = BytesIO()
    with ZipFile(content, "w", ZIP_STORED) as archive:
        for file in queries():
            archive.writestr(ZipInfo(file.relative_to(FOLDER / "queries").as_posix()), file.read_bytes())
    return content.getvalue()


if __name__ == "__main__":
    PACKED.write_bytes(packed())
