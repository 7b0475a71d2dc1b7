"""Since which day each node and edge of a graph was known: the first publication of a report that tells of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from graph.known import agreement_values, named_in, tellings_of, versions
from graph.model import Graph, Met, Telling, Tenure
from ontology.terms import AgreementStatus

Key = TypeVar("Key", str, tuple[str, str])


@dataclass(frozen=True, slots=True)
class FirstKnown:
    """ISO days: of nodes by identifier, of who and what is part of a meeting or document by both identifiers.

    `quoted` are those of evidence: when its report was published.
    """

    graph: Graph
    nodes: dict[str, str] = field(default_factory=dict)
    parts: dict[tuple[str, str], str] = field(default_factory=dict)
    quoted: dict[str, str] = field(default_factory=dict)
    _signed: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        published = {report.id: report.published for report in self.graph.reports}
        self.quoted.update({one.id: published[one.report] for one in self.graph.evidence if one.report in published})
        for person in self.graph.people:
            for mention in person.mentions:
                _note(self.nodes, person.id, published.get(mention.report))
        tenures = {tenure.id: tenure for tenure in self.graph.tenures}
        for fact, tellings in tellings_of(self.graph).items():
            if fact in tenures:
                self._tenure(tenures[fact], tellings)
            else:
                self._fact(fact, tellings)
        self._homes()

    def met(self, met: Met) -> str | None:
        """When it was known that two people met: both were said to be there, and it was said that they met."""
        days = [self.parts.get((person, met.meeting)) for person in met.people]
        days.append(min((self.quoted[one] for one in met.evidence if one in self.quoted), default=None))
        return max((day for day in days if day is not None), default=None)

    def signed(self, signer: str, agreement: str) -> str | None:
        """When it was known that a state, body or person had signed a document."""
        days = self.parts.get((signer, agreement)), self._signed.get(agreement)
        return max((day for day in days if day is not None), default=None)

    def _tenure(self, tenure: Tenure, tellings: Sequence[Telling]) -> None:
        _note(self.nodes, tenure.office, min(one.known for one in tellings))

    def _fact(self, fact: str, tellings: Sequence[Telling]) -> None:
        for telling in tellings:
            for name in (fact, telling.country, *telling.parties):
                _note(self.nodes, name, telling.known)
            for name in named_in(telling):
                _note(self.parts, (name, fact), telling.known)
        if isinstance(tellings[0].status, AgreementStatus):
            changes = versions(tellings, agreement_values)
            signed = (day for day, values in changes if values.status is AgreementStatus.SIGNED)
            _note(self._signed, fact, next(signed, None))

    def _homes(self) -> None:
        """Bodies and states are known since what belongs to them is."""
        for office in self.graph.offices:
            for home in (office.organization, office.state):
                _note(self.nodes, home, self.nodes.get(office.id))
        for body in self.graph.organizations:
            _note(self.nodes, body.state, self.nodes.get(body.id))


def _note(days: dict[Key, str], key: Key | None, day: str | None) -> None:
    """The earlier of the day that is there and this one."""
    if key is not None and day is not None:
        days[key] = min(days.get(key, day), day)
