"""What can be set about the REST interface, from the environment (INTERSTATE_API_KEY and so on)."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, SecretStr, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict


class Settings(BaseSettings):
    """Settings of the REST interface; each is the upper-case name after `INTERSTATE_` in the environment."""

    model_config = SettingsConfigDict(env_prefix="INTERSTATE_", frozen=True, extra="ignore")

    api_key: SecretStr | None = Field(
        default=None, description="Key for posting reports; without one nothing can be posted."
    )
    cors_origins: Annotated[tuple[str, ...], NoDecode] = Field(
        default=(), description="Origins whose pages may read the interface, with commas between; none by default."
    )
    body_limit: int = Field(default=2_000_000, gt=0, description="Largest body of a request, in bytes.")
    time_limit: float = Field(default=30.0, gt=0, description="Seconds after which a question is given up.")

    @field_validator("cors_origins", mode="before")
    @classmethod
    def _listed(cls, value: object) -> object:
        return tuple(filter(None, map(str.strip, value.split(",")))) if isinstance(value, str) else value

    @field_validator("api_key")
    @classmethod
    def _present(cls, value: SecretStr | None) -> SecretStr | None:
        # An empty variable is how Compose files leave a key out; it must not become a key that anybody knows.
        return value if value and value.get_secret_value().strip() else None
