"""The views of states, paths and networks over a small graph with hostile names."""

from __future__ import annotations

import csv
import html
import io
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event
from threading import enumerate as enumerate_threads
from urllib.parse import parse_qs, urlsplit

import pytest
from fastapi import FastAPI
from made import PREMIER, PRESIDENT, Made
from starlette.testclient import TestClient

from api.app import create_app
from api.explorer.warming import warm
from graph.errors import StoreError
from graph.resolve import resolve
from graph.store import Store
from graph.withdrawing.stones import stone_of

HOSTILE = "Maret <script>alert(1)</script> \"Oja'"
PAGE = {"Accept": "text/html"}


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    first = Made("2024-04-15", stem="one").person(HOSTILE, (PRESIDENT, "EE", "President"))
    first.person("Davron Sharipov", (PRESIDENT, "UZ", "President"))
    first.met(HOSTILE, "Davron Sharipov", date="2024-04-12", country="EE")
    first.document("=agreement on </script>", ("Estonia", "EE"), ("Uzbekistan", "UZ"), date="2024-04-12")
    second = Made("2024-06-01", stem="two").person("Davron Sharipov", (PRESIDENT, "UZ", "President"))
    second.person("Ana Reis", (PREMIER, "PT", "Prime Minister"))
    second.met("Davron Sharipov", "Ana Reis", date="2024-05", country="PT")
    readings = [first.facts(), second.facts()]
    with Store.open(f"embedded:{tmp_path_factory.mktemp('views')}") as store:
        store.migrate()
        store.keep(readings)
        store.settle(resolve(readings))
        yield TestClient(create_app(store), headers=PAGE)


def rows(answer: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(answer)))


@pytest.mark.parametrize("view", ["/states/EE", "/states/EE/UZ", "/network", "/path?from=Sharipov&to=Ana+Reis"])
def test_hostile_names_are_text(client: TestClient, view: str) -> None:
    answer = client.get(view)
    assert answer.status_code == 200
    assert "<script>alert" not in answer.text
    assert "unsafe-eval" not in answer.headers["content-security-policy"]
    assert "script-src 'self';" in answer.headers["content-security-policy"]


def test_the_matrix_leads_to_the_two_states_with_its_filters(client: TestClient) -> None:
    text = client.get("/matrix?since=2024-01").text
    assert 'href="/states/EE/UZ?since=2024-01"' in text
    assert 'href="/states/PT/UZ?since=2024-01"' in text
    assert "EE/PT" not in text
    assert "/states/PT/UZ" not in client.get("/matrix?until=2024-04").text
    assert "/states/EE/UZ" not in client.get("/matrix?role=head_of_government").text


