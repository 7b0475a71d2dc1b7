"""The commands that ask the graph: what it holds of each report, who met, who held an office, what is in dispute."""

from __future__ import annotations

from typing import Annotated

import typer

from options import AsJson, AsOf, Since, Until
from stores import StoreUrl, opened


def facts(as_of: AsOf = None, store: StoreUrl = None) -> None:
    """Print what the graph holds of each report, as JSON Lines: one object for each file loaded.

    People have the graph's identifiers as keys, and names as the report spells them.

    Example: [cyan]interstate facts > facts.jsonl[/cyan]
    """
    from graph.known import known_by
    from graph.queries.asking import day_of
    from graph.recorded import recorded
    from terminal import print_lines

    day = day_of(as_of)
    with opened(store) as kept:
        graph = kept.graph() if day is None else known_by(kept.graph(), day)
        print_lines(recorded(graph, kept.readings()))


def met(
    name: Annotated[str, typer.Argument(help="A person: a name in any spelling, or an id.", show_default=False)],
    other: Annotated[str | None, typer.Option("--with", metavar="NAME", help="Only meetings with this person.")] = None,
    state: Annotated[
        str | None, typer.Option(metavar="CODE", help="Only meetings with people of this state (ISO code).")
    ] = None,
    since: Since = None,
    until: Until = None,
    as_of: AsOf = None,
    store: StoreUrl = None,
    as_json: AsJson = False,
) -> None:
    """Show whom a person met: date, place, and the words that say so.

    Example: [cyan]interstate met Tokayev --with Amarbayasgalan --since 2025[/cyan]
    """
    from graph.queries.asking import Period, known_by
    from graph.queries.met import MetWith
    from printing import print_meetings

    asked = MetWith(
        person=name,
        with_=other,
        with_state=state.upper() if state else None,
        period=Period(since=since, until=until),
    )
    with opened(store) as kept:
        print_meetings(known_by(kept, as_of), asked, as_json)


def holders(
    office: Annotated[str, typer.Argument(help="An office: its name, or an id.", show_default=False)],
    on: Annotated[str, typer.Option(metavar="DATE", help="A day, month or year.", show_default=False)],
    as_of: AsOf = None,
    store: StoreUrl = None,
    as_json: AsJson = False,
) -> None:
    """Show who held an office on a date: known, likely or unknown, with the words that bound it.

    Example: [cyan]interstate holders "President of Mongolia" --on 2024-10-29[/cyan]
    """
    from graph.queries.asking import known_by
    from printing import print_holders

    with opened(store) as kept:
        print_holders(known_by(kept, as_of), office, on, as_json)


def _rule_of_conflict(value: str | None) -> str | None:
    from ontology.terms import ConflictRule

    if value is not None and value not in set(ConflictRule):
        raise typer.BadParameter(f"no such rule: {value}; the rules are {', '.join(ConflictRule)}")
    return value


def conflicts(
    rule: Annotated[
        str | None,
        typer.Option(
            "--rule", metavar="RULE", callback=_rule_of_conflict, help="Only those by this rule (docs/conflicts.md)."
        ),
    ] = None,
    person: Annotated[str | None, typer.Option(metavar="NAME", help="Only those about this person.")] = None,
    state: Annotated[str | None, typer.Option(metavar="CODE", help="Only those of this state (ISO code).")] = None,
    as_of: AsOf = None,
    store: StoreUrl = None,
    as_json: AsJson = False,
) -> None:
    """Show what reports disagree about: each claim with the words that make it. All of them are kept.

    Example: [cyan]interstate conflicts --state KZ[/cyan]
    """
    from graph.queries.asking import known_by
    from graph.queries.conflicts import Conflicts
    from printing import print_conflicts

    asked = Conflicts(rule=rule, person=person, state=state.upper() if state else None)
    with opened(store) as kept:
        print_conflicts(known_by(kept, as_of), asked, as_json)
