from __future__ import annotations

from io import BytesIO

from loaders.reading.name_counts import NameCounts, loaded, saved
from loaders.reading.origins import Origins

COUNTS = {":abe": {"JP": 5, "NG": 1}, "^ab": {"JP": 2}, "be$": {"CD": 1, "JP": 3}}


def kept() -> NameCounts:
    file = BytesIO()
    saved(COUNTS, file)
    file.seek(0)
    return loaded(file)


def by_state(counts: NameCounts, gram: str) -> dict[str, int]:
    _, states, seen = counts.of([gram])
    return {counts.codes[state]: count for state, count in zip(states.tolist(), seen.tolist(), strict=True) if count}


def test_counts_are_read_as_they_were_written() -> None:
    counts = kept()
    assert {gram: by_state(counts, gram) for gram in COUNTS} == COUNTS
    assert counts.by_state() == {"CD": 1, "JP": 10, "NG": 1}


def test_a_gram_that_only_names_left_out_have_is_known_no_more() -> None:
    left = kept().without([("^ab", "JP"), ("^ab", "JP"), ("^ab", "JP"), (":abe", "FR"), ("xyz", "JP")])
    assert left.rows.keys() == {":abe", "be$"}
    assert by_state(left, ":abe") == COUNTS[":abe"]
    assert left.size == len(COUNTS)


def test_a_name_of_which_nothing_is_known_suits_all_states_alike() -> None:
    assert Origins(kept()).weigh("Qx", ("JP", "XX")) == {"JP": 0.0, "XX": 0.0}
