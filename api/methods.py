"""Which methods an address has, over all routes: a router tells only those of the first that has the path."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fastapi import FastAPI
    from starlette.types import Scope

_CHANGED = ("/v1/reports", "/v1/reviews")


def reads(scope: Scope) -> bool:
    """Whether a request only reads, by whatever method."""
    return scope["method"] in ("GET", "HEAD") or not scope["path"].startswith(_CHANGED)


def methods_of(app: FastAPI, path: str) -> str | None:
    """The methods of an address as the header Allow has them; None for one that OpenAPI does not know."""
    paths = app.openapi()["paths"]
    fitting = [template for template in paths if _pattern(template).fullmatch(path)]
    if not fitting:
        return None
    closest = min(fitting, key=lambda template: template.count("{"))
    return ", ".join(sorted(method.upper() for method in paths[closest]))


@lru_cache(maxsize=500)
def _pattern(template: str) -> re.Pattern[str]:
    return re.compile("[^/]+".join(map(re.escape, re.split(r"\{\w+\}", template))))
