"""One process owns an embedded store, the others attach to it."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from hand import reading
from neo4j import ManagedTransaction

from graph import connection, embedded
from graph.embedded import open_engine
from graph.endpoint import FILE, Endpoint, find, here, publish
from graph.errors import StoreError
from graph.store import Store

OWNER = """
import sys, time
from graph.store import Store
with Store.open("embedded:" + sys.argv[1]) as store:
    store.migrate()
    print("open", flush=True)
    sys.stdin.read()
"""


def owner(directory: Path) -> subprocess.Popen[str]:
    process = subprocess.Popen(
        [sys.executable, "-c", OWNER, str(directory)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[2],
    )
    assert process.stdout
    assert process.stdout.readline() == "open\n"
    return process


def end(process: subprocess.Popen[str]) -> None:
    process.communicate(timeout=30)


def test_another_process_attaches_to_the_owner_and_writes_through_it(tmp_path: Path) -> None:
    process = owner(tmp_path)
    try:
        with Store.open(f"embedded:{tmp_path}") as attached:
            assert attached.connection.engine
            assert attached.connection.engine.server is None
            assert attached.ready()
        assert find(tmp_path)
    finally:
        end(process)
    assert find(tmp_path) is None


def test_only_its_owner_can_read_the_endpoint(tmp_path: Path) -> None:
    with Store.open(f"embedded:{tmp_path}"):
        assert (tmp_path / FILE).stat().st_mode & 0o777 == 0o600
        endpoint = find(tmp_path)
        assert endpoint
        assert endpoint.password not in repr(endpoint)


def test_a_killed_owner_leaves_a_store_that_opens(tmp_path: Path) -> None:
    process = owner(tmp_path)
    os.kill(process.pid, signal.SIGKILL)
    process.wait(30)
    assert process.stdin
    assert process.stdout
    process.stdin.close()
    process.stdout.close()
    assert (tmp_path / FILE).exists()
    assert find(tmp_path) is None
    with Store.open(f"embedded:{tmp_path}") as store:
        assert store.ready()


def test_an_endpoint_of_another_process_with_the_same_number_is_stale(tmp_path: Path) -> None:
    live = here(1, "secret")
    publish(tmp_path, live)
    assert find(tmp_path) == live
    publish(tmp_path, Endpoint(port=1, password="secret", pid=live.pid, started=live.started - 100))
    assert find(tmp_path) is None
    (tmp_path / FILE).write_text(json.dumps({"port": 1}))
    assert find(tmp_path) is None


def test_a_directory_that_cannot_be_used_is_one_line(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("")
    with pytest.raises(StoreError, match="cannot keep a store here") as failure:
        open_engine(file)
    assert "\n" not in str(failure.value)


def test_a_full_disk_is_said_of_what_could_not_be_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(transaction: ManagedTransaction) -> None:
        transaction.run("no statement").consume()

    with Store.open(f"embedded:{tmp_path}") as store:
        with pytest.raises(StoreError, match="the store refuses"):
            store.connection.write(refused)
        usage = shutil.disk_usage(tmp_path)
        monkeypatch.setattr(shutil, "disk_usage", lambda _: usage._replace(free=0))
        with pytest.raises(StoreError, match=r"^embedded:.*: the disk is full; make room and run this again$"):
            store.connection.write(refused)
        store.migrate()
        assert store.ready()


@pytest.mark.parametrize(
    ("url", "password", "why"),
    [
        ("bolt://127.0.0.1:1", "geheim", "does not answer"),
        ("http://127.0.0.1", "geheim", "no store"),
        ("bolt://127.0.0.1:1", None, "no password"),
        ("bolt://neo4j:geheim@127.0.0.1:1", "geheim", "user name"),
        ("embedded:", None, "no store"),
        ("", None, "no store"),
    ],
)
def test_a_store_that_cannot_be_reached_is_one_line_without_secrets(url: str, password: str | None, why: str) -> None:
    with pytest.raises(StoreError, match=why) as failure:
        Store.open(url, password=password)
    assert "\n" not in str(failure.value)
    assert "geheim" not in str(failure.value)


def test_a_wrong_password_is_said_and_not_shown(tmp_path: Path) -> None:
    with Store.open(f"embedded:{tmp_path}") as store:
        assert store.connection.engine
        with pytest.raises(StoreError, match="wrong user name or password") as failure:
            Store.open(store.connection.engine.url, username="root", password="geheim-und-falsch")
        assert "geheim" not in str(failure.value)


def test_who_is_attached_goes_on_when_the_owner_ends(tmp_path: Path) -> None:
    process = owner(tmp_path)
    with Store.open(f"embedded:{tmp_path}") as attached:
        assert attached.ready()
        end(process)
        assert attached.ready()
        assert attached.connection.engine
        assert attached.connection.engine.server is not None
        assert find(tmp_path) == attached.connection.engine.endpoint


def test_who_is_attached_goes_on_when_the_owner_is_killed(tmp_path: Path) -> None:
    process = owner(tmp_path)
    with Store.open(f"embedded:{tmp_path}") as attached:
        os.kill(process.pid, signal.SIGKILL)
        process.communicate(timeout=30)
        attached.keep([reading(1)])
        assert list(attached.readings()) == [reading(1)]


def test_an_owner_that_does_not_answer_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection, "CONNECT_TIMEOUT", 0.2)
    process = owner(tmp_path)
    os.kill(process.pid, signal.SIGSTOP)
    try:
        with pytest.raises(StoreError, match=f"process {process.pid} has this store open and does not answer"):
            Store.open(f"embedded:{tmp_path}")
    finally:
        os.kill(process.pid, signal.SIGCONT)
        end(process)


def test_a_store_opened_twice_in_one_process_outlives_the_first_to_close(tmp_path: Path) -> None:
    first = Store.open(f"embedded:{tmp_path}")
    with Store.open(f"embedded:{tmp_path}") as second:
        first.migrate()
        assert second.ready()
        first.close()
        assert second.ready()


def test_a_closed_store_stays_closed(tmp_path: Path) -> None:
    with Store.open(f"embedded:{tmp_path}") as store:
        pass
    with pytest.raises(StoreError):
        store.ready()
    assert find(tmp_path) is None


def test_an_engine_whose_port_another_took_is_started_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Store.open(f"embedded:{tmp_path / 'other'}") as other:
        assert other.connection.engine
        taken = other.connection.engine.endpoint.port
        free = embedded._free_ports
        ports = iter([(taken, free()[1])])
        monkeypatch.setattr(embedded, "_free_ports", lambda: next(ports, None) or free())
        with Store.open(f"embedded:{tmp_path / 'one'}") as store:
            store.migrate()
            assert store.ready()
            assert not other.ready()


def test_a_store_is_silent_and_keeps_to_its_directory(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    done = subprocess.run(
        [sys.executable, "-c", OWNER, str(tmp_path / "store")],
        input="",
        capture_output=True,
        text=True,
        check=True,
        cwd=home,
        env={**os.environ, "HOME": str(home), "PYTHONPATH": str(Path(__file__).parents[2])},
    )
    assert (done.stdout, done.stderr) == ("open\n", "")
    assert list(home.iterdir()) == []
    assert {path.name for path in (tmp_path / "store").iterdir()} >= {"databases", "log", "owner.lock"}
