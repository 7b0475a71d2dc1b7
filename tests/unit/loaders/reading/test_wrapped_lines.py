"""Texts that were wrapped at some width, and prose with gaps between its words."""

from __future__ import annotations

from collections.abc import Sequence

from graph.facts import Report
from loaders.reading.clean import tell
from loaders.reading.story import Kind, Sentence


def test_a_line_of_a_wrapped_text_goes_on_in_capitals_too() -> None:
    text = (
        "LIMA, Feb 21: Lieutenant General Luis Vega, who arrived on a visit of three days here,\n"
        "Commander of the National Guard, met the minister. Areas of interest came under\n"
        "discussion, and the two agreed on more training of officers and on visits of the\n"
        "staff colleges."
    )
    assert len({sentence.paragraph for sentence in _sentences(text)}) == 1


def test_lines_of_a_list_stay_apart() -> None:
    text = "The long list of guests who were received in the palace on that day\nAna Ruiz, Minister\nLuis Vega, Mayor"
    assert len({sentence.paragraph for sentence in _sentences(text)}) == 3


def test_a_sentence_with_gaps_is_prose_and_a_menu_is_not() -> None:
    text = (
        "Lima,  03/02/2020  -  The President of the Republic, Mr. Luis Vega, and the Minister of Trade, Ana Ruiz,"
        " opened the talks in the palace with the guests of"
    )
    assert [one.kind for one in _sentences(text)][:1] != [Kind.FURNITURE]
    assert [one.kind for one in _sentences("Home  |  News  |  Sport  |  Culture  |  Contact")] == [Kind.FURNITURE]


def _sentences(text: str) -> Sequence[Sentence]:
    return tell(Report(id="r", stems=("r",), published="2020-05-06", text=f" date 2020-05-06 {text}")).sentences
