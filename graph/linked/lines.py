"""Blocks as lines of N-Quads or N-Triples, the bytes that pyoxigraph writes for the same quads."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from graph.linked.blocks import Block

PAGE = 1 << 16
"""Characters of lines that are handed on at once, and a block more."""


def pages_of(blocks: Iterable[Block], *, named: bool = True) -> Iterator[bytes]:
    """Lines of the blocks, many at once; without the names of graphs unless `named`."""
    page: list[str] = []
    size = 0
    for subject, graph, statements in blocks:
        ending = f" {graph} .\n" if named and graph else " .\n"
        for predicate, value in statements:
            line = f"{subject} {predicate} {value}{ending}"
            size += len(line)
            page.append(line)
        if size >= PAGE:
            yield "".join(page).encode()
            page.clear()
            size = 0
    if page:
        yield "".join(page).encode()
