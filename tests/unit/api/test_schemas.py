from __future__ import annotations

from dataclasses import fields

import pytest

from api.schemas.agreements import Agreement, Party
from api.schemas.base import Answer, Named
from api.schemas.evidence import Evidence
from api.schemas.finding import Hit
from api.schemas.meetings import Meeting, Met, Step
from api.schemas.offices import Office, Tenure
from api.schemas.people import Counterpart, Person
from api.schemas.reports import Mention, Report
from api.schemas.states import Event, Year
from graph.queries.answers import agreements, base, finding, meetings, offices, people, relations, reports

PAIRS = [
    (base.Evidence, Evidence),
    (base.Named, Named),
    (people.Person, Person),
    (offices.Office, Office),
    (offices.Tenure, Tenure),
    (meetings.Met, Met),
    (people.Counterpart, Counterpart),
    (meetings.Meeting, Meeting),
    (agreements.Party, Party),
    (agreements.Agreement, Agreement),
    (relations.Year, Year),
    (relations.Event, Event),
    (reports.Mention, Mention),
    (reports.Report, Report),
    (meetings.Step, Step),
    (finding.Hit, Hit),
]


@pytest.mark.parametrize(("record", "schema"), PAIRS, ids=lambda pair: pair.__name__)
def test_an_answer_has_all_that_the_record_has(record: type, schema: type[Answer]) -> None:
    assert {field.name for field in fields(record)} == set(schema.model_fields)


def test_a_met_with_item_has_exactly_its_documented_members() -> None:
    assert list(Met.model_fields) == [
        "date",
        "precision",
        "people",
        "meeting",
        "medium",
        "place",
        "country",
        "country_name",
        "evidence",
    ]
    assert list(Evidence.model_fields) == [
        "quotation",
        "start",
        "end",
        "report",
        "url",
        "publisher",
        "published",
        "confidence",
    ]
