"""`interstate load` as a user runs it: in any order, again, cut off, beside a server, of files that are none."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import httpx
import pytest
from commands import ROOT, SAMPLES, STORY, counts, environment, output, rows, run, serving

if TYPE_CHECKING:
    from conftest import Engine


def test_loading_again_adds_nothing_and_any_order_gives_the_same_export(loaded: str, tmp_path: Path) -> None:
    again = counts(output("load", SAMPLES, "--store", loaded))
    assert again["MET_WITH"][0] > 20
    assert all(numbers[1:] == [0, 0, 0] for numbers in again.values())
    turned = f"embedded:{tmp_path}"
    reports = sorted(SAMPLES.glob("*.txt"), reverse=True)
    for first in reports[-3:]:
        output("load", first, "--store", turned)
    output("load", *reports, "--store", turned)
    nquads = output("export", "--format", "nquads", "--store", turned)
    assert nquads == output("export", "--format", "nquads", "--store", loaded)


@pytest.mark.parametrize("engine", ["neo4j"], indirect=True)
def test_the_export_of_both_engines_is_byte_identical(engine: Engine, loaded: str) -> None:
    with engine.open() as store:
        store.connection.write(lambda transaction: transaction.run("MATCH (n) DETACH DELETE n").consume())
    env = environment(NEO4J_PASSWORD=engine.password or "", NEO4J_USERNAME=engine.username or "neo4j")
    summary = counts(output("load", SAMPLES, "--store", engine.url, env=env))
    here = counts(output("load", SAMPLES, "--store", loaded))
    assert {kind: numbers[0] for kind, numbers in summary.items()} == {k: numbers[0] for k, numbers in here.items()}
    nquads = output("export", "--format", "nquads", "--store", engine.url, env=env)
    assert nquads == output("export", "--format", "nquads", "--store", loaded)


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
