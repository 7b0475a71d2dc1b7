"""The command that reads reports into the graph."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Annotated

import typer

from options import MaxCost, MinConfidence, Published, ReaderChoice, Weights
from readers import Choice, reading, rules
from reports import Paths, reports_in
from review import DecisionsFile, put_in_force, warn_of_unknown
from stores import StoreUrl, opened

if TYPE_CHECKING:
    from graph.facts import Report
    from graph.loading import Loaded, Reader
    from graph.store import Store


def load(
    paths: Paths,
    store: StoreUrl = None,
    published: Published = None,
    reader: ReaderChoice = Choice.RULES,
    max_cost: MaxCost = None,
    min_confidence: MinConfidence = 0.0,
    decisions: DecisionsFile = None,
    again: Annotated[bool, typer.Option("--again", help="Also take reports that were withdrawn.")] = False,
    weights: Weights = None,
) -> None:
    """Read reports into the graph. Loading again adds nothing.

    Example: [cyan]interstate load reports/ --store bolt://localhost:7687[/cyan]
    """
    from graph.confidence import surely
    from printing import summarise
    from terminal import Refused

    refused = Refused()

    with (
        reading(reader, max_cost) as chosen,
        opened(store) as kept,
        reports_in(paths, published, refused) as reports,
    ):
        put_in_force(kept, decisions)
        loaded = load_reports(kept, reports, surely(chosen, min_confidence), again=again)
        warn_of_unknown(kept, decisions)
        summarise(loaded, kept.counts(), refused.faults)
    if loaded.withdrawn:
        raise typer.Exit(1)


def load_reports(
    store: Store, reports: Iterable[Report], reader: Reader | None = None, *, again: bool = False
) -> Loaded:
    """Bring reports into a store, read by rules where no reader is chosen."""
    from graph.loading import load as bring

    return bring(store, reports, reader or rules(), again=again)
