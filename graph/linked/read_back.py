"""Readings from an export: the reverse of `graph.linked.reading`.

Of the graph itself nothing is taken: it is a function of readings and decisions, and is made anew.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from pyoxigraph import NamedNode

from graph.facts import CalledHouse, Document, Encounter, Facts, HeldOffice, NamedPerson, Party, Quotation, Report
from graph.linked.dataset import Dataset, NotAGraphError, Resource
from graph.linked.read_values import date, dated, day, span
from graph.linked.reading import size_of
from graph.linked.terms import RDF, RDFS, SKOS
from ontology.terms import (
    AgreementStatus,
    AgreementType,
    House,
    Medium,
    MeetingStatus,
    Role,
    TenureStatus,
)

LABEL = f"{RDFS}label"
ALIAS = f"{SKOS}altLabel"

Fact = TypeVar("Fact")


@dataclass(frozen=True, slots=True)
class Back:
    """The reading of a report as a file has it; `whole` unless the file has only some of its facts."""

    facts: Facts
    whole: bool


@dataclass(slots=True)
class _Said:
    """What the named graph of one report has: keys of people by mention, words by evidence, facts by class."""

    keys: dict[str, str] = field(default_factory=dict)
    people: list[tuple[int, NamedPerson]] = field(default_factory=list)
    words: dict[str, tuple[str, int, int]] = field(default_factory=dict)
    facts: dict[str, list[Resource]] = field(default_factory=dict)
    reading: Resource | None = None


def base_of(data: Dataset, base: str | None = None) -> str:
    """What the identifiers of a file stand below. Raises `NotAGraphError` where it has no reports, or others."""
    for node in (*data.typed("Report"), *data.typed("Tombstone")):
        found = data.about(node)
        name = found.one("identifier")
        own = node.value.removesuffix(name)
        if own == node.value:
            raise found.fault(f"does not end with its identifier {name}")
        if base not in (None, own):
            raise found.fault(f"does not stand below {base}")
        base = own
    if base is None:
        raise NotAGraphError(f"{data.file}: there is no report in it; give what `interstate export` wrote")
    return base


class ReadBack:
    """The readings of a file whose identifiers stand below `base`."""

    def __init__(self, data: Dataset, base: str) -> None:
        self.data, self.base = data, base

    def readings(self) -> Iterator[Back | None]:
        """The reading of each report in the order of their IRIs, None for one that comes without it.

        Raises `NotAGraphError`.
        """
        for node in self.data.typed("Report"):
            yield self._reading(self.data.about(node))

    def _reading(self, found: Resource) -> Back | None:
        said = self._said(found.node)
        if said.reading is None:
            return None
        report = self._report(found)
        facts = Facts(
            report=report,
            extractor=said.reading.one("extractor"),
            version=said.reading.one("version"),
            people=tuple(person for _, person in sorted(said.people, key=lambda one: one[0])),
            offices=self._facts(said, "HeldOffice", self._office),
            meetings=self._facts(said, "Encounter", self._encounter),
            agreements=self._facts(said, "Document", self._document),
            houses=self._facts(said, "CalledHouse", self._house),
        )
        for words, start, end in said.words.values():
            if report.text[start:end] != words:
                raise found.fault(f"its text from {start} to {end} is not what is quoted of it")
        return Back(facts, size_of(facts) == said.reading.number("size"))

    def _report(self, found: Resource) -> Report:
        if not found.all("stem"):
            raise found.fault("has no stem")
        return Report(
            id=found.node.value.removeprefix(self.base),
            stems=tuple(found.all("stem")),
            published=day(found, "published"),
            text=found.one("text"),
            url=found.maybe("url"),
            title=found.maybe("title"),
            publisher=found.maybe("publisher"),
            language=found.one("language"),
        )

    def _said(self, report: NamedNode) -> _Said:
        said = _Said()
        for found in map(self.data.about, self.data.pointing("from", report)):
            kinds = found.all(f"{RDF}type")
            if _is("Mention", kinds):
                self._mention(found, said)
            elif _is("Evidence", kinds):
                said.words[found.node.value] = found.one("quotation"), found.number("start"), found.number("end")
            elif _is("Reading", kinds):
                said.reading = found
        for evidence in said.words:
            for found in map(self.data.about, self.data.pointing("readIn", NamedNode(evidence))):
                for kind in found.all(f"{RDF}type"):
                    said.facts.setdefault(kind.rpartition("#")[2], []).append(found)
        return said

    def _mention(self, found: Resource, said: _Said) -> None:
        key = found.one("key")
        if key in said.keys.values():
            raise found.fault(f"its report names another person by the key {key}")
        said.keys[found.node.value] = key
        if found.maybe("position") is not None:
            person = NamedPerson(
                key=key,
                name=found.one(LABEL),
                aliases=tuple(found.all(ALIAS)),
                mentions=tuple(sorted(span(found, told) for told in found.all("span"))),
                confidence=found.share("confidence"),
            )
            said.people.append((found.number("position"), person))

    def _facts(self, said: _Said, kind: str, make: Callable[[Resource, _Said], Fact]) -> tuple[Fact, ...]:
        placed = sorted(said.facts.get(kind, ()), key=lambda found: found.number("position"))
        return tuple(make(found, said) for found in placed)

    def _office(self, found: Resource, said: _Said) -> HeldOffice:
        people = self._people(found, said)
        if len(people) != 1:
            raise found.fault(f"names {len(people)} people; an office is held by one")
        return HeldOffice(
            person=people[0],
            title=found.one("title"),
            role=found.term("role", "role", Role),
            state=found.maybe("stateCode"),
            organization=found.maybe("bodyName"),
            status=found.term("status", "tenure-status", TenureStatus),
            evidence=_words(found, said),
            since=date(found, "since"),
            until=date(found, "until"),
        )

    def _encounter(self, found: Resource, said: _Said) -> Encounter:
        told, exactness = dated(found)
        return Encounter(
            status=found.term("status", "meeting-status", MeetingStatus),
            date=told,
            precision=exactness,
            medium=found.term("medium", "medium", Medium),
            place=found.maybe("place"),
            country=found.maybe("stateCode"),
            sides=tuple(self._people(side, said) for side in self._parts(found)),
            main=found.one("main") == "true",
            evidence=_words(found, said),
        )

    def _document(self, found: Resource, said: _Said) -> Document:
        told, exactness = dated(found)
        return Document(
            title=found.one("title"),
            type=found.term("documentType", "document-type", AgreementType),
            status=found.term("status", "agreement-status", AgreementStatus),
            count=None if found.maybe("count") is None else found.number("count"),
            date=told,
            precision=exactness,
            parties=tuple(Party(name=one.one("bodyName"), state=one.maybe("stateCode")) for one in self._parts(found)),
            signatories=self._people(found, said),
            evidence=_words(found, said),
        )

    def _house(self, found: Resource, said: _Said) -> CalledHouse:
        return CalledHouse(
            name=found.one("bodyName"),
            state=found.one("stateCode"),
            house=found.term("house", "house", House),
            evidence=_words(found, said),
        )

    def _parts(self, found: Resource) -> Sequence[Resource]:
        parts = [self.data.about(NamedNode(part)) for part in found.all("part")]
        return sorted(parts, key=lambda part: part.number("position"))

    def _people(self, found: Resource, said: _Said) -> tuple[str, ...]:
        """Keys of those whom a fact names, in the order in which the reading has them."""
        named = set(found.all("names"))
        if not named <= said.keys.keys():
            raise found.fault("names somebody whom its report does not")
        keys = {said.keys[mention] for mention in named}
        places = {person.key: place for place, person in said.people}
        if not keys <= places.keys():
            raise found.fault("names somebody who is not in its reading")
        return tuple(sorted(keys, key=lambda key: places[key]))


def _is(kind: str, kinds: Sequence[str]) -> bool:
    return any(one.rpartition("#")[2] == kind for one in kinds)


def _words(found: Resource, said: _Said) -> Quotation:
    text, start, end = said.words[found.one("readIn")]
    return Quotation(
        text=text, start=start, end=end, confidence=found.share("confidence"), ground=found.maybe("ground")
    )
