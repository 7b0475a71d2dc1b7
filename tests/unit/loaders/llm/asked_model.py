"""One run of the program that asks a model, for tests of what it asks and makes of the answers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from pydantic import SecretStr
from told import REPORT

from loaders.llm.account import Account, Outcome
from loaders.llm.asking import Asking
from loaders.llm.cache import Cache
from loaders.llm.endpoint import Endpoint
from loaders.llm.patience import Patience
from loaders.llm.settings import Settings
from loaders.llm.spending import Spending

KEY = "sk-very-secret"
NOW = datetime(2025, 3, 4, 12, 0, tzinfo=UTC)


class Run:
    """One run of the program against a server: what it told, how long it would have slept."""

    def __init__(self, url: str, cache: Path, max_cost: float | None = None, **settings: Any) -> None:
        self.settings = Settings(
            base_url=url, model="made-up", api_key=SecretStr(KEY), cache=cache, input_price=1.0, output_price=10.0,
            **{"time_limit": 5.0, "retries": 2} | settings,
        )  # fmt: skip
        self.slept: list[float] = []
        self.lines: list[str] = []
        self.account = Account(Spending.under(self.settings, max_cost))
        self.endpoint = Endpoint(self.settings, now=NOW.timestamp)
        self.asking = Asking(
            model=self.endpoint,
            cache=Cache(cache, self.settings.model, self.settings.output_limit, self.settings.manner),
            patience=Patience(self.settings.retries, self.settings.longest_wait, self.slept.append),
            account=self.account,
            text_limit=self.settings.text_limit,
            tell=self.lines.append,
        )

    @property
    def outcomes(self) -> dict[Outcome, int]:
        return dict(self.account.outcomes)

    def about(self, number: int = 0) -> bool:
        """Whether the model reads a report, one for each number."""
        text = f"{REPORT.text} {number}"
        return self.asking.answer(replace(REPORT, id=f"report-{number}", text=text)) is not None


Start = Callable[..., Run]
"""Begins a run against the server, with a limit of cost and settings."""
