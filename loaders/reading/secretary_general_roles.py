"""Roles of secretaries general: of an organisation of states, or of what else the words beside them name."""

from __future__ import annotations

import re

from loaders.reading.bodies import BodyKind, kind_of
from loaders.reading.role_table import HEADS_OF
from loaders.reading.role_words import FOREIGN
from loaders.reading.titles import Title
from ontology.terms import Role


def of_secretary_general(title: Title, body: str, code: str | None) -> Role:
    """Secretaries general: of an organisation of states, or of what else the words beside them name."""
    kind = kind_of(body)
    if kind is BodyKind.PARTY:
        return Role.PARTY_LEADER
    if kind is BodyKind.RELIGIOUS:
        return Role.RELIGIOUS_LEADER
    if kind in (BodyKind.MINISTRY, BodyKind.OTHER) and FOREIGN.search(body):
        return Role.DEPUTY_FOREIGN_MINISTER
    if _PRESIDENCY.search(body):
        return Role.ADVISER
    if title.head_text == "executive secretary" and code == "BR" and kind is BodyKind.MINISTRY:
        return Role.DEPUTY_MINISTER  # the second in a Brazilian ministry
    if kind in OWN_BODIES and not title.chain.startswith("for "):
        return Role.OTHER
    if kind in (BodyKind.BUSINESS, BodyKind.SECURITY_COUNCIL):
        return HEADS_OF[kind]
    if title.head_text == "executive secretary" and code == "PH" and _OF_PHILIPPINES.fullmatch(body.strip()):
        return Role.ADVISER
    if title.head_text == "executive director" and title.chain.startswith("for "):
        return Role.INTERNATIONAL_ORGANIZATION_OFFICIAL
    if kind is BodyKind.OTHER and _is_of_one_state(title, body):
        return Role.OTHER
    part = kind is BodyKind.INTERNATIONAL and _OF_SERVICE.search(body)
    return Role.INTERNATIONAL_ORGANIZATION_OFFICIAL if part else Role.INTERNATIONAL_ORGANIZATION_HEAD


def _is_of_one_state(title: Title, body: str) -> bool:
    """ "The Gambia's Secretary General", of its civil service, or of a body at home."""
    if title.chain:
        return bool(title.state or _DOMESTIC.search(body) or _NATIONAL.search(body))
    if _OF_CHAMBER.fullmatch(title.before or title.head_text.rpartition(" ")[0]):
        return True
    return title.state is not None and not title.local and _OF_STATE.fullmatch(title.before) is not None


_OF_CHAMBER = re.compile(r"(?:the )?(?:House|Senate|Chamber|Parliament|Assembly|Majlis|Knesset|Bundestag)['’]s")
_OF_SERVICE = re.compile(r"\bExternal Action\b|\bEEAS\b")
"""What serves an organisation of states."""
_OF_STATE = re.compile(r"(?:[A-Z][\w-]+ )?[A-Z][\w-]+(?:['’]s|s['’])")
_OF_PHILIPPINES = re.compile(r"(?:(?:of (?:the )?(?:Republic of the )?)?(?:Philippines?|Filipino)(?:['’]s)?)?")
_PRESIDENCY = re.compile(
    r"\A\s*(?:of|at|to|in) (?:the |his |her )?(?:presidency|president|royal palace|[ÉE]lys[ée]e)\b"
    r"(?! of the (?!republic))",
    re.IGNORECASE,
)
"""What a secretary general serves who is the first aide of a president."""
_DOMESTIC = re.compile(
    r"\b(?:authority|office|council|agency|department|service|cabinet|presidency|system|bureau|house)\b", re.IGNORECASE
)
_NATIONAL = re.compile(r"\A\s*of (?:the |its )?National\b")
OWN_BODIES = (
    BodyKind.CHAMBER,
    BodyKind.MINISTRY,
    BodyKind.GOVERNMENT,
    BodyKind.OFFICE,
    BodyKind.COMMITTEE,
    BodyKind.COURT,
    BodyKind.REGION,
    BodyKind.CITY,
)
"""Bodies whose secretaries general are officials of theirs, and head no organisation of states."""
