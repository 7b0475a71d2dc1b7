from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.schemas.base import Named
from api.schemas.meetings import Meeting
from api.tables import table


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_no_cell_is_a_formula(start: str) -> None:
    name = f'{start}HYPERLINK("http://example.org")'
    rows = list(csv.reader(io.StringIO(table([{"id": "a", "name": name}], Named).decode(), newline="")))
    assert rows == [["id", "name"], ["a", f"'{name}"]]


@given(st.lists(st.fixed_dictionaries({"id": st.text(), "name": st.text()})))
def test_a_table_comes_back_as_it_was(items: list[dict[str, str]]) -> None:
    written = table(items, Named).decode()
    rows = list(csv.DictReader(io.StringIO(written, newline="")))
    assert [{name: value.removeprefix("'") for name, value in row.items()} for row in rows] == [
        {name: value.encode("utf-8", "replace").decode().removeprefix("'") for name, value in item.items()}
        for item in items
    ]
    assert all(not value.startswith(("=", "+", "-", "@", "\t", "\r")) for row in rows for value in row.values())


def test_columns_are_those_of_the_kind_whatever_the_rows() -> None:
    head = table([], Meeting).decode().strip().split(",")
    assert head[:4] == ["id", "status", "date", "precision"]
    assert {"sides.id", "sides.name", "evidence.quotation"} <= set(head)
