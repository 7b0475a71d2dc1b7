"""Why a question in SPARQL is not answered, as problem details; statuses are the protocol's where it has one."""

from __future__ import annotations

from http import HTTPStatus

from api.errors import AcceptProblem, Problem, TimeProblem, UnavailableProblem
from graph.mirror import errors


class QueryProblem(Problem):
    """What was sent is no query, or not by the protocol."""

    status, kind, title = HTTPStatus.BAD_REQUEST, "bad-query", "This is no query"
    mend = "`detail` says where the query breaks off; try it on a smaller part first."


class ReadOnlyProblem(Problem):
    """A change, or a question to another server."""

    status, kind, title = HTTPStatus.FORBIDDEN, "refused", "This is off here"
    mend = "Ask only this graph, by SELECT, ASK, CONSTRUCT or DESCRIBE: updates and SERVICE are off."


class MediaProblem(Problem):
    """A body that is none of the protocol's."""

    status, kind, title = HTTPStatus.UNSUPPORTED_MEDIA_TYPE, "media-type", "A query does not come in this media type"
    mend = "Send the query as application/sparql-query or as a form, in UTF-8."


class MuchProblem(Problem):
    """An answer over the limit, or a query that is too much for the engine."""

    status, kind, title = HTTPStatus.UNPROCESSABLE_ENTITY, "too-much", "The answer is too large"
    mend = "Narrow the query, or add a LIMIT."


def problem_of(error: errors.SparqlError) -> Problem:
    """The problem that an error is answered with."""
    match error:
        case errors.MalformedError():
            return QueryProblem(str(error))
        case errors.RefusedError():
            return ReadOnlyProblem(str(error))
        case errors.NotAcceptableError():
            return AcceptProblem(str(error))
        case errors.TooLongError():
            return TimeProblem(str(error))
        case errors.TooMuchError():
            return MuchProblem(str(error))
    return UnavailableProblem(str(error), headers={"Retry-After": "5"})
