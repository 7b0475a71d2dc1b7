"""Who asks: by the key that came with a request, or by its address where none came."""

from __future__ import annotations

import hmac
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from api.keys.key import Scope
from api.keys.problems import KeyProblem

if TYPE_CHECKING:
    from starlette.datastructures import Headers

    from api.keys.file import KeyFile
    from api.settings import Settings

EVERY = frozenset(Scope)
_ANONYMOUS = frozenset([Scope.READ])


@dataclass(frozen=True, slots=True, kw_only=True)
class Caller:
    """Somebody who asks: `id` tells them apart, `name` is that of their key, None without one."""

    id: str
    name: str | None
    scopes: frozenset[Scope]


def today() -> date:
    """The day in UTC, which keys expire by."""
    return datetime.now(UTC).date()


class Callers:
    """Who may ask, by the settings of a server and its file of keys."""

    def __init__(self, settings: Settings, file: KeyFile, day: Callable[[], date] = today) -> None:
        self._single = settings.api_key
        self._anonymous: frozenset[Scope] = frozenset() if settings.read_needs_key else _ANONYMOUS
        self._file = file
        self._today = day

    def known(self, scope: Scope) -> bool:
        """Whether there is any key of this scope."""
        return self._single is not None or any(scope in key.scopes for key in self._file.all())

    def of(self, headers: Headers, address: str) -> Caller:
        """Who sent these headers. Raises `KeyProblem` for a key that is none, or has expired."""
        given = given_in(headers)
        if not given:
            return self.anonymous(address)
        # Header values arrive decoded as Latin-1, whatever was sent.
        sent = given.encode("latin-1")
        if self._single and hmac.compare_digest(sent, self._single.get_secret_value().encode()):
            return Caller(id="key INTERSTATE_API_KEY", name="INTERSTATE_API_KEY", scopes=EVERY)
        key = self._file.find(given)
        if key is None:
            raise KeyProblem("the key that was sent is not one of this server's")
        if key.expired(self._today()):
            raise KeyProblem(f"the key {key.prefix} was good until {key.expires}")
        return Caller(id=f"key {key.prefix}", name=key.name, scopes=self._anonymous.union(key.scopes))

    def anonymous(self, address: str) -> Caller:
        """Whoever asks without a key."""
        return Caller(id=f"address {address}", name=None, scopes=self._anonymous)


def given_in(headers: Headers) -> str:
    """The key in `X-API-Key`, or in `Authorization: Bearer`; empty where there is none."""
    if key := headers.get("x-api-key"):
        return key.strip()
    scheme, _, key = headers.get("authorization", "").partition(" ")
    return key.strip() if scheme.lower() == "bearer" else ""
