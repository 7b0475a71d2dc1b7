from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import pytest
from serving import served
from world import ID, OFFICES

from api.app import create_app
from api.settings import Settings

if TYPE_CHECKING:
    import httpx

    from graph.store import Store

pytest_plugins = ("world_store",)


@pytest.fixture(scope="module")
def client(world: Store) -> Iterator[httpx.Client]:
    with served(create_app(world, settings=Settings())) as client:
        yield client


def _problem(answer: httpx.Response, status: int) -> dict[str, Any]:
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    body: dict[str, Any] = answer.json()
    assert body["status"] == status
    assert body["type"].startswith("/problems/")
    assert body["title"]
    assert body["detail"]
    assert "Traceback" not in answer.text
    return body


@pytest.mark.parametrize(
    ("path", "parameter"),
    [
        ("/v1/met-with?person=Dube", "person"),
        ("/v1/met-with?person=Bekova&with=Dube", "with"),
        ("/v1/paths?from=Dube&to=Bekova", "from"),
        ("/v1/meetings?person=Dube", "person"),
    ],
)
def test_a_name_of_several_people_gives_the_candidates_and_the_way_on(
    client: httpx.Client, path: str, parameter: str
) -> None:
    body = _problem(client.get(path), 300)
    assert body["parameter"] == parameter
    assert [(row["id"], row["name"]) for row in body["candidates"]] == [
        (ID["ldube"], "Lindiwe Dube"),
        (ID["sdube"], "Sipho Dube"),
    ]
    assert body["candidates"][0]["offices"] == ["President of South Africa"]
    for row in body["candidates"]:
        assert client.get(row["url"]).status_code == 200


@pytest.mark.parametrize(
    "path",
    [
        "/v1/met-with?person=Nemo",
        "/v1/met-with?person=Bekova&with=Nemo",
        "/v1/people/person-none",
        "/v1/people/person-none/offices",
        "/v1/people/person-none/meetings",
        "/v1/people/person-none/counterparts",
        "/v1/states/XX",
        "/v1/offices/office-none",
        "/v1/offices/office-none/holders",
        "/v1/meetings/meeting-none",
        "/v1/agreements/agreement-none",
        "/v1/reports/report-none",
        "/v1/paths?from=Holm&to=Omarov",
        "/v1/nothing",
        "/nothing",
    ],
)
def test_what_is_not_there(client: httpx.Client, path: str) -> None:
    assert _problem(client.get(path), 404)["type"] == "/problems/not-found"


def test_a_name_that_sounds_like_another_is_not_found_but_suggests_it(client: httpx.Client) -> None:
    (near,) = _problem(client.get("/v1/met-with", params={"person": "Bekowa"}), 404)["candidates"]
    assert near["id"] == ID["bekova"]
    assert client.get(near["url"]).status_code == 200


@pytest.mark.parametrize(
    ("path", "parameter"),
    [
        ("/v1/met-with", "person"),
        ("/v1/met-with?person=", "person"),
        ("/v1/met-with?person=" + "x" * 201, "person"),
        ("/v1/met-with?person=Bekova&limit=0", "limit"),
        ("/v1/met-with?person=Bekova&limit=501", "limit"),
        ("/v1/met-with?person=Bekova&limit=x", "limit"),
        ("/v1/met-with?person=Bekova&since=2024-13", "since"),
        ("/v1/met-with?person=Bekova&until=today", "until"),
        ("/v1/meetings?as_of=today", "as_of"),
        ("/v1/export?as_of=2024-13", "as_of"),
        ("/v1/met-with?person=Bekova&since=2025&until=2024", "until"),
        ("/v1/met-with?person=Bekova&medium=telepathy", "medium"),
        ("/v1/met-with?person=Bekova&with_state=K1", "with_state"),
        ("/v1/states/k", "code"),
        ("/v1/paths?from=Holm", "to"),
        ("/v1/paths?from=Holm&to=Bekova&max=7", "max"),
        ("/v1/offices?role=emperor", "role"),
        (f"/v1/offices/{OFFICES['president-kz'].id}/holders?on=soon", "on"),
        (f"/v1/offices/{OFFICES['president-kz'].id}/holders?on=2024&status=elect", "status"),
        ("/v1/search", "q"),
        ("/v1/export?format=word", "format"),
    ],
)
def test_what_cannot_be_answered_says_which_parameter_is_wrong(client: httpx.Client, path: str, parameter: str) -> None:
    body = _problem(client.get(path), 422)
    assert [row["parameter"] for row in body["errors"]] == [parameter]


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH"])
def test_a_method_that_is_not_there(client: httpx.Client, method: str) -> None:
    answer = client.request(method, "/v1/met-with")
    assert _problem(answer, 405)["type"] == "/problems/method-not-allowed"
    assert answer.headers["allow"] == "GET"


INJECTIONS = [
    "' OR 1=1 //",
    "Bekova'}) DETACH DELETE p //",
    "\\u0027}) MATCH (n) RETURN n //",
    "`Person`",
    "$person",
    "Bekova\x00",
    "name:* OR folded:*",
    "${jndi:ldap://127.0.0.1/x}",
    "../../etc/passwd",
    "<script>alert(1)</script>",
    "Bekova; DROP DATABASE",
    "💥" * 50,
    "\ud800".encode("utf-8", "surrogatepass").decode("latin-1"),
]


@pytest.mark.parametrize("text", INJECTIONS)
def test_what_is_sent_is_only_ever_a_value(client: httpx.Client, text: str) -> None:
    before = client.get("/v1/people").text
    for path, name in (
        ("/v1/met-with", "person"),
        ("/v1/people", "name"),
        ("/v1/search", "q"),
        ("/v1/offices", "organization"),
        ("/v1/reports", "publisher"),
        ("/v1/meetings", "person"),
    ):
        answer = client.get(path, params={name: text})
        assert answer.status_code in (200, 404), (path, answer.text)
        if answer.status_code == 200 and name != "q":
            assert "Bekova" in text or answer.json()["total"] == 0
    assert client.get("/v1/people").text == before


@pytest.mark.parametrize("path", ["/v1/people", "/v1/nothing", "/v1/met-with", "/"])
def test_every_answer_has_the_headers_of_caution(client: httpx.Client, path: str) -> None:
    headers = client.get(path, headers={"Origin": "https://elsewhere.example"}).headers
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["x-frame-options"] == "DENY"
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["content-security-policy"].startswith("default-src 'none'")
    assert "access-control-allow-origin" not in headers


def test_other_origins_may_read_when_they_are_named(world: Store) -> None:
    allowed = Settings(cors_origins=("https://page.example",))
    with served(create_app(world, settings=allowed)) as client:
        for origin, answer in (("https://page.example", "https://page.example"), ("https://other.example", None)):
            headers = client.get("/v1/people", headers={"Origin": origin}).headers
            assert headers.get("access-control-allow-origin") == answer
