"""Earlier encounters of the same two: counted back, told without a day, told beside the one that a report is about."""

from __future__ import annotations

from functools import partial

import pytest
from encounters_read import days_met

PUBLISHED = "2024-05-21"  # a Tuesday
LEAD = "Finnish Foreign Minister Aino Virtanen received Portuguese Foreign Minister Rui Tavares in Turku on Tuesday. "


days = partial(days_met, PUBLISHED)


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("It was in Lisbon last December that the two ministers had met.", "2023-12"),
        ("At Davos in January the two spoke at length about wind power, she recalled.", "2024-01"),
        ("Their previous encounter goes back to October 2023, in Porto.", "2023-10"),
        ("They spoke in Brussels in March, she recalled.", "2024-03"),
        ("Virtanen and Tavares have talked by phone three times this year, most recently on 2 May.", "2024-05-02"),
        ("When Virtanen visited Lisbon in March, she held talks with Tavares.", "2024-03"),
        (
            "Virtanen went back in her mind to March 2022. She was then in Lisbon, and Tavares had talks with her.",
            "2022-03",
        ),
        ("The last time that the two ministers discussed the port was in April.", "2024-04"),
    ],
)
def test_an_earlier_encounter_has_its_own_date(said: str, day: str) -> None:
    assert days(LEAD + said) == {PUBLISHED, day}


@pytest.mark.parametrize(
    "said",
    [
        "The two last met in New York.",
        '"When we met in New York, you promised to come," she told him.',
        '"I have not forgotten how you received us in Porto," Tavares was told by her. The two had met twice before.',
        "They had spoken more than once by telephone.",
        "They went over what has been done since their last meeting.",
        "It was in Washington that the two sat down together the last time.",
        "It was their second meeting in two months.",
    ],
)
def test_an_earlier_encounter_may_have_no_day(said: str) -> None:
    assert days(LEAD + said) == {PUBLISHED, None}


@pytest.mark.parametrize(
    "said",
    [
        "The two had never met before.",
        "They had not met before.",
        "The two met in private before the delegations joined them.",
        '"When we met, he told me that trade grows," Virtanen said to reporters.',
        "Their meeting lasted an hour.",
        "Much has changed since the two countries joined the Union.",
    ],
)
def test_what_is_no_earlier_encounter(said: str) -> None:
    assert days(LEAD + said) == {PUBLISHED}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (f"{LEAD[:-2]}, two months after they had conferred in Brussels.", {PUBLISHED, "2024-03"}),
        (f"{LEAD[:-2]}, three days after the two spoke on the phone.", {PUBLISHED, "2024-05-18"}),
        (f"{LEAD[:-2]}, a week after their telephone conversation.", {PUBLISHED, "2024-05-14"}),
        (f"Two months after the war began, {LEAD}", {PUBLISHED}),
        (f"Two weeks after the elections {LEAD}", {PUBLISHED}),
    ],
)
def test_an_encounter_after_which_so_long_has_passed(text: str, told: set[str | None]) -> None:
    assert days(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "The first time Foreign Minister Aino Virtanen of Finland and Portuguese Foreign Minister Rui Tavares compared "
        "notes was in Lisbon on 3 March. On Tuesday they met again in Turku.",
        "In Turku on Tuesday Foreign Minister Aino Virtanen met her Portuguese colleague Rui Tavares, whom she had "
        "received there on 3 March, for an hour.",
        "Foreign Minister Aino Virtanen and Portuguese Foreign Minister Rui Tavares met in Turku on Tuesday. They had "
        "a phone call as recently as 3 March.",
    ],
)
def test_both_encounters_are_told(text: str) -> None:
    assert days(text) == {PUBLISHED, "2024-03-03"}


def test_who_are_only_to_meet_met_before() -> None:
    text = (
        "Foreign Minister Aino Virtanen will receive Portuguese Foreign Minister Rui Tavares in June. It will be their "
        "third encounter: in late March the two talked in Brussels and in April they did so in Porto."
    )
    assert days(text) == {"2024-03", "2024-04"}


def test_talks_with_somebody_else_date_no_other() -> None:
    text = (
        "Ambassador Pedro Rojas of Chile handed his credentials to President Aino Virtanen of Finland on Monday. She "
        "remembered well, she told Rojas, her own meeting with President Rui Tavares in Lisbon in June of last year."
    )
    assert days(text) == {"2024-05-20", "2023-06"}
