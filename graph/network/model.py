"""Networks of who met whom: people, or the states they stood for, with an edge a meeting or an edge a pair."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from graph.network.choices import Among
from graph.queries.asking import EVER, Period
from ontology.terms import Medium, Precision


class Basis(StrEnum):
    """By what somebody is taken to have stood for a state, the surest first; see `graph.network.affiliations`."""

    KNOWN = "known"
    TOLD = "told"
    LIKELY = "likely"


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Which meetings: of a period, of people of a state (its code), by evidence of a confidence or above."""

    period: Period = EVER
    state: str | None = None
    min_confidence: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """A person with the states and offices that they hold or held, or a state.

    `state` is the ISO code: of a state its own, of a person that of the state for which they were at most meetings of
    the network. `since` and `until` are the days of a former state. `meetings` counts the meetings of the network that
    the node has part in, `first` and `last` are the least and the greatest of their dates, and `life` is from the first
    day that any of them can mean to the last; None where none is dated.
    """

    id: str
    name: str
    state: str | None
    meetings: int
    first: str | None
    last: str | None
    life: tuple[str, str] | None
    states: tuple[str, ...] = ()
    offices: tuple[str, ...] = ()
    since: str | None = None
    until: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """Two people, or two states, at one meeting; `source` before `target` in order of identifiers.

    `confidence` is that of the surest evidence of the meeting. Between people, `source_states` and `target_states` are
    what they stood for then; between states, `pairs` counts the pairs of people who did. `basis` is that of the less
    sure of both ends, None where an end stood for no state.
    """

    id: str
    source: str
    target: str
    meeting: str
    date: str | None
    precision: Precision | None
    medium: Medium
    place: str | None
    country: str | None
    confidence: float
    basis: Basis | None
    source_states: tuple[str, ...] = ()
    target_states: tuple[str, ...] = ()
    pairs: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Network:
    """Nodes in order of identifiers, and contacts in order of dates, the undated last. Each node has a contact."""

    among: Among
    nodes: tuple[Node, ...]
    contacts: tuple[Contact, ...]
