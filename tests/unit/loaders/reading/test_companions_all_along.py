"""Who was beside somebody in all his encounters, and two of one state whom a verb ties."""

from __future__ import annotations

import pytest

from graph.facts import Report
from loaders.reading.allegiance import allegiance_of
from loaders.reading.clauses import lines_of
from loaders.reading.clean import tell
from loaders.reading.geography import places_in
from loaders.reading.items import Item
from loaders.reading.links import Link
from loaders.reading.meetings import find_meetings
from loaders.reading.pairs import Pair
from loaders.reading.references import cast_of
from loaders.reading.settled_pairs import settled
from loaders.reading.throughout import THROUGHOUT, is_companion, is_throughout, with_companions
from loaders.reading.triggers import Join, Trigger, triggers_in
from ontology.terms import MeetingStatus

HELD = MeetingStatus.TOOK_PLACE
_MET = ("mutual:split", "split:near:near", "far0", "direct", "direct:mutual", "direct:said:name:name")
CALLS = (
    "President of Finland Arto Virtanen received Prime Minister of Portugal Rui Tavares on Monday. "
    "An hour later he spoke with Chancellor Jonas Keller of Germany. "
    "Foreign Minister of Finland Pekka Salo sat beside him in {}.\n"
)


def sides(text: str) -> set[tuple[tuple[str, ...], ...]]:
    story = tell(Report(id="r", stems=("r",), published="2024-05-21", text=f" date 2024-05-21 {text}"))
    return {meeting.sides for meeting in find_meetings(story, cast_of(story)) if meeting.status is HELD}


@pytest.mark.parametrize("when", ["both conversations", "all of the meetings", "each of these talks"])
def test_who_was_there_all_along_met_all(when: str) -> None:
    hosts = ("arto-virtanen", "pekka-salo")
    assert sides(CALLS.format(when)) == {(hosts, ("rui-tavares",)), (hosts, ("jonas-keller",))}


@pytest.mark.parametrize(
    "told",
    [
        "Not all of the meetings were attended by {}",
        "{} attended nearly all of the meetings",
        "{} took part in almost every meeting",
        "{} took part in all the meetings but one",
        "{} was present at each of the talks except the last",
    ],
)
def test_who_was_there_almost_all_along_was_not_there_all_along(told: str) -> None:
    before, after = CALLS.split("Foreign Minister")[0], told.format("Foreign Minister of Finland Pekka Salo")
    story = tell(Report(id="r", stems=("r",), published="2024-05-21", text=f"{before}{after}.\n"))
    cast, places = cast_of(story), places_in(story)
    lines = lines_of(story, cast, places, allegiance_of(story, cast, places))
    assert not any(is_throughout(line) for line in lines)


def days(text: str, one: str, other: str) -> set[str | None]:
    """The days on which two were on sides of one encounter that was held."""
    story = tell(Report(id="r", stems=("r",), published="2024-05-21", text=text))
    held = [meeting for meeting in find_meetings(story, cast_of(story)) if meeting.status is HELD]
    return {meeting.date for meeting in held if {one, other} <= {key for side in meeting.sides for key in side}}


def test_who_was_there_all_along_was_not_where_the_others_had_met_before() -> None:
    before = "Tavares and Virtanen had last met in Lisbon on 3 February.\n"
    text = CALLS.format("all of the meetings") + before
    assert days(text, "arto-virtanen", "rui-tavares") == {"2024-02-03", "2024-05-20"}
    assert days(text, "pekka-salo", "rui-tavares") == {"2024-05-20"}
    assert days(text, "pekka-salo", "jonas-keller") == {"2024-05-20"}


@pytest.mark.parametrize("when", ["on 3 February and on Monday", "on Monday and on 3 February"])
def test_who_was_there_all_along_was_not_there_on_the_other_day_of_a_line(when: str) -> None:
    text = CALLS.format("all of the meetings").replace("on Monday", when)
    assert days(text, "arto-virtanen", "rui-tavares") == {"2024-02-03", "2024-05-20"}
    assert days(text, "pekka-salo", "rui-tavares") == {"2024-05-20"}


def test_who_was_there_all_along_was_there_in_the_month_that_is_said_of_it() -> None:
    text = (
        "A month has passed since President of Finland Arto Virtanen received Prime Minister of Portugal Rui Tavares "
        "in March. In March too he met Chancellor Jonas Keller of Germany. Foreign Minister of Finland Pekka Salo, "
        "who had sat in at both conversations{}, is expected in Lisbon.\n"
    )
    assert days(text.format(" in March"), "pekka-salo", "rui-tavares") == {"2024-03"}
    assert days(text.format(""), "pekka-salo", "rui-tavares") == set()


def test_a_companion_met_whom_his_lead_met_where_and_when_that_did() -> None:
    met = Pair("h", "a", 0.9, (Link("h", "a", 3, None, HELD, (), "differ"),), "differ")
    along = Pair("h", "m", 0.1, (Link("h", "m", 5, None, HELD, THROUGHOUT, "same"),), "same")
    unsaid = Pair("m", "a", 0.1, (), "differ")
    (first, second) = with_companions([met], [met, along, unsaid])
    assert first == met
    assert (second.one, second.other, second.likelihood, second.links[0].line) == ("m", "a", 0.9, 3)
    assert list(with_companions([met], [met, along, unsaid._replace(relation="same")])) == [met]
    assert list(with_companions([met._replace(likelihood=0.6)], [met, along, unsaid])) == [met._replace(likelihood=0.6)]
    abroad = along._replace(relation="differ")
    assert list(with_companions([met], [met, abroad, unsaid])) == [met]


def test_two_who_were_beside_each_other_all_along_are_no_companions_by_that() -> None:
    along = Link("h", "m", 5, None, HELD, THROUGHOUT, "same")
    assert not is_companion(Pair("h", "m", 0.9, (along,), "same"))
    assert is_companion(Pair("a", "m", 0.9, (Link("h", "a", 3, None, HELD, (), "differ"), along), "differ"))
    assert not is_companion(Pair("h", "a", 0.9, (), "differ"))


def test_two_of_one_state_met_whom_a_verb_of_meeting_ties_and_who_faced_nobody_together() -> None:
    verb = Trigger(Join.MUTUAL, "met/meets/meet", 0, 1, HELD)
    tied = Link("a", "b", 0, verb, HELD, _MET, "same")
    at_home = Pair("a", "b", 0.3, (tied,), "same")
    assert settled((at_home,))
    assert not settled((at_home._replace(likelihood=0.1),))
    assert not settled((at_home._replace(relation="differ"),))
    guests = tuple(Pair("h", one, 0.9, (tied._replace(one="h", other=one),), "differ") for one in "ab")
    assert len(settled((*guests, at_home))) == 2


def test_one_place_of_a_phrase_takes_an_article_with_its_noun() -> None:
    words = ["next", "to", "the", "governor", "sat", "the", "dean"]
    (trigger,) = triggers_in(tuple(Item(word, n, n + 1) for n, word in enumerate(words)))
    assert (trigger.join, trigger.first, trigger.last) == (Join.ATTENDANCE, 0, 5)
