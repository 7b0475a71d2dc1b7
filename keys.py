"""The commands that make, list and revoke the keys by which programs write to a server, or read from it."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from api.keys.file import KeyFile

KeysFile = Annotated[
    Path | None,
    typer.Option(
        "--file",
        envvar="INTERSTATE_KEYS_FILE",
        metavar="FILE",
        show_default="keys.jsonl in your data directory",
        help="The file of keys, which holds no key itself.",
    ),
]


class Allowed(StrEnum):
    """What a key may do, as `api.keys.key.Scope` has it, which would cost the help its speed."""

    READ = "read"
    WRITE = "write"
    REVIEW = "review"


keys = typer.Typer(no_args_is_help=True, rich_markup_mode="rich", add_completion=False)


@keys.callback()
def about() -> None:
    """Make, list and revoke API keys; a server takes note at once.

    Example: [cyan]interstate keys make press-office --scope write[/cyan]
    """


@keys.command()
def make(
    name: Annotated[str, typer.Argument(help="Whose it is, or what for.", show_default=False)],
    scope: Annotated[list[Allowed] | None, typer.Option(help="What it may do; may be given again.")] = None,
    expires: Annotated[
        datetime | None,
        typer.Option(metavar="YYYY-MM-DD", formats=["%Y-%m-%d"], help="The last day on which it is good (UTC)."),
    ] = None,
    file: KeysFile = None,
) -> None:
    """Make a key and print it, this once: only its digest is kept.

    Example: [cyan]interstate keys make press-office --scope write --expires 2027-12-31[/cyan]
    """
    from api.keys.key import Scope, new_key
    from terminal import say

    last = expires.date() if expires else None
    given, key = new_key(name, tuple(Scope(one.value) for one in scope or [Allowed.READ]), last)
    kept = _file(file)
    kept.add(key)
    typer.echo(given)
    say(f"{name} may {', '.join(key.scopes)}; keep it now, it is not shown again ({kept.path} has its digest alone)")


@keys.command(name="list")
def list_(
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON Lines.")] = False, file: KeysFile = None
) -> None:
    """List the keys that there are, by name. None can be read back.

    Example: [cyan]interstate keys list[/cyan]
    """
    from terminal import print_lines, table

    found = _file(file).all()
    if as_json:
        print_lines(
            {"name": key.name, "prefix": key.prefix, "scopes": key.scopes, "expires": key.expires} for key in found
        )
        return
    rows = [(key.name, key.prefix, ", ".join(key.scopes), str(key.expires or "never")) for key in found]
    table(("name", "prefix", "may", "expires"), rows)


@keys.command()
def revoke(
    name: Annotated[str, typer.Argument(help="Its name or prefix.", show_default=False)], file: KeysFile = None
) -> None:
    """Revoke a key: no server takes it any more.

    Example: [cyan]interstate keys revoke press-office[/cyan]
    """
    from terminal import say

    gone = _file(file).remove(name)
    say(f"revoked: {gone.name} ({gone.prefix})")


def _file(path: Path | None) -> KeyFile:
    from api.keys.place import kept_in

    return kept_in(path)
