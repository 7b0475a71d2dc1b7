"""Annotated reports come back from an export as they are; bench/round_trip.py asks it of stores, and of all records."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import pytest
from gold import SHARED, readings_of

from graph.facts import Facts
from graph.formats import Format
from graph.linked.dataset import dataset
from graph.linked.read_back import ReadBack, base_of
from graph.rdf import write
from graph.readings import distinct
from graph.resolve import resolve

FOLDERS = [SHARED / "seeds", SHARED / "corpus/train", SHARED / "corpus/dev", Path(__file__).parents[2] / "samples"]


def ordered(facts: Facts) -> Facts:
    """The reading with what has no order of its own in that of the text."""
    places = {person.key: place for place, person in enumerate(facts.people)}

    def people(keys: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(sorted(set(keys), key=lambda key: places[key]))

    return replace(
        facts,
        people=tuple(replace(person, aliases=tuple(sorted(set(person.aliases)))) for person in facts.people),
        meetings=tuple(replace(met, sides=tuple(map(people, met.sides))) for met in facts.meetings),
        agreements=tuple(replace(one, signatories=people(one.signatories)) for one in facts.agreements),
    )


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_annotated_reports_come_back_from_an_export(folder: Path) -> None:
    if not folder.is_dir():
        pytest.skip("the annotated reports are not beside this checkout (../shared)")
    readings = distinct(readings_of(folder)[0])
    out = io.BytesIO()
    write(resolve(readings), Format.NQUADS, out, readings=readings)
    out.seek(0)
    with dataset(Path(folder.name), Format.NQUADS, out) as data:
        found = list(ReadBack(data, base_of(data)).readings())
    assert len(found) == len(readings) >= 5
    for back, facts in zip(found, readings, strict=True):
        assert back
        assert back.whole
        assert back.facts == ordered(facts)
