"""One process that answers SPARQL, as who asks it sees it."""

from __future__ import annotations

import os
import select
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from typing import IO

from graph.mirror.errors import BusyError, TooLongError, TooMuchError
from graph.mirror.question import Reply, Task, pack_task, receive_reply, send

MEMORY = 4 * 2**30
"""Bytes of address space that a process may have, stacks and mapped files included."""


class Process:
    """It starts with the first question, and once more with the next where it was ended."""

    def __init__(self, memory: int | None = MEMORY) -> None:
        self._memory = memory
        self._process: subprocess.Popen[bytes] | None = None

    def ask(self, task: Task, seconds: float | None = None) -> Reply:
        """The reply, begun within so many seconds: the process has it all before it writes any of it.

        Raises `TooLongError`, `TooMuchError` where it broke the process, `BusyError` where all is being closed.
        """
        process = self._started()
        try:
            asked, told = _pipes(process)
            with suppress(OSError):
                send(asked, pack_task(task))
            late = not _begins(told, seconds)
            reply = None if late else receive_reply(told)
        except BaseException as error:
            self.close()
            if isinstance(error, ValueError):  # a pipe that another thread closed
                raise BusyError("the server is ending; ask again later") from error
            raise
        if reply is not None:
            return reply
        self.close()
        if late:
            raise TooLongError(f"the query took longer than {seconds:g} s and was stopped: narrow it")
        raise TooMuchError("the query broke the engine: it is nested too deeply, or needs too much memory")

    @property
    def pid(self) -> int | None:
        """Its number; None while it does not run."""
        return self._process.pid if self._process else None

    def close(self) -> None:
        """End the process."""
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        process.wait()
        for pipe in (process.stdin, process.stdout):
            with suppress(OSError):
                if pipe:
                    pipe.close()

    def _started(self) -> subprocess.Popen[bytes]:
        if self._process is not None and self._process.poll() is not None:
            self.close()
        if self._process is None:
            home = str(Path(__file__).resolve().parents[2])
            path = os.pathsep.join(filter(None, (home, os.environ.get("PYTHONPATH"))))
            try:
                # Without the working directory among the places to import from; an interrupt is for us alone.
                self._process = subprocess.Popen(  # noqa: S603
                    [sys.executable, "-P", "-m", "graph.mirror.worker", str(self._memory or 0)],
                    stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE,
                    stderr=subprocess.DEVNULL,
                    env={**os.environ, "PYTHONPATH": path},
                    start_new_session=True,
                )
            except OSError as error:
                raise BusyError(f"no process can be started to answer ({error.strerror}); ask again later") from error
        return self._process


def _begins(told: IO[bytes], seconds: float | None) -> bool:
    """Whether something, an answer or the end of the process, comes within so many seconds."""
    begun = select.poll()
    begun.register(told, select.POLLIN)
    return bool(begun.poll(None if seconds is None else seconds * 1000))


def _pipes(process: subprocess.Popen[bytes]) -> tuple[IO[bytes], IO[bytes]]:
    if process.stdin is None or process.stdout is None:
        raise ValueError("a process without pipes")
    return process.stdin, process.stdout
