"""The table of roles: by the head of a title, by the kind of body that an office leads, and words that decide."""

from __future__ import annotations

from loaders.reading.bodies import BodyKind
from loaders.reading.tables import table, vocabulary
from ontology.terms import Role

_ROLES = table("roles")
BY_HEAD = {kind: Role(role) for kind, role in _ROLES["by_head"].items()}
HEADS_OF = {BodyKind(kind): Role(role) for kind, role in _ROLES["heads"].items()}
DEPUTIES_OF = {BodyKind(kind): Role(role) for kind, role in _ROLES["deputies"].items()}
MEMBERS_OF = {BodyKind(kind): Role(role) for kind, role in _ROLES["members"].items()}
CONGRESS_PARTIES = frozenset({"IN", "NP"})
"""States where the Congress is a party: "Congress President Mallikarjun Kharge"."""
CIVIL_SECRETARIES = frozenset(_ROLES["words"]["civil_secretaries"])
PROSECUTORS = frozenset(_ROLES["words"]["prosecutors"])
COUNSELS = frozenset(_ROLES["words"]["counsels"])
FEDERAL_PREMIERS = frozenset(_ROLES["words"]["federal_premiers"])
CHANCELLORS = frozenset(_ROLES["words"]["chancellors"]) | vocabulary("chancellors")
SECRETARIES = frozenset(_ROLES["words"]["secretaries_of_state"])
STATE_SECRETARIES = frozenset(_ROLES["words"]["state_secretaries"])
TRADITIONAL = frozenset(_ROLES["words"]["traditional"])
ISLANDS = frozenset(_ROLES["words"]["islands"])
PREMIERS = vocabulary("premier_led")
"""States whose leader, if nothing more is said, is the prime minister."""
KINGDOMS = frozenset(_ROLES["words"]["kingdoms"])
QUEENS: dict[str, str] = _ROLES["queens"]
PRINCES: dict[str, str] = _ROLES["princes"]
REIGNING = frozenset(_ROLES["words"]["reigning"])
NO_INSTITUTION = frozenset(_ROLES["words"]["no_institution"])
COUNCILS_OF_TRANSITION = frozenset({"BF", "CF", "GN", "ML", "NE", "TD"})
"""States whose council of a transition is a parliament."""
OF_OWN = {
    ("chief executive", "HK"): Role.REGIONAL_HEAD,
    ("chief executive", "MO"): Role.REGIONAL_HEAD,
    ("congress president", "IN"): Role.PARTY_LEADER,
    ("congress president", "NP"): Role.PARTY_LEADER,
} | {
    ("president of the national transitional council", state): Role.LEGISLATURE_SPEAKER
    for state in COUNCILS_OF_TRANSITION
}
"""What a head is in one state when nothing goes on with it."""
