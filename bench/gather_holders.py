"""Gather who held which office when, from the records of travels and visits of the Office of the Historian (CC0).

    python bench/gather_holders.py ../shared/data/history-at-state

Writes holders.tsv among the resources of the loaders: heads of state and of government, foreign ministers, ministers of
defence, vice presidents, crown princes and chairmen whose state a record says in words or gives in its heading, with
the first and the last year. The same records give the same file.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from pathlib import Path

from graph.facts import Facts, HeldOffice, Report
from graph.people import identify
from graph.readings import distinct
from loaders.read import files_in, read
from loaders.reading.facts_of import facts_of
from loaders.reading.travellers import GIVEN
from ontology.terms import Role, TenureStatus

TARGET = Path(__file__).parent.parent / "loaders/resources/holders.tsv"
HEAD = "# Who held which office when, by records of history.state.gov (CC0); gathered by bench/gather_holders.py."
ROLES = frozenset(
    {
        Role.HEAD_OF_STATE,
        Role.HEAD_OF_GOVERNMENT,
        Role.FOREIGN_MINISTER,
        Role.DEFENCE_MINISTER,
        Role.VICE_PRESIDENT,
        Role.CROWN_PRINCE,
        Role.PARTY_LEADER,
        Role.RELIGIOUS_LEADER,
        Role.OTHER,
    }
)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    folder = parser.parse_args().folder
    readings = distinct(facts_of(report) for report in read(files_in([folder])) if isinstance(report, Report))
    rows = sorted(_rows(readings))
    TARGET.write_text("\n".join([HEAD, *("\t".join(row) for row in rows)]) + "\n", encoding="utf-8")
    print(f"{len(rows)} rows")


def _rows(readings: tuple[Facts, ...]) -> list[tuple[str, str, str, str, str]]:
    people = identify(readings)
    names = {person.id: person.name for person in people.people}
    years: dict[tuple[str, Role, str], list[int]] = defaultdict(list)
    for facts in readings:
        year = int(facts.report.published[:4])
        for office in facts.offices:
            if office.role in ROLES and office.state and _said(office):
                years[people.person(facts.report.id, office.person), office.role, office.state].append(year)
    return [
        (names[person], role, state, str(min(seen)), str(max(seen))) for (person, role, state), seen in years.items()
    ]


def _said(office: HeldOffice) -> bool:
    return office.evidence.ground in {None, GIVEN} and office.status is not TenureStatus.FORMER


if __name__ == "__main__":
    main()
