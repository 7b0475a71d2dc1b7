"""Kept answers belong to one prompt."""

from __future__ import annotations

import hashlib
import json
from typing import Any

from loaders.llm.answer import schema
from loaders.llm.prompt import PROMPT_VERSION, instructions
from ontology.terms import Role


def test_who_changes_the_prompt_or_the_schema_counts_its_version_up() -> None:
    fields = json.dumps(_bare(schema()), sort_keys=True)
    digest = hashlib.sha256((instructions() + fields).encode()).hexdigest()[:12]
    assert (PROMPT_VERSION, digest) == ("1", "88eca4567fb4")


def test_the_prompt_explains_every_role() -> None:
    assert [role for role in Role if role not in instructions()] == []


def _bare(node: Any) -> Any:
    """Names, types and values, without the words about them."""
    if isinstance(node, dict):
        return {
            name: _bare(value)
            for name, value in node.items()
            if not (name in {"title", "description"} and isinstance(value, str))
        }
    return [_bare(value) for value in node] if isinstance(node, list) else node
