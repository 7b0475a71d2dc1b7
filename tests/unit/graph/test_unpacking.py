"""A compressed file is unpacked by the ending of its name, and one that is cut off is not taken for the whole."""

from __future__ import annotations

import gzip
from collections.abc import Callable
from pathlib import Path

import pytest
import zstandard

from graph.errors import InterstateError
from graph.linked.unpacking import unpacking

CONTENT = bytes(range(256)) * 4_000
PACK: dict[str, Callable[[bytes], bytes]] = {
    ".gz": gzip.compress,
    ".zst": zstandard.ZstdCompressor(write_checksum=True).compress,
    "": bytes,
}


def unpacked(path: Path, size: int) -> bytes:
    with unpacking(path) as stream:
        return b"".join(iter(lambda: stream.read(size), b""))


@pytest.mark.parametrize("ending", PACK)
@pytest.mark.parametrize("size", [1_000, 1 << 20])
def test_what_was_packed_is_unpacked_in_any_steps_and_parts(ending: str, size: int, tmp_path: Path) -> None:
    path = tmp_path / f"graph.nq{ending}"
    path.write_bytes(PACK[ending](CONTENT) + PACK[ending](CONTENT[:7]))
    assert unpacked(path, size) == CONTENT + CONTENT[:7]


@pytest.mark.parametrize("ending", [".gz", ".zst"])
@pytest.mark.parametrize("left", [2, -1])
def test_what_is_cut_off_or_no_packed_file_is_one_line_that_names_it(ending: str, left: int, tmp_path: Path) -> None:
    path = tmp_path / f"graph.nq{ending}"
    for content in (PACK[ending](CONTENT)[:left], b"<a:a> <a:b> <a:c> ."):
        path.write_bytes(content)
        with pytest.raises(InterstateError, match=rf"{path}: cannot be unpacked: [^\n]+\Z"):
            unpacked(path, 1_000)
