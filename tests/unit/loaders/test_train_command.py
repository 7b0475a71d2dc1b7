"""`interstate train`: equal reports give equal weights, the reading uses them, what is wrong is said in a line."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from loaders.fitting.confidence import fit_all
from loaders.fitting.training import Trained, TrainingError, _of_scales, trained
from loaders.reading.weights import FEATURES, MANIFEST, TRAINED

ROOT = Path(__file__).parents[3]
SAMPLE = ROOT / "samples" / "mn-kz-state-visit-2024-10-30.txt"


def run(*words: str | Path, seed: int = 0, **variables: str) -> subprocess.CompletedProcess[str]:
    env = {**os.environ, "PYTHONHASHSEED": str(seed), "COLUMNS": "200", **variables}
    command = [sys.executable, "-c", "from interstate import main; main()", *map(str, words)]
    return subprocess.run(command, capture_output=True, text=True, env=env, cwd=ROOT, check=False)


@pytest.fixture(scope="module")
def gold(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Twenty reports of the project's own: a folder of ten, and ten in a file."""
    folder = tmp_path_factory.mktemp("gold")
    lines = [
        line
        for file in sorted((ROOT / "training").glob("*.jsonl"))
        for line in file.read_text("utf-8").splitlines()[:4]
    ][:20]
    (folder / "some").mkdir()
    for line in lines[:10]:
        told = json.loads(line)
        (folder / "some" / f"{told['id']}.txt").write_text(told.pop("text"), "utf-8")
        (folder / "some" / f"{told['id']}.json").write_text(json.dumps(told), "utf-8")
    (folder / "others.jsonl").write_text("\n".join(lines[10:]), "utf-8")
    return folder


@pytest.fixture(scope="module")
def weights(gold: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("weights")
    done = run("train", gold / "some", gold / "others.jsonl", "--out", out)
    assert done.returncode == 0, done.stderr
    return out


def test_every_table_is_written_and_none_of_them_is_that_of_the_package(weights: Path) -> None:
    assert {file.name for file in weights.iterdir()} == {*(f"{name}.json" for name in TRAINED), MANIFEST}
    manifest = json.loads((weights / MANIFEST).read_text("utf-8"))
    assert manifest["reports"] == 20
    assert manifest["tables"]["pair_network"] > 10_000
    for name in TRAINED:
        assert (weights / f"{name}.json").read_bytes() != (ROOT / "loaders" / "resources" / f"{name}.json").read_bytes()


def test_the_same_reports_give_the_same_bytes(gold: Path, weights: Path, tmp_path: Path) -> None:
    done = run("train", gold / "others.jsonl", gold / "some", "--out", tmp_path, seed=1)
    assert done.returncode == 0, done.stderr
    for file in weights.iterdir():
        assert file.read_bytes() == (tmp_path / file.name).read_bytes(), file.name


def test_the_reading_uses_them_and_says_so(weights: Path) -> None:
    usual = run("explain", SAMPLE).stdout
    trained_here = run("explain", SAMPLE, "--weights", weights).stdout
    assert "interstate 0.1.0\n" in usual
    assert "interstate 0.1.0+" in trained_here
    assert usual.splitlines()[2:] != trained_here.splitlines()[2:]


def test_reports_that_cannot_be_fitted_on_are_named(gold: Path, tmp_path: Path) -> None:
    few = tmp_path / "few.jsonl"
    few.write_text((gold / "others.jsonl").read_text("utf-8").splitlines()[0], "utf-8")
    with pytest.raises(TrainingError, match="1 annotated reports are too few"):
        trained([few], print)
    few.write_text('\n{"id": "x", "published": "2025-01-01", "text": "A met B."}', "utf-8")
    with pytest.raises(TrainingError, match=r"few\.jsonl, line 2: has no people"):
        trained([few], print)
    nameless = {"id": "x", "published": "2025-01-01", "text": "A met B.", "people": [{"key": "a", "name": "A"}]}
    few.write_text(json.dumps(nameless | {"holds_office": [], "meetings": [], "agreements": []}), "utf-8")
    with pytest.raises(TrainingError, match=r"few\.jsonl, line 1: one of its people has no aliases"):
        trained([few], print)


def test_a_folder_that_cannot_be_used_is_refused_in_one_line(tmp_path: Path) -> None:
    told = run("explain", SAMPLE, "--weights", tmp_path)
    assert (told.returncode, told.stderr.count("\n")) == (1, 1)
    assert "is no folder of weights" in told.stderr
    (tmp_path / MANIFEST).write_text('{"features": "0"}', "utf-8")
    told = run("explain", SAMPLE, INTERSTATE_WEIGHTS=str(tmp_path))
    assert (told.returncode, told.stderr.count("\n")) == (1, 1)
    assert "train them anew" in told.stderr


def test_a_network_is_as_large_as_its_weights_and_another_table_as_its_features() -> None:
    network = {"known": ["hub"], "roles": [], "weights": {"a": {"shape": [3, 4]}, "b": {"shape": []}}}
    found = Trained({"pair_network": network, "home_weights": {"bare": 0.1, "near": 0.2}}, 20, "")
    assert (found.size("pair_network"), found.size("home_weights")) == (13, 2)


def test_reports_without_facts_of_a_kind_give_no_scales() -> None:
    scales, _ = fit_all([])
    assert _of_scales(scales) == {}


@pytest.mark.parametrize(
    ("name", "table"),
    [
        ("pair_network", {}),
        ("pair_network", {"known": [], "roles": [], "weights": {"shift": {"shape": [], "values": "APw="}}}),
        ("presence_weights", {"": "x"}),
        ("confidence", {}),
    ],
)
def test_a_damaged_table_ends_the_reading_in_one_line(name: str, table: object, tmp_path: Path) -> None:
    (tmp_path / MANIFEST).write_text(json.dumps({"features": FEATURES}), "utf-8")
    (tmp_path / f"{name}.json").write_text(json.dumps(table), "utf-8")
    told = run("extract", SAMPLE, "--weights", tmp_path)
    assert (told.returncode, told.stdout) == (1, "")
    assert told.stderr == (
        f"interstate: {tmp_path / name}.json is damaged: interstate train REPORTS --out DIR makes it anew\n"
    )


@pytest.mark.parametrize("package", ["jax", "optax", "scipy"])
def test_without_a_package_one_line_says_what_to_install(package: str, gold: Path) -> None:
    code = f"import sys; sys.modules[{package!r}] = None; import interstate; interstate.main()"
    command = [sys.executable, "-c", code, "train", str(gold)]
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=False)
    assert done.returncode == 1
    assert done.stderr == "interstate: training needs jax, optax and scipy: pip install 'interstate[train]'\n"
