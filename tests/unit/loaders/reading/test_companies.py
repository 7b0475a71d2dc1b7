from __future__ import annotations

import pytest

from graph.facts import Report
from loaders.reading.allegiance import allegiance_of
from loaders.reading.clauses import lines_of
from loaders.reading.clean import tell
from loaders.reading.companies import companies_of
from loaders.reading.geography import places_in
from loaders.reading.references import cast_of
from loaders.reading.scenes import mentioned
from loaders.reading.triggers import triggers_in

Company = tuple[str | None, tuple[str, ...]]


def companies(text: str) -> list[Company]:
    """The companies of the last sentence of a story: in whose, and who."""
    report = Report(id="r", stems=("r",), published="2025-01-01", text=f" date 2025-01-01 {text}")
    story = tell(report)
    cast, places = cast_of(story), places_in(story)
    line = lines_of(story, cast, places, allegiance_of(story, cast, places))[-1]
    triggers = triggers_in(line.items)
    return [(one.lead, one.members) for one in companies_of(triggers, mentioned(line.single, triggers))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("President Ivan Petrov was accompanied by Maria Koleva.", ("ivan-petrov", ("maria-koleva",))),
        ("Minister Maria Koleva accompanied President Ivan Petrov.", ("ivan-petrov", ("maria-koleva",))),
        ("With Ivan Petrov were Maria Koleva and Anton Dimov.", ("ivan-petrov", ("maria-koleva", "anton-dimov"))),
        ("Maria Koleva and Anton Dimov attended the talks.", (None, ("maria-koleva", "anton-dimov"))),
        ("The talks were attended by Maria Koleva and Anton Dimov.", (None, ("maria-koleva", "anton-dimov"))),
        (
            "Maria Koleva and Anton Dimov assisted President Ivan Petrov.",
            ("ivan-petrov", ("maria-koleva", "anton-dimov")),
        ),
        ("Ivan Petrov's party consisted of Maria Koleva and Anton Dimov.", (None, ("maria-koleva", "anton-dimov"))),
        ("Ivan Petrov spoke in the presence of Maria Koleva.", (None, ("maria-koleva",))),
        (
            "Ivan Petrov met Jan Novak, with Maria Koleva and Anton Dimov in attendance.",
            (None, ("maria-koleva", "anton-dimov")),
        ),
        ("Beside Ivan Petrov sat Maria Koleva.", ("ivan-petrov", ("maria-koleva",))),
        (
            "Ivan Petrov greeted him; also present were Maria Koleva and Anton Dimov.",
            (None, ("maria-koleva", "anton-dimov")),
        ),
    ],
)
def test_who_was_there_and_in_whose_company(text: str, expected: Company) -> None:
    assert companies(text) == [expected]


def test_each_phrase_of_a_line_has_those_around_it() -> None:
    text = "Ivan Petrov was accompanied by Maria Koleva, and Jan Novak was flanked by Petr Dvorak."
    assert companies(text) == [("ivan-petrov", ("maria-koleva",)), ("jan-novak", ("petr-dvorak",))]


def test_a_line_of_no_company_has_none() -> None:
    assert companies("Ivan Petrov met Jan Novak.") == []


def test_who_only_brought_guests_in_is_in_no_company() -> None:
    assert not companies("The guests had been brought in by Maria Koleva.")
    assert companies("Later Maria Koleva was brought in.")
