"""Which of the dates that a report says is that of an encounter."""

from __future__ import annotations

import pytest

from graph.facts import Encounter, Report
from loaders.reading.allegiance import allegiance_of
from loaders.reading.clauses import Line, lines_of
from loaders.reading.clean import tell
from loaders.reading.date_clauses import DateClauses
from loaders.reading.frames import links_in
from loaders.reading.geography import places_in
from loaders.reading.meetings import find_meetings
from loaders.reading.occasions import Occasions
from loaders.reading.references import cast_of
from ontology.terms import MeetingStatus

PUBLISHED = "2024-05-21"


def meetings(text: str) -> tuple[Encounter, ...]:
    story = tell(Report(id="r", stems=("r",), published=PUBLISHED, text=f" date {PUBLISHED} {text}"))
    return find_meetings(story, cast_of(story))


def line(text: str) -> Line:
    story = tell(Report(id="r", stems=("r",), published=PUBLISHED, text=f" date {PUBLISHED} {text}"))
    cast, places = cast_of(story), places_in(story)
    return lines_of(story, cast, places, allegiance_of(story, cast, places))[0]


def candidates(text: str, one: str, other: str) -> set[str | None]:
    """The dates that are weighed for two people in the last line that ties them."""
    story = tell(Report(id="r", stems=("r",), published=PUBLISHED, text=f" date {PUBLISHED} {text}"))
    cast, places = cast_of(story), places_in(story)
    allegiance = allegiance_of(story, cast, places)
    lines = lines_of(story, cast, places, allegiance)
    links = links_in(lines, cast, allegiance)
    occasions = Occasions(story, lines, places, links)
    link = [found for found in links.found if {found.one, found.other} == {one, other}][-1]
    return {candidate.date for candidate in occasions.dating.candidates.of(link, occasions.told_at(link))}


def test_the_day_of_the_lead_is_that_of_what_is_told_far_below() -> None:
    text = (
        "President of Finland Aino Virtanen toured the south on Saturday.\n\n"
        + "The weather was fine and the crowd was in a good mood.\n" * 10
        + "In the evening President Virtanen dined with Ambassador of Chile Pedro Rojas.\n"
    )
    assert {meeting.date for meeting in meetings(text)} == {"2024-05-18"}


def test_the_day_may_be_said_some_lines_after() -> None:
    text = (
        f" date {PUBLISHED} President of Finland Aino Virtanen received Ambassador of Chile Pedro Rojas.\n\n"
        "Trade is growing.\n\nThe audience lasted all of Saturday.\n"
    )
    story = tell(Report(id="r", stems=("r",), published=PUBLISHED, text=text))
    cast, places = cast_of(story), places_in(story)
    allegiance = allegiance_of(story, cast, places)
    lines = lines_of(story, cast, places, allegiance)
    links = links_in(lines, cast, allegiance)
    occasions, link = Occasions(story, lines, places, links), links.found[0]
    weighed = occasions.dating.candidates.of(link, occasions.told_at(link))
    assert [candidate.date for candidate in weighed if candidate.where == "after"] == ["2024-05-18"]


def test_each_of_two_who_were_met_has_the_day_that_follows_the_name() -> None:
    text = (
        "President of Finland Aino Virtanen met Prime Minister of Portugal Rui Tavares on 17 May and "
        "President of Chile Pedro Rojas on 18 May.\n"
    )
    assert {meeting.sides[-1]: meeting.date for meeting in meetings(text)} == {
        ("rui-tavares",): "2024-05-17",
        ("pedro-rojas",): "2024-05-18",
    }


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("He came on Monday and left.", "010"),
        ("He came on Monday; then he left.", "110"),
        ("He came on Monday, when it rained, and left.", "011"),
        ("He came on Monday with Aino Virtanen and Pedro Rojas and left.", "010"),
    ],
)
def test_what_parts_a_date_from_others(text: str, counts: str) -> None:
    told = line(text)
    low, high = (told.sentence.start + text.index(word) for word in ("Monday", "left"))
    assert DateClauses(told).between(low, high) == DateClauses(told).between(high, low) == counts


