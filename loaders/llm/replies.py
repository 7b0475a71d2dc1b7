"""What comes back from an endpoint: a reply, or the reason why there is none."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """What a model said, or why it refused, and the tokens this took (None where the endpoint does not say).

    `cut` where it had more to say than it may.
    """

    content: str | None
    refusal: str | None = None
    cut: bool = False
    input_tokens: int | None = None
    output_tokens: int | None = None


_LONGEST_LINE = 200


def one_line(said: str) -> str:
    """What a model or endpoint said, short enough to be told."""
    line = " ".join(said.split())
    return line if len(line) <= _LONGEST_LINE else f"{line[:_LONGEST_LINE]}..."


class Trouble(StrEnum):
    """What kind of failure a request met with."""

    UNREACHABLE = "unreachable"  # nobody listens
    TIMED_OUT = "timed out"  # may have been worked on, and paid for
    BUSY = "busy"  # 408, 409, 429, 5xx
    REJECTED = "rejected"  # this request will never do
    TOO_LONG = "too long"  # this report has no room in the model's context, another may
    SPENT = "spent"  # no request will do any more: quota or credit is used up


class NoReplyError(Exception):
    """A request had no reply. `retry_after` is what the endpoint asks to wait for, in seconds."""

    def __init__(self, trouble: Trouble, reason: str, retry_after: float | None = None) -> None:
        super().__init__(reason)
        self.trouble = trouble
        self.retry_after = retry_after
