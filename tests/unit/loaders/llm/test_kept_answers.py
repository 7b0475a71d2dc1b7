"""Answers that are kept: what was asked before, in the same manner, is not asked and paid for again."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from asked_model import Start
from model_server import ModelServer, Response, completion, failure
from told import REPORT, said

from loaders.llm.account import Outcome
from loaders.llm.cache import Cache
from loaders.llm.errors import LlmError

pytest_plugins = ["model_fixtures"]


def test_a_second_run_asks_nothing_again(server: ModelServer, start: Start) -> None:
    assert start().about()
    again = start()
    assert again.about()
    assert len(server.asked) == 1
    assert again.outcomes == {Outcome.CACHED: 1}
    assert again.account.spending.requests == 0


def test_another_model_text_or_day_is_asked_anew(server: ModelServer, start: Start, tmp_path: Path) -> None:
    run = start()
    assert run.about(0)
    assert run.about(1)
    assert run.asking.answer(replace(REPORT, text=f"{REPORT.text} 0", published="2025-03-05"))
    run.asking.cache = Cache(tmp_path / "kept", "other", 8000)
    assert run.about(0)
    assert len(server.asked) == 4


@pytest.mark.parametrize("changed", [{"format": "json_object"}, {"temperature": 0}])
def test_a_model_that_is_asked_in_another_manner_is_asked_anew(
    server: ModelServer, start: Start, changed: dict[str, Any]
) -> None:
    server.script += [completion("no JSON")] * 2
    assert not start().about()
    assert start(**changed).about()
    assert start(**changed).about()
    assert len(server.asked) == 3


def test_a_kept_answer_that_is_damaged_is_asked_anew(server: ModelServer, start: Start, tmp_path: Path) -> None:
    assert start().about()
    (kept,) = (tmp_path / "kept").iterdir()
    kept.write_text("{", encoding="utf-8")
    assert start().about()
    assert len(server.asked) == 2


def test_a_run_that_ended_in_the_middle_goes_on_from_there(server: ModelServer, start: Start) -> None:
    server.script += [completion(said()), completion(said()), failure(401)]
    first = start()
    assert [first.about(number) for number in range(2)] == [True, True]
    with pytest.raises(LlmError):
        first.about(2)
    again = start()
    assert all(again.about(number) for number in range(4))
    assert len(server.asked) == 5
    assert again.account.spending.requests == 2


@pytest.mark.parametrize("response", [completion(None, refusal="I cannot help"), completion(""), completion(None)])
def test_a_refusal_is_final(server: ModelServer, start: Start, response: Response) -> None:
    server.script += [response]
    assert not start().about()
    again = start()
    assert not again.about()
    assert len(server.asked) == 1
    assert again.outcomes == {Outcome.REFUSED: 1}


def test_another_format_twice_is_final(server: ModelServer, start: Start) -> None:
    server.script += [completion("no"), completion("still no")]
    first = start()
    assert not first.about()
    assert first.account.spending.input_tokens == 2000
    again = start()
    assert not again.about()
    assert len(server.asked) == 2
    assert again.outcomes == {Outcome.MALFORMED: 1}


def test_an_answer_cut_off_is_asked_for_again_only_with_more_room(server: ModelServer, start: Start) -> None:
    server.script += [completion(said()[:100], finish="length")]
    run = start()
    assert not run.about()
    assert not start().about()
    assert len(server.asked) == 1
    assert run.outcomes == {Outcome.CUT: 1}
    assert start(output_limit=16_000).about()


def test_what_is_kept_costs_nothing_even_at_the_limit(start: Start) -> None:
    assert start().about()
    free = start(max_cost=0.0)
    assert free.about(0)
    assert not free.about(1)
