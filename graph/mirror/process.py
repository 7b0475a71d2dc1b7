"""One process that answers SPARQL, as who asks it sees it."""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from threading import Timer

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
        """The reply, within so many seconds. Raises `TooLongError`, `TooMuchError` where it broke the process."""
        process = self._started()
        late = False

        def end() -> None:
            nonlocal late
            late = True
            process.kill()

        timer = Timer(seconds, end) if seconds is not None else None
        if timer:
            timer.daemon = True
            timer.start()
        try:
            reply = _asked(process, task)
        except BaseException:
            self.close()
            raise
        finally:
            if timer:
                timer.cancel()
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


def _asked(process: subprocess.Popen[bytes], task: Task) -> Reply | None:
    if process.stdin is None or process.stdout is None:
        raise ValueError("a process without pipes")
    with suppress(OSError):
        send(process.stdin, pack_task(task))
    return receive_reply(process.stdout)
