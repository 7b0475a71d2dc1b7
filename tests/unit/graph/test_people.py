from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made import PREMIER, PRESIDENT, SPEAKER, Made, graph_of, who

from ontology.terms import Role


@pytest.mark.parametrize(
    ("one", "other", "role", "state"),
    [
        ("Dashzegve Amarbayasgalan", "Dashzegviin Amarbayasgalan", SPEAKER, "MN"),
        ("Ukhnaagiin Khürelsükh", "Ukhnaagiin Khurelsukh", PRESIDENT, "MN"),
        ("Kassym-Jomart Tokayev", "Qasym-Jomart Toqayev", PRESIDENT, "KZ"),
        ("Kassym-Jomart Tokayev", "K. Tokayev", PRESIDENT, "KZ"),
        ("Kassym-Jomart Tokayev", "Tokayev", PRESIDENT, "KZ"),
        ("Tanzila Norbaeva", "Tanzila Narbaeva", SPEAKER, "UZ"),
        ("Sadyr Zhaparov", "Sadyr Japarov", PRESIDENT, "KG"),
        ("Mohammed bin Zayed", "Mohamed bin Zayed Al Nahyan", PRESIDENT, "AE"),
        ("Xi Jinping", "Jinping Xi", PRESIDENT, "CN"),
        ("Vương Đình Huệ", "Vuong Dinh Hue", SPEAKER, "VN"),
        ("Orbán Viktor", "Viktor Orban", PREMIER, "HU"),
    ],
)
def test_spellings_of_one_person(one: str, other: str, role: Role, state: str) -> None:
    graph = graph_of(
        Made("2024-03-01").person(one, (role, state, "Leader")),
        Made("2025-01-15").person(other, (role, state, "Leader")),
    )
    assert who(graph) == [sorted((one, other))]
    assert graph.people[0].id == min(mention.id for mention in graph.people[0].mentions)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("Abdullah", PRESIDENT, "JO", "2004-05-01"), ("Abdullah", PRESIDENT, "SA", "2006-05-01")),
        (("Abdullah II", PRESIDENT, "JO", "2004-05-01"), ("Abdullah", PRESIDENT, "SA", "2006-05-01")),
        (("Heydar Aliyev", PRESIDENT, "AZ", "1999-05-01"), ("Ilham Aliyev", PRESIDENT, "AZ", "2004-05-01")),
        (("George H. W. Bush", PRESIDENT, "US", "1990-05-01"), ("George W. Bush", PRESIDENT, "US", "2002-05-01")),
        (("Luis Alberto Lacalle", PRESIDENT, "UY", "1992-01-01"), ("Luis Lacalle Pou", PRESIDENT, "UY", "2021-01-01")),
        (("Jose Garcia", Role.MINISTER, "ES", "2019-01-01"), ("Jose Garcia", Role.AMBASSADOR, "MX", "2019-06-01")),
        (
            ("Nurlan Karimov", Role.LEGISLATOR, "UZ", "2019-01-01"),
            ("Nurlana Karimova", Role.LEGISLATOR, "UZ", "2019-01-01"),
        ),
    ],
)
def test_namesakes_stay_apart(one: tuple[str, Role, str, str], other: tuple[str, Role, str, str]) -> None:
    graph = graph_of(*(Made(day).person(name, (role, state, "Official")) for name, role, state, day in (one, other)))
    assert len(graph.people) == 2


MINISTER = (Role.FOREIGN_MINISTER, "IR", "Foreign Minister")


def test_the_first_and_the_middle_name_of_one_person_in_one_post_at_one_time() -> None:
    names = {"2013-11-10": "Mohammed Zarif", "2014-07-15": "Javad Zarif", "2014-10-15": "Mohammad Javad Zarif"}
    told = [Made(day).person(name, MINISTER) for day, name in names.items()]
    assert who(graph_of(*told)) == [sorted(names.values())]
    assert len(graph_of(*told[:2]).people) == 2
    later = Made("2021-05-01").person("Javad Zarif", MINISTER)
    assert len(graph_of(told[0], later, told[2]).people) == 2


def test_a_slip_in_a_first_name_within_the_days_of_the_one_who_had_the_post() -> None:
    president = (PRESIDENT, "AZ", "President")
    held = [Made(day).person("Heydar Aliyev", president) for day in ("1999-04-26", "2003-02-27")]
    assert who(graph_of(*held, Made("2001-04-11").person("Geidar Aliyev", president))) == [
        ["Geidar Aliyev", "Heydar Aliyev"]
    ]
    for day, name in (("2004-04-11", "Geidar Aliyev"), ("2001-04-11", "Ilham Aliyev")):
        assert len(graph_of(*held, Made(day).person(name, president)).people) == 2
    deputies = [Made(day).person(name, (Role.LEGISLATOR, "AZ", "Deputy")) for day, name in SLIPS]
    assert len(graph_of(*deputies).people) == 2


