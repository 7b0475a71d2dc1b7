"""`--reader` as a user gives it, without a store."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from model_server import ModelServer, Response, completion, failure, serving_model

ROOT = Path(__file__).parents[2]
SAMPLES = ROOT / "samples"
REPORT = SAMPLES / "us-ru-budapest-planned-2025-10-17.txt"
KEY = "sk-very-secret"


def run(*words: str | Path, **extra: str) -> subprocess.CompletedProcess[str]:
    plain = {name: value for name, value in os.environ.items() if not name.startswith("INTERSTATE_")}
    environment = plain | {"PYTHONPATH": str(ROOT), "NO_COLOR": "1"} | extra
    return subprocess.run(
        [sys.executable, "-m", "interstate", *map(str, words)],
        capture_output=True, text=True, timeout=120, env=environment, check=False, cwd=ROOT,
    )  # fmt: skip


def asking(server: ModelServer, cache: Path, **extra: str) -> dict[str, str]:
    return {
        "INTERSTATE_LLM_BASE_URL": server.url,
        "INTERSTATE_LLM_MODEL": "made-up",
        "INTERSTATE_LLM_API_KEY": KEY,
        "INTERSTATE_LLM_CACHE": str(cache),
        "INTERSTATE_LLM_RETRIES": "0",
        **extra,
    }


def gold_answer(question: str) -> Response:
    """The gold of whichever sample is asked about, with the name of each office holder as its quotation."""
    for path in SAMPLES.glob("*.json"):
        text = path.with_suffix(".txt").read_text(encoding="utf-8")
        if text in question:
            return completion(json.dumps(answer_of(json.loads(path.read_text(encoding="utf-8")), text)))
    return failure(400, "not a sample")


def answer_of(gold: dict[str, Any], text: str) -> dict[str, Any]:
    names = {person["key"]: person["name"] for person in gold["people"]}
    for office in gold["holds_office"]:
        at = text.index(names[office["person"]])
        office["evidence"] = " ".join(text[at:].split()[:5])
    return {**gold, "other_meetings": []}


@pytest.mark.parametrize("reader", ["llm", "both"])
def test_asked_for_without_settings_it_is_one_line_and_a_failure(reader: str) -> None:
    done = run("extract", REPORT, "--reader", reader)
    assert (done.returncode, done.stdout) == (1, "")
    (line,) = done.stderr.splitlines()
    assert line.endswith("need INTERSTATE_LLM_BASE_URL and INTERSTATE_LLM_MODEL in the environment")


def test_a_limit_of_cost_goes_with_a_model() -> None:
    done = run("extract", REPORT, "--max-cost", "1")
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1


def test_without_the_extra_it_is_one_line_and_rules_go_on(tmp_path: Path) -> None:
    (tmp_path / "openai.py").write_text("raise ImportError\n", encoding="utf-8")
    path = os.pathsep.join((str(tmp_path), str(ROOT)))
    settings = {"INTERSTATE_LLM_BASE_URL": "http://127.0.0.1:1/v1", "INTERSTATE_LLM_MODEL": "m", "PYTHONPATH": path}
    done = run("extract", REPORT, "--reader", "llm", **settings)
    assert done.returncode == 1
    assert done.stderr == "interstate: a language model is asked by the extra: pip install 'interstate[llm]'\n"
    assert run("extract", REPORT, **settings).returncode == 0


def test_the_model_reads_and_a_second_run_asks_nothing(tmp_path: Path) -> None:
    with serving_model(gold_answer) as server:
        first = run("extract", SAMPLES, "--reader", "llm", **asking(server, tmp_path))
        asked = len(server.asked)
        second = run("extract", SAMPLES, "--reader", "llm", **asking(server, tmp_path))
        assert len(server.asked) == asked == len(list(SAMPLES.glob("*.txt")))
    assert first.returncode == second.returncode == 0, first.stderr
    assert first.stdout == second.stdout
    assert KEY not in first.stdout + first.stderr
    rows = [json.loads(line) for line in first.stdout.splitlines()]
    facts = [fact for row in rows for fact in (*row["holds_office"], *row["meetings"], *row["agreements"])]
    assert facts
    assert {fact["ground"] for fact in facts} == {"language model"}
    assert f"llm: {asked} of {asked} reports read by the model ({asked} asked), 0 by rules" in first.stderr
    assert f"({asked} from the cache)" in second.stderr
    assert "cost unknown" in first.stderr


def test_what_is_read_by_the_gold_is_measured_as_the_gold(tmp_path: Path) -> None:
    with serving_model(gold_answer) as server:
        done = run("evaluate", SAMPLES, "--json", "--reader", "llm", **asking(server, tmp_path))
    assert json.loads(done.stdout)["headline"] > 0.98, done.stderr


def test_both_asks_only_where_rules_doubt(tmp_path: Path) -> None:
    plain = run("extract", SAMPLES).stdout
    kinds = ("holds_office", "meetings", "other_meetings", "agreements")
    rows = [json.loads(line) for line in plain.splitlines()]
    least = [min((fact["confidence"] for kind in kinds for fact in row[kind]), default=-1.0) for row in rows]
    doubt = max(statistics.median(least), 0.01)
    doubtful = sum(confidence < doubt for confidence in least)
    with serving_model(gold_answer) as server:
        none = run("extract", SAMPLES, "--reader", "both", **asking(server, tmp_path, INTERSTATE_LLM_DOUBT="0"))
        assert len(server.asked) == 0
        some = run("extract", SAMPLES, "--reader", "both", **asking(server, tmp_path, INTERSTATE_LLM_DOUBT=str(doubt)))
        assert len(server.asked) == doubtful
    assert none.stdout == plain
    assert some.stdout != plain
    assert f"{doubtful} of {len(rows)} reports read by the model" in some.stderr
    assert f"{len(rows) - doubtful} read surely by rules" in some.stderr


def test_reports_that_the_model_does_not_read_are_read_by_rules(tmp_path: Path) -> None:
    with serving_model(lambda _: completion(None, refusal="I'd rather not.")) as server:
        done = run("extract", REPORT, "--reader", "llm", **asking(server, tmp_path))
    assert done.returncode == 0
    assert done.stdout == run("extract", REPORT).stdout
    assert "refused by the model: I'd rather not.; read by rules" in done.stderr


def test_a_wrong_key_is_one_line_that_does_not_show_it(tmp_path: Path) -> None:
    with serving_model(lambda _: failure(401, f"Incorrect API key provided: {KEY}")) as server:
        done = run("extract", REPORT, "--reader", "llm", **asking(server, tmp_path))
    assert done.returncode == 1
    assert "INTERSTATE_LLM_API_KEY" in done.stderr.splitlines()[-1]
    assert KEY not in done.stdout + done.stderr
    assert "Traceback" not in done.stderr
