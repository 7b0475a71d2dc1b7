from __future__ import annotations

import time

import pytest

from graph.facts import Encounter, Report
from loaders.reading.allegiance import allegiance_of
from loaders.reading.clauses import lines_of
from loaders.reading.clean import tell
from loaders.reading.geography import places_in
from loaders.reading.links import Link
from loaders.reading.meetings import find_meetings
from loaders.reading.pairs import Pair
from loaders.reading.past_perfect import is_past_perfect
from loaders.reading.references import cast_of
from loaders.reading.settled_pairs import settled
from loaders.reading.triggers import Join, Trigger, triggers_in
from ontology.terms import Medium, MeetingStatus


def meetings(text: str, published: str = "2024-05-21") -> tuple[Encounter, ...]:
    report = Report(id="r", stems=("r",), published=published, text=f" date {published} {text}")
    story = tell(report)
    found = find_meetings(story, cast_of(story))
    for encounter in found:
        quotation = encounter.evidence
        assert report.text[quotation.start : quotation.end] == quotation.text
        assert 3 <= len(quotation.text.split()) <= 20
        assert 0 < quotation.confidence <= 1
    return found


def held(text: str, published: str = "2024-05-21") -> list[set[tuple[str, ...]]]:
    return [set(m.sides) for m in meetings(text, published) if m.status is MeetingStatus.TOOK_PLACE]


VISIT = (
    "President of Finland Aino Virtanen received Prime Minister of Portugal Rui Tavares in Helsinki on 20 May.\n"
    "During the meeting President Virtanen and Prime Minister Tavares discussed trade and energy.\n"
)


def test_a_president_receives_a_prime_minister() -> None:
    (meeting,) = meetings(VISIT)
    assert set(meeting.sides) == {("aino-virtanen",), ("rui-tavares",)}
    assert (meeting.date, meeting.precision) == ("2024-05-20", "day")
    assert (meeting.place, meeting.country) == ("Helsinki", "FI")
    assert meeting.medium is Medium.IN_PERSON
    assert meeting.main


def test_a_meeting_without_a_date_is_of_the_day_of_publication() -> None:
    (meeting,) = meetings(VISIT.replace(" on 20 May", ""))
    assert meeting.date == "2024-05-21"


def test_a_day_between_visitors_and_their_names_is_that_of_the_encounter() -> None:
    text = (
        "Two guests from Tallinn\n\n"
        "President of Finland Aino Virtanen received two ministers from Tallinn together on Saturday: "
        "Peeter Tamm, Minister of Finance, and Liis Kask, Minister of Energy.\n"
    )
    assert {meeting.date for meeting in meetings(text)} == {"2024-05-18"}


def test_an_encounter_has_the_date_that_another_line_of_it_says() -> None:
    text = (
        "Horvat meets Tamm\n\n"
        "Croatian Foreign Minister Ivan Horvat and Estonian Foreign Minister Peeter Tamm discussed trade. "
        "Horvat told Tamm of his plans. On Friday Horvat received Tamm in Zagreb.\n"
    )
    (meeting,) = meetings(text)
    assert meeting.date == "2024-05-17"


def test_a_call_has_no_place() -> None:
    text = (
        "President of Finland Aino Virtanen spoke by phone with President of Chile Pedro Rojas on Monday.\n"
        "President Virtanen thanked President Rojas for the call.\n"
    )
    (meeting,) = meetings(text)
    assert meeting.medium is Medium.PHONE
    assert meeting.date == "2024-05-20"
    assert (meeting.place, meeting.country) == (None, None)


def test_a_call_is_one_wherever_the_text_says_so() -> None:
    text = (
        "President of Finland Aino Virtanen and President of Chile Pedro Rojas held a telephone conversation.\n"
        "Virtanen and Rojas discussed trade.\n"
    )
    (meeting,) = meetings(text)
    assert meeting.medium is Medium.PHONE
    (meeting,) = meetings(text + "President Virtanen received President Rojas in Helsinki on 20 May.\n")
    assert meeting.medium is Medium.IN_PERSON


def test_those_who_take_part_in_a_call_are_on_it_too() -> None:
    text = (
        "President of Finland Aino Virtanen held talks by video link with Prime Minister of Portugal Rui Tavares on "
        "20 May.\nMinister of Finance of Portugal Ana Lobo took part in the conversation.\n"
    )
    assert {m.medium for m in meetings(text)} == {Medium.VIDEO}


