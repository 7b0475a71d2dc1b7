from __future__ import annotations

from pathlib import Path

from graph.facts import Facts, Report
from loaders.read import read
from loaders.reading.facts_of import facts_of
from loaders.sources.source import Refusal
from ontology.terms import Role

TRIP = """<trip role="secretary"><id>{id}</id><role>secretary</role><name>Ann Lee Moss</name>
<start-date>{start}</start-date><end-date>{end}</end-date><country>{country}</country><locale>Praia</locale>
<remarks>{remarks}</remarks></trip>"""
VISIT = """<visit><id>7</id><start-date>1991-03-04</start-date><end-date>1991-03-06</end-date>
<visitor>President Rui Tavares</visitor><from>Cape Verde</from><description>{remarks}</description></visit>"""


def found(tmp_path: Path, *records: str) -> list[Report | Refusal]:
    path = tmp_path / "records.xml"
    path.write_text(f"<records>{''.join(records)}</records>", encoding="utf-8")
    return list(read([path]))


def trip(tmp_path: Path, remarks: str, start: str = "2003-05-01", end: str = "2003-05-01") -> Facts:
    text = TRIP.format(id=12, remarks=remarks, start=start, end=end, country="Cape Verde")
    (report,) = found(tmp_path, text)
    assert isinstance(report, Report)
    return facts_of(report)


def met(facts: Facts) -> list[tuple[tuple[str, ...], ...]]:
    return [meeting.sides for meeting in facts.meetings]


def test_a_record_is_a_report_whose_stem_ends_with_its_number(tmp_path: Path) -> None:
    facts = trip(tmp_path, "Met with President Rui Tavares.")
    assert facts.report.stems == ("travels-12",)
    assert facts.report.text == "Met with President Rui Tavares."
    assert facts.report.published == "2003-05-01"
    (meeting,) = facts.meetings
    assert (meeting.date, meeting.place, meeting.country) == ("2003-05-01", "Praia", "CV")
    assert meeting.sides == (("ann-lee-moss",), ("rui-tavares",))


def test_offices_are_of_the_country_visited_unless_the_words_say_another(tmp_path: Path) -> None:
    facts = trip(tmp_path, "Met with President Tavares and Ghanaian Foreign Minister Mensah.")
    assert {(o.person, o.role, o.state) for o in facts.offices} == {
        ("ann-lee-moss", Role.FOREIGN_MINISTER, "US"),
        ("tavares", Role.HEAD_OF_STATE, "CV"),
        ("mensah", Role.FOREIGN_MINISTER, "GH"),
    }


def test_who_is_named_without_a_meeting_is_not_met(tmp_path: Path) -> None:
    remarks = "Attended the funeral of President Tavares; addressed Parliament; discussed trade with Premier Mota."
    assert met(trip(tmp_path, remarks)) == [(("ann-lee-moss",), ("mota",))]


def test_who_is_accompanied_stands_beside_the_traveller(tmp_path: Path) -> None:
    facts = trip(tmp_path, "Accompanied President Grant to a meeting with President Tavares.")
    assert met(facts) == [(("ann-lee-moss", "grant"), ("tavares",))]
    assert ("grant", "US") in {(office.person, office.state) for office in facts.offices}


def test_at_a_conference_everybody_faces_everybody(tmp_path: Path) -> None:
    facts = trip(tmp_path, "Conference with President Tavares and Soviet Premier Petrov.")
    assert met(facts) == [(("ann-lee-moss",), ("tavares",), ("petrov",))]


def test_days_of_a_journey_give_the_least_precise_date_that_holds_them(tmp_path: Path) -> None:
    days = [("2003-05-01", "2003-05-03"), ("2003-05-30", "2003-06-02"), ("2003-12-30", "2004-01-02")]
    dates = [trip(tmp_path, "Met with President Tavares.", *span).meetings[0].date for span in days]
    assert dates == ["2003-05", "2003", None]


def test_a_day_in_the_words_goes_before_the_days_of_the_journey(tmp_path: Path) -> None:
    facts = trip(tmp_path, "Met with President Tavares May 2.", "2003-05-01", "2003-05-03")
    assert facts.meetings[0].date == "2003-05-02"
    assert met(facts) == [(("ann-lee-moss",), ("tavares",))]


def test_a_day_before_the_journey_goes_before_it_where_it_follows_who_was_met(tmp_path: Path) -> None:
    def day(remarks: str) -> str | None:
        return trip(tmp_path, remarks, "2003-05-06", "2003-05-06").meetings[0].date

    assert day("Had met with President Tavares in Praia, May 4.") == "2003-05-04"
    assert day("Met with President Tavares. Arrived in Cape Verde May 4.") == "2003-05-06"
    assert day("Met with President Tavares after the May 4 earthquakes.") == "2003-05-06"


