"""The command that takes reports out of the graph, with all that only they support."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from stores import StoreUrl, opened

if TYPE_CHECKING:
    from graph.difference import Changes
    from graph.store import Store


def withdraw(
    reports: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="REPORT...", help="Reports: an identifier, the stem of a file, or an address.", show_default=False
        ),
    ] = None,
    because: Annotated[str, typer.Option(metavar="WORDS", help="Why, for whoever asks for it later.")] = "",
    by: Annotated[str, typer.Option(envvar="INTERSTATE_BY", metavar="NAME", help="Who withdraws it.")] = "",
    undo: Annotated[bool, typer.Option("--undo", help="Take tombstones away, so that loads take the reports.")] = False,
    listed: Annotated[bool, typer.Option("--list", help="List what was withdrawn.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="List it as JSON Lines.")] = False,
    store: StoreUrl = None,
) -> None:
    """Take reports out of the graph, with all that only they support. A tombstone stays of each, and no word of it.

    `load --again` brings one back.

    Example: [cyan]interstate withdraw senate-kz.9216.en --because "names a child"[/cyan]
    """
    from graph.errors import InterstateError
    from graph.withdrawing.withdrawing import report_called, tombstone_called
    from graph.withdrawing.withdrawing import withdraw as take_out
    from terminal import say

    if not reports and not (listed or as_json):
        raise InterstateError("name the reports to withdraw, or give --list to see those that were")
    with opened(store) as kept:
        if undo:
            names = sorted({tombstone_called(kept, name) for name in reports or ()})
            kept.lift(names)
            say(f"{len(names)} reports may come again: load them")
        elif reports:
            names = sorted({report_called(kept, name) for name in reports})
            say(f"withdrawn: {len(names)} reports; {_told(take_out(kept, names, because, by))}")
        if undo:
            from graph.loading import settle

            settle(kept)
        if listed or as_json:
            _list(kept, as_json)


def _told(changes: Changes | None) -> str:
    if not changes:
        return "nothing else was told by them"
    counts = ((changes.deleted, "deleted"), (changes.changed, "changed"), (changes.created, "created"))
    parts = [f"{counter.total()} {what}" for counter, what in counts if counter]
    return f"nodes and edges: {', '.join(parts)}"


def _list(store: Store, as_json: bool) -> None:
    from terminal import print_lines, table

    stones = store.tombstones()
    if as_json:
        print_lines(stones)
        return
    rows = [(one.id, ", ".join(one.stems), one.published, one.reason, one.withdrawn_by) for one in stones]
    table(("report", "file", "published", "why", "by"), rows)
