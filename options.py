"""Options that several commands share."""

from __future__ import annotations

from typing import Annotated

import typer

from graph.errors import InterstateError


def _share(value: float) -> float:
    """A share, refused in one line where it is none; the range of Typer lets through what is no number."""
    if not 0 <= value <= 1:
        raise InterstateError(f"--min-confidence {value:g} is not between 0 and 1")
    return value


Published = Annotated[
    str | None, typer.Option("--date", metavar="YYYY-MM-DD", help="Publication date of texts that do not give theirs.")
]
MinConfidence = Annotated[
    float,
    typer.Option(
        metavar="0..1",
        callback=_share,
        help="Leave out offices, meetings and agreements that are less sure; people stay.",
    ),
]
