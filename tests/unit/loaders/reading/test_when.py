from __future__ import annotations

import pytest

from graph.facts import Report
from loaders.reading.clean import tell
from loaders.reading.date_reader import Form
from loaders.reading.when import dates_in
from ontology.terms import Precision


def dates(text: str, published: str = "2025-09-05") -> list[str | None]:
    report = Report(id="r", stems=("r",), published=published, text=f" date {published} {text}")
    return [when.date for when in dates_in(tell(report))]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("They met on Oct. 29, 2024 in the capital.", "2024-10-29"),
        ("They met on 29 October 2024 in the capital.", "2024-10-29"),
        ("They met on the 29th of October 2024 there.", "2024-10-29"),
        ("They met on 5 September in the capital.", "2025-09-05"),
        ("They met on SEPTEMBER 4 in the capital.", "2025-09-04"),
        ("They met on 18.08.2025 in the capital.", "2025-08-18"),
        ("They met on 2025-08-18 in the capital.", "2025-08-18"),
        ("They met on 8/31/2025 in the capital.", "2025-08-31"),
        ("They met on September 4-5 in the capital.", "2025-09"),
        ("They met on 28-30 June 2024 in the capital.", "2024-06"),
        ("They met on August 31 to September 2 there.", "2025-08"),
        ("They met in October 2024 in the capital.", "2024-10"),
        ("They met in 2023 in the capital.", "2023"),
        ("In 2023 they met in the capital.", "2023"),
        ("During 2022 they met in the capital.", "2022"),
        ("They met today in the capital.", "2025-09-05"),
        ("They met yesterday in the capital.", "2025-09-04"),
        ("They met two days ago in the capital.", "2025-09-03"),
        ("They met three months ago in the capital.", "2025-06"),
        ("They met on Friday in the capital.", "2025-09-05"),
        ("They met on Monday in the capital.", "2025-09-01"),
        ("They met last Friday in the capital.", "2025-08-29"),
        ("They met on Thursday of last week there.", "2025-08-28"),
        ("They met last October in the capital.", "2024-10"),
        ("They met last September in the capital.", "2024-09"),
        ("They met last year in the capital.", "2024"),
        ("They met last month in the capital.", "2025-08"),
        ("They met the month before last in the capital.", "2025-07"),
        ("They met in the year before last there.", "2023"),
        ("They met a fortnight ago in the capital.", "2025-08"),
        ("They met eleven days ago in the capital.", "2025-08-25"),
        ("They met earlier this week in the capital.", "2025-09"),
        ("They met twice in the past month.", "2025-08"),
        ("They met in March this year in the capital.", "2025-03"),
        ("They parted.\n\nIn May, they met in the capital.", "2025-05"),
        ("They met in mid-March in the capital.", "2025-03"),
        ("They met on Wednesday 20 in the capital.", "2025-08-20"),
        ("They met on Friday the 15th in the capital.", "2025-08-15"),
        ("They met on Wednesday 17 times in the capital.", "2025-09-03"),
        ("On Thursday, 26 envoys met in the capital.", "2025-09-04"),
        ("They met on Christmas Eve in the capital.", "2024-12-24"),
        ("They met on May Day in the capital.", "2025-05-01"),
        ("They met on New Year's Day in the capital.", "2025-01-01"),
        ("Old friends; 1994: The two meet.", "1994"),
        ("Both recalled the visit of 1994 to the capital.", "1994"),
        ("They were there from the 2nd to the 4th of September.", "2025-09"),
    ],
)
def test_a_date_is_read_against_the_publication(text: str, date: str) -> None:
    assert dates(text) == [date]


def test_recently_is_found_and_says_no_date() -> None:
    report = Report(id="r", stems=("r",), published="2025-09-05", text=" date 2025-09-05 They recently met in Rome.")
    (when,) = dates_in(tell(report))
    assert when.form is Form.UNKNOWN
    assert when.date is None
    assert when.precision is None
    assert report.text[when.start : when.end] == "recently"


