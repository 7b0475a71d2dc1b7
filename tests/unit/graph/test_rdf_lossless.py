"""N-Quads lose nothing: the model is read back from them, value by value."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

import pyoxigraph
from small import small_graph
from test_golden import golden_graph

from graph.facts import Report
from graph.formats import Format
from graph.model import (
    Agreement,
    Claim,
    Conflict,
    Evidence,
    Graph,
    Meeting,
    Mention,
    Met,
    Office,
    Organization,
    Person,
    State,
    Telling,
    Tenure,
)
from graph.rdf import write
from ontology.namespaces import BASE, ONTOLOGY
from ontology.terms import (
    AgreementStatus,
    AgreementType,
    ConflictRule,
    House,
    Medium,
    MeetingStatus,
    Precision,
    Resolution,
    Role,
    TenureStatus,
)

RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
LABEL = "http://www.w3.org/2000/01/rdf-schema#label"
ALIAS = "http://www.w3.org/2004/02/skos/core#altLabel"


class Read:
    """The statements of an export, by subject and by object."""

    def __init__(self, content: bytes) -> None:
        self.store = pyoxigraph.Store()
        self.store.load(content, format=pyoxigraph.RdfFormat.N_QUADS)

    def all(self, subject: str, predicate: str) -> tuple[str, ...]:
        found = self.store.quads_for_pattern(pyoxigraph.NamedNode(subject), _node(predicate), None)
        return tuple(sorted(_value(quad.object) for quad in found))

    def one(self, subject: str, predicate: str) -> Any:
        values = self.all(subject, predicate)
        assert len(values) <= 1, (subject, predicate, values)
        return values[0] if values else None

    def term(self, subject: str, predicate: str) -> Any:
        found = self.one(subject, predicate)
        return found and found.rsplit("/", 1)[-1]

    def pointing(self, predicate: str, target: str) -> tuple[str, ...]:
        found = self.store.quads_for_pattern(None, _node(predicate), pyoxigraph.NamedNode(BASE + target))
        return tuple(sorted(_value(quad.subject) for quad in found))

    def records(self, kind: str, make: Callable[[str, str], Any]) -> tuple[Any, ...]:
        found = self.store.quads_for_pattern(None, _node(RDF_TYPE), _node(kind))
        made = (make(BASE + one, one) for one in (_value(quad.subject) for quad in found))
        return tuple(sorted(made, key=lambda record: str(record.id)))


def _node(name: str) -> pyoxigraph.NamedNode:
    return pyoxigraph.NamedNode(name if ":" in name else ONTOLOGY + name)


def _value(term: Any) -> str:
    return str(term.value).removeprefix(BASE)


def read_back(content: bytes) -> Graph:
    read = Read(content)
    of_class = {
        kind: {record.id for record in read.records(kind, lambda _, one: State(id=one, name=""))}
        for kind in ("State", "Organization")
    }

    def mention(identifier: str) -> Mention:
        iri = BASE + identifier
        spans = (span.split("-") for span in read.all(iri, "span"))
        return Mention(
            id=read.one(iri, "identifier"),
            report=read.one(iri, "from"),
            key=read.one(iri, "key"),
            name=read.one(iri, LABEL),
            aliases=read.all(iri, ALIAS),
            spans=tuple(sorted((int(start), int(end)) for start, end in spans)),
            resolved_by=Resolution(read.term(iri, "resolvedBy")),
            candidates=int(found) if (found := read.one(iri, "candidates")) else None,
        )

    def within(iri: str, kind: str) -> Any:
        return next((one for one in read.all(iri, "of") if one in of_class[kind]), None)

    def sides(iri: str) -> Iterable[tuple[str, ...]]:
        found = sorted(read.all(iri, "side"), key=lambda side: int(read.one(BASE + side, "position")))
        return (read.all(BASE + side, "member") for side in found)

    def meeting(iri: str, one: str) -> Meeting:
        return Meeting(
            id=one,
            status=MeetingStatus(read.term(iri, "status")),
            date=read.one(iri, "date"),
            precision=_maybe(Precision, read.term(iri, "precision")),
            medium=Medium(read.term(iri, "medium")),
            place=read.one(iri, "place"),
            country=read.one(iri, "in"),
            main=read.one(iri, "main") == "true",
            sides=tuple(sides(iri)),
            evidence=read.all(iri, "evidence"),
        )

    meetings = read.records("Meeting", meeting)
    by_id = {one.id: one for one in meetings}

    def met(iri: str, one: str) -> Met:
        at = by_id[read.one(iri, "meeting")]
        first, second = read.all(iri, "person")
        return Met(
            id=one,
            people=(first, second),
            meeting=at.id,
            date=at.date,
            precision=at.precision,
            medium=at.medium,
            evidence=read.all(iri, "evidence"),
        )

    statuses: dict[str, type[TenureStatus | MeetingStatus | AgreementStatus]]
    statuses = {"Tenure": TenureStatus, "Meeting": MeetingStatus, "Agreement": AgreementStatus}

    def telling(iri: str, one: str) -> Telling:
        kind = read.one(BASE + read.one(iri, "about"), RDF_TYPE).removeprefix(ONTOLOGY)
        main = read.one(iri, "main")
        return Telling(
            id=one,
            about=read.one(iri, "about"),
            evidence=read.one(iri, "saidIn"),
            known=read.one(iri, "known"),
            status=_maybe(statuses.get(kind), read.term(iri, "status")),
            house=_maybe(House, read.term(iri, "house")),
            date=read.one(iri, "date"),
            precision=_maybe(Precision, read.term(iri, "precision")),
            title=read.one(iri, "title"),
            medium=_maybe(Medium, read.term(iri, "medium")),
            place=read.one(iri, "place"),
            country=read.one(iri, "in"),
            main=None if main is None else main == "true",
            type=_maybe(AgreementType, read.term(iri, "documentType")),
            count=_maybe(int, read.one(iri, "count")),
            sides=tuple(sides(iri)),
            parties=read.all(iri, "party"),
            signatories=read.all(iri, "signatory"),
            since=read.one(iri, "since"),
            until=read.one(iri, "until"),
        )

    def claim(name: str) -> Claim:
        return Claim(id=name, value=read.one(BASE + name, "value"), evidence=read.all(BASE + name, "saidIn"))

    def conflict(iri: str, one: str) -> Conflict:
        return Conflict(
            id=one,
            rule=ConflictRule(read.term(iri, "rule")),
            about=read.all(iri, "about"),
            states=read.all(iri, "concerns"),
            claims=tuple(map(claim, read.all(iri, "claim"))),
            holds=read.one(iri, "holds"),
            reason=read.one(iri, "reason"),
        )

    return Graph(
        conflicts=read.records("Conflict", conflict),
        tellings=read.records("Telling", telling),
        reports=read.records(
            "Report",
            lambda iri, one: Report(
                id=one,
                stems=read.all(iri, "stem"),
                published=read.one(iri, "published"),
                text=read.one(iri, "text"),
                url=read.one(iri, "url"),
                title=read.one(iri, "title"),
                publisher=read.one(iri, "publisher"),
                language=read.one(iri, "language"),
            ),
        ),
        people=read.records(
            "Person",
            lambda iri, one: Person(
                id=one,
                name=read.one(iri, LABEL),
                aliases=read.all(iri, ALIAS),
                mentions=tuple(map(mention, read.all(iri, "mention"))),
            ),
        ),
        states=read.records("State", lambda iri, one: State(id=one, name=read.one(iri, LABEL))),
        organizations=read.records(
            "Organization",
            lambda iri, one: Organization(
                id=one, name=read.one(iri, LABEL), aliases=read.all(iri, ALIAS), state=read.one(iri, "of")
            ),
        ),
        offices=read.records(
            "Office",
            lambda iri, one: Office(
                id=one,
                role=Role(read.term(iri, "role")),
                name=read.one(iri, LABEL),
                state=within(iri, "State"),
                organization=within(iri, "Organization"),
            ),
        ),
        tenures=read.records(
            "Tenure",
            lambda iri, one: Tenure(
                id=one,
                person=read.one(iri, "holder"),
                office=read.one(iri, "office"),
                status=TenureStatus(read.term(iri, "status")),
                titles=read.all(iri, "title"),
                first_seen=read.one(iri, "firstSeen"),
                last_seen=read.one(iri, "lastSeen"),
                evidence=read.all(iri, "evidence"),
                since=read.one(iri, "since"),
                until=read.one(iri, "until"),
            ),
        ),
        meetings=meetings,
        met=read.records("Contact", met),
        agreements=read.records(
            "Agreement",
            lambda iri, one: Agreement(
                id=one,
                title=read.one(iri, "title"),
                type=AgreementType(read.term(iri, "documentType")),
                status=AgreementStatus(read.term(iri, "status")),
                date=read.one(iri, "date"),
                precision=_maybe(Precision, read.term(iri, "precision")),
                count=_maybe(int, read.one(iri, "count")),
                parties=read.pointing("partyTo", one),
                signatories=read.pointing("signatoryOf", one),
                evidence=read.all(iri, "evidence"),
            ),
        ),
        evidence=read.records(
            "Evidence",
            lambda iri, one: Evidence(
                id=one,
                report=read.one(iri, "from"),
                quotation=read.one(iri, "quotation"),
                start=int(read.one(iri, "start")),
                end=int(read.one(iri, "end")),
                extractor=read.one(iri, "extractor"),
                version=read.one(iri, "version"),
                confidence=float(read.one(iri, "confidence")),
                ground=read.one(iri, "ground"),
            ),
        ),
    )


def _maybe(kind: Callable[[Any], Any] | None, value: Any) -> Any:
    return None if value is None or kind is None else kind(value)


def back_again(graph: Graph) -> Graph:
    out = io.BytesIO()
    write(graph, Format.NQUADS, out)
    return read_back(out.getvalue())


def test_every_value_of_the_model_is_read_back() -> None:
    assert back_again(small_graph()) == small_graph()


def test_what_two_reports_tell_differently_is_read_back() -> None:
    graph = golden_graph()
    told = {telling.place for telling in graph.tellings if telling.date == "2024-04-12"}
    assert {"Kadriorg", "Tallinn"} <= told
    assert back_again(graph) == graph


def test_numbers_dates_and_texts_are_read_back_exactly() -> None:
    graph = small_graph()
    report = replace(
        graph.reports[0], url="https://reef.example/1?a=b&c", title='A "pact"', text="one\r\ntwo\t\u2028é\n"
    )
    month = replace(graph.meetings[1], date="2024-02", precision=Precision.MONTH, country="NR", main=True)
    unsure = replace(graph.evidence[0], confidence=0.1 + 0.2, ground="chamber")
    bare = replace(graph.agreements[0], status=AgreementStatus.REFERENCED, date=None, precision=None, count=None)
    changed = replace(
        graph,
        reports=(report,),
        meetings=(graph.meetings[0], month),
        evidence=(unsure, *graph.evidence[1:]),
        agreements=(bare,),
    )
    assert back_again(changed) == changed
