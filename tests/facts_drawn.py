"""Readings drawn at random for property tests: texts of any characters, facts of every kind, twice the same too."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from hypothesis import strategies as st

from graph.dates import precision
from graph.facts import CalledHouse, Document, Encounter, Facts, HeldOffice, NamedPerson, Party, Quotation, Report
from graph.keys import identifier
from ontology.terms import AgreementStatus, AgreementType, House, Medium, MeetingStatus, Role, TenureStatus

Draw = Callable[[st.SearchStrategy[Any]], Any]

AWKWARD = ["\U0001f54a peace", "one\r\ntwo\rthree", "nul\x00 and \x1f\x7f\x85\u2028", '"\\', "\ufffe"]
WORDS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=12) | st.sampled_from(
    ["Ana Lobo", "A. Lobo", "Tomás Reyes", *AWKWARD]
)
MAYBE_WORDS = st.none() | WORDS
DAYS = st.dates().map(str)
DATES = st.none() | DAYS | DAYS.map(lambda day: day[:7]) | DAYS.map(lambda day: day[:4])
CODES = st.none() | st.sampled_from(["NR", "BZ", "KZ", "SU", "EU"])
SHARES = st.floats(0, 1)


@st.composite
def drawn_facts(draw: Draw) -> Facts:
    """One reading. What has no order of its own (aliases, spans, people of one side) is in the order of the text."""
    published = draw(DAYS)
    text = f" date {published} " + "".join(draw(st.lists(WORDS, min_size=1, max_size=6)))
    starts = st.integers(0, len(text) - 1)
    spans = starts.flatmap(lambda start: st.tuples(st.just(start), st.integers(start + 1, len(text))))

    def quoted() -> Quotation:
        start, end = draw(spans)
        return Quotation(text=text[start:end], start=start, end=end, confidence=draw(SHARES), ground=draw(MAYBE_WORDS))

    def dated() -> dict[str, Any]:
        date = draw(DATES)
        return {"date": date, "precision": precision(date) if date else None}

    people = [
        NamedPerson(
            key=f"p{place}",
            name=draw(WORDS),
            aliases=tuple(sorted(draw(st.sets(WORDS, max_size=2)))),
            mentions=tuple(sorted(draw(st.sets(spans, max_size=3)))),
            confidence=draw(SHARES),
        )
        for place in range(draw(st.integers(1, 4)))
    ]
    keys = st.sets(st.sampled_from([person.key for person in people])).map(lambda some: tuple(sorted(some)))

    def office() -> HeldOffice:
        return HeldOffice(
            person=draw(st.sampled_from(people)).key,
            title=draw(WORDS),
            role=draw(st.sampled_from(Role)),
            state=draw(CODES),
            organization=draw(MAYBE_WORDS),
            status=draw(st.sampled_from(TenureStatus)),
            evidence=quoted(),
            since=draw(DATES),
            until=draw(DATES),
        )

    def meeting() -> Encounter:
        return Encounter(
            status=draw(st.sampled_from(MeetingStatus)),
            **dated(),
            medium=draw(st.sampled_from(Medium)),
            place=draw(MAYBE_WORDS),
            country=draw(CODES),
            sides=tuple(draw(st.lists(keys, max_size=3))),
            main=draw(st.booleans()),
            evidence=quoted(),
        )

    def document() -> Document:
        parties = draw(st.lists(st.builds(Party, name=WORDS, state=CODES), max_size=3))
        return Document(
            title=draw(WORDS),
            type=draw(st.sampled_from(AgreementType)),
            status=draw(st.sampled_from(AgreementStatus)),
            count=draw(st.none() | st.integers(1, 40)),
            **dated(),
            parties=tuple(parties),
            signatories=draw(keys),
            evidence=quoted(),
        )

    def house() -> CalledHouse:
        return CalledHouse(
            name=draw(WORDS), state=draw(CODES.filter(bool)), house=draw(st.sampled_from(House)), evidence=quoted()
        )

    def some(make: Callable[[], Any]) -> tuple[Any, ...]:
        """A few, the first of them perhaps twice."""
        made = [make() for _ in range(draw(st.integers(0, 2)))]
        return (*made, *(made[:1] if draw(st.booleans()) else ()))

    report = Report(
        id=identifier("report", published, text),
        stems=tuple(sorted(draw(st.sets(WORDS, min_size=1, max_size=2)))),
        published=published,
        text=text,
        url=draw(MAYBE_WORDS),
        title=draw(MAYBE_WORDS),
        publisher=draw(MAYBE_WORDS),
    )
    return Facts(
        report=report,
        extractor=draw(WORDS),
        version=draw(WORDS),
        people=tuple(people),
        offices=some(office),
        meetings=some(meeting),
        agreements=some(document),
        houses=some(house),
    )