def test_two_states_in_the_other_order_are_the_same_page(client: TestClient) -> None:
    answer = client.get("/states/uz/ee?since=2024", follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (308, "/states/EE/UZ?since=2024")


def test_what_is_seen_is_taken_away_as_csv_that_no_spreadsheet_runs(client: TestClient) -> None:
    answer = client.get("/states/EE/UZ?as=csv")
    assert answer.headers["content-disposition"] == 'attachment; filename="EE-UZ.csv"'
    found = {row[1]: row for row in rows(answer.text)[1:]}
    assert found["agreement"][3].startswith("'=agreement")
    assert found["meeting"][0] == "2024-04-12"
    assert rows(client.get("/matrix?as=csv").text) == [
        ["state", "other", "meetings"],
        ["EE", "UZ", "1"],
        ["PT", "UZ", "1"],
    ]
    assert ["2024-04", "1", "1"] in rows(client.get("/states/EE?as=csv").text)


def test_two_states_are_taken_away_as_turtle_of_both_alone(client: TestClient) -> None:
    answer = client.get("/states/EE/UZ.ttl")
    assert answer.headers["content-type"].startswith("text/turtle")
    assert "Davron Sharipov" in answer.text
    assert "Ana Reis" not in answer.text


@pytest.mark.parametrize("view", ["/meetings", "/states/EE", "/states/EE/UZ", "/matrix", "/network"])
def test_a_page_says_by_what_its_turtle_is_not_narrowed(client: TestClient, view: str) -> None:
    assert "has more than is shown" not in client.get(f"{view}?since=2024").text
    assert "not narrowed by role, how they met." in client.get(f"{view}?role=head_of_state&medium=in_person").text


def test_a_path_is_shown_step_by_step_and_its_absence_said(client: TestClient) -> None:
    assert "2 steps" in client.get("/path?from=Ana+Reis&to=Oja'").text
    assert "one and the same" in client.get("/path?from=Ana+Reis&to=Ana+Reis").text
    assert client.get("/path?from=Ana+Reis&to=Nobody+Known").status_code == 404


def test_a_network_opens_a_name_and_passes_over_what_is_nobody(client: TestClient) -> None:
    answer = client.get("/network?add=Sharipov&most=8", follow_redirects=False)
    assert answer.status_code == 303
    opened = client.get(answer.headers["location"])
    assert "Around Davron Sharipov" in opened.text
    assert "3 people" in opened.text
    assert "Who met whom most" in client.get("/network?open=nobody,%22%3E").text


def test_whoever_was_found_has_a_place_in_a_network_whose_weaker_ties_are_cut(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("api.explorer.views.network.WITHIN", 1)
    place = client.get("/network?add=Sharipov&most=9", follow_redirects=False).headers["location"]
    assert "3 people" in client.get(place).text


def test_a_state_has_meetings_of_the_role_that_is_asked_for_and_in_the_order(client: TestClient) -> None:
    dated = ("12 April 2024", "May 2024")
    text = client.get("/states/UZ").text.partition('id="meetings"')[2]
    assert text.index(dated[1]) < text.index(dated[0])
    text = client.get("/states/UZ?order=oldest").text.partition('id="meetings"')[2]
    assert text.index(dated[0]) < text.index(dated[1])
    assert "0 meetings, also those only planned" in client.get("/states/UZ?role=head_of_government").text


def test_a_state_is_walked_once_for_the_same_question(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    first = client.get("/states/EE").text
    home = client.get("/").text
    monkeypatch.delattr("api.explorer.pages.states.months.months_of")
    monkeypatch.delattr("api.explorer.pages.home._totals")
    assert client.get("/states/EE").text == first
    assert client.get("/").text == home


def test_a_server_that_starts_makes_itself_warm(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    app = create_app(client.app.state.store)  # type: ignore[attr-defined]
    warm(app)
    fresh = TestClient(app, headers=PAGE)
    for made in ("home._totals", "matrix.states_met", "networks.network", "states.months.months_of"):
        monkeypatch.delattr(f"api.explorer.pages.{made}")
    monkeypatch.delattr("api.explorer.suggesting.Names.of")
    for view in ("/", "/matrix", "/network", "/states/EE", "/search?q=reis"):
        assert fresh.get(view).status_code == 200, view


def test_a_server_that_ends_is_made_warm_no_further(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    app = create_app(client.app.state.store)  # type: ignore[attr-defined]
    answers = iter((False, True))
    warm(app, lambda _: next(answers))
    fresh = TestClient(app, headers=PAGE, raise_server_exceptions=False)
    monkeypatch.delattr("api.explorer.pages.home._totals")
    monkeypatch.delattr("api.explorer.pages.matrix.states_met")
    assert [fresh.get(view).status_code for view in ("/", "/matrix")] == [200, 500]


def test_what_makes_a_server_warm_starts_and_ends_with_it(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    happened, may_end = [], Event()

    def asked(store: Store, pages: FastAPI, ended: Callable[[float], bool], had: Callable[[], None]) -> None:
        happened.append("first page")
        had()
        assert may_end.wait(5)
        raise StoreError("closed by now")

    monkeypatch.setattr("api.explorer.warming.ask", asked)
    with TestClient(create_app(client.app.state.store)):  # type: ignore[attr-defined]
        happened.append("served")
        assert any(thread.name == "warming" for thread in enumerate_threads())
        may_end.set()
    assert happened == ["first page", "served"]
    assert not any(thread.name == "warming" for thread in enumerate_threads())


def test_no_route_is_worked_out_while_it_is_served(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    app = create_app(client.app.state.store)  # type: ignore[attr-defined]
    with TestClient(app, headers=PAGE) as served:

        def fail(*_: object, **__: object) -> None:
            raise AssertionError("worked out")

        monkeypatch.setattr("fastapi.routing.get_dependant", fail)
        for path in ("/", "/people", "/v1/people", "/sparql?query=ASK%20%7B%7D", "/doc/x", "/nowhere"):
            assert served.get(path).status_code != 500, path


def test_a_server_starts_where_its_first_page_cannot_be_had(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise StoreError("no store")

    def dawdle(store: Store, pages: FastAPI, ended: Callable[[float], bool], had: Callable[[], None]) -> None:
        ended(5)

    for first, asked in ((5.0, fail), (0.01, dawdle)):
        monkeypatch.setattr("api.explorer.warming.FIRST", first)
        monkeypatch.setattr("api.explorer.warming.ask", asked)
        with TestClient(create_app(client.app.state.store)) as served:  # type: ignore[attr-defined]
            assert served.get("/v1/live").status_code == 200


AS_OF = (
    "/",
    "/people",
    "/meetings?order=oldest",
    "/states/EE",
    "/states/EE/UZ?since=2024",
    "/matrix",
    "/network",
    "/path?from=Sharipov&to=Oja'",
    "/search?q=sharipov",
)


@pytest.mark.parametrize("view", AS_OF)
def test_the_day_of_knowledge_goes_with_every_link_and_form(client: TestClient, view: str) -> None:
    text = client.get(view + ("&" if "?" in view else "?") + "as_of=2024-05").text
    ways = re.findall(r'<a(?! data-now)[^>]* href="(/[^"#]*)', text)
    lost = [one for one in ways if "as_of=2024-05" not in one and not one.startswith(("/docs", "/ontology"))]
    assert (len(ways) > 10, lost) == (True, [])
    assert text.count("<form") == text.count('name="as_of"')
    assert "known by the end of <strong>May 2024" in text
    now = html.unescape(re.findall(r'<a data-now href="([^"]*)"', text)[0])
    assert (urlsplit(now).path, parse_qs(urlsplit(now).query)) == (urlsplit(view).path, parse_qs(urlsplit(view).query))


def test_what_is_known_later_is_not_shown_of_a_day(client: TestClient) -> None:
    assert "Ana Reis" in client.get("/people").text
    assert "Ana Reis" not in client.get("/people?as_of=2024-05").text
    assert [one["name"] for one in client.get("/suggest?q=ana+reis").json()] == ["Ana Reis"]
    assert client.get("/suggest?q=ana+reis&as_of=2024-05").json() == []


def test_no_page_without_a_day_speaks_of_one(client: TestClient) -> None:
    text = client.get("/people").text
    assert "known by the end" not in text
    assert "as_of=" not in text


def test_a_person_has_months_that_lead_to_their_meetings(client: TestClient) -> None:
    who = client.get("/suggest?q=sharipov").json()[0]["address"]
    text = client.get(who).text
    assert 'data-chart="months"' in text
    assert f'href="{who}?since=2024-05&amp;until=2024-05"' in text
    assert '"dates": ["2024-04", "2024-05"]' in text
    assert '"dates": ["2024"]' in client.get(f"{who}?by=year").text


def test_of_a_withdrawn_report_the_page_tells_what_stays(tmp_path: Path) -> None:
    gone = Made("2024-04-15", stem="gone").person("Ana Reis").facts()
    with Store.open(f"embedded:{tmp_path}") as store:
        store.migrate()
        store.keep([gone])
        store.settle(resolve([gone]))
        page = TestClient(create_app(store), headers=PAGE)
        assert page.get(f"/reports/{gone.report.id}").status_code == 200
        store.withdraw([stone_of(gone, "<b>sent by mistake", "desk")])
        store.settle(resolve([]))
        answer = page.get(f"/reports/{gone.report.id}")
        assert answer.status_code == 410
        for said in ("15 April 2024", "&lt;b&gt;sent by mistake", "desk", "gone", gone.report.id):
            assert said in answer.text
        assert "Ana Reis" not in answer.text
        assert page.get("/reports/report-none").status_code == 404


@pytest.mark.parametrize(
    ("view", "status"),
    [
        ("/people?as_of=2024-13", 422),
        ("/states/QQ", 404),
        ("/states/EE/QQ", 404),
        ("/matrix?most=0", 422),
        ("/network?since=x", 422),
        ("/matrix?role=x", 422),
    ],
)
def test_what_is_not_there_or_cannot_be_asked_is_said_on_a_page(client: TestClient, view: str, status: int) -> None:
    answer = client.get(view)
    assert answer.status_code == status
    assert "<h1>" in answer.text


def test_a_page_of_an_error_says_when_to_try_again(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise StoreError("the store does not answer")

    monkeypatch.setattr("api.explorer.pages.states.states.states", broken)
    answer = client.get("/states")
    assert (answer.status_code, answer.headers["retry-after"]) == (503, "5")
    assert answer.headers["content-type"].startswith("text/html")


def test_the_library_comes_from_its_package_to_be_kept(client: TestClient) -> None:
    answer = client.get("/charts/plotly.min.js")
    assert answer.text[:40].startswith("/**\n* plotly.js v")
    assert "immutable" in answer.headers["cache-control"]
