from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, urlsplit

import pytest
from jsonschema import Draft202012Validator
from serving import served
from world import AGREEMENTS, ID, MEETINGS, OFFICES, ORGANIZATIONS, PEOPLE, REPORTS

from api.app import create_app
from api.settings import Settings

if TYPE_CHECKING:
    import httpx

    from graph.store import Store

pytest_plugins = ("world_store",)


PATHS = {
    "/v1/met-with": "/v1/met-with?person=Bekova",
    "/v1/paths": "/v1/paths?from=Holm&to=Alden",
    "/v1/people": "/v1/people",
    "/v1/people/{identifier}": f"/v1/people/{ID['bekova']}",
    "/v1/people/{identifier}/offices": f"/v1/people/{ID['bekova']}/offices",
    "/v1/people/{identifier}/meetings": f"/v1/people/{ID['bekova']}/meetings",
    "/v1/people/{identifier}/counterparts": f"/v1/people/{ID['bekova']}/counterparts",
    "/v1/states": "/v1/states",
    "/v1/states/{code}": "/v1/states/kz",
    "/v1/states/{code}/relations/{other}": "/v1/states/KZ/relations/ZA",
    "/v1/offices": "/v1/offices",
    "/v1/offices/{identifier}": f"/v1/offices/{OFFICES['minister-kz'].id}",
    "/v1/offices/{identifier}/holders": f"/v1/offices/{OFFICES['president-kz'].id}/holders",
    "/v1/meetings": "/v1/meetings",
    "/v1/meetings/{identifier}": f"/v1/meetings/{MEETINGS['astana'].id}",
    "/v1/agreements": "/v1/agreements",
    "/v1/agreements/{identifier}": f"/v1/agreements/{AGREEMENTS['memorandum'].id}",
    "/v1/conflicts": "/v1/conflicts",
    "/v1/reports": "/v1/reports",
    "/v1/reports/{identifier}": f"/v1/reports/{REPORTS['pretoria'].id}",
    "/v1/changes": "/v1/changes",
    "/v1/lookup": f"/v1/lookup?id={ID['bekova']}&id=KZ&id={MEETINGS['astana'].id}",
    "/v1/search": "/v1/search?q=e",
    "/v1/stats": "/v1/stats",
    "/problems": "/problems",
    "/problems/{name}": "/problems/not-found",
    "/v1/health": "/v1/health",
    "/v1/live": "/v1/live",
    "/v1/ready": "/v1/ready",
}
FACTS = ("meeting", "agreement", "office", "status", "meetings")


@pytest.fixture(scope="module")
def client(world: Store) -> Iterator[httpx.Client]:
    with served(create_app(world, settings=Settings())) as client:
        yield client


@pytest.fixture(scope="module")
def openapi(client: httpx.Client) -> dict[str, Any]:
    document: dict[str, Any] = client.get("/openapi.json").json()
    return document


def _valid(answer: httpx.Response, operation: dict[str, Any], openapi: dict[str, Any]) -> None:
    documented = operation["responses"][str(answer.status_code)]["content"]
    media = answer.headers["content-type"].split(";")[0]
    schema = {**documented[media]["schema"], "components": openapi["components"]}
    Draft202012Validator(schema).validate(answer.json())


def test_every_answer_has_the_shape_that_openapi_says(client: httpx.Client, openapi: dict[str, Any]) -> None:
    # No conflict is in this graph: one by its identifier is asked in test_queries_conflicts.
    others = {
        "/v1/reviews",
        "/v1/reports/batch",
        "/v1/export",
        "/v1/networks/{among}",
        "/v1/conflicts/{identifier}",
        "/sparql",
        # No JSON unless it is asked for: test_linked_data has them.
        "/id/{identifier}",
        "/doc/{identifier}",
    }
    assert set(openapi["paths"]) == set(PATHS) | others
    for path, asked in PATHS.items():
        answer = client.get(asked)
        assert answer.status_code == 200, answer.text
        _valid(answer, openapi["paths"][path]["get"], openapi)


def test_everything_is_described(openapi: dict[str, Any]) -> None:
    for path, operations in openapi["paths"].items():
        for operation in operations.values():
            assert operation["description"], path
            assert operation["tags"][0] in {tag["name"] for tag in openapi["tags"]}
            assert "422" in operation["responses"]
    names = [operation["operationId"] for operations in openapi["paths"].values() for operation in operations.values()]
    assert len(names) == len(set(names))
    for name, schema in openapi["components"]["schemas"].items():
        assert schema.get("description"), name
        for part, shape in schema.get("properties", {}).items():
            told = shape.get("description") or shape.get("examples") or "$ref" in str(shape) or "const" in shape
            assert told, f"{name}.{part}"


def _facts(answer: Any) -> Iterator[dict[str, Any]]:
    """Every object of an answer that has evidence."""
    if isinstance(answer, dict):
        if "evidence" in answer:
            yield answer
        for part in answer.values():
            yield from _facts(part)
    elif isinstance(answer, list):
        for part in answer:
            yield from _facts(part)


