"""Who is who, while sightings come and go: what `graph.people` says of all, for those whom a change concerns.

Somebody seen often who is seen once more is not made anew but extended.
"""

from __future__ import annotations

from bisect import insort
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from operator import attrgetter

from graph.called import Called
from graph.decided import bound_of, groups_in
from graph.decisions import Decisions
from graph.growing.blocks import OfProfiles
from graph.growing.clustered import Bonds, Clustered
from graph.growing.cut import Cut
from graph.growing.ledger import Ledger
from graph.growing.namesakes import OFTEN, Profiles, Reprofiled
from graph.growing.partition import Regrouped
from graph.growing.surnames import Attached, Surnames
from graph.links import apart, link
from graph.model import Mention, Person
from graph.people import person_of, usual_name
from graph.profiles import Profile
from graph.seen import Seen

Said = list[tuple[str, Mention]]
"""Mentions with the identifiers of the people whose they are."""


@dataclass(slots=True)
class _Often:
    """Somebody seen often: how often under each name, and the first day of publication."""

    names: Counter[str]
    first: str


class People:
    """The people of sightings, and whose key it is in each report. `published` are the days of all reports."""

    def __init__(self, ledger: Ledger, published: Mapping[str, str], decisions: Decisions) -> None:
        self._ledger = ledger
        self._published = published
        self._profiles = Profiles()
        self._cut = Cut(decisions)
        self._linked: Clustered[Profile] = Clustered(OfProfiles(), _strength, apart, _bonds(decisions))
        self._surnames = Surnames(decisions)
        self._people: dict[str, Person] = {}
        self._often: dict[str, _Often] = {}
        self._of: dict[str, dict[str, str]] = {}
        self.went: Said = []
        self.came: Said = []

    def person(self, report: str, key: str) -> str:
        """Identifier of the person who has this key in a report. Raises KeyError for a key that has no name there."""
        return self._of[report][key]

    def first(self, person: Person) -> str:
        """The first day on which a report was published that names a person."""
        often = self._often.get(person.id)
        return often.first if often else _first(person.mentions, self._published)

    def in_report(self, report: str) -> Iterator[Person]:
        """The people whom a report names."""
        known = self._ledger.held(Person)
        yield from (known[person] for person in set(self._of.get(report, {}).values()))

    def update(self, gone: Sequence[Seen], new: Sequence[Seen]) -> set[str]:
        """Take these sightings away and these in; the reports in which somebody is now another than before.

        `went` and `came` are then the mentions of people who are another's, or are others than before.
        """
        profiles = self._cut.update(self._profiles.update(_full(gone), _full(new)))
        linked = self._linked.update(profiles.gone, list(profiles.new.values()))
        called = {name: Called.of(self._profiles_of(name)) for name in linked.new}
        attached = self._surnames.update(_short(gone), _short(new), linked.gone, called, self._linked.homes())
        rest = attached.rest
        met = (attached.parted | attached.joined.keys()) - linked.gone
        more = dict(self._more(linked.new.keys() | met, profiles, linked, attached))
        extended = {name: (self._people.pop(name), mentions) for name, mentions in more.items()}
        names = (*linked.gone, *linked.new, *met, *rest.gone, *rest.new)
        before = [self._people.pop(name) for name in names if name in self._people]
        for person in before:
            self._often.pop(person.id, None)
        made = {name: self._full_person(name) for name in (linked.new.keys() | met) - more.keys()}
        made |= {name: person_of(self._surnames.seen[one].mention for one in rest.new[name]) for name in rest.new}
        self._note(before, made.values())
        self._people |= made
        for name, (was, mentions) in extended.items():
            self._people[name] = self._extended(was, mentions)
        now = [self._people[name] for name in more]
        self._ledger.replace((*before, *(was for was, _ in extended.values())), (*made.values(), *now))
        for report in {seen.mention.report for seen in gone}:
            del self._of[report]
        return self._moved()

    def _more(
        self, names: Iterable[str], profiles: Reprofiled, linked: Regrouped, attached: Attached
    ) -> Iterator[tuple[str, list[Mention]]]:
        """Those seen often of whom nothing is different but that they were seen more, and the new mentions."""
        for name in names:
            before = self._people.get(name)
            if before is None or before.id not in self._often or name in attached.parted:
                continue
            changed: list[str] = []
            if name in linked.new:
                changed = [one for one in self._linked.partition.members(name) if one in profiles.new]
                if name not in linked.same or not profiles.grown.keys() >= set(changed):
                    continue
            seen = chain(*(profiles.grown[one] for one in changed), attached.joined.get(name, ()))
            mentions = [one.mention for one in seen]
            if all(mention.id > before.id for mention in mentions):
                yield name, mentions

    def _profiles_of(self, name: str) -> list[Profile]:
        return [self._linked.items[one] for one in self._linked.partition.members(name)]

    def _full_person(self, name: str) -> Person:
        seen = chain(*(profile.seen for profile in self._profiles_of(name)), self._surnames.company(name))
        person = person_of(map(attrgetter("mention"), seen))
        if len(person.mentions) >= OFTEN:
            names = Counter(map(attrgetter("name"), person.mentions))
            self._often[person.id] = _Often(names, _first(person.mentions, self._published))
        return person

    def _extended(self, person: Person, new: Iterable[Mention]) -> Person:
        often, mentions = self._often[person.id], list(person.mentions)
        names = {person.name, *person.aliases}
        for mention in new:
            insort(mentions, mention, key=attrgetter("id"))
            often.names[mention.name] += 1
            often.first = min(often.first, self._published[mention.report])
            names |= {mention.name, *mention.aliases}
            self.came.append((person.id, mention))
        name = usual_name(often.names)
        return replace(person, name=name, aliases=tuple(sorted(names - {name})), mentions=tuple(mentions))

    def _note(self, before: Iterable[Person], after: Iterable[Person]) -> None:
        """Note the mentions that these people have no longer, and those that they have now."""
        old, new = ({person.id: person for person in people} for people in (before, after))
        self.went = [(one, mention) for one in old for mention in new_mentions(new.get(one), old[one])]
        self.came = [(one, mention) for one in new for mention in new_mentions(old.get(one), new[one])]

    def _moved(self) -> set[str]:
        """Note whose the mentions are that came; the reports of those that are another person's than before."""
        moved: set[str] = set()
        for person, mention in self.came:
            keys = self._of.setdefault(mention.report, {})
            if keys.get(mention.key) != person:
                keys[mention.key] = person
                moved.add(mention.report)
        return moved


def new_mentions(old: Person | None, person: Person) -> Iterable[Mention]:
    """The mentions of a person that were not, or were others, when they were the old one."""
    if old is None:
        return person.mentions
    known = set(map(id, old.mentions))
    return [mention for mention in person.mentions if id(mention) not in known]


def _first(mentions: Iterable[Mention], published: Mapping[str, str]) -> str:
    return min(map(published.__getitem__, map(attrgetter("report"), mentions)))


def _bonds(decisions: Decisions) -> Bonds[Profile] | None:
    if not decisions.made:
        return None
    return Bonds(
        groups=lambda profile: groups_in(profile.seen, decisions), bound=lambda groups: bound_of(groups, decisions)
    )


def _strength(one: Profile, other: Profile) -> float | None:
    return link(one, other).strength or None


def _full(seen: Iterable[Seen]) -> Iterator[Seen]:
    return (one for one in seen if one.form.full)


def _short(seen: Iterable[Seen]) -> Iterator[Seen]:
    return (one for one in seen if not one.form.full)
