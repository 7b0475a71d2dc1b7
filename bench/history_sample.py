"""Draw office-and-surname mentions ("President Perez") from the remarks of travels, and whom each is taken for.

    python bench/history_sample.py ../shared/data/history-at-state --seed 1 --size 200

Prints one JSON line a mention: its record, its words, the record's text, and the full name that the graph of the whole
folder has for the person. tests/corpus/history has such samples with a verdict on each. The same records and seed give
the same sample.
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Sequence
from pathlib import Path

from graph.facts import Facts, Report
from graph.model import Person
from graph.names import form_of
from graph.people import identify
from graph.readings import distinct
from loaders.read import files_in, read
from loaders.reading.facts_of import facts_of


def readings_of(folder: Path) -> tuple[Facts, ...]:
    """What all records of a folder say."""
    return distinct(facts_of(report) for report in read(files_in([folder])) if isinstance(report, Report))


def people_of(readings: Sequence[Facts]) -> dict[tuple[str, str], Person]:
    """Who is meant, by the stem of a record and the folded name in it."""
    stems = {facts.report.id: facts.report.stems[0] for facts in readings}
    return {
        (stems[mention.report], mention.name): person
        for person in identify(readings).people
        for mention in person.mentions
    }


def mentions_in(readings: Sequence[Facts]) -> list[tuple[str, str, str, str]]:
    """Stem, title, name and text of every mention by an office and one name in the remarks of travels, in order."""
    found = []
    for facts in readings:
        stem, text = facts.report.stems[0], facts.report.text
        names = {person.key: person for person in facts.people}
        for office in facts.offices:
            person = names[office.person]
            if stem.startswith("travels") and person.mentions and not form_of(person.name).full:
                found.append((stem, office.title, person.name, text))
    return sorted(set(found))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--size", type=int, default=200)
    given = parser.parse_args()
    readings = readings_of(given.folder)
    people = people_of(readings)
    chance = random.Random(given.seed)  # noqa: S311
    for stem, title, name, text in chance.sample(mentions_in(readings), given.size):
        row = {"record": stem, "title": title, "name": name, "text": text, "person": people[stem, name].name}
        print(json.dumps(row, ensure_ascii=False))


if __name__ == "__main__":
    main()