@pytest.mark.parametrize(
    "text",
    ["He later met {}.", "He later attended a dinner with {}.", "He attended the opening of a forum with {}."],
)
def test_who_goes_on_to_something_else_is_no_longer_on_the_phone(text: str) -> None:
    call = "President of Finland Aino Virtanen spoke by phone with Prime Minister of Portugal Rui Tavares on Monday. "
    told = {m.sides[-1]: m.medium for m in meetings(call + text.format("Ambassador of Chile Pedro Rojas"))}
    assert told.pop(("rui-tavares",)) is Medium.PHONE
    assert told == ({} if "forum" in text else {("pedro-rojas",): Medium.IN_PERSON})


def test_who_is_met_after_a_call_that_the_same_line_tells_of_is_met_in_person() -> None:
    text = (
        "President of Finland Aino Virtanen spoke with Prime Minister of Portugal Rui Tavares by phone on Sunday and "
        "met Ambassador of Chile Pedro Rojas in Lima on Monday. "
    )
    told = {m.sides[-1]: m.medium for m in meetings(text)}
    assert told == {("rui-tavares",): Medium.PHONE, ("pedro-rojas",): Medium.IN_PERSON}


@pytest.mark.parametrize(
    ("how", "medium"),
    [
        ("took a call from {} on Monday", Medium.PHONE),
        ("gave {} a call on Monday", Medium.PHONE),
        ("was on the line with {} on Monday", Medium.PHONE),
        ("dialled {} on Monday", Medium.PHONE),
        ("spoke by conference call on Monday with {}", Medium.PHONE),
        ("called {} on Monday to discuss the harvest", Medium.PHONE),
        ("video-called {} on Monday", Medium.VIDEO),
        ("received a courtesy call from {} on Monday", Medium.IN_PERSON),
        ("called on {} on Monday to discuss the harvest", Medium.IN_PERSON),
        ("met {} on Monday, as lives were on the line", Medium.IN_PERSON),
    ],
)
def test_a_call_is_made_or_paid_by_what_stands_beside_it(how: str, medium: Medium) -> None:
    text = f"President of Finland Aino Virtanen {how.format('Prime Minister of Portugal Rui Tavares')}.\n"
    assert {m.medium for m in meetings(text)} == {medium}


@pytest.mark.parametrize(
    "text",
    [
        "met the family of {}",
        "met {}'s lawyers",
        "held talks with representatives of {}",
        "received {}'s letter",
        "received the ambassador of {}",
        "welcomed {}'s decision",
        "welcomed the recent statement of {}",
        "is seeing {} as a rival",
        "saw {} win the vote",
        "called parliament to discuss the plan of {}",
    ],
)
def test_nobody_is_met_through_theirs_or_from_afar(text: str) -> None:
    other = "Prime Minister of Portugal Rui Tavares"
    assert held(f"President of Finland Aino Virtanen {text.format(other)} on Monday.\n") == []


@pytest.mark.parametrize(("when", "count"), [("in July", 0), ("in April", 1), ("in July 2023", 1)])
def test_what_the_present_tells_of_a_month_that_is_nearer_ahead_is_to_come(when: str, count: int) -> None:
    text = f"President of Finland Aino Virtanen receives Prime Minister of Portugal Rui Tavares {when}.\n"
    assert len(held(text)) == count


def test_who_is_succeeded_is_not_there() -> None:
    text = "President of Finland Aino Virtanen met Envoy Rui Tavares, who succeeds Senator Pedro Rojas, on Monday.\n"
    assert held(text) == [{("aino-virtanen",), ("rui-tavares",)}]


def test_who_comes_last_is_seen_and_letters_of_credence_are_brought() -> None:
    text = "President of Finland Aino Virtanen {} on Monday.\n"
    both = [{("aino-virtanen",), ("rui-tavares",)}]
    assert held(text.format("saw Ambassador of Portugal Rui Tavares as the last of her guests")) == both
    assert held(text.format("received Ambassador of Portugal Rui Tavares's letters of credence")) == both
    assert held(text.format("was received for the signature of a treaty by Portugal's premier Rui Tavares")) == both


def test_a_call_told_of_before_is_not_that_of_the_visit() -> None:
    text = VISIT + "The two had spoken by phone the day before.\n"
    told = {m.date: (m.medium, m.main) for m in meetings(text)}
    assert told == {"2024-05-20": (Medium.IN_PERSON, True), "2024-05-19": (Medium.PHONE, False)}


