"""What a person sees on the terminal: progress, refusals, tables. Results go to stdout, all else to stderr."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, TypeVar

from rich.console import Console
from rich.progress import (
    BarColumn,
    DownloadColumn,
    MofNCompleteColumn,
    Progress,
    ProgressColumn,
    Task,
    TextColumn,
    TimeRemainingColumn,
    TransferSpeedColumn,
)
from rich.table import Table
from rich.text import Text

from graph.facts import Report
from loaders.sources.source import Refusal

if TYPE_CHECKING:
    pass

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


def silence_engine() -> None:
    """For the rest of this process let nobody but Python write on stderr.

    The embedded engine would print a trace of Java there when it cannot write its log, as on a full disk.
    """
    if sys.stderr is None:
        return
    sys.stderr.flush()
    ours = os.dup(sys.stderr.fileno())
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stderr.fileno())
    os.close(nowhere)
    sys.stderr = os.fdopen(ours, "w", buffering=1, encoding=sys.stderr.encoding, errors=sys.stderr.errors)


def say(line: str) -> None:
    """One line on stderr, as it is."""
    stderr.print(line, markup=False)


@contextmanager
def progress(what: str, items: Collection[T]) -> Iterator[Iterator[T]]:
    """The items, with a bar, rate and time left on stderr; nothing is drawn when stderr is no terminal."""
    columns = (TextColumn(what), BarColumn(), MofNCompleteColumn(), Rate(), TimeRemainingColumn())
    with Progress(*columns, console=stderr, transient=True, disable=not stderr.is_terminal) as bar:
        yield iter(bar.track(items, total=len(items)))


@contextmanager
def downloading(what: str) -> Iterator[Callable[[int, int], None]]:
    """Is told the bytes that are there and those of the whole; draws a bar, rate and time left as `progress` does."""
    columns = (TextColumn(what), BarColumn(), DownloadColumn(), TransferSpeedColumn(), TimeRemainingColumn())
    with Progress(*columns, console=stderr, transient=True, disable=not stderr.is_terminal) as bar:
        task = bar.add_task(what, total=None)

        def told(done: int, whole: int) -> None:
            bar.update(task, completed=done, total=whole)

        yield told


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


@contextmanager
def working(what: str) -> Iterator[None]:
    """A sign of life on stderr while something takes its time; nothing when stderr is no terminal."""
    if not stderr.is_terminal:
        yield
        return
    with stderr.status(what):
        yield


@contextmanager
def replacing(path: Path) -> Iterator[BinaryIO]:
    """A file that takes the place of `path` once it is whole; on any failure `path` stays as it was.

    A device or a pipe keeps its place and is written to. Raises OSError that names `path`.
    """
    device = path.exists() and not path.is_file()
    place = path.resolve()
    draft = path if device else place.with_name(f".{place.name}.{os.getpid()}")
    try:
        with draft.open("wb") as stream:
            yield stream
        if not device:
            draft.replace(place)
    except BaseException as error:
        if not device:
            draft.unlink(missing_ok=True)
        if isinstance(error, OSError):
            raise OSError(error.errno, error.strerror, str(path)) from error
        raise


def print_lines(rows: Iterable[object]) -> None:
    """Each of the rows as a line of JSON on stdout."""
    import orjson

    for row in rows:
        sys.stdout.buffer.write(orjson.dumps(row) + b"\n")
    sys.stdout.buffer.flush()
