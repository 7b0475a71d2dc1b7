"""What a page shows, to be taken away as a table."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence
from typing import Any

from fastapi import Response

from api.tables import MEDIA_TYPE, as_cell


def taken_away(name: str, columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> Response:
    """A file of CSV (RFC 4180) of that name, which no spreadsheet runs."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([as_cell(value) for value in row] for row in rows)
    return Response(out.getvalue().encode("utf-8", "replace"), media_type=MEDIA_TYPE, headers=attached(name, "csv"))


def attached(name: str, ending: str) -> dict[str, str]:
    """The headers of a file that a browser keeps."""
    plain = re.sub(r"[^A-Za-z0-9_-]+", "-", name).strip("-")[:80] or "interstate"
    return {"Content-Disposition": f'attachment; filename="{plain}.{ending}"'}
