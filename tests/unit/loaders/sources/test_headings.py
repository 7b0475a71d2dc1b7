from __future__ import annotations

import pytest

from loaders.sources.headings import state_of


@pytest.mark.parametrize(
    ("heading", "day", "code"),
    [
        ("Korea, Republic of", "1960-01-01", "KR"),
        ("China, People’s Republic of", "1984-04-26", "CN"),
        ("Republic of China", "1945-08-01", "CN"),
        ("Republic of China", "1960-06-18", "TW"),
        ("Burma", "1955-02-26", "BU"),
        ("Burma", "2012-11-19", "MM"),
        ("Democratic Republic of the Congo (Zaire)", "1960-07-27", "CD"),
        ("Democratic Republic of the Congo (Zaire)", "1976-04-27", "ZR"),
        ("U.S.S.R.", "1991-07-30", "SU"),
        ("U.S.S.R.", "1992-02-17", "RU"),
        ("Serbia-Montenegro (Kosovo)", "1999-11-23", "YU"),
        ("Germany, Federal Republic of", "1970-01-01", "DE"),
        ("United Kingdom (Wales)", "2014-09-04", "GB"),
        ("Hawaii", "1874-12-12", None),
        ("Bosnian Federation", "1996-05-14", None),
    ],
)
def test_a_heading_is_the_state_that_there_was_on_the_day(heading: str, day: str, code: str | None) -> None:
    assert state_of(heading, day) == code
