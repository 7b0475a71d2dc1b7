"""What whoever runs a server sees of it: figures, the log, traces, whether it is ready, and how it ends."""

from __future__ import annotations

import json
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from queue import Queue
from threading import Thread
from time import monotonic
from typing import TYPE_CHECKING, Any

import httpx
import pytest
from commands import environment
from prometheus_client.parser import text_string_to_metric_families
from serving import served
from world import REPORTS

from api.app import create_app
from api.settings import Settings

if TYPE_CHECKING:
    from conftest import Engine

    from graph.store import Store

pytest_plugins = ("world_store",)

ROOT = Path(__file__).parents[2]
SECRET = "Nobody-of-this-name"


def _figures(client: httpx.Client) -> dict[tuple[str, tuple[tuple[str, str], ...]], float]:
    answer = client.get("/metrics")
    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith("text/plain; version=0.0.4")
    assert SECRET not in answer.text
    families = text_string_to_metric_families(answer.text)
    return {(s.name, tuple(sorted(s.labels.items()))): s.value for family in families for s in family.samples}


def test_figures_count_by_the_template_of_a_route_and_by_status(world: Store) -> None:
    with served(create_app(world, settings=Settings())) as client:
        client.get("/v1/people/person-0", headers={"X-API-Key": SECRET})
        for path in ("/v1/met-with", "/v1/people"):
            client.get(path, params={"person": SECRET, "name": SECRET})
        for path in (SECRET, f"v1/people/{SECRET}", f"x/{SECRET}"):
            client.get(f"/{path}")
        client.request("BREW", "/v1/people")
        found = _figures(client)

    def answered(method: str, route: str, status: int) -> float:
        labels = (("method", method), ("route", route), ("status", str(status)))
        return found.get(("interstate_requests_total", labels), 0)

    assert answered("GET", "/v1/met-with", 404) == 1
    assert answered("GET", "/v1/people", 200) == 1
    assert answered("GET", "/v1/people/{identifier}", 404) == 1
    # Who is refused at the gate, and what is at no address of ours.
    assert answered("GET", "unknown", 401) == 1
    assert answered("GET", "unknown", 404) == 2
    assert answered("other", "/v1/people", 405) == 1
    assert found["interstate_requests_in_flight", ()] == 1
    assert found["interstate_reports", ()] == len(REPORTS)
    assert found["interstate_store_up", ()] == 1
    assert found["interstate_sparql_mirror", (("state", "off"),)] == 1
    assert found["interstate_store_question_seconds_count", (("question", "people"),)] == 1
    assert (
        found["interstate_request_seconds_bucket", (("le", "+Inf"), ("method", "GET"), ("route", "/v1/met-with"))] == 1
    )


def test_figures_can_be_turned_off(settled: Callable[[str], Store]) -> None:
    store = settled("embedded")
    with served(create_app(store, settings=Settings(metrics=False))) as client:
        assert client.get("/v1/people").status_code == 200
        answer = client.get("/metrics")
        assert (answer.status_code, answer.headers["content-type"]) == (404, "application/problem+json")


def test_ready_tells_the_parts_of_a_server_apart(engine: Engine) -> None:
    with engine.open() as store, served(create_app(store, settings=Settings())) as client:
        assert client.get("/v1/live").json() == {"status": "ok"}
        store.connection.write(lambda transaction: transaction.run("MATCH (n) DETACH DELETE n").consume())
        unready = client.get("/v1/ready")
        assert unready.status_code == 503
        assert unready.headers["content-type"] == "application/problem+json"
        parts = unready.json()["parts"]
        assert (parts["store"], parts["mirror"]) == ("ready", "off")
        assert parts["migrations"].startswith("missing: 0001_")
        store.migrate()
        ready = client.get("/v1/ready")
        assert ready.json() == {"status": "ok", "store": "ready", "migrations": "ready", "mirror": "off"}


def test_ready_and_figures_say_that_the_store_is_gone(tmp_path: Path) -> None:
    from graph.store import Store

    with Store.open(f"embedded:{tmp_path}") as store, served(create_app(store, settings=Settings())) as client:
        store.migrate()
        store.connection.driver.close()
        unready = client.get("/v1/ready")
        assert (unready.status_code, unready.json()["parts"]["store"]) == (503, "does not answer")
        found = _figures(client)
        assert found["interstate_store_up", ()] == 0
        assert ("interstate_reports", ()) not in found
        assert client.get("/v1/live").status_code == 200


