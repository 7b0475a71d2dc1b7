"""The pages of the explorer: what they show, where they lead, and that nothing a report says can run in them."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator
from dataclasses import replace
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest
from starlette.testclient import TestClient
from world import AGREEMENTS, GRAPH, ID, MEETINGS, OFFICES, READINGS, REPORTS

from api.app import create_app
from api.explorer.navigation import NAVIGATION
from api.settings import Settings
from graph.store import Store

if TYPE_CHECKING:
    from conftest import Engine

pytest_plugins = ("world_store",)

FOLLOWED = 60
"""Links of a page that are followed at most."""
HOSTILE = "</title><script>alert(1)</script><img src=x onerror=alert(1)>\"'{{7*7}}"
LISTS = ("/people", "/offices", "/meetings", "/agreements", "/reports", "/disagreements")
ONE_OF_EACH = (
    f"/people/{ID['bekova']}",
    f"/meetings/{MEETINGS['astana'].id}",
    f"/reports/{REPORTS['astana'].id}",
    f"/offices/{OFFICES['president-za'].id}",
    *(f"/agreements/{one.id}" for one in list(AGREEMENTS.values())[:1]),
    *(f"/organizations/{one.id}" for one in GRAPH.organizations[:1]),
    *(f"/disagreements/{one.id}" for one in GRAPH.conflicts[:1]),
)


class Page(HTMLParser):
    """What stands in a page: elements with their attributes, the text, the text of what is marked."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.marked: list[str] = []
        self._marking = False
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag == "mark":
            self._marking = True
            self.marked.append("")

    def handle_endtag(self, tag: str) -> None:
        self._marking = self._marking and tag != "mark"

    def handle_data(self, data: str) -> None:
        self.text += data
        if self._marking:
            self.marked[-1] += data

    def links(self) -> list[str]:
        return [attributes["href"] or "" for tag, attributes in self.elements if tag == "a" and "href" in attributes]


def client_of(store: Store) -> TestClient:
    return TestClient(create_app(store, settings=Settings()), headers={"Accept": "text/html,*/*;q=0.8"})


@pytest.fixture
def pages(world: Store) -> TestClient:
    return client_of(world)


@pytest.fixture(scope="module")
def hostile(new_engine: Callable[[str], Engine]) -> Iterator[TestClient]:
    """Pages of a graph in which whatever a report can say is hostile."""
    spoiled = replace(
        GRAPH,
        people=tuple(replace(one, name=HOSTILE, aliases=(HOSTILE,)) for one in GRAPH.people),
        organizations=tuple(replace(one, name=HOSTILE, aliases=(HOSTILE,)) for one in GRAPH.organizations),
        offices=tuple(replace(one, name=HOSTILE) for one in GRAPH.offices),
        meetings=tuple(replace(one, place=HOSTILE) for one in GRAPH.meetings),
        agreements=tuple(replace(one, title=HOSTILE) for one in GRAPH.agreements),
        evidence=tuple(replace(one, quotation=HOSTILE) for one in GRAPH.evidence),
        reports=tuple(
            replace(one, title=HOSTILE, publisher=HOSTILE, url="javascript:alert(1)", text=HOSTILE + one.text)
            for one in GRAPH.reports
        ),
    )
    readings = [
        replace(one, report=next(report for report in spoiled.reports if report.id == one.report.id))
        for one in READINGS
    ]
    with new_engine("embedded").open() as store:
        store.migrate()
        store.keep(readings)
        store.settle(spoiled)
        yield client_of(store)


@pytest.mark.parametrize("path", ["/", "/search?q=script", *LISTS, *ONE_OF_EACH])
def test_nothing_that_a_report_says_runs(hostile: TestClient, path: str) -> None:
    answer = hostile.get(path)
    assert answer.status_code == 200
    assert "script-src 'self'" in answer.headers["content-security-policy"]
    page = Page(answer.text)
    running = [given for tag, given in page.elements if tag == "script" and given.get("type") != "application/json"]
    assert all((given.get("src") or "").startswith(("/static/", "/charts/")) for given in running)
    assert not any(tag == "img" for tag, _ in page.elements)
    assert not any(name.startswith("on") or name == "style" for _, given in page.elements for name in given)
    assert not any(link.startswith("javascript:") for link in page.links())


def test_hostile_words_are_shown_as_they_are(hostile: TestClient) -> None:
    assert HOSTILE in Page(hostile.get(f"/people/{ID['bekova']}").text).text


def test_a_program_gets_links_at_the_root_and_a_person_a_page(pages: TestClient) -> None:
    assert pages.get("/", headers={"Accept": "application/json"}).json()["links"]["documentation"] == "/docs"
    assert "Who met whom" in pages.get("/").text


def test_every_link_of_a_page_leads_to_a_page(pages: TestClient) -> None:
    on_every_page = {address for _, address in NAVIGATION} | {"/", "/ontology.html"}
    found: dict[str, str] = {}
    for path in ("/", *LISTS, *ONE_OF_EACH):
        links = {link.partition("#")[0] for link in Page(pages.get(path).text).links() if link.startswith("/")}
        # What has a mirror is tested where there is one.
        own = {link for link in links - on_every_page if link and not link.startswith(("/doc", "/v1/export"))}
        assert own, f"{path} leads nowhere"
        found |= dict.fromkeys(sorted(own)[:FOLLOWED], path)
    assert len(found) > FOLLOWED
    lost = {(path, link) for link, path in found.items() if pages.get(link).status_code != 200}
    assert lost == set()


