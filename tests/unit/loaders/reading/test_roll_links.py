"""Rolls: guests announced without their names, who are named in the sentences after with a state each."""

from __future__ import annotations

from itertools import combinations

from graph.facts import Report
from loaders.reading.allegiance import allegiance_of
from loaders.reading.clauses import lines_of
from loaders.reading.clean import tell
from loaders.reading.frames import links_in
from loaders.reading.geography import places_in
from loaders.reading.references import cast_of

THREE = "Pedro Rojas of Chile, Rui Tavares (Portugal) and, from Estonia, Kersti Tamm"


def called(text: str) -> set[frozenset[str]]:
    """The pairs that a roll ties."""
    story = tell(Report(id="r", stems=("r",), published="2024-05-21", text=f" date 2024-05-21 {text}"))
    cast, places = cast_of(story), places_in(story)
    allegiance = allegiance_of(story, cast, places)
    links = links_in(lines_of(story, cast, places, allegiance), cast, allegiance)
    rolled = ({"listed", "direct"}, {"sideboth:cross", "direct"})
    return {frozenset((k.one, k.other)) for k in links.found if any(of <= set(k.features) for of in rolled)}


def pairs(*people: str) -> set[frozenset[str]]:
    return {frozenset(("aino-virtanen", person)) for person in people}


def test_guests_named_after_they_were_announced_met_their_host() -> None:
    text = f"President of Finland Aino Virtanen received three visitors on Monday. First came {THREE}.\n"
    assert called(text) == pairs("pedro-rojas", "rui-tavares", "kersti-tamm")
    assert called(text.replace("First came", "Ms Virtanen's note names")) == called(text)


def test_a_list_of_those_who_were_not_announced_is_no_roll() -> None:
    assert not called(f"President of Finland Aino Virtanen received a letter on Monday. First came {THREE}.\n")


def test_a_roll_of_those_to_come_ties_nobody() -> None:
    assert not called(f"President of Finland Aino Virtanen received three visitors. Next will come {THREE}.\n")


def test_who_did_something_elsewhere_is_in_no_roll() -> None:
    text = f"President of Finland Aino Virtanen received three visitors. The idea was praised by {THREE}.\n"
    assert not called(text)
    assert not called(text.replace("The idea was praised", "There were books"))
    assert not called(text.replace("The idea was praised by", "It was condemned in Oslo, with"))
    assert called(text.replace("The idea was praised by", "Coffee was drunk with"))
    assert called(text.replace("The idea was praised by", "Named by the organisers:"))


def test_whom_the_host_speaks_of_is_in_no_roll() -> None:
    text = f"President of Finland Aino Virtanen received three visitors. President Virtanen quoted {THREE}.\n"
    assert not called(text)
    assert called(text.replace("President Virtanen quoted", "President Virtanen named three of them:"))


def test_ranks_in_the_name_of_a_body_announce_nobody() -> None:
    text = "President of Finland Aino Virtanen took part in talks of the Baltic Speakers Union. In the hall sat {}.\n"
    assert not called(text.format(THREE))
    assert called(text.replace("the Baltic Speakers Union", "his colleagues").format(THREE))


def test_those_of_a_gathering_of_nobody_named_met_each_other() -> None:
    text = f"Colleagues from three continents held talks in Tartu on Monday. There sat {THREE}.\n"
    people = ("kersti-tamm", "pedro-rojas", "rui-tavares")
    assert called(text) == {frozenset((a, b)) for a in people for b in people if a < b}


def test_who_is_told_to_be_among_those_announced_met_the_host_even_if_of_his_state() -> None:
    text = "President of Finland Aino Virtanen received a group of diplomats. Among them were {}.\n"
    guests = "Ambassador of Finland to Chad Eero Laine and Kari Salo"
    assert called(text.format(guests)) == pairs("eero-laine", "kari-salo")
    assert not called(text.replace("Among them were", "Later the day was told of by").format(guests))


GUESTS = ("pedro-rojas", "rui-tavares", "kersti-tamm")
ALL = {frozenset(pair) for pair in combinations(GUESTS, 2)}


def test_who_stands_in_the_picture_of_a_gathering_met() -> None:
    row = "Turku, from left to right: Pedro Rojas of Chile, Rui Tavares (Portugal) and, from Estonia, Kersti Tamm.\n"
    assert called(row) == ALL
    assert not called(row.replace("from left to right", "the prize winners"))


def test_who_is_seated_in_a_council_that_began_met() -> None:
    text = f"The Council of Ministers of the league {{}} in Turku. Seated in it are {THREE}.\n"
    assert called(text.format("began on Monday")) == ALL
    assert not called(text.format("has a new website"))
    assert not called(text.format("began on Monday").replace("Seated in it are", "Prizes were won by"))


def test_those_who_call_on_somebody_are_in_no_roll() -> None:
    text = "Talks of several ministers were held on Monday in Turku. She was called on at noon by {}.\n"
    assert not called(text.format(THREE))
    assert called(text.replace("She was called on at noon by", "First came").format(THREE)) == ALL


def test_who_only_looks_on_is_not_the_host_of_those_who_meet() -> None:
    text = f"President of Finland Aino Virtanen was in the room when several leaders met. First came {THREE}.\n"
    assert not called(text)
    assert called(text.replace("was in the room when several leaders met", "received several leaders"))


def test_whom_a_host_receives_after_a_gathering_of_nobody_named_met_him_alone() -> None:
    text = f"Colleagues from three continents held talks in Tartu. Later Aino Virtanen of Finland received {THREE}.\n"
    assert not called(text)