def test_the_precision_is_that_of_the_words() -> None:
    report = Report(id="r", stems=("r",), published="2025-09-05", text=" date 2025-09-05 In May 2024 they met.")
    (when,) = dates_in(tell(report))
    assert when.precision is Precision.MONTH


def test_a_day_of_early_january_in_a_december_report_lies_ahead() -> None:
    assert dates("The visit is planned for January 4.", published="2024-12-28") == ["2025-01-04"]


def test_the_same_day_is_the_day_said_before() -> None:
    assert dates("On 2 September he spoke. The same day he left.") == ["2025-09-02", "2025-09-02"]
    assert dates("On 2 September he spoke. A day earlier he came.") == ["2025-09-02", "2025-09-01"]
    assert dates("On 2 September he spoke. On that very date he left.") == ["2025-09-02", "2025-09-02"]


def test_the_day_before_beside_a_date_is_that_date() -> None:
    assert dates("On 2 September, the day before, he spoke.") == ["2025-09-02", "2025-09-02"]
    assert dates("On 2 September he spoke, the day before he came.") == ["2025-09-02", "2025-09-01"]


def test_a_session_of_a_year_is_of_that_year() -> None:
    assert dates("Those whom I met in the second part of the 2013 ordinary session") == ["2013"]
    assert dates("He spoke of the 2030 agenda.") == []


def test_the_opening_day_is_the_first_of_a_span() -> None:
    assert dates("It met from 2 to 4 September. The opening day saw them.") == ["2025-09", "2025-09-02"]
    assert dates("It met from 2 to 4 September. They sat on that second day.") == ["2025-09", "2025-09-03"]


