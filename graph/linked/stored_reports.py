"""A page of reports of a store with all that they say."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

import orjson

from graph.annotations import from_json
from graph.facts import Facts, Report
from graph.linked.contacts import grounds
from graph.linked.paging import Page, Row
from graph.linked.parts import Ground, Said
from graph.linked.stored_facts import Sides, sides_of
from graph.model import Evidence, Mention, Telling
from ontology.terms import (
    AgreementStatus,
    AgreementType,
    House,
    Label,
    Medium,
    MeetingStatus,
    Precision,
    Resolution,
    TenureStatus,
)

_STATUSES: dict[str, type[TenureStatus | MeetingStatus | AgreementStatus]] = {
    Label.OFFICE: TenureStatus,
    Label.MEETING: MeetingStatus,
    Label.AGREEMENT: AgreementStatus,
}
"""What the status of a telling is one of, by the label that its evidence supports."""


def said_in(page: Page) -> Iterator[Said]:
    """The reports of a page in order. Raises `StoreError`."""
    mentions, evidence = page.by_node("mentions"), page.by_node("evidence")
    tellings = {name: [telling_of(row) for row in rows] for name, rows in page.by_node("tellings").items()}
    met = _Met(page, (telling for found in tellings.values() for telling in found))
    for row in page.rows("reports"):
        report, reading = _report(row)
        told = sorted(tellings.get(report.id, ()), key=lambda telling: telling.id)
        yield Said(
            id=report.id,
            report=report,
            named=_named(report.id, mentions.get(report.id, ())),
            evidence=tuple(_evidence(report.id, one) for one in sorted(evidence.get(report.id, ()))),
            grounds=tuple(sorted({*((telling.about, telling.evidence) for telling in told), *met.grounds(told)})),
            tellings=tuple(told),
            reading=reading,
        )


class _Met:
    """Who stood on which side of each meeting that a page of reports tells of, and of every telling of it."""

    def __init__(self, page: Page, tellings: Iterable[Telling]) -> None:
        ids = sorted({telling.about for telling in tellings if isinstance(telling.status, MeetingStatus)})
        self._sides: Mapping[str, Sides] = {name: sides_of(rows) for name, rows in page.of("held", ids).items()}
        told = page.of("told", sorted(self._sides))
        self._told = {name: [_placed(*row) for row in rows] for name, rows in told.items()}

    def grounds(self, tellings: Iterable[Telling]) -> Iterator[Ground]:
        """What the tellings of one report say of pairs that met."""
        found: dict[str, list[Telling]] = defaultdict(list)
        for telling in tellings:
            if telling.about in self._sides:
                found[telling.about].append(telling)
        for meeting, told in found.items():
            yield from grounds(meeting, self._sides[meeting], self._told[meeting], told)


def _report(row: Row) -> tuple[Report, Facts | None]:
    name, stems, published, text, url, title, publisher, language, facts, extractor, version = row
    report = Report(
        id=name,
        stems=tuple(stems),
        published=published,
        text=text,
        url=url,
        title=title,
        publisher=publisher,
        language=language,
    )
    return report, from_json(orjson.loads(facts), report, extractor, version) if facts else None


def _named(report: str, rows: Iterable[Row]) -> tuple[tuple[str, tuple[Mention, ...]], ...]:
    found: dict[str, list[Mention]] = defaultdict(list)
    for person, name, key, spelling, aliases, starts, ends, resolved_by, candidates in rows:
        mention = Mention(
            id=name,
            report=report,
            key=key,
            name=spelling,
            aliases=tuple(aliases),
            spans=tuple(zip(starts, ends, strict=True)),
            resolved_by=Resolution(resolved_by),
            candidates=candidates,
        )
        found[person].append(mention)
    return tuple(
        (person, tuple(sorted(mentions, key=lambda mention: mention.id))) for person, mentions in sorted(found.items())
    )


def _evidence(report: str, row: Row) -> Evidence:
    name, quotation, start, end, extractor, version, confidence, ground = row
    return Evidence(
        id=name,
        report=report,
        quotation=quotation,
        start=start,
        end=end,
        extractor=extractor,
        version=version,
        confidence=confidence,
        ground=ground,
    )


def telling_of(row: Row) -> Telling:
    """What a report says of a fact, from a row without the report."""
    label, evidence, name, about, known, status, date, precision, title, medium, place, country, main, *rest = row
    kind, count, people, sides, parties, signatories, since, until, house = rest
    return Telling(
        id=name,
        about=about,
        evidence=evidence,
        known=known,
        status=_STATUSES[label](status) if status else None,
        date=date,
        precision=Precision(precision) if precision else None,
        title=title,
        medium=Medium(medium) if medium else None,
        place=place,
        country=country,
        main=main,
        type=AgreementType(kind) if kind else None,
        count=count,
        sides=_placed(people, sides),
        parties=tuple(parties or ()),
        signatories=tuple(signatories or ()),
        since=since,
        until=until,
        house=House(house) if house else None,
    )


def _placed(people: list[str] | None, places: list[int] | None) -> Sides:
    """The sides of a telling, whose people stand in order already."""
    found: dict[int, list[str]] = defaultdict(list)
    for person, place in zip(people or (), places or (), strict=True):
        found[place].append(person)
    return tuple(tuple(side) for _, side in sorted(found.items()))
