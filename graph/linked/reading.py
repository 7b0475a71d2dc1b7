"""A reading in RDF: what one report says as it was read, before anyone decided who and what it is in the graph.

It stands in the named graph of its report, beside the mentions and evidence that it links to, and is all that a store
keeps of a report but its text: the graph can be made anew of it. Values that are said of the same fact in a telling
are said here again, since two facts as read can come to one telling, and some come to none.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from graph.dates import precision
from graph.evidence import evidence_id
from graph.facts import CalledHouse, Document, Encounter, Facts, HeldOffice, Quotation
from graph.linked.saying import Statement, concept, date, texts
from graph.linked.statements import Statements
from graph.linked.terms import RDF, iri, number, term, text
from graph.model import Mention
from ontology.terms import Label, Precision

Resource = tuple[str, list[Statement]]
"""The identifier of a resource and what is said of it."""


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
            self._mentions[person.key].id: [_place(place), (term("confidence"), number(person.confidence))]
            for place, person in enumerate(self.facts.people)
            if person.key in self._mentions
        }

    def resources(self) -> Iterator[Resource]:
        """The reading and its facts, those left out whose words or people are not in the graph."""
        facts = self.facts
        yield reading_id(facts.report.id), list(self._reading())
        for place, office in enumerate(facts.offices):
            if self._stands(Label.OFFICE, office.evidence, (office.person,)):
                yield self._id("office", place), [*_head("HeldOffice", place), *self._office(office)]
        for place, meeting in enumerate(facts.meetings):
            if self._stands(Label.MEETING, meeting.evidence, (key for side in meeting.sides for key in side)):
                yield from self._meeting(meeting, place)
        for place, document in enumerate(facts.agreements):
            if self._stands(Label.AGREEMENT, document.evidence, document.signatories):
                yield from self._document(document, place)
        for place, called in enumerate(facts.houses):
            if self._stands(Label.ORGANIZATION, called.evidence, ()):
                yield self._id("house", place), [*_head("CalledHouse", place), *self._house(called)]

    def _stands(self, kind: Label, words: Quotation, people: Iterable[str]) -> bool:
        return self._evidence(kind, words) in self.evidence and all(key in self._mentions for key in people)

    def _evidence(self, kind: Label, words: Quotation) -> str:
        return evidence_id(self.facts.report.id, kind, words)

    def _id(self, kind: str, place: int) -> str:
        return f"{self.facts.report.id}#{kind}-{place}"

    def _reading(self) -> Iterator[Statement]:
        facts = self.facts
        yield iri(f"{RDF}type"), term("Reading")
        yield term("identifier"), text(reading_id(facts.report.id))
        yield from self.tell.link("from", facts.report.id)
        yield from texts("extractor", (facts.extractor,))
        yield from texts("version", (facts.version,))
        yield term("size"), number(size_of(facts))

    def _words(self, kind: Label, words: Quotation) -> Iterator[Statement]:
        yield from self.tell.link("readIn", self._evidence(kind, words))
        yield term("confidence"), number(words.confidence)
        yield from texts("ground", (words.ground,))

    def _people(self, keys: Iterable[str]) -> Iterator[Statement]:
        yield from self.tell.link("names", *(self.tell.mention_id(self._mentions[key]) for key in keys))

    def _office(self, held: HeldOffice) -> Iterator[Statement]:
        yield from self._people((held.person,))
        yield from texts("title", (held.title,))
        yield concept("role", "role", held.role)
        yield from texts("stateCode", (held.state,))
        yield from texts("bodyName", (held.organization,))
        yield concept("status", "tenure-status", held.status)
        yield from ((term(name), date(day)) for name, day in (("since", held.since), ("until", held.until)) if day)
        yield from self._words(Label.OFFICE, held.evidence)

    def _meeting(self, meeting: Encounter, place: int) -> Iterator[Resource]:
        own = self._id("meeting", place)
        sides = [f"{own}-side-{number}" for number in range(len(meeting.sides))]
        said = [
            concept("status", "meeting-status", meeting.status),
            concept("medium", "medium", meeting.medium),
            (term("main"), number(meeting.main)),
            *_dated(meeting.date, meeting.precision),
            *texts("place", (meeting.place,)),
            *texts("stateCode", (meeting.country,)),
            *self.tell.link("part", *sides),
            *self._words(Label.MEETING, meeting.evidence),
        ]
        yield own, [*_head("Encounter", place), *said]
        for order, (side, people) in enumerate(zip(sides, meeting.sides, strict=True)):
            yield side, [*_head("EncounterSide", order), *self._people(people)]

    def _document(self, document: Document, place: int) -> Iterator[Resource]:
        own = self._id("document", place)
        parties = [f"{own}-party-{number}" for number in range(len(document.parties))]
        said = [
            *texts("title", (document.title,)),
            concept("documentType", "document-type", document.type),
            concept("status", "agreement-status", document.status),
            *_dated(document.date, document.precision),
            *((term("count"), number(count)) for count in (document.count,) if count is not None),
            *self._people(document.signatories),
            *self.tell.link("part", *parties),
            *self._words(Label.AGREEMENT, document.evidence),
        ]
        yield own, [*_head("Document", place), *said]
        for order, (name, party) in enumerate(zip(parties, document.parties, strict=True)):
            said = [*texts("bodyName", (party.name,)), *texts("stateCode", (party.state,))]
            yield name, [*_head("DocumentParty", order), *said]

    def _house(self, called: CalledHouse) -> Iterator[Statement]:
        yield from texts("bodyName", (called.name,))
        yield from texts("stateCode", (called.state,))
        yield concept("house", "house", called.house)
        yield from self._words(Label.ORGANIZATION, called.evidence)


def size_of(facts: Facts) -> int:
    """How many facts a reading has, people counted among them: what tells a whole reading from a part of one."""
    return sum(map(len, (facts.people, facts.offices, facts.meetings, facts.agreements, facts.houses)))


def _head(kind: str, place: int) -> Iterator[Statement]:
    yield iri(f"{RDF}type"), term(kind)
    yield _place(place)


def _place(place: int) -> Statement:
    return term("position"), number(place)


def _dated(day: str | None, exactness: Precision | None) -> Iterator[Statement]:
    """The date, whose datatype says how exact it is, and its precision only where that says another thing."""
    if day is not None:
        yield term("date"), date(day)
    if exactness is not None and (day is None or exactness is not precision(day)):
        yield concept("precision", "precision", exactness)
