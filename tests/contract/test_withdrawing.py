"""What is withdrawn leaves no trace but its tombstone: the rest is as if it had never been loaded, on either engine."""

from __future__ import annotations

import io
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pyoxigraph
import pytest
from hand import month, reading
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.decisions import Decision, Decisions, Verdict
from graph.facts import Facts
from graph.formats import Format
from graph.growing.standing import Standing
from graph.linked.dataset import dataset
from graph.linked.importing import difference, import_into
from graph.linked.read_back import base_of
from graph.linked.stream import lines
from graph.loading import Reader, load, settle
from graph.model import Tombstone
from graph.queries import people, tombstones
from graph.queries.asking import Period, Slice, known_by
from graph.rdf import write
from graph.resolve import resolve
from graph.sparql.dataset import Dataset
from graph.store import Store
from graph.withdrawing.stones import stone_of
from graph.withdrawing.withdrawing import NoSuchReportError, report_called, tombstone_called, withdraw
from ontology.terms import Label

READINGS = {facts.report.id: facts for facts in month()}
READER = Reader(read=lambda report: READINGS[report.id], extractor="hand", version="1")


def emptied(store: Store) -> Store:
    store.connection.write(lambda transaction: transaction.run("MATCH (n) DETACH DELETE n").consume())
    store.migrate()
    return store


def loaded(store: Store, readings: Iterable[Facts] = READINGS.values()) -> Store:
    load(store, [facts.report for facts in readings], READER)
    return store


def exported(store: Store) -> bytes:
    return b"".join(lines(store))


def without(gone: Iterable[str], stones: Iterable[Tombstone]) -> bytes:
    """The export of a graph into which these reports never came, with these tombstones."""
    left = [facts for name, facts in READINGS.items() if name not in set(gone)]
    out = io.BytesIO()
    write(resolve(left), Format.NQUADS, out, readings=left, tombstones=stones)
    return out.getvalue()


def test_what_is_left_is_what_was_never_loaded_with_it(store: Store) -> None:
    loaded(store)
    before = exported(store)
    one, *others = sorted(READINGS)
    withdraw(store, [one], "read wrongly", "ana")
    (stone,) = store.tombstones()
    assert replace(stone, heirs=()) == stone_of(READINGS[one], "read wrongly", "ana")
    assert len(stone.mentions) == 2
    assert exported(store) == without([one], [stone])
    assert not any(facts.report.id == one for facts in store.readings())

    again = load(store, [READINGS[one].report], READER)
    assert (again.new, again.withdrawn) == (0, [stone])
    assert exported(store) == without([one], [stone])

    assert load(store, [READINGS[one].report], READER, again=True).new == 1
    assert store.tombstones() == ()
    assert exported(store) == before

    withdraw(store, others)
    left = {one: READINGS[one]}
    assert exported(store) == without(others, store.tombstones())
    assert {report.id for report in store.graph().reports} == left.keys()


@pytest.fixture(scope="module")
def embedded(tmp_path_factory: pytest.TempPathFactory) -> Iterable[Store]:
    with Store.open(f"embedded:{tmp_path_factory.mktemp('withdrawn')}") as opened:
        opened.migrate()
        yield opened


@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    cuts=st.lists(st.sets(st.sampled_from(sorted(READINGS)), min_size=1, max_size=6), min_size=1, max_size=4),
    back=st.sets(st.sampled_from(sorted(READINGS)), max_size=2),
)
def test_any_reports_in_any_order_by_one_who_stays_with_the_store(
    embedded: Store, cuts: list[set[str]], back: set[str]
) -> None:
    store = emptied(embedded)
    standing = Standing(store, READER)
    standing.load([facts.report for facts in READINGS.values()])
    held, expected = set(READINGS), dict[str, Tombstone]()
    for cut in cuts:
        standing.withdraw(sorted(cut))
        assert store.settled()
        expected |= stones_with_heirs(held, cut & held)
        held -= cut
    standing.load([READINGS[name].report for name in sorted(back)], again=True)
    gone = set().union(*cuts) - back
    stones = tuple(expected[name] for name in sorted(gone))
    assert store.tombstones() == stones
    assert exported(store) == without(gone, stones)


def stones_with_heirs(held: set[str], cut: set[str]) -> dict[str, Tombstone]:
    """The tombstones of reports cut out of those held: an heir is the least mention of the person that stays."""
    heirs: dict[str, list[tuple[str, str]]] = {name: [] for name in cut}
    for person in resolve(READINGS[name] for name in held).people:
        staying = [mention.id for mention in person.mentions if mention.report not in cut]
        for mention in person.mentions if staying else ():
            if mention.report in cut:
                heirs[mention.report].append((mention.id, min(staying)))
    return {name: replace(stone_of(READINGS[name]), heirs=tuple(sorted(found))) for name, found in heirs.items()}


def test_a_withdrawal_that_was_cut_off_is_made_good_by_the_next_load(store: Store) -> None:
    loaded(store)
    one = min(READINGS)
    store.withdraw([stone_of(READINGS[one])])
    assert not store.settled()
    settle(store)
    assert exported(store) == without([one], store.tombstones())


def test_an_identifier_that_only_a_withdrawn_report_had_leads_to_the_same_person(store: Store) -> None:
    loaded(store)
    person = next(one for one in store.graph().people if one.name == "Ana Lobo")
    first, second, *_ = person.mentions
    assert person.id == first.id
    withdraw(store, [first.report])
    found = people.person(store, first.id)
    assert found is not None
    assert (found.id, found.name) == (second.id, "Ana Lobo")
    withdraw(store, [second.report])
    for mention in (first, second):
        found = people.person(store, mention.id)
        assert found is not None
        assert found.name == "Ana Lobo"
    withdraw(store, [mention.report for mention in person.mentions])
    assert people.person(store, first.id) is None