SLIPS = (("1999-04-26", "Heydar Aliyev"), ("2001-04-11", "Geidar Aliyev"), ("2003-02-27", "Heydar Aliyev"))


def test_a_shorter_name_long_after_is_one_person_where_a_post_or_leading_speaks_for_it() -> None:
    premier, sheikh = (PREMIER, "KW", "Prime Minister"), (Role.OTHER, "KW", "Sheikh")
    first = Made("2008-09-19").person("Nasser al-Sabah", premier)
    for later, post, people in (("2020-09-18", sheikh, 2), ("2014-09-18", sheikh, 1), ("2020-09-18", premier, 1)):
        assert len(graph_of(first, Made(later).person("Nasser Sabah Al-Ahmed Al-Sabah", post)).people) == people


def test_a_crown_prince_called_by_one_name_before_the_first_report_with_all() -> None:
    prince = (Role.CROWN_PRINCE, "AE", "Crown Prince")
    graph = graph_of(
        Made("2008-01-14").person("Mohammed", prince), Made("2013-03-05").person("Mohammed bin Zayed", prince)
    )
    assert who(graph) == [["Mohammed", "Mohammed bin Zayed"]]


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.dates(date(1995, 1, 1), date(2015, 1, 1)),
            st.sampled_from(["Anna Weiss", "Boris Weiss", "Weiss", "A. Weiss", "Weiss Boris"]),
            st.sampled_from([PRESIDENT, PREMIER, Role.FOREIGN_MINISTER, Role.LEGISLATOR]),
            st.sampled_from(["AT", "CH"]),
        ),
        max_size=10,
        unique_by=lambda row: row[0],
    )
)
def test_two_first_names_are_never_one_person_by_a_surname_between_them(
    told: list[tuple[date, str, Role, str]],
) -> None:
    graph = graph_of(*(Made(day.isoformat()).person(name, (role, of, "Official")) for day, name, role, of in told))
    for person in graph.people:
        assert not {"Anna Weiss", "Boris Weiss"} <= {person.name, *person.aliases}


def test_a_short_form_joins_the_namesake_of_its_time_and_does_not_chain_two_people() -> None:
    graph = graph_of(
        Made("1990-05-01").person("George H. W. Bush", (PRESIDENT, "US", "President")),
        Made("1991-05-01").person("George Bush", (PRESIDENT, "US", "President")),
        Made("2002-05-01").person("George W. Bush", (PRESIDENT, "US", "President")),
        Made("2003-05-01", words="again").person("George Bush", (PRESIDENT, "US", "President")),
    )
    assert who(graph) == [["George Bush", "George H. W. Bush"], ["George Bush", "George W. Bush"]]


def test_a_surname_goes_to_who_held_the_post_at_the_time() -> None:
    graph = graph_of(
        Made("1998-05-01").person("Heydar Aliyev", (PRESIDENT, "AZ", "President")),
        Made("2002-05-01").person("Heydar Aliyev", (PRESIDENT, "AZ", "President")),
        Made("2005-05-01").person("Ilham Aliyev", (PRESIDENT, "AZ", "President")),
        Made("2009-05-01").person("Ilham Aliyev", (PRESIDENT, "AZ", "President")),
        Made("2000-05-01").person("Aliyev", (PRESIDENT, "AZ", "President")),
        Made("2007-05-01").person("Aliyev", (PRESIDENT, "AZ", "President")),
    )
    assert who(graph) == [["Aliyev", "Heydar Aliyev"], ["Aliyev", "Ilham Aliyev"]]
    assert [len(person.mentions) for person in graph.people] == [3, 3]


def test_a_run_of_surnames_too_long_for_one_tenure_is_not_of_the_son_who_follows() -> None:
    president = (PRESIDENT, "SY", "President")
    father = [Made(f"{year}-05-01").person("Assad", president) for year in range(1985, 2001, 3)]
    son = Made("2001-02-26").person("Bashar Assad", president)
    assert who(graph_of(*father, son)) == [["Assad"], ["Bashar Assad"]]
    assert who(graph_of(*father[-3:], son)) == [["Assad", "Bashar Assad"]]


def test_a_run_of_surnames_goes_on_with_whom_it_began() -> None:
    minister = (Role.FOREIGN_MINISTER, "EG", "Foreign Minister")
    first = Made("1991-09-18").person("Amr Moussa", minister)
    rest = [Made(f"{year}-02-03").person("Moussa", minister) for year in (1996, 2000)]
    assert who(graph_of(first, *rest)) == [["Amr Moussa", "Moussa"]]


