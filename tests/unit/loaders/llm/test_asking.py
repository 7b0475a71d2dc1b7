"""Asking a server that answers well, badly, slowly, or not at all."""

from __future__ import annotations

import json
import logging
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from asked_model import KEY, Run, Start
from model_server import ModelServer, Response, completion, failure, serving_model
from told import REPORT, said

from loaders.llm.account import Outcome
from loaders.llm.answer import schema
from loaders.llm.errors import LlmError

pytest_plugins = ["model_fixtures"]


def test_the_request_is_that_of_the_api_with_the_schema_of_the_format(server: ModelServer, start: Start) -> None:
    assert start().about()
    (asked,) = server.asked
    assert asked["path"] == "/v1/chat/completions"
    assert asked["model"] == "made-up"
    assert "temperature" not in asked
    assert asked["response_format"]["json_schema"] == {"name": "facts", "strict": True, "schema": schema()}
    assert [message["role"] for message in asked["messages"]] == ["system", "user"]
    assert REPORT.text in asked["messages"][1]["content"]
    assert "2025-03-04" in asked["messages"][1]["content"]
    assert server.keys == [f"Bearer {KEY}"]


@pytest.mark.parametrize("form", ["json_object", "none"])
def test_a_server_of_an_older_api_is_asked_in_its_own_words(server: ModelServer, start: Start, form: str) -> None:
    assert start(format=form, limit_name="max_tokens", output_limit=900, temperature=0).about()
    (asked,) = server.asked
    assert (asked["max_tokens"], asked["temperature"]) == (900, 0)
    assert "max_completion_tokens" not in asked
    expected = {"type": "json_object", "schema": schema()} if form == "json_object" else None
    assert asked.get("response_format") == expected
    assert json.dumps(schema()) in asked["messages"][0]["content"]


@pytest.mark.parametrize("status", [400, 422, 500])
def test_a_server_that_does_not_know_the_format_ends_the_run_at_once(
    server: ModelServer, start: Start, status: int
) -> None:
    server.script += [failure(status, "('body', 'response_format', 'type'): input should be 'text' or 'json_object'")]
    run = start()
    with pytest.raises(LlmError, match=f"INTERSTATE_LLM_FORMAT .status {status}") as raised:
        run.about()
    assert "\n" not in str(raised.value)
    assert run.slept == []


def test_an_answer_longer_than_it_may_be_is_told_once(server: ModelServer, start: Start) -> None:
    run = start(output_limit=150)
    assert [run.about(number) for number in range(2)] == [True, True]
    assert run.lines == ["llm: an answer of 200 tokens, where 150 were the most; see INTERSTATE_LLM_LIMIT_NAME"]


def test_the_schema_is_strict_everywhere() -> None:
    pending: list[Any] = [schema()]
    objects = 0
    while pending:
        node = pending.pop()
        if isinstance(node, dict):
            if node.get("type") == "object":
                objects += 1
                assert node["additionalProperties"] is False
                assert set(node["required"]) == set(node["properties"])
            pending += node.values()
        elif isinstance(node, list):
            pending += node
    assert objects == 7


@pytest.mark.parametrize(
    ("responses", "slept"),
    [
        ([failure(500), failure(503)], [1.0, 2.0]),
        ([failure(429, Retry_After="7")], [7.0]),
        ([failure(429, Retry_After="0")], [1.0]),
        ([failure(429, Retry_After="Tue, 04 Mar 2025 12:00:30 GMT")], [30.0]),
        ([failure(429, Retry_After="soon")], [1.0]),
        ([failure(408), failure(409)], [1.0, 2.0]),
        ([Response("<html>proxy</html>")], [1.0]),
        ([Response('{"choices": []}')], [1.0]),
        ([replace(completion(said()), sent=50)], [1.0]),
    ],
)
def test_a_busy_server_is_asked_again_after_a_while(
    server: ModelServer, start: Start, responses: list[Response], slept: list[float]
) -> None:
    server.script += responses
    run = start()
    assert run.about()
    assert run.slept == slept
    assert len(server.asked) == len(responses) + 1


def test_patience_ends(server: ModelServer, start: Start) -> None:
    server.script += [failure(503, "overloaded")] * 3
    run = start()
    assert not run.about(0)
    assert run.slept == [1.0, 2.0]
    assert run.outcomes == {Outcome.UNANSWERED: 1}
    assert run.lines == ["llm: apia: status 503: overloaded; read by rules"]
    assert run.about(1)


def test_who_asks_to_wait_too_long_is_not_waited_for(server: ModelServer, start: Start) -> None:
    server.script += [failure(429, "later", Retry_After="3600")]
    run = start()
    assert not run.about()
    assert run.slept == []


def test_an_answer_that_drips_is_given_up_in_time(server: ModelServer, start: Start) -> None:
    server.script += [replace(completion(said()), pace=0.02)]
    run = start(time_limit=0.3, retries=0)
    assert not run.about()
    assert run.lines == ["llm: apia: no reply in 0.3 s; read by rules"]
    assert run.account.spending.unanswered == 1


