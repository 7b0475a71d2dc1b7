from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from explain.account import Finding
from explain.segments import segments
from ontology.terms import Label

TEXT = "abcdefghij"


def finding(name: str, *spans: tuple[int, int], kind: Label = Label.MEETING) -> Finding:
    return Finding(id=name, kind=kind, title=(name,), details=(), spans=spans, rule="", confidence=1.0)


def drawn(*findings: Finding) -> str:
    """The text with each finding's name where it opens and closes."""
    shown = ""
    for piece in segments(TEXT, findings):
        shown += "".join(f"<{span.finding.id} " for span in piece.opening)
        shown += piece.text + "".join(f" {span.finding.id}>" for span in piece.closing)
    return shown


def test_spans_that_overlap_are_each_shown_whole() -> None:
    assert drawn(finding("M1", (1, 5)), finding("M2", (3, 8))) == "a<M1 bc<M2 de M1>fgh M2>ij"


def test_of_two_that_begin_or_end_together_the_longer_is_outside() -> None:
    assert drawn(finding("M1", (2, 4)), finding("M2", (2, 8)), finding("M3", (6, 8))) == (
        "ab<M2 <M1 cd M1>ef<M3 gh M3> M2>ij"
    )


def test_the_same_span_is_of_both() -> None:
    office = finding("O1", (2, 4), kind=Label.OFFICE)
    (piece,) = [piece for piece in segments(TEXT, [finding("M1", (2, 4)), office]) if piece.covering]
    assert {span.finding.id for span in piece.covering} == {"M1", "O1"}


def test_what_lies_outside_the_text_or_is_empty_is_left_out() -> None:
    assert drawn(finding("M1", (4, 4)), finding("M2", (-3, 2)), finding("M3", (8, 90)), finding("M4", (50, 60))) == (
        "<M2 ab M2>cdefgh<M3 ij M3>"
    )
    assert "".join(piece.text for piece in segments("", [finding("M1", (0, 5))])) == ""


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(st.integers(-2, 12), st.integers(-2, 12)), max_size=12))
def test_the_pieces_are_the_text_and_each_letter_has_the_spans_over_it(spans: list[tuple[int, int]]) -> None:
    found = [finding(f"M{number}", span) for number, span in enumerate(spans)]
    at = 0
    for piece in segments(TEXT, found):
        assert piece.text
        for place in range(at, at + len(piece.text)):
            over = {f"M{number}" for number, (start, end) in enumerate(spans) if start <= place < end}
            assert {span.finding.id for span in piece.covering} == over
        at += len(piece.text)
    assert at == len(TEXT)
