"""Where the identifiers of a deployment live, from the environment: INTERSTATE_BASE."""

from __future__ import annotations

from pydantic import Field, ValidationError, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict
from pyoxigraph import NamedNode

from graph.errors import InterstateError
from ontology.namespaces import BASE


class Settings(BaseSettings):
    """The base of identifiers in RDF: an address that ends with /id/ where a server of one's own answers for them."""

    model_config = SettingsConfigDict(env_prefix="INTERSTATE_", frozen=True, extra="ignore")

    base: str = Field(default=BASE, description="What stands before every identifier in RDF.")

    @field_validator("base")
    @classmethod
    def _absolute(cls, value: str) -> str:
        NamedNode(value)
        if "://" not in value or not value.endswith(("/", "#")):
            raise ValueError("no base")
        return value


def base() -> str:
    """The base that is set. Raises `InterstateError` for what is none."""
    try:
        return Settings().base
    except ValidationError:
        raise InterstateError("INTERSTATE_BASE is no address that ends with / (as https://example.org/id/)") from None
