"""A reading in RDF: what one report says as it was read, before anyone decided who and what it is in the graph.

It stands in the named graph of its report, beside the mentions and evidence that it links to, and is all that a store
keeps of a report but its text: the graph can be made anew of it. Values that are said of the same fact in a telling
are said here again, since two facts as read can come to one telling, and some come to none.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from itertools import chain

from graph.dates import precision
from graph.evidence import evidence_id
from graph.facts import CalledHouse, Document, Encounter, Facts, HeldOffice, Quotation
from graph.linked.saying import Statement, concept, date, of_kind, resource, says, term_of_office, texts
from graph.linked.statements import Statements
from graph.linked.terms import integer, number, term, text
from graph.model import Mention
from ontology.terms import Label, Precision

Resource = tuple[str, list[Statement]]
"""The identifier of a resource and what is said of it."""


_CONFIDENCE, _READ_IN, _POSITION, _NAMES = map(term, ("confidence", "readIn", "position", "names"))


def reading_id(report: str) -> str:
    """The identifier of the reading of a report."""
    return f"{report}#reading"


class AsRead:
    """The reading of one report, so far as its evidence and mentions, which are given, stand in the graph."""

    def __init__(self, tell: Statements, facts: Facts, evidence: Collection[str], mentions: Iterable[Mention]) -> None:
        self.tell, self.facts, self.evidence = tell, facts, evidence
        self._mentions = {mention.key: mention for mention in mentions}

    def people(self) -> dict[str, list[Statement]]:
        """What the reading says of each mention beside what the graph holds of it, by the mention's identifier."""
        return {
            self._mentions[person.key].id: [_place(place), f"{_CONFIDENCE} {number(person.confidence)}"]
            for place, person in enumerate(self.facts.people)
            if person.key in self._mentions
        }

    def resources(self) -> Iterator[Resource]:
        """The reading and its facts, those left out whose words or people are not in the graph."""
        facts = self.facts
        yield reading_id(facts.report.id), self._reading()
        for place, office in enumerate(facts.offices):
            if words := self._stands(Label.OFFICE, office.evidence, (office.person,)):
                yield self._id("office", place), [*_head("HeldOffice", place), *words, *self._office(office)]
        for place, meeting in enumerate(facts.meetings):
            if words := self._stands(Label.MEETING, meeting.evidence, chain(*meeting.sides)):
                yield from self._meeting(meeting, place, words)
        for place, document in enumerate(facts.agreements):
            if words := self._stands(Label.AGREEMENT, document.evidence, document.signatories):
                yield from self._document(document, place, words)
        for place, called in enumerate(facts.houses):
            if words := self._stands(Label.ORGANIZATION, called.evidence, ()):
                yield self._id("house", place), [*_head("CalledHouse", place), *words, *self._house(called)]

    def _stands(self, kind: Label, words: Quotation, people: Iterable[str]) -> list[Statement]:
        """What is said of the words of a fact; nothing where they or the people are not in the graph."""
        name = evidence_id(self.facts.report.id, kind, words)
        if name not in self.evidence or not all(map(self._mentions.__contains__, people)):
            return []
        told = [f"{_READ_IN} {self.tell.node(name)}", f"{_CONFIDENCE} {number(words.confidence)}"]
        return told if words.ground is None else [*told, *texts("ground", (words.ground,))]

    def _id(self, kind: str, place: int) -> str:
        return f"{self.facts.report.id}#{kind}-{place}"

    def _reading(self) -> list[Statement]:
        facts = self.facts
        return [
            *resource(reading_id(facts.report.id), "Reading"),
            *self.tell.link("from", facts.report.id),
            says("extractor", text(facts.extractor)),
            says("version", text(facts.version)),
            says("size", integer(size_of(facts))),
        ]

    def _people(self, keys: Iterable[str]) -> list[Statement]:
        mentions = self._mentions
        return [f"{_NAMES} {self.tell.node(self.tell.mention_id(mentions[key]))}" for key in keys]

    def _office(self, held: HeldOffice) -> list[Statement]:
        return [
            *self._people((held.person,)),
            says("title", text(held.title)),
            concept("role", "role", held.role),
            *texts("stateCode", (held.state,)),
            *texts("bodyName", (held.organization,)),
            concept("status", "tenure-status", held.status),
            *term_of_office(held),
        ]

    def _meeting(self, meeting: Encounter, place: int, words: list[Statement]) -> Iterator[Resource]:
        own = self._id("meeting", place)
        sides = [f"{own}-side-{number}" for number in range(len(meeting.sides))]
        said = [
            *_head("Encounter", place),
            *words,
            concept("status", "meeting-status", meeting.status),
            concept("medium", "medium", meeting.medium),
            says("main", number(meeting.main)),
            *_dated(meeting.date, meeting.precision),
            *texts("place", (meeting.place,)),
            *texts("stateCode", (meeting.country,)),
            *self.tell.link("part", *sides),
        ]
        yield own, said
        for order, (side, people) in enumerate(zip(sides, meeting.sides, strict=True)):
            yield side, [*_head("EncounterSide", order), *self._people(people)]

    def _document(self, document: Document, place: int, words: list[Statement]) -> Iterator[Resource]:
        own = self._id("document", place)
        parties = [f"{own}-party-{number}" for number in range(len(document.parties))]
        said = [
            *_head("Document", place),
            *words,
            *texts("title", (document.title,)),
            concept("documentType", "document-type", document.type),
            concept("status", "agreement-status", document.status),
            *_dated(document.date, document.precision),
            *(says("count", integer(count)) for count in (document.count,) if count is not None),
            *self._people(document.signatories),
            *self.tell.link("part", *parties),
        ]
        yield own, said
        for order, (name, party) in enumerate(zip(parties, document.parties, strict=True)):
            named = [*texts("bodyName", (party.name,)), *texts("stateCode", (party.state,))]
            yield name, [*_head("DocumentParty", order), *named]

    def _house(self, called: CalledHouse) -> list[Statement]:
        house = concept("house", "house", called.house)
        return [*texts("bodyName", (called.name,)), *texts("stateCode", (called.state,)), house]


def size_of(facts: Facts) -> int:
    """How many facts a reading has, people counted among them: what tells a whole reading from a part of one."""
    return sum(map(len, (facts.people, facts.offices, facts.meetings, facts.agreements, facts.houses)))


def _head(kind: str, place: int) -> tuple[Statement, Statement]:
    return of_kind(kind), _place(place)


def _place(place: int) -> Statement:
    return f"{_POSITION} {integer(place)}"


def _dated(day: str | None, exactness: Precision | None) -> Iterator[Statement]:
    """The date, whose datatype says how exact it is, and its precision only where that says another thing."""
    if day is not None:
        yield says("date", date(day))
    if exactness is not None and (day is None or exactness is not precision(day)):
        yield concept("precision", "precision", exactness)