def test_a_person_has_offices_meetings_and_those_met_with_the_words(pages: TestClient) -> None:
    text = Page(pages.get(f"/people/{ID['bekova']}").text).text
    assert "Tómas Hólm" in text
    assert "29 October 2024" in text
    assert "Astana" in text
    assert "Tomas Holm held talks with President Bekova on Tuesday." in text
    assert ID["bekova"] not in text


def test_the_identifier_of_a_mention_leads_to_the_person(pages: TestClient) -> None:
    mention = next(one.id for person in GRAPH.people for one in person.mentions if one.id != person.id)
    answer = pages.get(f"/people/{mention}", follow_redirects=False)
    assert answer.status_code == 308
    assert answer.headers["location"] in {f"/people/{one.id}" for one in GRAPH.people}


def test_a_meeting_shows_the_text_of_every_report_with_just_the_words_marked(pages: TestClient) -> None:
    page = Page(pages.get(f"/meetings/{MEETINGS['astana'].id}").text)
    assert page.marked == [
        "received Foreign Minister Tómas Hólm in Astana on 29 October",
        "Tomas Holm held talks with President Bekova on Tuesday.",
    ]
    assert REPORTS["astana"].text in page.text
    assert REPORTS["reykjavik"].text in page.text


def test_a_quotation_leads_to_its_words_in_the_report(pages: TestClient) -> None:
    page = Page(pages.get(f"/meetings/{MEETINGS['astana'].id}").text)
    link = next(one for one in page.links() if REPORTS["reykjavik"].id in one and "words=" in one)
    report = pages.get(link)
    anchors = {attributes.get("id") for _, attributes in Page(report.text).elements}
    assert link.partition("#")[2] in anchors
    assert 'class="now"' in report.text


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/people/nobody", 404),
        ("/meetings/none", 404),
        ("/reports/none", 404),
        ("/meetings?since=yesterday", 422),
        ("/meetings?since=2025&until=2024", 422),
        ("/meetings?sure=2", 422),
        ("/meetings?sure=nan", 422),
        ("/people?role=chef", 422),
        ("/meetings?after=nonsense", 422),
        ("/search?start=-1", 422),
    ],
)
def test_what_cannot_be_answered_is_said_in_a_page(pages: TestClient, path: str, status: int) -> None:
    answer = pages.get(path)
    assert answer.status_code == status
    assert answer.headers["content-type"].startswith("text/html")
    assert "<h1>" in answer.text


def test_empty_fields_of_a_form_ask_nothing(pages: TestClient) -> None:
    plain = Page(pages.get("/meetings").text).text
    assert Page(pages.get("/meetings?since=&until=&state=&role=&medium=&status=&sure=&order=").text).text == plain


def test_a_list_is_narrowed_by_what_its_address_says(pages: TestClient) -> None:
    by_phone = pages.get("/meetings?medium=phone").text
    assert "Lindiwe Dube" in by_phone
    assert MEETINGS["astana"].id not in by_phone
    assert "Nothing has a name" in pages.get("/search?q=zzzzzz").text


def test_a_long_list_goes_on(pages: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("api.explorer.pages.people.ROWS", 3)
    seen: list[str] = []
    link: str | None = "/people"
    while link:
        page = Page(pages.get(link).text)
        seen += [one.removeprefix("/people/") for one in page.links() if one.startswith("/people/")]
        link = next((given["href"] for tag, given in page.elements if tag == "a" and given.get("rel") == "next"), None)
    assert sorted(seen) == sorted(one.id for one in GRAPH.people)


def test_a_list_is_had_as_csv_with_its_filters(pages: TestClient) -> None:
    answer = pages.get("/meetings?medium=phone&as=csv")
    assert answer.headers["content-type"].startswith("text/csv")
    rows = list(csv.DictReader(io.StringIO(answer.text)))
    assert {row["medium"] for row in rows} == {"phone"}


@pytest.mark.parametrize("typed", ["bekova", "Bekowa", "aigerim bek"])
def test_suggestions_forgive_spelling(pages: TestClient, typed: str) -> None:
    found = pages.get("/suggest", params={"q": typed}).json()
    assert found[0]["name"] == "Aigerim Bekova"
    assert found[0]["address"] == f"/people/{ID['bekova']}"


def test_suggestions_and_the_first_page_follow_the_graph(new_engine: Callable[[str], Engine]) -> None:
    with new_engine("embedded").open() as store:
        store.migrate()
        pages = client_of(store)
        assert pages.get("/suggest?q=bekova").json() == []
        assert "0 people" in Page(pages.get("/").text).text
        store.keep(READINGS)
        store.settle(GRAPH)
        assert ID["bekova"] in pages.get("/suggest?q=bekova").json()[0]["address"]
        assert f"{len(GRAPH.people)} people" in Page(pages.get("/").text).text
