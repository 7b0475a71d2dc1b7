"""States as they were then: names in use on the date, and successors that are asked about apart."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from made import PREMIER, PRESIDENT, Made
from serving import served

from api.app import create_app
from api.settings import Settings
from graph.queries.agreements import Agreements, agreements
from graph.queries.meetings import Meetings, meetings
from graph.queries.met import MetWith, met_with
from graph.queries.states import relations, state
from graph.resolve import resolve
from graph.store import Store
from ontology.terms import Role

LOBO, DLAMINI, VOLKOV, ORLOV = "Ana Lobo", "Sipho Dlamini", "Gleb Volkov", "Igor Orlov"
MINISTER = Role.FOREIGN_MINISTER

TALKS = (
    ("1978-03-14", "SZ"),
    ("2019-07-14", "SZ"),
    ("1978-05-14", "DE"),
    ("1990-07-14", "DE"),
    ("1995-07-14", "DE"),
    ("1978-07-14", "CD"),
)


def told() -> Iterator[Made]:
    for day, country in TALKS:
        made = Made(day).person(LOBO, (PRESIDENT, "NR", "President"))
        made.person(DLAMINI, (PREMIER, "SZ", "Prime Minister"))
        yield made.met(LOBO, DLAMINI, date=day, country=country, main=False)
    soviet = Made("1978-09-01").person(LOBO, (PRESIDENT, "NR", "President"))
    soviet.person(VOLKOV, (MINISTER, "SU", "Foreign Minister")).met(LOBO, VOLKOV, date="1978-09-01", country="SU")
    soviet.document("treaty on tuna", ("Nauru", "NR"), ("Soviet Union", "SU"), date="1978-09-01")
    yield soviet.document("pact on tuna", ("Nauru", "NR"), ("West Germany", "DE"), date="1978-09-01")
    russian = Made("1995-09-01").person(LOBO, (PRESIDENT, "NR", "President"))
    russian.person(ORLOV, (MINISTER, "RU", "Foreign Minister")).met(LOBO, ORLOV, date="1995-09-01", country="RU")
    yield russian.document("protocol on ports", ("Nauru", "NR"), ("Germany", "DE"), date="1995-09-01")


@pytest.fixture
def loaded(store: Store) -> Store:
    readings = [one.facts() for one in told()]
    store.keep(readings)
    store.settle(resolve(readings))
    return store


def test_a_meeting_is_in_a_state_as_it_was_called_then(loaded: Store) -> None:
    def called(country: str) -> list[tuple[str | None, str | None]]:
        return [(one.date, one.country_name) for one in meetings(loaded, Meetings(country=country)).items]

    assert called("SZ") == [("1978-03-14", "Swaziland"), ("2019-07-14", "Eswatini")]
    assert called("CD") == [("1978-07-14", "Zaire")]
    assert called("DE") == [
        ("1978-05-14", "Federal Republic of Germany"),
        ("1990-07-14", "Federal Republic of Germany"),
        ("1995-07-14", "Germany"),
    ]
    asked = met_with(loaded, MetWith(person=LOBO, with_=DLAMINI)).items
    assert {one.country_name for one in asked} == {
        "Swaziland",
        "Eswatini",
        "Zaire",
        "Federal Republic of Germany",
        "Germany",
    }


def test_parties_are_named_as_on_the_date_of_their_document(loaded: Store) -> None:
    found = agreements(loaded, Agreements(state="DE")).items
    names = [[party.name for party in one.parties if party.id == "DE"] for one in found]
    assert names == [["Federal Republic of Germany"], ["Germany"]]


def test_a_question_about_a_successor_does_not_answer_for_the_state_before(loaded: Store) -> None:
    assert [one.date for one in meetings(loaded, Meetings(state="RU")).items] == ["1995-09-01"]
    assert [one.date for one in meetings(loaded, Meetings(state="SU")).items] == ["1978-09-01"]
    assert relations(loaded, "RU", "NR").events.total == 1
    russia, union = state(loaded, "RU"), state(loaded, "SU")
    assert russia is not None
    assert union is not None
    assert [(one.id, one.name) for one in russia.predecessors] == [("SU", "Soviet Union")]
    assert "RU" in {one.id for one in union.successors}
    assert (union.since, union.until) == ("1922-12-30", "1991-12-26")


def test_over_rest_a_state_says_how_it_relates(loaded: Store) -> None:
    with served(create_app(loaded, settings=Settings())) as client:
        russia = client.get("/v1/states/RU").json()
        assert russia["predecessors"] == [{"id": "SU", "name": "Soviet Union"}]
        both = client.get("/v1/states/ru/relations/nr").json()
        assert (both["total"], both["state"]["predecessors"][0]["id"]) == (1, "SU")
        eswatini = client.get("/v1/states/SZ").json()
        assert eswatini["called"] == [{"name": "Swaziland", "since": None, "until": "2018-04-19"}]
        (visit,) = client.get("/v1/meetings", params={"country": "SZ", "until": "1990"}).json()["items"]
        assert visit["country_name"] == "Swaziland"
        assert 'countryName> "Swaziland"' in client.get("/v1/export", params={"format": "ntriples"}).text
