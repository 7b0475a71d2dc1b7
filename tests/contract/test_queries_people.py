from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from world import ID, PEOPLE

from graph.queries.asking import Period, Slice
from graph.queries.people import AmbiguousNameError, UnknownPersonError, counterparts, find, one, people, person

if TYPE_CHECKING:
    from graph.queries.answers.people import Counterpart
    from graph.store import Store

pytest_plugins = ("world_store",)


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Aigerim Bekova", "bekova"),
        ("AIGERIM BEKOVA", "bekova"),
        ("Bekova", "bekova"),
        ("A. Bekova", "bekova"),
        ("Bekova Aigerim", "bekova"),
        ("Tómas Hólm", "holm"),
        ("tomas holm", "holm"),
        ("HOLM", "holm"),
        ("Aldén", "alden"),
        ("alden", "alden"),
        ("Xu", "xu"),
        ("Meilin", "xu"),
        ("Lindiwe", "ldube"),
        ("sipho dube", "sdube"),
    ],
)
def test_a_name_finds_the_person_in_any_spelling(world: Store, name: str, key: str) -> None:
    assert [candidate.id for candidate in find(world, name)] == [ID[key]]
    assert one(world, name) == ID[key]


@pytest.mark.parametrize("name", ["Nemo", "Beko", "", " ", "?!", "Bekova Dube", "Aigerim X", "%", ".*"])
def test_what_is_nobodys_name_finds_nobody(world: Store, name: str) -> None:
    assert find(world, name) == ()
    with pytest.raises(UnknownPersonError) as raised:
        one(world, name)
    assert raised.value.candidates == ()


@pytest.mark.parametrize(("name", "key"), [("Bekowa", "bekova"), ("Sadiqova", "sadykova"), ("Sipho Doube", "sdube")])
def test_a_spelling_never_seen_is_not_answered_but_suggested(world: Store, name: str, key: str) -> None:
    assert find(world, name) == ()
    with pytest.raises(UnknownPersonError, match=PEOPLE[key].name) as raised:
        one(world, name)
    assert [person.id for person in raised.value.candidates] == [ID[key]]


def test_a_surname_of_two_is_ambiguous(world: Store) -> None:
    with pytest.raises(AmbiguousNameError, match="Lindiwe Dube") as raised:
        one(world, "dube", parameter="with")
    assert raised.value.parameter == "with"
    assert [(person.name, person.offices) for person in raised.value.candidates] == [
        ("Lindiwe Dube", ("President of South Africa",)),
        ("Sipho Dube", ()),
    ]


def test_what_else_is_known_tells_namesakes_apart(world: Store) -> None:
    assert one(world, "Dube", among=[ID["sdube"], ID["holm"]]) == ID["sdube"]
    with pytest.raises(AmbiguousNameError):
        one(world, "Dube", among=[ID["holm"]])


def test_every_mention_resolves_to_its_person(world: Store) -> None:
    for known in PEOPLE.values():
        for mention in known.mentions:
            found = person(world, mention.id)
            assert found is not None
            assert (found.id, found.name) == (known.id, known.name)
            assert set(found.aliases) == set(known.aliases)
            assert one(world, mention.id) == known.id
    assert person(world, "person-none") is None


def test_people_come_by_name_in_pages(world: Store) -> None:
    names = sorted(person.name for person in PEOPLE.values())
    for limit in range(1, len(names) + 2):
        seen: list[str] = []
        cursor = None
        while True:
            found = people(world, part=Slice(limit=limit, cursor=cursor))
            assert found.total == len(names)
            assert len(found.items) <= limit
            seen += [person.name for person in found.items]
            cursor = found.cursor
            if cursor is None:
                break
        assert seen == names


def test_people_can_be_narrowed(world: Store) -> None:
    assert [person.name for person in people(world, state="KZ").items] == [
        "Aigerim Bekova",
        "Dana Sadykova",
        "Serik Omarov",
    ]
    assert [person.name for person in people(world, name="Dube").items] == ["Lindiwe Dube", "Sipho Dube"]
    assert [person.name for person in people(world, name="Dube", state="ZA").items] == ["Lindiwe Dube"]
    assert people(world, name="Nemo").total == 0


def test_counterparts_are_counted_and_come_most_met_first(world: Store) -> None:
    found = counterparts(world, ID["bekova"])
    rows = [(row.person.id, row.meetings, row.first, row.last, len(row.evidence)) for row in found.items]
    twice = sorted(
        [(ID["holm"], 2, "2024-10-29", "2025", 3), (ID["ldube"], 2, "2024-10", "2025-03-01", 2)],
    )
    once = sorted([(ID["sdube"], 1, "2025-03-01", "2025-03-01", 1), (ID["xu"], 1, None, None, 1)])
    assert rows == twice + once
    assert found.total == 4


def test_counterparts_walk_in_pages(world: Store) -> None:
    whole = counterparts(world, ID["bekova"]).items
    for limit in range(1, 5):
        seen: list[Counterpart] = []
        cursor = None
        while True:
            found = counterparts(world, ID["bekova"], part=Slice(limit=limit, cursor=cursor))
            seen += found.items
            cursor = found.cursor
            if cursor is None:
                break
        assert tuple(seen) == whole


def test_counterparts_can_be_narrowed(world: Store) -> None:
    assert [row.person.id for row in counterparts(world, ID["bekova"], medium="phone").items] == [ID["ldube"]]
    late = counterparts(world, ID["bekova"], period=Period(since="2025-02"))
    assert {row.person.id for row in late.items} == {ID["holm"], ID["ldube"], ID["sdube"]}
    assert late.total == 3
