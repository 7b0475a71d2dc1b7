"""A Neo4j of one's own on loopback: started, found again, stopped; its data in the user's data directory."""

from __future__ import annotations

import contextlib
import json
import os
import secrets
import signal
import socket
import subprocess
import time
import urllib.request
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

import psutil
from filelock import FileLock, Timeout

from graph.connection import connect
from graph.errors import StoreError
from graph.neo4j_local.errors import Neo4jLocalError
from graph.neo4j_local.fetching import Installation

USER = "neo4j"
HEAP = "512m"
PATIENCE = 120.0
"""Seconds until a start or stop is given up."""

_RUNNING = "running.json"
_OPENS = ("java.nio", "java.io", "sun.nio.ch", "java.util.concurrent")
_POLL = 0.1
_PR_SET_PDEATHSIG = 1

_children: dict[int, subprocess.Popen[bytes]] = {}


@dataclass(frozen=True, slots=True, kw_only=True)
class Server:
    """A running Neo4j. Used as a context it stops at the end."""

    home: Path
    bolt_port: int
    http_port: int
    password: str
    pid: int
    started: float

    def __repr__(self) -> str:
        return f"Server(bolt={self.bolt}, browser={self.browser}, pid={self.pid})"

    @property
    def bolt(self) -> str:
        """Where the driver finds it."""
        return f"bolt://127.0.0.1:{self.bolt_port}"

    @property
    def browser(self) -> str:
        """Where Neo4j Browser is."""
        return f"http://127.0.0.1:{self.http_port}/browser/"

    @property
    def user(self) -> str:
        """The user name."""
        return USER

    def is_live(self) -> bool:
        """Whether the process is still the one that was started."""
        try:
            process = psutil.Process(self.pid)
            return bool(process.create_time() == self.started and process.status() != psutil.STATUS_ZOMBIE)
        except psutil.Error:
            return False

    def stop(self) -> None:
        """Stop it, as a signal asks it to; raises `Neo4jLocalError` when it does not."""
        if self.is_live():
            # A child of ours has to be waited for as such, or it stays a zombie.
            process = _children.pop(self.pid, None) or psutil.Process(self.pid)
            process.terminate()
            try:
                process.wait(PATIENCE)
            except (psutil.TimeoutExpired, subprocess.TimeoutExpired) as error:
                raise Neo4jLocalError(f"Neo4j (process {self.pid}) does not stop; end it") from error
        (self.home / _RUNNING).unlink(missing_ok=True)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: type[BaseException] | BaseException | TracebackType | None) -> None:
        self.stop()


def running(home: Path) -> Server | None:
    """The server of this home that runs, None if none does."""
    try:
        known = json.loads((home / _RUNNING).read_text(encoding="utf-8"))
        server = Server(home=home, **known)
    except (OSError, ValueError, TypeError):
        return None
    return server if server.is_live() else None


def start(
    installation: Installation,
    home: Path,
    *,
    bolt_port: int | None = None,
    http_port: int | None = None,
    heap: str = HEAP,
    detached: bool = False,
) -> Server:
    """Start Neo4j on free ports, or these, and wait until it answers.

    Detached, it outlives this process and its signals. Raises `Neo4jLocalError` where one runs already, a port is
    taken, the home cannot be written, or the server ends or does not answer in two minutes.
    """
    try:
        home.mkdir(parents=True, exist_ok=True, mode=0o700)
        with FileLock(home / "start.lock", timeout=PATIENCE):
            return _start(installation, home, bolt_port, http_port, heap, detached)
    except Timeout as error:
        raise Neo4jLocalError(f"{home}: another process is starting Neo4j and does not finish; end it") from error
    except OSError as error:
        raise Neo4jLocalError(f"{home}: cannot keep Neo4j here ({(error.strerror or str(error)).lower()})") from error


