"""Check who is who in a whole graph: nobody lives through two centuries, serves two states, or is two people.

    python bench/check_identities.py ../shared/data/history-at-state
    python bench/check_identities.py embedded:/srv/interstate

Reads a folder of reports, or a store (with NEO4J_USERNAME and NEO4J_PASSWORD for neo4j://HOST:PORT). Prints one line
for each person who breaks one of the rules: who, which rule, and the reports. What has a reason of its own, as the one
crown of several realms, is printed with that reason. Exits with 1 where anything has none.

| rule | broken by |
|---|---|
| lifetime | sightings over more than 60 years, or more than 25 years between two of them |
| states | offices of two states of which neither came after the other |
| names | two full names, or two numbers of a line (Jr., II), that cannot be one person's |
| report | one report that names the person twice, as two people |
| ranks | an office under a head of state in the years in which the person is one |
| split | the same for two people: of one full name, in one post that one holds at a time, within six years |
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations, pairwise
from pathlib import Path

from graph.careers import BENEATH
from graph.conflicts.holdings import kind_of
from graph.countries import lineage, name_of
from graph.facts import Report
from graph.links import LIFE, SHORT, SHORTER
from graph.model import Graph, Office, Person, Tenure
from graph.names import Form, Likeness, form_of, likeness, slipped
from graph.profiles import ERA, YEAR
from graph.resolve import resolve
from graph.seen import SOLE
from loaders.read import files_in, read
from loaders.reading.facts_of import facts_of
from ontology.terms import Role, TenureStatus
from stores import opened

LONGEST = 60 * YEAR
MOVED = {frozenset({"CN", "TW"}): ("1949-12-07", "the Republic of China, whose seat was moved")}
"""Pairs of states of which one government had first the one and, from a day on, the other."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Broken:
    """A person who breaks a rule; `reason` is why it may be so all the same, None where nothing says."""

    person: Person
    rule: str
    what: str
    reports: tuple[str, ...]
    reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """A person with the days and stems of the reports that name them, and what they held.

    `told` are the stems by tenure, `posts` the days on which a form of the name was told in a post that one holds.
    """

    person: Person
    days: tuple[tuple[int, str], ...]
    held: tuple[tuple[Tenure, Office], ...]
    told: Mapping[str, frozenset[str]]
    posts: Mapping[Form, Mapping[str, tuple[int, ...]]]

    @property
    def forms(self) -> Mapping[Form, str]:
        """The full forms of the names that reports give, each with one of the names."""
        return {form: one.name for one in self.person.mentions if (form := form_of(one.name)).full}


def broken(graph: Graph) -> Iterator[Broken]:
    """All that breaks a rule, by the names of the people."""
    people = list(_seen(graph))
    for one in people:
        yield from (*_lifetime(one), *_states(one), *_names(one), *_report(one), *_ranks(one))
    yield from _split(people)