@contextmanager
def _serving(*words: str, **extra: str) -> Iterator[tuple[httpx.Client, subprocess.Popen[str]]]:
    """A client of a serving command, and its process; what it says on stderr waits there."""
    process = subprocess.Popen(
        [sys.executable, "-m", "interstate", *words],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=environment(**extra),
        cwd=ROOT,
    )
    assert process.stdout
    try:
        address = next((m[1] for line in process.stdout if (m := re.match(r"REST: (\S+)/v1", line))), None)
        assert address, process.communicate()
        with httpx.Client(base_url=address, timeout=60) as client:
            yield client, process
    finally:
        process.kill()
        process.communicate(timeout=60)


def test_a_log_of_json_lines_an_end_with_0_and_traces(settled: Callable[[str], Store]) -> None:
    traces: Queue[bytes] = Queue()
    url = settled("embedded").connection.url

    class Collector(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            traces.put(self.path.encode() + self.rfile.read(int(self.headers["Content-Length"])))
            self.send_response(200)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            pass

    collector = HTTPServer(("127.0.0.1", 0), Collector)
    thread = Thread(target=collector.serve_forever)
    thread.start()
    endpoint = f"http://127.0.0.1:{collector.server_port}"
    try:
        with _serving(
            "serve", "--port", "0", "--log-format", "json", "--store", url, OTEL_EXPORTER_OTLP_ENDPOINT=endpoint
        ) as (client, process):
            client.get("/v1/people", params={"name": SECRET}, headers={"X-Request-ID": "of-the-test"})
            client.get(f"/v1/people/{SECRET}")
            client.get("/v1/people", headers={"Authorization": "Bearer another-secret"})
            process.terminate()
            _, told = process.communicate(timeout=60)
            assert process.returncode == 0
        sent = traces.get(timeout=60)
    finally:
        collector.shutdown()
        collector.server_close()
        thread.join()
    lines: list[dict[str, Any]] = [json.loads(line) for line in told.splitlines()]
    first = next(line for line in lines if line.get("request_id") == "of-the-test")
    assert (first["method"], first["route"], first["status"]) == ("GET", "/v1/people", 200)
    assert first["ms"] > 0
    assert {line["level"] for line in lines} == {"info"}
    assert [line["status"] for line in lines] == [200, 404, 401]
    assert sent.startswith(b"/v1/traces")
    assert b"GET /v1/people/{identifier}" in sent
    assert SECRET not in told and SECRET.encode() not in sent and "another-secret" not in told


def test_without_the_extra_traces_are_refused_in_one_line(settled: Callable[[str], Store]) -> None:
    code = (
        "import sys; sys.modules['opentelemetry.sdk'] = None; import interstate; "
        f"sys.argv = ['interstate', 'serve', '--port', '0', '--store', {settled('embedded').connection.url!r}]; "
        "interstate.main()"
    )
    env = environment(OTEL_TRACES_EXPORTER="otlp")
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False, cwd=ROOT, env=env, timeout=120
    )
    assert done.returncode == 1
    assert done.stderr == "interstate: OTEL_* asks for traces: pip install 'interstate[telemetry]', or unset it\n"


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_server_that_is_asked_to_end_answers_what_is_in_flight(engine: Engine, number: signal.Signals) -> None:
    with engine.open() as store:
        store.migrate()
    extra = {"NEO4J_USERNAME": engine.username or "neo4j", "NEO4J_PASSWORD": engine.password or ""}
    with _serving("serve", "--port", "0", "--store", engine.url, **extra) as (client, process):
        host, port = client.base_url.host, client.base_url.port
        assert port
        body = b"query=ASK%20%7B%7D"
        with socket.create_connection((host, port)) as flight:
            flight.sendall(
                b"POST /nowhere HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                b"Content-Length: %d\r\nExpect: 100-continue\r\n\r\n" % len(body)
            )
            # That it is asked to go on shows that the request is taken.
            flight.sendall(body[:3])
            client.get("/v1/live")
            process.send_signal(number)
            _closed(host, port)
            flight.sendall(body[3:])
            answer = b""
            with suppress(ConnectionError):
                while part := flight.recv(65536):
                    answer += part
        assert re.search(rb"HTTP/1.1 \d{3} ", answer)
        _, told = process.communicate(timeout=60)
        assert (process.returncode, told) == (0, "")


def _closed(host: str, port: int) -> None:
    """Return once nobody is let in any more."""
    until = monotonic() + 30
    with suppress(ConnectionError):
        while monotonic() < until:
            socket.create_connection((host, port)).close()
        raise AssertionError("the server still takes connections")
