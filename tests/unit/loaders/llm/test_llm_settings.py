"""Settings come from the environment, and what is wrong with them is told in one line."""

from __future__ import annotations

from pathlib import Path

import pytest

from loaders.llm.errors import LlmError
from loaders.llm.settings import Settings, settings_from_environment


@pytest.fixture(autouse=True)
def environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("INTERSTATE_LLM_BASE_URL", "https://models.example/v1")
    monkeypatch.setenv("INTERSTATE_LLM_MODEL", "made-up")
    monkeypatch.setenv("INTERSTATE_LLM_API_KEY", "sk-secret")


def test_they_are_read_and_the_key_is_not_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("INTERSTATE_LLM_DOUBT", "0.6")
    settings = settings_from_environment()
    assert (settings.model, settings.doubt, settings.input_price) == ("made-up", 0.6, None)
    assert "sk-secret" not in f"{settings!r} {settings}"


@pytest.mark.parametrize(
    ("name", "value", "line"),
    [
        ("MODEL", "", "--reader llm and both need INTERSTATE_LLM_MODEL in the environment"),
        ("BASE_URL", "models.example", "INTERSTATE_LLM_BASE_URL: is no http:// or https:// address"),
        ("BASE_URL", "https://me:pass@models.example/v1",
         "INTERSTATE_LLM_BASE_URL: must not hold a password: give it as INTERSTATE_LLM_API_KEY"),
        ("DOUBT", "2", "INTERSTATE_LLM_DOUBT: input should be less than or equal to 1"),
        ("RETRIES", "many",
         "INTERSTATE_LLM_RETRIES: input should be a valid integer, unable to parse string as an integer"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_one_line(monkeypatch: pytest.MonkeyPatch, name: str, value: str, line: str) -> None:
    monkeypatch.setenv(f"INTERSTATE_LLM_{name}", value)
    with pytest.raises(LlmError) as raised:
        settings_from_environment()
    assert str(raised.value) == line


def test_every_setting_is_in_the_how_to() -> None:
    page = (Path(__file__).parents[4] / "docs" / "how-to" / "llm-reader.md").read_text(encoding="utf-8")
    assert [name for name in Settings.model_fields if f"_{name.upper()}`" not in page] == []
