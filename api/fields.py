"""Sparse answers: of a document only the fields that were asked for (`fields=date,people.name`)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from types import UnionType
from typing import Any, Union, get_args, get_origin

from pydantic import BaseModel

from graph.queries.asking import QuestionError

Tree = dict[str, "Tree"]
"""Fields by name, each with those below it; none below stands for all."""
MOST = 50
"""Fields that can be asked for at once."""


def tree(fields: str, model: type[BaseModel]) -> Tree:
    """The fields asked for of a model. Raises `QuestionError` for one that it has not, and for more than `MOST`."""
    wanted: Tree = {}
    whole: set[str] = set()
    asked = fields.split(",")
    if len(asked) > MOST:
        raise QuestionError("fields", f"{len(asked)} fields are asked for: at most {MOST} can be at once")
    for path in asked:
        here, known = wanted, fields_of(model)
        for name in path.split("."):
            if name not in known:
                raise QuestionError("fields", f"there is no field {path!r} here: give {', '.join(known) or 'its own'}")
            here, known = here.setdefault(name, {}), fields_of(known[name])
        whole.add(path)
    for path in whole:
        _clear(wanted, path.split("."))
    return wanted


def paths(model: Any, deep: int = 2) -> list[str]:
    """Every field of a model that can be asked for, down to so many levels."""
    found: list[str] = []
    for name, kind in fields_of(model).items():
        found.append(name)
        found += [f"{name}.{below}" for below in paths(kind, deep - 1)] if deep > 1 else []
    return found


def chosen(value: Any, wanted: Tree) -> Any:
    """What is wanted of a value as JSON has it."""
    if not wanted:
        return value
    if isinstance(value, list):
        return [chosen(one, wanted) for one in value]
    if isinstance(value, Mapping):
        return {name: chosen(value[name], below) for name, below in wanted.items() if name in value}
    return value


@cache
def fields_of(model: Any) -> dict[str, Any]:
    """The fields of a model, or of the one in a list or beside None, with what each holds; of all else none."""
    return {
        name: field.annotation
        for one in _models(model)
        for name, field in one.model_fields.items()
        if field.annotation is not None
    }


def _models(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    elif get_origin(annotation) in (Union, UnionType, list, tuple):
        for inner in get_args(annotation):
            yield from _models(inner)


def _clear(wanted: Tree, path: list[str]) -> None:
    """A field that is asked for as a whole is not cut by one below it that is asked for too."""
    for name in path[:-1]:
        if not wanted[name]:
            return
        wanted = wanted[name]
    wanted[path[-1]] = {}
