"""What a model is asked: the guidelines in short, and one report."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files

from graph.facts import Report
from loaders.llm.answer import schema

PROMPT_VERSION = "1"
"""Counts up with every change of the prompt or of the schema: answers to another prompt are asked for anew."""


@cache
def instructions() -> str:
    """What holds for every report."""
    return (files("loaders.llm") / "prompt.txt").read_text(encoding="utf-8")


@cache
def overhead() -> int:
    """Bytes that every request has beside its question."""
    return len(instructions().encode()) + len(json.dumps(schema()))


def question(report: Report) -> str:
    """One report: its day of publication and its text."""
    return f"Published: {report.published}\n<report>\n{report.text}\n</report>"