def test_a_minister_of_the_only_surname_there_is_who_became_president() -> None:
    graph = graph_of(
        Made("2008-01-08").person("Abdullah Gul", (PRESIDENT, "TR", "President")),
        Made("2005-02-06").person("Gul", (Role.FOREIGN_MINISTER, "TR", "Foreign Minister")),
    )
    assert who(graph) == [["Abdullah Gul", "Gul"]]


def test_a_surname_that_fits_nobody_stays_a_person_of_its_own() -> None:
    graph = graph_of(
        Made("2024-05-01").person("Moon Chung-in", (Role.ADVISER, "KR", "Adviser")),
        Made("2024-06-01").person("Moon", (PRESIDENT, "KR", "President")),
        Made("2024-07-01").person("Moon", (PRESIDENT, "KR", "President")),
        Made("2024-08-01").person("Moon"),
    )
    assert who(graph) == [["Moon"], ["Moon"], ["Moon Chung-in"]]


def test_a_surname_that_fits_two_stays_a_person_of_its_own() -> None:
    graph = graph_of(
        Made("2024-05-01").person("Dae Kim", (Role.MINISTER, "KR", "Minister of Energy")),
        Made("2024-05-02").person("Seo Kim", (Role.MINISTER, "KR", "Minister of Health")),
        Made("2024-05-03").person("Kim", (Role.MINISTER, "KR", "Minister")),
    )
    assert len(graph.people) == 3


def test_a_surname_goes_to_the_minister_of_that_portfolio() -> None:
    graph = graph_of(
        Made("2024-05-01").person("Dae Kim", (Role.MINISTER, "KR", "Minister of Energy")),
        Made("2024-05-02").person("Seo Kim", (Role.MINISTER, "KR", "Minister of Health")),
        Made("2024-05-03").person("Kim", (Role.MINISTER, "KR", "Health Minister")),
    )
    assert who(graph) == [["Dae Kim"], ["Kim", "Seo Kim"]]


def test_two_of_one_surname_in_a_report_are_two() -> None:
    made = Made("2024-05-01").person("Khan", (Role.LEGISLATOR, "PK", "MP"))
    made.person("khan", (Role.LEGISLATOR, "PK", "MP"))
    assert len(graph_of(made).people) == 2


def test_people_whom_one_report_tells_apart_are_not_joined() -> None:
    both = Made("2024-05-01").person("Ivan Petrov", (Role.LEGISLATOR, "BG", "MP"))
    both.person("Ivan D. Petrov", (Role.LEGISLATOR, "BG", "MP"))
    assert len(graph_of(both).people) == 2


def test_a_state_that_was_only_inferred_does_not_part_one_person() -> None:
    graph = graph_of(
        Made("2024-05-01").person("Lena Orlova", (Role.MINISTER, "BG", "Minister of Energy")),
        Made("2024-05-02").person("Lena Orlova", (Role.MINISTER, "RO", "Minister"), ground="dateline"),
    )
    assert len(graph.people) == 1


def test_one_sole_post_in_two_states_at_once_is_a_misread_state() -> None:
    graph = graph_of(
        Made("2024-05-01").person("Shavkat Mirziyoyev", (PRESIDENT, "UZ", "President")),
        Made("2024-05-02").person("Shavkat Mirziyoyev", (PRESIDENT, "KZ", "President")),
    )
    assert len(graph.people) == 1


def test_the_same_name_in_another_generation_is_another_person() -> None:
    graph = graph_of(
        Made("1966-09-14").person("Ferdinand Marcos", (PRESIDENT, "PH", "President")),
        Made("2023-05-02").person("Ferdinand Marcos Jr.", (PRESIDENT, "PH", "President")),
        Made("1978-05-30").person("Konstantinos Karamanlis", (PREMIER, "GR", "Prime Minister")),
        Made("2004-05-20").person("Konstantinos Karamanlis", (PREMIER, "GR", "Prime Minister")),
    )
    assert len(graph.people) == 4


def test_the_usual_full_form_is_the_name_and_all_others_are_aliases() -> None:
    graph = graph_of(
        Made("2024-05-01").person("Kassym-Jomart Tokayev", (PRESIDENT, "KZ", "President")),
        Made("2024-05-02").person("Kassym-Jomart Tokayev", (PRESIDENT, "KZ", "President")),
        Made("2024-05-03").person("Qasym-Jomart Toqayev", (PRESIDENT, "KZ", "President")),
        *(Made(f"2024-06-0{day}").person("Tokayev", (PRESIDENT, "KZ", "President")) for day in range(1, 5)),
    )
    (person,) = graph.people
    assert person.name == "Kassym-Jomart Tokayev"
    assert person.aliases == ("Qasym-Jomart Toqayev", "Tokayev")
