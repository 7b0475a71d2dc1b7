"""How well people are told apart and joined, given the facts of annotated reports: floors, never lowered."""

from __future__ import annotations

from collections import Counter

import pytest
from gold import SHARED, readings_of

from graph.people import identify
from graph.readings import distinct
from graph.resolve import resolve

FLOORS = {"seeds": (1.0, 1.0), "train": (1.0, 0.99), "dev": (1.0, 0.985)}
FOLDERS = {"seeds": SHARED / "seeds", "train": SHARED / "corpus" / "train", "dev": SHARED / "corpus" / "dev"}

pytestmark = pytest.mark.skipif(
    not SHARED.is_dir(), reason="the annotated reports are not beside this checkout (../shared)"
)


def b_cubed(pairs: list[tuple[str, str]]) -> tuple[float, float]:
    """B-cubed precision and recall of (true, found) identities, one pair a mention (Bagga and Baldwin 1998)."""
    both, true, found = Counter(pairs), Counter(one for one, _ in pairs), Counter(other for _, other in pairs)
    precision = sum(count * count / found[pair[1]] for pair, count in both.items()) / len(pairs)
    recall = sum(count * count / true[pair[0]] for pair, count in both.items()) / len(pairs)
    return precision, recall


@pytest.mark.parametrize("name", sorted(FLOORS))
def test_people_are_who_the_annotators_say(name: str) -> None:
    readings, keys = readings_of(FOLDERS[name])
    people = identify(distinct(readings))
    precision, recall = b_cubed([(true, people.person(report, key)) for (report, key), true in keys.items()])
    floor = FLOORS[name]
    assert precision >= floor[0] - 1e-9, (precision, recall)
    assert recall >= floor[1] - 1e-9, (precision, recall)


def test_who_met_tokayev_in_the_seeds() -> None:
    graph = resolve(readings_of(FOLDERS["seeds"])[0])
    names = {person.id: person.name for person in graph.people}
    (tokayev,) = (one for one, name in names.items() if name == "Kassym-Jomart Tokayev")
    places = {meeting.id: meeting.country for meeting in graph.meetings}
    met = {
        (*(names[other] for other in edge.people if other != tokayev), edge.date, places[edge.meeting])
        for edge in graph.met
        if tokayev in edge.people
    }
    assert met == {
        ("Dashzegve Amarbayasgalan", "2024-10-29", "MN"),
        ("Dashzegve Amarbayasgalan", "2025-09-05", "KZ"),
        ("Luvsannamsrai Oyun-Erdene", "2024-10-29", "MN"),
        ("Tanzila Norbaeva", "2025-08-18", "KZ"),
        ("Kumar Aksakalov", "2025-08-18", "KZ"),
        ("Ukhnaagiin Khurelsukh", None, "CN"),
    }


def test_chambers_of_the_seeds_under_their_names() -> None:
    graph = resolve(readings_of(FOLDERS["seeds"])[0])
    speakers = sorted((office.state, office.name) for office in graph.offices if office.role == "legislature_speaker")
    assert speakers == [
        ("KZ", "Chairman of the Senate of the Parliament of Kazakhstan"),
        ("KZ", "Speaker of the Mazhilis of Kazakhstan"),
        ("MN", "Chairman of the Great State Khural of Mongolia"),
        ("TR", "Speaker of the Grand National Assembly of Türkiye"),
        ("UZ", "Chairwoman of the Senate of Uzbekistan"),
    ]
    assert len([body for body in graph.organizations if "Khural" in body.name]) == 1
