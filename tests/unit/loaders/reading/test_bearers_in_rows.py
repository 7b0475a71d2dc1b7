"""Rows in which every name is behind its title, though a comma parts them, and rows in which it is before it."""

from __future__ import annotations

import pytest
from offices_read import roles_read


@pytest.mark.parametrize(
    ("row", "offices"),
    [
        ("Prime Minister Ana Torres, the Foreign Minister, Peter Falk, the Minister of Finance, Jane Hill",
         {("ana-torres", "head_of_government"), ("peter-falk", "foreign_minister"), ("jane-hill", "minister")}),
        ("Prime Minister Sheikh Saad Falk, the Foreign Minister, Sheikh Omar Torres, and the Minister of Finance, "
         "Jane Hill",
         {("saad-falk", "head_of_government"), ("omar-torres", "foreign_minister"), ("jane-hill", "minister")}),
        ("Prime Minister Ana Torres, the Deputy Prime Minister and Foreign Minister, Peter Falk, the Minister of "
         "Finance, Jane Hill",
         {("ana-torres", "head_of_government"), ("peter-falk", "deputy_head_of_government"),
          ("peter-falk", "foreign_minister"), ("jane-hill", "minister")}),
        ("Ana Torres, the Foreign Minister, Peter Falk, the Minister of Finance, Jane Hill, the Minister of Health",
         {("ana-torres", "foreign_minister"), ("peter-falk", "minister"), ("jane-hill", "minister")}),
        ("Dr Ana Torres, the Foreign Minister, Peter Falk, the Minister of Finance, and Jane Hill",
         {("ana-torres", "foreign_minister"), ("peter-falk", "minister")}),
    ],
)  # fmt: skip
def test_who_bears_the_titles_of_a_row(row: str, offices: set[tuple[str, str]]) -> None:
    assert roles_read(f"KUWAIT - The talks were attended by {row}.") == offices
