"""How every question is put: by name to what can answer it, answers by the page.

A store answers in Cypher (`graph/cypher/query/NAME.cypher`), a dataset of RDF in SPARQL (`graph/sparql/query/NAME.rq`):
the same rows for the same question.

A list has one total order, by a moment (a date, a name, a number) and then by identifier, and a page starts after the
last row of the one before it. So what is written meanwhile neither repeats a row nor leaves one out.
"""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import Any, Generic, Protocol, TypeVar

from graph.dates import NotADateError, interval, precision
from graph.errors import InterstateError

T = TypeVar("T")
Row = dict[str, Any]

LIMIT = 50
"""Rows on a page when nothing is said."""


class QuestionError(InterstateError):
    """A question that cannot be answered as it is put; `parameter` names what is wrong with it."""

    def __init__(self, parameter: str, text: str) -> None:
        super().__init__(text)
        self.parameter = parameter


class Source(Protocol):
    """What is asked: a store, a dataset of RDF, or one of these as it was known by a day."""

    @property
    def as_of(self) -> str | None:
        """The ISO day by which what answers was known, None for all that is."""

    def answer(self, question: str, asked: Mapping[str, Any]) -> list[Row]:
        """The rows that the question of that name answers with these parameters. Raises `StoreError`."""

    def heir(self, identifier: str) -> str | None:
        """A mention of whoever had this identifier by a report that was withdrawn; None where that is not known."""


@dataclass(frozen=True, slots=True)
class AsOf:
    """What is asked as it was known by a day: it answers from evidence that was published on that day or before.

    Who is who, what is one meeting or one document, and on which side people stood, is as resolved over all reports.
    """

    source: Source
    as_of: str

    def answer(self, question: str, asked: Mapping[str, Any]) -> list[Row]:
        """The rows that the question of that name answers with these parameters. Raises `StoreError`."""
        return self.source.answer(question, asked)

    def heir(self, identifier: str) -> str | None:
        """A mention of whoever had this identifier by a report that was withdrawn; None where that is not known."""
        return self.source.heir(identifier)


def known_by(source: Source, date: str | None) -> Source:
    """The source as it was known by the end of a date of any precision; the source itself for None.

    Raises `QuestionError`.
    """
    day = day_of(date)
    return source if day is None else AsOf(source, day)


def day_of(date: str | None) -> str | None:
    """The last day of a date of knowledge, None for None. Raises `QuestionError`."""
    try:
        return interval(date)[1] if date else None
    except NotADateError as error:
        raise QuestionError("as_of", str(error)) from None


@dataclass(frozen=True, slots=True, kw_only=True)
class Slice:
    """Which page: at most `limit` rows, after the row that `cursor` marks.

    `reverse` has the rows the other way round; the undated stay last. It must be the same for all pages of a list.
    """

    limit: int = LIMIT
    cursor: str | None = None
    reverse: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Page(Generic[T]):
    """Rows, how many there are on all pages, and the cursor of the next page, None on the last."""

    items: tuple[T, ...]
    total: int
    cursor: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """From the first day that `since` can mean to the last day that `until` can mean, both included.

    Selects what can have been in it: a date of "2024-10" is in any period that has a day of that October. What is
    undated is in no period that has a bound.
    """

    since: str | None = None
    until: str | None = None

    def parameters(self) -> Row:
        """The bounds as days. Raises `QuestionError` for what is no date, or ends before it starts."""
        bounds: Row = {}
        for place, name in enumerate(("since", "until")):
            date = getattr(self, name)
            try:
                bounds[name] = interval(date)[place] if date else None
            except NotADateError as error:
                raise QuestionError(name, str(error)) from None
        if bounds["since"] and bounds["until"] and bounds["since"] > bounds["until"]:
            raise QuestionError("until", f"the period ends ({self.until}) before it starts ({self.since})")
        return bounds

    def holds(self) -> Callable[[str | None], bool]:
        """Whether a date of any precision can have been in it. Raises `QuestionError`, as `parameters` does."""
        since, until = self.parameters().values()

        def held(date: str | None) -> bool:
            if date is None:
                return since is None and until is None
            size = len(date)
            return (since is None or date >= since[:size]) and (until is None or date <= until[:size])

        return held


FIRST = Slice()
"""The first page."""
EVER = Period()
"""No bounds."""


def dated(date: str | None) -> Row:
    """`date` and `precision` of an answer; the statements have "" for a date that is not known."""
    return {"date": date or None, "precision": precision(date).value if date else None}


def ask(store: Source, name: str, /, **parameters: Any) -> list[Row]:
    """The rows that the question of that name answers, as known by the day of the source. Raises `StoreError`."""
    return store.answer(name, {**parameters, "as_of": store.as_of})


def page(rows: Sequence[Row], part: Slice, total: int, read: Callable[[Sequence[Row]], Sequence[T]]) -> Page[T]:
    """A page from rows asked for with `after(part)`: one more than the limit when there is a next page."""
    shown = rows[: part.limit]
    more = len(rows) > part.limit
    return Page(
        items=tuple(read(shown)),
        total=total,
        cursor=_cursor(shown[-1]["moment"], shown[-1]["id"]) if more else None,
    )


def counted(store: Source, question: str, rows: Sequence[Row], part: Slice, /, **parameters: Any) -> int:
    """How many rows a list has on all pages, from what answers with their `total`.

    Not asked where the first page is the last. Raises `StoreError`.
    """
    if part.cursor is None and len(rows) <= part.limit:
        return len(rows)
    return sum(row["total"] for row in ask(store, question, **parameters))


def merged(rows: Iterable[Row], part: Slice) -> list[Row]:
    """Rows of several lists, each asked for with `after(part)`, as one: as many as a page needs."""
    by_id = sorted(rows, key=itemgetter("id"))
    return sorted(by_id, key=itemgetter("moment"), reverse=part.reverse)[: part.limit + 1]


def after(part: Slice, kind: type[str] | type[int] = str) -> Mapping[str, Any]:
    """The parameters `limit`, `after`, `after_id` and `reverse` of a list whose moments are of this kind.

    Raises `QuestionError` for a cursor that is not of such a list.
    """
    moment, identifier = _mark(part.cursor, kind) if part.cursor else (None, None)
    return {"limit": part.limit + 1, "after": moment, "after_id": identifier, "reverse": part.reverse}


def _cursor(moment: str | int, identifier: str) -> str:
    packed = json.dumps([moment, identifier], ensure_ascii=False, separators=(",", ":"))
    return base64.urlsafe_b64encode(packed.encode()).decode().rstrip("=")


def _mark(cursor: str, kind: type[str] | type[int]) -> tuple[str | int, str]:
    try:
        packed = base64.b64decode(cursor + "=" * (-len(cursor) % 4), altchars=b"-_", validate=True)
        match json.loads(packed):
            case [str() | int() as moment, str() as identifier] if type(moment) is kind:
                return moment, identifier
    except (binascii.Error, ValueError, RecursionError):
        pass
    raise QuestionError("cursor", "the cursor is none that a page of this list ended with")
