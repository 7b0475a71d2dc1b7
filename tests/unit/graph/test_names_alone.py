from __future__ import annotations

import pytest
from made import PREMIER, PRESIDENT, Made, graph_of, who

from ontology.terms import Role

FOREIGN = Role.FOREIGN_MINISTER
HEIR = Role.CROWN_PRINCE
Row = tuple[str, str, Role, str]


def people(*rows: Row) -> list[list[str]]:
    """Who is who, given rows of day, name, role and state."""
    return who(graph_of(*(Made(day).person(name, (role, state, "Official")) for day, name, role, state in rows)))


@pytest.mark.parametrize(
    "rows",
    [
        # The only one of a name was away from the post for years in which nobody tells of them.
        [("1985-08-25", "Moreau", PRESIDENT, "FR"), ("1998-07-06", "Paul Moreau", PRESIDENT, "FR")],
        # An heir waits long, and is called by one name alone; so may another be in another state.
        [
            ("1999-02-01", "Karim", HEIR, "SA"),
            ("2004-05-01", "Karim bin Yusuf", PRESIDENT, "SA"),
            ("2004-05-01", "Karim bin Tarek", FOREIGN, "EG"),
        ],
        # A minister who became premier, whose full name nobody tells.
        [("1953-02-05", "Alden", FOREIGN, "GB"), ("1955-07-23", "Alden", PREMIER, "GB")],
        # Two spellings, where nothing tells that there were two.
        [("1982-10-12", "Suharno", PRESIDENT, "ID"), ("1986-05-02", "Soeharno", PRESIDENT, "ID")],
    ],
)
def test_one_name_in_turn_in_posts_of_one_state(rows: list[Row]) -> None:
    assert len(people(*rows)) == len({row[3] for row in rows})


@pytest.mark.parametrize(
    ("rows", "apart"),
    [
        # A son long after.
        ([("1982-05-06", "Moreau", PRESIDENT, "NI"), ("1998-04-06", "Paul Moreau", PRESIDENT, "NI")], 2),
        # The name is borne in two states.
        (
            [
                ("1953-02-05", "Alden", FOREIGN, "GB"),
                ("1955-07-23", "Alden", PREMIER, "GB"),
                ("1956-07-23", "Alden", PREMIER, "CA"),
            ],
            3,
        ),
        # A head of state is no minister at the same time.
        (
            [
                ("2000-05-01", "Omar Nasser", PRESIDENT, "KW"),
                ("2004-07-31", "Nasser", FOREIGN, "KW"),
                ("2006-05-01", "Omar Nasser", PRESIDENT, "KW"),
            ],
            2,
        ),
        # The name is that of a ruling house: in another year another one has the post.
        (
            [
                ("1988-05-01", "Ali Nasser", PRESIDENT, "KW"),
                ("1992-05-01", "Saad Nasser", PREMIER, "KW"),
                ("2004-07-31", "Nasser", FOREIGN, "KW"),
                ("2009-05-01", "Khalid Nasser", FOREIGN, "KW"),
            ],
            4,
        ),
    ],
)
def test_one_name_of_several_people(rows: list[Row], apart: int) -> None:
    assert len(people(*rows)) == apart


def test_one_name_twice_in_one_report_in_posts_of_their_own_is_two_people() -> None:
    report = Made("2013-06-23").person("Omar Thani", (PRESIDENT, "QA", "Amir"))
    report.person("Omar  Thani", (FOREIGN, "QA", "Foreign Minister"))
    assert len(graph_of(report).people) == 2


def test_of_two_the_much_nearer_in_time_is_meant() -> None:
    found = people(
        ("1997-06-26", "Kim Young-jun", PRESIDENT, "KR"),
        ("1998-05-02", "Kim", PRESIDENT, "KR"),
        ("1998-06-11", "Kim Dae-ho", PRESIDENT, "KR"),
    )
    assert ["Kim", "Kim Dae-ho"] in found
