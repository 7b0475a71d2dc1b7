"""Decisions on either engine: obeyed by every later load, and undone without a trace."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from hand import reading

from graph.decisions import Decision, Decisions, Verdict
from graph.formats import Format
from graph.growing.standing import Standing
from graph.loading import Reader, load, settle
from graph.queries import people
from graph.rdf import write

if TYPE_CHECKING:
    from graph.store import Store

READINGS = {facts.report.id: facts for facts in (reading(1), reading(2), reading(3, other="Eva Moa"))}
MORE = reading(4, other="Eva Moa")
READER = Reader(read=lambda report: (READINGS | {MORE.report.id: MORE})[report.id], extractor="hand", version="1")


def nquads(store: Store) -> bytes:
    out = io.BytesIO()
    write(store.graph(), Format.NQUADS, out)
    return out.getvalue()


def decided(verdict: Verdict, one: str, other: str) -> Decisions:
    return Decisions(frozenset([Decision(verdict=verdict, one=one, other=other, reason="we met, her", by="ana")]))


def test_decisions_are_obeyed_by_later_loads_and_undone_without_a_trace(store: Store) -> None:
    load(store, [facts.report for facts in READINGS.values()], READER)
    before = nquads(store)
    by_name = {person.name: person.id for person in store.graph().people}
    tom, eva = by_name["Tom Reyes"], by_name["Eva Moa"]

    assert store.decide(decided(Verdict.SAME, tom, eva))
    assert not store.settled()
    assert not store.decide(decided(Verdict.SAME, tom, eva))
    settle(store)
    merged = people.person(store, max(tom, eva))
    assert merged
    assert merged.id == min(tom, eva)
    assert {"Tom Reyes", "Eva Moa"} == {merged.name, *merged.aliases}

    Standing(store, READER).load([MORE.report])
    assert len(store.graph().people) == 2
    assert store.settled()

    ana = next(person for person in store.graph().people if person.name == "Ana Lobo")
    assert store.decide(decided(Verdict.DIFFERENT, ana.mentions[0].id, ana.mentions[-1].id))
    settle(store)
    assert sum(person.name == "Ana Lobo" for person in store.graph().people) == 2
    assert store.decisions() == decided(Verdict.DIFFERENT, ana.mentions[0].id, ana.mentions[-1].id)

    store.decide(Decisions())
    settle(store)
    assert {person.name: person.id for person in store.graph().people if person.name != "Ana Lobo"} == {
        "Tom Reyes": tom,
        "Eva Moa": min(eva, *(m.id for p in store.graph().people if p.name == "Eva Moa" for m in p.mentions)),
    }
    for identifier in (tom, eva):
        found = people.person(store, identifier)
        assert found
        assert found.name == ("Tom Reyes" if identifier == tom else "Eva Moa")

    store.connection.write(lambda transaction: transaction.run("MATCH (n) DETACH DELETE n").consume())
    store.migrate()
    load(store, [facts.report for facts in READINGS.values()], READER)
    for verdict, one, other in (
        (Verdict.SAME, tom, eva),
        (Verdict.DIFFERENT, ana.mentions[0].id, ana.mentions[-1].id),
    ):
        store.decide(decided(verdict, one, other))
        settle(store)
        store.decide(Decisions())
        settle(store)
        assert nquads(store) == before
