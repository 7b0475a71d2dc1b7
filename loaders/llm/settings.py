"""Which language model is asked and how, from the environment (INTERSTATE_LLM_BASE_URL and so on)."""

from __future__ import annotations

from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

from platformdirs import user_cache_path
from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from loaders.llm.errors import LlmError

_PREFIX = "INTERSTATE_LLM_"


class Settings(BaseSettings):
    """Settings of the model; each is the upper-case name after `INTERSTATE_LLM_` in the environment."""

    model_config = SettingsConfigDict(env_prefix=_PREFIX, env_ignore_empty=True, frozen=True, extra="ignore")

    base_url: str = Field(description="Where the API is, up to and with /v1.")
    model: str = Field(description="Name of the model, as the endpoint knows it.")
    api_key: SecretStr | None = Field(default=None, description="Key; most servers of one's own need none.")
    time_limit: float = Field(default=120.0, gt=0, description="Seconds after which a request is given up.")
    retries: int = Field(default=5, ge=0, description="How often a failed request is made again.")
    longest_wait: float = Field(default=120.0, gt=0, description="Longest wait before a request, in seconds.")
    format: Literal["json_schema", "json_object", "none"] = Field(
        default="json_schema", description="How the endpoint is told which format to answer in."
    )
    output_limit: int = Field(default=8_000, gt=0, description="Most tokens of one answer.")
    limit_name: Literal["max_completion_tokens", "max_tokens"] = Field(
        default="max_completion_tokens", description="What the endpoint calls the most tokens of one answer."
    )
    temperature: float | None = Field(default=None, ge=0, le=2, description="Temperature; the endpoint's own if none.")
    text_limit: int = Field(default=60_000, gt=0, description="Longest text that is sent, in characters.")
    input_price: float | None = Field(default=None, ge=0, description="Price of a million input tokens.")
    output_price: float | None = Field(default=None, ge=0, description="Price of a million output tokens.")
    cache: Path = Field(default_factory=lambda: user_cache_path("interstate") / "llm", description="Kept answers.")
    confidence: float = Field(default=0.5, ge=0, le=1, description="Confidence of what only the model read.")
    doubt: float = Field(default=0.5, ge=0, le=1, description="Below this, what rules read is read again.")

    @property
    def manner(self) -> tuple[str, ...]:
        """How the model is asked, where not as by default: asked otherwise, it may answer otherwise."""
        told = {name: getattr(self, name) for name in ("format", "temperature")}
        return tuple(
            f"{name}={value}" for name, value in told.items() if value != type(self).model_fields[name].default
        )

    @field_validator("base_url")
    @classmethod
    def _address(cls, value: str) -> str:
        parts = urlsplit(value)
        if parts.scheme not in {"http", "https"} or not parts.hostname:
            raise ValueError("is no http:// or https:// address")
        if parts.username or parts.password:
            raise ValueError(f"must not hold a password: give it as {_PREFIX}API_KEY")
        return value


def settings_from_environment() -> Settings:
    """The settings as the environment has them. Raises `LlmError`, which never shows a value."""
    try:
        return Settings()  # type: ignore[call-arg]  # the environment gives them
    except ValidationError as error:
        faults = error.errors(include_input=False, include_url=False, include_context=False)
        missing = [_variable(fault["loc"]) for fault in faults if fault["type"] == "missing"]
        if missing:
            raise LlmError(f"--reader llm and both need {' and '.join(missing)} in the environment") from None
        first = faults[0]
        reason = first["msg"].removeprefix("Value error, ")
        raise LlmError(f"{_variable(first['loc'])}: {reason[:1].lower()}{reason[1:]}") from None


def _variable(place: tuple[int | str, ...]) -> str:
    return f"{_PREFIX}{place[0]}".upper()
