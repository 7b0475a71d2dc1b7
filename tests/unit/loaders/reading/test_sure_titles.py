"""Titles without a name that surely stand for somebody."""

from __future__ import annotations

from stood_for import VISIT, lines, meant

from loaders.reading.cast import Way
from loaders.reading.clauses import mentions_of
from loaders.reading.hubs import weights_in


def headed(text: str) -> list[str]:
    """Those for whom titles stand in the headline of a text."""
    return [key for item in lines(text)[0].items if item.way is Way.TITLE for key in item.people]


BELOW = "\n\nHELSINKI - " + VISIT


def test_a_title_in_the_genitive_stands_for_somebody_whatever_it_owns() -> None:
    (owner,) = [i for i in lines(VISIT + "Tea was had in the Prime Minister's garden.\n")[-1].items if i.people]
    assert (owner.people, owner.owns) == (("rui-tavares",), True)


def test_who_has_a_wife_or_an_adviser_is_not_whom_others_met() -> None:
    for whom in ("wife", "special envoy", "foreign policy adviser"):
        line = lines(VISIT + f"Nils Dahl of Norway met the Prime Minister's {whom}.\n")[-1]
        assert [item.people for item in line.items if item.people] == [("nils-dahl",)]
    line = lines(VISIT + "Nils Dahl of Norway heard of the Prime Minister's official visit.\n")[-1]
    assert ("rui-tavares",) in [item.people for item in line.items]


def test_a_title_in_a_headline_needs_no_article() -> None:
    assert headed("Finnish President Sees Portuguese PM" + BELOW) == ["aino-virtanen", "rui-tavares"]


def test_a_title_in_a_headline_stands_for_nobody_of_another_state_and_not_for_one_of_two() -> None:
    assert headed("Greek PM off to Helsinki" + BELOW) == []
    assert headed("Finnish Minister at Sea" + BELOW + "Ministers of Finland Eero Laine and Aki Salo came.\n") == []


def test_a_prize_or_a_bridge_in_a_headline_is_nobody() -> None:
    assert headed("Finnish President Prize Handed Out" + BELOW) == []
    assert headed("President Hotel Opens" + BELOW) == []


def test_a_title_in_a_headline_opens_no_story() -> None:
    line = lines("Finnish President Sees Portuguese PM" + BELOW)[0]
    assert set(weights_in(line, mentions_of(line)).values()) == {1}


def test_meant_is_still_nobody_where_an_article_lacks_in_the_story() -> None:
    assert meant(VISIT + "As President she may travel.\n", "president") == [set()]


def test_a_king_is_no_president_and_a_former_speaker_none_of_today() -> None:
    text = "King Olav Dahl of Norway showed President of Peru Luis Salas a boat. Luis Salas liked it. "
    assert meant(text + "The King then sailed.\n", "king") == [{"olav-dahl"}]
    assert meant(text + "The President then sailed.\n", "president") == [{"luis-salas"}]
    text = "Former Speaker of Finland Eero Laine met Speaker of Finland Aki Salo. Aki Salo sang. "
    assert meant(text + "Tea was had by the former Speaker.\n", "former speaker") == [{"eero-laine"}]
