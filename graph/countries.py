"""States as words in names of posts and bodies: "of the Republic of Kazakhstan", "Kazakh", "Kazakhstan's"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from graph.dates import interval
from graph.keys import fold
from ontology.states import state_named, states

_WITH_ARTICLE = re.compile(
    r"(?:United|Central African|Dominican|Democratic|Soviet|European|Holy)\b.*"
    r"|.*(?:Islands|Netherlands|Philippines|Maldives|Bahamas|Comoros|Gambia|Republic|Union|Congo|Vatican)\Z"
)


def name_of(code: str) -> str:
    """The usual name of a state; the code itself where it is not in the ontology."""
    state = state_named(code)
    return state.name if state else code


def name_on(code: str, date: str | None) -> str:
    """What a state was called on the first day that a date of any precision can mean; its usual name for None."""
    state = state_named(code)
    if state is None or date is None:
        return name_of(code)
    day = interval(date)[0]
    return next((one.name for one in state.called if (one.start or "") <= day <= one.end), state.name)


def with_article(name: str) -> str:
    """The name of a state as it stands after "of": "the Netherlands"."""
    return f"the {name}" if _WITH_ARTICLE.match(name) else name


@cache
def words_of(code: str) -> tuple[str, ...]:
    """Names and demonyms of a state, folded, the longest first; abbreviations with and without their points."""
    state = state_named(code)
    if state is None:
        return ()
    words = {fold(name).removeprefix("the ") for name in (*state.names, *state.demonyms)}
    words |= {word.replace(" ", "") for word in words if re.fullmatch(r"(?:\w )+\w", word)}
    return tuple(sorted(words - {""}, key=lambda word: (-len(word), word)))


@cache
def lineage(code: str) -> frozenset[str]:
    """A state with the states that came before and after it."""
    state = state_named(code)
    after = state.successors if state else ()
    return frozenset({code, *after, *(other.code for other in states() if code in other.successors)})


@cache
def _called() -> Mapping[str, str]:
    """Codes by folded name, and by capital; names of states of today first."""
    found: dict[str, str] = {}
    order = sorted(states(), key=lambda state: (state.end is not None, state.code))
    for state in order:
        for name in state.names:
            for word in (fold(name).removeprefix("the "), fold(name).removeprefix("the ").replace(" ", "")):
                found.setdefault(word, state.code)
    for state in order:
        for capital in state.capitals:
            found.setdefault(fold(capital), state.code)
    return found


def state_called(name: str) -> str | None:
    """The code of the state of that name or with that capital, None where there is none."""
    return _called().get(fold(name).removeprefix("the "))
