"""Documents that a sentence sums up and lists, and those that it names twice."""

from __future__ import annotations

import pytest

from graph.facts import Report
from loaders.reading.appositions import without_second_names
from loaders.reading.clean import tell
from loaders.reading.document_naming import Naming
from loaders.reading.documents import namings
from loaders.reading.listed_titles import with_listed


def titles(text: str) -> list[str]:
    story = tell(Report(id="r", stems=("r",), published="2020-05-05", text=text))
    found: list[Naming] = []
    for sentence in story.sentences:
        named = without_second_names(story, sentence, list(namings(story, sentence)))
        found += with_listed(story, sentence, named)
    return [naming.title for naming in found]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "They signed three memoranda in Oslo: fish farms; lighthouses (on both coasts); and training of pilots.",
            ["memoranda", "fish farms", "lighthouses (on both coasts)", "training of pilots"],
        ),
        (
            "They signed two MoUs: on fish farms, and on training of pilots.",
            ["MoUs", "MoU on fish farms", "MoU on training of pilots"],
        ),
        ("They signed four memoranda: fish farms; lighthouses; pilots.", ["memoranda"]),
        ("They signed two agreements: it was late, and on deck it rained.", ["agreements"]),
    ],
)
def test_what_a_sum_is_followed_by_is_listed_if_it_is_as_many(sentence: str, expected: list[str]) -> None:
    assert titles(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("A second paper, an agreement on fish farms, was signed.", ["agreement on fish farms"]),
        ("They signed an agreement on patrols, known as the shiprider pact.", ["agreement on patrols"]),
        ("They signed a declaration of principles, a document of three pages.", ["declaration of principles"]),
        ("They signed a paper and an agreement on fish farms.", ["paper", "agreement on fish farms"]),
        ("The free trade agreement (Norway-Chile FTA) is praised.", ["free trade agreement (Norway-Chile FTA)"]),
        ("The chief of protocol took them in.", []),
        ("A plan of joint events for 2020–2021 was signed.", ["plan of joint events for 2020–2021"]),
        ("They praised the treaty on the Chilean–Norwegian seas.", ["treaty on the Chilean–Norwegian seas"]),
    ],
)  # fmt: skip
def test_a_document_named_twice_in_one_breath_is_one(sentence: str, expected: list[str]) -> None:
    assert titles(sentence) == expected
