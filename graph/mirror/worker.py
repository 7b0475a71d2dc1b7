"""A process that answers SPARQL: `python -m graph.mirror.worker MEMORY`, tasks on stdin, replies on stdout.

The engine cannot be told to stop, so a query that takes too long is ended with its process; and one that breaks the
engine, as one nested deeply can, breaks no server.
"""

from __future__ import annotations

import os
import re
import sys
import threading
from collections.abc import Iterable
from contextlib import suppress
from io import BytesIO
from queue import SimpleQueue
from typing import IO, Any, cast

from pyoxigraph import NamedNode, QueryBoolean, QuerySolutions, QueryTriples, Store

from graph.mirror.formats import GRAPHS, ROWS
from graph.mirror.keywords import uses
from graph.mirror.question import Outcome, Question, Reply, Task, receive, send_reply, task_of

STACK = 256 * 2**20
"""Bytes for the recursion of the engine's parser."""

_FROM = "(?<![?$:])from"
"""Not in the names of variables and properties, so that a query with `is:from` is not parsed twice."""
_SERVICE = re.compile("service", re.IGNORECASE)
_SILENT = re.compile("silent", re.IGNORECASE)


class _FullError(Exception):
    """The answer is larger than it may be."""


class _Bounded(BytesIO):
    def __init__(self, most: int) -> None:
        super().__init__()
        self._left = most

    def write(self, some: Any) -> int:
        self._left -= len(some)
        if self._left < 0:
            raise _FullError
        return super().write(some)


class Answering:
    """Answers tasks; the snapshot of the last stays open."""

    def __init__(self) -> None:
        self._open: tuple[str, Store] | None = None
        self._empty = Store()

    def reply(self, task: Task) -> Reply:
        """What a task comes to."""
        try:
            return self._reply(task)
        except SyntaxError as error:
            return Reply(outcome=Outcome.MALFORMED, detail=_line(error))
        except (_FullError, MemoryError):
            return Reply(outcome=Outcome.TOO_MUCH)
        except Exception as error:
            # Whatever fails in the engine is one question's failure: the next must find us here.
            return Reply(outcome=Outcome.FAILED, detail=_line(error))

    def _reply(self, task: Task) -> Reply:
        if self._uses("service", task):
            # What stands where a GRAPH could is asked of another server; the text as it is must not be evaluated.
            self._parse(_SERVICE.sub("graph", _SILENT.sub("", task.question.query)), task)
            return Reply(outcome=Outcome.REFUSED)
        results = self._results(task)
        out = _Bounded(task.most)
        stream = cast("IO[bytes]", out)
        if isinstance(results, QueryTriples):
            media = task.question.graph
            if media:
                results.serialize(stream, GRAPHS[media])
        else:
            media = task.question.rows
            if media:
                results.serialize(stream, ROWS[media])
        if not media:
            family = GRAPHS if isinstance(results, QueryTriples) else ROWS
            return Reply(outcome=Outcome.NOT_ACCEPTABLE, detail=", ".join(family))
        return Reply(outcome=Outcome.ANSWERED, media=media, body=out.getvalue())

    def _results(self, task: Task) -> QuerySolutions | QueryBoolean | QueryTriples:
        question = task.question
        return self._store(task.snapshot).query(
            question.query, prefixes=dict(task.prefixes), base_iri=task.base, **self._dataset(question, task)
        )

    def _dataset(self, question: Question, task: Task) -> dict[str, Any]:
        if question.default_graphs or question.named_graphs:
            return {"default_graph": _named(question.default_graphs), "named_graphs": _named(question.named_graphs)}
        # The engine would take the union also where the query says FROM.
        return {"use_default_graph_as_union": not self._uses(_FROM, task)}

    def _uses(self, keyword: str, task: Task) -> bool:
        def parses(text: str) -> bool:
            with suppress(SyntaxError):
                self._parse(text, task)
                return True
            return False

        return uses(keyword, task.question.query, parses)

    def _parse(self, text: str, task: Task) -> None:
        self._empty.query(text, prefixes=dict(task.prefixes), base_iri=task.base)

    def _store(self, snapshot: str) -> Store:
        if self._open is None or self._open[0] != snapshot:
            self._open = None
            self._open = snapshot, Store.read_only(snapshot)
        return self._open[1]


def _named(graphs: Iterable[str]) -> list[NamedNode]:
    try:
        return [NamedNode(name) for name in graphs]
    except ValueError as error:
        raise SyntaxError(f"a graph is named by an absolute IRI ({_line(error)})") from error


def _line(error: Exception) -> str:
    return " ".join(str(error).split())[:300]


def _bound(memory: int) -> None:
    """Have the engine fail rather than the machine, where the system can do that."""
    with suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def main() -> None:
    """Answer until stdin ends."""
    if memory := int(sys.argv[1]):
        _bound(memory)
    tasks: SimpleQueue[bytes] = SimpleQueue()
    out = os.fdopen(os.dup(sys.stdout.fileno()), "wb")

    def answer() -> None:
        answering = Answering()
        while True:
            send_reply(out, answering.reply(task_of(tasks.get())))

    threading.stack_size(STACK)
    threading.Thread(target=answer, daemon=True).start()
    # Read here, so that the end of who asks ends us, also in the middle of a query.
    while frame := receive(sys.stdin.buffer):
        tasks.put(frame)
    os._exit(0)


if __name__ == "__main__":
    main()
