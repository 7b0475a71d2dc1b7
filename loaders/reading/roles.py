"""The role of an office, by the table of the annotation guidelines, from its title's head and the words beside it."""

from __future__ import annotations

import re
from collections.abc import Callable

from loaders.reading.bodies import BodyKind, kind_of
from loaders.reading.tables import vocabulary
from loaders.reading.titles import Title
from ontology.terms import Role

_DIRECT = {
    "head_of_state": Role.HEAD_OF_STATE,
    "head_of_government": Role.HEAD_OF_GOVERNMENT,
    "deputy_head_of_government": Role.DEPUTY_HEAD_OF_GOVERNMENT,
    "crown_prince": Role.CROWN_PRINCE,
    "royal": Role.CROWN_PRINCE,
    "foreign_minister": Role.FOREIGN_MINISTER,
    "deputy_foreign_minister": Role.DEPUTY_FOREIGN_MINISTER,
    "defence_minister": Role.DEFENCE_MINISTER,
    "legislator": Role.LEGISLATOR,
    "special_envoy": Role.SPECIAL_ENVOY,
    "mayor": Role.MAYOR,
    "security_official": Role.SECURITY_OFFICIAL,
    "military": Role.MILITARY,
    "spokesperson": Role.SPOKESPERSON,
    "io_head": Role.INTERNATIONAL_ORGANIZATION_HEAD,
    "io_official": Role.INTERNATIONAL_ORGANIZATION_OFFICIAL,
    "central_bank_governor": Role.CENTRAL_BANK_GOVERNOR,
    "judge": Role.JUDGE,
    "religious_leader": Role.RELIGIOUS_LEADER,
    "first_spouse": Role.FIRST_SPOUSE,
    "speaker": Role.LEGISLATURE_SPEAKER,
    "deputy_speaker": Role.DEPUTY_SPEAKER,
    "ambassador": Role.AMBASSADOR,
    "adviser": Role.ADVISER,
    "deputy_secretary_general": Role.INTERNATIONAL_ORGANIZATION_OFFICIAL,
    "business_leader": Role.BUSINESS_LEADER,
}
_HEADS_OF = {
    BodyKind.CHAMBER: Role.LEGISLATURE_SPEAKER,
    BodyKind.INTERNATIONAL: Role.INTERNATIONAL_ORGANIZATION_HEAD,
    BodyKind.GOVERNMENT: Role.HEAD_OF_GOVERNMENT,
    BodyKind.COMMITTEE: Role.LEGISLATOR,
    BodyKind.MINISTRY: Role.OTHER,
    BodyKind.COURT: Role.JUDGE,
    BodyKind.CENTRAL_BANK: Role.CENTRAL_BANK_GOVERNOR,
    BodyKind.SECURITY_COUNCIL: Role.SECURITY_OFFICIAL,
    BodyKind.PARTY: Role.PARTY_LEADER,
    BodyKind.REGION: Role.REGIONAL_HEAD,
    BodyKind.CITY: Role.MAYOR,
    BodyKind.BUSINESS: Role.BUSINESS_LEADER,
    BodyKind.OFFICE: Role.ADVISER,
    BodyKind.MISSION: Role.AMBASSADOR,
    BodyKind.OTHER: Role.OTHER,
}
_MEMBERS_OF = {
    BodyKind.CHAMBER: Role.LEGISLATOR,
    BodyKind.COMMITTEE: Role.LEGISLATOR,
    BodyKind.PARTY: Role.PARTY_LEADER,
    BodyKind.BUSINESS: Role.BUSINESS_LEADER,
    BodyKind.INTERNATIONAL: Role.INTERNATIONAL_ORGANIZATION_OFFICIAL,
    BodyKind.CENTRAL_BANK: Role.OTHER,
    BodyKind.COURT: Role.JUDGE,
}
_FOREIGN = re.compile(
    r"\b(?:foreign|external)\s+(?:(?:and|&)\s+[\w-]+\s+)?(?:affairs|relations|policy)\b|\bforeign\b", re.IGNORECASE
)
_DEFENCE = re.compile(r"\bdefen[cs]e\b", re.IGNORECASE)
_STATE_FOR = re.compile(r"\bstate\b", re.IGNORECASE)
_NATION = re.compile(r"\A(?:of|of the|the)?\s*(?:state|nation|country|republic)?\s*\Z", re.IGNORECASE)
_CHANCELLORS_ABROAD = vocabulary("chancellors")


