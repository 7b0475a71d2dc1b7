"""Those who are only mentioned beside several encounters, and those who came one after the other: who met whom."""

from __future__ import annotations

from itertools import combinations, product

import pytest

from graph.facts import Report
from loaders.reading.clean import tell
from loaders.reading.meetings import find_meetings
from loaders.reading.references import cast_of
from ontology.terms import MeetingStatus

LEAD = "President Ana Ruiz of Chile received Prime Minister Jan Novak of Czechia on Monday. "


def met(text: str) -> set[str]:
    story = tell(Report(id="r", stems=("r",), published="2024-05-21", text=f" date 2024-05-21 {text}"))
    return {
        "+".join(sorted(key.rsplit("-", 1)[-1] for key in pair))
        for encounter in find_meetings(story, cast_of(story))
        if encounter.status is MeetingStatus.TOOK_PLACE
        for sides in combinations(encounter.sides, 2)
        for pair in product(*sides)
    }


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Her next guest was Foreign Minister Omar Diallo of Mali.", {"diallo+ruiz"}),
        ("The President's second visitor was Omar Diallo, Mali's foreign minister.", {"diallo+ruiz"}),
        (
            "Her other callers included Foreign Minister Omar Diallo of Mali; and Foreign Minister Abiy Tola of "
            "Ethiopia.",
            {"diallo+ruiz", "ruiz+tola"},
        ),
        ("Foreign Minister Omar Diallo of Mali was another caller.", {"diallo+ruiz"}),
        ("Her guest was accompanied to the door by Foreign Minister Luis Vega.", set()),
        ("Her visitor was once a student of the late President Juan Mora.", set()),
        ("Her next guest will be Foreign Minister Omar Diallo of Mali.", set()),
        ("Waiting for their turn on her list is Foreign Minister Omar Diallo of Mali.", set()),
    ],
)
def test_whose_next_guest_somebody_was(text: str, told: set[str]) -> None:
    assert met(LEAD + text) == {"novak+ruiz"} | told


@pytest.mark.parametrize(
    "text",
    [
        "Foreign Minister Omar Diallo of Mali took part in the conclave too.",
        "Foreign Minister Omar Diallo of Mali was in the hall as well, as was Minister Abiy Tola of Ethiopia.",
        "Other participants in the summit included Foreign Minister Omar Diallo of Mali.",
        "Looking on were Foreign Minister Luis Vega and Protocol Director Eva Sol.",
        "In his delegation are Eva Hajna, the foreign minister, and Trade Minister Petr Malik.",
        "The guest laid a wreath on the tomb of Luis Vega and went to the mausoleum of Juan Mora.",
        "General Omar Diallo had spoken of a long transition.",
        "Written congratulations came from President Omar Diallo of Mali and from Premier Abiy Tola of Ethiopia.",
    ],
)
def test_who_is_only_mentioned_met_nobody(text: str) -> None:
    assert met(LEAD + text) == {"novak+ruiz"}


def test_who_was_at_a_gathering_and_met_somebody_there_has() -> None:
    told = "Foreign Minister Omar Diallo of Mali, who was also at the conference, met her for an hour."
    assert met(LEAD + told) == {"novak+ruiz", "diallo+ruiz"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "President Ana Ruiz of Chile received a letter from her dear friend, President Omar Diallo of Mali. She "
            "met Prime Minister Jan Novak of Czechia.",
            {"novak+ruiz"},
        ),
        (
            "Speaker Eva Sol of Peru got letters from her colleagues in Chile and Mali: Luis Vega, Speaker of the "
            "Senate of Chile, and Omar Diallo. She received Ambassador Jan Novak on Monday.",
            {"novak+sol"},
        ),
        (
            "Ukraine's Defence Minister Rustem Umerov, who succeeds Oleksii Reznikov, had his first phone conversation "
            "with US Defense Secretary Lloyd Austin on Thursday.",
            {"austin+umerov"},
        ),
        (
            "Rustem Umerov, who has taken over from Oleksii Reznikov, spoke by phone with US Defense Secretary Lloyd "
            "Austin on Thursday.",
            {"austin+umerov"},
        ),
        (
            "President Ana Ruiz of Chile phoned Jan Novak, the President-elect of Czechia, on Monday. She had words of "
            "praise for President Eva Sol of Peru.",
            {"novak+ruiz"},
        ),
        (
            "Minister Luis Vega of Chile met with his old colleague, Minister Jan Novak of Czechia, on Monday.",
            {"novak+vega"},
        ),
    ],
)
def test_who_only_wrote_was_not_there(text: str, told: set[str]) -> None:
    assert met(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "President Ana Ruiz of Chile told Mali's President, Omar Diallo, over the phone on Monday that ties grow.",
            {"diallo+ruiz"},
        ),
        (
            "President Ana Ruiz of Chile assured President Omar Diallo of Mali by telephone of her help.",
            {"diallo+ruiz"},
        ),
        ("President Ana Ruiz told reporters by telephone that President Omar Diallo of Mali would come.", set()),
        (
            "Foreign Ministers Abiy Tola of Ethiopia and Eva Sol of Peru each had half an hour with Chile's minister, "
            "Luis Vega; Omar Diallo, Foreign Minister of Mali, had twenty minutes.",
            {"tola+vega", "sol+vega", "diallo+vega"},
        ),
        ("Prime Minister Jan Novak of Czechia has talks lined up with Foreign Minister Luis Vega of Chile.", set()),
        (
            "Prime Minister Jan Novak of Czechia had held talks with Minister Luis Vega of Chile.",
            {"novak+vega"},
        ),
        ("President Ana Ruiz hosted the summit of the islands, and Prime Minister Jan Novak looked on.", set()),
        ("President Ana Ruiz of Chile hosted at the summit Prime Minister Jan Novak of Czechia.", {"novak+ruiz"}),
        (
            "Prime Minister Jan Novak of Czechia was welcomed at the naval base by Labour Minister Luis Vega of Chile. "
            "He later met President Ana Ruiz.",
            {"novak+ruiz"},
        ),
        (
            "Prime Minister Jan Novak of Czechia was met upon arrival by Labour Minister Luis Vega of Chile. He later "
            "met President Ana Ruiz.",
            {"novak+ruiz"},
        ),
        (
            "Foreign Minister Omar Diallo of Mali received a congratulatory call on Sunday from Luis Vega, the Foreign "
            "Minister of Chile.",
            {"diallo+vega"},
        ),
        (
            LEAD + "The Czech visitor also called on the President of the Chilean Senate, Luis Vega.",
            {"novak+ruiz", "novak+vega"},
        ),
        (
            "President Ana Ruiz of Chile took several calls on Sunday. On the line was President Omar Diallo of Mali.",
            {"diallo+ruiz"},
        ),
    ],
)
def test_what_an_encounter_is(text: str, told: set[str]) -> None:
    assert met(text) == told
