"""Who presides over a council of state, which is another body in each state that has one."""

from __future__ import annotations

import re

from loaders.reading.role_table import COUNCILS_OF_TRANSITION
from loaders.reading.titles import Title
from ontology.terms import Role


def of_council_of_state(title: Title, code: str | None) -> Role | None:
    """Who presides over a council of state, which is another body in each state that has one."""
    if title.kind not in ("president", "chair"):
        return None
    if code in COUNCILS_OF_TRANSITION and _OF_TRANSITION.fullmatch(title.chain):
        return Role.LEGISLATURE_SPEAKER
    if not _COUNCIL_OF_STATE.fullmatch(title.chain):
        return None
    return _COUNCILS_OF_STATE.get(code or "")


_OF_TRANSITION = re.compile(r"of (?:the )?(?:National )?Transition(?:al)? Council(?: of .*)?")
_COUNCIL_OF_STATE = re.compile(r"of (?:the )?(?:[A-Z]\w+ )?(?:Council of State|State Council)(?: of .*)?")
_COUNCILS_OF_STATE = (
    {"CU": Role.HEAD_OF_STATE, "CH": Role.REGIONAL_HEAD, "OM": Role.LEGISLATURE_SPEAKER}
    | dict.fromkeys(("BE", "CO", "DZ", "EG", "FR", "GR", "IT", "LB", "LU", "MC", "NL", "SN", "TN", "TR"), Role.JUDGE)
    | {"CN": Role.HEAD_OF_GOVERNMENT}
)
