"""Readers with a model: alone, or second to the rules. What the model does not read, rules do."""

from __future__ import annotations

from dataclasses import replace

from graph.facts import Facts, Report
from graph.loading import Reader
from loaders.llm.account import Outcome
from loaders.llm.asking import Asking
from loaders.llm.grounding import grounded
from loaders.llm.merging import merged
from loaders.llm.prompt import PROMPT_VERSION
from loaders.llm.settings import Settings
from loaders.sources.journey import JourneyReport
from loaders.sources.tenure_row import TenureReport

MODEL = "language model"


def model_reader(rules: Reader, asking: Asking, settings: Settings) -> Reader:
    """The model reads every report."""
    version = _version(settings)

    def read(report: Report) -> Facts:
        return _told(report, asking, settings, version) or rules.read(report)

    return Reader(read=read, extractor=MODEL, version=version)


def second_reader(rules: Reader, asking: Asking, settings: Settings) -> Reader:
    """The model reads what rules read with doubt; `loaders.llm.merging` says what becomes of the two readings."""
    extractor = f"{rules.extractor} and {MODEL}"
    version = f"{rules.version}, below {settings.doubt:g} {_version(settings)}"

    def read(report: Report) -> Facts:
        first = rules.read(report)
        if not isinstance(report, JourneyReport | TenureReport) and not is_doubtful(first, settings.doubt):
            asking.account.outcomes[Outcome.SURE] += 1
            return replace(first, extractor=extractor, version=version)
        second = _told(report, asking, settings, version)
        return merged(first, second, settings.doubt, extractor, version) if second else first

    return Reader(read=read, extractor=extractor, version=version)


def is_doubtful(facts: Facts, doubt: float) -> bool:
    """Whether a fact has a lower confidence than `doubt`, or there is none: no office, meeting or agreement."""
    found = [fact.evidence for kind in (facts.offices, facts.meetings, facts.agreements) for fact in kind]
    return not found or min(evidence.confidence for evidence in found) < doubt


def _told(report: Report, asking: Asking, settings: Settings, version: str) -> Facts | None:
    if isinstance(report, JourneyReport | TenureReport):
        # Half of what such a record says stands beside its text, where a quotation cannot reach.
        asking.account.outcomes[Outcome.RECORD] += 1
        return None
    answer = asking.answer(report)
    if answer is None:
        return None
    facts, dropped = grounded(answer, report, settings.confidence, MODEL, version)
    asking.account.dropped += dropped
    return facts


def _version(settings: Settings) -> str:
    """All that a reading depends on beside the report: another one is loaded anew."""
    return f"{settings.model}, prompt {PROMPT_VERSION}, confidence {settings.confidence:g}"
