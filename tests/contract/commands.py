"""Commands run in processes of their own, as a user runs them."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

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


def rows(text: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in text.splitlines()]


def counts(summary: str) -> dict[str, list[int]]:
    return {kind: [int(n) for n in numbers] for kind, *numbers in (line.split("\t") for line in summary.splitlines())}
