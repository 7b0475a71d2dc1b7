"""Which methods an address has, over all routes: a router tells only those of the first that has the path."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fastapi import FastAPI


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
