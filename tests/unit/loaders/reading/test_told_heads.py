"""Known heads of organisations of states who are named apart from their office."""

from __future__ import annotations

import pytest
from offices_read import roles_read, states_held

from loaders.reading import weighed_bearers

HEAD = "international_organization_head"


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("Rafael Grossi chose a gate in Vienna for a photo. The Director General of the International Atomic Energy "
         "Agency, a diplomat, smiled.", ("rafael-grossi", HEAD, None)),
        ("Jens Stoltenberg wore a scarf in Oslo. The Secretary General of NATO likes snow.",
         ("jens-stoltenberg", HEAD, None)),
        ("Moussa Faki Mahamat wrote a letter. The chairperson of the African Union Commission was sad.",
         ("moussa-faki-mahamat", HEAD, None)),
    ],
)  # fmt: skip
def test_known_heads_have_the_title_that_the_text_tells(text: str, office: tuple[str, str, None]) -> None:
    assert office in states_held(text)


def test_a_title_of_another_organisation_is_not_theirs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(weighed_bearers, "_weights", dict)
    assert ("jens-stoltenberg", HEAD) not in roles_read(
        "Jens Stoltenberg wore a scarf in Oslo. The Secretary General of the Commonwealth likes snow."
    )
