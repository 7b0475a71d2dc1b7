"""The states of offices in short records: what is unsaid is of a known holder, else of the country visited."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache

from graph.facts import HeldOffice
from graph.names import form_of
from loaders.reading.cast import Cast, Way
from loaders.reading.holders import never_held, state_of_holder
from loaders.reading.record_posts import MANY
from loaders.reading.tables import table
from loaders.reading.travellers import STATELESS
from loaders.sources.journey import Journey
from ontology.terms import Role, TenureStatus

COUNTRY = "country of the travel"
HOME = "state of the visitor"
KNOWN = "known holder"
SAME = "same person"
_UNSAID = frozenset({"story", "dateline", "same person", "owner", "delegation"})


def placed_offices(cast: Cast, journey: Journey, company: set[str]) -> Iterator[HeldOffice]:
    """The offices of a record, each of the state that its words say, or else of the one that it is most likely of.

    Those whom the traveller accompanied are of that of the traveller. A title of many that follows a name is that of
    others, as is one before the next name: "President Mubarak, the Foreign Ministers of Egypt and Israel".
    """
    names = {person.key: person.name for person in cast.people}
    starts = {reference.start: reference.people for reference in cast.references if reference.way is Way.NAME}
    told = [office for office in cast.offices if not _of_others(office, names[office.person], starts)]
    said = {office.person: office.state for office in reversed(told) if office.state and not _unsaid(office)}
    kings = any(office.title in table("record_titles")["sovereigns"]["kings"] for office in told)
    for office in told:
        reigning = _reigning(office, names[office.person], kings)
        yield _placed(reigning, names[office.person], journey, company, said.get(office.person))


def _of_others(office: HeldOffice, name: str, starts: Mapping[int, Sequence[str]]) -> bool:
    """Whether the title of an office stands behind the name, and is one of many people or right before another name."""
    if not office.evidence.text.startswith(name):
        return False
    after = starts.get(office.evidence.end + 1, (office.person,))
    return bool(MANY.match(office.title)) or office.person not in after


def _reigning(office: HeldOffice, name: str, kings: bool) -> HeldOffice:
    """A queen reigns where she has a number, or where no king is named beside her."""
    queens = table("record_titles")["sovereigns"]["queens"]
    if office.role is not Role.FIRST_SPOUSE or office.title not in queens:
        return office
    return replace(office, role=Role.HEAD_OF_STATE) if form_of(name).generation or not kings else office


def _placed(office: HeldOffice, name: str, journey: Journey, company: set[str], said: str | None) -> HeldOffice:
    if office.role in STATELESS:
        return office
    if office.person in company and _unsaid(office):
        return replace(office, state=journey.home)
    if not _unsaid(office):
        return office
    own = _own().get(office.title)
    if own:
        return replace(office, state=own, evidence=replace(office.evidence, ground=None))
    if said:
        return replace(office, state=said, evidence=replace(office.evidence, ground=SAME))
    over = office.status is TenureStatus.FORMER
    known = state_of_holder(name, office.role, int(journey.start[:4]), journey.country, over=over)
    if known and known != journey.country:
        return replace(office, state=known, evidence=replace(office.evidence, ground=KNOWN))
    if journey.role is None and office.role is Role.HEAD_OF_STATE and _foreign(name, journey):
        return replace(office, state=journey.home, evidence=replace(office.evidence, ground=HOME))
    return replace(office, state=journey.country, evidence=replace(office.evidence, ground=COUNTRY))


def _foreign(name: str, journey: Journey) -> bool:
    """Whether somebody has not been the head of the state that is visited, whose own travels tell who was."""
    return never_held(name, Role.HEAD_OF_STATE, journey.country or "", int(journey.start[:4]))


@cache
def _own() -> Mapping[str, str]:
    return {title: state for state, titles in table("record_titles")["own"].items() for title in titles}


def _unsaid(office: HeldOffice) -> bool:
    return office.state is None or office.evidence.ground in _UNSAID
