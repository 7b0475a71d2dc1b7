from __future__ import annotations

import pytest

from graph.facts import Report
from loaders.reading.clean import tell
from loaders.reading.story import Kind


def report(text: str) -> Report:
    return Report(id="r", stems=("r",), published="2024-05-21", text=f" date 2024-05-21 {text}\n")


def sentences(text: str) -> list[str]:
    story = tell(report(text))
    return [story.text[sentence.start : sentence.end] for sentence in story.sentences]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The premier came to Oslo by train. He met the king at noon there.", 2),
        ("The premier came to Oslo by train.He met the king at noon there.", 2),
        ("The premier told the site Oslo.No that he had met the king there.", 1),
        ("The premier came home from the U.S. He met the king at noon there.", 2),
        ("The king met Patriarch Ignatius I. The two spoke of the church there.", 2),
        ("The king met the premier at 4 p.m. They spoke of the church there.", 2),
        ("The king met the premier Robert I. Thedin and spoke of the church.", 1),
        ("The premier of the U.S. The Hague court was told had met the king.", 1),
    ],
)
def test_where_a_sentence_ends(text: str, count: int) -> None:
    assert len(sentences(text)) == count


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Home Affairs Minister Ruth Kemp met the envoy.", Kind.PROSE),
        ("Next came the envoy of the king.", Kind.PROSE),
        ("Home News Sport Business World", Kind.FURNITURE),
        ("Home Affairs Minister Ruth Kemp", Kind.FURNITURE),
        ("Latest news: the envoy is in town.", Kind.FURNITURE),
        ("Next article: the envoy is in town.", Kind.FURNITURE),
    ],
)
def test_a_short_sentence_is_no_menu(text: str, kind: Kind) -> None:
    assert {sentence.kind for sentence in tell(report(text)).sentences} == {kind}
