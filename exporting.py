"""The command that writes the graph as RDF."""

from __future__ import annotations

import sys
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, BinaryIO

import typer

from graph.formats import Format
from graph.linked.compressing import Compression
from options import AsOf, Kinds, LeastConfidence, Licence, People, Publisher, Since, States, Until
from stores import StoreUrl, opened

if TYPE_CHECKING:
    from graph.linked.parts import Parts


def export(
    rdf: Annotated[Format, typer.Option("--format", help="RDF serialisation.")] = Format.TURTLE,
    out: Annotated[Path | None, typer.Option("-o", "--out", metavar="FILE", help="Where to, else stdout.")] = None,
    compress: Annotated[
        Compression | None, typer.Option(help="Compress what is written.", show_default="as FILE ends: .gz, .zst")
    ] = None,
    since: Since = None,
    until: Until = None,
    state: States = None,
    person: People = None,
    kind: Kinds = None,
    min_confidence: LeastConfidence = 0.0,
    as_of: AsOf = None,
    describe: Annotated[
        bool, typer.Option("--describe", help="Write in its place what it is: VoID and DCAT in Turtle, with counts.")
    ] = False,
    licence: Licence = None,
    publisher: Publisher = None,
    store: StoreUrl = None,
) -> None:
    """Write the graph as RDF, or what is chosen of it with all that it refers to. Equal graphs give equal bytes.

    Example: [cyan]interstate export --format nquads --state KZ --since 2024 -o graph.nq.gz[/cyan]
    """
    from graph.base import base
    from graph.linked.choice import asked_for
    from graph.linked.compressing import by_name, compressing
    from graph.linked.describing import Offered, Terms, described
    from graph.linked.selecting import selected
    from graph.linked.snapshot import TRIES, of_one_state
    from graph.linked.tally import tally
    from graph.mirror.errors import MirrorError
    from graph.mirror.kept import kept_lines
    from graph.queries.asking import Period, day_of, known_by
    from graph.rdf import write_lines, write_parts
    from graph.release.papers import checked_licence
    from sparql import mirror_of
    from terminal import replacing

    how = compress or (None if describe else by_name(out))
    checked_licence(licence)
    day = day_of(as_of)
    with opened(store) as kept, nullcontext(sys.stdout.buffer) if out is None else replacing(out) as stream:
        again = out is not None and stream.seekable()
        choice = asked_for(
            known_by(kept, as_of),
            period=Period(since=since, until=until),
            states=state or (),
            people=person or (),
            kinds=kind or (),
            min_confidence=min_confidence,
        )

        def written(parts: Parts) -> None:
            if again:
                _empty(stream)
            with selected(parts, choice) as chosen:
                if describe:
                    found = tally(chosen, rdf, how, base())
                    limits = ", ".join(filter(None, (str(choice), f"as of {day}" if day else "")))
                    terms = Terms(publisher=publisher, licence=licence, choice=limits or None)
                    counted = Offered(format=rdf, compression=how)
                    stream.write(described(terms, found, counted, (), base()).encode())
                else:
                    with compressing(stream, how) as compressed:
                        write_parts(chosen, rdf, compressed, base())

        lines = kept_lines(mirror_of(kept)) if choice.everything and not day and not describe else None
        if lines is not None:
            try:
                with compressing(stream, how) as compressed:
                    write_lines(lines, rdf, compressed, base())
            except MirrorError:
                if not again:
                    raise
                lines = None
        if lines is None:
            of_one_state(kept, written, tries=TRIES if again else 1, as_of=day)


def _empty(stream: BinaryIO) -> None:
    stream.seek(0)
    stream.truncate()
