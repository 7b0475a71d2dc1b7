"""Encounters of two sides, told in many words: who came with whom, who stood by, who was the next guest."""

from __future__ import annotations

import pytest
from encounters_read import surnames_met
from offices_read import offices_read

from graph.facts import Report
from loaders.reading.allegiance import allegiance_of
from loaders.reading.clean import tell
from loaders.reading.facts_of import facts_of
from loaders.reading.geography import places_in
from loaders.reading.references import cast_of
from ontology.terms import MeetingStatus

RECEIVED = (
    "HELSINKI: Finland's President Aino Virtanen received Peru's Prime Minister Luis Rojas in Helsinki on Monday. "
)


def report(text: str) -> Report:
    return Report(id="r", stems=("r",), published="2024-05-16", text=f" date 2024-05-16 {text}")


def met(text: str) -> set[str]:
    """The pairs of last names that met."""
    return {"+".join(sorted(pair)) for pair in surnames_met(report(text))}


def statuses(text: str) -> set[MeetingStatus]:
    return {meeting.status for meeting in facts_of(report(text)).meetings}


@pytest.mark.parametrize(
    "going",
    [
        "led a delegation to Lima to see",
        "headed a team to Lima to meet",
        "returned to Lima to confer with",
        "stopped by to see",
        "had been to see",
    ],
)
def test_who_went_to_see_somebody_saw_him(going: str) -> None:
    text = f"Finnish Foreign Minister Aino Virtanen on Monday {going} Peru's President Luis Rojas."
    assert statuses(text) == {MeetingStatus.TOOK_PLACE}


@pytest.mark.parametrize("going", ["will lead a delegation to Lima to see", "said that his aim had been to see"])
def test_who_is_yet_to_go_saw_nobody(going: str) -> None:
    text = f"Finnish Foreign Minister Aino Virtanen {going} Peru's President Luis Rojas."
    assert MeetingStatus.TOOK_PLACE not in statuses(text)


@pytest.mark.parametrize(
    "calling",
    [
        "today called Luis Rojas to wish him success as President of Peru",
        "called her Peruvian counterpart Luis Rojas today to congratulate him",
        "today called Luis Rojas, her Peruvian counterpart, to assure him of support",
    ],
)
def test_a_call_has_a_purpose(calling: str) -> None:
    assert met(f"Finnish President Aino Virtanen {calling}.") == {"rojas+virtanen"}


def test_who_is_called_a_friend_is_not_called() -> None:
    assert met("Finnish President Aino Virtanen called President Luis Rojas of Peru an old friend.") == set()


@pytest.mark.parametrize(
    "company",
    [
        "Foreign Minister Matti Saari and Chief of Staff Olli Laine were with the President.",
        "The President was there in the company of Foreign Minister Matti Saari and Chief of Staff Olli Laine.",
        "The President was flanked by Foreign Minister Matti Saari, and by Chief of Staff Olli Laine.",
    ],
)
def test_company_is_on_the_side_of_whom_it_keeps(company: str) -> None:
    assert met(RECEIVED + company) == {"rojas+virtanen", "rojas+saari", "laine+rojas"}


def test_a_team_is_told_after_a_colon() -> None:
    text = (
        "Peru's Ambassador Luis Rojas travelled to Turku on 10 May to meet the Mayor of Turku, Aino Virtanen, and her "
        "team: Deputy Mayor Matti Saari and Olli Laine, who heads the port of Turku."
    )
    assert met(text) == {"rojas+virtanen", "rojas+saari", "laine+rojas"}


def test_who_had_somebody_at_his_side_was_called_on() -> None:
    text = (
        "Foreign Minister Ana Quispe of Peru and Foreign Minister Jose Mamani of Bolivia called jointly on Finnish "
        "President Matti Saari, who had Foreign Minister Olli Laine at his side."
    )
    assert met(text) == {"quispe+saari", "mamani+saari", "laine+quispe", "laine+mamani"}


def test_a_host_has_his_own_people_with_him() -> None:
    text = (
        "Peru's Ambassador Luis Rojas was in Turku on Monday. Finland's Minister of Trade Aino Virtanen "
        "hosted him there, "
        "together with Finland's Deputy Minister Matti Saari."
    )
    assert met(text) == {"rojas+virtanen", "rojas+saari"}