def test_the_clause_of_a_date() -> None:
    text = "He came on Monday; on Friday he left, and it rained."
    told = line(text)
    first, items = DateClauses(told).of(told.sentence.start + text.index("Friday"))
    assert [item.word for item in items] == [";", "on", "friday", "he", "left", ","]
    assert told.items[first] == items[0]


@pytest.mark.parametrize(
    "text",
    [
        "President Aino Virtanen of Finland received Prime Minister Rui Tavares of Portugal. A forum opens on 20 June.",
        "Finnish President Aino Virtanen meets Portuguese Prime Minister Rui Tavares ahead of the forum of 20 June.",
    ],
)
def test_an_encounter_is_not_of_a_later_day_of_something_else(text: str) -> None:
    assert [m.status for m in meetings(text)] == [MeetingStatus.TOOK_PLACE]


def test_what_is_told_in_the_present_of_a_later_day_is_to_come() -> None:
    text = "On 30 May President Aino Virtanen of Finland receives Prime Minister Rui Tavares of Portugal in Helsinki."
    assert not [m for m in meetings(text) if m.status is MeetingStatus.TOOK_PLACE]


def test_each_part_of_a_line_between_semicolons_has_its_own_day() -> None:
    text = (
        "President of Finland Aino Virtanen saw Prime Minister of Portugal Rui Tavares on Thursday; "
        "President of Chile Pedro Rojas met her on the day after.\n"
    )
    assert "2024-05-16" not in candidates(text, "aino-virtanen", "pedro-rojas")
    assert "2024-05-17" not in candidates(text, "aino-virtanen", "rui-tavares")


@pytest.mark.parametrize("comes", ["who goes home in July", "who will be in Oslo on Sunday", "who returns on Monday"])
def test_what_is_to_come_dates_no_encounter(comes: str) -> None:
    text = f"President of Finland Aino Virtanen received Ambassador of Chile Pedro Rojas, {comes}.\n"
    assert candidates(text, "aino-virtanen", "pedro-rojas") == {PUBLISHED}


def test_the_day_of_who_said_what_will_be_is_kept() -> None:
    text = "A bridge will be built, President of Finland Aino Virtanen told President of Chile Pedro Rojas on Monday.\n"
    assert "2024-05-20" in candidates(text, "aino-virtanen", "pedro-rojas")


def test_what_goes_back_to_a_day_is_not_to_come() -> None:
    text = "It goes back to talks of President of Finland Aino Virtanen and President of Chile Pedro Rojas on Monday."
    assert "2024-05-20" in candidates(text, "aino-virtanen", "pedro-rojas")


def test_a_numbered_heading_dates_what_is_told_under_it() -> None:
    text = (
        "Report of President of Finland Aino Virtanen on her year\n\n"
        "2.1. Editors of the yearbook (4 March 2024)\n\nThey were asked what readers think of the new rules.\n\n"
        "2.2. Helsinki, 6-7 April 2024\n\n2.2.1. Trade\n\n"
        "In Helsinki President Virtanen had a conversation with Ambassador of Chile Pedro Rojas about fish.\n"
    )
    assert candidates(text, "aino-virtanen", "pedro-rojas") == {"2024-04"}


