"""What speaks for each fact as read, by name: what `sureness` weighs."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import pairwise

from graph.facts import Document, Encounter, Facts, HeldOffice, NamedPerson, Quotation
from loaders.reading.holder_signs import holder_signs
from loaders.reading.lexicon import is_given
from loaders.reading.name_signs import name_signs
from loaders.reading.tables import vocabulary
from ontology.terms import Medium, MeetingStatus, Precision, Role, TenureStatus

_STEPS = (0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 0.98)
_WORD = re.compile(r"[^\W\d_]+")
_AROUND = 24  # characters before and after a name that are looked at
_MARKS = ",.()’;:"
_MANY = 6
_TWO = 2


def is_held(meeting: Encounter) -> bool:
    """Whether it took place."""
    return meeting.status is MeetingStatus.TOOK_PLACE


def people_features(facts: Facts) -> list[list[str]]:
    """What speaks for each person being one."""
    roles: dict[str, list[Role]] = {person.key: [] for person in facts.people}
    for office in facts.offices:
        roles[office.person].append(office.role)
    met = {key for meeting in facts.meetings for side in meeting.sides for key in side}
    names, text = [person.name.split() for person in facts.people], facts.report.text
    firsts, lasts = Counter(words[0] for words in names), Counter(words[-1] for words in names)
    return [
        ["", *_of_person(facts, person, roles[person.key], person.key in met), *name_signs(text, person, firsts, lasts)]
        for person in facts.people
    ]


def office_features(facts: Facts, people: Mapping[str, float]) -> list[list[str]]:
    """What speaks for each office; `people` gives the confidence of their holders."""
    held: defaultdict[str, list[HeldOffice]] = defaultdict(list)
    for office in facts.offices:
        held[office.person].append(office)
    states = Counter(office.state for office in facts.offices)
    posts = Counter((office.role, office.state, office.status) for office in facts.offices)
    names = {person.key: person.name for person in facts.people}
    year = int(facts.report.published[:4])
    return [
        [
            "",
            *_of_office(facts, office),
            *holder_signs(names[office.person], office.role, office.state, year, office.evidence.ground or "said"),
            *_beside_others(office, held[office.person]),
            *_steps("person", people[office.person]),
            f"held{min(len(held[office.person]), 3)}",
            f"state{min(states[office.state], 3)}" if office.state else "stateless",
            f"states{min(len(states), 4)}",
            f"post{min(posts[office.role, office.state, office.status], 3)}",
        ]
        for office in facts.offices
    ]


def meeting_features(facts: Facts, people: Mapping[str, float]) -> list[list[str]]:
    """What speaks for each meeting; `people` gives the confidence of those who met."""
    states: dict[str, set[str]] = {}
    roles: dict[str, set[str]] = {}
    for office in facts.offices:
        if office.state:
            states.setdefault(office.person, set()).add(office.state)
        if office.status is not TenureStatus.FORMER:
            roles.setdefault(office.person, set()).add(office.role)
    held = [meeting for meeting in facts.meetings if is_held(meeting)]
    pairs = sum(map(_pairs, held))
    mentions = {person.key: [start for start, _ in person.mentions] for person in facts.people}
    return [
        [
            "",
            *_of_meeting(facts, meeting, states, roles, mentions),
            *_steps("person", min([people[key] for side in meeting.sides for key in side])),
            f"meetings{min(len(held), _MANY)}",
            f"pairs{min(pairs, 12) // 2}",
            f"people{min(len(facts.people), 14) // 2}",
        ]
        for meeting in facts.meetings
    ]


def agreement_features(facts: Facts) -> list[list[str]]:
    """What speaks for each document."""
    return [
        ["", *_of_document(document), f"agreements{min(len(facts.agreements), _MANY)}"] for document in facts.agreements
    ]


def _of_person(facts: Facts, person: NamedPerson, roles: Sequence[Role], met: bool) -> list[str]:
    words, mentions = person.name.split(), person.mentions
    found = [
        *_counted(
            min(len(words), 4),
            min(len(mentions), 4),
            min(len(person.aliases), 3),
            min(len(roles), 2),
            min(len(facts.people) // 3, 4),
            met,
        ),
        *_of_words(words),
    ]
    if met:
        found.append("met")
    if mentions:
        start, end = mentions[0]
        text = facts.report.text
        before, after = _WORD.findall(text[max(0, start - _AROUND) : start]), text[end : end + _AROUND]
        found.append(f"before={_shape(before[-1]) if before else ''}")
        if after[:1] in _MARKS:
            found.append(f"after={after[:1]}")
        else:
            first = _WORD.search(after)
            found.append(f"after={_shape(first.group()) if first else ''}")
        found.append(f"place{4 * start // max(len(text), 1)}")
    found += map(_of_role, roles)
    return found


@lru_cache(maxsize=4096)
def _counted(words: int, mentions: int, aliases: int, offices: int, people: int, met: bool) -> tuple[str, ...]:
    return (
        f"words{words}",
        f"mentions{mentions}",
        f"aliases{aliases}",
        f"offices{offices}",
        f"people{people}",
        f"words{min(words, 2)}&offices{min(offices, 1)}&met{met:d}",
    )


def _of_words(words: Sequence[str]) -> list[str]:
    """What the words of a name are: given names, ordinary words, initials."""
    english = vocabulary("english")
    ordinary = len([word for word in words if word.lower() in english])
    found = [
        f"given{is_given(words[0]):d}{is_given(words[-1]):d}",
        f"ordinary{min(ordinary, 2)}of{min(len(words), 3)}",
    ]
    if [word for word in words if word.isupper() and len(word) > 1]:
        found.append("capitals")
    if [word for word in words if len(word.strip(".")) == 1]:
        found.append("initial")
    return found


@cache
def _of_role(role: Role) -> str:
    return f"role={role}"


def _of_office(facts: Facts, office: HeldOffice) -> list[str]:
    quotation = office.evidence
    ground = quotation.ground or "said"
    between = facts.report.text[max(0, quotation.start - _AROUND) : quotation.start]
    steps = bisect_right(_STEPS, quotation.confidence)
    return [
        *_passed("raw", steps),
        *_passed(f"{ground}&raw", steps),
        *_of_post(office.role, office.status, ground),
        *([f"organization&role={office.role}"] if office.organization else ()),
        *_of_title(office.title.lower(), office.role.value),
        f"quoted{min(len(quotation.text) // 20, _MANY)}",
        f"before={_shape(_last_word(between))}",
    ]


def _last_word(text: str) -> str:
    words = _WORD.findall(text)
    return words[-1] if words else ""


@lru_cache(maxsize=4096)
def _of_title(title: str, role: str) -> tuple[str, ...]:
    """The words of a title, alone, by twos and with its role; kept, as titles recur."""
    words = _WORD.findall(title)
    once = list(dict.fromkeys(words))
    return (
        f"title{min(len(words), _MANY)}",
        *[f"title={word}" for word in once],
        *[f"{role}&title={word}" for word in once],
        *[f"title={one} {other}" for one, other in pairwise(words)],
        f"first={words[0] if words else ''}",
    )


def _beside_others(office: HeldOffice, held: Sequence[HeldOffice]) -> Iterator[str]:
    """The other offices of those of one person: which, and whether all are of the same state."""
    if len(held) < _TWO:
        return
    others = [other for other in held if other is not office]
    yield f"others={'same' if all(other.state == office.state for other in others) else 'differ'}"
    for other in others:
        yield f"with={other.role}"
        yield f"{office.role}&with={other.role}"


@lru_cache(maxsize=4096)
def _of_post(role: Role, status: TenureStatus, ground: str) -> tuple[str, ...]:
    return (
        f"ground={ground}",
        f"role={role}",
        f"role={role}&ground={ground}",
        f"status={status}",
        f"role={role}&status={status}",
    )


def _of_meeting(
    facts: Facts,
    meeting: Encounter,
    states: Mapping[str, set[str]],
    roles: Mapping[str, set[str]],
    mentions: Mapping[str, Sequence[int]],
) -> list[str]:
    quotation = meeting.evidence
    day = "undated" if not meeting.date else "published" if meeting.date == facts.report.published else "dated"
    sizes = sorted([min(len(side), 3) for side in meeting.sides])
    one, other = meeting.sides[:2]
    of_one, of_other = _of_side(states, one), _of_side(states, other)
    relation = "unknown" if not of_one or not of_other else "differ" if of_one.isdisjoint(of_other) else "same"
    ranks = sorted([min(roles.get(side[0], _NO_ROLE)) for side in (one, other)])
    inside = _is_inside(mentions, one, quotation) + _is_inside(mentions, other, quotation)
    steps = bisect_right(_STEPS, quotation.confidence)
    return [
        *_passed("raw", steps),
        f"day={day}",
        *_of_day(meeting.precision, meeting.medium, meeting.main, bool(meeting.place), bool(meeting.country)),
        f"sides={sizes[:3]}",
        f"of{min(_pairs(meeting), 8)}",
        relation,
        *_passed(f"{relation}&raw", steps),
        f"roles={'|'.join(ranks)}",
        *[f"role={rank}" for rank in ranks],
        f"inside{inside}",
        *_passed(f"inside{inside}&raw", steps),
        *_words(quotation),
    ]


_NO_ROLE = frozenset({"none"})


@lru_cache(maxsize=4096)
def _of_day(precision: Precision | None, medium: Medium, main: bool, place: bool, country: bool) -> tuple[str, ...]:
    return f"precision={precision}", f"medium={medium}", f"main{main:d}", f"place{place:d}{country:d}"


def _of_side(states: Mapping[str, set[str]], side: Sequence[str]) -> set[str]:
    """The states of those of a side."""
    return set().union(*[states[key] for key in side if key in states])


def _is_inside(mentions: Mapping[str, Sequence[int]], side: Sequence[str], quotation: Quotation) -> bool:
    """Whether somebody of a side is mentioned in a quotation."""
    first, last = quotation.start, quotation.end
    return bool([start for key in side for start in mentions.get(key, ()) if first <= start < last])


def _of_document(document: Document) -> Iterator[str]:
    quotation = document.evidence
    yield from _steps("raw", quotation.confidence)
    yield f"type={document.type}"
    yield f"status={document.status}"
    yield f"type={document.type}&status={document.status}"
    yield f"count{min(document.count or 0, 3)}"
    yield f"precision={document.precision}"
    yield f"parties{min(len(document.parties), 4)}"
    yield f"states{min(sum(party.state is not None for party in document.parties), 4)}"
    yield f"signatories{min(len(document.signatories), 3)}"
    words = _WORD.findall(document.title)
    yield f"title{min(len(words), 12) // 2}"
    yield f"capitals{sum(word[0].isupper() for word in words) * 4 // max(len(words), 1)}"
    yield from (f"title={word.lower()}" for word in dict.fromkeys(words))
    yield from _words(quotation)


def _words(quotation: Quotation) -> list[str]:
    return [f"word={word}" for word in dict.fromkeys(_WORD.findall(quotation.text)) if word.islower()]


def _steps(name: str, confidence: float) -> tuple[str, ...]:
    return _passed(name, bisect_right(_STEPS, confidence))


@lru_cache(maxsize=4096)
def _passed(name: str, steps: int) -> tuple[str, ...]:
    return tuple(f"{name}>={step}" for step in _STEPS[:steps])


def _shape(word: str) -> str:
    return word if word.islower() else "Aa" if word else ""


def _pairs(meeting: Encounter) -> int:
    sizes = [len(side) for side in meeting.sides]
    if len(sizes) == _TWO:
        return sizes[0] * sizes[1]
    return (sum(sizes) ** 2 - sum(size * size for size in sizes)) // 2
