"""Readings for tests: short to write, with quotations that are the report's own words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from graph.dates import precision
from graph.facts import Document, Encounter, Facts, HeldOffice, NamedPerson, Party, Quotation, Report
from graph.keys import identifier
from graph.model import Graph
from graph.resolve import resolve
from ontology.terms import AgreementStatus, AgreementType, Medium, MeetingStatus, Role, TenureStatus

Post = tuple[Role, str | None, str]
PRESIDENT = Role.HEAD_OF_STATE
PREMIER = Role.HEAD_OF_GOVERNMENT
SPEAKER = Role.LEGISLATURE_SPEAKER


class Made:
    """A report in the making. Every call adds a sentence, and the fact that it grounds."""

    def __init__(self, published: str, stem: str = "report", words: str = "") -> None:
        self.published, self.stem = published, stem
        self.text = f" date {published} {words}"
        self.people: dict[str, NamedPerson] = {}
        self.offices: list[HeldOffice] = []
        self.meetings: list[Encounter] = []
        self.agreements: list[Document] = []

    def _quote(self, sentence: str) -> Quotation:
        start = len(self.text)
        self.text += sentence + " "
        return Quotation(text=sentence, start=start, end=start + len(sentence))

    def person(self, name: str, *posts: Post, body: str | None = None, ground: str | None = None) -> Made:
        """Name somebody (the key is the name) with posts given as role, state and title."""
        quotation = self._quote(name)
        self.people[name] = NamedPerson(key=name, name=name, mentions=((quotation.start, quotation.end),))
        for role, state, title in posts:
            said = self._quote(f"{title} {name} spoke.")
            self.offices.append(
                HeldOffice(
                    person=name,
                    title=title,
                    role=role,
                    state=state,
                    organization=body,
                    status=TenureStatus.CURRENT,
                    evidence=Quotation(text=said.text, start=said.start, end=said.end, ground=ground),
                )
            )
        return self

    def met(
        self,
        *sides: str | Sequence[str],
        date: str | None = None,
        place: str | None = None,
        country: str | None = None,
        status: MeetingStatus = MeetingStatus.TOOK_PLACE,
        medium: Medium = Medium.IN_PERSON,
        main: bool = True,
    ) -> Made:
        """Tell of a meeting of the sides, each a name or several."""
        told = tuple((side,) if isinstance(side, str) else tuple(side) for side in sides)
        self.meetings.append(
            Encounter(
                status=status,
                date=date,
                precision=precision(date) if date else None,
                medium=medium,
                place=place,
                country=country,
                sides=told,
                main=main,
                evidence=self._quote(" met ".join(" and ".join(side) for side in told)),
            )
        )
        return self

    def document(
        self,
        title: str,
        *parties: tuple[str, str | None],
        date: str | None = None,
        kind: AgreementType = AgreementType.AGREEMENT,
        status: AgreementStatus = AgreementStatus.SIGNED,
        count: int | None = 1,
        signatories: Iterable[str] = (),
    ) -> Made:
        """Tell of a document."""
        self.agreements.append(
            Document(
                title=title,
                type=kind,
                status=status,
                count=count,
                date=date,
                precision=precision(date) if date else None,
                parties=tuple(Party(name=name, state=state) for name, state in parties),
                signatories=tuple(signatories),
                evidence=self._quote(f"They spoke of the {title}."),
            )
        )
        return self

    def facts(self) -> Facts:
        """The reading of the report."""
        report = Report(
            id=identifier("report", self.published, self.text),
            stems=(self.stem,),
            published=self.published,
            text=self.text,
        )
        return Facts(
            report=report,
            extractor="test",
            version="1",
            people=tuple(self.people.values()),
            offices=tuple(self.offices),
            meetings=tuple(self.meetings),
            agreements=tuple(self.agreements),
        )


def graph_of(*reports: Made) -> Graph:
    """The graph of the reports."""
    return resolve(report.facts() for report in reports)


def who(graph: Graph) -> list[list[str]]:
    """Every person's spellings, people and spellings sorted."""
    return sorted(sorted({mention.name for mention in person.mentions}) for person in graph.people)
