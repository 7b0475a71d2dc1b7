"""Whether a query uses a keyword of SPARQL, as the engine's own parser reads it.

The engine can neither be told to leave SERVICE alone nor does it give its parse away. But a text that still parses when
every occurrence of a keyword is misspelt had it only in strings, comments, names and IRIs; where it is a keyword no
other word can stand in its place.
"""

from __future__ import annotations

import re
from collections.abc import Callable

_MISSPELT = str.maketrans("aeiouAEIOU", "qqqqqQQQQQ")


def uses(keyword: str, query: str, parses: Callable[[str], bool]) -> bool:
    """Whether a query that parses uses a keyword: a pattern of it, which has a vowel."""
    misspelt = re.sub(keyword, lambda found: found[0].translate(_MISSPELT), query, flags=re.IGNORECASE | re.ASCII)
    return misspelt != query and not parses(misspelt)
