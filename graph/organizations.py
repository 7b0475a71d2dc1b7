"""Bodies: chambers, ministries, regions, companies and organisations of states, one node under all their names."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from graph.bodies import bodies
from graph.countries import state_called
from graph.keys import identifier
from graph.model import Organization
from graph.phrases import folded, without_aside, without_state


@dataclass(frozen=True, slots=True)
class Body:
    """What a name of a body means: its usual name, folded, and its state. None is for organisations of states."""

    name: str
    state: str | None

    @property
    def id(self) -> str:
        """Identifier of the organization."""
        return identifier("organization", self.name, self.state)


@lru_cache(maxsize=1 << 16)
def body_of(name: str, state: str | None) -> Body:
    """The body of that name in a state."""
    table = bodies()
    bare = folded(without_aside(name))
    if bare in table.international and not (state and bare in table.chambers.get(state, ())):
        return Body(table.international[bare], None)
    words = folded(without_state(name, state)) or bare
    for courtesy in table.courtesies:
        words = words.removesuffix(courtesy).strip() or words
    if state is None:
        return Body(table.international.get(words, words), None)
    if state == "EU":
        return Body(table.union.get(bare, table.union.get(words, words)), state)
    if words in table.any_chamber and state in table.only:
        return Body(table.only[state], state)
    words = table.chambers.get(state, {}).get(words, words)
    first, _, last = words.rpartition(" ")
    return Body(first if first and last in table.titles["region"] else words, state)


def only_chamber(state: str | None) -> Body | None:
    """The chamber of a state whose parliament has one, None where it has two or is not known."""
    usual = bodies().only.get(state or "")
    return Body(usual, state) if usual else None


def party_state(name: str, state: str | None) -> str | None:
    """The state that a party to a document is, by its name alone; None for a body."""
    bare = (
        folded(without_aside(name)).removeprefix("government of ").removeprefix("governments of ").removesuffix(" side")
    )
    called = state_called(bare) or bodies().abbreviations.get(bare)
    if called and state in (None, called):
        return called
    if state and not folded(without_state(bare, state)).removesuffix("government"):
        return state
    return None


def organizations(named: Iterable[tuple[str, str | None]]) -> tuple[Organization, ...]:
    """The organizations of all names and states given, with the most frequent spelling as name."""
    spellings: Mapping[Body, Counter[str]] = defaultdict(Counter)
    for name, state in named:
        spellings[body_of(name, state)][name] += 1
    found = (organization_of(body, names) for body, names in spellings.items())
    return tuple(sorted(found, key=lambda organization: organization.id))


def organization_of(body: Body, names: Mapping[str, int]) -> Organization:
    """The organization that a body is, given how often each name of it was seen."""
    plain = Counter[str]()
    for name, count in names.items():
        plain[without_aside(name)] += count
    usual = min(plain, key=lambda name: (-plain[name], name))
    aliases = tuple(sorted({*names, *plain} - {usual}))
    return Organization(id=body.id, name=usual, aliases=aliases, state=body.state)
