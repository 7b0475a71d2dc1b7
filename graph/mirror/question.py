"""What a process that answers SPARQL is asked, and what it answers: bytes that go through pipes."""

from __future__ import annotations

import struct
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import IO

import orjson

_LENGTH = struct.Struct(">Q")


class Outcome(StrEnum):
    """What became of a question."""

    ANSWERED = "answered"
    MALFORMED = "malformed"
    REFUSED = "refused"
    NOT_ACCEPTABLE = "not acceptable"
    TOO_MUCH = "too much"
    FAILED = "failed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A query over one dataset.

    Without graphs it is asked of the union of all of them, unless it names its own. `rows` and `graph` are the media
    types in which the answer may be: of SELECT and ASK, and of CONSTRUCT and DESCRIBE; None where none is acceptable.
    """

    query: str
    default_graphs: tuple[str, ...] = ()
    named_graphs: tuple[str, ...] = ()
    rows: str | None = "application/sparql-results+json"
    graph: str | None = "text/turtle"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """An answer in its media type, or why there is none."""

    outcome: Outcome
    media: str = ""
    detail: str = ""
    body: bytes = b""


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """A question to a snapshot of the mirror.

    Relative IRIs are relative to `base`; `prefixes` need not be declared. `most` is the size of the largest answer, in
    bytes.
    """

    snapshot: str
    base: str
    prefixes: Mapping[str, str]
    most: int
    question: Question


def pack_task(task: Task) -> bytes:
    """One frame."""
    return orjson.dumps(task)


def task_of(frame: bytes) -> Task:
    """The task of a frame."""
    row = orjson.loads(frame)
    asked = row.pop("question")
    asked |= {name: tuple(asked[name]) for name in ("default_graphs", "named_graphs")}
    return Task(**row, question=Question(**asked))


def send(out: IO[bytes], *frames: bytes) -> None:
    """Write frames, each with its length before it."""
    for frame in frames:
        out.write(_LENGTH.pack(len(frame)))
        out.write(frame)
    out.flush()


def receive(source: IO[bytes]) -> bytes | None:
    """The next frame; None at the end, also where it is cut off."""
    head = source.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        return None
    (length,) = _LENGTH.unpack(head)
    frame = source.read(length)
    return frame if len(frame) == length else None


def send_reply(out: IO[bytes], reply: Reply) -> None:
    """Write a reply in two frames: what it is, and its body as it is."""
    send(out, orjson.dumps({"outcome": reply.outcome, "media": reply.media, "detail": reply.detail}), reply.body)


def receive_reply(source: IO[bytes]) -> Reply | None:
    """The next reply; None where the other end is gone."""
    head, body = receive(source), receive(source)
    if head is None or body is None:
        return None
    row = orjson.loads(head)
    return Reply(outcome=Outcome(row["outcome"]), media=row["media"], detail=row["detail"], body=body)
