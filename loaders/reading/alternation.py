"""One pattern for many names, those that begin alike tried together: tables have hundreds, and most texts none."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any


def alternation(names: Iterable[str]) -> str:
    """A pattern of the longest of these names that fits, as `|` between them by their length would be."""
    tree: dict[str, Any] = {}
    for name in names:
        node = tree
        for char in name:
            node = node.setdefault(char, {})
        node[""] = {}
    return _pattern(tree)


def _pattern(node: dict[str, Any]) -> str:
    """What follows at a node; a name may end there."""
    branches = [re.escape(char) + _pattern(node[char]) for char in sorted(node) if char]
    if "" not in node:
        return branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"
    return f"(?:{'|'.join(branches)})?" if branches else ""
