from __future__ import annotations

from dataclasses import fields

import pytest

from api import schemas
from graph.queries import answers

PAIRS = [
    (answers.Evidence, schemas.Evidence),
    (answers.Named, schemas.Named),
    (answers.Person, schemas.Person),
    (answers.Office, schemas.Office),
    (answers.Tenure, schemas.Tenure),
    (answers.Met, schemas.Met),
    (answers.Counterpart, schemas.Counterpart),
    (answers.Meeting, schemas.Meeting),
    (answers.Party, schemas.Party),
    (answers.Agreement, schemas.Agreement),
    (answers.Year, schemas.Year),
    (answers.Event, schemas.Event),
    (answers.Mention, schemas.Mention),
    (answers.Report, schemas.Report),
    (answers.Step, schemas.Step),
    (answers.Hit, schemas.Hit),
]


@pytest.mark.parametrize(("record", "schema"), PAIRS, ids=lambda pair: pair.__name__)
def test_an_answer_has_all_that_the_record_has(record: type, schema: type[schemas.Answer]) -> None:
    assert {field.name for field in fields(record)} == set(schema.model_fields)


def test_a_met_with_item_has_exactly_its_documented_members() -> None:
    assert list(schemas.Met.model_fields) == [
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
    assert list(schemas.Evidence.model_fields) == [
        "quotation",
        "start",
        "end",
        "report",
        "url",
        "publisher",
        "published",
        "confidence",
    ]
