"""Errors as problem details (RFC 9457): each class carries its status and title, nothing tells of the inside."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from http import HTTPStatus
from typing import TYPE_CHECKING, Any, ClassVar

from fastapi.encoders import jsonable_encoder
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

from graph.errors import InterstateError, StoreError
from graph.queries.asking import QuestionError
from graph.queries.people import AmbiguousNameError, UnknownPersonError

if TYPE_CHECKING:
    from fastapi import FastAPI, Request
    from starlette.responses import Response

MEDIA_TYPE = "application/problem+json"

_log = logging.getLogger(__name__)


class Problem(Exception):  # noqa: N818 - the name that RFC 9457 gives it
    """Something that is answered with problem details; `members` are added to them."""

    status: ClassVar[HTTPStatus] = HTTPStatus.INTERNAL_SERVER_ERROR
    kind: ClassVar[str] = "internal"
    title: ClassVar[str] = "The server failed"

    def __init__(self, detail: str, *, headers: Mapping[str, str] | None = None, **members: Any) -> None:
        super().__init__(detail)
        self.detail, self.headers, self.members = detail, headers, members


class NotFoundProblem(Problem):
    """Nothing has this identifier, name or address."""

    status, kind, title = HTTPStatus.NOT_FOUND, "not-found", "Not found"


class GoneProblem(Problem):
    """A report that was withdrawn; `reason` tells why."""

    status, kind, title = HTTPStatus.GONE, "withdrawn", "The report was withdrawn"


class AmbiguousProblem(Problem):
    """A name fits several people."""

    status, kind, title = HTTPStatus.MULTIPLE_CHOICES, "ambiguous-name", "The name fits several people"


class QuestionProblem(Problem):
    """A question that cannot be answered as it is put."""

    status, kind, title = HTTPStatus.UNPROCESSABLE_ENTITY, "bad-question", "The request cannot be answered as it is"


class UnauthorizedProblem(Problem):
    """No key was given where one is needed."""

    status, kind, title = HTTPStatus.UNAUTHORIZED, "key-missing", "An API key is needed"


class ForbiddenProblem(Problem):
    """A wrong key, or writing is off."""

    status, kind, title = HTTPStatus.FORBIDDEN, "forbidden", "Not allowed"


class ReportProblem(Problem):
    """A posted text that is no report that can be read."""

    status, kind, title = HTTPStatus.UNPROCESSABLE_ENTITY, "unreadable-report", "The report cannot be read"


class TooLargeProblem(Problem):
    """The body of a request is over the limit."""

    status, kind, title = HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "too-large", "The request is too large"


class UnavailableProblem(Problem):
    """The store does not answer, or is not ready."""

    status, kind, title = HTTPStatus.SERVICE_UNAVAILABLE, "store-unavailable", "The store is not available"


class TimeProblem(Problem):
    """The question took too long."""

    status, kind, title = HTTPStatus.GATEWAY_TIMEOUT, "time-out", "The question took too long"


def details(problem: Problem) -> JSONResponse:
    """The answer that a problem is sent as."""
    return _answer(problem.status, problem.kind, problem.title, problem.detail, problem.members, problem.headers)


def _answer(
    status: int,
    kind: str,
    title: str,
    detail: str,
    members: Mapping[str, Any] | None = None,
    headers: Mapping[str, str] | None = None,
) -> JSONResponse:
    body = {"type": f"urn:interstate:problem:{kind}", "title": title, "status": int(status), "detail": detail}
    return JSONResponse(
        jsonable_encoder(body | dict(members or {})),
        status_code=int(status),
        media_type=MEDIA_TYPE,
        headers=dict(headers or {}),
    )


def unexpected(error: Exception) -> JSONResponse:
    """The answer to a failure of ours: the log has what happened, the answer has not."""
    _log.error("a request failed", exc_info=error)
    return details(Problem("the failure is in the server's log"))


def install(app: FastAPI) -> None:
    """Answer every error of the app with problem details."""
    app.add_exception_handler(Problem, _problem)
    app.add_exception_handler(InterstateError, _foreseen)
    app.add_exception_handler(RequestValidationError, _invalid)
    app.add_exception_handler(HTTPException, _http)


def _problem(_: Request, error: Exception) -> Response:
    if not isinstance(error, Problem):
        raise error
    return details(error)


def _foreseen(request: Request, error: Exception) -> Response:
    match error:
        case AmbiguousNameError():
            candidates = _candidates(request, error)
            detail = f"{error.asked!r} fits {len(candidates)} people: ask again with the identifier of one"
            return details(AmbiguousProblem(detail, parameter=error.parameter, candidates=candidates))
        case UnknownPersonError():
            near = _candidates(request, error)
            detail = f"nobody in the graph is called {error.asked!r}"
            return details(NotFoundProblem(detail, parameter=error.parameter, candidates=near))
        case QuestionError():
            return details(QuestionProblem(str(error), errors=[{"parameter": error.parameter, "detail": str(error)}]))
        case StoreError():
            _log.warning("the store failed: %s", error)
            return details(UnavailableProblem("the store does not answer: try later", headers={"Retry-After": "5"}))
    return unexpected(error)


def _candidates(request: Request, error: AmbiguousNameError | UnknownPersonError) -> list[dict[str, Any]]:
    return [
        {
            "id": person.id,
            "name": person.name,
            "aliases": person.aliases,
            "offices": person.offices,
            "url": str(request.url.include_query_params(**{error.parameter: person.id})),
        }
        for person in error.candidates
    ]


def _invalid(_: Request, error: Exception) -> Response:
    if not isinstance(error, RequestValidationError):
        raise error
    # The place and the rule only: what was sent may hold a key, and need not be sent back.
    errors = [
        {"parameter": ".".join(str(part) for part in row["loc"][1:]) or str(row["loc"][0]), "detail": row["msg"]}
        for row in error.errors()
    ]
    detail = "; ".join(f"{row['parameter']}: {row['detail']}" for row in errors)
    return details(QuestionProblem(detail, errors=errors))


def _http(_: Request, error: Exception) -> Response:
    if not isinstance(error, HTTPException):
        raise error
    status = HTTPStatus(error.status_code)
    for known in (NotFoundProblem, TooLargeProblem):
        if status == known.status:
            return details(known(str(error.detail), headers=error.headers))
    kind = status.phrase.lower().replace(" ", "-")
    return _answer(status, kind, status.phrase, str(error.detail), headers=error.headers)
