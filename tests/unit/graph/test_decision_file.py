"""The file of decisions: what is read, what is refused and in which words."""

from __future__ import annotations

from itertools import permutations
from pathlib import Path

import pytest

from graph.decision_file import added, parse, read, taken_out, text_of
from graph.decisions import Decision, Verdict
from graph.errors import InterstateError

HEAD = "verdict,one,other,reason,by,names\n"
SAME = Decision(verdict=Verdict.SAME, one="person-1", other="person-2", reason="one CV, two spellings", by="ana")


def test_what_is_written_is_read() -> None:
    text = text_of([SAME])
    assert text == HEAD + 'same,person-1,person-2,"one CV, two spellings",ana,\n'
    assert parse(text, "d.csv").made == {SAME}


def test_columns_may_be_left_out_and_come_in_any_order() -> None:
    (decision,) = parse("other,verdict,one\nperson-2,different,person-1\n", "d.csv").made
    assert (decision.verdict, decision.one, decision.other) == (Verdict.DIFFERENT, "person-1", "person-2")


def test_blank_lines_and_comments_say_nothing() -> None:
    assert parse("", "d.csv").made == frozenset()
    assert len(parse(f"# ours\n\n{HEAD}\n# on the two Bushes\nsame,person-1,person-2\n", "d.csv").made) == 1


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("what,one\n", "d.csv:1: the header is to be verdict,one,other"),
        (HEAD + "equal,person-1,person-2\n", "d.csv:2: 'equal' is no verdict; give same, different, holds"),
        (HEAD + "same,person-1\n", "d.csv:2: a decision needs two identifiers"),
        (HEAD + "same,person-1,Tokayev and Toqayev\n", "d.csv:2: a decision needs two identifiers"),
        (HEAD + "same,person-1,person-1\n", "d.csv:2: names person-1 twice"),
        (HEAD + "same,a-1,a-2,he, surely,ana,,\n", "d.csv:2: more cells than the 6 columns"),
        (HEAD + 'same,a-1,a-2,"he,ana,\n', "d.csv:2: is not CSV"),
    ],
)
def test_a_bad_line_is_named(text: str, said: str) -> None:
    with pytest.raises(InterstateError) as refused:
        parse(text, "d.csv")
    assert str(refused.value).startswith(said)
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize("order", list(permutations(["same,a,b\n", "same,c,b\n", "different,a,c\n"])))
def test_a_contradiction_names_all_its_lines(order: tuple[str, ...]) -> None:
    with pytest.raises(InterstateError, match=r"d\.csv: lines 2, 3 and 5 contradict each other"):
        parse(HEAD + order[0] + order[1] + "same,x,y\n" + order[2], "d.csv")


def test_a_file_that_cannot_be_read_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InterstateError, match="no such file"):
        read(tmp_path / "none.csv")
    (tmp_path / "latin.csv").write_bytes("verdict,one,other\nsame,é,b".encode("latin-1"))
    with pytest.raises(InterstateError, match="is not UTF-8"):
        read(tmp_path / "latin.csv")


def test_a_line_is_added_in_the_columns_that_are_there() -> None:
    assert added("", SAME) == text_of([SAME])
    assert added("# ours\nby,one,other,verdict\n", SAME) == "# ours\nby,one,other,verdict\nana,person-1,person-2,same\n"


def test_a_decision_is_taken_out_and_all_else_stays_as_it_is() -> None:
    text = HEAD + '# ours\nsame,a,b,"one\nman",,\ndifferent,c,d\n holds,b,a\n'
    assert taken_out(text, "b", "a") == (HEAD + "# ours\ndifferent,c,d\n holds,b,a\n", 1)
    assert taken_out(text, "a", "c") == (text, 0)
