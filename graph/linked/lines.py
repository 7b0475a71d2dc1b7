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
        if not statements:
            continue
        ending = f" {graph} .\n" if named and graph else " .\n"
        start = f"{subject} "
        lines = f"{start}{(ending + start).join(statements)}{ending}"
        size += len(lines)
        page.append(lines)
        if size >= PAGE:
            yield "".join(page).encode()
            page.clear()
            size = 0
    if page:
        yield "".join(page).encode()
