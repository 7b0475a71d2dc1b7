"""Rows of lists of tenures: the person as given, the role from the title where no column says it."""

from __future__ import annotations

from graph.countries import name_of, with_article
from graph.dates import interval
from graph.facts import Facts, HeldOffice, NamedPerson, Quotation, Report
from graph.keys import fold
from loaders.reading.clean import tell
from loaders.reading.references import cast_of
from loaders.sources.tenure_row import TenureReport, TenureRow
from ontology.terms import Role, TenureStatus

_PLACEHOLDER = "Maria Silva"
"""Somebody whom the finders of names know, to read the title of anybody."""


def facts_of_tenure(told: TenureReport, extractor: str, version: str) -> Facts:
    """The facts of a row: one person who holds, held or is to hold one office."""
    row, report = told.tenure, told.report
    start = report.text.index(row.person)
    key = fold(row.person).replace(" ", "-") or "person"
    read = _read(row)
    office = HeldOffice(
        person=key,
        title=row.title,
        role=row.role or (read.role if read else Role.OTHER),
        state=row.state or (read.state if read else None),
        organization=row.organization or (read.organization if read else None),
        status=_status(row, report.published),
        evidence=Quotation(text=report.text, start=0, end=len(report.text)),
        since=row.since,
        until=row.until,
    )
    person = NamedPerson(key=key, name=row.person, mentions=((start, start + len(row.person)),))
    return Facts(report=report, extractor=extractor, version=version, people=(person,), offices=(office,))


def _read(row: TenureRow) -> HeldOffice | None:
    """The office that the title reads as, with the state of the row where it names none."""
    home = f" of {with_article(name_of(row.state))}" if row.state else ""
    for title in (row.title, row.title + home) if home else (row.title,):
        text = f"The {title}, {_PLACEHOLDER}, spoke."
        found = cast_of(tell(Report(id="", stems=(), published="2000-01-01", text=text))).offices
        read = next((office for office in found if office.role is not Role.OTHER), None)
        if read and (read.state or not home):
            return read
    return read


def _status(row: TenureRow, published: str) -> TenureStatus:
    """How the tenure stood on the day of publication."""
    if row.until and interval(row.until)[1] <= published:
        return TenureStatus.FORMER
    if row.since and interval(row.since)[0] > published:
        return TenureStatus.ELECT
    return TenureStatus.CURRENT
