"""Releases: what is in the folder, that it is whole or not there, and that it can be checked and cited."""

from __future__ import annotations

import hashlib
import json
import tomllib
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

import pytest
import rdflib
from check_jsonschema import main as check_jsonschema
from click.testing import CliRunner
from small import small_graph

from graph.errors import InterstateError
from graph.formats import Format
from graph.linked.compressing import Compression
from graph.linked.unpacking import unpacking
from graph.model import Graph
from graph.rdf import write
from graph.release.papers import About
from graph.release.writing import SUMS, Earlier, earlier, newest_publication, write_release

ROOT = Path(__file__).parents[3]
ABOUT = About(version="1.0.0", date="2021-05-04", title='Who: a "graph"', authors=("Ana Lobo",))


def released(folder: Path, graph: Graph, about: About = ABOUT, since: Earlier | None = None) -> Path:
    def dump(out: BinaryIO) -> None:
        write(graph, Format.NQUADS, out)

    write_release(folder, graph, about, dump, since)
    return folder


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_equal_graphs_are_released_in_equal_bytes_with_checksums_of_all_files(tmp_path: Path) -> None:
    one = files(released(tmp_path / "one", small_graph()))
    assert one == files(released(tmp_path / "other", small_graph()))
    sums = {tuple(line.split("  ")) for line in one[SUMS].decode().splitlines()}
    assert sums == {(hashlib.sha256(text).hexdigest(), name) for name, text in one.items() if name != SUMS}
    assert {"graph.nq", "graph.jsonl", "networks/states/pairs.gexf", "LICENSE", "README.md"} < one.keys()
    about = json.loads(one["release.json"])
    assert (about["version"], about["date"], about["counts"]["Person"]) == ("1.0.0", "2021-05-04", 2)


def test_what_changed_since_an_earlier_release_is_told(tmp_path: Path) -> None:
    before = earlier(released(tmp_path / "1.0.0", small_graph()))
    now = replace(small_graph(), agreements=())
    found = files(released(tmp_path / "1.1.0", now, replace(ABOUT, version="1.1.0"), before))
    assert found["CHANGES.md"].startswith(b"# Changes from 1.0.0 to 1.1.0")
    told = {one["kind"]: one for one in json.loads(found["changes.json"])["changes"]}
    assert [one["label"] for one in told["Agreement"]["removed"]] == ["pact on tuna"]
    assert json.loads(found["release.json"])["since"] == "1.0.0"


@pytest.mark.parametrize(("compression", "packed"), [(Compression.GZIP, ".gz"), (Compression.ZSTD, ".zst")])
def test_a_dump_can_be_packed_and_is_described_as_that(tmp_path: Path, compression: Compression, packed: str) -> None:
    plain, dense = released(tmp_path / "plain", small_graph()), tmp_path / "dense"
    write_release(
        dense, small_graph(), ABOUT, lambda out: write(small_graph(), Format.NQUADS, out), compression=compression
    )
    assert not (dense / "graph.nq").exists()
    with unpacking(dense / f"graph.nq{packed}") as stream:
        assert stream.read() == (plain / "graph.nq").read_bytes()
    told = (dense / "dataset.ttl").read_text(encoding="utf-8")
    assert f"void:dataDump <graph.nq{packed}>" in told
    assert f"media-types/application/{compression}>" in told
    lines = (plain / "graph.nq").read_bytes().count(b"\n")
    assert f"void:triples {lines} " in told


@pytest.mark.parametrize("failure", [InterstateError("the store fails"), SystemExit(143), KeyboardInterrupt()])
def test_a_release_that_is_cut_off_leaves_nothing(tmp_path: Path, failure: BaseException) -> None:
    def dump(out: BinaryIO) -> None:
        out.write(b"half")
        raise failure

    with pytest.raises(type(failure)):
        write_release(tmp_path / "new", small_graph(), ABOUT, dump)
    assert list(tmp_path.iterdir()) == []


def test_a_release_is_never_changed(tmp_path: Path) -> None:
    folder = released(tmp_path / "1.0.0", small_graph())
    kept = files(folder)
    with pytest.raises(InterstateError, match="a release is never changed"):
        released(folder, Graph())
    assert files(folder) == kept
    assert list(tmp_path.iterdir()) == [folder]