def role_of(title: Title, state: str | None = None) -> Role:
    """The role of an office with this title; `state` is the one inferred where the title says none."""
    if title.kind in _DIRECT:
        return _international(title, _DIRECT[title.kind])
    decide = _BY_WORDS.get(title.kind)
    return decide(title, f"{title.before} {title.chain}", title.state or state) if decide else Role.OTHER


def _international(title: Title, role: Role) -> Role:
    """A speaker or envoy of an international organisation is its head or official."""
    if role not in (Role.LEGISLATURE_SPEAKER, Role.SPECIAL_ENVOY) or title.state not in (None, "EU"):
        return role
    if kind_of(f"{title.before} {title.chain}") is not BodyKind.INTERNATIONAL:
        return role
    if role is Role.SPECIAL_ENVOY:
        return Role.INTERNATIONAL_ORGANIZATION_OFFICIAL
    return Role.INTERNATIONAL_ORGANIZATION_HEAD


def _president(title: Title, body: str, _: str | None) -> Role:
    kind = kind_of(body)
    vice = title.kind == "vice_president"
    if not title.chain and not title.before:
        return Role.VICE_PRESIDENT if vice else Role.HEAD_OF_STATE
    if kind is BodyKind.OTHER or (title.state and kind in (BodyKind.REGION, BodyKind.CITY)):
        plain = title.state or not re.search(r"[A-Z]", title.chain)
        head = Role.VICE_PRESIDENT if vice else Role.HEAD_OF_STATE
        return head if plain else (Role.OTHER if vice else Role.REGIONAL_HEAD)
    if vice:
        return _deputy_chair(title, body, None)
    return _HEADS_OF[kind]


def _minister(title: Title, body: str, _: str | None) -> Role:
    deputy = title.kind == "deputy_minister"
    of_state = bool(re.match(r"of state\b", title.chain, re.IGNORECASE)) or bool(
        re.search(r"\bstate\s*\Z", title.before, re.IGNORECASE)
    )
    if re.search(r"\bprime minister|\bpresident", title.chain, re.IGNORECASE):
        return Role.MINISTER
    if _FOREIGN.search(body) and not re.search(
        r"\bforeign (?:trade|economic|investment|employment)\b", body, re.IGNORECASE
    ):
        return Role.DEPUTY_FOREIGN_MINISTER if deputy or of_state else Role.FOREIGN_MINISTER
    if deputy:
        return Role.DEPUTY_MINISTER
    if _DEFENCE.search(body) and not of_state:
        return Role.DEFENCE_MINISTER
    return Role.MINISTER


def _secretary_of_state(_: Title, body: str, code: str | None) -> Role:
    if _FOREIGN.search(body):
        return Role.DEPUTY_FOREIGN_MINISTER
    if code in ("US", None):
        return Role.FOREIGN_MINISTER
    if code == "VA":
        return Role.HEAD_OF_GOVERNMENT
    return Role.MINISTER if code == "GB" else Role.DEPUTY_MINISTER


def _secretary_general(_: Title, body: str, __: str | None) -> Role:
    kind = kind_of(body)
    if kind is BodyKind.PARTY:
        return Role.PARTY_LEADER
    if kind in (BodyKind.CHAMBER, BodyKind.MINISTRY, BodyKind.GOVERNMENT, BodyKind.OFFICE, BodyKind.BUSINESS):
        return Role.OTHER
    return Role.INTERNATIONAL_ORGANIZATION_HEAD


