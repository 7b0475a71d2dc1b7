"""The command that checks a graph, or a file of RDF, against the shapes of the ontology."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from stores import StoreUrl, opened

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graph.validation.checking import Checked


def validate(
    file: Annotated[
        Path | None,
        typer.Argument(
            help="RDF: .ttl .nt .nq .trig .jsonld .rdf, also with .gz.",
            show_default="the store",
            exists=True,
            dir_okay=False,
        ),
    ] = None,
    store: StoreUrl = None,
    most: Annotated[int, typer.Option("--limit", min=0, help="Most violations to show of each rule.")] = 20,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
    as_report: Annotated[bool, typer.Option("--shacl", help="Print a SHACL validation report, in Turtle.")] = False,
) -> None:
    """Check a graph, or a file of RDF, against the shapes: each violation with its node, rule and source.

    Example: [cyan]interstate validate graph.nq[/cyan]
    """
    from graph.validation.checking import check
    from graph.validation.data import of_file, of_store
    from terminal import working

    lines: Sequence[int | None]
    if file is None:
        with opened(store) as kept, working("checking"), of_store(kept) as data:
            checked = check(data, most)
        lines = [None] * len(checked.found)
    else:
        with working("checking"), of_file(file) as data:
            checked = check(data, most)
        _refuse_what_is_of_others(file, checked)
        lines = _lines(file, checked)
    _print(checked, lines, file, as_json=as_json, as_report=as_report)
    if not checked.conforms:
        raise typer.Exit(1)


def _refuse_what_is_of_others(file: Path, checked: Checked) -> None:
    from graph.errors import InterstateError
    from ontology.namespaces import ONTOLOGY

    if checked.statements and not checked.nodes:
        raise InterstateError(f"{file}: nothing in it is of a class of <{ONTOLOGY}>: there is nothing to check")


def _lines(file: Path, checked: Checked) -> list[int | None]:
    from graph.validation.data import form_of, opening
    from graph.validation.places import lines_of, told

    asked = [
        (told(found.node), found.rule.path, None if found.value is None else told(found.value))
        for found in checked.found
    ]
    return lines_of(file, form_of(file), asked, opening) if asked else []


def _print(checked: Checked, lines: Sequence[int | None], file: Path | None, *, as_json: bool, as_report: bool) -> None:
    from graph.validation.report import as_json as json_of
    from graph.validation.report import as_turtle

    if as_json:
        import orjson

        sys.stdout.buffer.write(orjson.dumps(json_of(checked, lines)) + b"\n")
    elif as_report:
        sys.stdout.buffer.write(as_turtle(checked))
    else:
        sys.stdout.buffer.write(_text(checked, lines, file).encode())
    sys.stdout.buffer.flush()


def _text(checked: Checked, lines: Sequence[int | None], file: Path | None) -> str:
    """A line a violation, as compilers have it, then how many there are of each rule that is broken."""
    from graph.validation.checking import shown

    told = []
    for found, line in zip(checked.found, lines, strict=True):
        where = "" if file is None else f"{file}:{line or '?'}: "
        ground = f" ({found.ground})" if found.ground else ""
        told.append(f"{where}{shown(found.node)} {found.message} [{found.rule.name}]{ground}")
    told += [f"{count:>9,} {rule}" for rule, count in sorted(checked.broken.items())]
    verdict = "conforms" if checked.conforms else f"{checked.broken.total():,} violations"
    told.append(f"{verdict}: {checked.nodes:,} nodes, {checked.statements:,} statements, {checked.rules:,} rules")
    return "\n".join(told) + "\n"
