from __future__ import annotations

import pytest

from api.accepting import best

OFFERED = ("text/turtle", "application/ld+json", "text/csv")


@pytest.mark.parametrize(
    ("accept", "chosen"),
    [
        (None, "text/turtle"),
        ("", "text/turtle"),
        ("*/*", "text/turtle"),
        ("text/csv", "text/csv"),
        ("TEXT/CSV; charset=utf-8", "text/csv"),
        ("text/turtle;q=0.2, application/ld+json;q=0.7", "application/ld+json"),
        ("application/*, text/*;q=0.9", "application/ld+json"),
        ("text/turtle;q=0, */*;q=0.1", "application/ld+json"),
        ("text/*;q=0.5, text/turtle;q=0.4", "text/csv"),
        ("image/png", None),
        ("text/csv;q=0", None),
        ("text/csv;q=2", None),
        ("text/html, application/xhtml+xml, */*;q=0.8", "text/turtle"),
        (",;,", None),
    ],
)
def test_the_media_type_of_the_highest_quality_is_chosen(accept: str | None, chosen: str | None) -> None:
    assert best(accept, OFFERED) == chosen