def test_an_encounter_of_long_before_has_the_month_that_its_line_says() -> None:
    text = VISIT + "In March 2023 President Virtanen received President of Chile Pilar Rojas in Turku.\n"
    told = {m.sides: (m.date, m.main) for m in meetings(text)}
    assert sorted(told.values()) == [("2023-03", False), ("2024-05-20", True)]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("In 2020 trade reached 3 billion dollars, {one} said at a meeting with {other}.", "2024-05-21"),
        ("During 2019 exports grew, and {one} discussed this with {other}.", "2024-05-21"),
        ("In 2019, Ghana opened an embassy. {one} received {other}.", "2024-05-21"),
        ("In 2013 {one} received {other}.", "2013"),
        ("In 2013, while he was in Oslo, {one} received {other}.", "2013"),
        ("In 2013 {one} travelled to Chile and met {other}.", "2013"),
    ],
)
def test_a_year_that_is_said_of_something_else_dates_no_encounter(text: str, day: str) -> None:
    people = {"one": "Minister of Trade of Peru Juan Rojas", "other": "Minister of Trade of Norway Kari Lund"}
    (meeting,) = meetings(text.format(**people))
    assert (meeting.date, meeting.main or day == "2013") == (day, True)


def test_the_past_perfect_is_told_from_what_somebody_had() -> None:
    def is_before(words: str) -> bool:
        story = tell(Report(id="r", stems=("r",), published="2024-05-21", text=f" date 2024-05-21 {words}"))
        cast, places = cast_of(story), places_in(story)
        (line,) = lines_of(story, cast, places, allegiance_of(story, cast, places))
        return any(is_past_perfect(line, trigger) for trigger in triggers_in(line.items))

    assert is_before("President Aino Virtanen had already met Minister Rui Tavares.")
    assert not is_before("President Aino Virtanen had talks with Minister Rui Tavares.")


def test_a_planned_meeting_is_kept_apart_from_those_held() -> None:
    text = (
        "President of Finland Aino Virtanen will meet Prime Minister of Portugal Rui Tavares in Helsinki next week.\n"
        "The agenda of the visit is being prepared, her office said.\n"
    )
    found = meetings(text)
    assert held(text) == []
    assert {meeting.status for meeting in found} <= {MeetingStatus.PLANNED}


def test_a_letter_is_no_meeting() -> None:
    text = (
        "President of Finland Aino Virtanen sent a telegram of condolences to President of Chile Pedro Rojas.\n"
        "In her message the President wrote of the loss that the people of Chile suffered.\n"
    )
    assert held(text) == []


def test_one_person_meets_nobody() -> None:
    assert meetings("President of Finland Aino Virtanen received guests in Helsinki on 20 May.") == ()


def test_the_same_text_gives_the_same_meetings() -> None:
    assert meetings(VISIT) == meetings(VISIT)


def test_a_sentence_without_end_is_read_in_time_near_linear_in_its_length() -> None:
    clause = "Minister of Finland Aino Virtanen met Minister of Chile Pedro Rojas on 5 May in Oslo and "

    def seconds(count: int) -> float:
        story = tell(Report(id="r", stems=("r",), published="2024-05-21", text=" date 2024-05-21 " + clause * count))
        cast = cast_of(story)
        start = time.perf_counter()
        find_meetings(story, cast)
        return time.perf_counter() - start

    seconds(5)
    assert seconds(400) < 12 * seconds(100) + 0.05


def test_courtesy_calls_are_no_telephone_calls() -> None:
    text = (
        "Courtesy calls at the palace\n\n"
        "President of Finland Aino Virtanen received Ambassador of Chile Pedro Rojas for a first call.\n"
    )
    assert {m.medium for m in meetings(text)} == {Medium.IN_PERSON}
    assert {m.medium for m in meetings(text.replace("Courtesy calls", "Calls"))} == {Medium.PHONE}


def test_two_who_are_said_not_to_have_met_did_not() -> None:
    told, denied = (
        Link("a", "b", 0, Trigger(Join.MUTUAL, "sat/sits/sit/sitting down", 3, 5, status), status, ("group",), "differ")
        for status in (MeetingStatus.TOOK_PLACE, MeetingStatus.DENIED)
    )
    assert settled((Pair("a", "b", 0.9, (denied,), "differ"),)) == ()
    assert settled((Pair("a", "b", 0.9, (denied, told), "differ"),))


