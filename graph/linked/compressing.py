"""Streams that compress what is written to them: equal contents give equal bytes, without a time or a name."""

from __future__ import annotations

import gzip
from contextlib import AbstractContextManager, nullcontext
from enum import StrEnum
from pathlib import PurePath
from typing import BinaryIO, cast

from graph.errors import InterstateError

LEVELS = {"gzip": 6, "zstd": 9}


class Compression(StrEnum):
    """How a file is compressed."""

    GZIP = "gzip"
    ZSTD = "zstd"


SUFFIXES = {".gz": Compression.GZIP, ".zst": Compression.ZSTD}
"""Endings of names of files, and what they promise."""


def by_name(path: PurePath | None) -> Compression | None:
    """What the ending of a name promises."""
    return SUFFIXES.get(path.suffix.lower()) if path else None


def compressing(out: BinaryIO, how: Compression | None) -> AbstractContextManager[BinaryIO]:
    """A stream into `out`, which stays open. Raises `InterstateError` where zstd is not installed."""
    if how is None:
        return nullcontext(out)
    if how is Compression.GZIP:
        return cast(
            "AbstractContextManager[BinaryIO]",
            gzip.GzipFile(filename="", mode="wb", fileobj=out, mtime=0, compresslevel=LEVELS[how]),
        )
    try:
        import zstandard
    except ImportError:
        raise InterstateError("zstd needs one more package: pip install 'interstate[zstd]'") from None
    compressor = zstandard.ZstdCompressor(level=LEVELS[how], write_checksum=True)
    return cast("AbstractContextManager[BinaryIO]", compressor.stream_writer(out, closefd=False))
