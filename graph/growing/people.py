"""Who is who, while sightings come and go: what `graph.people` says of all, for those whom a change concerns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from operator import attrgetter

from graph.called import Called
from graph.growing.blocks import OfProfiles
from graph.growing.clustered import Clustered
from graph.growing.ledger import Ledger
from graph.growing.namesakes import Profiles
from graph.growing.surnames import Surnames
from graph.links import apart, link
from graph.model import Mention, Person
from graph.people import person_of
from graph.profiles import Profile
from graph.seen import Seen


class People:
    """The people of sightings, and whose key it is in each report."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._profiles = Profiles()
        self._linked: Clustered[Profile] = Clustered(OfProfiles(), _strength, apart)
        self._surnames = Surnames()
        self._people: dict[str, Person] = {}
        self._of: dict[str, dict[str, str]] = {}

    def person(self, report: str, key: str) -> str:
        """Identifier of the person who has this key in a report. Raises KeyError for a key that has no name there."""
        return self._of[report][key]

    def in_report(self, report: str) -> Iterator[Person]:
        """The people whom a report names."""
        known = self._ledger.held(Person)
        yield from (known[person] for person in set(self._of.get(report, {}).values()))

    def update(self, gone: Sequence[Seen], new: Sequence[Seen]) -> set[str]:
        """Take these sightings away and these in; the reports in which somebody is now another than before."""
        left, came = self._profiles.update(_full(gone), _full(new))
        linked = self._linked.update(left, list(came.values()))
        called = {name: Called.of(self._profiles_of(name)) for name in linked.new}
        met, rest = self._surnames.update(_short(gone), _short(new), linked.gone, called)
        full = linked.new.keys() | (met - linked.gone)
        before = [
            self._people.pop(name) for name in (*linked.gone, *full, *rest.gone, *rest.new) if name in self._people
        ]
        after: list[Person] = []
        for name in full:
            after.append(self._full_person(name))
            self._people[name] = after[-1]
        for name, group in rest.new.items():
            after.append(person_of(self._surnames.seen[one].mention for one in group))
            self._people[name] = after[-1]
        self._ledger.replace(before, after)
        for report in {seen.mention.report for seen in gone}:
            del self._of[report]
        return self._moved(before, after)

    def _profiles_of(self, name: str) -> list[Profile]:
        return [self._linked.items[one] for one in self._linked.partition.members(name)]

    def _full_person(self, name: str) -> Person:
        seen = chain(*(profile.seen for profile in self._profiles_of(name)), self._surnames.company(name))
        return person_of(map(attrgetter("mention"), seen))

    def _moved(self, before: Iterable[Person], after: Iterable[Person]) -> set[str]:
        """Note whose mentions are whose; the reports of those that are another person's than before."""
        moved: set[str] = set()
        known = {person.id: person for person in before}
        for person in after:
            old = known.get(person.id)
            for mention in new_mentions(old, person):
                keys = self._of.setdefault(mention.report, {})
                if keys.get(mention.key) != person.id:
                    keys[mention.key] = person.id
                    moved.add(mention.report)
        return moved


def new_mentions(old: Person | None, person: Person) -> Iterable[Mention]:
    """The mentions of a person that were not, or were others, when they were the old one."""
    if old is None:
        return person.mentions
    known = set(map(id, old.mentions))
    return [mention for mention in person.mentions if id(mention) not in known]


def _strength(one: Profile, other: Profile) -> float | None:
    return link(one, other).strength or None


def _full(seen: Iterable[Seen]) -> Iterator[Seen]:
    return (one for one in seen if one.form.full)


def _short(seen: Iterable[Seen]) -> Iterator[Seen]:
    return (one for one in seen if not one.form.full)
