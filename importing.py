"""The command that brings an export back into a store."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from graph.errors import InterstateError
from graph.formats import Format
from stores import StoreUrl, opened

if TYPE_CHECKING:
    from graph.linked.dataset import Dataset
    from graph.linked.importing import Difference, Imported
    from graph.store import Store

OTHER = 3
"""Exit code where all of a file was imported, but the graph made of it is not the one that the file has."""


_SUFFIXES = {
    ".nq": Format.NQUADS,
    ".trig": Format.TRIG,
    ".jsonld": Format.JSONLD,
    ".ttl": Format.TURTLE,
    ".nt": Format.NTRIPLES,
    ".rdf": Format.RDFXML,
}
_QUADS = {Format.NQUADS, Format.TRIG, Format.JSONLD}


def import_(
    files: Annotated[list[Path], typer.Argument(help="What `export` wrote.", show_default=False, metavar="FILE...")],
    store: StoreUrl = None,
    rdf: Annotated[Format | None, typer.Option("--format", show_default="by the name of each file")] = None,
    base: Annotated[
        str | None, typer.Option(metavar="IRI", show_default="found in the file", help="What identifiers stand below.")
    ] = None,
    add: Annotated[
        bool, typer.Option("--add", help="Also into a store that holds reports: the later reading of each counts.")
    ] = False,
) -> None:
    """Bring an export back: the same graph, from any of its formats. Exit code 3 where it is another one.

    Example: [cyan]interstate import graph.nq.gz --store embedded:copy[/cyan]
    """
    from graph.loading import settle
    from terminal import say, table

    formats = [rdf or format_of(path) for path in files]
    with ExitStack() as stack:
        read = [stack.enter_context(_read(path, form)) for path, form in zip(files, formats, strict=True)]
        kept = stack.enter_context(opened(store))
        held = len(kept.known())
        if held and not add:
            raise InterstateError(
                f"{kept.connection.url} holds {held} reports; give --add to import into it, or name another by --store"
            )
        alone = not held and len(files) == 1
        same = [
            _import(kept, data, base, form in _QUADS if alone else None)
            for data, form in zip(read, formats, strict=True)
        ]
        if not alone:
            settle(kept)
            say("what the files have was not compared with the graph, which is that of other reports too")
        table(("kind", "in the graph"), [(kind, str(total)) for kind, total in kept.counts().items()])
    if not all(same):
        raise typer.Exit(OTHER)


def format_of(path: Path) -> Format:
    """The format that the name of a file tells. Raises `InterstateError`."""
    from graph.linked.unpacking import PACKED

    bare = path.with_suffix("") if path.suffix.lower() in PACKED else path
    found = _SUFFIXES.get(bare.suffix.lower())
    if found is None:
        known = ", ".join(_SUFFIXES)
        raise InterstateError(f"{path}: give its --format; by their names are known {known}, also with .gz or .zst")
    return found


def _import(store: Store, data: Dataset, base: str | None, compared: bool | None) -> bool:
    """Import one file, and say what became of it; whether the graph is that of the file.

    It is not compared for None, and with named graphs if `compared`.
    """
    from graph.linked.importing import difference, import_into
    from graph.linked.read_back import base_of
    from graph.loading import settle
    from terminal import say

    own = base_of(data, base)
    found = import_into(store, data, own)
    say(f"{data.file}: {_told(found)}")
    if compared is None:
        return True
    settle(store)
    other = difference(store, data, own, named_graphs=compared)
    if not other.added and not other.missing:
        say(f"{data.file}: the graph is the one that was exported ({len(data)} statements)")
        return True
    say(f"{data.file}: {_differs(other, found)}")
    return False


def _told(found: Imported) -> str:
    parts = [f"{found.reports} reports"]
    parts += [f"of them {found.in_part} in part"] if found.in_part else []
    parts += [f"{found.without} left out, which come without what was read in them"] if found.without else []
    parts += [f"of them {found.refused} withdrawn, which stay so"] if found.refused else []
    parts += [f"{found.withdrawn} tombstones"] if found.withdrawn else []
    return ", ".join([*parts, f"{found.decisions} decisions"])


def _differs(other: Difference, found: Imported) -> str:
    why = (
        "it was exported as of a day, edited, or by another version"
        if found.whole
        else "it has only a part of what was read"
    )
    told = ", ".join(f"{kind} {count:+}" for kind, count in other.classes.items()) or "no class of resources"
    return (
        f"imported as far as it goes: {why}; the graph made of it has {other.added} statements that the file has not, "
        f"and not {other.missing} that it has ({told})"
    )


@contextmanager
def _read(path: Path, form: Format) -> Iterator[Dataset]:
    from graph.linked.dataset import dataset
    from graph.linked.unpacking import unpacking
    from terminal import working

    with ExitStack() as stack:
        with working(f"reading {path}"):
            stream = stack.enter_context(unpacking(path))
            data = stack.enter_context(dataset(path, form, stream))
        yield data