PROGRAMME = (
    "{day} - President of Finland Aino Virtanen in the Senate\n\n"
    "President of Finland Aino Virtanen is the guest of Speaker of the Senate of Chile Pedro Rojas.\n"
    "The two have talks in the Blue Room.\n"
)


def test_a_programme_of_a_day_to_come_tells_of_no_encounter() -> None:
    assert held(PROGRAMME.format(day="Friday 24 May 2024")) == []
    assert held(PROGRAMME.format(day="Monday 20 May 2024"))


def test_what_is_told_in_the_present_of_a_day_to_come_did_not_take_place() -> None:
    text = "President of Finland Aino Virtanen receives Prime Minister of Portugal Rui Tavares on {} in Turku.\n"
    assert held(text.format("24 May 2024")) == []
    assert held(text.format("20 May 2024"))


def test_the_day_of_another_event_puts_no_talks_off() -> None:
    people = "President of Finland Aino Virtanen and Prime Minister of Portugal Rui Tavares"
    assert held(f"{people} are holding talks in Helsinki as guests of tomorrow's summit arrive.\n")
    assert not held(f"{people} are holding talks in Helsinki tomorrow.\n")


def test_a_meeting_that_was_awaited_was_held() -> None:
    people = "President of Finland Aino Virtanen and Prime Minister of Portugal Rui Tavares"
    assert held(f"The meeting of {people} was long awaited.\n")


def test_who_was_received_was_there_though_he_had_sent_a_letter() -> None:
    said = "President of Finland Aino Virtanen received Prime Minister of Portugal Rui Tavares"
    assert held(f"{said}, who had sent her a letter in March.\n")


def test_two_who_likely_met_are_told_though_no_line_ties_them() -> None:
    text = (
        "President receives new envoys\n\n"
        "President of Uganda John Okello took delivery of letters of credence from three heads of mission on Monday. "
        "They came in one by one. Ambassador Ann Field of Canada had the honour of going in first.\n"
        "Then it was the turn of Mary Stone, High Commissioner of the United Kingdom.\n"
    )
    assert {("john-okello",), ("mary-stone",)} in held(text)


def test_kings_are_no_grand_dukes() -> None:
    text = (
        "King Harald of Norway and Grand Duke Henri of Luxembourg were in Lisbon. "
        "On Monday Foreign Minister of Portugal Rui Tavares received the King.\n"
    )
    assert held(text) == [{("harald",), ("rui-tavares",)}]


def test_who_is_only_greeted_at_an_entrance_is_not_met() -> None:
    text = (
        "At the entrance Foreign Minister of Chile Pedro Rojas was welcomed by President of Finland Aino Virtanen. "
        "A session will start shortly.\n"
    )
    assert held(text) == []


def test_all_met_who_stand_in_a_row_before_their_talks() -> None:
    text = (
        "Before the talks in the palace, left to right: President of Finland Aino Virtanen; "
        "Prime Minister of Portugal Rui Tavares; Foreign Minister of Chile Pedro Rojas.\n"
    )
    assert {frozenset(sides) for sides in held(text)} == {
        frozenset({("aino-virtanen",), ("rui-tavares",), ("pedro-rojas",)})
    }


def test_who_chairs_a_commission_with_another_met_him() -> None:
    said = "Foreign Minister of Portugal Rui Tavares was in Turku and co-chaired with Foreign Minister of Finland"
    assert held(f"{said} Aino Salo the joint commission.\n") == [{("aino-salo",), ("rui-tavares",)}]


def test_who_waits_for_somebody_receives_him_but_not_where_he_lands() -> None:
    awaited = "President of Finland Aino Virtanen awaited him"
    came = f"Prime Minister of Portugal Rui Tavares drove to the palace, where {awaited}.\n"
    assert held(came) == [{("aino-virtanen",), ("rui-tavares",)}]
    assert held(f"Prime Minister of Portugal Rui Tavares landed in Turku. {awaited} on the tarmac.\n") == []


def test_an_encounter_told_of_a_day_to_come_too_is_told_by_another_line() -> None:
    text = (
        "President of Finland Aino Virtanen received Prime Minister of Portugal Rui Tavares in Turku on Monday. "
        "On Thursday he goes to Oslo, where she is to open a fair.\n"
    )
    assert held(text) == [{("aino-virtanen",), ("rui-tavares",)}]