def test_every_fact_in_every_answer_has_its_evidence(client: httpx.Client) -> None:
    texts = {report.id: report for report in REPORTS.values()}
    count = 0
    for asked in PATHS.values():
        for fact in _facts(client.get(asked).json()):
            count += 1
            assert fact["evidence"], (asked, fact)
            for evidence in fact["evidence"]:
                report = texts[evidence["report"]]
                assert report.text[evidence["start"] : evidence["end"]] == evidence["quotation"]
                assert evidence["url"] == report.url
                assert evidence["publisher"] == report.publisher
                assert evidence["published"] == report.published
    assert count > 30


def test_nothing_that_was_published_later_is_in_an_answer_as_of_a_day(client: httpx.Client) -> None:
    late = REPORTS["pretoria"]
    for path, asked in PATHS.items():
        if path in ("/v1/health", "/v1/ready") or path.startswith("/problems"):
            continue
        answer = client.get(f"{asked}{'&' if '?' in asked else '?'}as_of=2024-10-31")
        absent = path == "/v1/paths" or any(node in asked for node in (late.id, OFFICES["minister-kz"].id))
        assert answer.status_code == (404 if absent else 200), asked
        assert absent or late.id not in answer.text, asked
        for fact in _facts(answer.json()):
            assert fact["evidence"], (asked, fact)
            assert all(evidence["published"] <= "2024-10-31" for evidence in fact["evidence"])
    met = client.get("/v1/met-with", params={"person": "Bekova", "as_of": "2024-10"}).json()
    assert [row["date"] for row in met["items"]] == ["2024-10", "2024-10-29"]
    held = client.get(f"/v1/people/{ID['bekova']}", params={"as_of": "2024-10-30"}).json()["offices"]
    assert [(row["first_seen"], row["last_seen"]) for row in held] == [("2024-10-30", "2024-10-30")]
    assert client.get(f"/v1/people/{ID['alden']}", params={"as_of": "2024"}).status_code == 404
    whole = client.get("/v1/export", params={"format": "nquads", "as_of": "2024-10-30"}).text
    assert REPORTS["astana"].id in whole
    assert REPORTS["reykjavik"].id not in whole


def test_the_next_page_is_as_of_the_same_day(client: httpx.Client) -> None:
    first = client.get("/v1/meetings", params={"as_of": "2024", "limit": 1}).json()
    assert first["total"] == 2
    second = client.get(first["next"]).json()
    assert [second["total"], len(second["items"]), second["next"]] == [2, 1, None]


def test_met_with_answers_exactly_this(client: httpx.Client) -> None:
    answer = client.get("/v1/met-with", params={"person": "Hólm", "until": "2024"})
    astana, reykjavik = REPORTS["astana"], REPORTS["reykjavik"]
    received = "received Foreign Minister Tómas Hólm in Astana on 29 October"
    talks = "Tomas Holm held talks with President Bekova on Tuesday."
    assert answer.json() == {
        "items": [
            {
                "date": "2024-10-29",
                "precision": "day",
                "people": [
                    {"id": ID["holm"], "name": "Tómas Hólm"},
                    {"id": ID["bekova"], "name": "Aigerim Bekova"},
                ],
                "meeting": MEETINGS["astana"].id,
                "medium": "in_person",
                "place": "Astana",
                "country": "KZ",
                "country_name": "Kazakhstan",
                "evidence": [
                    {
                        "quotation": received,
                        "start": astana.text.index(received),
                        "end": astana.text.index(received) + len(received),
                        "report": astana.id,
                        "url": astana.url,
                        "publisher": astana.publisher,
                        "published": astana.published,
                        "confidence": 0.95,
                    },
                    {
                        "quotation": talks,
                        "start": reykjavik.text.index(talks),
                        "end": reykjavik.text.index(talks) + len(talks),
                        "report": reykjavik.id,
                        "url": reykjavik.url,
                        "publisher": reykjavik.publisher,
                        "published": reykjavik.published,
                        "confidence": 0.6,
                    },
                ],
            }
        ],
        "total": 1,
        "next": None,
    }


def test_an_unknown_date_is_null(client: httpx.Client) -> None:
    (row,) = client.get("/v1/met-with", params={"person": "Bekova", "with": "Xu Meilin"}).json()["items"]
    assert row["date"] is None
    assert row["precision"] is None


@pytest.mark.parametrize(
    "asked",
    [
        {"person": "bekova", "with": "holm"},
        {"person": "BEKOVA AIGERIM", "with": "Tómas Hólm"},
        {"person": ID["bekova"], "with": ID["holm"]},
        {"person": PEOPLE["bekova"].mentions[-1].id, "with": PEOPLE["holm"].mentions[-1].id},
        {"person": "Bekova", "with_state": "is"},
        {"state": "kz", "with_state": "IS"},
    ],
)
def test_the_same_question_in_other_words(client: httpx.Client, asked: dict[str, str]) -> None:
    rows = client.get("/v1/met-with", params=asked).json()["items"]
    assert [row["date"] for row in rows] == ["2024-10-29", "2025"]
    assert {tuple(person["id"] for person in row["people"]) for row in rows} == {(ID["bekova"], ID["holm"])}


