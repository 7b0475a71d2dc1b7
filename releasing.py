"""The command that writes a release of the graph: dumps, networks, checksums, what changed, how to cite it."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, BinaryIO

import typer

from graph.linked.compressing import Compression
from stores import StoreUrl, opened


def release(
    folder: Annotated[Path, typer.Argument(help="Where to; a new folder.", show_default=False)],
    version: Annotated[
        str, typer.Option("--version", metavar="VERSION", help="The version of the data.", show_default=False)
    ],
    since: Annotated[
        Path | None, typer.Option(metavar="FOLDER", help="An earlier release, to tell what changed.")
    ] = None,
    date: Annotated[
        str | None,
        typer.Option(metavar="YYYY-MM-DD", help="Its date.", show_default="that of the newest report"),
    ] = None,
    title: Annotated[str, typer.Option(help="Its title.")] = "Who met whom: a graph of interstate relations",
    author: Annotated[
        list[str] | None, typer.Option(metavar="NAME", help="Who publishes it; give it again for each.")
    ] = None,
    licence: Annotated[
        str | None, typer.Option(metavar="SPDX", help="Licence of the data, as CC-BY-4.0; see spdx.org/licenses.")
    ] = None,
    doi: Annotated[str | None, typer.Option("--doi", metavar="DOI", help="Its DOI, as 10.5281/zenodo.1234.")] = None,
    compress: Annotated[Compression | None, typer.Option(help="Compress the dump.", show_default="as it is")] = None,
    store: StoreUrl = None,
) -> None:
    """Write a release that can be cited: dumps, networks, counts, checksums, and what changed since an earlier one.

    Example: [cyan]interstate release out/1.1.0 --version 1.1.0 --since out/1.0.0 --licence CC-BY-4.0[/cyan]
    """
    from graph.dates import NotADateError, precision
    from graph.errors import InterstateError
    from graph.linked.snapshot import standing, still
    from graph.linked.stream import lines
    from graph.release.papers import About
    from graph.release.writing import earlier, newest_publication, refuse_taken, write_release
    from ontology.terms import Precision
    from terminal import say

    try:
        if date is not None and precision(date) is not Precision.DAY:
            raise NotADateError(f"{date!r} is no day")
    except NotADateError as error:
        raise InterstateError(f"--date {date}: give a day, as 2025-09-30") from error
    refuse_taken(folder)
    before = earlier(since) if since else None
    with opened(store) as kept:
        turn = standing(kept)
        graph = kept.graph()
        about = About(
            version=version,
            date=date or newest_publication(graph),
            title=title,
            authors=tuple(author or ("anonymous",)),
            licence=licence,
            doi=doi,
        )

        def dump(out: BinaryIO) -> None:
            out.writelines(lines(kept))
            still(kept, turn)

        write_release(folder, graph, about, dump, before, tombstones=kept.tombstones(), compression=compress)
    if licence is None:
        say("interstate: no licence given; with --licence others know what they may do with the data")
    say(f"{folder}: version {version}, {about.date}; check it by: cd {folder} && sha256sum --check SHA256SUMS")
