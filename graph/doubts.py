"""What a person had better look at: doubtful merges, doubtful non-merges and names alone, each with its reasons.

The reasons are those of the functions that decide: `graph.links` of full names, `graph.surnames` of names alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from graph.attached import known_of, meanings
from graph.blocks import candidates
from graph.clusters import Union
from graph.countries import name_of
from graph.decided import split
from graph.decisions import UNDECIDED, Decisions
from graph.facts import Facts
from graph.links import LIFE, MOST, Link, link, of_two_states, told_apart, unlike
from graph.names import Likeness
from graph.people import linked
from graph.profiles import YEAR, Profile, profiles
from graph.readings import distinct
from graph.seen import Post, Seen, seen_in
from graph.surnames import Candidate, Meant
from ontology.terms import Resolution

LIKE = {
    Likeness.EQUAL: "the same name",
    Likeness.ALIKE: "the same name in other letters or another order",
    Likeness.PART: "one name is a shorter form of the other",
    Likeness.TAIL: "one name is the other without its first word",
    Likeness.CLOSE: "the same name but for slips of spelling",
    Likeness.HALF: "the same name but for one word that starts alike",
}
SHOWN = 5
"""Candidates for a name alone that are listed."""


class Kind(StrEnum):
    """What is doubtful."""

    MERGE = "merge"
    APART = "apart"
    SURNAME = "surname"


@dataclass(frozen=True, slots=True, kw_only=True)
class One:
    """A mention that stands for others of its name: what a decision names. `seen` are first and last publication."""

    id: str
    name: str
    seen: tuple[str, str]
    mentions: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """What could be otherwise: `doubt` is 0 where it is sure, 1 where all speaks for the contrary.

    `score` is how strongly the two belong together, from 0 to 1. `others` are the other one, or the candidates for a
    name alone, of whom the first is meant where `kind` is surname and `chosen` holds.
    """

    kind: Kind
    doubt: float
    score: float
    one: One
    others: tuple[One, ...]
    chosen: bool
    reasons: tuple[str, ...]


def doubts(readings: Iterable[Facts], decisions: Decisions = UNDECIDED) -> list[Doubt]:
    """All that is doubtful and not decided by people, the most doubtful first."""
    seen = [one for facts in distinct(readings) for one in seen_in(facts)]
    found = split(profiles(one for one in seen if one.form.full), decisions)
    people = linked(found, decisions)
    listed = [*_of_profiles(found, people, decisions), *_of_surnames(seen, people, decisions)]
    return sorted(listed, key=lambda one: (-one.doubt, one.kind, one.one.id, [other.id for other in one.others]))


def _of_profiles(
    found: Sequence[Profile], people: Sequence[Sequence[Profile]], decisions: Decisions
) -> Iterator[Doubt]:
    home = {profile.id: place for place, person in enumerate(people) for profile in person}
    within: list[tuple[float, Profile, Profile, Link]] = []
    for left, right in candidates(found):
        one, other = found[left], found[right]
        linking = link(one, other)
        if linking.like is Likeness.APART or _is_decided(one.seen, other.seen, decisions):
            continue
        if home[one.id] == home[other.id]:
            within.append((linking.strength, one, other, linking))
            continue
        why = _kept_apart(one, other, linking, people[home[one.id]], people[home[other.id]])
        score = round(linking.score / MOST, 3)
        yield _doubt(Kind.APART, score, score, one, other, (*_reasons(one, other, linking), why))
    # As they were joined: the strongest first, each only where the two were not one by stronger ones.
    same: Union[str] = Union()
    for strength, one, other, linking in sorted(within, key=lambda row: (-row[0], row[1].id, row[2].id)):
        if strength and same.root(one.id) != same.root(other.id):
            same.join(one.id, other.id)
            score = round(strength / MOST, 3)
            yield _doubt(Kind.MERGE, round(1 - score, 3), score, one, other, _reasons(one, other, linking))


def _doubt(kind: Kind, doubt: float, score: float, one: Profile, other: Profile, reasons: tuple[str, ...]) -> Doubt:
    return Doubt(
        kind=kind,
        doubt=doubt,
        score=score,
        one=_one(one.seen),
        others=(_one(other.seen),),
        chosen=kind is Kind.MERGE,
        reasons=reasons,
    )


def _is_decided(ours: Iterable[Seen], theirs: Iterable[Seen], decisions: Decisions) -> bool:
    if not decisions.made:
        return False
    left = {group for seen in ours if (group := decisions.group(seen.mention.id))}
    right = {group for seen in theirs if (group := decisions.group(seen.mention.id))}
    return any(group in right or decisions.apart(group) & right for group in left)


def _reasons(one: Profile, other: Profile, linking: Link) -> tuple[str, ...]:
    return tuple(_told(one, other, linking))


def _told(one: Profile, other: Profile, linking: Link) -> Iterator[str]:
    yield LIKE[linking.like]
    if linking.posts:
        yield f"both seen as {_posts(linking.posts)}{_after(linking.near or 0)}"
    elif linking.homes:
        yield f"no post in common, but both of {_places(linking.homes)}"
    elif one.homes and other.homes:
        yield f"no state in common: {_places(one.homes)}; {_places(other.homes)}"
    else:
        yield "a post is known of one at most"
    yield f"{_years(linking.gap)} between them" if linking.gap else "seen in the same time"
    if linking.together:
        yield f"{linking.together} {_many('report', linking.together)} with both"


def _kept_apart(one: Profile, other: Profile, linking: Link, ours: Sequence[Profile], theirs: Sequence[Profile]) -> str:
    """What two profiles were not joined for."""
    if told_apart(one, other):
        return "apart because reports name both"
    if linking.gap > LIFE:
        return f"apart because more than {_years(LIFE)} lie between them"
    if not linking.fits:
        return "apart because too little else is shared for names that are alike so far only"
    for left in ours:
        for right in theirs:
            if unlike(left, right):
                return f"apart because {left.seen[0].mention.name} and {right.seen[0].mention.name} are two people"
    if of_two_states(ours, theirs):
        return "apart because they serve different states"
    return "apart because of a decision on others, or of a stronger link"


def _of_surnames(seen: Iterable[Seen], people: Sequence[Sequence[Profile]], decisions: Decisions) -> Iterator[Doubt]:
    known, of_name = known_of(people)
    short = (one for one in seen if not one.form.full)
    for one, meant in meanings(short, known, of_name, decisions):
        if decisions.group(one.mention.id) is None and meant.candidates:
            yield Doubt(
                kind=Kind.SURNAME,
                doubt=_surname_doubt(meant),
                score=round(1 - _surname_doubt(meant), 3),
                one=_one([one]),
                others=tuple(_one(of_name[candidate.name]) for candidate in meant.candidates[:SHOWN]),
                chosen=meant.name is not None,
                reasons=tuple(_meant(meant, of_name)),
            )


def _surname_doubt(meant: Meant) -> float:
    """Between two candidates one is right by half; farther away in time is less sure; company is a guess."""
    if meant.how is Resolution.COMPANY:
        return 0.4
    shared = 0.5 * (1 - 1 / len(meant.candidates))
    return round(shared + 0.4 * min(meant.candidates[0].away / (6 * YEAR), 1), 3)


def _meant(meant: Meant, people: Mapping[str, Sequence[Seen]]) -> Iterator[str]:
    if meant.how is Resolution.COMPANY:
        yield "the only one of the name, and of a state of the report"
        return
    for candidate in meant.candidates[:SHOWN]:
        yield f"{_one(people[candidate.name]).name} {_away(candidate)}"
    if meant.how is Resolution.ALONE:
        yield "nobody chosen: they are near each other in time"
    else:
        yield "the first chosen: in the post at the time" if len(meant.candidates) == 1 else "the first chosen: nearest"


def _away(candidate: Candidate) -> str:
    role = candidate.post[0].replace("_", " ") if candidate.post else "no post"
    if not candidate.away:
        return f"seen as {role} before and after, or on the day"
    return f"seen as {role} {_years(candidate.away)} away"


def _one(seen: Sequence[Seen]) -> One:
    first = min(seen, key=lambda one: one.mention.id)
    days = sorted(date.fromordinal(one.day).isoformat() for one in seen)
    return One(id=first.mention.id, name=first.mention.name, seen=(days[0], days[-1]), mentions=len(seen))


def _posts(posts: Iterable[Post]) -> str:
    return ", ".join(f"{role.replace('_', ' ')} of {_place(home)}" for role, home in sorted(posts))


def _places(homes: Iterable[str]) -> str:
    return ", ".join(map(_place, sorted(homes)))


def _place(home: str) -> str:
    return name_of(home) if home.isupper() and len(home) <= 4 else home


def _after(days: int) -> str:
    return f", {_years(days)} apart" if days else ""


def _years(days: int) -> str:
    years = days // YEAR
    return f"{years} {_many('year', years)}" if years else f"{days} {_many('day', days)}"


def _many(word: str, count: int) -> str:
    return word if count == 1 else f"{word}s"
