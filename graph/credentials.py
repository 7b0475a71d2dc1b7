"""Who we are to a Neo4j server, from the environment: NEO4J_USERNAME and NEO4J_PASSWORD."""

from __future__ import annotations

from pydantic import SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict


class Credentials(BaseSettings):
    """User name and password; the password is never shown."""

    model_config = SettingsConfigDict(env_prefix="NEO4J_", extra="ignore")

    username: str = "neo4j"
    password: SecretStr | None = None
