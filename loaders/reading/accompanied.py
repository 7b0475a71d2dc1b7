"""The state of those who accompany somebody: "President X of Y, accompanied by Foreign Minister A and Minister B"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from loaders.reading.claims import Claim
from loaders.reading.story import Story
from ontology.terms import Role

_PRINCIPALS = frozenset(
    {Role.HEAD_OF_STATE, Role.HEAD_OF_GOVERNMENT, Role.VICE_PRESIDENT, Role.DEPUTY_HEAD_OF_GOVERNMENT}
    | {Role.FOREIGN_MINISTER, Role.DEFENCE_MINISTER, Role.MINISTER, Role.LEGISLATURE_SPEAKER, Role.CROWN_PRINCE}
)
_COMPANIONS = frozenset(
    {Role.FOREIGN_MINISTER, Role.DEFENCE_MINISTER, Role.MINISTER, Role.DEPUTY_MINISTER, Role.DEPUTY_FOREIGN_MINISTER}
    | {Role.DEPUTY_HEAD_OF_GOVERNMENT, Role.ADVISER, Role.SPOKESPERSON, Role.LEGISLATOR, Role.DEPUTY_SPEAKER}
)
"""Who comes with a leader from home: a governor or mayor who does is as often the host."""
_WITH = re.compile(
    r"\b(?:accompanied (?:\w+ )?by|flanked by|together with|at the head of a delegation (?:including|of|comprising)"
    r"|(?:['’]s|his|her) (?:delegation|entourage|suite|party|team) (?:also )?(?:includes|included|comprises|comprised"
    r"|consists of|consisted of|is made up of|was made up of))\b"
)
_OVER = re.compile(
    r"[;:.]|\b(?:met|meets?|held|holds|receive[ds]|visit(?:ed|s)|arrive[ds]|paid|pays|call(?:ed|s)|sign(?:ed|s)|toured|said"
    r"|told|left|attended|is|was|were|are|has|had|have|will|would|discuss(?:ed|es)|who|where|when|inspected|laid|took|gave"
    r"|witnessed|hosted|welcomed|opened|spoke|thanked|expressed|by)\b"
)
"""What ends the list of those who accompany somebody."""


def with_principals(story: Story, claims: Sequence[Claim]) -> None:
    """Give the companions of a leader, of whom no more is said, the leader's state."""
    for claim in claims:
        if claim.state is None and claim.role in _COMPANIONS:
            leader = _principal(story, claim, claims)
            if leader is not None:
                claim.state, claim.ground = leader.state, "delegation"


def _principal(story: Story, claim: Claim, claims: Sequence[Claim]) -> Claim | None:
    """The leader whom the sentence says that somebody accompanies, None if it does not."""
    start = min(story.tokens[claim.title.first].start, claim.name.start)
    found = max(_WITH.finditer(story.text, claim.sentence.start, start), key=re.Match.end, default=None)
    if found is None or _OVER.search(story.text, found.end(), start):
        return None
    owned = found[0].startswith(("'", "’"))  # "and Belgium's delegation included": not that of the leader before
    before = [
        other
        for other in claims
        if other.sentence is claim.sentence
        and other.name.end <= found.start()
        and other.role in _PRINCIPALS
        and not (owned and other.name.end != found.start())
    ]
    leader = max(before, key=lambda other: other.name.end, default=None)
    return leader if leader is not None and leader.state else None
