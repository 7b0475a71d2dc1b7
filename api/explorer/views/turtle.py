"""The facts of two states as Turtle: meetings of people of both, agreements to which both are party."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

from fastapi import Response

from api.explorer.views.tables import attached
from graph.base import base
from graph.formats import Format
from graph.linked.choice import Choice
from graph.linked.kinds import FactKind
from graph.linked.selecting import selected
from graph.linked.snapshot import of_one_state
from graph.rdf import MEDIA_TYPES, write_parts

if TYPE_CHECKING:
    from api.explorer.filters import Filters
    from graph.linked.parts import Parts
    from graph.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Between(Choice):
    """What is of all of its states, where a choice is of any."""

    def _of(self, states: Collection[str]) -> bool:
        return self.states <= frozenset(states)


def turtle_between(store: Store, code: str, other: str, asked: Filters, as_of: str | None) -> Response:
    """A file of the facts of both states, with all that they lead to. Raises `StoreError`, `QuestionError`."""
    choice = Between(
        states=frozenset((code, other)),
        kinds=frozenset((FactKind.MEETING, FactKind.AGREEMENT)),
        period=asked.period,
        min_confidence=asked.sure or 0.0,
    )
    out = BytesIO()

    def written(parts: Parts) -> None:
        out.seek(0)
        out.truncate()
        with selected(parts, choice) as chosen:
            write_parts(chosen, Format.TURTLE, out, base())

    of_one_state(store, written, as_of=as_of)
    return Response(out.getvalue(), media_type=MEDIA_TYPES[Format.TURTLE], headers=attached(f"{code}-{other}", "ttl"))
