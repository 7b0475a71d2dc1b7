import pytest

from graph.facts import Report
from loaders.reading.clean import tell
from loaders.reading.facts_of import facts_of
from loaders.reading.title_words import TitleWords, words_of


def states(text: str) -> dict[str, str | None]:
    report = Report(id="r", stems=("r",), published="2024-05-14", text=text)
    facts = facts_of(report)
    names = {person.key: person.name for person in facts.people}
    return {names[office.person]: office.state for office in facts.offices}


def test_those_listed_with_somebody_stand_for_his_state() -> None:
    found = states(
        "VILNIUS, 14 May. A delegation of the parliament of Armenia is in Lithuania. It is led by the Speaker of the "
        "National Assembly of Armenia, Aram Petrosyan, with the deputies Karen Sargsyan, Hayk Danielyan and Arman "
        "Grigoryan. The Speaker of the Seimas, Jonas Petrauskas, received the guests."
    )
    assert {found[name] for name in ("Karen Sargsyan", "Hayk Danielyan", "Arman Grigoryan")} == {"AM"}
    assert found["Jonas Petrauskas"] == "LT"


def test_a_word_of_a_title_tells_of_a_state_among_those_named() -> None:
    words = TitleWords({"amiri": {"KW": 6, "QA": 2}, "minister": {"KW": 5, "QA": 5, "FR": 50}})
    scores = words.weigh({"amiri", "minister"}, ("FR", "KW", "QA"))
    assert scores["KW"] == 0.0
    assert scores["FR"] < scores["QA"] < 0.0


@pytest.mark.parametrize("words", [set(), {"unheard"}])
def test_words_of_which_nothing_is_known_tell_nothing(words: set[str]) -> None:
    assert TitleWords({"amiri": {"KW": 6}}).weigh(words, ("FR", "KW")) == {"FR": 0.0, "KW": 0.0}


def test_the_words_of_a_person_are_those_of_titles_and_courtesies() -> None:
    story = tell(
        Report(id="r", stems=("r",), published="2024-05-14", text="Minister of Finance Dato' Ali Hassan spoke.")
    )
    from loaders.reading.geography import places_in
    from loaders.reading.references import readings_of

    _, bearings = readings_of(story, places_in(story))
    claims = [claim for bearing in bearings for claim in bearing.claims]
    assert words_of(story, claims) >= {"minister", "finance", "minister of"}
