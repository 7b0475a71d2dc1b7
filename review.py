"""The command that lists doubtful merges, and those by which people decide: same, different, undo, apply."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from stores import StoreUrl, opened

if TYPE_CHECKING:
    from graph.decisions import Verdict
    from graph.doubts import Doubt, One
    from graph.store import Store

DEFAULT = Path("decisions.csv")

DecisionsFile = Annotated[
    Path | None,
    typer.Option(
        "--decisions",
        envvar="INTERSTATE_DECISIONS",
        metavar="FILE",
        show_default="those that the store holds",
        help="Decisions by people (CSV), put in force in place of those before.",
    ),
]
OwnFile = Annotated[
    Path,
    typer.Option("--decisions", envvar="INTERSTATE_DECISIONS", metavar="FILE", help="Where decisions are written."),
]
Identifier = Annotated[str, typer.Argument(help="A mention or a person, by identifier.", show_default=False)]
Because = Annotated[str, typer.Option(metavar="WORDS", help="Why, for whoever reads the file.")]
By = Annotated[str, typer.Option(envvar="INTERSTATE_BY", metavar="NAME", help="Who decided.")]

review = typer.Typer(invoke_without_command=True, rich_markup_mode="rich", add_completion=False)


@review.callback()
def listed(
    context: typer.Context,
    limit: Annotated[int, typer.Option(min=1, help="How many at most.")] = 50,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON Lines.")] = False,
    store: StoreUrl = None,
) -> None:
    """List doubtful merges, doubtful non-merges and names alone, the most doubtful first; decide on them.

    Example: [cyan]interstate review --limit 20[/cyan]
    """
    if context.invoked_subcommand:
        return
    from graph.doubts import doubts
    from terminal import print_lines, table

    with opened(store) as kept:
        found = doubts(kept.readings(), kept.decisions())[:limit]
    if as_json:
        print_lines(found)
        return

    rows = [(one.kind, f"{one.doubt:.2f}", f"{one.score:.2f}", _shown(one), "; ".join(one.reasons)) for one in found]
    table(("what", "doubt", "score", "who", "reasons"), rows)


@review.command()
def same(
    one: Identifier,
    other: Identifier,
    because: Because = "",
    by: By = "",
    decisions: OwnFile = DEFAULT,
    store: StoreUrl = None,
) -> None:
    """Decide that two are one person, and put it in force.

    Example: [cyan]interstate review same person-0a… person-7c… --because "one CV"[/cyan]
    """
    from graph.decisions import Verdict

    _decide(Verdict.SAME, one, other, because, by, decisions, store)


@review.command()
def different(
    one: Identifier,
    other: Identifier,
    because: Because = "",
    by: By = "",
    decisions: OwnFile = DEFAULT,
    store: StoreUrl = None,
) -> None:
    """Decide that two are different people, which undoes a merge, and put it in force.

    Example: [cyan]interstate review different person-0a… person-7c… --because "father and son"[/cyan]
    """
    from graph.decisions import Verdict

    _decide(Verdict.DIFFERENT, one, other, because, by, decisions, store)


@review.command()
def undo(one: Identifier, other: Identifier, decisions: OwnFile = DEFAULT, store: StoreUrl = None) -> None:
    """Take back what was decided of two: their lines leave the file, and the graph is as before them.

    Example: [cyan]interstate review undo person-0a… person-7c…[/cyan]
    """
    from graph.errors import InterstateError

    with opened(store) as kept:
        if not take_back(kept, decisions, one, other):
            raise InterstateError(f"{decisions}: no decision on {one} and {other}")
        _apply(kept, decisions)


@review.command()
def apply(decisions: OwnFile = DEFAULT, store: StoreUrl = None) -> None:
    """Put the decisions of a file that was edited or pulled in force, in place of those before.

    Example: [cyan]interstate review apply --decisions decisions.csv[/cyan]
    """
    with opened(store) as kept:
        _apply(kept, decisions)


def put_in_force(store: Store, decisions: Path | None) -> bool:
    """Put the decisions of a file in force; whether others were before. Without a file those of the store stay."""
    from graph.decision_file import read

    return decisions is not None and store.decide(read(decisions))


def warn_of_unknown(store: Store, decisions: Path | None) -> None:
    """Say which identifiers of the file no mention has, a line each: they wait for later loads."""
    from graph.decision_file import read
    from graph.queries.people import mentions_named
    from terminal import say

    if decisions is None:
        return
    told = {
        identifier: decision.line
        for decision in sorted(read(decisions).made, key=lambda decision: -decision.line)
        for identifier in decision.pair
        if identifier.startswith("person-")
    }
    known = mentions_named(store, told)
    for identifier, line in sorted(told.items(), key=lambda one: (one[1], one[0])):
        if identifier not in known:
            say(f"interstate: {decisions}:{line}: nobody has {identifier} yet; kept for later loads")


def decide(store: Store, decisions: Path, verdict: Verdict, one: str, other: str, because: str, by: str) -> None:
    """Write a decision on two to the file; it is then to be put in force. Raises `InterstateError` where it cannot."""
    from graph.decision_file import added, parse
    from graph.decisions import Decision
    from graph.queries.people import mentions_named

    names = mentions_named(store, (one, other))
    told = " / ".join(names.get(identifier, "?") for identifier in (one, other))
    decision = Decision(verdict=verdict, one=one, other=other, reason=because, by=by, names=told)
    after = added(_text(decisions, store), decision)
    parse(after, str(decisions))
    _write(decisions, after)


def take_back(store: Store, decisions: Path, one: str, other: str) -> bool:
    """Take what was decided of two out of the file; whether anything was."""
    from graph.decision_file import taken_out

    left, gone = taken_out(_text(decisions, store), one, other)
    if gone:
        _write(decisions, left)
    return gone > 0


def _decide(verdict: Verdict, one: str, other: str, because: str, by: str, decisions: Path, store: str | None) -> None:
    with opened(store) as kept:
        decide(kept, decisions, verdict, one, other, because, by)
        _apply(kept, decisions)


def _text(decisions: Path, store: Store) -> str:
    """The text of the file; where there is none yet, that of the decisions in force."""
    from graph.decision_file import read, text_of

    if decisions.exists():
        read(decisions)
        return decisions.read_text(encoding="utf-8-sig")
    made = store.decisions().made
    return text_of(sorted(made)) if made else ""


def _write(decisions: Path, text: str) -> None:
    from terminal import replacing

    with replacing(decisions) as stream:
        stream.write(text.encode())


def _apply(store: Store, decisions: Path) -> None:
    from graph.loading import settle
    from terminal import say

    put_in_force(store, decisions)
    changes = settle(store)
    warn_of_unknown(store, decisions)
    counts = (changes.created, changes.changed, changes.deleted) if changes else ()
    told = ", ".join(
        f"{counter.total()} {what}" for counter, what in zip(counts, ("created", "changed", "deleted"), strict=False)
    )
    say(f"{decisions}: {len(store.decisions().made)} in force; nodes and edges: {told or 'unchanged'}")
    say(f"to keep it: commit {decisions}; later loads into this store obey it")


def _shown(doubt: Doubt) -> str:
    joined = {"merge": " = ", "apart": " ≠ ", "surname": " → " if doubt.chosen else " ? "}[doubt.kind]
    return joined.join((_who(doubt.one), ", ".join(map(_who, doubt.others))))


def _who(one: One) -> str:
    first, last = one.seen
    return f"{one.name} ({one.id}, {first if first == last else f'{first} to {last}'})"