def _leader(title: Title, body: str, _: str | None) -> Role:
    kind = kind_of(body)
    if kind is BodyKind.OTHER:
        if _NATION.match(title.chain) or title.state:
            return Role.HEAD_OF_STATE
        return Role.REGIONAL_HEAD if title.kind == "leader" and re.search(r"[A-Z]", title.before) else Role.OTHER
    if kind is BodyKind.MISSION and re.search(r"\b(?:EU|UN|OSCE)\b", body):
        return Role.INTERNATIONAL_ORGANIZATION_OFFICIAL
    return _HEADS_OF[kind]


def _chair(title: Title, body: str, _: str | None) -> Role:
    kind = kind_of(body)
    if kind is BodyKind.OTHER and re.search(r"\bpresidency\b", body, re.IGNORECASE):
        return Role.HEAD_OF_STATE
    if re.search(
        r"\bintergovernmental|\bjoint (?:economic )?commission|\bcommission on cooperation", body, re.IGNORECASE
    ):
        return Role.OTHER
    if title.kind == "director" and kind in (
        BodyKind.CHAMBER,
        BodyKind.GOVERNMENT,
        BodyKind.COMMITTEE,
        BodyKind.COURT,
        BodyKind.REGION,
    ):
        return Role.OTHER
    if title.kind == "director" and kind is BodyKind.INTERNATIONAL:
        return Role.INTERNATIONAL_ORGANIZATION_OFFICIAL
    return _HEADS_OF[kind]


def _deputy_chair(_: Title, body: str, __: str | None) -> Role:
    return {
        BodyKind.CHAMBER: Role.DEPUTY_SPEAKER,
        BodyKind.COMMITTEE: Role.LEGISLATOR,
        BodyKind.INTERNATIONAL: Role.INTERNATIONAL_ORGANIZATION_OFFICIAL,
        BodyKind.GOVERNMENT: Role.DEPUTY_HEAD_OF_GOVERNMENT,
        BodyKind.OFFICE: Role.ADVISER,
        BodyKind.BUSINESS: Role.BUSINESS_LEADER,
        BodyKind.PARTY: Role.PARTY_LEADER,
        BodyKind.SECURITY_COUNCIL: Role.SECURITY_OFFICIAL,
        BodyKind.COURT: Role.JUDGE,
    }.get(kind_of(body), Role.OTHER)


def _chancellor(_: Title, __: str, code: str | None) -> Role:
    return Role.FOREIGN_MINISTER if code in _CHANCELLORS_ABROAD else Role.HEAD_OF_GOVERNMENT


def _queen(_: Title, __: str, code: str | None) -> Role:
    return Role.HEAD_OF_STATE if code in _REIGNING else Role.FIRST_SPOUSE


def _regional_head(_: Title, body: str, __: str | None) -> Role:
    kind = kind_of(body)
    return _HEADS_OF[kind] if kind in (BodyKind.CENTRAL_BANK, BodyKind.CITY) else Role.REGIONAL_HEAD


def _party_leader(_: Title, body: str, __: str | None) -> Role:
    return _HEADS_OF[BodyKind.INTERNATIONAL] if kind_of(body) is BodyKind.INTERNATIONAL else Role.PARTY_LEADER


def _member(_: Title, body: str, __: str | None) -> Role:
    return _MEMBERS_OF.get(kind_of(body), Role.OTHER)


_REIGNING = frozenset({"DK", "GB", "NL"})
"""States that a queen reigned over in the years that reports are of."""

_BY_WORDS: dict[str, Callable[[Title, str, str | None], Role]] = {
    "president": _president,
    "vice_president": _president,
    "minister": _minister,
    "deputy_minister": _minister,
    "secretary_of_state": _secretary_of_state,
    "chancellor": _chancellor,
    "queen": _queen,
    "regional_head": _regional_head,
    "secretary_general": _secretary_general,
    "party_leader": _party_leader,
    "leader": _leader,
    "chair": _chair,
    "director": _chair,
    "deputy_chair": _deputy_chair,
    "member": _member,
}
