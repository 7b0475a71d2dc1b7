"""Who holds what by the grammar of a text, before confidence leaves out what is likelier wrong."""

from __future__ import annotations

from graph.facts import HeldOffice, Report
from loaders.reading.clean import tell
from loaders.reading.references import cast_of


def roles_read(text: str) -> set[tuple[str, str]]:
    """Who holds an office of which role by the grammar of a text."""
    return {(office.person, office.role.value) for office in offices_read(text)}


def states_held(text: str) -> set[tuple[str, str, str | None]]:
    """Who holds an office of which role and state."""
    return {(office.person, office.role.value, office.state) for office in offices_read(text)}


def tenures_held(text: str) -> set[tuple[str, str, str | None, str]]:
    """The same with its status."""
    return {(office.person, office.role.value, office.state, office.status.value) for office in offices_read(text)}


def offices_read(text: str) -> tuple[HeldOffice, ...]:
    """The offices that the grammar reads in a text of 6 May 2020."""
    report = Report(id="r", stems=("r",), published="2020-05-06", text=f" date 2020-05-06 {text}")
    return cast_of(tell(report)).offices