def test_a_list_goes_on_after_a_clause_on_one_of_it() -> None:
    text = (
        "Finnish President Aino Virtanen spoke by phone with President Luis Rojas of Peru, whom she "
        "congratulated on his "
        "election, and with President Jose Mamani of Bolivia."
    )
    assert met(text) == {"rojas+virtanen", "mamani+virtanen"}


@pytest.mark.parametrize(
    "telling",
    [
        "Her next visitor was Jose Mamani, the Bolivian foreign minister.",
        "The President's other guest that day was Jose Mamani, the Bolivian foreign minister.",
    ],
)
def test_the_next_guest_met_the_host(telling: str) -> None:
    assert met(RECEIVED + telling) == {"rojas+virtanen", "mamani+virtanen"}


def test_guests_are_told_to_be_who_they_are() -> None:
    text = (
        "Former President Aino Virtanen of Finland on Monday gave the parliament two hours of her time. Her "
        "guests were "
        "the Speaker of the Parliament, Matti Saari, and Deputy Speaker Olli Laine."
    )
    assert "saari+virtanen" in met(text)


def test_who_tells_at_the_end_of_a_list_is_not_in_it() -> None:
    text = (
        "Finland's President Aino Virtanen spent Wednesday talking to ministers in Davos: Foreign Minister "
        "Luis Rojas of "
        "Peru and Foreign Minister Jose Mamani of Bolivia, her adviser Matti Saari said."
    )
    assert met(text) == {"rojas+virtanen", "mamani+virtanen"}


def test_who_is_seen_in_is_only_shown_the_way() -> None:
    text = (
        "Finland's Foreign Minister Aino Virtanen received Ambassador Luis Rojas of Peru and Ambassador Jose Mamani of "
        "Bolivia on Monday. The head of protocol of the ministry, Matti Saari, saw them in."
    )
    assert not any("saari" in pair for pair in met(text))


@pytest.mark.parametrize(
    "telling",
    [
        "President Luis Rojas of Peru received it at the Palace.",
        "It was received by President Luis Rojas of Peru at the Palace.",
        "The group was received by President Luis Rojas of Peru.",
    ],
)
def test_it_is_the_delegation_just_told_of(telling: str) -> None:
    text = (
        "Foreign Minister Aino Virtanen of Finland led a delegation to Lima on Monday, in which were State "
        "Secretary Matti "
        "Saari and Ambassador Olli Laine. "
    )
    assert met(text + telling) == {"rojas+virtanen", "rojas+saari", "laine+rojas"}


def test_a_letter_is_no_delegation() -> None:
    text = (
        "Foreign Minister Aino Virtanen of Finland wrote a letter with State Secretary Matti Saari. "
        "President Luis Rojas of "
        "Peru received it on Monday."
    )
    assert met(text) == set()


def test_who_is_among_the_members_of_a_delegation_came_with_its_head() -> None:
    text = (
        "Foreign Minister Aino Virtanen of Finland led a delegation to Lima to see Peru's President Luis "
        "Rojas. Ambassador "
        "Olli Laine was among its members."
    )
    assert met(text) == {"rojas+virtanen", "laine+rojas"}


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Aino Virtanen met a delegation of the Peru Defence College led by its Commandant, General Luis Rojas.", "PE"),
        (
            "Officers of the Peru Defence College came on Monday. Their commandant, General Luis Rojas, spoke to Aino "
            "Virtanen.",
            "PE",
        ),
        (
            "HELSINKI: Aino Virtanen met officers of the NATO Defense College in Rome, led by its Commandant, General "
            "Luis Rojas.",
            None,
        ),
    ],
)
def test_who_leads_those_of_a_college_is_of_its_state(text: str, state: str | None) -> None:
    assert {office.state for office in offices_read(text) if office.person == "luis-rojas"} == {state}


