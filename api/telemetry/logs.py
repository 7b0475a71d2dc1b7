"""How the log of a server is written to stderr: as text, or a JSON object a line."""

from __future__ import annotations

import logging
import sys
from datetime import UTC, datetime
from typing import Any

import orjson

from api.request_ids import request_id

REQUESTS = "interstate.requests"


class JsonLines(logging.Formatter):
    """A line of JSON: when, how grave, what, and of a request its route, status, milliseconds and name."""

    def format(self, record: logging.LogRecord) -> str:
        """The line of a record."""
        request = getattr(record, "request", None)
        said: dict[str, Any] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": "request" if request else record.getMessage(),
            "request_id": request_id(),
        }
        said |= request or {}
        if record.exc_info:
            said["exception"] = self.formatException(record.exc_info)
        return orjson.dumps({name: value for name, value in said.items() if value is not None}, default=str).decode()


class TextLines(logging.Formatter):
    """A line of text: when, how grave, the name of the request that it is of, what."""

    def __init__(self) -> None:
        super().__init__("%(asctime)s %(levelname)s %(request_id)s%(message)s")

    def format(self, record: logging.LogRecord) -> str:
        """The line of a record."""
        name = getattr(record, "request", {}).get("request_id") or request_id()
        record.request_id = f"{name} " if name else ""
        return super().format(record)


def write_log(form: str) -> None:
    """From now on write what happens and every request to stderr, as `json` or as `text`."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(JsonLines() if form == "json" else TextLines())
    root = logging.getLogger()
    root.handlers = [handler]
    root.setLevel(logging.WARNING)
    logging.getLogger(REQUESTS).setLevel(logging.INFO)
    # The server's own handlers would write a line a second time, and not as asked.
    for name in ("uvicorn", "uvicorn.error", "uvicorn.access"):
        logging.getLogger(name).handlers = []
        logging.getLogger(name).propagate = True
