"""Writing over REST: keys and limits, repeating, trying, several at once, withdrawing, deciding."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import pytest
from serving import served
from test_api_reports import _read, _report

from api.app import create_app
from api.deps import Sparql
from api.keys.file import KeyFile
from api.keys.key import Key, Scope, new_key
from api.rates import Rate
from api.settings import Settings
from graph.growing.standing import Standing
from graph.linked.stream import lines
from graph.loading import Reader, settle
from graph.mirror.following import Following
from graph.mirror.mirror import Mirror
from graph.mirror.pool import Limits, Pool
from graph.store import Store
from graph.withdrawing.withdrawing import withdraw
from writers import OnFile, Told

READER = Reader(read=_read, extractor="of-tests", version="1")
BODY = {"text": "Ann Berg met Carl Dahl.", "published": "2025-04-01", "title": "A meeting"}
OTHER = {"text": "Ann Berg met Eva Falk.", "published": "2025-04-02"}


@dataclass(slots=True)
class Server:
    store: Store
    client: httpx.Client
    keys: KeyFile
    decisions: Path
    told: list[None]
    tick: list[float]

    def key(self, *scopes: Scope) -> str:
        given, key = new_key(f"key {len(self.keys.all())}", scopes)
        self.keys.add(key)
        return given

    def ask(self, method: str, path: str, key: str = "", body: Any = None, **headers: str) -> httpx.Response:
        sent = {name.replace("_", "-"): value for name, value in headers.items()}
        return self.client.request(method, path, json=body, headers=sent | ({"X-API-Key": key} if key else {}))

    def export(self) -> bytes:
        return b"".join(lines(self.store))


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    folder = tmp_path_factory.mktemp("writing")
    keys, tick = KeyFile(folder / "keys.jsonl"), [0.0]
    told: list[None] = []
    with Store.open(f"embedded:{folder / 'store'}") as store:
        app = create_app(
            store,
            read_report=_report,
            writer=Told(Standing(store, READER), lambda: told.append(None)),
            reviewing=OnFile(folder / "decisions.csv", store, lambda: told.append(None)),
            settings=Settings(keys_file=keys.path, rate_limit=Rate(30, 60), loopback_rate_limit=Rate(200, 60)),
            clock=lambda: tick[0],
        )
        with served(app) as client:
            yield Server(store, client, keys, folder / "decisions.csv", told, tick)


@pytest.fixture
def server(opened: Server) -> Server:
    opened.store.connection.write(lambda transaction: transaction.run("MATCH (n) DETACH DELETE n").consume())
    opened.store.migrate()
    opened.keys.path.unlink(missing_ok=True)
    opened.decisions.unlink(missing_ok=True)
    opened.told.clear()
    opened.tick[0] += 1000
    return opened


def test_a_key_does_what_its_scope_says_from_when_it_is_made_until_it_is_revoked(
    server: Server, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        off = server.ask("POST", "/v1/reports", body=BODY)
        assert off.status_code == 403
        assert "interstate keys make" in off.json()["detail"]
        reads, writes = server.key(Scope.READ), server.key(Scope.WRITE)
        without = server.ask("POST", "/v1/reports", body=BODY)
        assert without.status_code == 401
        assert without.headers["www-authenticate"].startswith("Bearer ")
        assert without.json()["scope"] == "write"
        refused = server.ask("POST", "/v1/reports", reads, BODY)
        assert (refused.status_code, refused.json()["scope"]) == (403, "write")
        assert server.store.known() == {}
        assert server.ask("POST", "/v1/reports", writes, BODY).status_code == 201
        bearer = server.ask("POST", "/v1/reports", body=OTHER, Authorization=f"Bearer {writes}")
        assert bearer.status_code == 201
        decision = {"verdict": "same", "one": "a", "other": "b"}
        assert server.ask("POST", "/v1/reviews", writes, decision).json()["scope"] == "review"
        server.keys.remove("key 1")
        gone = server.ask("POST", "/v1/reports", writes, BODY)
        assert gone.status_code == 401
        assert 'error="invalid_token"' in gone.headers["www-authenticate"]
        assert server.ask("GET", "/v1/people", writes).status_code == 401
        assert server.ask("GET", "/v1/health", writes).status_code == 200
        assert server.ask("GET", "/v1/people").json()["total"] == 3
    assert writes not in caplog.text


def test_a_file_of_keys_that_is_broken_lets_nobody_in(server: Server) -> None:
    key = server.key(Scope.WRITE)
    server.keys.path.write_text("{", "utf-8")
    assert server.ask("POST", "/v1/reports", key, BODY).status_code == 500
    assert server.ask("GET", "/v1/people").status_code == 200


def test_limits_are_told_and_kept_for_each_key(server: Server) -> None:
    one, other = server.key(Scope.READ), server.key(Scope.READ)
    answers = [server.ask("GET", "/v1/people", one) for _ in range(31)]
    assert [answer.status_code for answer in answers] == [200] * 30 + [429]
    assert answers[0].headers["ratelimit-policy"] == '"default";q=30;w=60'
    assert answers[0].headers["ratelimit"] == '"default";r=29;t=2'
    last = answers[-1]
    assert last.headers["retry-after"] == "2"
    assert last.headers["ratelimit"] == '"default";r=0;t=60'
    assert last.headers["content-type"] == "application/problem+json"
    assert server.ask("GET", "/v1/people", other).status_code == 200
    assert server.ask("GET", "/v1/people").headers["ratelimit-policy"] == '"default";q=200;w=60'
    assert "ratelimit" not in server.ask("GET", "/v1/health", one).headers
    server.tick[0] += 2
    assert server.ask("GET", "/v1/people", one).status_code == 200
    assert server.ask("GET", "/v1/people", one).status_code == 429
    guesses = [server.ask("GET", "/v1/people", f"{number}.x").status_code for number in range(210)]
    assert set(guesses) == {401, 429}, "who guesses keys is counted by address"


def test_the_same_idempotency_key_has_the_same_answer(server: Server) -> None:
    key = server.key(Scope.WRITE)
    first = server.ask("POST", "/v1/reports", key, BODY, Idempotency_Key="a")
    again = server.ask("POST", "/v1/reports", key, BODY, Idempotency_Key="a")
    assert (again.status_code, again.content, again.headers["location"]) == (
        201,
        first.content,
        first.headers["location"],
    )
    assert server.ask("POST", "/v1/reports", key, BODY).status_code == 200
    taken = server.ask("POST", "/v1/reports", key, OTHER, Idempotency_Key="a")
    assert (taken.status_code, taken.headers["content-type"]) == (422, "application/problem+json")
    assert len(server.store.known()) == 1
    assert server.ask("POST", "/v1/reports", server.key(Scope.WRITE), OTHER, Idempotency_Key="a").status_code == 201


def test_a_dry_run_tells_what_would_be_and_writes_nothing(server: Server) -> None:
    key = server.key(Scope.WRITE)
    server.ask("POST", "/v1/reports", key, BODY)
    before, turn, counts = server.export(), server.store.turn(), server.store.counts()
    server.told.clear()
    tried = server.ask("POST", "/v1/reports?dry_run=true", key, OTHER)
    assert tried.status_code == 200
    told = tried.json()
    assert (told["known"], told["withdrawn"]) == (False, False)
    assert {one["called"]: one["known"] for one in told["people"]} == {"Ann Berg": True, "Eva Falk": False}
    (met,) = told["facts"]["meetings"]
    assert met["evidence"] == "Ann Berg met Eva Falk."
    assert told["created"]["Meeting"] == 1
    assert server.ask("POST", "/v1/reports?dry_run=true", key, OTHER).content == tried.content
    assert (server.export(), server.store.turn(), server.told) == (before, turn, [])

    made = server.ask("POST", "/v1/reports", key, OTHER).json()
    more = {kind: total - counts[kind] for kind, total in server.store.counts().items()}
    assert {kind: number for kind, number in more.items() if number and kind != "Report"} == {
        kind: number for kind in more if (number := told["created"].get(kind, 0) - told["deleted"].get(kind, 0))
    }
    assert {one["person"]["id"] for one in made["people"]} == {one["person"] for one in told["people"]}
    known = server.ask("POST", "/v1/reports?dry_run=true", key, OTHER).json()
    assert (known["known"], known["created"], known["changed"]) == (True, {}, {})
    assert server.ask("POST", "/v1/reports?dry_run=true", key, {"text": "x"}).status_code == 422


def test_several_reports_are_taken_at_once(server: Server) -> None:
    key = server.key(Scope.WRITE)
    server.ask("POST", "/v1/reports", key, BODY)
    batch = {"reports": [BODY, OTHER, {"text": "undated"}]}
    items = server.ask("POST", "/v1/reports/batch", key, batch).json()["items"]
    assert [item["status"] for item in items] == ["unchanged", "new", "unreadable"]
    assert items[2]["detail"] == "the report has no date: give published"
    assert set(server.store.known()) == {item["id"] for item in items[:2]}
    third = {"text": "Ann Berg met Gus Holm.", "published": "2025-04-03"}
    twice = server.ask("POST", "/v1/reports/batch", key, {"reports": [third, third]}).json()["items"]
    assert [item["status"] for item in twice] == ["new", "unchanged"]
    wrongs: list[Any] = [{"reports": []}, {"reports": [BODY] * 101}, {"reports": [{"url": "x"}]}, {}]
    for wrong in wrongs:
        assert server.ask("POST", "/v1/reports/batch", key, wrong).status_code == 422


def test_no_answer_that_was_kept_tells_of_a_report_once_it_is_withdrawn(server: Server) -> None:
    key = server.key(Scope.WRITE)
    for by_the_interface in (True, False):
        name = f"kept {by_the_interface}"
        address = server.ask("POST", "/v1/reports?again=true", key, BODY, Idempotency_Key=name).headers["location"]
        server.ask("POST", "/v1/reports", key, BODY, Idempotency_Key=f"{name} too")
        if by_the_interface:
            server.ask("DELETE", address, key)
        else:
            withdraw(server.store, [address.rpartition("/")[2]])
        again = server.ask("POST", "/v1/reports", key, BODY, Idempotency_Key=f"{name} too")
        assert (again.status_code, again.json()["type"]) == (409, "/problems/was-withdrawn")


def test_a_report_is_withdrawn_gone_and_brought_back(server: Server) -> None:
    key = server.key(Scope.WRITE)
    server.ask("POST", "/v1/reports", key, OTHER)
    alone = server.export()
    address = server.ask("POST", "/v1/reports", key, BODY).headers["location"]
    both = server.export()
    assert server.ask("DELETE", address).status_code == 401
    assert server.ask("DELETE", "/v1/reports/report-0", key).status_code == 404
    stone = server.ask("DELETE", f"{address}?because=read%20%20wrongly", key)
    assert stone.status_code == 200
    assert (stone.json()["reason"], stone.json()["withdrawn_by"]) == ("read wrongly", "key 0")
    for method in ("GET", "DELETE"):
        gone = server.ask(method, address, key)
        assert (gone.status_code, gone.json()["reason"]) == (410, "read wrongly")
    after = server.export()
    assert b"Carl Dahl" not in after
    assert set(alone.splitlines()) < set(after.splitlines())
    assert server.ask("GET", "/v1/people").json()["total"] == 2

    refused = server.ask("POST", "/v1/reports", key, BODY)
    assert refused.status_code == 409
    assert "again=true" in refused.json()["detail"]
    (item,) = server.ask("POST", "/v1/reports/batch", key, {"reports": [BODY]}).json()["items"]
    assert (item["status"], item["detail"]) == ("withdrawn", "read wrongly")
    assert server.ask("POST", "/v1/reports?dry_run=true", key, BODY).json()["withdrawn"]
    assert server.export() == after
    assert server.ask("POST", "/v1/reports?again=true", key, BODY).status_code == 201
    assert server.export() == both
    assert len(server.told) == 6


def test_linked_data_and_sparql_know_what_was_withdrawn(server: Server, tmp_path: Path) -> None:
    key = server.key(Scope.WRITE)
    addresses = [server.ask("POST", "/v1/reports", key, body).headers["location"] for body in (BODY, OTHER)]
    posted = [server.ask("GET", address).json() for address in addresses]
    people = {one["id"]: one["person"]["id"] for report in posted for one in report["people"]}
    ann = next(iter({person for mention, person in people.items() if person != mention}))
    first = next(report for report in posted if any(one["id"] == ann for one in report["people"]))
    server.ask("DELETE", f"/v1/reports/{first['id']}?because=wrong", key)
    mirror = Mirror(server.store, place=tmp_path)
    assert mirror.refresh()
    with closing(Pool(mirror.snapshots, Limits(seconds=10))) as pool:
        answering = Sparql(pool=pool, following=Following(mirror))
        settings = Settings(keys_file=server.keys.path)
        with served(create_app(server.store, answering=answering, settings=settings)) as client:
            lead = client.get(f"/id/{first['id']}")
            assert (lead.status_code, lead.headers["location"]) == (303, f"/doc/{first['id']}")
            gone = client.get(f"/doc/{first['id']}.ttl")
            assert gone.status_code == 410
            assert "is:Tombstone" in gone.text
            assert '"wrong"' in gone.text
            moved = client.get(f"/id/{ann}.ttl")
            now = next(mention for mention, person in people.items() if person == ann and mention != ann)
            assert (moved.status_code, moved.headers["location"]) == (308, f"/id/{now}.ttl")
            assert client.get(f"/doc/{ann}").headers["location"] == f"/doc/{now}"
            assert client.get(f"/v1/people/{ann}").json()["id"] == now
            assert client.get("/id/person-0").status_code == 404
            asked = {
                "query": "PREFIX is: <https://w3id.org/interstate/ontology#> ASK { ?t a is:Tombstone ; is:reason ?r }"
            }
            assert client.get("/sparql", params=asked).json()["boolean"] is True


def test_doubts_are_listed_and_decided_on(server: Server) -> None:
    key, reviews = server.key(Scope.WRITE), server.key(Scope.REVIEW)
    for text in ("Ann Berg met Carl Dahl.", "Anne Berg met Carl Dahl.", "Eva Falk met Gus Holm."):
        server.ask("POST", "/v1/reports", key, {"text": text, "published": "2025-04-01"})
    before = server.export()
    listed = server.ask("GET", "/v1/reviews").json()
    assert listed["total"] == len(listed["items"])
    assert all(one["reasons"] for one in listed["items"])
    people = {one["name"]: one["id"] for one in server.ask("GET", "/v1/people").json()["items"]}
    one, other = people["Eva Falk"], people["Gus Holm"]
    decided = server.ask(
        "POST", "/v1/reviews", reviews, {"verdict": "same", "one": one, "other": other, "because": "one CV"}
    )
    assert decided.status_code == 204
    assert f"same,{one},{other},one CV,key 1," in server.decisions.read_text("utf-8")
    assert server.ask("GET", f"/v1/people/{max(one, other)}").json()["id"] == min(one, other)
    wrong = server.ask("POST", "/v1/reviews", reviews, {"verdict": "different", "one": one, "other": other})
    assert wrong.status_code == 422
    assert wrong.json()["detail"] == "decisions.csv: lines 2 and 3 contradict each other; take one of them out"
    twice = server.ask("POST", "/v1/reviews", reviews, {"verdict": "same", "one": one, "other": one})
    assert (twice.status_code, str(server.decisions) in twice.text) == (422, False)
    for harm in ({"because": " =HYPERLINK(1)"}, {"because": "-1"}, {"one": "=1"}, {"other": "@x"}):
        body = {"verdict": "same", "one": one, "other": other} | harm
        assert server.ask("POST", "/v1/reviews", reviews, body).status_code == 422
    undo = {"verdict": "undo", "one": other, "other": one}
    assert server.ask("POST", "/v1/reviews", reviews, undo).status_code == 204
    assert server.export() == before
    assert server.ask("POST", "/v1/reviews", reviews, undo).status_code == 404


def test_a_server_without_a_file_of_decisions_takes_none(server: Server, tmp_path: Path) -> None:
    settle(server.store)
    given, key = new_key("reviewer", (Scope.REVIEW,))
    file = KeyFile(tmp_path / "keys.jsonl")
    file.add(key)
    with served(create_app(server.store, settings=Settings(keys_file=file.path, read_needs_key=True))) as client:
        decision = {"verdict": "same", "one": "a", "other": "b"}
        answer = client.post("/v1/reviews", json=decision, headers={"X-API-Key": given})
        assert answer.status_code == 403
        assert "--decisions" in answer.json()["detail"]
        assert client.get("/v1/people").status_code == 401
        assert client.post("/sparql", data={"query": "ASK {}"}).status_code == 401
        refused = client.get("/v1/people", headers={"X-API-Key": given})
        assert (refused.status_code, refused.json()["scope"]) == (403, "read")
        assert client.get("/v1/health").status_code == 200
        assert isinstance(key, Key)