def test_an_ordinal_takes_the_month_said_before() -> None:
    assert dates("From 3 August he toured. On the 5th he saw them.") == ["2025-08-03", "2025-08-05"]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("From 11 to 13 August he toured. On the 12th in Karaganda he saw them.", ["2025-08", "2025-08-12"]),
        ("The party turns ten on 24 June 2026. On the 30th, in Ankara, they met.", ["2026-06-24", "2025-08-30"]),
        ("An election is due on 20 November 2025. The same day they met.", ["2025-11-20", "2025-09-05"]),
        (
            "He spoke on 2 September. In power since 26 July, he met them the same day.",
            ["2025-09-02", "2025-07-26", "2025-09-02"],
        ),
        ("He came on 2 September and saw her next morning.", ["2025-09-02", "2025-09-03"]),
        ("They met on Monday, 4 August, there.", ["2025-08-04"]),
        ("Talks (Monday, August 4) were long.", ["2025-08-04"]),
        ("ASTANA, SEPTEMBER 4: They met.", ["2025-09-04"]),
        ("They were in Bonn on 20-22 August. On the 20th Otto Falk saw them.", ["2025-08", "2025-08-20"]),
        ("They were in Bonn on 20-22 August. On the second day Otto Falk saw them.", ["2025-08", "2025-08-21"]),
        ("They were in Bonn on 20-22 August. On the third day of their visit he spoke.", ["2025-08", "2025-08-22"]),
        ("They were in Bonn on August 31 to September 2. On the third day he spoke.", ["2025-08", "2025-09-02"]),
        ("They were in Bonn on August 20-22. On the fifth day of the talks he spoke.", ["2025-08"]),
        ("They were in Bonn on 20-22 August. The law enters in force on the first day of autumn.", ["2025-08"]),
        ("They were in Bonn on 20-22 August. On the second day of Eid they spoke.", ["2025-08"]),
        ("He came on 2 September. The same day the minister saw her.", ["2025-09-02", "2025-09-02"]),
        ("She rests in Nice since 28 August. On that very day they met.", ["2025-08-28", "2025-08-28"]),
        ("He is ill since 28 August. The same day they met.", ["2025-08-28", "2025-08-28"]),
        ("From 28 August on she was in Nice. On that first day they met.", ["2025-08-28", "2025-08-28"]),
        ("He came on 2 August. They met that same week.", ["2025-08-02", "2025-08"]),
        ("He came on 2 September. They had met a fortnight earlier.", ["2025-09-02", "2025-08"]),
        ("He came on 2 September. On the 3rd as well they met.", ["2025-09-02", "2025-09-03"]),
        ("He came on 2 September. On the eve the two spoke.", ["2025-09-02", "2025-09-01"]),
        ("He came on 2 September. The next day the talks began.", ["2025-09-02", "2025-09-03"]),
        ("He came on 2 September. They had met a week before.", ["2025-09-02", "2025-08-26"]),
        ("He came on 2 September. They had met the week before.", ["2025-09-02", "2025-08"]),
        ("He came on 2 September. They had met the previous week.", ["2025-09-02", "2025-08"]),
        (
            "He came on 2 September. A week earlier he was ill. The same day they met.",
            ["2025-09-02", "2025-08-26", "2025-09-02"],
        ),
        ("He came on 2 September. They had met on the Sunday before.", ["2025-09-02", "2025-08-31"]),
        ("He came on 2 September. Ten days earlier she was in Bonn.", ["2025-09-02", "2025-08-23"]),
        ("He came on 2 September. Two evenings before she was in Bonn.", ["2025-09-02", "2025-08-31"]),
        ("He came on 2 September. Five weeks earlier she was in Bonn.", ["2025-09-02", "2025-07"]),
        ("He came on 2 September. Three months earlier she was in Bonn.", ["2025-09-02", "2025-06"]),
        ("He came on 2 August 2023. A year later she was in Bonn.", ["2023-08-02", "2024"]),
        (
            "He came on 2 September. On the eve she wrote. The same day they met.",
            ["2025-09-02", "2025-09-01", "2025-09-02"],
        ),
        (
            "He came on 2 September after the vote of 9 August. The same day they met.",
            ["2025-09-02", "2025-08-09", "2025-09-02"],
        ),
        ("In July he toured. On the 4th, in Bonn, they met.", ["2025-07", "2025-07-04"]),
        (
            "He came on 2 September. The text of 3 July 2009 is old, and "
            + "very " * 40
            + "long. The next day they met.",
            ["2025-09-02", "2009-07-03", "2025-09-03"],
        ),
        (
            "He came on 2 September. On 3 July 2009 he saw her. The next day they met.",
            ["2025-09-02", "2009-07-03", "2009-07-04"],
        ),
        ("He came on the evening of 9 August. The next day they met.", ["2025-08-09", "2025-08-10"]),
        (
            "They were in Bonn from the 20th to the 22nd of August. On the second day he spoke.",
            ["2025-08", "2025-08-21"],
        ),
    ],
)
def test_days_said_by_others(text: str, read: list[str]) -> None:
    assert dates(text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("OSLO, September 4 (ABC) - They met today.", ["2025-09-04", "2025-09-04"]),
        ("Office of the Mayor\n\nOslo, 3 September 2025.\n\nThey met yesterday.", ["2025-09-03", "2025-09-02"]),
        ("OSLO, August 4 - They met today.", ["2025-08-04", "2025-09-05"]),
        ("OSLO, Wednesday - They met this morning.", ["2025-09-03", "2025-09-03"]),
        ("Talks in Oslo\n\n09/03/2025 10:15 AM CET\n\nThey met today.", ["2025-09-03", "2025-09-03"]),
        ("Press Office. OSLO, Wednesday - They met this morning.", ["2025-09-03", "2025-09-03"]),
        ("Mr Berg, Wednesday - They met this morning.", ["2025-09-03", "2025-09-05"]),
        ("They met in Oslo, 4 September, and are here today.", ["2025-09-04", "2025-09-05"]),
    ],
)
def test_today_under_a_recent_dateline_is_its_day(text: str, read: list[str]) -> None:
    assert dates(text) == read


@pytest.mark.parametrize(
    "text",
    [
        "She spoke of the 20th Party Congress.",
        "He leads the 5th Division.",
        "The day before the vote he rested.",
        "Between the 2nd and the 3rd session she wrote.",
        "The Assembly, the 21st, sat.",
    ],
)
def test_what_only_looks_like_a_day_is_none(text: str) -> None:
    assert dates(text) == []


