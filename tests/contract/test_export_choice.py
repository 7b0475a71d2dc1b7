"""An export of a part of the graph: what it has, that all it refers to is there, and that it comes back."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import RdfFormat
from pyoxigraph import Store as Dataset
from serving import served
from world import AGREEMENTS, GRAPH, ID, MEETINGS, READINGS, REPORTS, TENURES

from api.app import create_app
from api.settings import Settings
from graph.formats import Format
from graph.linked.choice import EVERYTHING, Choice, asked_for
from graph.linked.kinds import FactKind
from graph.linked.parts import Parts
from graph.linked.selecting import selected
from graph.linked.stored import Stored
from graph.linked.whole import Whole
from graph.queries.asking import Period, QuestionError
from graph.queries.people import AmbiguousNameError
from graph.rdf import write_parts
from graph.store import Store
from graph.validation.checking import check
from ontology.namespaces import BASE

pytest_plugins = ("world_store",)

WORLD = Whole(GRAPH, READINGS)
DATES = (None, "2023", "2024-10", "2024-10-29", "2025-03-01", "2026")
PERIODS = [Period(since=one, until=two) for one in DATES for two in DATES if not one or not two or one <= two]
CHOICES = st.builds(
    Choice,
    period=st.sampled_from(PERIODS),
    states=st.frozensets(st.sampled_from(("KZ", "IS", "ZA", "FR")), max_size=2),
    people=st.frozensets(st.sampled_from(sorted(ID.values())), max_size=2),
    kinds=st.frozensets(st.sampled_from(FactKind), min_size=1),
    min_confidence=st.sampled_from((0.0, 0.7, 0.9, 1.0)),
)


def lines(parts: Parts, choice: Choice) -> list[str]:
    out = io.BytesIO()
    with selected(parts, choice) as chosen:
        write_parts(chosen, Format.NQUADS, out)
    return out.getvalue().decode().splitlines()


def resources(found: Iterable[str], kind: str) -> set[str]:
    ending = f"{kind}> ."
    return {line.split()[0][len(BASE) + 1 : -1] for line in found if "#type> <" in line and line.endswith(ending)}


WHOLE = lines(WORLD, EVERYTHING)


@given(CHOICES)
@settings(max_examples=60, deadline=None)
def test_a_part_is_of_the_whole_in_its_order_and_has_all_that_it_refers_to(choice: Choice) -> None:
    found = lines(WORLD, choice)
    place = {line: number for number, line in enumerate(WHOLE)}
    places = [place[line] for line in found]
    assert places == sorted(places)
    subjects = {line.split()[0] for line in found}
    assert all(name in subjects for line in found for name in re.findall(rf"<{BASE}[^>]+>", line.split(" ", 2)[2]))


def test_what_is_chosen_by_each_limit() -> None:
    def facts(kind: str, **limits: object) -> set[str]:
        return resources(lines(WORLD, Choice(**limits)), kind)  # type: ignore[arg-type]

    meetings = {name: meeting.id for name, meeting in MEETINGS.items()}
    assert facts("Meeting", period=Period(since="2024-10", until="2024")) == {meetings["astana"], meetings["telephone"]}
    assert facts("Meeting", states=frozenset({"IS"})) == {meetings["astana"], meetings["video"]}
    assert facts("Meeting", people=frozenset({ID["alden"]})) == {meetings["may"], meetings["planned"]}
    assert facts("Meeting", min_confidence=0.9) == {meetings["astana"], meetings["telephone"]}
    assert facts("Meeting", kinds=frozenset({FactKind.AGREEMENT})) == set()
    assert AGREEMENTS["treaty"].id in facts("Agreement", states=frozenset({"ZA"}))
    assert facts("Agreement", states=frozenset({"IS"})).isdisjoint({AGREEMENTS["treaty"].id})
    former = next(tenure for tenure in TENURES if tenure.person == ID["omarov"])
    kinds = frozenset({FactKind.TENURE})
    assert former.id in facts("Tenure", kinds=kinds, period=Period(since="2025"))
    assert former.id not in facts("Tenure", kinds=kinds, period=Period(until="2024"))


def test_a_meeting_brings_its_people_their_offices_as_its_reports_have_them_and_the_reports() -> None:
    found = lines(WORLD, Choice(people=frozenset({ID["sdube"]}), kinds=frozenset({FactKind.MEETING})))
    assert resources(found, "Person") == {ID["bekova"], ID["sadykova"], ID["ldube"], ID["sdube"]}
    assert resources(found, "Report") == {REPORTS["pretoria"].id}
    assert {one.person for one in TENURES if one.id in resources(found, "Tenure")} == {ID["bekova"], ID["sadykova"]}
    assert len(resources(found, "Contact")) == 4
    assert resources(found, "Organization"), "the body of an office"


@pytest.mark.parametrize(
    "choice", [Choice(min_confidence=0.9), Choice(people=frozenset({ID["holm"]})), Choice(period=Period(until="2024"))]
)
def test_a_part_conforms_to_the_shapes(choice: Choice) -> None:
    data = Dataset()
    data.bulk_load("\n".join(lines(WORLD, choice)).encode(), RdfFormat.N_QUADS)
    assert check(data, 1).found == []
    assert len(data) > 100


def test_of_a_store_it_is_the_same_and_names_are_found(world: Store) -> None:
    choice = asked_for(world, states=["kz"], people=["Hólm"], period=Period(since="2024-10"))
    assert choice.states == {"KZ"}
    assert choice.people == {ID["holm"]}
    for one in (choice, Choice(min_confidence=0.7), Choice(kinds=frozenset({FactKind.AGREEMENT}))):
        found = lines(Stored(world), one)
        assert found == lines(WORLD, one)
        assert 50 < len(found) < len(WHOLE)


def test_what_cannot_be_chosen_is_said(world: Store) -> None:
    with pytest.raises(AmbiguousNameError):
        asked_for(world, people=["Dube"])
    with pytest.raises(QuestionError, match="ends"):
        asked_for(world, period=Period(since="2025", until="2024"))


def test_over_http_it_is_the_same(world: Store) -> None:
    with served(create_app(world, settings=Settings())) as client:
        asked = {"format": "nquads", "state": ["is", "FR"], "person": "Hólm", "kind": ["meeting", "tenure"]}
        answer = client.get("/v1/export", params={**asked, "until": "2024", "min_confidence": 0.9})
        assert answer.text.splitlines() == lines(
            WORLD,
            Choice(
                states=frozenset({"IS", "FR"}),
                people=frozenset({ID["holm"]}),
                kinds=frozenset({FactKind.MEETING, FactKind.TENURE}),
                period=Period(until="2024"),
                min_confidence=0.9,
            ),
        )
        assert resources(answer.text.splitlines(), "Meeting") == {MEETINGS["astana"].id}
        for limits, status in (
            ({"person": "Dube"}, 300),
            ({"person": "Nobody"}, 404),
            ({"state": "K1"}, 422),
            ({"since": "2025", "until": "2024"}, 422),
            ({"kind": "person"}, 422),
        ):
            assert client.get("/v1/export", params=limits).status_code == status, limits
