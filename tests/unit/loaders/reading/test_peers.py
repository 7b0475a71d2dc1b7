"""Whom "his colleague" and "her Omani counterpart" mean where no name stands beside."""

from __future__ import annotations

from stood_for import meant

TALKS = (
    "Foreign Minister of Peru Luis Salas spoke in Lima with Foreign Minister of Norway Nils Dahl, who had brought the "
    "Mayor of Oslo, Kari Lund. "
)


def test_a_colleague_holds_the_same_office_in_another_state() -> None:
    assert meant(TALKS + "Mr Salas thanked his colleague for the fish.\n", "colleague") == [{"nils-dahl"}]
    assert meant(TALKS + "In the end Mr Dahl embraced his Peruvian counterpart.\n", "counterpart") == [{"luis-salas"}]


def test_a_colleague_may_own_something() -> None:
    assert meant(TALKS + "Mr Salas read his colleague's letter.\n", "colleague's") == [{"nils-dahl"}]


def test_a_colleague_who_is_named_beside_is_told_by_the_name() -> None:
    assert meant(TALKS + "She had been his colleague.\n", "colleague") == [set()]
    assert meant(TALKS + "A colleague poured tea.\n", "colleague") == [set()]


def test_a_counterpart_from_a_state_is_of_that_state() -> None:
    assert meant(TALKS + "Mr Salas wrote to his counterpart from Oman.\n", "counterpart") == [set()]
    assert meant(TALKS + "Mr Salas wrote to his counterpart from Norway.\n", "counterpart") == [{"nils-dahl"}]


def test_nobody_is_the_colleague_of_whom_nobody_equals() -> None:
    assert meant(TALKS + "Ms Lund phoned her colleague from there.\n", "colleague") == [set()]


def test_a_noun_in_the_genitive_means_who_it_means_without() -> None:
    text = TALKS + "The Peruvian diplomat's own boat lay near.\n"
    assert meant(text, "diplomat's") == [{"luis-salas"}]
    assert meant(TALKS + "Cod was eaten at the Peruvian diplomat's House of Fish.\n", "diplomat's") == [set()]


def test_in_a_headline_a_counterpart_needs_no_owner() -> None:
    text = "Peruvian Minister Salas Sees Norwegian Colleague\n\nLIMA - " + TALKS
    assert meant(text + "\n", "colleague") == [{"nils-dahl"}]
