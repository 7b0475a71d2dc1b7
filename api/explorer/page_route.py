"""Errors of the pages as pages: the same statuses as elsewhere, in words, with a way on."""

from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING, Any

from fastapi.exceptions import RequestValidationError
from fastapi.routing import APIRoute
from starlette.exceptions import HTTPException

from api.errors import NotFoundProblem, Problem
from api.explorer.rendering import page
from graph.errors import StoreError
from graph.queries.asking import QuestionError
from graph.queries.people import AmbiguousNameError, UnknownPersonError

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine, Mapping

    from fastapi import Request, Response

_FORESEEN = (Problem, StoreError, QuestionError, AmbiguousNameError, UnknownPersonError)


class PageRoute(APIRoute):
    """A route whose foreseen errors are pages."""

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        """The handler of the route, with its errors answered."""
        answer = super().get_route_handler()

        async def answered(request: Request) -> Response:
            try:
                return await answer(request)
            except (*_FORESEEN, RequestValidationError, HTTPException) as error:
                return _page_of(request, error)

        return answered


def _page_of(request: Request, error: Exception) -> Response:
    status, title, text = _said(error)
    people = getattr(error, "candidates", ())
    answer = page(request, "error.html", status=int(status), title=title, text=text, people=people)
    answer.headers.update(_headers(error))
    return answer


def _headers(error: Exception) -> Mapping[str, str]:
    if isinstance(error, StoreError):
        return {"Retry-After": "5"}
    return error.headers or {} if isinstance(error, Problem | HTTPException) else {}


def _said(error: Exception) -> tuple[HTTPStatus, str, str]:
    match error:
        case AmbiguousNameError():
            return HTTPStatus.MULTIPLE_CHOICES, "Whom do you mean?", f"Several people are called “{error.asked}”."
        case UnknownPersonError():
            return HTTPStatus.NOT_FOUND, "Nobody of that name", f"No report speaks of “{error.asked}”."
        case NotFoundProblem():
            return HTTPStatus.NOT_FOUND, "Not found", "There is nothing here. It may have gone, or the link is wrong."
        case QuestionError():
            return HTTPStatus.UNPROCESSABLE_ENTITY, "That cannot be answered", f"Please mend this: {error}."
        case StoreError():
            return HTTPStatus.SERVICE_UNAVAILABLE, "The graph does not answer", "Please try again in a moment."
        case Problem():
            return error.status, error.title, error.detail
        case HTTPException():
            return HTTPStatus(error.status_code), HTTPStatus(error.status_code).phrase, str(error.detail)
    return HTTPStatus.UNPROCESSABLE_ENTITY, "That cannot be answered", "The address has a part that cannot be read."