def test_an_answer_that_breaks_off_every_time_does_not_end_the_run(server: ModelServer, start: Start) -> None:
    server.script += [replace(completion(said()), sent=50)] * 3
    run = start()
    assert not run.about(0)
    assert run.outcomes == {Outcome.UNANSWERED: 1}
    assert run.about(1)


def test_an_endpoint_that_fails_every_time_is_left_alone(server: ModelServer, start: Start) -> None:
    server.otherwise = lambda _: failure(500)
    run = start(retries=0)
    assert not any(run.about(number) for number in range(6))
    assert len(server.asked) == 3
    assert run.outcomes == {Outcome.UNANSWERED: 3, Outcome.STOPPED: 3}
    assert "llm: 3 reports in a row had no reply; the rest is read by rules" in run.lines


def test_failures_in_a_row_are_counted_anew_after_a_reply(server: ModelServer, start: Start) -> None:
    server.script += [failure(500), failure(500), completion(said()), failure(500), failure(500)]
    run = start(retries=0)
    assert [run.about(number) for number in range(6)] == [False, False, True, False, False, True]


def test_nothing_is_asked_any_more_when_credit_is_used_up(server: ModelServer, start: Start) -> None:
    server.script += [failure(429, "You exceeded your current quota", code="insufficient_quota")]
    run = start()
    assert not run.about(0)
    assert not run.about(1)
    assert len(server.asked) == 1
    assert run.slept == []
    assert run.outcomes == {Outcome.STOPPED: 2}


def test_a_request_that_will_never_do_is_not_repeated(server: ModelServer, start: Start) -> None:
    server.script += [failure(400, "context length exceeded")]
    run = start()
    assert not run.about(0)
    assert run.about(1)
    assert run.outcomes == {Outcome.REJECTED: 1, Outcome.ASKED: 1}


@pytest.mark.parametrize(
    "response",
    [
        failure(400, "This model's maximum context length is 4096 tokens", code="context_length_exceeded"),
        Response('{"error": {"code": 400, "message": "no room", "type": "exceed_context_size_error"}}', 400),
    ],
)
def test_reports_without_room_in_the_context_do_not_end_the_asking(
    server: ModelServer, start: Start, response: Response
) -> None:
    server.script += [response] * 4
    run = start()
    assert [run.about(number) for number in range(5)] == [False] * 4 + [True]
    assert run.outcomes == {Outcome.TOO_LONG: 4, Outcome.ASKED: 1}
    assert run.slept == []


@pytest.mark.parametrize("status", [401, 403, 404])
def test_wrong_settings_end_the_run_in_one_line(server: ModelServer, start: Start, status: int) -> None:
    server.script += [failure(status, f"Incorrect API key provided: {KEY}")]
    with pytest.raises(LlmError) as raised:
        start().about()
    assert "INTERSTATE_LLM_" in str(raised.value)
    assert KEY not in str(raised.value)
    assert "\n" not in str(raised.value)


def test_nobody_at_the_address_ends_the_run_in_one_line(tmp_path: Path) -> None:
    with serving_model() as gone:
        pass
    run = Run(gone.url, tmp_path)
    with pytest.raises(LlmError, match="cannot be reached; see INTERSTATE_LLM_BASE_URL"):
        run.about()
    assert run.slept == [1.0, 2.0]
    run.endpoint.close()


@pytest.mark.parametrize(
    "content", ["I found two people.", "{}", said(meetings=[{"who": "Lobo"}]), '{"people": [', "[]"]
)
def test_another_format_is_asked_about_once_more(server: ModelServer, start: Start, content: str) -> None:
    server.script += [completion(content)]
    assert start().about()
    assert len(server.asked) == 2


def test_a_fence_around_the_answer_and_more_fields_do_no_harm(server: ModelServer, start: Start) -> None:
    server.script += [completion(f"```json\n{json.dumps(json.loads(said()) | {'thoughts': 'hm'})}\n```")]
    assert start().about()
    assert len(server.asked) == 1


def test_a_text_that_is_too_long_is_not_sent(server: ModelServer, start: Start) -> None:
    run = start(text_limit=100)
    assert not run.about()
    assert not server.asked
    assert run.outcomes == {Outcome.TOO_LONG: 1}


def test_the_key_is_told_nowhere(
    server: ModelServer, start: Start, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    server.script += [failure(400, f"bad key {KEY}"), failure(500, KEY), completion(None, refusal="no")]
    run = start(retries=0)
    for number in range(4):
        run.about(number)
    kept = "".join(path.read_text(encoding="utf-8") for path in (tmp_path / "kept").iterdir())
    assert KEY not in "".join((*run.lines, *run.account.lines(), kept, repr(run.settings)))
    assert KEY not in caplog.text
    assert "bad key ***" in run.lines[0]
