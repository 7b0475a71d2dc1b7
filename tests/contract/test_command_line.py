"""The commands as a user runs them: what they print, what they leave behind, how they fail."""

from __future__ import annotations

import json
import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import httpx
import pytest

if TYPE_CHECKING:
    from conftest import Engine

ROOT = Path(__file__).parents[2]
SAMPLES = ROOT / "samples"
STORY = "The President of Samoa, Ana Lobo, met the Prime Minister of Fiji, Tomas Reyes, in Apia on Friday. They spoke."


def environment(**extra: str) -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(ROOT), "NO_COLOR": "1", **extra}


def run(*words: str | Path, env: dict[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "interstate", *map(str, words)]
    return subprocess.run(
        command, capture_output=True, text=True, timeout=300, env=env or environment(), check=False, cwd=ROOT
    )


def output(*words: str | Path, env: dict[str, str] | None = None) -> str:
    done = run(*words, env=env)
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    return done.stdout


def failure(*words: str | Path, env: dict[str, str] | None = None) -> str:
    """The one line that a failing command ends with."""
    done = run(*words, env=env)
    assert done.returncode != 0
    assert "Traceback" not in done.stderr
    (line,) = done.stderr.strip().splitlines()
    return line


@contextmanager
def serving(*words: str | Path) -> Iterator[str]:
    """The address that a serving command prints."""
    process = subprocess.Popen(
        [sys.executable, "-m", "interstate", *map(str, words)],
        stdout=subprocess.PIPE,
        text=True,
        env=environment(),
        cwd=ROOT,
    )
    assert process.stdout
    try:
        for line in process.stdout:
            address = re.match(r"REST: (\S+)", line)
            if address:
                yield address[1]
                return
        raise AssertionError("the command ended without serving")
    finally:
        process.terminate()
        process.communicate(timeout=30)


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> str:
    url = f"embedded:{tmp_path_factory.mktemp('loaded')}"
    output("load", SAMPLES, "--store", url)
    return url


def rows(text: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in text.splitlines()]


def counts(summary: str) -> dict[str, list[int]]:
    return {kind: [int(n) for n in numbers] for kind, *numbers in (line.split("\t") for line in summary.splitlines())}


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


def test_loading_again_adds_nothing_and_any_order_gives_the_same_export(loaded: str, tmp_path: Path) -> None:
    again = counts(output("load", SAMPLES, "--store", loaded))
    assert again["MET_WITH"][0] > 20
    assert all(numbers[1:] == [0, 0, 0] for numbers in again.values())
    turned = f"embedded:{tmp_path}"
    for path in sorted(SAMPLES.glob("*.txt"), reverse=True):
        if path.stem < "m":
            output("load", path, "--store", turned)
    output("load", *sorted(SAMPLES.glob("*.txt"), reverse=True), "--store", turned)
    nquads = output("export", "--format", "nquads", "--store", turned)
    assert nquads == output("export", "--format", "nquads", "--store", loaded)


def test_the_export_of_both_engines_is_byte_identical(engine: Engine, loaded: str) -> None:
    with engine.open() as store:
        store.connection.write(lambda transaction: transaction.run("MATCH (n) DETACH DELETE n").consume())
    env = environment(NEO4J_PASSWORD=engine.password or "", NEO4J_USERNAME=engine.username or "neo4j")
    summary = counts(output("load", SAMPLES, "--store", engine.url, env=env))
    here = counts(output("load", SAMPLES, "--store", loaded))
    assert {kind: numbers[0] for kind, numbers in summary.items()} == {k: numbers[0] for k, numbers in here.items()}
    nquads = output("export", "--format", "nquads", "--store", engine.url, env=env)
    assert nquads == output("export", "--format", "nquads", "--store", loaded)


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


def test_a_report_under_two_names_is_one_report_of_two_files(tmp_path: Path) -> None:
    files = [tmp_path / "a.txt", tmp_path / "b.txt"]
    for file in files:
        file.write_text(f" date 2021-05-07 {STORY}")
    url = f"embedded:{tmp_path / 'store'}"
    summary = run("load", *files, "--store", url)
    assert "1 new, 0 read anew, 1 unchanged" in summary.stderr
    assert counts(summary.stdout)["Report"][0] == 1
    assert [row["id"] for row in rows(output("facts", "--store", url))] == ["a", "b"]


def test_bad_files_are_a_line_each_and_the_rest_is_loaded(
    tmp_path: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    url = f"embedded:{tmp_path_factory.mktemp('store')}"
    bad: dict[str, bytes] = {
        "binary": b"\x00\x01",
        "empty": b"",
        "future": f" date 2199-01-01 {STORY}".encode(),
        "latin": "Réunion".encode("latin-1"),
        "undated": STORY.encode(),
        "long": b" date 2021-05-07 " + b"word " * 2_000_000,
    }
    for name, content in bad.items():
        (tmp_path / f"{name}.txt").write_bytes(content)
    (tmp_path / "french.txt").write_text(" date 2021-05-07 " + "Le ministre a reçu hier son homologue à Paris. " * 9)
    (tmp_path / "good.txt").write_text(f" date 2021-05-07 {STORY}")
    (tmp_path / "nothing").mkdir()
    done = run("load", tmp_path, tmp_path / "nothing", "--store", url)
    assert done.returncode == 1
    lines = done.stderr.strip().splitlines()
    assert len(lines) == len(bad) + 3
    assert all(line.startswith("interstate: ") for line in lines[:-1])
    assert "1 new" in lines[-1]
    assert "7 failed" in lines[-1]
    assert counts(done.stdout)["MET_WITH"][0] == 1


def test_a_sentence_of_a_hundred_thousand_words_is_read(tmp_path: Path) -> None:
    long = tmp_path / "long.txt"
    long.write_text(f" date 2021-05-07 {STORY} " + "and the minister of Fiji met with President Lobo " * 11_000)
    (row,) = rows(output("extract", long))
    assert "Ana Lobo" in {person["name"] for person in row["people"]}


def test_a_load_while_the_page_is_open_is_in_the_next_answer(tmp_path: Path) -> None:
    url = f"embedded:{tmp_path / 'store'}"
    output("load", SAMPLES / "kz-fr-astana-macron-2023-11-01.txt", "--store", url)
    with serving("serve", "--port", "0", "--store", url) as address, httpx.Client(timeout=30) as client:
        asked = f"{address}/met-with?person=Tokayev"
        assert client.get(asked).json()["total"] == 1
        output("load", SAMPLES, "--store", url)
        assert client.get(asked).json()["total"] >= 4
        assert client.get(f"{address}/ready").status_code == 200


def test_a_killed_load_and_another_give_the_graph_of_an_undisturbed_one(loaded: str, tmp_path: Path) -> None:
    url = f"embedded:{tmp_path / 'store'}"
    process = subprocess.Popen(
        [sys.executable, "-m", "interstate", "load", str(SAMPLES), "--store", url],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=environment(),
        cwd=ROOT,
    )
    # Killed at whatever it is doing once it has the store open.
    endpoint = tmp_path / "store" / "endpoint.json"
    while process.poll() is None and not endpoint.exists():
        os.sched_yield()
    os.kill(process.pid, signal.SIGKILL)
    process.wait(30)
    output("load", SAMPLES, "--store", url)
    nquads = output("export", "--format", "nquads", "--store", url)
    assert nquads == output("export", "--format", "nquads", "--store", loaded)


def test_a_taken_port_is_one_line(loaded: str) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        assert f"127.0.0.1:{port}" in failure("serve", "--port", str(port), "--store", loaded)


def test_a_demo_of_which_the_port_is_taken_loads_nothing() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        assert "cannot listen" in failure("demo", "--port", str(taken.getsockname()[1]))


LIMITED = """
import resource, sys
resource.setrlimit(resource.RLIMIT_FSIZE, (2048, 2048))
from interstate import main
sys.argv[1:] = ["load", *sys.argv[1:]]
main()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no limits of files there")
def test_an_engine_that_cannot_write_is_one_line_without_its_trace(tmp_path: Path) -> None:
    command = [sys.executable, "-c", LIMITED, str(SAMPLES), "--store", f"embedded:{tmp_path}"]
    done = subprocess.run(command, capture_output=True, text=True, env=environment(), check=False, cwd=ROOT)
    assert done.returncode == 1
    (line,) = done.stderr.splitlines()
    assert line.startswith(f"interstate: {tmp_path}: ")


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


def test_evaluate_measures_the_samples() -> None:
    result = rows(output("evaluate", SAMPLES, "--json"))[0]
    assert result["evidence"] == 1.0
    assert result["headline"] > 0.8
    assert "headline" in output("evaluate", SAMPLES)


def test_help_comes_at_once_and_every_command_has_an_example() -> None:
    commands = re.findall(r"^│ (\w+)", output("--help"), re.MULTILINE)
    assert {"extract", "explain", "load", "facts", "met", "serve", "export", "evaluate", "demo", "neo4j"} <= set(
        commands
    )
    for command in commands:
        if command not in ("Options", "Commands"):
            assert "Example" in output(command, "--help")


def test_help_waits_for_no_heavy_import() -> None:
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "interstate", "--help"],
        capture_output=True, text=True, env=environment(), check=True, cwd=ROOT,
    )  # fmt: skip
    imported = {line.rpartition("|")[2].strip().partition(".")[0] for line in done.stderr.splitlines()}
    assert "typer" in imported
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
