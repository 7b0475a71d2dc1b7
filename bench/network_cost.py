"""How long networks take as meetings grow: python bench/network_cost.py

Presidents of 200 states meet each other and are reported on each time; prints seconds for each step at 10,000 and at
100,000 meetings, and how many times as dear one meeting has become.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import date, timedelta
from io import BytesIO
from random import Random
from time import perf_counter

from graph.facts import Report
from graph.keys import identifier
from graph.model import Evidence, Graph, Meeting, Met, Office, Person, Telling, Tenure
from graph.network.building import network
from graph.network.choices import Among, Edges, Format
from graph.network.measures import measures
from graph.network.writing import csv_text, write_graph
from ontology.states import states
from ontology.terms import Medium, MeetingStatus, Precision, Role, TenureStatus

SIZES = (10_000, 100_000)
ALLOWED = 1.5
"""Times as dear as a meeting may become by ten times as many: n log n is 1.25."""
_FIRST = date(1990, 1, 1)
_DAYS = 12_000


def made(meetings: int) -> Graph:
    """A graph of that many meetings, two presidents each, in a report each that gives both their office."""
    chance = Random(7)  # noqa: S311
    codes = [state.code for state in states()][:200]
    people = [f"person-{code}" for code in codes]
    met, evidence, tellings, held, reports = [], [], [], [], []
    for number in range(meetings):
        pair = sorted(chance.sample(people, 2))
        day = (_FIRST + timedelta(days=chance.randrange(_DAYS))).isoformat()
        words = f"evidence-{number}"
        reports.append(Report(id=f"report-{number}", stems=("a",), published=day, text=""))
        evidence.append(
            Evidence(
                id=words,
                report=f"report-{number}",
                quotation="",
                start=0,
                end=0,
                extractor="",
                version="",
                confidence=0.9,
                ground=None,
            )
        )
        held.append(
            Meeting(
                id=f"meeting-{number}",
                status=MeetingStatus.TOOK_PLACE,
                date=day,
                precision=Precision.DAY,
                medium=Medium.IN_PERSON,
                place=None,
                country=None,
                main=True,
                sides=tuple((person,) for person in pair),
                evidence=(words,),
            )
        )
        met.append(
            Met(
                id=identifier("met", str(number)),
                people=(pair[0], pair[1]),
                meeting=f"meeting-{number}",
                date=day,
                precision=Precision.DAY,
                medium=Medium.IN_PERSON,
                evidence=(words,),
            )
        )
        tellings += [
            Telling(
                id=f"telling-{number}-{person}",
                about=f"tenure-{person[7:]}",
                evidence=words,
                known=day,
                status=TenureStatus.CURRENT,
            )
            for person in pair
        ]
    return Graph(
        reports=tuple(reports),
        people=tuple(Person(id=person, name=person, aliases=(), mentions=()) for person in people),
        offices=tuple(
            Office(id=f"office-{code}", role=Role.HEAD_OF_STATE, name=code, state=code, organization=None)
            for code in codes
        ),
        tenures=tuple(
            Tenure(
                id=f"tenure-{code}",
                person=f"person-{code}",
                office=f"office-{code}",
                status=TenureStatus.CURRENT,
                titles=(),
                first_seen=_FIRST.isoformat(),
                last_seen=_FIRST.isoformat(),
                evidence=(),
            )
            for code in codes
        ),
        meetings=tuple(held),
        met=tuple(met),
        evidence=tuple(evidence),
        tellings=tuple(tellings),
    )


def steps(graph: Graph) -> dict[str, float]:
    """Seconds of each step."""
    found: dict[str, float] = {}

    def timed(name: str, work: Callable[[], object]) -> None:
        begun = perf_counter()
        work()
        found[name] = perf_counter() - begun

    timed("network", lambda: network(graph, Among.STATES))
    of = network(graph, Among.STATES)
    timed("csv", lambda: csv_text(of, Edges.MEETINGS))
    timed("gexf, pairs", lambda: write_graph(of, Edges.PAIRS, Format.GEXF, BytesIO()))
    timed("measures", lambda: measures(of))
    return found


def main() -> None:
    """Print the table and the verdict."""
    few, many = (steps(made(size)) for size in SIZES)
    grown = SIZES[1] / SIZES[0]
    for name, seconds in many.items():
        print(f"{name:12} {few[name]:8.2f} s {seconds:8.2f} s   a meeting x{seconds / few[name] / grown:.2f}")
    dearer = sum(many.values()) / sum(few.values()) / grown
    print(f"all          {sum(few.values()):8.2f} s {sum(many.values()):8.2f} s   a meeting x{dearer:.2f}")
    sys.exit(f"a meeting is {dearer:.2f} times as dear" if dearer > ALLOWED else 0)


if __name__ == "__main__":
    main()
