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
from graph.driver import exceptions
from graph.errors import StoreError
from graph.neo4j_local.errors import Neo4jLocalError
from graph.neo4j_local.fetching import Installation
from graph.neo4j_local.pages import pack
from graph.neo4j_local.settings import configure, environment, password_command, server_command

USER = "neo4j"
HEAP = "512m"
PATIENCE = 120.0
"""Seconds until a start or stop is given up."""

_RUNNING = "running.json"
_POLL = 0.1
_REASON = 400  # characters of what Java says
_CLOCK = 2.0
"""Seconds by which two processes may differ on when a third one started."""
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
            same = abs(process.create_time() - self.started) < _CLOCK
            return same and process.status() != psutil.STATUS_ZOMBIE
        except psutil.Error:
            return False

    def wait(self) -> None:
        """Wait until it ends, for instance because another process stops it."""
        with contextlib.suppress(psutil.Error):
            (_children.get(self.pid) or psutil.Process(self.pid)).wait()

    def stop(self) -> None:
        """Stop it, as a signal asks it to; raises `Neo4jLocalError` when it does not."""
        if self.is_live():
            # A child of ours has to be waited for as such, or it stays a zombie.
            try:
                process = _children.pop(self.pid, None) or psutil.Process(self.pid)
                process.terminate()
                process.wait(PATIENCE)
            except psutil.NoSuchProcess:
                pass
            except (psutil.Error, subprocess.TimeoutExpired) as error:
                raise Neo4jLocalError(f"Neo4j (process {self.pid}) does not stop; end it") from error
        # Another may have been started since this one ended.
        if running(self.home) is None:
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
    pages: Path | None = None,
) -> Server:
    """Start Neo4j on free ports of loopback, or these, and wait until it answers. `heap` is as Java takes it.

    The files of the folder `pages` are served beside the Browser, which opens the guide among them.

    Detached, it outlives this process and its signals; else it ends with this process, on Linux even where that is
    killed. Raises `Neo4jLocalError` where one runs already, a port is taken, the home cannot be written, or the server
    ends or does not answer in two minutes.
    """
    home = home.resolve()
    try:
        home.mkdir(parents=True, exist_ok=True, mode=0o700)
        with FileLock(home / "start.lock", timeout=PATIENCE):
            return _start(installation, home, bolt_port, http_port, heap, detached, pages)
    except Timeout as error:
        raise Neo4jLocalError(f"{home}: another process is starting Neo4j and does not finish; end it") from error
    except OSError as error:
        raise Neo4jLocalError(f"{home}: cannot keep Neo4j here ({(error.strerror or str(error)).lower()})") from error


def _start(
    installation: Installation,
    home: Path,
    bolt_port: int | None,
    http_port: int | None,
    heap: str,
    detached: bool,
    pages: Path | None,
) -> Server:
    already = running(home)
    if already:
        raise Neo4jLocalError(f"Neo4j runs already: {already.browser} (interstate neo4j --stop stops it)")
    bolt, http = _ports(bolt_port, http_port)
    configure(home, bolt, http, heap, guided=pages is not None)
    browser = pack(installation, pages, home, http) if pages else None
    password = _password(installation, home)
    log = _Log(home)
    with log.console.open("wb") as console:
        process = subprocess.Popen(  # noqa: S603 - our own Java and arguments
            server_command(installation, home, heap, browser),
            env={**os.environ, **environment(home)},
            stdin=subprocess.DEVNULL,
            stdout=console,
            stderr=console,
            start_new_session=True,
            preexec_fn=None if detached else _die_with_parent(),
        )
    _children[process.pid] = process
    started = psutil.Process(process.pid).create_time()
    server = Server(home=home, bolt_port=bolt, http_port=http, password=password, pid=process.pid, started=started)
    try:
        _wait(server, process, log)
        _publish(server)
    except BaseException:
        with contextlib.suppress(Neo4jLocalError):
            server.stop()
        raise
    return server


class _Log:
    """What Neo4j writes from here on."""

    def __init__(self, home: Path) -> None:
        self.folder = home / "logs"
        self.console = self.folder / "console.log"
        self._main = self.folder / "neo4j.log"
        self._start = self._main.stat().st_size if self._main.exists() else 0

    def fault(self) -> str:
        """What it says went wrong, and where to read more."""
        said = self.console.read_text(encoding="utf-8", errors="replace")
        if self._main.exists():
            said += self._main.read_bytes()[self._start :].decode(errors="replace")
        lines = [line.strip() for line in said.splitlines()]
        # The last cause is the first thing that went wrong; its class says nothing to a user.
        causes = [line.split(": ", 2)[-1] for line in lines if line.startswith("Caused by: ")]
        found = causes or [line for line in lines if "error" in line.lower()]
        return f"{found[-1][:250]} (see {self.folder})" if found else f"see {self.folder}"


def _die_with_parent() -> Callable[[], object] | None:
    """On Linux the kernel stops a child whose parent is gone, be it killed; elsewhere the parent has to."""
    try:
        import ctypes

        prctl = ctypes.CDLL("libc.so.6", use_errno=True).prctl
    except (OSError, AttributeError):
        return None
    return lambda: prctl(_PR_SET_PDEATHSIG, signal.SIGTERM)


def _ports(*asked: int | None) -> list[int]:
    """These ports, or free ones, all of them different."""
    with contextlib.ExitStack() as held:
        found = []
        for port in asked:
            try:
                listening = held.enter_context(socket.create_server(("127.0.0.1", port or 0)))
            except OSError as error:
                reason = os.strerror(error.errno or 0).lower()
                raise Neo4jLocalError(f"port {port} cannot be had ({reason}); give another or none") from error
            found.append(int(listening.getsockname()[1]))
        return found


def _password(installation: Installation, home: Path) -> str:
    """The password of this home: made before its first start, then kept where only its owner reads it."""
    kept = home / "password"
    if kept.is_file():
        return kept.read_text(encoding="utf-8").strip()
    password = secrets.token_hex(12)
    draft = home / "password.new"
    _write_private(draft, password)
    done = subprocess.run(  # noqa: S603 - our own Java and arguments
        password_command(installation, draft),
        env={**os.environ, **environment(home)},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        reason = " ".join((done.stderr or done.stdout).replace(password, "***").split())[:_REASON]
        raise Neo4jLocalError(f"{home}: Neo4j cannot be set up ({reason})")
    draft.replace(kept)
    return password


def _wait(server: Server, process: subprocess.Popen[bytes], log: _Log) -> None:
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        if process.poll() is not None:
            raise Neo4jLocalError(f"Neo4j ended as it started: {log.fault()}")
        try:
            # The last of its services to come up.
            with urllib.request.urlopen(f"http://127.0.0.1:{server.http_port}/", timeout=5):
                pass
            connect(server.bolt, USER, server.password).close()
        except StoreError as error:
            if isinstance(error.__cause__, exceptions.AuthError):
                kept = server.home / "password"
                raise Neo4jLocalError(f"{kept}: Neo4j has another password by now; write it there") from error
            time.sleep(_POLL)
        except OSError:
            time.sleep(_POLL)
        else:
            return
    raise Neo4jLocalError(f"Neo4j does not answer after {PATIENCE:.0f} seconds: {log.fault()}")


def _publish(server: Server) -> None:
    known = asdict(server)
    del known["home"]
    draft = server.home / f"{_RUNNING}.new"
    _write_private(draft, json.dumps(known))
    draft.replace(server.home / _RUNNING)


def _write_private(path: Path, text: str) -> None:
    """A new file that only its owner can read."""
    path.unlink(missing_ok=True)
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
        file.write(text)
