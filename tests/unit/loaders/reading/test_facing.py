"""Who faces whom where those who attended are told."""

from __future__ import annotations

from loaders.reading.allegiance import Allegiance
from loaders.reading.companies import Company
from loaders.reading.facing import Facing
from loaders.reading.triggers import Join, Trigger
from ontology.terms import MeetingStatus

CHAIRED = Trigger(Join.ATTENDANCE, "presided/chaired", 0, 1, MeetingStatus.TOOK_PLACE)
STATES = {"ana": "PE", "luis": "PE", "nils": "NO", "mei": "CN"}


def facing() -> Facing:
    return Facing(Allegiance({who: frozenset({code}) for who, code in STATES.items()}, frozenset(), {}))


def test_those_of_two_states_who_chair_together_face_each_other() -> None:
    told = facing()
    told.part(Company(CHAIRED, None, ("ana", "nils", "luis")))
    assert told.sides == (("ana", "luis"), ("nils",))


def test_those_of_three_states_or_of_one_are_not_parted() -> None:
    told = facing()
    told.part(Company(CHAIRED, None, ("ana", "nils", "mei")))
    told.part(Company(CHAIRED, None, ("ana", "luis")))
    told.part(Company(CHAIRED, "ana", ("nils",)))
    assert told.sides == ((), ())


def test_an_encounter_told_before_keeps_its_sides() -> None:
    told = facing()
    told.sides = (("mei",), ("nils",))
    told.part(Company(CHAIRED, None, ("ana", "nils")))
    assert told.sides == (("mei",), ("nils",))
