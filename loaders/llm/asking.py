"""Asking a model about reports: from the cache where it has answered, with patience, within the limit of cost."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from graph.facts import Report
from loaders.llm.account import Account, Outcome
from loaders.llm.answer import Answer, MalformedError, answer_in
from loaders.llm.cache import Cache
from loaders.llm.errors import LlmError
from loaders.llm.patience import Patience
from loaders.llm.prompt import overhead, question
from loaders.llm.replies import NoReplyError, Reply, Trouble, one_line

MOST_FAILURES = 3
"""So many reports in a row without a reply, and the endpoint is left alone."""

_TURNS = 2
"""A model that answers in another format is asked once more."""


class Asked(Protocol):
    """What can be asked: an endpoint."""

    def ask(self, question: str) -> Reply:
        """The reply. Raises `NoReplyError` or `LlmError`."""


class _UnreadError(Exception):
    """A report that the model does not read, and what became of it."""

    def __init__(self, outcome: Outcome, reason: str | None = None) -> None:
        super().__init__(reason)
        self.outcome = outcome


@dataclass(slots=True)
class Asking:
    """Questions to one model in one run. `tell` is handed a line for each report that goes wrong."""

    model: Asked
    cache: Cache
    patience: Patience
    account: Account
    text_limit: int
    tell: Callable[[str], None]
    stopped: bool = False
    reached: bool = False  # whether the endpoint has ever replied
    failures: int = 0  # in a row
    unbounded: bool = False  # whether an answer was longer than it may be

    def answer(self, report: Report) -> Answer | None:
        """What the model says about a report, None where it says nothing that can be used.

        Raises `LlmError` where the endpoint is not there or does not let us in.
        """
        try:
            answer, outcome = self._read(report)
        except _UnreadError as unread:
            self.account.outcomes[unread.outcome] += 1
            if unread.args[0]:
                self.tell(f"llm: {report.stems[0]}: {unread.args[0]}; read by rules")
            return None
        self.account.outcomes[outcome] += 1
        return answer

    def _read(self, report: Report) -> tuple[Answer, Outcome]:
        kept = self.cache.get(report)
        if kept is not None:
            return _understood(kept), Outcome.CACHED
        if len(report.text) > self.text_limit:
            raise _UnreadError(Outcome.TOO_LONG, f"longer than {self.text_limit:,} characters")
        asked = question(report)
        for turn in range(1, _TURNS + 1):
            reply = self._reply(asked)
            try:
                answer = _understood(reply)
            except _UnreadError as unread:
                if unread.outcome is Outcome.MALFORMED and turn < _TURNS:
                    continue
                # What it said last is its answer: asked again it would cost again.
                self.cache.keep(report, reply)
                raise
            self.cache.keep(report, reply)
            return answer, Outcome.ASKED
        raise AssertionError("a turn ends in an answer or in none")

    def _reply(self, asked: str) -> Reply:
        size = len(asked.encode()) + overhead()
        retry = 0
        while True:
            if self.stopped:
                raise _UnreadError(Outcome.STOPPED)
            if not self.account.spending.allows(size):
                self._stop("the next answer could cost more than --max-cost leaves")
                continue
            try:
                reply = self.model.ask(asked)
            except NoReplyError as error:
                self.account.spending.failed(size, perhaps_paid=error.trouble is Trouble.TIMED_OUT)
                self._after(error, retry)
                retry += 1
                continue
            self.account.spending.replied(reply, size)
            self.reached, self.failures = True, 0
            self._watch(reply)
            return reply

    def _watch(self, reply: Reply) -> None:
        """Tell once of an endpoint that does not keep to the limit of an answer: nothing else bounds what it costs."""
        spending = self.account.spending
        if self.unbounded or (reply.output_tokens or 0) <= spending.output_limit:
            return
        self.unbounded = True
        said = f"an answer of {reply.output_tokens:,} tokens, where {spending.output_limit:,} were the most"
        if spending.limit is None:
            self.tell(f"llm: {said}; see INTERSTATE_LLM_LIMIT_NAME")
        else:
            self._stop(f"{said}; see INTERSTATE_LLM_LIMIT_NAME")

    def _after(self, error: NoReplyError, retry: int) -> None:
        """Wait for the next try, or give up on the report, or on the endpoint."""
        if error.trouble is Trouble.SPENT:
            self._stop(str(error))
            raise _UnreadError(Outcome.STOPPED)
        if error.trouble is Trouble.TOO_LONG:
            self.reached = True
            raise _UnreadError(Outcome.TOO_LONG, str(error))
        if error.trouble is not Trouble.REJECTED and self.patience.wait(retry, error.retry_after):
            return
        if error.trouble is Trouble.UNREACHABLE and not self.reached:
            raise LlmError(f"{error}; see INTERSTATE_LLM_BASE_URL")
        self.failures += 1
        if self.failures == MOST_FAILURES:
            self._stop(f"{MOST_FAILURES} reports in a row had no reply")
        rejected = error.trouble is Trouble.REJECTED
        raise _UnreadError(Outcome.REJECTED if rejected else Outcome.UNANSWERED, str(error))

    def _stop(self, reason: str) -> None:
        self.stopped = True
        self.tell(f"llm: {reason}; the rest is read by rules")


def _understood(reply: Reply) -> Answer:
    if reply.cut:
        raise _UnreadError(Outcome.CUT, "the answer is longer than INTERSTATE_LLM_OUTPUT_LIMIT, or than the context")
    if reply.refusal or not reply.content:
        raise _UnreadError(Outcome.REFUSED, f"refused by the model: {one_line(reply.refusal or 'no answer')}")
    try:
        return answer_in(reply.content)
    except MalformedError:
        raise _UnreadError(Outcome.MALFORMED, "answered in another format") from None