def _seen(graph: Graph) -> Iterator[Seen]:
    reports = {report.id: (_ordinal(report.published), report.stems[0]) for report in graph.reports}
    offices = {office.id: office for office in graph.offices}
    held: dict[str, list[tuple[Tenure, Office]]] = defaultdict(list)
    tenures = {tenure.id: tenure for tenure in graph.tenures}
    for tenure in graph.tenures:
        held[tenure.person].append((tenure, offices[tenure.office]))
    report_of = {evidence.id: evidence.report for evidence in graph.evidence}
    told: dict[str, set[str]] = defaultdict(set)
    posts: dict[tuple[str, str], set[tuple[str, int]]] = defaultdict(set)
    for telling in graph.tellings:
        if telling.about in tenures:
            tenure, report = tenures[telling.about], report_of[telling.evidence]
            told[tenure.id].add(reports[report][1])
            if tenure.status is TenureStatus.CURRENT and offices[tenure.office].role in SOLE:
                posts[tenure.person, report].add((tenure.office, reports[report][0]))
    for person in sorted(graph.people, key=lambda person: (person.name, person.id)):
        days = sorted(reports[mention.report] for mention in person.mentions)
        by_form: dict[Form, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
        for mention in person.mentions:
            for office, day in posts[person.id, mention.report]:
                by_form[form_of(mention.name)][office].append(day)
        yield Seen(
            person=person,
            days=tuple(days),
            held=tuple(held[person.id]),
            told={tenure.id: frozenset(told[tenure.id]) for tenure, _ in held[person.id]},
            posts={form: {name: tuple(sorted(row)) for name, row in of.items()} for form, of in by_form.items()},
        )


def _lifetime(one: Seen) -> Iterator[Broken]:
    (first, _), (last, _) = one.days[0], one.days[-1]
    gap, *edges = max(((b[0] - a[0], a[1], b[1]) for a, b in pairwise(one.days)), default=(0, "", ""))
    if gap > LIFE:
        after = max(day for day, stem in one.days if stem == edges[1])
        later = [tenure for tenure, _ in one.held if _ordinal(tenure.last_seen) >= after]
        past = later and all(tenure.status is TenureStatus.FORMER for tenure in later)
        reason = "told to have left a post, as the honoured are" if past else None
        yield Broken(
            person=one.person, rule="lifetime", what=f"{gap // YEAR} years unseen", reports=tuple(edges), reason=reason
        )
    elif last - first > LONGEST:
        yield Broken(
            person=one.person,
            rule="lifetime",
            what=f"seen over {(last - first) // YEAR} years",
            reports=(one.days[0][1], one.days[-1][1]),
            reason="a monarch under one number, never long unseen" if _numbered(one) else None,
        )


def _numbered(one: Seen) -> bool:
    """Whether a monarch has one number in all forms of the name."""
    titles = [title for tenure, office in one.held if office.role is Role.HEAD_OF_STATE for title in tenure.titles]
    if not titles or not all(kind_of(Role.HEAD_OF_STATE, title) == "monarch" for title in titles):
        return False
    return len({form.generation for form in one.forms}) == 1 and all(form.generation for form in one.forms)


def _states(one: Seen) -> Iterator[Broken]:
    of: dict[str, list[tuple[Tenure, Office]]] = defaultdict(list)
    for tenure, office in one.held:
        if office.state and office.state != "EU":
            of[office.state].append((tenure, office))
    states = set(of)
    if len(states) > 1 and not any(states <= lineage(state) for state in states):
        few = min(of, key=lambda state: (len(of[state]), state))
        days = {_ordinal(tenure.first_seen) for tenure, _ in of[few]}
        yield Broken(
            person=one.person,
            rule="states",
            what=", ".join(f"{name_of(state)} ({len(of[state])})" for state in sorted(states)),
            reports=tuple(stem for day, stem in one.days if day in days),
            reason=_of_several(of),
        )


def _of_several(of: Mapping[str, Sequence[tuple[Tenure, Office]]]) -> str | None:
    """Why one person may serve these states: one crown of several realms, or a government that moved."""
    held = [row for rows in of.values() for row in rows]
    if all(kind_of(office.role, title) == "monarch" for tenure, office in held for title in tenure.titles):
        return "one crown of several realms"
    day, why = MOVED.get(frozenset(of), (None, None))
    if day and why and all((tenure.first_seen < day) == (state == "CN") for state in of for tenure, _ in of[state]):
        return why
    return None


def _names(one: Seen) -> Iterator[Broken]:
    for (ours, name), (theirs, other) in combinations(one.forms.items(), 2):
        if likeness(ours, theirs) is Likeness.APART:
            yield Broken(
                person=one.person,
                rule="names",
                what=f"{name} / {other}",
                reports=_mentioned(one, name, other),
                reason=_of_one_name(ours, theirs, one),
            )


def _of_one_name(ours: Form, theirs: Form, one: Seen) -> str | None:
    """Why two forms may be one person's: a slip of a few letters, or parts of a longer name."""
    if slipped(ours, theirs) and (_within(ours, theirs, one) or _within(theirs, ours, one)):
        return "a slip of a few letters, in one post within the days of the other"
    longer = [form for form in one.forms if len(form.words) > max(len(ours.words), len(theirs.words))]
    for form in longer:
        parts = likeness(ours, form) in SHORTER and likeness(theirs, form) in SHORTER
        if parts and any(_at_one_time(office, (ours, theirs, form), one) for office in one.posts.get(form, ())):
            return "each a part of a longer name, in one post at one time"
    return None


def _within(slip: Form, usual: Form, one: Seen) -> bool:
    """Whether a form is told in a post only between days on which the other is, in whatever letters."""
    for office, days in one.posts.get(slip, {}).items():
        others = [
            day
            for form, posts in one.posts.items()
            if form == usual or likeness(form, usual) >= Likeness.CLOSE
            for day in posts.get(office, ())
        ]
        if others and min(others) < days[0] and days[-1] < max(others):
            return True
    return False


def _at_one_time(office: str, forms: Iterable[Form], one: Seen) -> bool:
    """Whether all forms are told in a post, no two of them more than two years apart."""
    days = [one.posts.get(form, {}).get(office, ()) for form in forms]
    if not all(days):
        return False
    return all(max(a[0] - b[-1], b[0] - a[-1]) <= SHORT for a, b in combinations(days, 2))


def _mentioned(one: Seen, *names: str) -> tuple[str, ...]:
    return tuple(mention.id for mention in one.person.mentions if mention.name in names)[:4]


def _report(one: Seen) -> Iterator[Broken]:
    twice = [report for report, times in Counter(m.report for m in one.person.mentions).items() if times > 1]
    if twice:
        stems = tuple(stem for _, stem in one.days)
        yield Broken(
            person=one.person,
            rule="report",
            what=f"twice in {len(twice)} reports",
            reports=tuple(sorted({stem for stem in stems if stems.count(stem) > 1})),
        )


def _ranks(one: Seen) -> Iterator[Broken]:
    current = [(tenure, office) for tenure, office in one.held if tenure.status is TenureStatus.CURRENT]
    for tenure, office in current:
        for other, above in current:
            if above.role is Role.HEAD_OF_STATE and office.role in BENEATH and office.state == above.state:
                low = max(_ordinal(tenure.first_seen), _ordinal(other.first_seen))
                high = min(_ordinal(tenure.last_seen), _ordinal(other.last_seen))
                if low < high:
                    stems = tuple(stem for day, stem in one.days if day == _ordinal(tenure.first_seen))
                    yield Broken(
                        person=one.person,
                        rule="ranks",
                        what=f"{office.name} from {tenure.first_seen} to {tenure.last_seen}, {above.name} from "
                        f"{other.first_seen} to {other.last_seen}",
                        reports=stems,
                        reason="reports of one year disagree on when the one became the other"
                        if high - low <= YEAR and not one.told[tenure.id] & one.told[other.id]
                        else None,
                    )


def _split(people: Iterable[Seen]) -> Iterator[Broken]:
    blocks: dict[tuple[Form, str], list[tuple[int, int, Seen]]] = defaultdict(list)
    for one in people:
        for form in one.forms:
            for tenure, office in one.held:
                if office.role in SOLE and tenure.status is TenureStatus.CURRENT:
                    first, last = _ordinal(tenure.first_seen), _ordinal(tenure.last_seen)
                    blocks[form, office.id].append((first, last, one))
    for block in blocks.values():
        for (first, last, one), (start, end, other) in combinations(block, 2):
            if one.person.id != other.person.id and max(start - last, first - end) <= ERA:
                stems = (one.days[0][1], other.days[0][1])
                yield Broken(person=one.person, rule="split", what=f"and {other.person.name}", reports=stems)


def _ordinal(day: str) -> int:
    return date.fromisoformat(day).toordinal()


def graph_in(where: str) -> Graph:
    """The graph of a folder of reports, or of a store."""
    if Path(where).exists():
        return resolve(facts_of(report) for report in read(files_in([Path(where)])) if isinstance(report, Report))
    with opened(where) as store:
        return store.graph()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("where", help="a folder of reports, or a store")
    graph = graph_in(parser.parse_args().where)
    found = list(broken(graph))
    for one in found:
        why = f" - {one.reason}" if one.reason else ""
        print(f"{one.rule}: {one.person.name}: {one.what} [{' '.join(one.reports[:4])}]{why}")
    wrong = [one for one in found if not one.reason]
    print(f"{len(graph.people)} people, {len(found)} to look at, {len(wrong)} without a reason")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
