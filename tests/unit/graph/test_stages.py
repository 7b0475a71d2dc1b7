"""Stages: on every day the last of them says what a graph of what was known by then says."""

from __future__ import annotations

import rdflib
from made import PREMIER, PRESIDENT, Made, graph_of
from small import small_graph
from test_rdf import conforms, written

from graph.formats import Format
from graph.known import known_by, tellings_of
from graph.linked.stages import Stage, stages
from graph.model import Agreement, Graph, Meeting, Tenure
from ontology.namespaces import BASE, ONTOLOGY
from ontology.terms import AgreementStatus

DAYS = ("2024-03-20", "2024-04-13", "2024-05-20")
OJA, SHARIPOV, REIS = "Maret Oja", "Davron Sharipov", "Ana Reis"
PARTIES = ("Estonia", "EE"), ("Uzbekistan", "UZ")


def _facts(graph: Graph) -> list[Meeting | Agreement]:
    return [*graph.meetings, *graph.agreements]


def _graph() -> Graph:
    """A visit and a document that become better known, and a meeting that is told once."""
    plan = Made("2024-03-20", stem="plan").person(OJA, (PRESIDENT, "EE", "President"))
    plan.person(SHARIPOV, (PRESIDENT, "UZ", "President"))
    plan.met(OJA, SHARIPOV, date="2024-03", country="EE")
    plan.document("agreement on air transport", *PARTIES, date="2024-04", status=AgreementStatus.PLANNED, count=None)
    day = Made("2024-04-13", stem="day").person(OJA).person(SHARIPOV)
    day.met(OJA, SHARIPOV, date="2024-03-12", place="Tallinn", country="EE")
    day.document("agreement on air transport", *PARTIES, date="2024-04-12", signatories=[OJA, SHARIPOV], count=2)
    late = Made("2024-05-20", stem="late").person(OJA).person(REIS, (PREMIER, "PT", "Prime Minister"))
    late.met(OJA, REIS, date="2024-05", country="PT")
    return graph_of(plan, day, late)


def _values(fact: Meeting | Agreement | Stage, like: Meeting | Agreement) -> tuple[object, ...]:
    names = ("date", "place", "country", "main") if isinstance(like, Meeting) else ("date", "title", "status", "count")
    return tuple(getattr(fact, name) for name in names)


def test_the_last_stage_by_a_day_says_what_was_known_then() -> None:
    graph = _graph()
    told = tellings_of(graph)
    facts = {fact.id: fact for fact in _facts(graph)}
    changed = 0
    for day in DAYS:
        for then in _facts(known_by(graph, day)):
            found = stages(facts[then.id], told[then.id])
            last = [stage for stage in found if stage.known <= day]
            assert _values(last[-1] if found else facts[then.id], then) == _values(then, then), (day, then.id)
            changed += bool(found)
    assert changed == 6, "two facts on three days"


def test_a_fact_that_never_changed_has_no_stages() -> None:
    graph = small_graph()
    told = tellings_of(graph)
    facts: list[Meeting | Agreement | Tenure] = [*_facts(graph), *graph.tenures]
    assert not any(stages(one, told.get(one.id, ())) for one in facts)


def test_stages_conform_and_are_led_to_from_their_fact() -> None:
    graph = _graph()
    result, text = conforms(graph)
    assert result, text
    told = tellings_of(graph)
    fact, found = next((one, found) for one in _facts(graph) if (found := stages(one, told[one.id])))
    described = rdflib.Graph().parse(data=written(graph, Format.NTRIPLES), format="nt")
    led = set(described.objects(rdflib.URIRef(BASE + fact.id), rdflib.URIRef(f"{ONTOLOGY}stage")))
    assert led == {rdflib.URIRef(BASE + stage.id) for stage in found}
