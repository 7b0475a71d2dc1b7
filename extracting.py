"""The command that prints what reports say."""

from __future__ import annotations

from options import MaxCost, MinConfidence, Published, ReaderChoice, Weights
from readers import Choice, reading
from reports import Paths, reports_in


def extract(
    paths: Paths,
    published: Published = None,
    reader: ReaderChoice = Choice.RULES,
    max_cost: MaxCost = None,
    min_confidence: MinConfidence = 0.0,
    weights: Weights = None,
) -> None:
    """Print what each report says, as JSON Lines: one object a report.

    Example: [cyan]interstate extract reports/ > facts.jsonl[/cyan]
    """
    from graph.annotations import to_json
    from graph.confidence import surely
    from terminal import print_lines

    with reading(reader, max_cost) as chosen, reports_in(paths, published) as reports:
        sure = surely(chosen, min_confidence)
        print_lines(to_json(sure.read(report)) for report in reports)