def test_those_in_a_row_of_whom_nothing_is_known_are_of_one_state() -> None:
    story = tell(
        report(
            "Muscat: Dr Yahya al Manthri, Chairman of the State Council of Oman, received on Tuesday a "
            "delegation of Bahrain, "
            "led by Maj Gen Abdullah al Mansouri. Attending were Saeed al Busaidy, Rashid al Badi and Salem al "
            "Ghailani."
        )
    )
    found = allegiance_of(story, cast_of(story), places_in(story)).states
    assert len({found[key] for key in ("saeed-al-busaidy", "rashid-al-badi", "salem-al-ghailani")}) == 1


def test_visitors_of_one_state_are_told_to_be_who_they_are() -> None:
    text = (
        "RIYADH: President Aino Virtanen of Finland on Wednesday held a meeting with Finnish businessmen. They are the "
        "chairman of Lumi Group, Matti Saari, and the chief executive of Kuusi, Olli Laine."
    )
    assert met(text) == {"saari+virtanen", "laine+virtanen"}


def test_what_was_done_to_them_says_not_who_they_were() -> None:
    text = (
        "Three senators called on Monday on President Aino Virtanen of Finland. They were greeted together by Prime "
        "Minister Matti Saari of Finland."
    )
    assert met(text) == set()


def test_who_came_together_with_a_caller_called_too() -> None:
    text = (
        "President Aino Virtanen of Finland wants the union revived. She said so to its Secretary General, "
        "Luis Rojas of the "
        "Andean Union, when the latter called on her together with his deputy, Ana Quispe."
    )
    assert met(text) == {"rojas+virtanen", "quispe+virtanen"}


@pytest.mark.parametrize(
    "calling",
    [
        "Defence Minister Aino Virtanen of Finland spoke on the phone on Friday to the defence ministers of "
        "Peru and Bolivia, "
        "Luis Rojas and Jose Mamani. The three talked about jets.",
        "President Luis Rojas of Peru and President Jose Mamani of Bolivia called President Aino Virtanen of "
        "Finland together "
        "on Friday. The three talked about jets.",
    ],
)
def test_two_who_were_in_one_call_with_a_third_did_not_meet(calling: str) -> None:
    assert met(calling) == {"rojas+virtanen", "mamani+virtanen"}


def test_who_had_somebody_with_him_brought_him() -> None:
    text = RECEIVED + "The Peruvian prime minister had Ambassador Ana Quispe of Peru with him."
    assert met(text) == {"rojas+virtanen", "quispe+virtanen"}


def test_a_title_means_who_holds_it_and_not_who_held_it() -> None:
    text = (
        "President Aino Virtanen of Finland received Prime Minister Luis Rojas of Peru on Monday. They "
        "remembered former "
        "President Matti Saari of Finland. Ambassador Jose Mamani of Bolivia said goodbye to the Head of State."
    )
    assert "mamani+saari" not in met(text)


def test_as_many_as_were_told_to_come_are_those_named_next() -> None:
    text = (
        "Three Peruvian High Commissioners visited the Ministry on Thursday to consult with Foreign Minister "
        "Aino Virtanen of "
        "Finland. Peru's High Commissioner to Chad, Luis Rojas, was accompanied by Ana Quispe, Peru's High "
        "Commissioner to "
        "Ghana, and Jose Mamani, Peru's High Commissioner to Mali."
    )
    assert met(text) == {"rojas+virtanen", "quispe+virtanen", "mamani+virtanen"}


def test_those_at_the_table_of_a_host_were_his_guests() -> None:
    text = (
        "President Aino Virtanen of Finland gave a dinner on Saturday for the leaders who are in town. At "
        "the table in the "
        "Presidential Palace were President Luis Rojas of Peru, President Jose Mamani of Bolivia and "
        "President Ana Quispe of "
        "Chile."
    )
    assert met(text) == {"rojas+virtanen", "mamani+virtanen", "quispe+virtanen"}


@pytest.mark.parametrize(
    "going",
    [
        "came on Monday to the office of President Luis Rojas of Peru",
        "has been to President Luis Rojas of Peru's residence in Lima",
        "called President Luis Rojas of Peru on Friday",
        "took President Luis Rojas of Peru aside on Monday",
    ],
)
def test_where_and_when_one_went_stands_between(going: str) -> None:
    assert met(f"Prime Minister Aino Virtanen of Finland {going}.") == {"rojas+virtanen"}
