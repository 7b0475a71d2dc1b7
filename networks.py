"""The commands that write networks of who met whom, and that measure them."""

from __future__ import annotations

import sys
from contextlib import ExitStack, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from graph.errors import InterstateError
from graph.network.choices import Among, Edges, Format
from options import AsOf, Since, Until
from stores import StoreUrl, opened

if TYPE_CHECKING:
    from graph.network.measures import Measures
    from graph.network.model import Asked, Network


Whose = Annotated[Among, typer.Argument(help="Who met whom, or which states met through their people.")]
State = Annotated[
    str | None,
    typer.Option(metavar="CODE", help="Only meetings of this state (ISO code), or of people who hold its offices."),
]
Sure = Annotated[
    float | None,
    typer.Option(min=0, max=1, metavar="0..1", help="Only what some evidence of this confidence or above says."),
]


def network(
    among: Whose = Among.PEOPLE,
    edges: Annotated[Edges, typer.Option(help="An edge a meeting, or an edge a pair with how often.")] = Edges.MEETINGS,
    form: Annotated[Format, typer.Option("--format", help="csv and parquet are two files.")] = Format.CSV,
    out: Annotated[
        Path | None,
        typer.Option("-o", "--out", metavar="PATH", help="A file, else stdout; for csv and parquet a folder."),
    ] = None,
    since: Since = None,
    until: Until = None,
    state: State = None,
    min_confidence: Sure = None,
    as_of: AsOf = None,
    store: StoreUrl = None,
) -> None:
    """Write who met whom, or which states met, as a network for Gephi, networkx, R, pandas. Equal graphs, equal bytes.

    Example: [cyan]interstate network states --edges pairs --format gexf -o states.gexf[/cyan]
    """
    from graph.network.writing import IN_TABLES, write_graph

    asked = _asked(since, until, state, min_confidence)
    if form in IN_TABLES:
        if out is None:
            raise InterstateError(f"{form.value} is two files; give a folder for them with --out")
        _write_tables(_found(among, asked, as_of, store), edges, form, out)
        return
    from terminal import replacing

    found = _found(among, asked, as_of, store)
    with nullcontext(sys.stdout.buffer) if out is None else replacing(out) as stream:
        write_graph(found, edges, form, stream)


def _write_tables(found: Network, edges: Edges, form: Format, folder: Path) -> None:
    """Both files take their places once both are whole."""
    from graph.network.writing import write_tables
    from terminal import replacing

    folder.mkdir(parents=True, exist_ok=True)
    with ExitStack() as stack:
        nodes, into = (stack.enter_context(replacing(folder / f"{name}.{form.value}")) for name in ("nodes", "edges"))
        write_tables(found, edges, form, nodes, into)


def _asked(since: str | None, until: str | None, state: str | None, min_confidence: float | None) -> Asked:
    from graph.network.model import Asked
    from graph.queries.asking import Period

    return Asked(
        period=Period(since=since, until=until),
        state=state.upper() if state else None,
        min_confidence=min_confidence,
    )


def _found(among: Among, asked: Asked, as_of: str | None, store: str | None) -> Network:
    from graph.network.building import network as network_of
    from graph.network.reading import material
    from graph.queries.asking import day_of

    day = day_of(as_of)
    # What is asked wrongly is told before the store is opened.
    asked.period.parameters()
    with opened(store) as kept:
        graph = material(kept, day)
    return network_of(graph, among, asked)


def stats(
    among: Whose = Among.PEOPLE,
    limit: Annotated[int, typer.Option(min=1, help="Pairs and nodes shown at most; JSON has all.")] = 20,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
    plot: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Draw it: a .png or .svg file.", show_default=False)
    ] = None,
    since: Since = None,
    until: Until = None,
    state: State = None,
    min_confidence: Sure = None,
    as_of: AsOf = None,
    store: StoreUrl = None,
) -> None:
    """Count meetings by month and by pair; degree and betweenness of each person or state.

    Example: [cyan]interstate stats states --since 2020 --plot states.svg[/cyan]
    """
    from graph.network.drawing import draw, kind_of
    from graph.network.measures import measures
    from terminal import print_lines, replacing

    kind = kind_of(plot) if plot else ""
    found = measures(_found(among, _asked(since, until, state, min_confidence), as_of, store))
    if plot:
        with replacing(plot) as stream:
            draw(found, kind, stream)
    if as_json:
        print_lines([found])
        return
    _print_measures(found, limit)


def _print_measures(found: Measures, limit: int) -> None:
    from terminal import say, table

    names = {node.id: node.name for node in found.nodes}
    say(f"{len(found.nodes)} {found.among}, {found.meetings} meetings, {found.contacts} contacts")
    table(
        ("", "month", "meetings", "contacts"),
        [("month", one.month or "undated", str(one.meetings), str(one.contacts)) for one in found.months],
        "Meetings by month; those known by their year alone are in no month",
    )
    table(
        ("", "one", "other", "meetings", "first", "last"),
        [
            ("pair", names[tie.source], names[tie.target], str(tie.meetings), tie.first or "", tie.last or "")
            for tie in found.pairs[:limit]
        ],
        "Who met most often",
    )
    table(
        ("", "name", "state", "degree", "meetings", "betweenness"),
        [
            ("node", one.name, one.state or "", str(one.degree), str(one.meetings), f"{one.betweenness:.4f}")
            for one in found.nodes[:limit]
        ],
        "Who met most others" + (f"; betweenness from {found.pivots} nodes" if found.pivots else ""),
    )
