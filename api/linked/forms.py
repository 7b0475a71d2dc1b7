"""The forms in which a document comes, by the end of its address or by what the client accepts."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from fastapi import Response

from api.accepting import best
from api.errors import AcceptProblem

if TYPE_CHECKING:
    from fastapi import Request

FORMS = {
    "ttl": "text/turtle",
    "html": "text/html",
    "jsonld": "application/ld+json",
    "nt": "application/n-triples",
    "rdf": "application/rdf+xml",
}
"""Media types by the end of an address; a client that takes anything gets the first."""


def parted(name: str) -> tuple[str, str | None]:
    """A name without its ending, and the ending if it is that of a form."""
    stem, _, ending = name.rpartition(".")
    return (stem, ending) if stem and ending in FORMS else (name, None)


def chosen(request: Request, ending: str | None) -> str:
    """The form asked for: by its ending, else the one that the client likes best. Raises `AcceptProblem`."""
    if ending:
        return ending
    media = best(request.headers.get("accept"), tuple(FORMS.values()))
    if media is None:
        raise AcceptProblem(f"this comes as {', '.join(FORMS.values())}", headers={"Vary": "Accept"})
    return next(form for form, offered in FORMS.items() if offered == media)


def sent(request: Request, body: bytes, form: str, path: str, *, fixed: bool, age: int = 0) -> Response:
    """The document in a form, or that it has not changed since the client had it.

    `path` is its address without ending; `fixed` where the address itself tells the form. It may be kept for `age`
    seconds, and is asked for again at once where that is 0.
    """
    tag = f'"{sha256(body).hexdigest()[:32]}"'
    headers = {
        "ETag": tag,
        "Cache-Control": f"public, max-age={age}" if age else "no-cache",
        "Content-Location": f"{path}.{form}",
        "Link": ", ".join(
            f'<{path}.{other}>; rel="alternate"; type="{media}"' for other, media in FORMS.items() if other != form
        ),
    }
    if not fixed:
        headers["Vary"] = "Accept"
    known = {part.strip().removeprefix("W/") for part in request.headers.get("if-none-match", "").split(",")}
    if known & {tag, "*"}:
        return Response(status_code=304, headers=headers)
    return Response(body, media_type=FORMS[form], headers=headers)
