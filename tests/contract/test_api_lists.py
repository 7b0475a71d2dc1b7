"""What every list and answer has in common; none of it depends on the engine, so it is asked of one."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest
from serving import served
from world import ID, MEETINGS, PEOPLE, REPORTS

from api.app import create_app
from api.errors import kinds
from api.fields import MOST, fields_of
from api.schemas.meetings import Met
from api.settings import Settings
from graph.store import Store

if TYPE_CHECKING:
    from graph.facts import Report

pytest_plugins = ("world_store",)

LISTS = (
    "/v1/met-with?person=Bekova",
    "/v1/people",
    f"/v1/people/{ID['bekova']}/offices",
    f"/v1/people/{ID['bekova']}/meetings",
    f"/v1/people/{ID['bekova']}/counterparts",
    "/v1/states",
    "/v1/states/KZ/relations/ZA",
    "/v1/offices",
    "/v1/meetings",
    "/v1/agreements",
    "/v1/reports",
    "/v1/search?q=e",
)
ONE = f"/v1/meetings/{MEETINGS['astana'].id}"


@pytest.fixture(scope="module")
def client(settled: Callable[[str], Store]) -> Iterator[httpx.Client]:
    with served(create_app(settled("embedded"), settings=Settings())) as client:
        yield client


def _asked(address: str, more: str) -> str:
    return f"{address}{'&' if '?' in address else '?'}{more}"


def _cursor(address: str) -> str:
    return parse_qs(urlsplit(address).query)["cursor"][0]


@pytest.mark.parametrize("address", LISTS)
def test_a_list_is_the_same_in_pages_of_one_row(client: httpx.Client, address: str) -> None:
    whole = client.get(address).json()
    seen, following = [], _asked(address, "limit=1")
    while following:
        page = client.get(following)
        assert page.headers["x-total-count"] == str(whole["total"])
        seen += page.json()["items"]
        following = page.json()["next"]
        assert page.headers.get("link") == (f'<{following}>; rel="next"' if following else None)
    assert seen == whole["items"]
    assert len(seen) == whole["total"] > 0


def test_a_cursor_is_of_one_list_with_its_filters_alone(client: httpx.Client) -> None:
    following = client.get("/v1/meetings?limit=1").json()["next"]
    cursor = _cursor(following)
    assert client.get(f"/v1/meetings?limit=2&fields=id&cursor={cursor}").status_code == 200
    for wrong in (
        f"/v1/meetings?medium=phone&cursor={cursor}",
        f"/v1/meetings?as_of=2024&cursor={cursor}",
        f"/v1/agreements?cursor={cursor}",
        f"/v1/meetings?cursor={cursor[:-1]}",
        f"/v1/meetings?cursor={cursor[::-1]}",
        "/v1/meetings?cursor=x",
        "/v1/meetings?cursor=" + "A" * 4000,
    ):
        answer = client.get(wrong)
        assert (answer.status_code, answer.json()["type"]) == (400, "/problems/bad-cursor"), wrong


@pytest.mark.parametrize("address", (*LISTS, ONE))
def test_who_has_an_answer_is_told_so(client: httpx.Client, address: str) -> None:
    plain = {"Accept-Encoding": "identity"}
    first = client.get(address, headers=plain)
    tag = first.headers["etag"]
    assert client.get(address, headers=plain).headers["etag"] == tag
    for known in (tag, f'"other", {tag}', f"W/{tag}", "*"):
        again = client.get(address, headers=plain | {"If-None-Match": known})
        assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", tag)
    assert client.get(address, headers={"If-None-Match": '"other"'}).content == first.content
    assert client.get(_asked(address, "as_of=2024-10-30"), headers=plain).headers.get("etag") != tag


def test_an_answer_is_last_modified_when_its_newest_evidence_was_published(client: httpx.Client) -> None:
    def newest(*reports: Report) -> str:
        return max(report.published for report in reports)

    headers = client.get(ONE).headers
    assert newest(REPORTS["astana"], REPORTS["reykjavik"]) == "2024-10-31"
    assert headers["last-modified"] == "Thu, 31 Oct 2024 00:00:00 GMT"
    assert "last-modified" not in client.get("/v1/states").headers


def test_by_gzip_an_answer_has_a_tag_of_its_own(client: httpx.Client) -> None:
    plain = client.get("/v1/meetings", headers={"Accept-Encoding": "identity"})
    packed = client.get("/v1/meetings", headers={"Accept-Encoding": "gzip"})
    assert packed.headers["content-encoding"] == "gzip"
    assert packed.headers["etag"] == plain.headers["etag"][:-1] + '-gzip"'
    assert packed.json() == plain.json()
    assert {"Accept", "Accept-Encoding"} <= set(packed.headers["vary"].replace(" ", "").split(","))
    again = client.get("/v1/meetings", headers={"If-None-Match": packed.headers["etag"]})
    assert (again.status_code, again.headers["etag"]) == (304, packed.headers["etag"])


@pytest.mark.parametrize("address", LISTS)
def test_a_list_as_csv_has_its_rows_under_its_columns(client: httpx.Client, address: str) -> None:
    items = client.get(address).json()["items"]
    answer = client.get(address, headers={"Accept": "text/csv"})
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    rows = list(csv.DictReader(io.StringIO(answer.text)))
    assert len(rows) == len(items)
    none = client.get(_asked(address, "as_of=1900"), headers={"Accept": "text/csv"})
    assert none.status_code == 404 or none.text.split("\r\n")[0] == answer.text.split("\r\n")[0]


def test_lists_in_a_row_stand_in_one_cell(client: httpx.Client) -> None:
    (item,) = client.get("/v1/met-with?person=Holm&until=2024").json()["items"]
    answer = client.get("/v1/met-with?person=Holm&until=2024", headers={"Accept": "text/csv"})
    (row,) = csv.DictReader(io.StringIO(answer.text))
    assert row["people.name"] == "Tómas Hólm | Aigerim Bekova"
    assert row["evidence.quotation"] == " | ".join(said["quotation"] for said in item["evidence"])
    (meeting,) = csv.DictReader(
        io.StringIO(client.get("/v1/meetings?person=Holm&until=2024", headers={"Accept": "text/csv"}).text)
    )
    assert meeting["sides.name"] == "Tómas Hólm || Aigerim Bekova"
    assert meeting["main"] == "true"


def test_only_the_fields_that_are_asked_for(client: httpx.Client) -> None:
    whole = client.get("/v1/met-with?person=Bekova").json()
    answer = client.get("/v1/met-with?person=Bekova&fields=date,people.name,evidence.quotation")
    assert answer.headers["content-type"] == "application/vnd.interstate.fields+json"
    assert answer.json() == whole | {
        "items": [
            {
                "date": item["date"],
                "people": [{"name": person["name"]} for person in item["people"]],
                "evidence": [{"quotation": said["quotation"]} for said in item["evidence"]],
            }
            for item in whole["items"]
        ]
    }
    assert client.get(f"{ONE}?fields=id,place").json() == {"id": MEETINGS["astana"].id, "place": "Astana"}
    for both in ("people,people.name", "people.name,people"):
        rows = client.get(f"/v1/met-with?person=Bekova&fields={both}").json()["items"]
        assert rows == [{"people": item["people"]} for item in whole["items"]]
    table = client.get("/v1/meetings?fields=id,evidence.url", headers={"Accept": "text/csv"}).text
    assert table.split("\r\n")[0] == "id,evidence.url"
    assert client.get(f"{ONE}?fields={','.join(['id'] * MOST)}").json() == {"id": MEETINGS["astana"].id}
    for wrong in ("nothing", "people.nothing", "date.nothing", "ID", "a;b", ",".join(["date"] * (MOST + 1))):
        answer = client.get(f"/v1/met-with?person=Bekova&fields={wrong}")
        assert (answer.status_code, answer.json()["errors"][0]["parameter"]) == (422, "fields")
    assert set(fields_of(Met)) == set(whole["items"][0])


def test_what_does_not_come_in_a_format_is_not_acceptable(client: httpx.Client) -> None:
    for address, accept in (("/v1/people", "image/png"), (ONE, "text/csv"), ("/v1/people", "application/json;q=0")):
        answer = client.get(address, headers={"Accept": accept})
        assert (answer.status_code, answer.json()["type"]) == (406, "/problems/not-acceptable")
    browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"
    assert client.get("/v1/people", headers={"Accept": browser}).headers["content-type"] == "application/json"


def test_a_request_has_a_name(client: httpx.Client) -> None:
    given = client.get("/v1/nothing", headers={"X-Request-ID": "crawl-7.b"})
    assert given.headers["x-request-id"] == given.json()["request_id"] == "crawl-7.b"
    for odd in ("", "a b", "x" * 65, "-", "<b>", "a\\nb"):
        made = client.get("/v1/nothing", headers={"X-Request-ID": odd})
        assert made.headers["x-request-id"] == made.json()["request_id"] != odd
    names = {client.get("/v1/health").headers["x-request-id"] for _ in range(5)}
    assert len(names) == 5


def test_every_problem_has_its_page(client: httpx.Client) -> None:
    listed = client.get("/problems").json()
    assert listed["total"] == len(listed["items"]) == len(kinds())
    for kind in listed["items"]:
        assert client.get(kind["type"]).json() == kind
        assert kind["title"]
        assert kind["description"]
        assert kind["mend"]
        page = client.get(kind["type"], headers={"Accept": "text/html"})
        assert page.headers["content-type"] == "text/html; charset=utf-8"
        assert f"<h1>{kind['title']}</h1>" in page.text
    assert client.get(client.get("/v1/nothing").json()["type"]).json()["status"] == 404
    assert client.get("/problems/none").status_code == 404


def test_the_reference_is_served_from_here_alone(client: httpx.Client) -> None:
    page = client.get("/docs")
    assert "http://" not in page.text
    assert "https://" not in page.text
    for name in ("swagger-ui-bundle.js", "swagger-ui.css", "favicon.png", "start.js"):
        assert f"/docs/{name}" in page.text or name == "favicon.png"
        assert client.get(f"/docs/{name}").status_code == 200
    assert "unsafe-inline" not in page.headers["content-security-policy"].split("style-src")[0]
    assert client.get("/docs/core.py").status_code == 404


def test_what_changed_since_a_day(client: httpx.Client) -> None:
    days = sorted(report.published for report in REPORTS.values())
    whole = client.get("/v1/changes").json()["items"]
    assert [row["published"] for row in whole] == days
    assert {row["report"] for row in whole} == {report.id for report in REPORTS.values()}
    assert {row["change"] for row in whole} == {"read"}
    late = client.get("/v1/changes", params={"since": days[-1], "sort": "-date"}).json()
    assert [row["published"] for row in late["items"]] == [day for day in days if day == days[-1]]
    back = client.get("/v1/changes?sort=-date&limit=1").json()
    seen = back["items"]
    while back["next"]:
        back = client.get(back["next"]).json()
        seen += back["items"]
    assert [row["published"] for row in seen] == days[::-1]


def test_many_things_are_looked_up_at_once(client: httpx.Client) -> None:
    mention = PEOPLE["holm"].mentions[-1].id
    ids = [MEETINGS["astana"].id, "nobody", "kz", ID["bekova"], mention, "person-none", REPORTS["astana"].id, "kz"]
    found = client.get("/v1/lookup", params={"id": ids}).json()
    assert [row["asked"] for row in found["items"]] == [ids[0], "kz", ids[3], mention, ids[6]]
    assert [row["kind"] for row in found["items"]] == ["Meeting", "State", "Person", "Person", "Report"]
    assert found["items"][0]["meeting"] == client.get(ONE).json()
    assert found["items"][3]["person"]["id"] == ID["holm"]
    assert found["missing"] == ["nobody", "person-none"]
    assert client.post("/v1/lookup", json={"ids": ids}).json() == found
    for few_or_many in ([], ["KZ"] * 201):
        assert client.post("/v1/lookup", json={"ids": few_or_many}).status_code == 422
        assert client.get("/v1/lookup", params={"id": few_or_many}).status_code == 422
    assert client.get("/v1/lookup?id=KZ&fields=items.asked").json() == {"items": [{"asked": "KZ"}]}


SORTS = (
    (f"/v1/people/{ID['bekova']}/offices", "last_seen", ("-last_seen", "last_seen")),
    (f"/v1/people/{ID['bekova']}/counterparts", "meetings", ("-meetings", "meetings")),
    ("/v1/states", "id", ("code", "-code")),
    ("/v1/conflicts", "rule", ("rule", "-rule")),
)


@pytest.mark.parametrize(("address", "member", "sorts"), SORTS, ids=lambda one: one if isinstance(one, str) else "")
def test_a_list_is_sorted_as_it_is_asked_for(
    client: httpx.Client, address: str, member: str, sorts: tuple[str, str]
) -> None:
    usual, there, back = (
        [row[member] for row in client.get(address, params=asked).json()["items"]]
        for asked in ({}, *({"sort": one} for one in sorts))
    )
    assert usual == there == back[::-1]
    assert client.get(address, params={"sort": "luck"}).status_code == 422
