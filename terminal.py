"""What a person sees on the terminal: progress, refusals, tables. Results go to stdout, all else to stderr."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, ProgressColumn, Task, TextColumn, TimeRemainingColumn
from rich.table import Table
from rich.text import Text

from loaders.sources.source import Refusal

if TYPE_CHECKING:
    from graph.facts import Report

stdout = Console()
stderr = Console(stderr=True, highlight=False, soft_wrap=True)


class Rate(ProgressColumn):
    """Files read a second."""

    def render(self, task: Task) -> Text:
        """The rate so far, blank before there is one."""
        return Text(f"{task.speed:,.0f}/s" if task.speed else "", style="progress.data.speed")


class Refused:
    """Counts what gave no report and says why, a line each, as it comes."""

    def __init__(self) -> None:
        self.faults = 0
        self.skipped = 0

    def reports(self, found: Iterable[Report | Refusal]) -> Iterator[Report]:
        """The reports among what was found."""
        for item in found:
            if not isinstance(item, Refusal):
                yield item
                continue
            say(f"interstate: {item}")
            self.skipped += item.skipped
            self.faults += not item.skipped


def say(line: str) -> None:
    """One line on stderr, as it is."""
    stderr.print(line, markup=False)


@contextmanager
def progress(what: str) -> Iterator[Progress]:
    """A bar with rate and time left on stderr; nothing when stderr is no terminal."""
    columns = (TextColumn(what), BarColumn(), MofNCompleteColumn(), Rate(), TimeRemainingColumn())
    with Progress(*columns, console=stderr, transient=True, disable=not stderr.is_terminal) as bar:
        yield bar


def table(title: str | None, columns: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """A table on stdout; tab-separated lines where stdout is no terminal, for other programs to read."""
    if not stdout.is_terminal:
        for row in rows:
            print("\t".join(cell.replace("\t", " ").replace("\n", " ") for cell in row))  # noqa: T201
        return
    drawn = Table(*columns, title=title)
    for row in rows:
        drawn.add_row(*(Text(cell) for cell in row))
    stdout.print(drawn)
