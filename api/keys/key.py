"""A key to the interface: what it may do, and the digest by which it is known again.

A key reads `PREFIX.SECRET`. Only the prefix and a digest of the whole are kept. The secret has 256 random bits, so that
a plain digest of it cannot be searched for: slow hashes are for what people choose.
"""

from __future__ import annotations

import hmac
import secrets
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from hashlib import sha256

PREFIX = 8
"""Characters of a prefix: enough to tell keys apart, and to find one by."""


class Scope(StrEnum):
    """What a key may do. None of them holds another; what anybody may do without a key, each key may."""

    READ = "read"
    WRITE = "write"
    REVIEW = "review"


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """A key as it is kept. `expires` is the last day on which it is good."""

    name: str
    prefix: str
    digest: str
    scopes: tuple[Scope, ...]
    expires: date | None = None

    def opens(self, given: str) -> bool:
        """Whether this is the key that was given, found in a time that does not tell how much of it is right."""
        return hmac.compare_digest(self.digest, digest_of(given))

    def expired(self, today: date) -> bool:
        """Whether it is good no more."""
        return self.expires is not None and self.expires < today


def new_key(name: str, scopes: tuple[Scope, ...], expires: date | None = None) -> tuple[str, Key]:
    """A new key, and what is kept of it."""
    prefix = secrets.token_hex(PREFIX // 2)
    given = f"{prefix}.{secrets.token_urlsafe(32)}"
    ordered = tuple(scope for scope in Scope if scope in scopes)
    return given, Key(name=name, prefix=prefix, digest=digest_of(given), scopes=ordered, expires=expires)


def digest_of(given: str) -> str:
    """The digest of a key."""
    return sha256(given.encode()).hexdigest()
