"""How a client wants an answer: as JSON or CSV, which fields of it, and whether it has it already."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Any

import orjson
from fastapi import Depends, Header, Query, Request, Response
from pydantic import StringConstraints

from api import tables
from api.accepting import best
from api.conditional import has, last_known, tag_of
from api.cursors import sealed
from api.errors import AcceptProblem
from api.fields import Tree, chosen, tree
from api.schemas.lists import Page

if TYPE_CHECKING:
    from pydantic import BaseModel

    from graph.queries.asking import Page as Found

JSON = "application/json"
FIELDS = "application/vnd.interstate.fields+json"
"""JSON that has only the fields that were asked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What a request says of the form of its answer."""

    request: Request
    fields: str | None
    known: str | None

    def listed(self, found: Found[Any], model: type[BaseModel], page: Page[Any] | None = None) -> Response:
        """A page of answers of a model; `page` where it has more to say than its rows."""
        following = self.following(found)
        if page is None:
            page = Page[model](  # type: ignore[valid-type]
                items=[model.model_validate(item) for item in found.items], total=found.total, next=following
            )
        headers = {"X-Total-Count": str(found.total)}
        if following:
            headers["Link"] = f'<{following}>; rel="next"'
        form = self._form(JSON, tables.MEDIA_TYPE)
        body = page.model_dump_json().encode()
        return self._sent(body, model, form, headers, rows=True)

    def single(self, found: Any, model: type[BaseModel]) -> Response:
        """One answer of a model."""
        answer = model.model_validate(found)
        return self._sent(answer.model_dump_json().encode(), model, self._form(JSON), {})

    def following(self, found: Found[Any]) -> str | None:
        """The address of the page after this one."""
        if not found.cursor:
            return None
        return str(self.request.url.include_query_params(cursor=sealed(self.request, found.cursor)))

    def _form(self, *offered: str) -> str:
        form = best(self.request.headers.get("accept"), (offered[0], FIELDS, *offered[1:]))
        if form is None:
            raise AcceptProblem(f"this comes as {' or '.join(offered)}", headers={"Vary": "Accept"})
        return JSON if form == FIELDS else form

    def _sent(
        self, body: bytes, model: type[BaseModel], form: str, headers: dict[str, str], *, rows: bool = False
    ) -> Response:
        known = last_known(body)
        wanted: Tree = tree(self.fields, model) if self.fields else {}
        if form == tables.MEDIA_TYPE:
            body = tables.table(orjson.loads(body)["items"], model, wanted)
        elif wanted:
            form, answer = FIELDS, orjson.loads(body)
            cut = {**answer, "items": chosen(answer["items"], wanted)} if rows else chosen(answer, wanted)
            body = orjson.dumps(cut)
        tag = tag_of(body)
        headers |= {"ETag": tag, "Cache-Control": "no-cache", "Vary": "Accept"}
        if known:
            headers["Last-Modified"] = known
        if has(self.known, tag):
            return Response(status_code=304, headers=headers)
        return Response(body, media_type=form, headers=headers)


async def _wanted(
    request: Request,
    fields: Annotated[
        list[Annotated[str, StringConstraints(max_length=1000)]] | None,
        Query(
            max_length=50,
            examples=[["id", "name"]],
            description="Only these fields of each row, with commas between; a dot leads into an object or a list.",
        ),
    ] = None,
    if_none_match: Annotated[
        str | None,
        Header(max_length=4000, description="Entity tags of answers that the client has: 304 if this is one of them."),
    ] = None,
) -> Wanted:
    return Wanted(request=request, fields=",".join(fields) if fields else None, known=if_none_match)


WantedDep = Annotated[Wanted, Depends(_wanted)]
