"""Loading with a language model as a reader."""

from __future__ import annotations

from pathlib import Path

from commands import environment, output, run
from model_server import completion, serving_model

STORY = (
    " date 2025-03-04 The President of Samoa, Ana Lobo, met the Prime Minister of Fiji, Tomas Reyes, in Apia on Friday."
    " They spoke."
)
ANSWER = """{
  "people": [{"key": "a", "name": "Ana Lobo", "aliases": []}, {"key": "t", "name": "Tomas Reyes", "aliases": []}],
  "holds_office": [], "other_meetings": [], "agreements": [],
  "meetings": [{"date": "2025-02-28", "medium": "in_person", "place": "Apia", "country": "WS", "main": true,
                "sides": [["a"], ["t"]], "evidence": "met the Prime Minister of Fiji"}]
}"""


def test_what_a_model_read_is_loaded_once_and_rules_may_read_it_again(tmp_path: Path) -> None:
    report = tmp_path / "apia.txt"
    report.write_text(STORY, encoding="utf-8")
    store = ("--store", f"embedded:{tmp_path / 'store'}")
    with serving_model(lambda _: completion(ANSWER)) as server:
        env = environment(
            INTERSTATE_LLM_BASE_URL=server.url, INTERSTATE_LLM_MODEL="made-up", INTERSTATE_LLM_CACHE=str(tmp_path / "k")
        )
        first = run("load", report, *store, "--reader", "llm", env=env)
        again = run("load", report, *store, "--reader", "llm", env=env)
        assert len(server.asked) == 1
    assert "reports: 1 new" in first.stderr, first.stderr
    assert "1 unchanged" in again.stderr
    assert "llm: 0 of 0 reports" in again.stderr
    assert "met the Prime Minister of Fiji" in output("met", "Lobo", *store)
    assert "1 read anew" in run("load", report, *store).stderr
