"""Questions about people: who a name or an identifier stands for, and whom somebody met."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from graph.countries import name_of
from graph.errors import InterstateError
from graph.keys import fold
from graph.names import same_word, skeleton
from graph.queries.answers.base import Named
from graph.queries.answers.people import Candidate, Counterpart, Person, Whereabouts
from graph.queries.asking import EVER, FIRST, Page, Period, Row, Slice, after, ask, counted, page
from graph.queries.evidence import Grounds
from ontology.terms import Role, TenureStatus

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from graph.queries.asking import Source


PREFIX = "person-"
"""What every identifier of a person or a mention begins with, and no name does (`graph.keys.identifier`)."""

_HEIGHT = {role.value: place for place, role in enumerate(Role)}


class UnknownPersonError(InterstateError):
    """Nobody in the graph has this name or identifier; `candidates` have one that sounds like it."""

    def __init__(self, asked: str, candidates: tuple[Candidate, ...] = (), parameter: str = "person") -> None:
        near = f"; near it: {_shown(candidates)}" if candidates else ""
        super().__init__(f"nobody in the graph is called {asked!r}{near}")
        self.asked, self.candidates, self.parameter = asked, candidates, parameter


class AmbiguousNameError(InterstateError):
    """A name that fits several people, who are its `candidates`."""

    def __init__(self, asked: str, candidates: tuple[Candidate, ...], parameter: str = "person") -> None:
        super().__init__(f"{asked!r} fits several people; give the identifier of one: {_shown(candidates)}")
        self.asked, self.candidates, self.parameter = asked, candidates, parameter


def _shown(candidates: Sequence[Candidate]) -> str:
    shown = ", ".join(f"{person.name} ({person.id})" for person in candidates[:5])
    return f"{shown} and {len(candidates) - 5} more" if len(candidates) > 5 else shown


def person(store: Source, identifier: str) -> Person | None:
    """The person with this identifier, or with a mention that has it or had it in a report that was withdrawn."""
    rows = _named(store, identifier)
    if not rows and (heir := store.heir(identifier)):
        rows = _named(store, heir)
    return _person(rows[0]) if rows else None


def _named(store: Source, identifier: str) -> list[Row]:
    return ask(store, "person", id=identifier) or ask(store, "person_by_mention", mention=identifier)


def find(store: Source, name: str) -> tuple[Candidate, ...]:
    """The people whom a name fits in any of its spellings, by name; case, accents and marks do not matter.

    What fits best leaves out the rest: a whole spelling or, for a single word, a surname; then the last words of a
    spelling; then its first words (Xi of Xi Jinping); then words of it in any order.
    """
    words = fold(name).split()
    # The longest word is mostly the one that fewest people have.
    rows = ask(store, "people_by_words", words=words, word=max(words, key=len)) if words else []
    if not rows:
        return ()
    alone = len(name.split()) == 1
    ranks = {row["id"]: min(_rank(words, spelling, alone) for spelling in row["folded"]) for row in rows}
    best = min(ranks.values())
    return _candidates(store, [row for row in rows if ranks[row["id"]] == best])


def near(store: Source, name: str) -> tuple[Candidate, ...]:
    """People who have the words of a name in other letters: Toqayev for Tokayev. To suggest, not to answer with."""
    words = fold(name).split()
    rows = ask(store, "people_by_sound", sound=skeleton(max(words, key=len))) if words else []
    return _candidates(store, [row for row in rows if any(_sounds(words, spelling) for spelling in row["folded"])])


def _sounds(words: Sequence[str], spelling: str) -> bool:
    parts = spelling.split()
    return all(any(same_word(word, part) for part in parts) for word in words)


def _candidates(store: Source, fitting: Sequence[Row]) -> tuple[Candidate, ...]:
    offices: dict[str, dict[str, None]] = {}
    for row in ask(store, "offices_of_people", people=[row["id"] for row in fitting]):
        offices.setdefault(row["person"], {})[row["office"]] = None
    return tuple(
        Candidate(
            id=row["id"], name=row["name"], aliases=tuple(row["aliases"]), offices=tuple(offices.get(row["id"], ()))
        )
        for row in sorted(fitting, key=lambda row: (row["name"], row["id"]))
    )


def _rank(words: Sequence[str], spelling: str, alone: bool) -> int:
    """How well words fit a spelling that may have them: 0 best, 4 not at all."""
    parts = spelling.split()
    if parts == words or (alone and parts[-len(words) :] == words):
        return 0
    if parts[-len(words) :] == words:
        return 1
    if parts[: len(words)] == words:
        return 2
    return 3 if set(words) <= set(parts) else 4


def one(store: Source, asked: str, *, parameter: str = "person", among: Iterable[str] | None = None) -> str:
    """The identifier of the one person that an identifier or a name stands for.

    `among` tells namesakes apart: where it holds some of the candidates, the others are left out.
    Raises `UnknownPersonError` and `AmbiguousNameError`.
    """
    if asked.startswith(PREFIX) and (found := person(store, asked)):
        return found.id
    candidates = find(store, asked)
    if among is not None and len(candidates) > 1:
        chosen = frozenset(among)
        candidates = tuple(person for person in candidates if person.id in chosen) or candidates
    if not candidates:
        raise UnknownPersonError(asked, near(store, asked), parameter)
    if len(candidates) > 1:
        raise AmbiguousNameError(asked, candidates, parameter)
    return candidates[0].id


def of_state(store: Source, code: str) -> list[str]:
    """Identifiers of the people who hold or held an office of a state."""
    return [row["id"] for row in ask(store, "people_in_office", state=code)]


def in_office(store: Source, state: str | None, role: str | None) -> list[str] | None:
    """Identifiers of the people who hold or held an office of a state and role; None, which is anyone, for neither."""
    if role is not None:
        return [row["id"] for row in ask(store, "people_in_role", role=role, state=state)]
    return None if state is None else of_state(store, state)


def people(
    store: Source,
    *,
    name: str | None = None,
    state: str | None = None,
    role: str | None = None,
    part: Slice = FIRST,
) -> Page[Person]:
    """All people by name, or those whom a name fits, or those who hold or held an office of a state or a role."""
    wanted = in_office(store, state, role)
    if name is not None:
        fitting = [person.id for person in find(store, name)]
        wanted = fitting if wanted is None else sorted(set(fitting) & set(wanted))
    rows = ask(store, "people", people=wanted, **after(part))
    total = counted(store, "people_total", rows, part, people=wanted)
    return page(rows, part, total, lambda shown: [_person(row) for row in shown])


def posts(store: Source, people: Iterable[str]) -> dict[str, str]:
    """By the identifier of each of these people the office that tells best who that is: one held now, the highest."""
    wanted = sorted(set(people))
    best: dict[str, tuple[bool, int, str]] = {}
    for row in ask(store, "offices_of_people", people=wanted) if wanted else []:
        left = row["status"] == TenureStatus.FORMER
        office = (left, _HEIGHT[row["role"]], f"former {row['office']}" if left else row["office"])
        best[row["person"]] = min(office, best.get(row["person"], office))
    return {person: office for person, (_, _, office) in best.items()}


def whereabouts(
    store: Source, identifier: str, *, min_confidence: float | None = None, period: Period = EVER
) -> tuple[Whereabouts, ...]:
    """How many meetings that took place a person took part in, by year and by state in which they were.

    What has no year or no state comes last. Raises `QuestionError`.
    """
    rows = ask(store, "whereabouts", person=identifier, min_confidence=min_confidence, **period.parameters())
    found = [
        Whereabouts(
            year=row["year"],
            country=row["country"],
            country_name=name_of(row["country"]) if row["country"] else None,
            meetings=row["total"],
        )
        for row in rows
    ]
    return tuple(sorted(found, key=lambda one: (one.year or "~", one.country or "~")))


def counterparts(
    store: Source,
    identifier: str,
    *,
    medium: str | None = None,
    min_confidence: float | None = None,
    period: Period = EVER,
    part: Slice = FIRST,
) -> Page[Counterpart]:
    """Whom a person met, those met most often first. Raises `QuestionError`."""
    asked: Row = {"person": identifier, "medium": medium, "min_confidence": min_confidence, **period.parameters()}
    rows = ask(store, "counterparts", **asked, **after(part, int))
    total = counted(store, "counterparts_total", rows, part, **asked)

    def read(shown: Sequence[Row]) -> list[Counterpart]:
        grounds = Grounds(store, chain.from_iterable(row["evidence"] for row in shown))
        return [
            Counterpart(
                person=Named(id=row["id"], name=row["name"]),
                meetings=row["meetings"],
                first=row["first"],
                last=row["last"],
                evidence=grounds.of(row["evidence"]),
            )
            for row in shown
        ]

    return page(rows, part, total, read)


def mentions_named(store: Source, identifiers: Iterable[str]) -> dict[str, str]:
    """The names of mentions in their reports, by identifier, of those that the store has."""
    return {row["id"]: row["name"] for row in ask(store, "mentions_named", mentions=list(identifiers))}


def _person(row: Row) -> Person:
    return Person(id=row["id"], name=row["name"], aliases=tuple(row["aliases"]))
