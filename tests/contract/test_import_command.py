"""`interstate import` as a user runs it."""

from __future__ import annotations

import gzip
import io
from pathlib import Path

import pytest
from commands import failure, run
from read_facts import DECIDED, told

from graph.formats import Format
from graph.rdf import write
from graph.resolve import resolve


@pytest.fixture(scope="module")
def exported() -> bytes:
    out = io.BytesIO()
    write(resolve(told(), DECIDED), Format.NQUADS, out, readings=told(), decisions=DECIDED)
    return out.getvalue()


def test_an_export_comes_back_whole_and_into_an_empty_store_alone(exported: bytes, tmp_path: Path) -> None:
    packed, store = tmp_path / "graph.nq.gz", f"embedded:{tmp_path / 'store'}"
    packed.write_bytes(gzip.compress(exported))
    done = run("import", packed, "--store", store)
    assert done.returncode == 0, done.stderr
    assert f"{packed}: 2 reports, 1 decisions" in done.stderr
    assert "the graph is the one that was exported" in done.stderr
    assert "Meeting\t1" in done.stdout
    assert failure("import", packed, "--store", store).endswith(
        "holds 2 reports; give --add to import into it, or name another by --store"
    )


def test_an_edited_export_is_imported_as_far_as_it_goes_with_a_code_of_its_own(exported: bytes, tmp_path: Path) -> None:
    edited = tmp_path / "edited.nquads"
    edited.write_bytes(b"".join(line for line in exported.splitlines(keepends=True) if b"/id/met-" not in line))
    done = run("import", edited, "--format", "nquads", "--store", f"embedded:{tmp_path / 'store'}")
    assert done.returncode == 3
    line = done.stderr.strip().splitlines()[-1]
    assert "imported as far as it goes" in line
    assert line.endswith("and not 0 that it has (Contact +1)")


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("graph.nq", b"<a:a> <a:b> .\n", r"graph.nq:1: "),
        ("graph.nq.gz", b"<a:a> <a:b> .\n", r"graph.nq.gz: cannot be unpacked: not a gzipped file"),
        ("graph.csv", b"", r"graph.csv: give its --format; by their names are known .nq, .trig"),
    ],
)
def test_what_is_no_export_is_refused_in_one_line(name: str, content: bytes, said: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(content)
    assert said in failure("import", tmp_path / name, "--store", f"embedded:{tmp_path / 'store'}")
