"""The commands as a user runs them: what they print, what they leave behind, how they fail."""

from __future__ import annotations

import json
import shutil
import socket
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from commands import ROOT, SAMPLES, STORY, environment, failure, output, rows, run


def test_extract_prints_one_object_a_report_with_offsets_into_its_text() -> None:
    printed = rows(output("extract", SAMPLES))
    assert [row["id"] for row in printed] == sorted(path.stem for path in SAMPLES.glob("*.txt"))
    for row in printed:
        text = (SAMPLES / f"{row['id']}.txt").read_text(encoding="utf-8")
        for fact in (*row["holds_office"], *row["meetings"], *row["other_meetings"], *row["agreements"]):
            assert text[fact["start"] : fact["end"]] == fact["evidence"]
        for person in row["people"]:
            spelled = {" ".join(text[start:end].split()) for start, end in person["mentions"]}
            assert spelled == {person["name"], *person["aliases"]}


def test_facts_are_one_object_for_each_file_with_identifiers_of_the_graph(loaded: str) -> None:
    printed = rows(output("facts", "--store", loaded))
    assert [row["id"] for row in printed] == sorted(path.stem for path in SAMPLES.glob("*.txt"))
    keys = {person["name"]: person["key"] for row in printed for person in row["people"]}
    assert keys["Ukhnaagiin Khürelsükh"] == keys["Ukhnaagiin Khurelsukh"]
    assert keys["Recep Tayyip Erdoğan"] == keys["Recep Tayyip Erdogan"]


def test_met_answers_with_the_words_that_say_so(loaded: str) -> None:
    (met,) = json.loads(output("met", "tokayev", "--with", "khurelsukh", "--json", "--store", loaded))
    assert met["date"] == "2024-10-29"
    assert len(met["evidence"]) == 2
    table = output("met", "Tokayev", "--state", "fr", "--since", "2023", "--until", "2023-12", "--store", loaded)
    assert table.split("\t")[0] == "2023-11-01"
    assert "Macron" in table
    early = output("met", "Tokayev", "--as-of", "2024-10-01", "--json", "--store", loaded)
    assert {evidence["published"] <= "2024-10-01" for met in json.loads(early) for evidence in met["evidence"]} == {
        True
    }
    late = json.loads(output("met", "Tokayev", "--json", "--store", loaded))
    assert 0 < len(json.loads(early)) < len(late)
    known = rows(output("facts", "--as-of", "2024-10-01", "--store", loaded))
    assert known
    assert {row["published"] <= "2024-10-01" for row in known} == {True}
    assert "2024-10-29" not in output("export", "--format", "nquads", "--as-of", "2024-10-01", "--store", loaded)
    assert "as_of" not in failure("met", "Tokayev", "--as-of", "soon", "--store", loaded)


def test_holders_answers_known_likely_and_unknown_apart(loaded: str) -> None:
    asked = ("holders", "President of Mongolia", "--store", loaded, "--on")
    found = json.loads(output(*asked, "2024-10-29", "--json"))
    assert (found["certainty"], [row["person"]["name"] for row in found["known"]]) == (
        "known",
        ["Ukhnaagiin Khurelsukh"],
    )
    assert output(*asked, "2026").startswith("likely\tUkhnaagiin Khurelsukh\t")
    unknown = run(*asked, "1990-01-01")
    assert (unknown.returncode, unknown.stdout) == (0, "")
    assert unknown.stderr.strip().endswith("on 1990-01-01: unknown")
    assert "no office" in failure("holders", "Shogun of Mongolia", "--on", "2024", "--store", loaded)


def test_one_name_of_several_people_and_an_unknown_one_are_said(loaded: str) -> None:
    assert "Nobody" in failure("met", "Nobody At All", "--store", loaded)


def test_a_sentence_of_a_hundred_thousand_words_is_read(tmp_path: Path) -> None:
    long = tmp_path / "long.txt"
    long.write_text(f" date 2021-05-07 {STORY} " + "and the minister of Fiji met with President Lobo " * 11_000)
    (row,) = rows(output("extract", long))
    assert "Ana Lobo" in {person["name"] for person in row["people"]}


def test_a_taken_port_is_one_line(loaded: str) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        assert f"127.0.0.1:{port}" in failure("serve", "--port", str(port), "--store", loaded)


def test_a_demo_of_which_the_port_is_taken_loads_nothing() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        assert "cannot listen" in failure("demo", "--port", str(taken.getsockname()[1]))


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (("load", SAMPLES, "--store", "bolt://127.0.0.1:1"), "does not answer"),
        (("load", SAMPLES, "--store", "nonsense"), "no store"),
        (("evaluate", ROOT / "docs"), "no annotated reports"),
        (("neo4j", "--status", "--home", ROOT / "docs"), "not running"),
    ],
)
def test_what_cannot_be_done_is_one_line(words: Sequence[str | Path], why: str) -> None:
    assert why in failure(*words, env=environment(NEO4J_PASSWORD="geheim-geheim"))


def test_evaluate_measures_the_samples(tmp_path: Path) -> None:
    result = rows(output("evaluate", SAMPLES, "--json"))[0]
    assert result["evidence"] == 1.0
    assert result["headline"] > 0.8
    for file in sorted(SAMPLES.glob("kz-fr-*")):
        shutil.copy(file, tmp_path)
    assert "headline" in output("evaluate", tmp_path)


def test_help_waits_for_no_heavy_import() -> None:
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "interstate", "--help"],
        capture_output=True, text=True, env=environment(), check=True, cwd=ROOT,
    )  # fmt: skip
    imported = {line.rpartition("|")[2].strip().partition(".")[0] for line in done.stderr.splitlines()}
    assert "typer" in imported
    assert {"extract", "load", "met", "serve", "export", "demo", "neo4j"} <= set(done.stdout.split())
    assert not imported & {
        "neo4j",
        "rdflib",
        "pyoxigraph",
        "fastapi",
        "pydantic",
        "arcadedb",
        "loaders",
        "api",
        "ontology",
    }


def test_a_reader_that_has_seen_enough_is_no_error() -> None:
    command = f"{sys.executable} -m interstate extract {SAMPLES} {SAMPLES} {SAMPLES} | head -c 10"
    done = subprocess.run(
        ["bash", "-c", command], capture_output=True, text=True, env=environment(), check=False, cwd=ROOT
    )
    assert "Traceback" not in done.stderr
