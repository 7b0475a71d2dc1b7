"""What asking a model costs, and that it stays below a limit."""

from __future__ import annotations

from pathlib import Path

import pytest
from asked_model import Start
from model_server import SILENCE, ModelServer, completion
from told import said

from loaders.llm.account import Outcome
from loaders.llm.errors import LlmError
from loaders.llm.settings import Settings
from loaders.llm.spending import Spending

pytest_plugins = ["model_fixtures"]


def test_with_a_limit_of_cost_nothing_is_asked_after_an_answer_that_is_too_long(
    server: ModelServer, start: Start
) -> None:
    run = start(max_cost=1.0, output_limit=150)
    assert [run.about(number) for number in range(2)] == [True, False]
    assert run.outcomes == {Outcome.ASKED: 1, Outcome.STOPPED: 1}
    assert "see INTERSTATE_LLM_LIMIT_NAME" in run.lines[0]


def test_a_slow_answer_is_given_up_and_reckoned_as_paid(server: ModelServer, start: Start) -> None:
    server.script += [SILENCE]
    run = start(time_limit=0.1)
    run.about()
    spending = run.account.spending
    assert spending.unanswered >= 1
    assert spending.reserved > 0
    assert "timed out" in list(run.account.lines())[-1]


def test_the_account_tells_tokens_and_cost(server: ModelServer, start: Start) -> None:
    server.script += [completion(said()), completion(None, refusal="no"), completion(said(), usage=None)]
    run = start()
    assert [run.about(number) for number in range(3)] == [True, False, True]
    spending = run.account.spending
    assert spending.input_tokens > 2000  # the third is estimated
    assert spending.cost == pytest.approx((spending.input_tokens + 10 * spending.output_tokens) / 1e6)
    first, last = run.account.lines()
    assert first == "llm: 2 of 3 reports read by the model (2 asked), 1 by rules (1 refused by the model)"
    assert last.startswith("llm: 3 requests, ")
    assert f"cost {spending.cost:.4f}" in last


def test_the_cost_stays_below_the_limit_and_the_rest_is_read_by_rules(server: ModelServer, start: Start) -> None:
    run = start(max_cost=0.1)
    read = [run.about(number) for number in range(20)]
    assert read == sorted(read, reverse=True)
    assert 0 < sum(read) < 20
    spending = run.account.spending
    assert spending.cost is not None
    assert spending.cost <= 0.1
    assert run.outcomes == {Outcome.ASKED: sum(read), Outcome.STOPPED: 20 - sum(read)}
    assert [line for line in run.lines if "--max-cost" in line] == [
        "llm: the next answer could cost more than --max-cost leaves; the rest is read by rules"
    ]


def test_a_limit_needs_prices(tmp_path: Path) -> None:
    settings = Settings(base_url="http://127.0.0.1:1/v1", model="m", cache=tmp_path)
    with pytest.raises(LlmError, match="INTERSTATE_LLM_INPUT_PRICE"):
        Spending.under(settings, 1.0)
