"""Errors as problem details (RFC 9457): each class carries its status and title, nothing tells of the inside.

Every kind of problem has a page at `/problems/KIND`, made of its class: what its docstring says, and how to mend it.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping
from http import HTTPStatus
from typing import TYPE_CHECKING, Any, ClassVar

from fastapi.encoders import jsonable_encoder
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

from api.methods import methods_of
from api.request_ids import request_id
from graph.errors import InterstateError, StoreError
from graph.queries.asking import QuestionError
from graph.queries.people import AmbiguousNameError, UnknownPersonError

if TYPE_CHECKING:
    from fastapi import FastAPI, Request
    from starlette.responses import Response

MEDIA_TYPE = "application/problem+json"

_log = logging.getLogger(__name__)


class Problem(Exception):  # noqa: N818 - the name that RFC 9457 gives it
    """A failure of the server's own: nothing about the request is wrong.

    What is raised is answered with problem details; `members` are added to them.
    """

    status: ClassVar[HTTPStatus] = HTTPStatus.INTERNAL_SERVER_ERROR
    kind: ClassVar[str] = "internal"
    title: ClassVar[str] = "The server failed"
    mend: ClassVar[str] = (
        "Try again later, and tell whoever runs the server the id of the request: the log has what happened."
    )

    def __init__(self, detail: str, *, headers: Mapping[str, str] | None = None, **members: Any) -> None:
        super().__init__(detail)
        self.detail, self.headers, self.members = detail, headers, members


class NotFoundProblem(Problem):
    """Nothing has this identifier, name or address."""

    status, kind, title = HTTPStatus.NOT_FOUND, "not-found", "Not found"
    mend = (
        "Look the identifier up by `/v1/search`; of a name, `candidates` has those that sound like it. What was "
        "withdrawn is told by `/v1/changes`."
    )


class GoneProblem(Problem):
    """A report that was withdrawn; `reason` tells why."""

    status, kind, title = HTTPStatus.GONE, "withdrawn", "The report was withdrawn"
    mend = (
        "Only a tombstone of it is kept, with the reason; who has its text and may write can post it again with "
        "`again=true`."
    )


class AmbiguousProblem(Problem):
    """A name fits several people."""

    status, kind, title = HTTPStatus.MULTIPLE_CHOICES, "ambiguous-name", "The name fits several people"
    mend = "Ask again with the identifier of one of the `candidates`, or follow its `url`; or add the state."


class QuestionProblem(Problem):
    """A question that cannot be answered as it is put."""

    status, kind, title = HTTPStatus.UNPROCESSABLE_ENTITY, "bad-question", "The request cannot be answered as it is"
    mend = "`errors` names each parameter that is wrong, and why; `/docs` shows what each may be."


class CursorProblem(Problem):
    """A cursor that no page of this list with these filters ended with."""

    status, kind, title = HTTPStatus.BAD_REQUEST, "bad-cursor", "The cursor is of no page of this list"
    mend = "Follow `next` as it is: only limit and fields may be changed. To change a filter, start anew."


class AcceptProblem(Problem):
    """No format that is accepted."""

    status, kind, title = HTTPStatus.NOT_ACCEPTABLE, "not-acceptable", "There is no answer in a format that is accepted"
    mend = "Send an Accept that has one of the formats in `detail`, or none: then the first of them is sent."


class UnauthorizedProblem(Problem):
    """No key was given where one is needed."""

    status, kind, title = HTTPStatus.UNAUTHORIZED, "key-missing", "An API key is needed"
    mend = "Send the key in the header X-API-Key."


class ForbiddenProblem(Problem):
    """A wrong key, or writing is off."""

    status, kind, title = HTTPStatus.FORBIDDEN, "forbidden", "Not allowed"
    mend = "Ask whoever runs the server for a key that may do this, or to turn writing on."


class MethodProblem(Problem):
    """The address is there, but not for this method."""

    status, kind, title = HTTPStatus.METHOD_NOT_ALLOWED, "method-not-allowed", "Method Not Allowed"
    mend = "The header Allow has the methods that there are."


class ReportProblem(Problem):
    """A posted text that is no report that can be read."""

    status, kind, title = HTTPStatus.UNPROCESSABLE_ENTITY, "unreadable-report", "The report cannot be read"
    mend = "`detail` says what the text lacks, most often its day of publication."


class TooLargeProblem(Problem):
    """The body of a request is over the limit."""

    status, kind, title = HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "too-large", "The request is too large"
    mend = "Send less at once; INTERSTATE_BODY_LIMIT sets the limit."


class UnavailableProblem(Problem):
    """The store does not answer, or is not ready."""

    status, kind, title = HTTPStatus.SERVICE_UNAVAILABLE, "store-unavailable", "The store is not available"
    mend = "Try again after the seconds that Retry-After gives; `/v1/ready` tells when the store answers."


class TimeProblem(Problem):
    """The question took too long."""

    status, kind, title = HTTPStatus.GATEWAY_TIMEOUT, "time-out", "The question took too long"
    mend = "Narrow the question, by a period, a person or a state, or ask for smaller pages."


def kinds() -> dict[str, type[Problem]]:
    """Every kind of problem that a module which is imported knows, by name."""
    found: dict[str, type[Problem]] = {}
    waiting: list[type[Problem]] = [Problem]
    while waiting:
        one = waiting.pop()
        found.setdefault(one.kind, one)
        waiting += one.__subclasses__()
    return dict(sorted(found.items()))


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
    body: dict[str, Any] = {"type": f"/problems/{kind}", "title": title, "status": int(status), "detail": detail}
    if name := request_id():
        body["request_id"] = name
    return JSONResponse(
        jsonable_encoder(body | dict(members or {})),
        status_code=int(status),
        media_type=MEDIA_TYPE,
        headers=dict(headers or {}),
    )


def unexpected(error: Exception) -> JSONResponse:
    """The answer to a failure of ours: the log has what happened, the answer has not."""
    _log.error("a request failed: %s", request_id(), exc_info=error)
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
        case QuestionError(parameter="cursor"):
            return details(CursorProblem(str(error)))
        case QuestionError():
            return details(QuestionProblem(str(error), errors=[{"parameter": error.parameter, "detail": str(error)}]))
        case StoreError():
            _log.warning("request %s: the store failed: %s", request_id(), error)
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
    # A parameter that two dependencies take is told of once.
    found = {(".".join(map(str, row["loc"][1:])) or str(row["loc"][0]), row["msg"]): None for row in error.errors()}
    errors = [{"parameter": parameter, "detail": says} for parameter, says in found]
    detail = "; ".join(f"{row['parameter']}: {row['detail']}" for row in errors)
    return details(QuestionProblem(detail, errors=errors))


def _http(request: Request, error: Exception) -> Response:
    if not isinstance(error, HTTPException):
        raise error
    status = HTTPStatus(error.status_code)
    if status == MethodProblem.status and (allowed := methods_of(request.app, request.url.path)):
        return details(MethodProblem(str(error.detail), headers={"Allow": allowed}))
    for known in (NotFoundProblem, MethodProblem, TooLargeProblem):
        if status == known.status:
            return details(known(str(error.detail), headers=error.headers))
    kind = status.phrase.lower().replace(" ", "-")
    return _answer(status, kind, status.phrase, str(error.detail), headers=error.headers)
