"""Documents that one state has with an organisation, which the title does not name."""

from __future__ import annotations

import pytest

from graph.facts import Report
from loaders.reading.facts_of import facts_of

_MET = (
    "GABORONE, 5 May. Speaker Pelo Tau of Botswana met Ana Roth, the Secretary General of the IPU, on Monday; Zambia's "
    "speaker, Joe Banda, looked in. "
)


def states(text: str) -> list[set[str]]:
    found = facts_of(Report(id="r", stems=("r",), published="2020-05-05", text=text)).agreements
    return [{party.state for party in document.parties if party.state} for document in found]


@pytest.mark.parametrize(
    "sentence",
    [
        "A memorandum on archives was signed by the National Assembly and the IPU.",
        "A memorandum on archives bears the names of the speaker and of the IPU.",
        "The Country Partnership Framework was discussed too.",
    ],
)
def test_a_document_with_an_organisation_is_of_one_state(sentence: str) -> None:
    assert states(_MET + sentence) == [{"BW"}]


def test_an_organisation_that_helps_or_looks_on_is_no_party() -> None:
    text = (
        "GABORONE, 5 May. Minister Pelo Tau of Botswana received Minister Joe Banda of Zambia on Monday. An agreement "
        "on bridges, prepared with help of the World Bank, was signed by both."
    )
    assert states(text) == [{"BW", "ZM"}]


def test_what_both_sign_with_an_organisation_is_of_both() -> None:
    text = "GABORONE, 5 May. Minister Pelo Tau of Botswana received Minister Joe Banda of Zambia on Monday. "
    assert states(text + "A memorandum signed by both and the OSCE was praised.") == [{"BW", "ZM"}]
