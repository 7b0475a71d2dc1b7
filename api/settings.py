"""What can be set about the REST interface, from the environment (INTERSTATE_API_KEY and so on)."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from pydantic import Field, SecretStr, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from api.rates import Rate


class Settings(BaseSettings):
    """Settings of the REST interface; each is the upper-case name after `INTERSTATE_` in the environment."""

    model_config = SettingsConfigDict(env_prefix="INTERSTATE_", frozen=True, extra="ignore")

    api_key: SecretStr | None = Field(
        default=None, description="A key that may do everything, beside those in the file of keys."
    )
    keys_file: Path | None = Field(
        default=None,
        description="File of keys, which `interstate keys` writes; by default keys.jsonl in your data directory.",
    )
    read_needs_key: bool = Field(default=False, description="Whether reading needs a key too.")
    rate_limit: Annotated[Rate | None, NoDecode] = Field(
        default=Rate(6000, 60), description="Requests of one key, as 6000/minute; off for no limit."
    )
    anonymous_rate_limit: Annotated[Rate | None, NoDecode] = Field(
        default=Rate(600, 60), description="Requests from one address without a key."
    )
    loopback_rate_limit: Annotated[Rate | None, NoDecode] = Field(
        default=None, description="Requests from this machine without a key."
    )
    cors_origins: Annotated[tuple[str, ...], NoDecode] = Field(
        default=(), description="Origins whose pages may read the interface, with commas between; none by default."
    )
    publisher: str | None = Field(default=None, description="Who publishes the data, for catalogues (/void).")
    licence: str | None = Field(
        default=None,
        pattern=r"^[A-Za-z0-9][A-Za-z0-9.+-]*$",
        description="The licence of the data, an identifier of SPDX such as CC-BY-4.0, for catalogues.",
    )
    metrics: bool = Field(default=True, description="Whether /metrics has figures for Prometheus.")
    body_limit: int = Field(default=2_000_000, gt=0, description="Largest body of a request, in bytes.")
    time_limit: float = Field(default=30.0, gt=0, description="Seconds after which a question is given up.")

    @field_validator("cors_origins", mode="before")
    @classmethod
    def _listed(cls, value: object) -> object:
        return tuple(filter(None, map(str.strip, value.split(",")))) if isinstance(value, str) else value

    @field_validator("rate_limit", "anonymous_rate_limit", "loopback_rate_limit", mode="before")
    @classmethod
    def _rate(cls, value: object) -> object:
        return Rate.parse(value) if isinstance(value, str) else value

    @field_validator("api_key")
    @classmethod
    def _present(cls, value: SecretStr | None) -> SecretStr | None:
        # An empty variable is how Compose files leave a key out; it must not become a key that anybody knows.
        return value if value and value.get_secret_value().strip() else None
