"""Tokens and money: what was spent, and whether the next request could take it over the limit."""

from __future__ import annotations

from dataclasses import dataclass

from loaders.llm.errors import LlmError
from loaders.llm.replies import Reply
from loaders.llm.settings import Settings

_MILLION = 1_000_000
_BYTES_A_TOKEN = 2
"""English has four and more: what is estimated by this is never too little."""


@dataclass(frozen=True, slots=True)
class Prices:
    """Prices of a million tokens, in the user's currency."""

    input: float
    output: float

    def of(self, input_tokens: int, output_tokens: int) -> float:
        """Price of so many tokens."""
        return (input_tokens * self.input + output_tokens * self.output) / _MILLION


@dataclass(slots=True)
class Spending:
    """What the requests so far took. `prices` is None where the user gave none: then there can be no limit."""

    prices: Prices | None
    limit: float | None
    output_limit: int
    requests: int = 0
    input_tokens: int = 0
    output_tokens: int = 0
    unanswered: int = 0
    reserved: float = 0.0  # for requests that timed out, which may have to be paid all the same

    @classmethod
    def under(cls, settings: Settings, limit: float | None) -> Spending:
        """Nothing spent yet. Raises `LlmError` for a limit without prices."""
        given = (settings.input_price, settings.output_price)
        prices = Prices(given[0], given[1]) if given[0] is not None and given[1] is not None else None
        if limit is not None and prices is None:
            raise LlmError("--max-cost needs INTERSTATE_LLM_INPUT_PRICE and INTERSTATE_LLM_OUTPUT_PRICE")
        return cls(prices, limit, settings.output_limit)

    @property
    def cost(self) -> float | None:
        """What was spent, None without prices."""
        return self.prices.of(self.input_tokens, self.output_tokens) if self.prices else None

    def allows(self, asked: int) -> bool:
        """Whether a request of so many bytes stays within the limit even if the answer is as long as it may be."""
        if self.limit is None or self.prices is None:
            return True
        return self.prices.of(self.input_tokens, self.output_tokens) + self.reserved + self._most(asked) <= self.limit

    def replied(self, reply: Reply, asked: int) -> None:
        """Count a reply to a request of so many bytes; where it does not tell its tokens they are estimated."""
        said = len((reply.content or reply.refusal or "").encode())
        self.requests += 1
        self.input_tokens += asked // _BYTES_A_TOKEN if reply.input_tokens is None else reply.input_tokens
        self.output_tokens += said // _BYTES_A_TOKEN if reply.output_tokens is None else reply.output_tokens

    def failed(self, asked: int, *, perhaps_paid: bool) -> None:
        """Count a request without a reply."""
        self.requests += 1
        self.unanswered += perhaps_paid
        self.reserved += self._most(asked) if perhaps_paid else 0.0

    def _most(self, asked: int) -> float:
        return self.prices.of(asked // _BYTES_A_TOKEN, self.output_limit) if self.prices else 0.0
