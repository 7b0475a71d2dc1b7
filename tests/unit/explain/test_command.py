"""`interstate explain` as a user runs it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

import interstate
from reports import SAMPLES

SAMPLE = SAMPLES / "gr-tr-athens-declaration-2023-12-07.txt"
STORY = "The President of Samoa, Ana Lobo, met the Prime Minister of Fiji, Tomas Reyes, in Apia on Friday. They spoke."


def run(monkeypatch: pytest.MonkeyPatch, *words: str | Path) -> object:
    """The exit code of the command, or the one line that it ends with."""
    monkeypatch.setattr("sys.argv", ["interstate", *map(str, words)])
    with pytest.raises(SystemExit) as ended:
        interstate.main()
    return ended.value.code


def test_in_the_terminal(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(monkeypatch, "explain", SAMPLE) == 0
    out = capsys.readouterr().out
    assert "⟨M1 " in out
    assert "Kyriakos Mitsotakis [P1]" in out
    assert "read by interstate " in out
    assert "\x1b" not in out


def test_as_a_page(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = tmp_path / "page.html"
    assert run(monkeypatch, "explain", SAMPLE, "--html", page) == 0
    assert capsys.readouterr().out == ""
    first = page.read_text(encoding="utf-8")
    assert first.startswith("<!doctype html>")
    assert str(tmp_path) not in first
    assert run(monkeypatch, "explain", SAMPLE, "--html", page) == 0
    assert page.read_text(encoding="utf-8") == first


def test_the_reports_of_one_file_share_a_page(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    lines = tmp_path / "reports.jsonl"
    row = f'{{"id": "a", "published": "2021-05-07", "title": "Talks", "text": "{STORY}"}}\n'
    lines.write_text(row * 2)
    page = tmp_path / "page.html"
    assert run(monkeypatch, "explain", lines, "--html", page) == 0
    assert page.read_text(encoding="utf-8").count("<article") == 2
    assert run(monkeypatch, "explain", lines) == 0


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (None, "no such file or directory"),
        (b"", "empty"),
        (b"\xff\xfe", "not UTF-8"),
        (STORY.encode(), "no publication date"),
        (b" date 2021-05-07 " + "Le ministre a reçu hier son homologue à Paris. ".encode() * 9, "not in English"),
    ],
)
@pytest.mark.parametrize("words", [(), ("--html",)], ids=["terminal", "page"])
def test_a_bad_file_is_one_line_and_leaves_no_page(
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    content: bytes | None,
    why: str,
    words: Sequence[str],
) -> None:
    bad, page = tmp_path / "bad.txt", tmp_path / "page.html"
    if content is not None:
        bad.write_bytes(content)
    code = run(monkeypatch, "explain", bad, *words, *([page] if words else []))
    printed = capsys.readouterr()
    assert code == (0 if why == "not in English" and not words else 1)
    assert printed.out == ""
    (line,) = printed.err.splitlines()
    assert line.startswith(f"interstate: {bad}")
    assert why in line
    assert not page.exists()


def test_a_page_that_cannot_be_written_is_one_line(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    assert "no such file" in str(run(monkeypatch, "explain", SAMPLE, "--html", tmp_path / "missing" / "page.html"))
