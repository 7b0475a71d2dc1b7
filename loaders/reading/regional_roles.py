"""Roles of governors and chief ministers: of a part of a state, a city, a central bank or an island."""

from __future__ import annotations

import re

from loaders.reading.bodies import BodyKind, kind_of
from loaders.reading.role_table import HEADS_OF, ISLANDS
from loaders.reading.role_words import CENTRAL_BANK
from loaders.reading.titles import Title
from loaders.reading.unlinked_bodies import STATE_BANK
from ontology.terms import Role

_OF_WATCHDOGS = re.compile(r"\b(?:commission|rights|scouts|competition|fair work|anti-corruption)\b", re.IGNORECASE)
"""What chief commissioners head that is no region."""


def of_regional_head(title: Title, body: str, code: str | None) -> Role:
    """Governors and chief ministers: of a part of a state, a city, a central bank or an island."""
    kind = kind_of(body)
    if title.chain == STATE_BANK:
        return Role.CENTRAL_BANK_GOVERNOR  # Pakistan's, its state unsaid
    if title.head_text in ("chief minister", "first minister") and code in ISLANDS:
        return Role.HEAD_OF_GOVERNMENT
    if title.head_text.startswith("chief commissioner") and _OF_WATCHDOGS.search(body or title.chain):
        return Role.OTHER
    if (board := _OF_BOARD.search(title.chain)) is not None:
        return Role.MAYOR if board["city"] else Role.REGIONAL_HEAD
    if title.head_text == "governor" and _OF_AGENCY.search(title.chain):
        return Role.OTHER
    if kind is BodyKind.BUSINESS and not title.plural and not _CAPITAL.fullmatch(title.chain or title.before):
        return Role.BUSINESS_LEADER
    if kind is BodyKind.INTERNATIONAL:
        return Role.CENTRAL_BANK_GOVERNOR if CENTRAL_BANK.search(body) else Role.INTERNATIONAL_ORGANIZATION_OFFICIAL
    if _AKIM.match(title.head_text) and _CITIES.fullmatch(title.chain or title.before):
        return Role.MAYOR
    if kind is BodyKind.CENTRAL_BANK or (kind is BodyKind.CITY and "region" not in body.lower()):
        return HEADS_OF[kind]
    return Role.REGIONAL_HEAD


_OF_AGENCY = re.compile(r"\bof (?:the )?(?:[A-Z][\w-]+ |and )*General (?:Authority|Commission|Organi[sz]ation)\b")
"""What governors head in the Gulf that is no region: "Governor of the General Authority of Foreign Trade"."""
_OF_BOARD = re.compile(
    r"\AOf the Board of Governors of .*?\b(?:(?P<city>City|Municipality|Capital)|Province)\b", re.IGNORECASE
)
"""How Cambodia calls those who govern a province or a city."""
_CAPITAL = re.compile(r"(?:of (?:the )?)?(?:(?:National|Federal) )?Capital(?: District| Territory| Region| Area)?")
"""A part of Kuwait and of other states, and no money."""
_AKIM = re.compile(r"akim|k?hokim|hakim")
_CITIES = re.compile(r"(?:of )?(?:Almaty|Astana|Nur-Sultan|Shymkent|Tashkent)(?: city)?(?:['’]s)?", re.IGNORECASE)
"""Cities whose akim or khokim is a mayor: they are no region's namesake, or meant before it."""
