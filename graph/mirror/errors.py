"""Why a question in SPARQL has no answer: each in one line that its asker can act on."""

from __future__ import annotations

from graph.errors import InterstateError


class SparqlError(InterstateError):
    """Base of them."""


class MalformedError(SparqlError):
    """The text is no query of SPARQL 1.1."""


class RefusedError(SparqlError):
    """The query asks for what is off here: another server, or a change."""


class NotAcceptableError(SparqlError):
    """The answer cannot be had in any of the formats that are accepted."""


class TooLongError(SparqlError):
    """The query took longer than it may, and was stopped."""


class TooMuchError(SparqlError):
    """The answer is larger than it may be, or the query too deep, or it needs more memory than it may have."""


class BusyError(SparqlError):
    """More questions wait than may, or the mirror is not there yet: ask again later."""


class MirrorError(SparqlError):
    """The mirror cannot be made or read."""
