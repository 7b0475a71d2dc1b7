from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from api.explorer.marking import pieces

places = st.tuples(st.integers(-5, 60), st.integers(-5, 60))
named = st.lists(st.tuples(st.integers(-5, 60), st.integers(-5, 60), st.sampled_from(["ada", "bo"])), max_size=4)


@settings(max_examples=50)
@given(st.text(max_size=50), st.lists(places, max_size=5), st.none() | places, named)
def test_nothing_of_a_text_is_lost_and_just_the_words_of_evidence_are_marked(
    text: str, spans: list[tuple[int, int]], now: tuple[int, int] | None, names: list[tuple[int, int, str]]
) -> None:
    found = pieces(text, spans, now=now, named=names)
    assert "".join(piece.text for piece in found) == text
    inside = {
        at
        for start, end in (*spans, *((now,) if now else ()))
        if 0 <= start < end <= len(text)
        for at in range(start, end)
    }
    marked: set[int] = set()
    place = 0
    for piece in found:
        if piece.marked:
            marked |= set(range(place, place + len(piece.text)))
        place += len(piece.text)
    assert marked == inside


def test_words_of_evidence_that_overlap_have_an_anchor_each() -> None:
    found = pieces("abcdef", [(0, 4), (2, 6), (2, 3)], now=(2, 6), named=[(1, 3, "ada"), (2, 5, "bo")])
    assert [anchor for piece in found for anchor in piece.anchors] == ["0-4", "2-3", "2-6"]
    assert "".join(piece.text for piece in found if piece.now) == "cdef"
    assert "".join(piece.text for piece in found if piece.person == "ada") == "bc"
    assert not any(piece.person == "bo" for piece in found)


def test_an_empty_text_is_in_no_pieces() -> None:
    assert pieces("", [(0, 3)]) == ()
