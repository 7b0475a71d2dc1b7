"""What became of the reports that a model was to read, for the lines at the end of a run."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from loaders.llm.grounding import Fault
from loaders.llm.spending import Spending


class Outcome(StrEnum):
    """What became of one report."""

    ASKED = "asked"
    CACHED = "from the cache"
    REFUSED = "refused by the model"
    CUT = "cut off"
    MALFORMED = "answered in another format"
    REJECTED = "rejected by the endpoint"
    UNANSWERED = "unanswered"
    TOO_LONG = "too long"
    STOPPED = "not asked any more"
    RECORD = "records of journeys"
    SURE = "read surely by rules"


READ = (Outcome.ASKED, Outcome.CACHED)


@dataclass(slots=True)
class Account:
    """Counts, filled in as reports are read."""

    spending: Spending
    outcomes: Counter[Outcome] = field(default_factory=Counter)
    dropped: Counter[Fault] = field(default_factory=Counter)

    def lines(self) -> Iterator[str]:
        """The account, a line each."""
        by_rules = {outcome: self.outcomes[outcome] for outcome in Outcome if outcome not in READ}
        model = sum(self.outcomes[outcome] for outcome in READ)
        yield (
            f"llm: {model} of {self.outcomes.total()} reports read by the model"
            f"{_listed({outcome: self.outcomes[outcome] for outcome in READ})}, "
            f"{sum(by_rules.values())} by rules{_listed(by_rules)}"
        )
        if self.dropped:
            yield f"llm: {self.dropped.total()} names and facts dropped{_listed(dict(self.dropped.most_common()))}"
        yield f"llm: {self._tokens()}; {self._cost()}"

    def _tokens(self) -> str:
        spent = self.spending
        requests = f"{spent.requests} request{'s' * (spent.requests != 1)}"
        return f"{requests}, {spent.input_tokens:,} input and {spent.output_tokens:,} output tokens"

    def _cost(self) -> str:
        cost = self.spending.cost
        if cost is None:
            return "cost unknown without INTERSTATE_LLM_INPUT_PRICE and INTERSTATE_LLM_OUTPUT_PRICE"
        said = f"cost {cost:.4f}"
        if self.spending.limit is not None:
            said += f" of at most {self.spending.limit:g}"
        if self.spending.unanswered:
            said += f", and up to {self.spending.reserved:.4f} for {self.spending.unanswered} that timed out"
        return said


def _listed(counts: dict[Outcome, int] | dict[Fault, int]) -> str:
    said = ", ".join(f"{number} {what}" for what, number in counts.items() if number)
    return f" ({said})" if said else ""
