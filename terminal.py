"""What a person sees on the terminal: progress, refusals, tables. Results go to stdout, all else to stderr."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TypeVar

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, ProgressColumn, Task, TextColumn, TimeRemainingColumn
from rich.table import Table
from rich.text import Text

from graph.facts import Report
from loaders.sources.source import Refusal

T = TypeVar("T")

stdout = Console(highlight=False)
stderr = Console(stderr=True, highlight=False, soft_wrap=True)


class Rate(ProgressColumn):
    """Files a second."""

    def render(self, task: Task) -> Text:
        """The rate so far, blank before there is one."""
        return Text(f"{task.speed:,.0f}/s" if task.speed else "", style="progress.data.speed")


class Refused:
    """Says why a file gave no report, a line each as it comes, and counts."""

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
def progress(what: str, items: Collection[T]) -> Iterator[Iterator[T]]:
    """The items, with a bar, rate and time left on stderr; nothing is drawn when stderr is no terminal."""
    columns = (TextColumn(what), BarColumn(), MofNCompleteColumn(), Rate(), TimeRemainingColumn())
    with Progress(*columns, console=stderr, transient=True, disable=not stderr.is_terminal) as bar:
        yield iter(bar.track(items, total=len(items)))


def table(columns: Sequence[str], rows: Iterable[Sequence[str]], title: str | None = None) -> None:
    """A table on stdout; tab-separated lines without a head where stdout is no terminal, for other programs."""
    if not stdout.is_terminal:
        for row in rows:
            stdout.file.write("\t".join(" ".join(cell.split()) for cell in row) + "\n")
        return
    drawn = Table(*columns, title=title, title_justify="left")
    for row in rows:
        drawn.add_row(*map(Text, row))
    stdout.print(drawn)
