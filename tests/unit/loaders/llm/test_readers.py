"""Which reports a model reads, and under which name."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from told import REPORT, said, told

from graph.facts import Facts, Report
from graph.loading import Reader
from loaders.llm.account import Account, Outcome
from loaders.llm.asking import Asking
from loaders.llm.cache import Cache
from loaders.llm.grounding import grounded
from loaders.llm.patience import Patience
from loaders.llm.readers import is_doubtful, model_reader, second_reader
from loaders.llm.replies import NoReplyError, Reply, Trouble
from loaders.llm.settings import Settings
from loaders.llm.spending import Spending
from loaders.sources.journey import Journey, JourneyReport


class Model:
    """Says what it is made to say, and counts how often."""

    def __init__(self, content: str | None) -> None:
        self.content = content
        self.asked = 0

    def ask(self, question: str) -> Reply:
        self.asked += 1
        if self.content is None:
            raise NoReplyError(Trouble.REJECTED, "no")
        return Reply(content=self.content)


def reading(confidence: float) -> Facts:
    facts, _ = grounded(told(), REPORT, confidence, "interstate", "7")
    return facts


def rules(facts: Facts) -> Reader:
    return Reader(read=lambda report: replace(facts, report=report), extractor="interstate", version="7")


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(base_url="http://127.0.0.1:1/v1", model="made-up", cache=tmp_path, confidence=0.6, doubt=0.7)


def asking(model: Model, settings: Settings) -> Asking:
    return Asking(
        model=model,
        cache=Cache(settings.cache, settings.model, settings.output_limit, settings.manner),
        patience=Patience(0, 1.0, lambda _: None),
        account=Account(Spending.under(settings, None)),
        text_limit=settings.text_limit,
        tell=lambda _: None,
    )


def test_alone_the_model_reads_everything(settings: Settings) -> None:
    model = Model(said(agreements=[]))
    reader = model_reader(rules(reading(0.9)), asking(model, settings), settings)
    facts = reader.read(REPORT)
    assert not facts.agreements
    assert (facts.extractor, facts.version) == (reader.extractor, reader.version)
    assert (reader.extractor, reader.version) == ("language model", "made-up, prompt 1, confidence 0.6")


@pytest.mark.parametrize(("confidence", "asked"), [(0.9, 0), (0.7, 0), (0.69, 1)])
def test_as_a_second_reader_it_reads_what_rules_doubt(settings: Settings, confidence: float, asked: int) -> None:
    model = Model(said())
    talk = asking(model, settings)
    reader = second_reader(rules(reading(confidence)), talk, settings)
    facts = reader.read(REPORT)
    assert model.asked == asked
    assert (facts.extractor, facts.version) == (reader.extractor, reader.version)
    assert talk.account.outcomes == {Outcome.ASKED if asked else Outcome.SURE: 1}


def test_nothing_found_is_doubtful() -> None:
    nothing = Facts(report=REPORT, extractor="interstate", version="7", people=reading(0.9).people)
    assert is_doubtful(nothing, 0.0)
    assert not is_doubtful(reading(0.0), 0.0)


def test_what_the_model_does_not_read_is_the_rules_under_their_own_name(settings: Settings) -> None:
    """So that another load asks again."""
    for make in (model_reader, second_reader):
        facts = make(rules(reading(0.1)), asking(Model(None), settings), settings).read(REPORT)
        assert facts == reading(0.1)


def test_records_of_journeys_are_the_rules(settings: Settings) -> None:
    journey = Journey(traveller="Ana Lobo", role=None, home="WS", start="2025-03-01", end="2025-03-04", country="FJ",
                      place="Suva")  # fmt: skip
    record: Report = JourneyReport(
        id="report-2", stems=("t",), published="2025-03-04", text="Met with Reyes.", journey=journey
    )
    model = Model(said())
    talk = asking(model, settings)
    for make in (model_reader, second_reader):
        make(rules(reading(0.1)), talk, settings).read(record)
    assert model.asked == 0
    assert talk.account.outcomes == {Outcome.RECORD: 2}


def test_what_was_dropped_is_accounted(settings: Settings) -> None:
    talk = asking(Model(said(people=[])), settings)
    model_reader(rules(reading(0.9)), talk, settings).read(REPORT)
    assert next(line for line in talk.account.lines() if "dropped" in line) == (
        "llm: 5 names and facts dropped (5 somebody not in the text)"
    )
