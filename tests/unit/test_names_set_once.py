"""No file gives one name two meanings: what is set last would stand for both, without a word."""

from __future__ import annotations

import ast
from collections import Counter
from pathlib import Path

import pytest

_ROOT = Path(__file__).parents[2]
_FILES = [path for part in ("api", "graph", "loaders", "ontology") for path in sorted((_ROOT / part).rglob("*.py"))]


def _set_in(tree: ast.Module) -> list[str]:
    names = []
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            names.append(node.name)
        elif isinstance(node, ast.Assign):
            names += [target.id for target in node.targets if isinstance(target, ast.Name)]
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            names.append(node.target.id)
    return names


@pytest.mark.parametrize("path", _FILES, ids=lambda path: str(path.relative_to(_ROOT)))
def test_a_name_is_set_once(path: Path) -> None:
    counts = Counter(_set_in(ast.parse(path.read_text(encoding="utf-8"))))
    assert [name for name, count in counts.items() if count > 1 and name != "_"] == []
