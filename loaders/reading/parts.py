"""A text without end, read part by part, so that reading takes time linear in its length.

People are weighed pair by pair and name by name, which the length of a report bounds and that of a volume does not.
What a part says of somebody named in an earlier one is said of the same person, where their names are the same or one
is the only one, so far, who ends in it.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator, Sequence
from dataclasses import replace

from graph.facts import Document, Encounter, Facts, HeldOffice, NamedPerson, Quotation, Report
from graph.keys import fold

LONGEST = 12_000
"""Characters that are read as one: four times the longest of the annotated reports."""
_ENDS = ("\n\n", "\n", ". ", " ")  # where to cut, the best first
_SEARCHED = LONGEST // 4  # characters at the end of a part in which each is looked for


def spans(text: str) -> Iterator[tuple[int, int]]:
    """The parts of a text in order: one if it is no longer than `LONGEST`, else cut between paragraphs if it can be."""
    start = 0
    while len(text) - start > LONGEST:
        end = start + LONGEST
        found = ((text.rfind(mark, end - _SEARCHED, end), mark) for mark in _ENDS)
        cut = next((at + len(mark) for at, mark in found if at >= 0), end)
        yield start, cut
        start = cut
    yield start, len(text)


def in_parts(report: Report, read: Callable[[Report], Facts]) -> Facts:
    """The facts of a report whose parts are each read as a report of its own."""
    people = _People()
    offices: list[HeldOffice] = []
    meetings: list[Encounter] = []
    agreements: list[Document] = []
    whole = Facts(report=report, extractor="", version="")
    for start, end in spans(report.text):
        facts = read(replace(report, text=report.text[start:end]))
        whole = replace(whole, extractor=facts.extractor, version=facts.version)
        keys = people.joined(facts.people, start)
        offices += (
            replace(office, person=keys[office.person], evidence=_shifted(office.evidence, start))
            for office in facts.offices
        )
        meetings += (
            replace(meeting, sides=_sides(meeting.sides, keys), evidence=_shifted(meeting.evidence, start))
            for meeting in facts.meetings
        )
        agreements += (
            replace(
                document,
                signatories=tuple(keys[key] for key in document.signatories),
                evidence=_shifted(document.evidence, start),
            )
            for document in facts.agreements
        )
    return replace(
        whole,
        people=people.all(),
        offices=_once(offices),
        meetings=tuple(meetings),
        agreements=tuple(agreements),
    )


class _People:
    """The people of the parts read so far."""

    def __init__(self) -> None:
        self._of: dict[str, _Somebody] = {}
        self._by_name: dict[str, str] = {}
        self._by_end: dict[str, str | None] = {}  # None for the end of several names

    def joined(self, people: Sequence[NamedPerson], start: int) -> dict[str, str]:
        """The keys, over all parts, of the people of one that begins at `start`."""
        keys: dict[str, str] = {}
        taken: set[str] = set()
        for person in people:
            key = keys[person.key] = self._known(person, taken) or self._fresh(person.key)
            taken.add(key)
            self._of.setdefault(key, _Somebody(key, person.name)).add(person, start)
        for person in people:
            name = fold(person.name)
            self._by_name.setdefault(name, keys[person.key])
            last = name.rpartition(" ")[2]
            if self._by_end.setdefault(last, keys[person.key]) != keys[person.key]:
                self._by_end[last] = None
        return keys

    def all(self) -> tuple[NamedPerson, ...]:
        """Everybody in the order of their first mention."""
        return tuple(somebody.named() for somebody in self._of.values())

    def _known(self, person: NamedPerson, taken: Container[str]) -> str | None:
        name = fold(person.name)
        key = self._by_name.get(name) or (self._by_end.get(name) if " " not in name else None)
        return key if key not in taken else None

    def _fresh(self, key: str) -> str:
        number, fresh = 2, key
        while fresh in self._of:
            fresh, number = f"{key}-{number}", number + 1
        return fresh


class _Somebody:
    """A person in the making, over the parts."""

    def __init__(self, key: str, name: str) -> None:
        self.key, self.name = key, name
        self.confidence = 0.0
        self.aliases: dict[str, None] = {}
        self.mentions: list[tuple[int, int]] = []

    def add(self, person: NamedPerson, start: int) -> None:
        self.confidence = max(self.confidence, person.confidence)
        self.aliases.update(dict.fromkeys((person.name, *person.aliases)))
        self.mentions += ((start + first, start + last) for first, last in person.mentions)

    def named(self) -> NamedPerson:
        aliases = tuple(alias for alias in self.aliases if alias != self.name)
        return NamedPerson(
            key=self.key,
            name=self.name,
            aliases=aliases,
            mentions=tuple(self.mentions),
            confidence=self.confidence,
        )


def _shifted(quotation: Quotation, start: int) -> Quotation:
    return replace(quotation, start=quotation.start + start, end=quotation.end + start)


def _sides(sides: Sequence[Sequence[str]], keys: dict[str, str]) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(keys[key] for key in side) for side in sides)


def _once(offices: Sequence[HeldOffice]) -> tuple[HeldOffice, ...]:
    """Each office of a person once, as first told."""
    first: dict[tuple[object, ...], HeldOffice] = {}
    for office in offices:
        first.setdefault((office.person, office.role, office.state, office.status), office)
    return tuple(first.values())