@pytest.mark.parametrize(
    ("told", "days"),
    [
        ("met on Friday and once more on Monday", {"2024-05-17", "2024-05-20"}),
        ("met last Thursday and then on Saturday", {"2024-05-16", "2024-05-18"}),
        ("met on Friday last and on Saturday", {"2024-05-17", "2024-05-18"}),
        ("met in Oslo in March, when she was ill, and once again in April in Bergen", {"2024-03", "2024-04"}),
        ("met at the fair in March as well as at the forum in Lima in April", {"2024-03", "2024-04"}),
        ("met on Friday and on Saturday the talks were over", {"2024-05-17"}),
        ("met in Oslo on Friday, and on Saturday in Bergen announced a treaty", {"2024-05-17"}),
        ("met in Oslo on Friday, and on Saturday, in Bergen, opened a fair", {"2024-05-17"}),
        ("met in Oslo on Friday and in Bergen on Saturday, said the ministry", {"2024-05-17", "2024-05-18"}),
        ("met on 4-5 March and again on 7 March", {"2024-03-07"}),
    ],
)
def test_a_line_may_say_several_days_of_the_same_two(told: str, days: set[str]) -> None:
    text = f"President of Finland Aino Virtanen and Ambassador of Chile Pedro Rojas {told}.\n"
    assert {meeting.date for meeting in meetings(text)} == days


def test_who_is_only_named_after_two_days_was_not_met_on_both() -> None:
    text = (
        "President of Finland Aino Virtanen received Ambassador of Chile Pedro Rojas on Friday and again on Saturday, "
        "and on Sunday she met Prime Minister of Portugal Rui Tavares.\n"
    )
    assert [m.date for m in meetings(text) if "rui-tavares" in {key for side in m.sides for key in side}] == [
        "2024-05-19"
    ]


@pytest.mark.parametrize(
    "next_line",
    ["That was in Lima, in March, at a fair.", "It was in Lima two months ago.", "The first came about in March."],
)
def test_the_next_line_dates_what_was_before(next_line: str) -> None:
    text = (
        "President of Finland Aino Virtanen received Ambassador of Chile Pedro Rojas today.\n\n"
        f"The two had met only once before. {next_line}\n"
    )
    assert {meeting.date for meeting in meetings(text)} == {PUBLISHED, "2024-03"}


@pytest.mark.parametrize(
    "next_line",
    [
        "The first president of Chile was born in March.",
        "The last treaty was signed on 3 March 2020.",
        "It was rebuilt in March.",
        "It was in March, when it rained, that trade began.",
    ],
)
def test_the_next_line_dates_not_what_it_does_not_tell_of(next_line: str) -> None:
    text = (
        "President of Finland Aino Virtanen received Ambassador of Chile Pedro Rojas today.\n\n"
        f"The two had met only once before in Lima. {next_line}\n"
    )
    assert {meeting.date for meeting in meetings(text)} == {PUBLISHED, None}


def test_a_day_told_later_is_that_of_its_month() -> None:
    text = (
        "President of Finland Aino Virtanen met Ambassador of Chile Pedro Rojas in March without a word to the press. "
        "The date was March 14, papers in Lima wrote.\n"
    )
    assert {meeting.date for meeting in meetings(text)} == {"2024-03-14"}


@pytest.mark.parametrize(
    "after",
    [
        "Rojas had 52 percent of the vote on May 19.",
        "The day before, in Turku, she had opened a school.",
        "The council sits on Saturday. One wants to have a draft by Saturday.",
    ],
)
def test_a_later_day_of_something_else_dates_no_encounter(after: str) -> None:
    text = f"President of Finland Aino Virtanen phoned President of Chile Pedro Rojas.\n\n{after}\n"
    assert candidates(text, "aino-virtanen", "pedro-rojas") == {PUBLISHED}


def test_a_recent_day_in_the_past_perfect_has_a_say_in_that_of_what_is_told() -> None:
    text = (
        "President of Finland Aino Virtanen shook hands with Ambassador of Chile Pedro Rojas as they parted.\n\n"
        "Virtanen and Rojas had met on Saturday in Turku.\n"
    )
    assert {meeting.date for meeting in meetings(text)} == {"2024-05-18"}


HOST = "President of Finland Aino Virtanen received Prime Minister of Chile Pedro Rojas in Turku."


