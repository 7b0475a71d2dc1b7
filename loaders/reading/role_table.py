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
CONGRESS_PARTIES = frozenset(_ROLES["words"]["congress_parties"])
COUNCILS_OF_TRANSITION = frozenset(_ROLES["words"]["councils_of_transition"])
_COUNCIL = "president of the national transitional council"
OF_OWN = {
    **{("chief executive", state): Role.REGIONAL_HEAD for state in ("HK", "MO")},
    **{("congress president", state): Role.PARTY_LEADER for state in CONGRESS_PARTIES},
    **{(_COUNCIL, state): Role.LEGISLATURE_SPEAKER for state in COUNCILS_OF_TRANSITION},
}
"""What a head is in one state when nothing goes on with it."""
