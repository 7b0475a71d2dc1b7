"""The command that measures the reading of annotated reports."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from options import AsJson, MaxCost, ReaderChoice, Weights
from readers import Choice, reading


def evaluate(
    gold: Annotated[Path, typer.Argument(help="A folder of NAME.txt with NAME.json in the guidelines' format.")],
    as_json: AsJson = False,
    reader: ReaderChoice = Choice.RULES,
    max_cost: MaxCost = None,
    weights: Weights = None,
) -> None:
    """Measure the reading of annotated reports: precision, recall and F1 of people, offices, meetings, agreements.

    Example: [cyan]interstate evaluate samples/[/cyan]
    """
    from loaders.evaluation import evaluate as compare
    from terminal import print_lines, table

    with reading(reader, max_cost) as chosen:
        result = compare(gold, chosen.read)
    if as_json:
        print_lines([result.figures()])
        return
    rows = [
        (name, f"{t.precision:.3f}", f"{t.recall:.3f}", f"{t.f1:.3f}", str(t.gold), str(t.predicted))
        for name, t in [*result.tracks.items(), ("evidence", result.evidence)]
    ]
    table(("track", "precision", "recall", "F1", "gold", "found"), rows)
    typer.echo(f"headline {result.headline:.4f} over {result.reports} reports")
