"""Answering questions in SPARQL from the current snapshot, by several processes."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from queue import Empty, LifoQueue
from threading import BoundedSemaphore
from typing import TYPE_CHECKING

from graph.mirror.errors import (
    BusyError,
    MalformedError,
    MirrorError,
    NotAcceptableError,
    RefusedError,
    TooMuchError,
)
from graph.mirror.process import MEMORY, Process
from graph.mirror.question import Outcome, Question, Reply, Task
from graph.rdf import PREFIXES
from ontology.namespaces import BASE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.mirror.snapshots import Snapshots


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What one question may cost: seconds and bytes of memory (None: as many as it takes), bytes of its answer."""

    seconds: float | None = 20.0
    answer: int = 50_000_000
    memory: int | None = MEMORY


class Pool:
    """Processes over snapshots; they start when they are first needed. Usable by several threads at once."""

    def __init__(
        self, snapshots: Snapshots, limits: Limits, *, base: str = BASE, processes: int = 2, waiting: int = 32
    ) -> None:
        """As many `processes` answer at a time, and as many questions wait for them as `waiting` says.

        `base` is that of identifiers, and of relative ones in queries.
        """
        self.limits = limits
        self.places = processes + waiting
        self.snapshots = snapshots
        self._base = base
        self._idle: LifoQueue[Process] = LifoQueue()
        self.processes = tuple(Process(limits.memory) for _ in range(processes))
        for process in self.processes:
            self._idle.put(process)
        self._places = BoundedSemaphore(self.places)

    def ask(self, question: Question) -> Reply:
        """The answer, from the snapshot that is current. Raises a `SparqlError` that says why there is none."""
        with self._process() as process:
            reply = self._asked(process, question)
            if reply.outcome is Outcome.FAILED:
                # The snapshot may have been removed since: one that has a follower is there.
                reply = self._asked(process, question)
        match reply.outcome:
            case Outcome.MALFORMED:
                raise MalformedError(f"no query of SPARQL 1.1: {reply.detail}")
            case Outcome.REFUSED:
                raise RefusedError("SERVICE is off: no other server is asked from here")
            case Outcome.NOT_ACCEPTABLE:
                raise NotAcceptableError(f"the answer to this query comes as {reply.detail}")
            case Outcome.TOO_MUCH:
                raise TooMuchError(f"the answer is over {self.limits.answer:,} bytes: give a LIMIT, or ask for less")
            case Outcome.FAILED:
                raise MirrorError(f"the engine failed: {reply.detail}")
        return reply

    def busy(self) -> bool:
        """Whether every process is answering."""
        return self._idle.empty()

    def close(self) -> None:
        """End the processes."""
        for process in self.processes:
            process.close()

    def _asked(self, process: Process, question: Question) -> Reply:
        current = self.snapshots.current()
        if current is None:
            raise BusyError("the mirror for SPARQL is being made: ask again later")
        task = Task(
            snapshot=str(self.snapshots.path(current)),
            base=self._base,
            prefixes={**PREFIXES, "id": self._base},
            most=self.limits.answer,
            question=question,
        )
        return process.ask(task, self.limits.seconds)

    @contextmanager
    def _process(self) -> Iterator[Process]:
        if not self._places.acquire(blocking=False):
            raise BusyError("too many questions wait already: ask again later")
        try:
            try:
                process = self._idle.get(timeout=self.limits.seconds)
            except Empty:
                raise BusyError("other questions take all the time there is: ask again later") from None
            try:
                yield process
            finally:
                self._idle.put(process)
        finally:
            self._places.release()
