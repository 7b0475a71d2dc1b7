from __future__ import annotations

import pytest
from pydantic import ValidationError

from api.settings import Settings


def test_nothing_can_be_written_or_read_across_origins_by_default(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("INTERSTATE_API_KEY", raising=False)
    monkeypatch.delenv("INTERSTATE_CORS_ORIGINS", raising=False)
    settings = Settings()
    assert settings.api_key is None
    assert settings.cors_origins == ()


def test_settings_come_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("INTERSTATE_API_KEY", "open sesame")
    monkeypatch.setenv("INTERSTATE_CORS_ORIGINS", "https://a.example, https://b.example,")
    monkeypatch.setenv("INTERSTATE_BODY_LIMIT", "10")
    settings = Settings()
    assert settings.api_key is not None
    assert settings.api_key.get_secret_value() == "open sesame"
    assert settings.cors_origins == ("https://a.example", "https://b.example")
    assert settings.body_limit == 10


@pytest.mark.parametrize("empty", ["", "  "])
def test_an_empty_key_is_no_key(monkeypatch: pytest.MonkeyPatch, empty: str) -> None:
    monkeypatch.setenv("INTERSTATE_API_KEY", empty)
    assert Settings().api_key is None


def test_the_key_does_not_show(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("INTERSTATE_API_KEY", "open sesame")
    assert "sesame" not in repr(Settings())


def test_a_limit_is_positive(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("INTERSTATE_TIME_LIMIT", "0")
    with pytest.raises(ValidationError):
        Settings()
