"""What determines a title between a mark and it, and whose counterpart somebody is."""

from __future__ import annotations

import time

import pytest

from graph.facts import Report
from loaders.reading.facts_of import facts_of


def _offices(text: str) -> set[tuple[str, str, str | None]]:
    report = Report(id="r", stems=("r",), published="2018-05-05", text=f" date 2018-05-05 {text}")
    facts = facts_of(report)
    names = {person.key: person.name for person in facts.people}
    return {(names[office.person], office.role.value, office.state) for office in facts.offices}


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("Nabil Abu Rudeineh, the President's spokesman, was in Cairo.", ("Nabil Abu Rudeineh", "spokesperson")),
        ("With them came Joe Kaeser, Siemens CEO.", ("Joe Kaeser", "business_leader")),
        ("Natig Aliyev is the neighbouring country's energy minister.", ("Natig Aliyev", "minister")),
        ("After Juan Santos, his Defence Minister, Rodrigo Rivera, left.", ("Rodrigo Rivera", "defence_minister")),
        ("Hamas chief Ismail Haniyeh landed in Cairo.", ("Ismail Haniyeh", "party_leader")),
        ("In Seoul Lee Ju-yeol of the Bank of Korea spoke to them.", ("Lee Ju-yeol", "central_bank_governor")),
        ("Nikita Orlov of the committee on trade spoke in Moscow.", ("Nikita Orlov", "legislator")),
        ("Elsewhere Siemens's Joe Kaeser spoke to them.", ("Joe Kaeser", "business_leader")),
        ("Queen Elizabeth II sent a telegram to Colombo.", ("Elizabeth II", "head_of_state")),
        ("General Raúl Baduel, who commands the paratroopers, was there.", ("Raúl Baduel", "military")),
        ("Finance Minister Bruno Le Maire flew to Tokyo.", ("Bruno Le Maire", "minister")),
        ("Peter Mbithi is vice-chancellor of the University of Nairobi.", ("Peter Mbithi", "other")),
    ],
)
def test_an_office_is_read_past_what_determines_it(text: str, held: tuple[str, str]) -> None:
    assert held in {office[:2] for office in _offices(text)}


def test_a_counterpart_has_the_office_of_whoever_stands_right_before() -> None:
    text = (
        "In Cairo the President of Egypt, Adly Mansour, received guests from abroad. Egypt's Petroleum Minister Sherif "
        "Ismail and his Cypriot counterpart, Yiorgos Lakkotrypis, were there."
    )
    assert ("Yiorgos Lakkotrypis", "minister", "CY") in _offices(text)


def test_a_title_alone_that_opens_the_sentence_is_whose_counterpart_somebody_is() -> None:
    text = "The Norwegian prime minister had a talk in Oslo with Sanna Marin, her colleague from Finland."
    assert ("Sanna Marin", "head_of_government", "FI") in _offices(text)


def test_words_of_a_body_without_end_are_read_in_time_near_linear_in_their_number() -> None:
    def seconds(count: int) -> float:
        start = time.perf_counter()
        _offices("Yesterday, Ivan Petrovsky of Bank" + " of" * count + " Korea, spoke in Rome.")
        return time.perf_counter() - start

    seconds(5)
    assert seconds(4000) < 12 * seconds(1000) + 0.05
