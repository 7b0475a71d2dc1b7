"""What each kind of problem means, at the address that its `type` is."""

from __future__ import annotations

from html import escape
from typing import Annotated, Any

from fastapi import APIRouter, Path, Request, Response
from fastapi.responses import HTMLResponse

from api.accepting import best
from api.answering import problems
from api.errors import NotFoundProblem, Problem, kinds
from api.schemas.problems import Kinds, ProblemKind

router = APIRouter(prefix="/problems", tags=["problems"], responses=problems(404, 422))

_PAGE = """<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>{title} - interstate</title>
<main>
<h1>{title}</h1>
{body}
<p><a href="/problems">All kinds of problems</a></p>
</main>
</html>
"""
_BOTH: dict[int | str, dict[str, Any]] = {
    200: {"description": "What it means.", "content": {"text/html": {"schema": {"type": "string"}}}}
}


@router.get("", response_model=Kinds, responses=_BOTH)
async def list_problems(request: Request) -> Response:
    """Every kind of problem that an answer can be, as JSON or as a page."""
    found = [_kind(one) for one in kinds().values()]
    if not _for_people(request):
        return _json(Kinds(items=found, total=len(found)).model_dump_json())
    rows = "\n".join(f'<li><a href="{escape(one.type)}">{escape(one.title)}</a> ({one.status})</li>' for one in found)
    return _html("Problems", f"<ul>\n{rows}\n</ul>")


@router.get("/{name}", response_model=ProblemKind, responses=_BOTH)
async def get_problem(
    request: Request,
    name: Annotated[str, Path(max_length=100, examples=["not-found"], description="The last part of a `type`.")],
) -> Response:
    """What one kind of problem means and how to mend it, as JSON or as a page."""
    kind = kinds().get(name)
    if kind is None:
        raise NotFoundProblem(f"there is no kind of problem {name!r}: /problems has them all")
    found = _kind(kind)
    if not _for_people(request):
        return _json(found.model_dump_json())
    parts = (f"Status {found.status}.", found.description, found.mend)
    return _html(found.title, "\n".join(f"<p>{escape(part)}</p>" for part in parts))


def _kind(kind: type[Problem]) -> ProblemKind:
    says = " ".join((kind.__doc__ or "").split("\n\n")[0].split())
    path = f"/problems/{kind.kind}"
    return ProblemKind(type=path, title=kind.title, status=int(kind.status), description=says, mend=kind.mend)


def _for_people(request: Request) -> bool:
    return best(request.headers.get("accept"), ("application/json", "text/html")) == "text/html"


def _json(body: str) -> Response:
    return Response(body, media_type="application/json", headers={"Vary": "Accept"})


def _html(title: str, body: str) -> Response:
    return HTMLResponse(_PAGE.format(title=escape(title), body=body), headers={"Vary": "Accept"})