def _start(
    installation: Installation, home: Path, bolt_port: int | None, http_port: int | None, heap: str, detached: bool
) -> Server:
    already = running(home)
    if already:
        raise Neo4jLocalError(f"Neo4j runs already: {already.browser} (interstate neo4j --stop stops it)")
    bolt, http = _ports(bolt_port, http_port)
    _configure(home, bolt, http, heap)
    password = _password(installation, home)
    command = [str(installation.java), f"-Xmx{heap}"]
    command += [f"--add-opens=java.base/{package}=ALL-UNNAMED" for package in _OPENS]
    command += ["-cp", installation.class_path, "org.neo4j.server.CommunityEntryPoint"]
    command += [f"--home-dir={home}", f"--config-dir={home / 'conf'}"]
    with (home / "logs" / "console.log").open("ab") as log:
        process = subprocess.Popen(  # noqa: S603 - our own Java and arguments
            command,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            start_new_session=True,
            preexec_fn=None if detached else _die_with_parent(),
        )
    _children[process.pid] = process
    started = psutil.Process(process.pid).create_time()
    server = Server(home=home, bolt_port=bolt, http_port=http, password=password, pid=process.pid, started=started)
    try:
        _wait(server, process)
        _publish(server)
    except BaseException:
        with contextlib.suppress(Neo4jLocalError):
            server.stop()
        raise
    return server


def _die_with_parent() -> Callable[[], object] | None:
    """On Linux the kernel stops a child whose parent is gone, be it killed; elsewhere the parent has to."""
    try:
        import ctypes

        prctl = ctypes.CDLL("libc.so.6", use_errno=True).prctl
    except (OSError, AttributeError):
        return None
    return lambda: prctl(_PR_SET_PDEATHSIG, signal.SIGTERM)


def _ports(*asked: int | None) -> list[int]:
    held = []
    try:
        for port in asked:
            one = socket.socket()
            held.append(one)
            try:
                one.bind(("127.0.0.1", port or 0))
            except OSError as error:
                raise Neo4jLocalError(f"port {port} is taken; give another or none") from error
        return [one.getsockname()[1] for one in held]
    finally:
        for one in held:
            one.close()


def _configure(home: Path, bolt: int, http: int, heap: str) -> None:
    for folder in ("conf", "data", "logs", "plugins", "import", "run", "licenses"):
        (home / folder).mkdir(exist_ok=True)
    settings = {
        "server.bolt.listen_address": f"127.0.0.1:{bolt}",
        "server.bolt.advertised_address": f":{bolt}",
        "server.http.listen_address": f"127.0.0.1:{http}",
        "server.https.enabled": "false",
        "dbms.usage_report.enabled": "false",
        "server.memory.heap.max_size": heap,
        "server.memory.pagecache.size": "128m",
        "db.tx_log.rotation.retention_policy": "1 files",
    }
    text = "".join(f"{name}={value}\n" for name, value in settings.items())
    (home / "conf" / "neo4j.conf").write_text(text, encoding="utf-8")


def _password(installation: Installation, home: Path) -> str:
    """The password of this home: made at its first start, then kept where only its owner reads it."""
    kept = home / "password"
    if kept.is_file():
        return kept.read_text(encoding="utf-8")
    password = secrets.token_hex(12)
    command = [str(installation.java), "-cp", installation.class_path]
    command += ["org.neo4j.server.startup.Neo4jAdminCommand", "dbms", "set-initial-password", password]
    environment = {**os.environ, "NEO4J_HOME": str(home), "NEO4J_CONF": str(home / "conf")}
    done = subprocess.run(  # noqa: S603 - our own Java and arguments
        command, env=environment, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
    )
    if done.returncode:
        reason = " ".join((done.stderr or done.stdout).replace(password, "***").split())[:200]
        raise Neo4jLocalError(f"{home}: Neo4j takes no password ({reason})")
    with os.fdopen(os.open(kept, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
        file.write(password)
    return password


def _wait(server: Server, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        if process.poll() is not None:
            raise Neo4jLocalError(f"Neo4j ended as it started; see {server.home / 'logs'}")
        try:
            with socket.create_connection(("127.0.0.1", server.bolt_port), 1):
                pass
            with urllib.request.urlopen(f"http://127.0.0.1:{server.http_port}/", timeout=5):
                pass
            connect(server.bolt, USER, server.password).close()
        except (OSError, StoreError):
            time.sleep(_POLL)
        else:
            return
    raise Neo4jLocalError(f"Neo4j does not answer after {PATIENCE:.0f} seconds; see {server.home / 'logs'}")


def _publish(server: Server) -> None:
    known = asdict(server)
    del known["home"]
    draft = server.home / f"{_RUNNING}.{server.pid}"
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as file:
        json.dump(known, file)
    draft.replace(server.home / _RUNNING)
