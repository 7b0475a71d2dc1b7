"""Offices of territories with a code of their own, which are of the state that they belong to.

As a region's are: the Premier of Bermuda is a regional head of the United Kingdom. A territory that has a foreign
minister speaks for itself by that office.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cache

from graph.facts import HeldOffice
from loaders.reading.tables import table
from ontology.terms import Role

_LED = frozenset({Role.HEAD_OF_STATE, Role.HEAD_OF_GOVERNMENT})
_DEPUTISED = frozenset({Role.VICE_PRESIDENT, Role.DEPUTY_HEAD_OF_GOVERNMENT})


def of_sovereign(office: HeldOffice) -> HeldOffice:
    """The office with the state that a territory belongs to, and the role that its holder has there."""
    state = _sovereigns().get(office.state or "")
    if state is None or office.role is Role.FOREIGN_MINISTER:
        return office
    role = Role.REGIONAL_HEAD if office.role in _LED else Role.OTHER if office.role in _DEPUTISED else office.role
    return replace(office, state=state, role=role)


@cache
def _sovereigns() -> Mapping[str, str]:
    return {territory: state for state, territories in table("dependencies").items() for territory in territories}
