"""What an export has, counted while it is written: statements, resources by class, statements by property."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from typing import BinaryIO, cast

from graph.formats import Format
from graph.linked.blocks import Block, blocks
from graph.linked.compressing import Compression, compressing
from graph.linked.parts import Parts
from graph.linked.terms import RDF, Term, iri, term
from graph.rdf import write_blocks

_TYPE, _PUBLISHED = iri(f"{RDF}type"), term("published")


@dataclass(slots=True)
class Tally:
    """Statements, resources by their class, statements by their property; the last day on which a report was published.

    `size` is that of what is written, in bytes, and `checksum` its SHA-256 in hexadecimal.
    """

    statements: int = 0
    classes: Counter[Term] = field(default_factory=Counter)
    properties: Counter[Term] = field(default_factory=Counter)
    newest: str | None = None
    size: int = 0
    checksum: str = ""


def tally(parts: Parts, rdf: Format, how: Compression | None, base: str) -> Tally:
    """What writing these parts in a format, compressed or not, comes to. Raises what writing them raises."""
    found, digest = Tally(), _Digest()
    with compressing(cast("BinaryIO", digest), how) as out:
        write_blocks(_counted(blocks(parts, base), found), rdf, out, base)
    found.size, found.checksum = digest.size, digest.digest.hexdigest()
    return found


def _counted(blocks: Iterable[Block], found: Tally) -> Iterator[Block]:
    for block in blocks:
        found.statements += len(block.statements)
        for statement in block.statements:
            predicate, _, value = statement.partition(" ")
            found.properties[predicate] += 1
            if predicate == _TYPE:
                found.classes[value] += 1
            elif predicate == _PUBLISHED:
                found.newest = max(found.newest or "", value.split('"')[1])
        yield block


class _Digest:
    """A stream that keeps nothing of what is written to it but its digest and size."""

    def __init__(self) -> None:
        self.digest, self.size = sha256(), 0

    def write(self, some: bytes) -> int:
        self.digest.update(some)
        self.size += len(some)
        return len(some)

    def flush(self) -> None:
        """There is nothing to flush."""
