"""The command that shows interstate on its samples: loaded, asked three questions and served."""

from __future__ import annotations

from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from loading import load_reports
from reports import SAMPLES, reports_in
from rest import Host, Port, serve_store
from stores import opened

if TYPE_CHECKING:
    from graph.store import Store


def demo(host: Host = "127.0.0.1", port: Port = 8000) -> None:
    """Load the samples that ship with interstate into a fresh store, ask it three questions, and serve it.

    Example: [cyan]interstate demo --port 0[/cyan]
    """
    from api.listening import listening

    with (
        listening(host, port) as taken,
        TemporaryDirectory(prefix="interstate-demo-") as directory,
        opened(f"embedded:{directory}") as kept,
    ):
        with reports_in([SAMPLES]) as reports:
            load_reports(kept, reports)
        _ask_three(kept)
        serve_store(kept, taken)


def _ask_three(store: Store) -> None:
    """Three questions to the graph of the samples, each answered with the words that say so."""
    from graph.queries.agreements import Agreements, agreements
    from graph.queries.met import MetWith
    from graph.queries.paths import path
    from graph.queries.people import one
    from printing import all_met
    from terminal import stdout

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
    from terminal import stdout

    stdout.print(f"\n[bold]{asked}[/bold]  [dim]GET {url}[/dim]")


def _answer(line: str, quotation: str) -> None:
    from rich.text import Text

    from terminal import stdout

    stdout.print(Text.assemble("  ", line, ("  “" + quotation + "”", "dim")), soft_wrap=True)
