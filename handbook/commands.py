"""The command line as a page, from Typer's own description of it."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator
from enum import Enum
from pathlib import Path
from typing import Any

import typer

from handbook.markdown import cell, code, page, plain, table

_EXAMPLE = re.compile(r"Examples?: *\[[a-z]+\](.*?)\[/[a-z]+\]", re.DOTALL)
_WORDS: dict[object, str] = {str: "TEXT", int: "NUMBER", float: "NUMBER", Path: "PATH"}
_OF_CLICK = {"text": "TEXT", "str": "TEXT", "integer": "NUMBER", "int": "NUMBER", "float": "NUMBER", "path": "PATH"}


def commands_page() -> str:
    """Every command of `interstate`, with its arguments, options and example."""
    about = "Every command has `--help`. What fails says why in one line and ends with a status other than 0."
    return page("Commands", about, *(_section(path, command) for path, command in commands()))


def commands() -> Iterator[tuple[str, Any]]:
    """Every command that can be run, with its words as they are typed."""
    from interstate import app

    def walk(path: str, command: Any) -> Iterator[tuple[str, Any]]:
        inner = getattr(command, "commands", None)
        if inner is None or getattr(command, "invoke_without_command", False):
            yield path, command
        for name, one in (inner or {}).items():
            if not one.hidden:
                yield from walk(f"{path} {name}", one)

    return walk("interstate", typer.main.get_command(app))


def _section(path: str, command: Any) -> str:
    said = command.help or ""
    example = _EXAMPLE.search(said)
    parts = [f"## {path}", *_paragraphs(_EXAMPLE.sub("", said))]
    if example:
        parts.append(f"```sh\n{' '.join(example[1].split())}\n```")
    rows = [_row(parameter) for parameter in command.params if "--help" not in parameter.opts]
    parts.append(table(("argument or option", "takes", "says"), rows))
    return "\n\n".join(part for part in parts if part)


def _paragraphs(text: str) -> list[str]:
    return [plain(part).replace("<", "&lt;") for part in text.split("\n\n") if part.strip()]


def _row(parameter: Any) -> tuple[str, str, str]:
    """How it is written, what it takes, what it says."""
    named = parameter.param_type_name == "option"
    options = ", ".join(sorted(parameter.opts, key=len))
    names = options if named else (parameter.metavar or parameter.name.upper())
    said = cell(plain(getattr(parameter, "help", None) or ""))
    said += f" From `{parameter.envvar}` in the environment." if getattr(parameter, "envvar", None) else ""
    said += f" By default {default}." if (default := _default(parameter)) else ""
    said += " Required." if parameter.required else ""
    return code(names), code(_takes(parameter)) if named else "", said.strip()


def _takes(parameter: Any) -> str:
    if getattr(parameter, "is_flag", False):
        return ""
    if not hasattr(parameter, "type_descriptor"):
        return _takes_of_click(parameter)
    kind = parameter.type_descriptor.annotation
    if inspect.isclass(kind) and issubclass(kind, Enum):
        return "|".join(str(one.value) for one in kind)
    return str(parameter.metavar or _WORDS.get(kind, getattr(kind, "__name__", "")))


def _takes_of_click(parameter: Any) -> str:
    """The same in releases of Typer before 0.28, whose parameters have the types of Click."""
    choices = getattr(parameter.type, "choices", None)
    if choices:
        return "|".join(str(getattr(one, "value", one)) for one in choices)
    return str(parameter.metavar or _OF_CLICK.get(parameter.type.name.removesuffix(" range"), parameter.type.name))


def _default(parameter: Any) -> str:
    shown = getattr(parameter, "show_default", None)
    if isinstance(shown, str):
        return shown
    value = parameter.default
    if shown is False or parameter.required or isinstance(value, bool) or callable(value) or value in (None, (), ""):
        return ""
    return f"`{getattr(value, 'value', value)}`" if isinstance(value, str | int | float) else ""
