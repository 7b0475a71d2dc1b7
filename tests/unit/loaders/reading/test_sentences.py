from __future__ import annotations

import pytest

from graph.facts import Report
from loaders.reading.clean import tell


def sentences(text: str) -> list[str]:
    story = tell(Report(id="r", stems=("r",), published="2024-05-21", text=f" date 2024-05-21 {text}\n"))
    return [story.text[sentence.start : sentence.end] for sentence in story.sentences]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The premier came to Oslo by train. He met the king at noon there.", 2),
        ("The premier came to Oslo by train.He met the king at noon there.", 2),
        ("The premier told the site Oslo.No that he had met the king there.", 1),
        ("The premier of the U.S. The Hague court was told had met the king.", 1),
    ],
)
def test_where_a_sentence_ends(text: str, count: int) -> None:
    assert len(sentences(text)) == count