def test_next_leads_through_all_pages(client: httpx.Client) -> None:
    whole = client.get("/v1/met-with", params={"person": "Bekova"}).json()
    for limit in range(1, whole["total"] + 2):
        seen: list[Any] = []
        address: str | None = f"/v1/met-with?person=Bekova&limit={limit}"
        while address:
            answer = client.get(address).json()
            assert answer["total"] == whole["total"]
            seen += answer["items"]
            address = answer["next"]
            assert address is None or parse_qs(urlsplit(address).query)["limit"] == [str(limit)]
        assert seen == whole["items"]


def test_a_person_has_offices_and_a_mention_finds_the_person(client: httpx.Client) -> None:
    found = client.get(f"/v1/people/{PEOPLE['sadykova'].mentions[0].id}").json()
    assert found["name"] == "Dana Sadykova"
    (tenure,) = found["offices"]
    assert tenure["office"]["organization"] == {
        "id": ORGANIZATIONS["energy"].id,
        "name": "Ministry of Energy of Kazakhstan",
    }


def test_holders_on_a_day(client: httpx.Client) -> None:
    address = f"/v1/offices/{OFFICES['president-kz'].id}/holders"
    assert client.get(address).json()["total"] == 2
    found = client.get(address, params={"on": "2025-01-01"}).json()
    assert (found["certainty"], found["likely"], found["on"]) == ("known", [], "2025-01-01")
    (row,) = found["known"]
    assert row["person"]["name"] == "Aigerim Bekova"
    assert [evidence["published"] for evidence in row["evidence"]] == ["2024-10-31", "2025-03-02"]
    assert client.get(address, params={"on": "2012"}).json()["certainty"] == "unknown"
    early = client.get(address, params={"on": "2025-01-01", "as_of": "2024"}).json()
    assert (early["certainty"], early["known"]) == ("likely", [])


def test_relations_of_two_states(client: httpx.Client) -> None:
    found = client.get("/v1/states/kz/relations/za").json()
    assert (found["state"]["name"], found["other"]["name"]) == ("Kazakhstan", "South Africa")
    assert found["years"][-1] == {"year": "2025", "meetings": 1, "agreements": 1}
    assert found["total"] == 3
    assert client.get("/v1/states/kz/relations/xx").status_code == 404


def test_a_path(client: httpx.Client) -> None:
    found = client.get("/v1/paths", params={"from": "Holm", "to": "Aldén"}).json()
    assert found["length"] == 3
    assert [person["id"] for person in found["people"]] == [ID[key] for key in ("holm", "bekova", "ldube", "alden")]
    same = client.get("/v1/paths", params={"from": "Holm", "to": "Holm"}).json()
    assert same == {"people": [{"id": ID["holm"], "name": "Tómas Hólm"}], "length": 0, "steps": []}


def test_the_landing_page_leads_to_the_documentation(client: httpx.Client) -> None:
    assert client.get("/").json()["links"]["documentation"] == "/docs"
    page = client.get("/", headers={"Accept": "text/html"})
    assert page.headers["content-type"].startswith("text/html")
    assert 'href="/docs"' in page.text
    assert client.get("/docs").status_code == 200


def test_health_and_readiness(client: httpx.Client) -> None:
    assert client.get("/v1/health").json() == {"status": "ok"}
    assert client.get("/v1/ready").json()["mirror"] == "off"


def test_many_at_once_get_what_one_alone_gets(client: httpx.Client) -> None:
    alone = {asked: client.get(asked).text for asked in PATHS.values()}
    with ThreadPoolExecutor(20) as pool:
        together = list(pool.map(lambda asked: (asked, client.get(asked)), list(PATHS.values()) * 5))
    for asked, answer in together:
        assert answer.status_code == 200
        assert answer.text == alone[asked]


@pytest.mark.parametrize(
    ("form", "media"),
    [
        ("turtle", "text/turtle"),
        ("ntriples", "application/n-triples"),
        ("nquads", "application/n-quads"),
        ("trig", "application/trig"),
        ("jsonld", "application/ld+json"),
        ("rdfxml", "application/rdf+xml"),
    ],
)
def test_the_whole_graph_as_rdf(client: httpx.Client, form: str, media: str) -> None:
    answer = client.get("/v1/export", params={"format": form})
    assert answer.status_code == 200
    assert answer.headers["content-type"].split(";")[0] == media
    assert answer.headers["content-disposition"].startswith('attachment; filename="interstate.')
    assert int(answer.headers["content-length"]) == len(answer.content)
    for identifier in (ID["bekova"], MEETINGS["astana"].id, AGREEMENTS["treaty"].id):
        assert identifier in answer.text
    assert client.get("/v1/export", params={"format": form}).content == answer.content
