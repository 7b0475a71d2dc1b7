"""Reading files: what is a report, and what is refused with which words."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from graph.facts import Report
from loaders.read import files_in, read, report_from
from loaders.sources.report import MAX_CHARACTERS, Draft
from loaders.sources.source import Refusal

TODAY = date(2026, 1, 31)
STORY = "The President of Samoa received the Prime Minister of Fiji in Apia on Friday, and they spoke about fishing."


def outcome(path: Path, published: str | None = None) -> list[Report | Refusal]:
    return list(read(files_in([path]), published, today=TODAY))


def refusal(path: Path, published: str | None = None) -> str:
    (item,) = outcome(path, published)
    assert isinstance(item, Refusal)
    assert str(path) in str(item)
    assert "\n" not in str(item)
    return str(item)


def write(tmp_path: Path, content: str | bytes, name: str = "a.txt") -> Path:
    path = tmp_path / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def test_a_text_has_its_date_in_its_head_and_keeps_its_whole_text(tmp_path: Path) -> None:
    text = f" date 2025-09-05 {STORY}"
    (report,) = outcome(write(tmp_path, text, "apia.txt"))
    assert isinstance(report, Report)
    assert (report.stems, report.published, report.text) == (("apia",), "2025-09-05", text)


def test_the_head_wins_over_the_option_and_the_option_dates_the_rest(tmp_path: Path) -> None:
    (dated,) = outcome(write(tmp_path, f" date 2025-09-05 {STORY}"), "2024-01-01")
    (undated,) = outcome(write(tmp_path, STORY), "2024-01-01")
    assert isinstance(dated, Report)
    assert isinstance(undated, Report)
    assert (dated.published, undated.published) == ("2025-09-05", "2024-01-01")


def test_the_same_content_is_the_same_report(tmp_path: Path) -> None:
    one, other = write(tmp_path, f" date 2025-09-05 {STORY}"), write(tmp_path, f" date 2025-09-05 {STORY}", "b.txt")
    first, second = read(files_in([one, other]), today=TODAY)
    assert isinstance(first, Report)
    assert isinstance(second, Report)
    assert first.id == second.id
    assert first.stems != second.stems


@pytest.mark.parametrize(
    ("content", "why"),
    [
        ("", "empty"),
        (" \n\t ", "empty"),
        (b"\x7fELF\x00\x01\x02", "binary"),
        ("Réunion à Genève".encode("latin-1"), "not UTF-8"),
        (STORY, "no publication date"),
        (f" date 2025-02-30 {STORY}", "not in the calendar"),
        (f" date 2026-02-02 {STORY}", "in the future"),
        (" date 2025-01-01 " + "word " * (MAX_CHARACTERS // 5), "longer than"),
        (" date 2025-01-01 " + "word " * MAX_CHARACTERS, "longer than"),
    ],
)
def test_bad_files_are_refused_with_the_reason(tmp_path: Path, content: str | bytes, why: str) -> None:
    assert why in refusal(write(tmp_path, content))


def test_another_language_is_skipped_not_a_fault(tmp_path: Path) -> None:
    words = "Президент принял председателя парламента и обсудил с ним вопросы сотрудничества двух стран"
    french = (
        "Le président a reçu hier à Paris le premier ministre et ils ont parlé de la coopération entre les deux pays. "
    )
    for text in (words, french * 5):
        (item,) = outcome(write(tmp_path, f" date 2025-01-01 {text}"))
        assert isinstance(item, Refusal)
        assert item.skipped


def test_news_of_many_names_in_few_words_is_english(tmp_path: Path) -> None:
    names = (
        "Egyptian President Abdel Fattah al-Sisi, Jordan's King Abdullah II, Bahrain's King Hamad bin Isa Al Khalifa"
    )
    told = (
        f"{names} and Palestinian President Mahmoud Abbas held a tripartite summit in Cairo on Tuesday, MENA reports."
    )
    (item,) = outcome(write(tmp_path, f" date 2025-01-01 {told}"))
    assert not isinstance(item, Refusal)
    dutch = f"{names} en president Mahmoud Abbas hebben dinsdag in Cairo met elkaar gesproken, meldt MENA."
    (item,) = outcome(write(tmp_path, f" date 2025-01-01 {dutch}"))
    assert isinstance(item, Refusal)


def test_the_rest_goes_on_after_a_bad_file(tmp_path: Path) -> None:
    write(tmp_path, "", "a.txt")
    write(tmp_path, f" date 2025-09-05 {STORY}", "b.txt")
    write(tmp_path, b"\xff\xfe", "c.txt")
    assert [type(item) for item in outcome(tmp_path)] == [Refusal, Report, Refusal]


def test_a_folder_without_reports_and_a_missing_file_are_refused(tmp_path: Path) -> None:
    write(tmp_path, "x", "picture.png")
    assert "nothing to read here" in refusal(tmp_path)
    assert "no such file" in refusal(tmp_path / "missing.txt")


def test_json_lines_carry_what_is_known_of_a_report_and_bad_lines_are_named(tmp_path: Path) -> None:
    good = f'{{"id": "n1", "text": "{STORY}", "published": "2025-09-05", "url": "https://example.org/1"}}'
    path = write(tmp_path, f'{good}\nnot json\n[]\n{{"id": "n2"}}\n{{"id": "n3", "text": "x", "url": 5}}\n', "r.jsonl")
    report, *refusals = outcome(path)
    assert isinstance(report, Report)
    assert (report.stems, report.url) == (("n1",), "https://example.org/1")
    assert [str(item).split(":")[1] for item in refusals] == ["2", "3", "4", "5"]


@pytest.mark.parametrize("name", ["id", "text", "url", "title", "publisher"])
def test_half_of_a_surrogate_pair_is_no_text(tmp_path: Path, name: str) -> None:
    row = {"id": "n1", "text": STORY, "published": "2025-09-05"}
    broken = row | {name: f"{row.get(name, '')} \ud83d"}
    whole = row | {name: f"{row.get(name, '')} \U0001f91d"}
    refused, report = outcome(write(tmp_path, f"{json.dumps(broken)}\n{json.dumps(whole)}\n", "r.jsonl"))
    assert str(refused).endswith(f'r.jsonl:1: "{name}" is not Unicode text (half of a surrogate pair)')
    assert isinstance(report, Report)


def test_a_posted_text_may_give_its_date_itself() -> None:
    report = report_from(Draft(where="posted", stem="posted", text=f" date 2025-09-05 {STORY}", published=None))
    assert isinstance(report, Report)
    assert report.published == "2025-09-05"
