"""The settled graph as records, a line of JSON each: by these two releases are compared."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any, BinaryIO

import orjson

from graph.errors import InterstateError
from graph.model import Agreement, Conflict, Graph, Meeting, Met, Tenure

Values = Mapping[str, Any]
"""As JSON has them, by the name of the field in `graph.model`."""


class Kind(StrEnum):
    """What a record is of, in the order in which they refer to each other."""

    REPORT = "Report"
    PERSON = "Person"
    STATE = "State"
    ORGANIZATION = "Organization"
    OFFICE = "Office"
    MEETING = "Meeting"
    AGREEMENT = "Agreement"
    TENURE = "Tenure"
    CONTACT = "Contact"
    CONFLICT = "Conflict"


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One node or fact: its label is for people to read, `values` are all of its fields but `id`.

    A person has the identifiers of their mentions in `mentions`; of a report the text is left out.
    """

    kind: Kind
    id: str
    label: str
    values: Values


def records(graph: Graph) -> Iterator[Record]:
    """All records of a graph, by kind and identifier."""
    names = {one.id: one.name for kind in (graph.people, graph.offices, graph.organizations) for one in kind}
    for report in graph.reports:
        values = asdict(report)
        del values["text"]
        yield _record(Kind.REPORT, report.title or min(report.stems), values)
    for person in graph.people:
        values = asdict(person) | {"mentions": [mention.id for mention in person.mentions]}
        yield _record(Kind.PERSON, person.name, values)
    for kind, nodes in ((Kind.STATE, graph.states), (Kind.ORGANIZATION, graph.organizations)):
        yield from (_record(kind, node.name, asdict(node)) for node in nodes)
    yield from (_record(Kind.OFFICE, office.name, asdict(office)) for office in graph.offices)
    for kind, facts in (
        (Kind.MEETING, graph.meetings),
        (Kind.AGREEMENT, graph.agreements),
        (Kind.TENURE, graph.tenures),
        (Kind.CONTACT, graph.met),
        (Kind.CONFLICT, graph.conflicts),
    ):
        yield from (_record(kind, _label(fact, names), asdict(fact)) for fact in facts)


def write_records(graph: Graph, out: BinaryIO) -> None:
    """Write the records of a graph. Equal graphs give equal bytes."""
    for one in records(graph):
        row = {"kind": one.kind.value, "id": one.id, "label": one.label, **one.values}
        out.write(orjson.dumps(row, option=orjson.OPT_APPEND_NEWLINE))


def read_records(lines: Iterable[bytes], source: str) -> Iterator[Record]:
    """The records that were written so. Raises `InterstateError` that names the source."""
    for number, line in enumerate(lines, 1):
        try:
            row = orjson.loads(line)
            yield Record(kind=Kind(row.pop("kind")), id=row.pop("id"), label=row.pop("label"), values=row)
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise InterstateError(f"{source}:{number}: no record of a release; give the folder of one") from error


def _record(kind: Kind, label: str, values: dict[str, Any]) -> Record:
    # As JSON has them, so that what was read compares equal to what is written.
    return Record(kind=kind, id=values.pop("id"), label=label, values=orjson.loads(orjson.dumps(values)))


def _label(fact: Meeting | Agreement | Tenure | Met | Conflict, names: Mapping[str, str]) -> str:
    match fact:
        case Tenure():
            return f"{names[fact.person]}: {names[fact.office]} ({fact.status})"
        case Meeting():
            sides = (", ".join(names[person] for person in side) for side in fact.sides)
            return f"{fact.date or 'undated'}, {fact.status.replace('_', ' ')}: {' - '.join(sides)}"
        case Met():
            return f"{fact.date or 'undated'}: {' - '.join(names[person] for person in fact.people)}"
        case Agreement():
            return fact.title
        case _:
            return f"{fact.rule.replace('_', ' ')}: {' / '.join(sorted(claim.value for claim in fact.claims))}"
