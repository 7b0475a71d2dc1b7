"""An export that is imported into another store gives the same graph there, on either engine."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from hand import month, reading
from read_facts import told

from graph.decisions import UNDECIDED, ContradictionError, Decision, Decisions
from graph.errors import InterstateError
from graph.facts import CalledHouse, Facts, Report
from graph.formats import Format
from graph.linked.dataset import dataset
from graph.linked.importing import Difference, Imported, difference, import_into
from graph.linked.read_back import base_of
from graph.loading import Reader, load, settle
from graph.rdf import write
from graph.resolve import resolve
from graph.store import Store
from loaders.read import files_in, read
from loaders.reading.facts_of import facts_of
from ontology.terms import House, Verdict

SAMPLES = Path(__file__).parents[2] / "samples"


def some_samples() -> list[Facts]:
    files = list(files_in([SAMPLES]))[:6]
    return [facts_of(report) for report in read(files) if isinstance(report, Report)]


def fill(store: Store, readings: Sequence[Facts], decisions: Decisions = UNDECIDED) -> None:
    store.keep(readings)
    store.decide(decisions)
    settle(store)


def emptied(store: Store) -> Store:
    store.connection.write(lambda transaction: transaction.run("MATCH (n) DETACH DELETE n").consume())
    store.migrate()
    return store


def exported(store: Store) -> bytes:
    out = io.BytesIO()
    write(store.graph(), Format.NQUADS, out, readings=store.readings(), decisions=store.decisions())
    return out.getvalue()


def imported(store: Store, content: bytes) -> tuple[Imported, Difference]:
    with dataset(Path("graph.nq"), Format.NQUADS, io.BytesIO(content)) as data:
        base = base_of(data)
        found = import_into(store, data, base)
        settle(store)
        return found, difference(store, data, base)


def decided(store: Store) -> Decisions:
    """Two people of the store who are decided to be one, for a reason with a comma, and a conflict where one holds."""
    one, other = store.graph().people[:2]
    made = [Decision(verdict=Verdict.SAME, one=one.id, other=other.id, reason='one "CV", they say', by="me")]
    conflict = store.graph().conflicts[0]
    claim = conflict.claims[0].id
    made.append(Decision(verdict=Verdict.HOLDS, one=conflict.id, other=claim, reason="as it says itself"))
    return Decisions(frozenset(made))


def test_samples_come_back_with_what_was_decided_of_them(store: Store) -> None:
    words = reading(1).meetings[0].evidence
    lower = CalledHouse(name="Senate", state="BZ", house=House.LOWER, evidence=words)
    readings = [*some_samples(), *told(), replace(reading(1), houses=(lower,))]
    fill(store, readings)
    fill(store, (), decided(store))
    assert store.graph().conflicts[0].holds
    before, facts = exported(store), list(store.readings())
    found, other = imported(emptied(store), before)
    assert (found.reports, found.in_part, found.without, found.decisions) == (len(readings), 0, 0, 2)
    assert other == Difference(0, 0, {})
    assert exported(store) == before
    assert list(store.readings()) == facts


def test_later_loads_go_on_from_what_was_imported(store: Store) -> None:
    readings = month()
    fill(store, readings[:5])
    content = exported(store)
    fill(store, readings)
    whole = exported(store)
    imported(emptied(store), content)
    kept = {facts.report.id: facts for facts in readings}
    reader = Reader(read=lambda report: kept[report.id], extractor="hand", version="1")
    loaded = load(store, [facts.report for facts in readings], reader)
    assert (loaded.new, loaded.reread, loaded.unchanged) == (len(readings) - 5, 0, 5)
    assert exported(store) == whole


def test_two_exports_imported_one_after_the_other_are_their_union_in_either_order(store: Store) -> None:
    readings = [*month()[:6], *told()]
    parts = readings[:4], readings[2:]
    files = []
    for part in parts:
        fill(emptied(store), part)
        files.append(exported(store))
    fill(emptied(store), readings)
    whole = exported(store)
    for first, second in (files, files[::-1]):
        imported(emptied(store), first)
        imported(store, second)
        assert exported(store) == whole


def test_of_two_readings_of_a_report_the_later_version_counts(store: Store) -> None:
    old, new = reading(1), replace(reading(1), version="2", meetings=())
    files = []
    for facts in (old, new):
        fill(emptied(store), [facts])
        files.append(exported(store))
    for content in (*files, files[0]):
        imported(store, content)
        (held,) = store.readings()
        assert held == new
    turn = store.turn()
    imported(store, files[0])
    assert store.turn() == turn, "nothing is written of what is there"


def test_a_part_of_a_reading_is_read_anew_by_a_load_and_never_takes_the_place_of_the_whole(store: Store) -> None:
    fill(store, [reading(1)])
    whole = exported(store)
    part = b"".join(line for line in whole.splitlines(keepends=True) if b"#meeting-0" not in line)
    found, other = imported(emptied(store), part)
    assert (found.reports, found.in_part) == (1, 1)
    assert other.missing
    assert other.classes["Meeting"] == -1
    (held,) = store.readings()
    assert (held.version, held.meetings) == ("1 in part", ())
    reader = Reader(read=lambda report: replace(reading(1), report=report), extractor="hand", version="1")
    assert load(store, [reading(1).report], reader).reread == 1
    imported(store, part)
    assert exported(store) == whole
    imported(emptied(store), part)
    imported(store, whole)
    assert exported(store) == whole


def test_of_a_file_in_which_anything_is_wrong_nothing_is_kept(store: Store) -> None:
    fill(store, month())
    content = exported(store)
    wrong = content.replace(b"/medium/in_person>", b"/medium/by_pigeon>")
    with pytest.raises(InterstateError, match="by_pigeon"):
        imported(emptied(store), wrong)
    assert not store.known()
    out = io.BytesIO()
    write(resolve(month()), Format.NQUADS, out)
    with pytest.raises(InterstateError, match="without what was read in them"):
        imported(store, out.getvalue())
    assert not store.known()
    fill(store, [reading(1)])
    one, other = store.graph().people
    decision = Decision(verdict=Verdict.SAME, one=one.id, other=other.id)
    fill(store, [], Decisions(frozenset({decision})))
    said_same = exported(store)
    fill(store, [], Decisions(frozenset({replace(decision, verdict=Verdict.DIFFERENT)})))
    before = exported(store)
    with pytest.raises(ContradictionError):
        imported(store, said_same)
    assert exported(store) == before