@pytest.mark.parametrize(
    "text",
    [
        "President of Finland Aino Virtanen, who was sworn in on 4 May, received Prime Minister of Chile Pedro Rojas.",
        "President of Finland Aino Virtanen, in office since March, received Prime Minister of Chile Pedro Rojas.",
        "Ahead of the vote on Friday, President of Finland Aino Virtanen received Prime Minister of Chile Pedro Rojas.",
        "Days after a flood of May 9 President of Finland Aino Virtanen received Prime Minister of Chile Pedro Rojas.",
        "President of Finland Aino Virtanen received Prime Minister of Chile Pedro Rojas over last week's ruling.",
        "President of Finland Aino Virtanen received Prime Minister of Chile Pedro Rojas, who turns 50 on Friday.",
        f"{HOST} They spoke of the pact signed in Lima in March.",
        f"{HOST} She thanked him for a feast which was celebrated on 6 May.",
        f"{HOST} The Turku forum opens on Saturday.",
        f"{HOST} Nothing is due until Saturday.",
        '"Last week we lost a friend," he said when President of Finland Aino Virtanen met Prime Minister of Chile '
        "Pedro Rojas.",
    ],
)
def test_days_of_things_are_not_those_of_an_encounter(text: str) -> None:
    assert [m.date for m in meetings(text)] == [PUBLISHED]


@pytest.mark.parametrize(
    "text",
    [
        "In Turku, Aino Virtanen received newly elected Prime Minister of Chile Pedro Rojas on Friday.",
        "Ahead of the vote Aino Virtanen received Pedro Rojas on Friday.",
        f"{HOST[:-1]} on the sidelines of Friday's summit.",
        f"{HOST[:-1]}, who is expected to step down, on Friday.",
        f"{HOST[:-1]} on Friday, moves that please both.",
        f"{HOST[:-1]} an hour before the session on Friday.",
    ],
)
def test_what_stands_beside_does_not_take_the_day_of_an_encounter(text: str) -> None:
    assert [m.date for m in meetings(text)] == ["2024-05-17"]


@pytest.mark.parametrize(
    ("told", "day"),
    [
        ("They last met in Santiago in March.", "2024-03"),
        ("Their Santiago talks of March 3 had left that open.", "2024-03-03"),
        ("The ministers followed up on their meeting in Santiago on 3 March.", "2024-03-03"),
        ("Rojas was in Lima for talks with Virtanen only in April.", "2024-04"),
        ("They first spoke about it by telephone on 2 April.", "2024-04-02"),
        ("Only in April the two conferred in Lima.", "2024-04"),
    ],
)
def test_an_earlier_encounter_is_told_in_passing(told: str, day: str) -> None:
    text = (
        "President of Finland Aino Virtanen received President of Chile Pedro Rojas in Turku on Friday. "
        + told.replace("ministers", "presidents")
    )
    assert [(m.date, m.main) for m in meetings(text)] == [("2024-05-17", True), (day, False)]


def test_what_a_guest_did_before_is_no_earlier_encounter() -> None:
    text = f"{HOST[: -len(' in Turku.')]}, who in March met King of Tonga Tupou Maka in Rome, on Friday."
    pair = {"aino-virtanen", "pedro-rojas"}
    assert [m.date for m in meetings(text) if {key for side in m.sides for key in side} == pair] == ["2024-05-17"]


def test_what_is_to_come_is_no_earlier_encounter() -> None:
    text = "President of Finland Aino Virtanen received President of Chile Pedro Rojas in Turku on Friday. "
    assert len(meetings(text + "The two see each other again in March.")) == 1


def test_what_a_report_is_about_is_told_beside_what_it_goes_back_to() -> None:
    text = (
        "Talks in a castle\n\n"
        "TURKU. President of Finland Aino Virtanen exchanged views with President of Chile Pedro Rojas.\n\n"
        "Trade is growing. Fish is dear. Ships are late. Ports are full.\n\n"
        "President Rojas spoke of the January of last year. Virtanen gave him an audience, on that occasion, in Oulu."
    )
    assert sorted(str(m.date) for m in meetings(text)) == ["2023-01", PUBLISHED]


