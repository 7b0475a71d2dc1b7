"""What a person sees on the terminal: progress, refusals, tables. Results go to stdout, all else to stderr."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, replace
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
from graph.loading import Loaded
from graph.queries.asking import Slice
from graph.queries.conflicts import Conflicts, conflicts
from graph.queries.holders import UnknownOfficeError, holders_on, one_office
from graph.queries.met import MetWith, met_with
from loaders.sources.source import Refusal

if TYPE_CHECKING:
    from graph.queries.answers.conflicts import Conflict
    from graph.queries.answers.meetings import Met
    from graph.queries.asking import Source
    from graph.store import Store

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


def summarise(loaded: Loaded, counts: dict[str, int], failed: int) -> None:
    """What became of the reports of a load, and what the graph holds now."""
    changes = loaded.changes
    for stone in loaded.withdrawn:
        why = f" ({stone.reason})" if stone.reason else ""
        say(f"interstate: {stone.stems[0]}: was withdrawn{why}; give --again to load it all the same")
    say(f"reports: {loaded.new} new, {loaded.reread} read anew, {loaded.unchanged} unchanged, {failed} failed")
    rows = []
    for kind, total in counts.items():
        numbers = [str(counter[kind]) if changes else "0" for counter in _counters(loaded)]
        rows.append((kind, str(total), *numbers))
    table(("kind", "in the graph", "created", "changed", "deleted"), rows)


def _counters(loaded: Loaded) -> Sequence[dict[str, int]]:
    changes = loaded.changes
    return (changes.created, changes.changed, changes.deleted) if changes else ({}, {}, {})


def all_met(store: Source, asked: MetWith) -> list[Met]:
    """Every meeting of an answer, page by page."""
    found: list[Met] = []
    cursor = None
    while True:
        page = met_with(store, replace(asked, part=Slice(limit=500, cursor=cursor)))
        found += page.items
        cursor = page.cursor
        if cursor is None:
            return found


def print_meetings(store: Source, asked: MetWith, as_json: bool) -> None:
    """Whom a person met, as a table or as JSON."""
    found = all_met(store, asked)
    if as_json:
        stdout.file.write(json.dumps([asdict(met) for met in found], ensure_ascii=False) + "\n")
        return
    table(
        ("date", "person", "met", "place", "medium", "in the words of the report", "report"),
        [
            (
                met.date or "unknown",
                met.people[0].name,
                met.people[1].name,
                ", ".join(dict.fromkeys(filter(None, (met.place, met.country_name)))),
                met.medium,
                met.evidence[0].quotation,
                " ".join(filter(None, (met.evidence[0].publisher, met.evidence[0].published))),
            )
            for met in found
        ],
    )


def print_holders(store: Source, asked: str, on: str, as_json: bool) -> None:
    """Who held an office on a date, as a table or as JSON."""
    found = holders_on(store, one_office(store, asked).id, on)
    if found is None:
        raise UnknownOfficeError(f"there is no office {asked!r}")
    if as_json:
        stdout.file.write(json.dumps(asdict(found), ensure_ascii=False) + "\n")
        return
    if found.certainty == "unknown":
        say(f"{found.office.name} on {on}: unknown")
    rows = [
        (
            certainty,
            holder.person.name,
            holder.first,
            holder.last,
            " … ".join(evidence.quotation for evidence in holder.evidence),
            " … ".join(evidence.published for evidence in holder.evidence),
        )
        for certainty, held in (("known", found.known), ("likely", found.likely))
        for holder in held
    ]
    table(("", "person", "from", "to", "in the words of the reports", "published"), rows, f"{found.office.name}, {on}")


def print_conflicts(store: Source, asked: Conflicts, as_json: bool) -> None:
    """What sources disagree about, as a table of claims or as JSON."""
    found = list(_all_conflicts(store, asked))
    if as_json:
        stdout.file.write(json.dumps([asdict(one) for one in found], ensure_ascii=False) + "\n")
        return
    table(
        ("rule", "about", "claim", "in the words of the report", "report", "conflict"),
        [
            (
                conflict.rule,
                ", ".join(subject.name for subject in conflict.about),
                f"{claim.value} (holds: {conflict.reason})" if claim.id == conflict.holds else claim.value,
                "\n".join(evidence.quotation for evidence in claim.evidence),
                "\n".join(
                    f"{evidence.publisher or evidence.report} {evidence.published}" for evidence in claim.evidence
                ),
                conflict.id,
            )
            for conflict in found
            for claim in conflict.claims
        ],
    )


def _all_conflicts(store: Source, asked: Conflicts) -> Iterator[Conflict]:
    cursor = None
    while True:
        page = conflicts(store, replace(asked, part=Slice(limit=500, cursor=cursor)))
        yield from page.items
        cursor = page.cursor
        if cursor is None:
            return


def ask_three(store: Store) -> None:
    """Three questions to the graph of the samples, each answered with the words that say so."""
    from graph.queries.agreements import Agreements, agreements
    from graph.queries.paths import path
    from graph.queries.people import one

    _question("Whom did Kassym-Jomart Tokayev meet?", "/v1/met-with?person=Tokayev")
    for met in all_met(store, MetWith(person="Tokayev")):
        _answer(f"{met.date or 'undated'}  {met.people[1].name}", met.evidence[0].quotation)

    _question("How is Lula connected with Khürelsükh?", "/v1/paths?from=Lula&to=Khurelsukh")
    for step in path(store, one(store, "Lula da Silva"), one(store, "Khurelsukh")) or ():
        first = step.meetings[0]
        medium = {"phone": " by phone", "video": " by video"}.get(first.medium, "")
        line = f"{step.people[0].name} met {step.people[1].name}{medium}"
        _answer(f"{line}, {first.date}" if first.date else line, first.evidence[0].quotation)

    _question("What did Greece and Türkiye sign?", "/v1/states/GR/relations/TR")
    for agreement in agreements(store, Agreements(state="GR", with_state="TR", status="signed")).items:
        count = f" ({agreement.count})" if agreement.count and agreement.count > 1 else ""
        _answer(f"{agreement.date or 'undated'}  {agreement.title}{count}", agreement.evidence[0].quotation)
    stdout.print()


def _question(asked: str, url: str) -> None:
    stdout.print(f"\n[bold]{asked}[/bold]  [dim]GET {url}[/dim]")


def _answer(line: str, quotation: str) -> None:
    stdout.print(Text.assemble("  ", line, ("  “" + quotation + "”", "dim")), soft_wrap=True)
