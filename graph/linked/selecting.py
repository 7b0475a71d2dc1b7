"""The parts of a choice of a graph, closed under what they lead to.

A chosen fact brings its evidence with the reports, the people, organizations and states that it leads to, and the
tenures that the same reports give these people, with their offices. A report comes with its text, and of what it says
with what is of the choice. Values stay as they were settled over all reports.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace

from graph.decisions import Decision
from graph.known import named_in
from graph.linked.choice import Choice
from graph.linked.gathered import Gathered
from graph.linked.parts import Gathering, Ground, Paper, Parts, Said, Someone, Stages
from graph.model import Conflict, Office, Organization, State, Tombstone


@contextmanager
def selected(parts: Parts, choice: Choice) -> Iterator[Parts]:
    """The parts of a choice, to be walked within this context; memory is that of walking all, and of the offices.

    The parts are walked twice: for what is chosen, and to give it. Raises what the parts raise.
    """
    if choice.everything:
        yield parts
        return
    with Gathered() as gathered:
        _gather(parts, choice, gathered)
        yield _Selected(parts, gathered)


class _Selected:
    """Parts of which only what was gathered is given."""

    def __init__(self, parts: Parts, chosen: Gathered) -> None:
        self._parts, self._chosen = parts, chosen
        self._said: set[str] = set()

    def states(self) -> Iterator[State]:
        """States."""
        return (one for one in self._parts.states() if one.id in self._chosen)

    def organizations(self) -> Iterator[Organization]:
        """Organizations."""
        return (one for one in self._parts.organizations() if one.id in self._chosen)

    def offices(self) -> Iterator[Office]:
        """Offices."""
        return (one for one in self._parts.offices() if one.id in self._chosen)

    def people(self) -> Iterator[Someone]:
        """People."""
        for someone in self._parts.people():
            if someone.id in self._chosen:
                tenures = tuple(one for one in someone.tenures if one[0].id in self._chosen)
                yield replace(someone, tenures=tenures, met=self._chosen.met(someone.id))

    def meetings(self) -> Iterator[Gathering]:
        """Meetings."""
        return (one for one in self._parts.meetings() if one.id in self._chosen)

    def agreements(self) -> Iterator[Paper]:
        """Agreements."""
        return (one for one in self._parts.agreements() if one.agreement.id in self._chosen)

    def conflicts(self) -> Iterator[Conflict]:
        """Conflicts, those of which all comes that they tell of and refer to."""
        for conflict in self._parts.conflicts():
            words = (word for claim in conflict.claims for word in claim.evidence)
            if all(name in self._chosen for name in (*conflict.about, *conflict.states, *words)):
                self._said.update((conflict.id, *(claim.id for claim in conflict.claims)))
                yield conflict

    def decisions(self) -> Iterator[Decision]:
        """Decisions in force of which something comes that they name. To be asked for after the conflicts."""
        for decision in self._parts.decisions():
            if any(name in self._said or name in self._chosen for name in decision.pair):
                yield decision

    def tombstones(self) -> Iterator[Tombstone]:
        """None: no fact refers to a report that was withdrawn."""
        yield from ()

    def reports(self) -> Iterator[Said]:
        """Reports."""
        for said in self._parts.reports():
            if said.id in self._chosen:
                yield replace(
                    said,
                    named=tuple(one for one in said.named if one[0] in self._chosen),
                    evidence=tuple(one for one in said.evidence if one.id in self._chosen),
                    grounds=tuple(filter(self._stands, said.grounds)),
                    tellings=tuple(one for one in said.tellings if self._stands((one.about, one.evidence))),
                )

    def loose(self) -> Iterator[Ground]:
        """None: a fact is chosen by evidence that is held."""
        yield from ()

    def _stands(self, ground: Ground) -> bool:
        return all(name in self._chosen for name in ground)


def _gather(parts: Parts, choice: Choice, gathered: Gathered) -> None:
    states = _states(parts, gathered)
    of_person = _people(parts, choice, gathered, states)
    for gathering in parts.meetings():
        meeting = gathering.meeting
        people = [] if meeting is None else [person for side in meeting.sides for person in side]
        if meeting and choice.meeting(meeting, {code for person in people for code in of_person.get(person, ())}):
            gathered.fact(meeting.id, (*people, meeting.country, *_countries(gathering.stages)))
            for one in gathering.contacts:
                gathered.contact(one.id, one.meeting, one.people)
    for paper in parts.agreements():
        agreement = paper.agreement
        if choice.agreement(agreement, {code for party in agreement.parties for code in states.get(party, (party,))}):
            gathered.fact(agreement.id, (*agreement.parties, *agreement.signatories))
    decided = {name for decision in parts.decisions() for name in decision.pair}
    for said in parts.reports():
        _report(said, decided, gathered)
    gathered.close_over(choice.min_confidence)


def _states(parts: Parts, gathered: Gathered) -> dict[str, tuple[str, ...]]:
    """The state of each organization and office that is of one."""
    found: dict[str, tuple[str, ...]] = {}
    for body in parts.organizations():
        gathered.leads(body.id, (body.state,))
        found[body.id] = (body.state,) if body.state else ()
    for office in parts.offices():
        gathered.leads(office.id, (office.state, office.organization))
        found[office.id] = (office.state,) if office.state else ()
    return found


def _people(
    parts: Parts, choice: Choice, gathered: Gathered, states: dict[str, tuple[str, ...]]
) -> dict[str, set[str]]:
    """The states whose offices each person holds or held, where the choice asks for states."""
    found: dict[str, set[str]] = defaultdict(set)
    for someone in parts.people():
        for tenure, _ in someone.tenures:
            of = states.get(tenure.office, ())
            if choice.states and not choice.states.isdisjoint(of):
                found[someone.id].update(of)
            gathered.tenure(tenure.id, tenure.person, tenure.office)
            if choice.tenure(tenure, of):
                gathered.fact(tenure.id, ())
    return found


def _report(said: Said, decided: set[str], gathered: Gathered) -> None:
    if gathered.wanted({fact for fact, _ in said.grounds}):
        confidence = {one.id: one.confidence for one in said.evidence}
        gathered.grounds(said.id, ((ground, confidence.get(ground[1], 0.0)) for ground in said.grounds))
        for telling in said.tellings:
            gathered.leads(telling.about, (*named_in(telling), telling.country))
        mentions = {mention.id for _, found in said.named for mention in found}
        gathered.named(said.id, mentions & decided)


def _countries(stages: Stages) -> Iterable[str | None]:
    return (stage.country for stage in stages)
