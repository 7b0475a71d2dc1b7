"""`interstate export`: compressed, the same bytes each time, and what it says when it cannot."""

from __future__ import annotations

import gzip
import io
import os
import sqlite3
import subprocess
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
import zstandard
from commands import SAMPLES, environment, failure, output, run
from small import small_graph

from graph.formats import Format
from graph.linked.compressing import Compression, by_name, compressing
from graph.rdf import write
from graph.store import Store


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A few samples, in a store that is open, so that commands attach to it and start no engine."""
    store = f"embedded:{tmp_path_factory.mktemp('store')}"
    output("load", *sorted(SAMPLES.glob("*.txt"))[:3], "--store", store)
    with Store.open(store):
        yield store


def test_a_file_is_compressed_as_its_name_ends(loaded: str, tmp_path: Path) -> None:
    plain = output("export", "--format", "nquads", "--store", loaded)
    file = tmp_path / "one.nq.gz"
    output("export", "--format", "nquads", "-o", file, "--store", loaded)
    assert gzip.decompress(file.read_bytes()) == plain.encode()
    assert file.read_bytes()[4:8] == bytes(4), "no time"


@pytest.mark.parametrize("rdf", [Format.NQUADS, Format.NTRIPLES])
def test_the_mirror_makes_no_difference_but_of_time(loaded: str, tmp_path: Path, rdf: Format) -> None:
    walked, copied = tmp_path / "walked.nq", tmp_path / "copied.nq.gz"
    elsewhere = environment(INTERSTATE_SPARQL_MIRROR=str(tmp_path / "mirror"))
    asked = ("export", "--format", rdf, "--store", loaded)
    output(*asked, "-o", walked)
    output("sparql", "ASK {}", "--store", loaded, env=elsewhere)
    output(*asked, "-o", copied, env=elsewhere)
    assert gzip.decompress(copied.read_bytes()) == walked.read_bytes()


def test_a_damaged_mirror_costs_no_export(loaded: str, tmp_path: Path) -> None:
    walked, again = tmp_path / "walked.nq", tmp_path / "again.nq.gz"
    elsewhere = environment(INTERSTATE_SPARQL_MIRROR=str(tmp_path / "mirror"))
    asked = ("export", "--format", "nquads", "--store", loaded)
    output(*asked, "-o", walked)
    output("sparql", "ASK {}", "--store", loaded, env=elsewhere)
    (lines,) = (tmp_path / "mirror").rglob("*.chunks")
    with closing(sqlite3.connect(lines)) as file, file:
        last = file.execute("SELECT name FROM place ORDER BY place DESC LIMIT 1").fetchone()
        file.execute("UPDATE chunk SET packed = ? WHERE name = ?", (b"damaged", *last))
    output(*asked, "-o", again, env=elsewhere)
    assert gzip.decompress(again.read_bytes()) == walked.read_bytes()


def test_a_setting_that_is_none_is_told(loaded: str) -> None:
    wrong = environment(INTERSTATE_SPARQL_PROCESSES="many")
    told = failure("export", "--format", "nquads", "--store", loaded, env=wrong)
    assert told.startswith("interstate: INTERSTATE_SPARQL_PROCESSES: ")


def test_a_part_is_imported_as_the_part_that_it_is(loaded: str, tmp_path: Path) -> None:
    file, copy, store = tmp_path / "part.nq", tmp_path / "copy.nq", f"embedded:{tmp_path / 'store'}"
    output("export", "--kind", "meeting", "--format", "nquads", "-o", file, "--store", loaded)
    done = run("import", file, "--store", store)
    assert done.returncode in (0, 3), done.stderr
    output("export", "--kind", "meeting", "--format", "nquads", "-o", copy, "--store", store)

    def meetings(path: Path) -> set[str]:
        return {line for line in path.read_text().splitlines() if line.endswith("#Meeting> .")}

    assert meetings(copy) == meetings(file) != set()


def test_a_file_that_cannot_be_written_leaves_the_old_one(loaded: str, tmp_path: Path) -> None:
    kept = tmp_path / "kept.nq"
    kept.write_text("old")
    output("export", "--format", "nquads", "-o", kept, "--store", loaded)
    assert kept.read_text().startswith("<https://")
    assert list(tmp_path.iterdir()) == [kept]
    nowhere = tmp_path / "missing" / "x.ttl"
    assert failure("export", "-o", nowhere, "--store", loaded) == f"interstate: {nowhere}: no such file or directory"


def test_an_export_goes_where_a_link_leads_and_into_a_pipe(loaded: str, tmp_path: Path) -> None:
    kept, link = tmp_path / "kept.nq", tmp_path / "link.nq"
    link.symlink_to(kept)
    output("export", "--format", "nquads", "-o", link, "--store", loaded)
    assert link.is_symlink()
    pipe, read = tmp_path / "pipe.nq", tmp_path / "read.nq"
    os.mkfifo(pipe)
    with read.open("wb") as file, subprocess.Popen(["cat", str(pipe)], stdout=file) as reader:
        output("export", "--format", "nquads", "-o", pipe, "--store", loaded)
        assert reader.wait(30) == 0
    assert pipe.is_fifo()
    assert read.read_bytes() == kept.read_bytes()
    assert output("export", "--format", "nquads", "-o", "/dev/stdout", "--store", loaded) == kept.read_text()


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
