"""What the data are that are served: VoID and DCAT at the addresses where crawlers and catalogues look for them."""

from __future__ import annotations

from dataclasses import dataclass, field
from threading import Lock
from typing import TYPE_CHECKING

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse

from api.deps import StoreDep
from graph.base import base
from graph.formats import Format
from graph.linked.describing import Offered, Terms, described
from graph.linked.snapshot import of_one_state
from graph.linked.tally import Tally, tally

if TYPE_CHECKING:
    from graph.linked.parts import Parts
    from graph.store import Store

router = APIRouter(include_in_schema=False)


@dataclass(slots=True)
class Described:
    """What was counted of one state of a store, so that it is counted once for each."""

    stamp: str = ""
    found: Tally = field(default_factory=Tally)
    lock: Lock = field(default_factory=Lock)

    def of(self, store: Store) -> Tally:
        """What its export as N-Quads comes to. Raises `StoreError`."""
        with self.lock:
            stamp = store.stamp()
            if stamp != self.stamp:
                self.found = of_one_state(store, _tally)
                self.stamp = stamp
            return self.found


def _tally(parts: Parts) -> Tally:
    return tally(parts, Format.NQUADS, None, base())


@router.get("/void")
def get_void(request: Request, store: StoreDep) -> Response:
    """The description, in Turtle."""
    state = request.app.state
    found: Tally = state.described.of(store)
    export = str(request.url_for("get_export"))
    counted, *others = (Offered(format=form, address=f"{export}?format={form}") for form in _formats())
    terms = Terms(publisher=state.settings.publisher, licence=state.settings.licence)
    text = described(terms, found, counted, others, base())
    return Response(
        text, media_type="text/turtle", headers={"Cache-Control": "no-cache", "ETag": f'"{found.checksum}"'}
    )


@router.get("/.well-known/void")
def get_well_known(request: Request) -> RedirectResponse:
    """Where the description is (https://www.w3.org/TR/void/#well-known)."""
    return RedirectResponse(request.url_for("get_void"), 302)


def _formats() -> list[Format]:
    return [Format.NQUADS, *(form for form in Format if form is not Format.NQUADS)]
