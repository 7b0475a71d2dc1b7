"""Whom "I", "me" and "my" mean in what is quoted."""

from __future__ import annotations

import pytest
from stood_for import VISIT, meant


@pytest.mark.parametrize(
    ("words", "speaker"),
    [
        ("“I saw Pedro Rojas of Chile too,” Mr Tavares told the press.", "rui-tavares"),
        ("“I saw Pedro Rojas of Chile too,” said Ms Virtanen.", "aino-virtanen"),
        ("Ms Virtanen said at lunch: “I like cod.”", "aino-virtanen"),
        ("“It rains. I have no coat. We walk,” Mr Tavares added.", "rui-tavares"),
        ("Mr Tavares was glad. “I have no coat.”", "rui-tavares"),
        ("Mr Tavares was glad. “I have no coat”, so his words.", "rui-tavares"),
        ("Mr Tavares said: “It rains. I have no coat.” Ms Virtanen had a coat.", "rui-tavares"),
        ("Mr Tavares said: “Ms Virtanen has a coat. I have none.”", "rui-tavares"),
    ],
)
def test_who_is_told_to_speak_is_meant(words: str, speaker: str) -> None:
    assert meant(VISIT + words + "\n", "i") == [{speaker}]


@pytest.mark.parametrize(
    "words",
    [
        "“I saw Mr Tavares,” a student said.",
        "A student said: “I saw Mr Tavares.”",
        "A student said: “It rained. I saw Mr Tavares.”",
        "“It rained. I saw Mr Tavares. We waved,” a student added.",
    ],
)
def test_who_has_no_name_and_speaks_is_none_of_those_named(words: str) -> None:
    assert meant(VISIT + words + "\n", "i") == [set()]


def test_outside_of_a_quotation_nobody_speaks() -> None:
    assert meant(VISIT + "Mr Tavares said where I was.\n", "i") == [set()]


def test_my_owns() -> None:
    assert meant(VISIT + "“That is my boat,” said Mr Tavares.\n", "my") == [{"rui-tavares"}]