@pytest.mark.parametrize(
    "text",
    ["He may come again.", "They will march on.", "Call 202 12 22 15 now.", "On 31.31.2025 no.", "Room 1994: open."],
)
def test_what_is_no_date_is_not_read(text: str) -> None:
    assert dates(text) == []


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("They met on the second of September in Oslo.", ["2025-09-02"]),
        ("They met on August the twelfth.", ["2025-08-12"]),
        ("They met on the twenty-first of May 2024.", ["2024-05-21"]),
        ("They met from 30 August to 2 September.", ["2025-08"]),
        ("They met on 20, 21 and 22 August.", ["2025-08"]),
        ("They met on August 20, 21 and 22.", ["2025-08"]),
        ("They met in the week of 25 August.", ["2025-08"]),
        ("They met this forenoon.", ["2025-09-05"]),
        ("The day before yesterday they met.", ["2025-09-03"]),
        ("They met the night before last.", ["2025-09-03"]),
        ("They met a week ago today.", ["2025-08-29"]),
        ("They met a week ago on Tuesday.", ["2025-08-26"]),
        ("On Monday a week ago they met.", ["2025-08-25"]),
        ("Two Fridays ago they met.", ["2025-08-22"]),
        ("They met three nights ago.", ["2025-09-02"]),
        ("They met half a year ago.", []),
        ("They met a few days ago.", [None]),
        ("They met over the weekend.", ["2025-09"]),
        ("They met earlier in the week.", ["2025-09"]),
        ("They met in the spring of 2024.", ["2024"]),
        ("They met first since the Arab Spring of 2011.", []),
        ("They met on the 3rd of the month in Rome.", ["2025-09-03"]),
        ("The 3rd saw them in Rome.", ["2025-09-03"]),
        ("They met on the 26th that he had named.", ["2025-08-26"]),
    ],
)
def test_days_told_otherwise(text: str, read: list[str | None]) -> None:
    assert dates(text) == read


def test_last_summer_in_winter_is_that_of_the_year() -> None:
    assert dates("They met last summer.", "2025-12-05") == ["2025"]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("In 2019 they met, and in May of the following year.", ["2019", "2020-05"]),
        ("On 3 March 2021 they met, and in August of the same year.", ["2021-03-03", "2021-08"]),
        ("They met on 1 August and again 48 hours later.", ["2025-08-01", "2025-08-03"]),
        ("They met on 1 August, and the following Tuesday in Rome.", ["2025-08-01", "2025-08-05"]),
        ("They met on 1 August. The Sunday after he left.", ["2025-08-01", "2025-08-03"]),
        ("They met on 1 August, and on the very next morning.", ["2025-08-01", "2025-08-02"]),
    ],
)
def test_dates_counted_from_one_told_before(text: str, read: list[str | None]) -> None:
    assert dates(text) == read


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("She was in Oslo on Tuesday and Wednesday. On the first day she met the king.", "2025-09-02"),
        ("He stayed from Monday till Wednesday. On the last day he met the mayor.", "2025-09-03"),
        ("She landed in Lima on Sunday. On her second day she met the king.", "2025-09-01"),
        ("He began a three-day visit on Monday. On the final day he met the mayor.", "2025-09-03"),
        ("In Rome on 1-3 September, he saw one on the first day and one on the third.", "2025-09-03"),
    ],
)
def test_the_days_of_a_stay_are_counted_from_its_first(text: str, day: str) -> None:
    assert dates(text)[-1] == day


def test_a_day_beside_a_relative_one_says_it() -> None:
    assert dates("It was over by noon, and the next evening, 3 August, they met.") == ["2025-08-03", "2025-08-03"]


def test_today_in_the_mouth_of_somebody_is_not_the_day_of_publication() -> None:
    assert dates("They met on Tuesday. “Today we are friends,” she said.") == ["2025-09-02"]
    assert dates("“Today we are friends,” she said.") == ["2025-09-05"]


def test_a_day_before_a_bar_is_that_of_a_dateline() -> None:
    assert dates("Call of the ministers\n\nSept. 3, 2025 | 05:12 PM\n\nThey spoke today.") == [
        "2025-09-03",
        "2025-09-03",
    ]