@pytest.mark.parametrize(
    "text",
    [
        "President of Finland Aino Virtanen received Prime Minister of Chile Pedro Rojas on Wednesday, "
        "Foreign Minister of Malta Ian Borg on Thursday and Foreign Minister of Ghana Kwame Mensah on Friday.",
        "President of Finland Aino Virtanen met Prime Minister of Chile Pedro Rojas (15 May), "
        "Foreign Minister of Malta Ian Borg (16 May), and Foreign Minister of Ghana Kwame Mensah (17 May).",
    ],
)
def test_each_of_a_roll_has_the_day_beside_him(text: str) -> None:
    days = {person: m.date for m in meetings(text) for side in m.sides for person in side}
    assert [days[key] for key in ("pedro-rojas", "ian-borg", "kwame-mensah")] == [
        "2024-05-15",
        "2024-05-16",
        "2024-05-17",
    ]


def test_who_tells_when_an_encounter_was_gives_its_day() -> None:
    text = (
        "President of Finland Aino Virtanen was in March in the company of Prime Minister of Chile Pedro Rojas. "
        "A paper places that talk on March 24."
    )
    assert [m.date for m in meetings(text)] == ["2024-03-24"]


def test_they_met_again_on_another_day_of_the_line() -> None:
    text = (
        "President of Finland Aino Virtanen received Prime Minister of Chile Pedro Rojas on Tuesday of last week, "
        "and they met again yesterday."
    )
    assert sorted(str(m.date) for m in meetings(text)) == ["2024-05-14", "2024-05-20"]


@pytest.mark.parametrize(
    "text",
    [
        "Prime Minister of Chile Pedro Rojas meets President of Finland Aino Virtanen in Turku on Friday.",
        "Prime Minister of Chile Pedro Rojas has come to Turku, and President of Finland Aino Virtanen will meet "
        "with him.",
    ],
)
def test_who_is_only_to_meet_has_not_met(text: str) -> None:
    assert not [m for m in meetings(text) if m.status is MeetingStatus.TOOK_PLACE]


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("{A} received {B}, who arrived in Helsinki on Sunday.", "2024-05-21"),
        ("{A} received {B}, who arrived in Helsinki and dined with him on Sunday.", "2024-05-19"),
        ("{A} received {B}, in office since January, when he succeeded his uncle.", "2024-05-21"),
        ("{A} received {B}. Mr Tavares flew back to Lisbon on Sunday.", "2024-05-21"),
        ("{A} received {B}, who has to be in Rome this weekend.", "2024-05-21"),
        ("{A} received {B}. Since the school was founded five years ago trade has grown.", "2024-05-21"),
        ("{A} received {B} on Sunday, who flew back to Lisbon on Monday.", "2024-05-19"),
    ],
)
def test_arrivals_departures_and_duties_have_days_of_their_own(said: str, day: str) -> None:
    text = said.replace("{A}", "President of Finland Aino Virtanen")
    text = text.replace("{B}", "Prime Minister of Portugal Rui Tavares")
    assert {m.date for m in meetings(text + "\n") if m.status is MeetingStatus.TOOK_PLACE} == {day}


@pytest.mark.parametrize("then", ["At that time", "On that occasion", "During that visit"])
def test_a_line_that_points_back_to_a_time_has_the_date_of_the_line_before(then: str) -> None:
    text = (
        "Prime Minister of Portugal Rui Tavares went to Turku on Monday. "
        "The trip follows that of President of Finland Aino Virtanen to Lisbon last November. "
        f"{then} the President conferred with Prime Minister Tavares.\n"
    )
    assert "2023-11" in {meeting.date for meeting in meetings(text)}
