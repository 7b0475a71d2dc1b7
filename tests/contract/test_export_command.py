"""`interstate export`: compressed, the same bytes each time, and what it says when it cannot."""

from __future__ import annotations

import gzip
import io
import subprocess
import sys
from pathlib import Path

import pytest
import zstandard
from small import small_graph

from graph.formats import Format
from graph.linked.compressing import Compression, by_name, compressing
from graph.rdf import write

SAMPLES = Path(__file__).parents[2] / "samples"


def interstate(*arguments: object) -> bytes:
    command = [sys.executable, "-m", "interstate", *map(str, arguments)]
    return subprocess.run(command, check=True, capture_output=True, cwd=SAMPLES.parent).stdout


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> str:
    store = f"embedded:{tmp_path_factory.mktemp('store')}"
    interstate("load", *sorted(SAMPLES.glob("*.txt"))[:3], "--store", store)
    return store


def test_a_file_is_compressed_as_its_name_ends(loaded: str, tmp_path: Path) -> None:
    plain = interstate("export", "--format", "nquads", "--store", loaded)
    file = tmp_path / "one.nq.gz"
    interstate("export", "--format", "nquads", "-o", file, "--store", loaded)
    assert gzip.decompress(file.read_bytes()) == plain
    assert file.read_bytes()[4:8] == bytes(4), "no time"


def test_a_part_is_imported_as_the_part_that_it_is(loaded: str, tmp_path: Path) -> None:
    file, copy, store = tmp_path / "part.nq", tmp_path / "copy.nq", f"embedded:{tmp_path / 'store'}"
    interstate("export", "--kind", "meeting", "--format", "nquads", "-o", file, "--store", loaded)
    command = [sys.executable, "-m", "interstate", "import", str(file), "--store", store]
    done = subprocess.run(command, check=False, capture_output=True, cwd=SAMPLES.parent, text=True)
    assert done.returncode in (0, 3), done.stderr
    interstate("export", "--kind", "meeting", "--format", "nquads", "-o", copy, "--store", store)

    def meetings(path: Path) -> set[str]:
        return {line for line in path.read_text().splitlines() if line.endswith("#Meeting> .")}

    assert meetings(copy) == meetings(file) != set()


@pytest.mark.parametrize("rdf", list(Format))
def test_compressed_it_is_the_same_each_time(rdf: Format) -> None:
    plain = io.BytesIO()
    write(small_graph(), rdf, plain)
    for how, whole in (
        (Compression.GZIP, gzip.decompress),
        (Compression.ZSTD, lambda file: zstandard.ZstdDecompressor().decompressobj().decompress(file)),
    ):
        files = []
        for _ in range(2):
            out = io.BytesIO()
            with compressing(out, how) as compressed:
                write(small_graph(), rdf, compressed)
            files.append(out.getvalue())
        assert files[0] == files[1]
        assert whole(files[0]) == plain.getvalue()


def test_the_ending_of_a_name_says_how_to_compress() -> None:
    assert by_name(Path("a.nq.GZ")) is Compression.GZIP
    assert by_name(Path("a.nq.zst")) is Compression.ZSTD
    assert by_name(Path("a.nq")) is None
    assert by_name(None) is None
