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
        ("Edi Rama wore a scarf in Tirana. The OSCE's Chairperson-in-Office likes snow.", ("edi-rama", HEAD, None)),
    ],
)  # fmt: skip
def test_known_heads_have_the_title_that_the_text_tells(text: str, office: tuple[str, str, None]) -> None:
    assert office in states_held(text)


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("Jens Stoltenberg wore a scarf in Oslo. The Secretary General of the Commonwealth likes snow.",
         "jens-stoltenberg"),
        ("The President of the United Nations General Assembly spoke. António Guterres sat in the hall.",
         "antonio-guterres"),
        ("António Guterres sat in the hall. The Executive Director of the United Nations Children's Fund spoke.",
         "antonio-guterres"),
        ("Cyril Ramaphosa wrote a letter. The chairperson of the African Union Commission was sad.",
         "cyril-ramaphosa"),
        ("Edi Rama wore a scarf in Tirana. The OSCE Secretary General likes snow.", "edi-rama"),
        ("Thomas Greminger wore a scarf in Vienna. The OSCE chairperson likes snow.", "thomas-greminger"),
        ("Patricia Scotland spoke. The Secretary-General of the Commonwealth Parliamentary Association agreed.",
         "patricia-scotland"),
    ],
)  # fmt: skip
def test_a_title_of_another_organisation_is_not_theirs(text: str, person: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(weighed_bearers, "_weights", dict)
    assert (person, HEAD) not in roles_read(text)
