"""Heads that mean another post in some states than in most: "Premier" of Ontario, "Home Secretary" of India."""

from __future__ import annotations

import re

from loaders.reading.bodies import BodyKind, kind_of
from loaders.reading.role_table import (
    CHANCELLORS,
    CIVIL_SECRETARIES,
    FEDERAL_PREMIERS,
    OF_OWN,
    SECRETARIES,
    TRADITIONAL,
)
from loaders.reading.role_words import CHANCELLORS_ABROAD, FOREIGN, INSTITUTION
from loaders.reading.titles import Title
from ontology.terms import Role

_CIVIL = re.compile(
    r"\b(?:home|commerce|finance|trade|health|education|agriculture|interior|energy|cabinet|labour|petroleum"
    r"|defen[cs]e) secretary\b"
)
_CIVIL_TOO = frozenset({"AU", "NZ", "PG", "MY"})
"""More states whose departments are led by secretaries below a minister."""
_UNDER_MINISTER = CIVIL_SECRETARIES | {"AR", "CK", "FJ", "KI", "MH", "NR", "NU", "PG", "SB", "TO", "TV", "VU", "WS"}
_UNDER_MINISTER |= {"LS", "MW", "SZ", "ZM", "ZW"}
"""States whose secretary of foreign affairs is below the minister."""
_SECRETARY = re.compile(r"\bforeign (?:affairs )?secretary\b|\Asecretary (?:for|of) foreign affairs\b")
THRONES = frozenset({"emir", "sultan", "king"})
"""Those who are crowned in a part of some states too."""


def of_custom(title: Title, role: Role, state: str | None) -> Role | None:
    """The role of a head that means another post in some states than in most."""
    if role is Role.FOREIGN_MINISTER and state == "EU" and "minister" not in title.head_text:
        return Role.INTERNATIONAL_ORGANIZATION_OFFICIAL
    if role is Role.FOREIGN_MINISTER and state in _UNDER_MINISTER and _SECRETARY.search(title.head_text):
        return Role.DEPUTY_FOREIGN_MINISTER
    governs = state in ("BD", "NP") and "overnment" in title.chain
    if title.head_text == "chief adviser" and not governs and (title.chain or state not in (None, "BD", "NP")):
        return Role.ADVISER
    if role is Role.AMBASSADOR and title.head_text.startswith("trade commissioner") and state == "EU":
        return Role.INTERNATIONAL_ORGANIZATION_OFFICIAL
    if role is Role.HEAD_OF_STATE and state in TRADITIONAL and title.head_text in THRONES:
        return Role.RELIGIOUS_LEADER if "Sokoto" in title.chain else Role.OTHER
    if title.head_text in ("premier", "premiers") and state in FEDERAL_PREMIERS:
        return Role.REGIONAL_HEAD
    whole = not title.chain or " of " in title.head_text
    if whole and (own := OF_OWN.get((title.head_text, state or ""))) is not None:
        return own
    if title.head_text in ("state counsellor", "state counselor") and state not in (None, "MM"):
        return Role.MINISTER if state == "CN" else Role.ADVISER
    if role is Role.DEPUTY_HEAD_OF_GOVERNMENT and "chancellor" in title.head_text and state in CHANCELLORS_ABROAD:
        return Role.DEPUTY_FOREIGN_MINISTER
    if role is Role.DEPUTY_FOREIGN_MINISTER and state != "US" and _of_other_ministry(title):
        return Role.DEPUTY_MINISTER
    if role is Role.DEPUTY_FOREIGN_MINISTER and state in SECRETARIES and "secretary of state" in title.head_text:
        return Role.FOREIGN_MINISTER
    return None


def _of_other_ministry(title: Title) -> bool:
    """ "Undersecretary of State at the Ministry of Development": whether a ministry is said that is not the foreign."""
    told = title.head_text.endswith("secretary of state") and kind_of(title.chain) is BodyKind.MINISTRY
    return told and "inistry" in title.chain and FOREIGN.search(f"{title.before} {title.chain}") is None


def is_civil(title: Title, role: Role, state: str | None) -> bool:
    """Whether a "Home Secretary" is the first civil servant of a ministry, or an "ambassador" one of goodwill."""
    if role in (Role.MINISTER, Role.DEFENCE_MINISTER):
        return state in CIVIL_SECRETARIES | _CIVIL_TOO and bool(_CIVIL.search(title.head_text))
    if role is Role.DEPUTY_HEAD_OF_GOVERNMENT and "chancellor" in title.head_text:
        return state not in CHANCELLORS or INSTITUTION.search(title.chain) is not None
    return role is Role.AMBASSADOR and "goodwill" in title.before.lower()