def test_identifiers_of_withdrawn_reports_lead_to_the_same_people_after_an_import(store: Store) -> None:
    loaded(store)
    person = next(one for one in store.graph().people if one.name == "Ana Lobo")
    first, second, third, *_ = person.mentions
    withdraw(store, [first.report])
    withdraw(store, [second.report])
    content = exported(store)
    rdf = pyoxigraph.Store()
    rdf.bulk_load(content, pyoxigraph.RdfFormat.N_QUADS)
    withdraw(store, [third.report])
    later = people.person(store, first.id)
    emptied(store)
    with dataset(Path("graph.nq"), Format.NQUADS, io.BytesIO(content)) as data:
        import_into(store, data, base_of(data))
        settle(store)
        other = difference(store, data, base_of(data))
        assert (other.added, other.missing) == (0, 0)
        turn = store.turn()
        import_into(store, data, base_of(data))
        assert store.turn() == turn
    assert exported(store) == content
    for source in (store, Dataset(rdf)):
        for mention in (first, second, third):
            found = people.person(source, mention.id)
            assert found is not None
            assert (found.id, found.name) == (third.id, "Ana Lobo")
    withdraw(store, [third.report])
    assert people.person(store, first.id) == later is not None


def test_a_decision_on_somebody_withdrawn_waits_until_the_report_is_back(store: Store) -> None:
    loaded(store)
    by_name = {person.name: person for person in store.graph().people}
    one, other = by_name["Ana Lobo"], by_name["Tom Reyes"]
    decided = Decision(verdict=Verdict.SAME, one=one.id, other=other.id)
    store.decide(Decisions(frozenset([decided])))
    settle(store)
    before = exported(store)
    report = one.mentions[0].report
    withdraw(store, [report])
    assert store.decisions().made == {decided}
    load(store, [READINGS[report].report], READER, again=True)
    assert exported(store) == before


def test_an_export_with_tombstones_comes_back_and_what_either_side_withdrew_stays_so(store: Store) -> None:
    loaded(store)
    first, second, *_ = sorted(READINGS)
    whole = exported(store)
    withdraw(store, [first], "wrong")
    content = exported(store)
    withdraw(store, [second])
    both = store.tombstones()
    for file, expected in ((content, both), (whole, both)):
        with dataset(Path("graph.nq"), Format.NQUADS, io.BytesIO(file)) as data:
            found = import_into(store, data, base_of(data))
            settle(store)
            assert found.refused == (1 if file == content else 2)
        assert store.tombstones() == expected
    with dataset(Path("graph.nq"), Format.NQUADS, io.BytesIO(content)) as data:
        emptied(store)
        found = import_into(store, data, base_of(data))
        settle(store)
        other = difference(store, data, base_of(data))
        assert (found.withdrawn, found.refused, other.added, other.missing) == (1, 0, 0, 0)
        assert exported(store) == content
    withdraw(store, sorted(READINGS))
    with dataset(Path("graph.nq"), Format.NQUADS, io.BytesIO(exported(store))) as data:
        emptied(store)
        import_into(store, data, base_of(data))
        settle(store)
        assert len(store.tombstones()) == len(READINGS)


def test_a_report_is_named_by_identifier_file_or_address(store: Store) -> None:
    facts = [reading(1), reading(2)]
    store.keep(facts)
    settle(store)
    one = facts[0].report
    for name in (one.id, "r1"):
        assert report_called(store, name) == one.id
    with pytest.raises(NoSuchReportError, match=r"no report is called 'r9'; give an identifier"):
        report_called(store, "r9")
    withdraw(store, [one.id])
    with pytest.raises(NoSuchReportError, match=r"'r1' was withdrawn before; interstate load --again"):
        report_called(store, "r1")
    assert tombstone_called(store, "r1") == one.id
    with pytest.raises(NoSuchReportError, match="no report called 'r2' was withdrawn"):
        tombstone_called(store, "r2")
    assert store.called(one.id, Label.TOMBSTONE) == [one.id]


def test_what_stays_is_told_alike_in_cypher_and_sparql(store: Store) -> None:
    loaded(store)
    gone = sorted(READINGS)[:5]
    withdraw(store, gone[:3], "read wrongly", "ana")
    withdraw(store, gone[3:])
    rdf = pyoxigraph.Store()
    rdf.bulk_load(exported(store), pyoxigraph.RdfFormat.N_QUADS)
    mirror = Dataset(rdf)
    for source in (store, mirror):
        told = [tombstones.tombstone(source, name) for name in gone]
        why = [one and (one.reason, one.withdrawn_by) for one in told]
        assert why == [("read wrongly", "ana")] * 3 + [(None, None)] * 2
        assert tombstones.tombstone(source, max(READINGS)) is None
        first = tombstones.tombstones(source, part=Slice(limit=3))
        rest = tombstones.tombstones(source, part=Slice(limit=3, cursor=first.cursor))
        assert {one.id for one in (*first.items, *rest.items)} == set(gone)
        assert (first.total, len(rest.items), rest.cursor) == (5, 2, None)
        days = sorted(READINGS[name].report.published for name in gone)
        assert tombstones.tombstones(source, period=Period(until=days[1])).total == 2
        assert tombstones.tombstones(known_by(source, days[2])).total == 3
    assert tombstones.tombstones(store) == tombstones.tombstones(mirror)
