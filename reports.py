"""The reports that a command is given, read with progress; those of the samples that ship with interstate."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from graph.facts import Report
    from terminal import Refused

SAMPLES = Path(__file__).parent / "samples"

Paths = Annotated[list[Path], typer.Argument(help="Reports, or folders of reports (.txt, .jsonl).", show_default=False)]


@contextmanager
def reports_in(
    paths: list[Path], published: str | None = None, refused: Refused | None = None
) -> Iterator[Iterator[Report]]:
    """The readable reports, with progress; ends the command with exit code 1 when a file was refused."""
    from loaders.read import files_in, read
    from terminal import Refused, progress

    refused = refused or Refused()
    with progress("reading", list(files_in(paths))) as files:
        yield refused.reports(read(files, published))
    if refused.faults:
        raise typer.Exit(1)
