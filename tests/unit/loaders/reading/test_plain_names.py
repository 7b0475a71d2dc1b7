"""Names that stand plainly in the news and were lost: surnames alone, names like pronouns, places, titles."""

from __future__ import annotations

import pytest
from offices_read import states_held

from graph.facts import Report
from loaders.reading.clean import tell
from loaders.reading.references import cast_of


def people_named(text: str) -> list[str]:
    report = Report(id="r", stems=("r",), published="2023-05-12", text=f" date 2023-05-12 {text}")
    return [person.name for person in cast_of(tell(report)).people]


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("Presidents Macron and Xi met in Paris.", {("macron", "FR"), ("xi", "CN")}),
        ("He met Presidents Macron and Steinmeier on Tuesday.", {("macron", "FR"), ("steinmeier", "DE")}),
        ("Chancellors Merkel and Kurz discussed it by telephone.", {("merkel", "DE"), ("kurz", "AT")}),
    ],
)
def test_surnames_in_a_list_under_a_plural_title_bear_it(text: str, held: set[tuple[str, str]]) -> None:
    assert held <= {(person, state) for person, _, state in states_held(text)}


def test_what_follows_a_list_is_nobody_of_it() -> None:
    assert people_named("Presidents Biden and Xi spoke, and Trade was their topic in Woodside.") == ["Biden", "Xi"]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("In the conversation with Macron, the Azerbaijani leader Ilham Aliyev noted it.", "Macron"),
        ("Erdogan and Putin discussed the grain by phone on Wednesday, the Kremlin said.", "Erdogan"),
        (
            "The President of Uzbekistan Sh.M. Karimzoda received the Minister Zh. Asanov of Kyrgyzstan.",
            "Sh.M. Karimzoda",
        ),
        ("He Lifeng, Chinese vice premier, met Janet Yellen in Beijing.", "He Lifeng"),
        ("He spoke with Duma Boko, Head of State of Botswana, on Monday.", "Duma Boko"),
        ("It was attended by the Minister of Finance Taif Sami and others in Baghdad.", "Taif Sami"),
        ("The retreat was chaired by Prime Ministers Prayut Chan-o-cha and Hun Sen. It was short.", "Hun Sen"),
        ("Nurlanbek Asan uulu, Speaker of the Jogorku Kenesh, met with guests in Bishkek.", "Nurlanbek Asan uulu"),
        ("The Speaker received Counselor Dr. Hanafi Saleh, Speaker of the Egyptian House.", "Hanafi Saleh"),
        (
            "Envoys came: from Italy (Fabrizio Lucenti), Spain (Ana Ruiz Soto) and Canada (Reid Sirrel).",
            "Ana Ruiz Soto",
        ),
        ("A list was signed (by Parviz Nagiyev and Denisa Novakova) in Bratislava.", "Denisa Novakova"),
    ],
)
def test_names_like_other_words_are_names(text: str, named: str) -> None:
    assert named in people_named(text)


@pytest.mark.parametrize(
    ("text", "nobody"),
    [
        ("Envoy Delivers Message to President\n\nA message came to President Ana Ruiz of Chile.", "Delivers"),
        ("The two spoke of win-win cooperation. Win-win, said President Ana Ruiz of Chile.", "Win-win"),
        ("The State Duma Committee received Minister Ana Ruiz of Chile in Moscow.", "Duma Committee"),
        ("President Ana Ruiz of Chile spoke with Salman about the plan of the King.", "Salman"),
        ("President Ana Ruiz of Chile came. He Will be received by the Speaker.", "He Will"),
    ],
)
def test_what_only_looks_like_them_is_nobody(text: str, nobody: str) -> None:
    assert nobody not in people_named(text)


def test_a_prince_with_an_office_has_no_other_by_birth() -> None:
    told = states_held("HRH Prince Faisal bin Farhan, Minister of Foreign Affairs, received Ana Ruiz in Riyadh.")
    assert told == {("faisal-bin-farhan", "foreign_minister", "SA")}


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("Head of MFA of Kyrgyzstan Jeenbek Asanov came to Tashkent.", ("jeenbek-asanov", "foreign_minister", "KG")),
        (
            "Lin Kuo-yu, President of the Legislative Yuan of Taiwan, met the guests.",
            ("lin-kuo-yu", "legislature_speaker", "TW"),
        ),
        ("Sejm Deputy Marshal Anna Gosiewska came to Vilnius.", ("anna-gosiewska", "deputy_speaker", "PL")),
    ],
)
def test_offices_that_bodies_have_under_other_names(text: str, office: tuple[str, str, str]) -> None:
    assert office in states_held(text)


def test_a_council_of_health_is_no_chamber() -> None:
    told = states_held("Mohamed Al Amin, President of the Supreme Council of Health of Bahrain, met the King.")
    assert ("mohamed-al-amin", "other", "BH") in told
