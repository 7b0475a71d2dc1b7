"""Who leads which state, for reports that leave it unsaid: "President Koroma" is Sierra Leone's wherever he is named.

`leaders.toml` tells heads of state and of government and foreign ministers of these decades by common knowledge,
beside those whom records of travels have seen in an office (`holders`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cache, lru_cache

from graph.names import Form, form_of, same_word, skeleton
from loaders.reading.holders import BEFORE_AND_AFTER, Holder, recorded
from loaders.reading.known_tenures import tenures_in
from loaders.reading.tables import table
from loaders.reading.transcribed import is_transcribed
from ontology.terms import Role

_FEW = frozenset({Role.HEAD_OF_STATE, Role.HEAD_OF_GOVERNMENT, Role.FOREIGN_MINISTER})
"""Held by so few at a time that a surname tells who is meant."""

_STILL_CALLED = 1
"""Years for which somebody who has left is still called by the surname alone."""

Leaders = Mapping[str, tuple[tuple[Role, Holder], ...]]
"""By a word of a name that may call somebody: his roles and tenures."""


def state_of_leader(
    name: str, role: Role, year: int, *, over: bool = False, told: Collection[str] | None = None
) -> str | None:
    """The only state that somebody of that name is known to have led, or served abroad, about that year.

    A surname tells it of those in such an office; a full name in another, and if it is the whole name in any. `over`
    tells that the office is no longer held. `told` are the codes of states that the report tells of: if given, somebody
    in another office is taken for one who leads a state, "Ambassador Mark Brown", only if it is one of these.
    """
    form = _as_known(form_of(name))
    if not form.words or not (form.full or (role in _FEW and not over)):
        return None
    found = {
        holder.state
        for held, holder in _among_all(form)
        if (held is role or (form.full and _is_same(form, holder, role in _FEW)))
        and (held is role or role in _FEW or told is None or holder.state in told)
        and holder.first - BEFORE_AND_AFTER <= year
        and (over or year <= holder.last + BEFORE_AND_AFTER)
    }
    return found.pop() if len(found) == 1 else None


@lru_cache(maxsize=4096)
def is_leader(name: str) -> bool:
    """Whether that is the whole name of somebody who leads or led a state."""
    form = form_of(name)
    words = frozenset(form.words)
    return form.full and any(words == holder.words for _, holder in _among_told(form))


@lru_cache(maxsize=4096)
def is_leaders_surname(word: str, year: int) -> bool:
    """Whether a word alone can only call one who then leads a state, or did shortly before: "with Steinmeier"."""
    found = {
        (held, holder.state)
        for held, holder in _among_told(form_of(word))
        if held in _FEW and holder.first <= year <= holder.last + _STILL_CALLED
    }
    return len({state for _, state in found}) == 1


def is_last_of_leader(word: str) -> bool:
    """Whether a word ends the name of somebody who leads or led a state, so that it is a surname: "Erdogan"."""
    form = form_of(word)
    return len(form.words) == 1 and form.words[0] in _last_words()


@cache
def _last_words() -> frozenset[str]:
    forms = [form_of(name) for name, *_ in _told()]
    return frozenset(
        form.words[-1] for form in forms if len(form.words) > 1 and not form.generation and not form.fathers
    )


def has_left(name: str, role: Role, state: str | None, year: int) -> bool:
    """Whether somebody, by a full name, is known to have led that state in years that were over before this one."""
    form = _as_known(form_of(name))
    if not form.full:
        return False
    last = [
        holder.last
        for held, holder in _among_told(form)
        if held is role and holder.state == state and _is_same(form, holder, leading=False)
    ]
    if not last or max(last) >= year:
        return False
    followed = any(max(last) <= first < year for _, first, _ in _leading().get((role, state or ""), ()))
    return followed or max(last) + 1 < year


def is_led_by_another(name: str, role: Role, state: str, year: int) -> bool:
    """Whether that state is known to be led in that year by somebody, and by nobody of a name like this one."""
    form = form_of(name)
    if not form.words:
        return False
    near = [form_of(other) for other, first, last in _leading().get((role, state), ()) if first - 1 <= year <= last + 1]
    current = any(first <= year <= last for _, first, last in _leading().get((role, state), ()))
    return current and not any(same_word(ours, theirs) for one in near for ours in form.words for theirs in one.words)


def leaderships_of(name: str, year: int, *, over: bool = False) -> tuple[tuple[Role, str], ...]:
    """What somebody of just that full name is known to have led in a year, or before it: the roles and states."""
    form = _as_known(form_of(name))
    if not form.full:
        return ()
    found = {
        (held, holder.state): None
        for held, holder in _among_told(form)
        if (holder.last <= year if over else holder.first <= year <= holder.last)
        and _is_same(form, holder, leading=True)
    }
    return tuple(found)


@lru_cache(maxsize=4096)
def _as_known(form: Form) -> Form:
    """A full name as that of the leader is known who is called so in other letters, else as it is."""
    if len(form.words) < _TELLING or form.generation:
        return form
    return _spelled(form) or form


_TELLING = 2  # words of a name that is compared by its sounds


def _spelled(form: Form) -> Form | None:
    """The form of the only leader whose name sounds so word for word, None for whoever is known as it is written."""
    if any(set(form.words) == holder.words for _, holder in _among_told(form)):
        return None
    alike = {
        other.words: other
        for other in _sounding().get(skeleton(form.words[-1]), ())
        if is_transcribed(form.words, other.words)
    }
    return next(iter(alike.values())) if len(alike) == 1 else None


@cache
def _sounding() -> Mapping[str, tuple[Form, ...]]:
    """The names of leaders by the sounds of their last words."""
    found: dict[str, dict[Form, None]] = defaultdict(dict)
    for name, *_ in _told():
        form = form_of(name)
        if len(form.words) >= _TELLING and not form.generation:
            found[skeleton(form.words[-1])][form] = None
    return {sounds: tuple(forms) for sounds, forms in found.items()}


@lru_cache(maxsize=4096)
def _among_all(form: Form) -> tuple[tuple[Role, Holder], ...]:
    """Those whom a name can call, kept, as a report asks for each name with one role after another."""
    return tuple(_called(form, _leaders()))


@lru_cache(maxsize=4096)
def _among_told(form: Form) -> tuple[tuple[Role, Holder], ...]:
    """The same without records."""
    return tuple(_called(form, _tenures()))


def _called(form: Form, of: Leaders) -> Iterator[tuple[Role, Holder]]:
    """Those whom a name can call, some twice: it is part of theirs, or theirs, if of several words, part of it."""
    words = frozenset(form.words)
    for word in form.calls:
        for held, holder in of.get(word, ()):
            part = words <= holder.words or (len(holder.words) > 1 and holder.words <= words)
            if part and (not form.generation or form.generation == holder.generation):
                yield held, holder


def _is_same(form: Form, holder: Holder, leading: bool) -> bool:
    """Whether a full name is of somebody who leads in another office, or the whole name of somebody."""
    words = frozenset(form.words)
    return words == holder.words or (leading and words <= holder.words)


@cache
def _leaders() -> Leaders:
    """Those whom a word of their name may call, with the role of each."""
    return _by_word((*recorded(), *_told()))


@cache
def _tenures() -> Leaders:
    """The same without records, which tell only when somebody was seen in an office, not when he left it."""
    return _by_word(_told())


def _by_word(rows: Iterable[tuple[str, Role, str, int, int]]) -> Leaders:
    found: dict[str, list[tuple[Role, Holder]]] = defaultdict(list)
    for name, role, state, first, last in rows:
        form = form_of(name)
        holder = Holder(frozenset(form.words), form.generation, state, first, last)
        for word in form.calls:
            found[word].append((role, holder))
    return {word: tuple(rows) for word, rows in found.items()}


@cache
def _leading() -> Mapping[tuple[Role, str], tuple[tuple[str, int, int], ...]]:
    """Who led a state in a role, from which year to which."""
    found: dict[tuple[Role, str], list[tuple[str, int, int]]] = defaultdict(list)
    for name, role, state, first, last in _told():
        found[role, state].append((name, first, last))
    return {office: tuple(rows) for office, rows in found.items()}


def _told() -> Iterator[tuple[str, Role, str, int, int]]:
    for role, states in table("leaders").items():
        for state, rows in states.items():
            for name, first, last in tenures_in(rows):
                yield name, Role(role), state, first, last
