"""What keys and limits answer with."""

from __future__ import annotations

from http import HTTPStatus

from api.errors import ForbiddenProblem, Problem, UnauthorizedProblem
from api.keys.key import Scope

CHALLENGE = {"WWW-Authenticate": 'Bearer realm="interstate"'}
"""How a key is asked for (RFC 6750): the header X-API-Key does as well as a bearer token."""


class KeyProblem(Problem):
    """A key was sent that is not the server's, was revoked, or has expired."""

    status, kind, title = HTTPStatus.UNAUTHORIZED, "key-unknown", "The API key is not good"
    mend = "Send a key that `interstate keys list` has on the server, or none to read."

    def __init__(self, detail: str) -> None:
        header = 'Bearer realm="interstate", error="invalid_token"'
        super().__init__(detail, headers={"WWW-Authenticate": header})


class TooManyProblem(Problem):
    """More requests than this key, or this address without a key, may send."""

    status, kind, title = HTTPStatus.TOO_MANY_REQUESTS, "too-many-requests", "Too many requests"
    mend = "Wait for the seconds that Retry-After gives; RateLimit in every answer tells what is left."


def missing(scope: Scope, name: str | None) -> Problem:
    """What is answered to somebody who may not do this: no key at all, or one without the scope."""
    if name is None:
        return UnauthorizedProblem(
            f"give a key of scope {scope} in the header X-API-Key", headers=CHALLENGE, scope=scope
        )
    return ForbiddenProblem(f"the key {name!r} has not the scope {scope}", scope=scope)