def test_a_record_is_of_the_day_on_which_the_traveller_went_home(tmp_path: Path) -> None:
    def published(remarks: str) -> str:
        return trip(tmp_path, remarks, "2003-12-28", "2003-12-30").report.published

    assert published("Met with President Tavares. Departed the U.S. January 4.") == "2004-01-04"
    assert published("Working visit; returned December 31.") == "2003-12-31"
    assert published("Left Washington December 27. Departed from Praia March 4.") == "2003-12-30"


def test_a_visitor_meets_only_whom_the_description_says(tmp_path: Path) -> None:
    (state, private) = found(
        tmp_path, VISIT.format(remarks="State visit."), VISIT.format(remarks="Met with President Grant.")
    )
    assert isinstance(state, Report)
    assert isinstance(private, Report)
    assert facts_of(state).meetings == ()
    assert met(facts_of(private)) == [(("rui-tavares",), ("grant",))]
    assert facts_of(state).offices[0].state == "CV"


def test_equal_words_of_two_records_are_two_reports(tmp_path: Path) -> None:
    texts = [
        TRIP.format(id=n, remarks="Vacation.", start="2003-05-01", end="2003-05-01", country="Cape Verde")
        for n in (1, 2)
    ]
    one, other = found(tmp_path, *texts)
    assert isinstance(one, Report)
    assert isinstance(other, Report)
    assert one.id != other.id


def test_a_record_without_remarks_and_other_xml_are_refused(tmp_path: Path) -> None:
    empty = TRIP.format(id=3, remarks="", start="2003-05-01", end="2003-05-01", country="Cape Verde")
    assert [type(row) for row in found(tmp_path, empty)] == [Refusal]
    (other,) = found(tmp_path, "<note>hello</note>")
    assert "no travels or visits" in str(other)
    broken = tmp_path / "broken.xml"
    broken.write_text("<trips><trip>", encoding="utf-8")
    (refusal,) = read([broken])
    assert "not XML" in str(refusal)


def test_entities_are_not_expanded(tmp_path: Path) -> None:
    path = tmp_path / "bomb.xml"
    path.write_text('<!DOCTYPE a [<!ENTITY x "y">]><trips>&x;</trips>', encoding="utf-8")
    (refusal,) = read([path])
    assert "not XML" in str(refusal)


def test_one_name_under_two_titles_of_one_list_is_two_people(tmp_path: Path) -> None:
    facts = trip(tmp_path, "Met with King Rui Tavares, Prime Minister Tavares, and Foreign Minister Tavares.")
    assert met(facts) == [(("ann-lee-moss",), (key,)) for key in ("rui-tavares", "rui-tavares-2", "rui-tavares-3")]
    assert {(o.person, o.role) for o in facts.offices if o.person.startswith("rui")} == {
        ("rui-tavares", Role.HEAD_OF_STATE),
        ("rui-tavares-2", Role.HEAD_OF_GOVERNMENT),
        ("rui-tavares-3", Role.FOREIGN_MINISTER),
    }


def test_a_title_between_two_names_is_that_of_the_second(tmp_path: Path) -> None:
    remarks = "Met with Prime Minister Rui Tavares, Foreign Minister and Deputy Prime Minister Ana Mota."
    facts = trip(tmp_path, remarks)
    assert {(o.person, o.role) for o in facts.offices if o.person != "ann-lee-moss"} == {
        ("rui-tavares", Role.HEAD_OF_GOVERNMENT),
        ("ana-mota", Role.FOREIGN_MINISTER),
        ("ana-mota", Role.DEPUTY_HEAD_OF_GOVERNMENT),
    }


def test_a_place_visited_is_no_person(tmp_path: Path) -> None:
    facts = trip(tmp_path, "Met with President Tavares. Visited Yad Vashem.")
    assert {person.key for person in facts.people} == {"ann-lee-moss", "tavares"}


def test_with_whom_the_traveller_goes_is_of_their_state(tmp_path: Path) -> None:
    facts = trip(tmp_path, "With Secretary of Defense Grant, met with President Tavares.")
    assert met(facts) == [(("ann-lee-moss", "grant"), ("tavares",))]
    assert ("grant", Role.DEFENCE_MINISTER, "US") in {(o.person, o.role, o.state) for o in facts.offices}


def test_a_slip_in_a_title_is_no_name(tmp_path: Path) -> None:
    facts = trip(tmp_path, "Met with Foreign Minster Mota.")
    assert [person.name for person in facts.people] == ["Ann Lee Moss", "Mota"]
