"""Pages of what was signed, where titles head the paragraphs."""

from __future__ import annotations

from graph.facts import Report
from loaders.reading.facts_of import facts_of
from ontology.terms import AgreementStatus

PAGE = """Papers signed by Oslo and Valdivia this week

For the Port of Oslo: Mr. Ola Lunde, Director

Memorandum of Agreement on Pilots
A common school is set up for those who bring ships in.

Programme for the Training of Crane Drivers 2021-23
Chile has the cranes and Norway the teachers. The drivers will be on the road for a year.

Extension of the Exchange Programme for 2021-23
It is known to both for long. Dancers will go to Bergen.

Protocol for the shipping of salmon roe
Two warehouses are party to it. It is about boxes and ice.
"""


def test_titles_that_head_paragraphs_are_what_was_signed() -> None:
    found = facts_of(Report(id="r", stems=("r",), published="2020-05-05", text=PAGE)).agreements
    assert [document.title for document in found] == [
        "Memorandum of Agreement on Pilots",
        "Programme for the Training of Crane Drivers 2021-23",
        "Extension of the Exchange Programme for 2021-23",
        "Protocol for the shipping of salmon roe",
    ]
    assert {document.status for document in found} == {AgreementStatus.SIGNED}
