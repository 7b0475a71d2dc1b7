"""`--min-confidence` as a user gives it."""

from __future__ import annotations

import json

import pytest

import interstate
from reports import SAMPLES

SAMPLE = SAMPLES / "gr-tr-athens-declaration-2023-12-07.txt"
KINDS = ("holds_office", "meetings", "other_meetings", "agreements")


def _extract(monkeypatch: pytest.MonkeyPatch, *words: str) -> object:
    monkeypatch.setattr("sys.argv", ["interstate", "extract", str(SAMPLE), *words])
    with pytest.raises(SystemExit) as ended:
        interstate.main()
    return ended.value.code


def test_extract_leaves_out_what_is_less_sure(
    monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert _extract(monkeypatch) == 0
    whole = json.loads(capfdbinary.readouterr().out)
    sureness = sorted({fact["confidence"] for kind in ("people", *KINDS) for fact in whole[kind]})
    assert len(sureness) > 1
    for least in (0.0, *sureness, 1.0):
        assert _extract(monkeypatch, "--min-confidence", str(least)) == 0
        row = json.loads(capfdbinary.readouterr().out)
        assert row["people"] == [person for person in whole["people"] if person["confidence"] >= least]
        for kind in KINDS:
            assert row[kind] == [fact for fact in whole[kind] if fact["confidence"] >= least]


@pytest.mark.parametrize("least", ["-0.1", "1.1", "nan", "inf"])
def test_what_is_no_share_is_one_line(monkeypatch: pytest.MonkeyPatch, least: str) -> None:
    code = _extract(monkeypatch, "--min-confidence", least)
    assert code == f"interstate: --min-confidence {float(least):g} is not between 0 and 1"
