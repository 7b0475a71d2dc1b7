"""What can be set in the environment, as a page: from the settings of each part, and from the options of commands."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

from pydantic import SecretStr
from pydantic_settings import BaseSettings

from handbook.markdown import cell, code, page, plain, table

ROOT = Path(__file__).parents[1]
_PARTS = ("api", "graph", "loaders")


def configuration_page() -> str:
    """Every variable that is read, with what it says and its default."""
    about = (
        "Settings come from the environment; options on the command line come first. A secret is never printed, and an "
        "empty one counts as none."
    )
    sections = [_section(kind) for kind in settings()]
    options = table(("variable", "says", "commands"), _options())
    return page("Configuration", about, "## Options that the environment may give", options, *sections)


def settings() -> list[type[BaseSettings]]:
    """The classes of settings in the packages, in the order of their modules."""
    found = []
    for part in _PARTS:
        for file in sorted((ROOT / part).rglob("*.py")):
            if "BaseSettings" in file.read_text("utf-8"):
                module = import_module(".".join(file.relative_to(ROOT).with_suffix("").parts))
                found += [kind for _, kind in inspect.getmembers(module, _is_settings) if _home(kind, module)]
    return found


def variables(kind: type[BaseSettings]) -> Iterator[tuple[str, Any]]:
    """The name of each variable, with its field."""
    prefix = kind.model_config.get("env_prefix") or ""
    for name, field in kind.model_fields.items():
        yield f"{prefix}{name}".upper(), field


def _is_settings(one: object) -> bool:
    return inspect.isclass(one) and issubclass(one, BaseSettings) and one is not BaseSettings


def _home(kind: type[BaseSettings], module: object) -> bool:
    return kind.__module__ == getattr(module, "__name__", None)


def _section(kind: type[BaseSettings]) -> str:
    said = inspect.getdoc(import_module(kind.__module__)) or ""
    title = re.split(r", from the environment|[.:\n]", said)[0]
    rows = [(code(name), cell(field.description or ""), _default(field)) for name, field in variables(kind)]
    return f"## {title}\n\n{table(('variable', 'says', 'default'), rows)}"


def _default(field: Any) -> str:
    if field.is_required():
        return "none: it has to be given"
    value = field.default
    if field.default_factory is not None or isinstance(value, Path):
        return "in your cache" if field.default_factory else code(str(value))
    if value is None or value == () or isinstance(value, SecretStr):
        return "none"
    return code(str(value))


def _options() -> Iterator[tuple[str, str, str]]:
    from handbook.commands import commands

    found: dict[str, tuple[str, list[str]]] = {}
    for path, command in commands():
        for parameter in command.params:
            if getattr(parameter, "envvar", None):
                said, names = found.setdefault(parameter.envvar, (plain(parameter.help or ""), []))
                names.append(path.removeprefix("interstate "))
    for name, (said, names) in sorted(found.items()):
        yield code(name), cell(said), ", ".join(code(one) for one in sorted(names))