@pytest.mark.parametrize("name", ["release.json", "graph.jsonl", SUMS])
def test_what_is_no_release_or_was_changed_is_not_compared_with(tmp_path: Path, name: str) -> None:
    folder = released(tmp_path / "1.0.0", small_graph())
    with (folder / name).open("ab") as changed:
        changed.write(b"\n")
    if name != SUMS:
        with pytest.raises(InterstateError, match="not as it was released"):
            earlier(folder)
    (folder / name).unlink()
    with pytest.raises(InterstateError, match=f"no release, {name} is missing"):
        earlier(folder)


@pytest.mark.parametrize(
    ("about", "why"),
    [
        (replace(ABOUT, version="one two"), "is no version"),
        (replace(ABOUT, version=""), "is no version"),
        (replace(ABOUT, licence="© me"), "is no identifier of https://spdx"),
        (replace(ABOUT, doi="https://doi.org/10.5281/zenodo.1"), "is no DOI"),
    ],
)
def test_what_cannot_be_cited_is_refused(tmp_path: Path, about: About, why: str) -> None:
    with pytest.raises(InterstateError, match=why):
        released(tmp_path / "new", small_graph(), about)
    assert list(tmp_path.iterdir()) == []


def test_a_release_has_the_date_of_its_newest_report() -> None:
    assert newest_publication(small_graph()) == "2021-05-04"
    with pytest.raises(InterstateError, match="no reports"):
        newest_publication(Graph())


def test_a_release_is_described_for_catalogues(tmp_path: Path) -> None:
    about = replace(ABOUT, licence="CC-BY-4.0", doi="10.5281/zenodo.1234", authors=("Ana", 'Ž "x"'))
    folder = released(tmp_path / "new", small_graph(), about)
    told = rdflib.Graph().parse(folder / "dataset.ttl", publicID="https://example.org/1/dataset.ttl")
    dataset = rdflib.URIRef("https://example.org/1/dataset.ttl#dataset")
    assert told.value(dataset, rdflib.DCTERMS.title) == rdflib.Literal(ABOUT.title, lang="en")
    assert told.value(dataset, rdflib.DCTERMS.license) == rdflib.URIRef("https://spdx.org/licenses/CC-BY-4.0")
    void = rdflib.Namespace("http://rdfs.org/ns/void#")
    lines = (folder / "graph.nq").read_bytes().splitlines()
    assert told.value(dataset, void.triples) == rdflib.Literal(len(lines))
    spdx = rdflib.Namespace("http://spdx.org/rdf/terms#")
    sums = {
        str(told.value(part, rdflib.DCAT.downloadURL)): str(
            told.value(told.value(part, spdx.checksum), spdx.checksumValue)
        )
        for part in told.objects(dataset, rdflib.DCAT.distribution)
    }
    assert len(sums) == 10
    for address, sha256 in sums.items():
        name = address.removeprefix("https://example.org/1/")
        assert sha256.lower() == hashlib.sha256((folder / name).read_bytes()).hexdigest()
    entities = {
        str(told.value(part, void["class"])).rpartition("#")[2]: told.value(part, void.entities)
        for part in told.objects(dataset, void.classPartition)
    }
    assert {kind: int(str(count)) for kind, count in entities.items()} == json.loads(
        (folder / "release.json").read_text()
    )["counts"]


def valid(path: Path) -> None:
    done = CliRunner().invoke(check_jsonschema, ["--builtin-schema", "vendor.citation-file-format", str(path)])
    assert done.exit_code == 0, done.output


@pytest.mark.parametrize(
    "about",
    [
        ABOUT,
        replace(ABOUT, licence="CC-BY-4.0", doi="10.5281/zenodo.1234", authors=("A: b", "Ž #1")),
    ],
)
def test_a_release_is_cited_as_the_citation_file_format_has_it(tmp_path: Path, about: About) -> None:
    valid(released(tmp_path / "new", small_graph(), about) / "CITATION.cff")


def test_the_project_itself_can_be_cited() -> None:
    valid(ROOT / "CITATION.cff")
    cited = (ROOT / "CITATION.cff").read_text(encoding="utf-8")
    assert f"\nversion: {tomllib.loads((ROOT / 'pyproject.toml').read_text())['project']['version']}\n" in cited
