"""One person in one report, as the questions of identity look at them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from graph.dates import interval
from graph.facts import Facts, HeldOffice
from graph.keys import fold, identifier
from graph.model import Mention
from graph.names import Form, form_of
from graph.offices import post_of as office_of
from graph.organizations import body_of
from ontology.terms import Role, TenureStatus

Post = tuple[Role, str]
"""A class of office and its home: the code of a state, or a body without one; or the identifier of the office."""

SOLE = frozenset(
    {
        Role.HEAD_OF_STATE,
        Role.HEAD_OF_GOVERNMENT,
        Role.FOREIGN_MINISTER,
        Role.DEFENCE_MINISTER,
        Role.CENTRAL_BANK_GOVERNOR,
    }
)
"""Roles that one person at a time has in a state."""

SAID = frozenset({None, "given beside the text", "known holder"})
"""Grounds of states that are as sure as words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """A mention with what tells who it is: names, posts, states that its report's words say, day of publication.

    `posts` are by state, `held` by the very office, `past` those of the latter that they are told to have left.
    `states` leave out the European Union, whose officials have states of their own, and what was only inferred; what a
    source gives counts as said. `around` are the states of all people in the report.
    """

    mention: Mention
    form: Form
    words: frozenset[str]
    posts: frozenset[Post]
    held: frozenset[Post]
    past: frozenset[Post]
    states: frozenset[str]
    around: frozenset[str]
    day: int


def post_of(office: HeldOffice) -> Post | None:
    """The post that an office is, None where neither a state nor a body is known."""
    home = office.state or (body_of(office.organization, None).name if office.organization else None)
    return (office.role, home) if home else None


def seen_in(facts: Facts) -> Iterator[Seen]:
    """Everybody whom a report names."""
    offices: dict[str, list[HeldOffice]] = defaultdict(list)
    for office in facts.offices:
        offices[office.person].append(office)
    around = frozenset(office.state for office in facts.offices if office.state)
    day = date.fromisoformat(_told_of(facts)).toordinal()
    for mention in _mentions(facts):
        held = offices[mention.key]
        left = {office_of(office).id: office.role for office in held if office.status is TenureStatus.FORMER}
        now = {office_of(office).id for office in held if office.status is not TenureStatus.FORMER}
        yield Seen(
            mention=mention,
            form=form_of(mention.name),
            words=frozenset(word for name in (mention.name, *mention.aliases) for word in form_of(name).calls),
            posts=frozenset(post for post in map(post_of, held) if post),
            held=frozenset((office.role, office_of(office).id) for office in held),
            past=frozenset((role, office) for office, role in left.items() if office not in now),
            states=frozenset(o.state for o in held if o.state and o.state != "EU" and o.evidence.ground in SAID),
            around=around,
            day=day,
        )


def _told_of(facts: Facts) -> str:
    """The day that a report tells of: of publication, but of tenures that it states to have ended, their end."""
    ends = [interval(office.until)[0] for office in facts.offices if office.until]
    over = len(ends) == len(facts.offices) and not facts.meetings and not facts.agreements
    return min(max(ends), facts.report.published) if ends and over else facts.report.published


def _mentions(facts: Facts) -> Iterable[Mention]:
    """Mentions of a report. People of one name in it get identifiers in the order of the text."""
    told: dict[str, int] = {}
    for person in sorted(facts.people, key=lambda person: (person.mentions, person.name, person.key)):
        name = fold(person.name) or person.name
        told[name] = told.get(name, 0) + 1
        place = (str(told[name]),) if told[name] > 1 else ()
        yield Mention(
            id=identifier("person", facts.report.id, name, *place),
            report=facts.report.id,
            key=person.key,
            name=person.name,
            aliases=tuple(sorted(person.aliases)),
            spans=person.mentions,
        )
