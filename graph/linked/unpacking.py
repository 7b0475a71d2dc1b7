"""Streams out of compressed files, by the ending of their names."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, cast

from graph.errors import InterstateError

PACKED = frozenset({".gz", ".zst"})
"""Endings of the names of compressed files."""
CHUNK = 1 << 17


@contextmanager
def unpacking(path: Path) -> Iterator[BinaryIO]:
    """What is in a file, unpacked if it is packed.

    Raises `InterstateError` where it cannot be unpacked, or zstd is not installed; OSError where it cannot be read.
    """
    with path.open("rb") as stream:
        try:
            match path.suffix.lower():
                case ".gz":
                    yield cast("BinaryIO", gzip.GzipFile(fileobj=stream))
                case ".zst":
                    yield cast("BinaryIO", _Zstd(path, stream))
                case _:
                    yield stream
        except (EOFError, zlib.error, gzip.BadGzipFile) as error:
            raise InterstateError(f"{path}: cannot be unpacked: {str(error).lower()}") from None


class _Zstd:
    """Frames of zstd one after the other. Tells where the last of them is cut off, which a plain stream overlooks."""

    def __init__(self, path: Path, stream: BinaryIO) -> None:
        try:
            import zstandard
        except ImportError:
            raise InterstateError(f"{path}: zstd needs one more package: pip install 'interstate[zstd]'") from None
        self._new, self._wrong = zstandard.ZstdDecompressor().decompressobj, zstandard.ZstdError
        self._stream, self._frame = stream, self._new()
        self._left = bytearray()

    def read(self, size: int = -1) -> bytes:
        """The next bytes, at most `size`; none at the end. Raises EOFError for what is no whole file of zstd."""
        while len(self._left) < size or size < 0:
            packed = self._stream.read(CHUNK)
            if not packed:
                if not self._frame.eof:
                    raise EOFError("the file ends within a frame of zstd")
                break
            self._unpack(packed)
        some = bytes(self._left[:size] if size >= 0 else self._left)
        del self._left[: len(some)]
        return some

    def _unpack(self, packed: bytes) -> None:
        try:
            while packed:
                if self._frame.eof:
                    self._frame = self._new()
                self._left += self._frame.decompress(packed)
                packed = self._frame.unused_data if self._frame.eof else b""
        except self._wrong as error:
            raise EOFError(str(error)) from None
