"""Several encounters in one report, and those who are only mentioned at one: who met whom, told by surnames."""

from __future__ import annotations

from itertools import combinations, product

import pytest

from graph.facts import Report
from loaders.reading.clean import tell
from loaders.reading.meetings import find_meetings
from loaders.reading.references import cast_of
from ontology.terms import MeetingStatus


def met(text: str) -> set[frozenset[str]]:
    story = tell(Report(id="r", stems=("r",), published="2024-05-21", text=f" date 2024-05-21 {text}"))
    return {
        frozenset(key.rsplit("-", 1)[-1] for key in pair)
        for encounter in find_meetings(story, cast_of(story))
        if encounter.status is MeetingStatus.TOOK_PLACE
        for sides in combinations(encounter.sides, 2)
        for pair in product(*sides)
    }


def pairs(told: str) -> set[frozenset[str]]:
    return {frozenset(pair.split("+")) for pair in told.split()}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (  # what is discussed is met by nobody
            "Irish Foreign Minister Micheál Martin met in Dublin with Latvian Foreign Minister Edgars Rinkēvičs. "
            "Minister Martin and Minister Rinkēvičs discussed President Levits's recent trip to Cork.",
            "martin+rinkevics",
        ),
        (
            "The Speaker of the Sejm, Elżbieta Witek, received President of the Bundestag Bärbel Bas in Warsaw. "
            "The parties discussed the agreements reached by Presidents Andrzej Duda and Frank-Walter Steinmeier.",
            "witek+bas",
        ),
        (
            "President Gitanas Nausėda is on a visit to Oslo. "
            "Nausėda discussed preparations for the summit with NATO Secretary General Jens Stoltenberg.",
            "nauseda+stoltenberg",
        ),
        (  # a noun beside a verb ties whom the verb ties
            "US envoy Gabriel Escobar and EU envoy Miroslav Lajčák met with President Aleksandar Vučić for talks "
            "in Belgrade on Tuesday.",
            "escobar+vucic lajcak+vucic",
        ),
        (
            "Japanese Foreign Minister Yoshimasa Hayashi met Uganda's Jeje Odongo and Kenya's Alfred Mutua at separate "
            "meetings on Thursday.",
            "hayashi+odongo hayashi+mutua",
        ),
        (
            "Turkish President Recep Tayyip Erdoğan and his Azerbaijani counterpart Ilham Aliyev met Georgian Prime "
            "Minister Irakli Garibashvili in Baku for trilateral talks.",
            "erdogan+aliyev erdogan+garibashvili aliyev+garibashvili",
        ),
        (  # those of a group stand beside each other
            "Foreign Ministers Margus Tsahkna of Estonia, Edgars Rinkēvičs of Latvia and Gabrielius Landsbergis of "
            "Lithuania travelled to Kyiv. The ministers met with Ukrainian Foreign Minister Dmytro Kuleba.",
            "tsahkna+kuleba rinkevics+kuleba landsbergis+kuleba",
        ),
        (
            "Lithuanian Foreign Minister Gabrielius Landsbergis and Latvian Foreign Minister Edgars Rinkēvičs arrived "
            "in Kyiv on Friday. The ministers met with Ukrainian Foreign Minister Dmytro Kuleba.",
            "landsbergis+kuleba rinkevics+kuleba",
        ),
        (
            "Lithuanian Foreign Minister Gabrielius Landsbergis and Latvian Foreign Minister Edgars Rinkēvičs held "
            "talks in Riga. The ministers also met with Ukrainian Foreign Minister Dmytro Kuleba.",
            "landsbergis+rinkevics landsbergis+kuleba rinkevics+kuleba",
        ),
        (  # two encounters of one sentence are apart
            "In Tashkent Turkish Vice President Fuat Oktay met with Prime Minister Abdulla Aripov, and Trade Minister "
            "Mehmet Muş held talks with Uzbek Minister of Investments Laziz Kudratov.",
            "oktay+aripov mus+kudratov",
        ),
        (  # a relative clause goes on
            "The visit was followed by that of Singapore's Foreign Minister Vivian Balakrishnan, who called on "
            "President Nana Akufo-Addo and met Foreign Minister Shirley Ayorkor Botchwey.",
            "balakrishnan+addo balakrishnan+botchwey",
        ),
    ],
)
def test_each_encounter_has_its_own_people(text: str, told: str) -> None:
    assert met(text) == pairs(told)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Serbian Prime Minister Ana Brnabić announced on Monday that President Aleksandar Vučić spoke by phone "
            "with Turkish President Recep Tayyip Erdoğan.",
            "vucic+erdogan",
        ),
        (
            "Foreign Minister Park Jin said he met with US Ambassador Philip Goldberg in Seoul on Thursday.",
            "jin+goldberg",
        ),
        (
            "Norwegian Foreign Minister Anniken Huitfeldt told her Israeli counterpart Eli Cohen in a telephone "
            "conversation on Thursday that Prime Minister Jonas Gahr Støre was deeply worried.",
            "huitfeldt+cohen",
        ),
        (
            "At the meeting with Kyrgyz President Sadyr Japarov, Tajik Foreign Minister Sirojiddin Muhriddin said that "
            "trade was growing.",
            "japarov+muhriddin",
        ),
        (
            "British Foreign Secretary James Cleverly hosted Norwegian Foreign Minister Espen Barth Eide in London. Mr "
            "Eide paid tribute to the late Queen Elizabeth II.",
            "cleverly+eide",
        ),
    ],
)
def test_who_only_tells_or_is_told_of_takes_no_part(text: str, told: str) -> None:
    assert met(text) == pairs(told)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Secretary of State Antony Blinken met with British Foreign Secretary James Cleverly in Washington. The "
            "two ministers talked for an hour. The Secretary then spoke with Ukrainian Foreign Minister "
            "Dmytro Kuleba.",
            "blinken+cleverly blinken+kuleba",
        ),
        (
            "British Foreign Secretary James Cleverly met with US Secretary of State Antony Blinken in Washington. The "
            "Foreign Secretary also met with Canadian Foreign Minister Mélanie Joly.",
            "cleverly+blinken cleverly+joly",
        ),
        (
            "On the sidelines of the summit, the Prime Minister met with the President of Moldova, Maia Sandu, and the "
            "Prime Minister of Norway, Jonas Gahr Støre. Prime Minister Dritan Abazović thanked them.",
            "abazovic+sandu abazovic+store",
        ),
        (
            "Al-Mishri then left Tripoli. Khaled al-Mishri held talks in Cairo with his rival, House Speaker Aguila "
            "Saleh, under UN auspices.",
            "mishri+saleh",
        ),
        (
            "Lebanese President Michel Aoun on Monday received French Ambassador Anne Grillo and former Minister Ziad "
            "Baroud at Baabda.",
            "aoun+grillo aoun+baroud",
        ),
        (
            "Lebanese President Michel Aoun on Monday received French Ambassador Anne Grillo with his adviser Ziad "
            "Baroud at Baabda.",
            "aoun+grillo baroud+grillo",
        ),
    ],
)
def test_titles_and_descriptions_lead_to_whom_they_mean(text: str, told: str) -> None:
    assert met(text) == pairs(told)
