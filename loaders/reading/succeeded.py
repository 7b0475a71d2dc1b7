"""Who held an office before somebody who is told to have taken it over: "B, the Speaker, who succeeded A in May"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from loaders.reading.claims import Bearing, Claim
from loaders.reading.names import Name
from loaders.reading.story import Story
from ontology.terms import Role, TenureStatus

_TOOK_OVER = re.compile(
    r"(?:(?:,? who|,? when (?:he|she)|,? since|\b(?:he|she|and)) )"
    r"(?:has |had |recently |then |last [a-z]+ |this [a-z]+ )*"
    r"(?:succeed(?:s|ed)|replace[sd]|follow(?:s|ed)|took over (?:the (?:post|office|position|job) )?from"
    r"|takes over (?:the (?:post|office|position|job) )?from|has taken over from)"
    r" (?:(?:the )?(?:late|retired|outgoing|former) )?(?:(?:Mr|Mrs|Ms|Dr|Amb|Ambassador|Sir|H\.E)\.? )*\Z"
)
_ENDS = re.compile(
    r"[,.;:)–—]"
    r"| (?:in|on|at the (?:end|start|beginning|turn|age)|last|this|earlier|early|late|and|after|from|there)\b(?! the)"
)
"""What can follow whoever was succeeded: "who replaced A in May", not "who followed A into the hall"."""
_LONGEST = 90  # characters from an office to whoever had it before
_SELDOM = frozenset({Role.LEGISLATOR, Role.CROWN_PRINCE, Role.FIRST_SPOUSE, Role.PARTY_LEADER})
"""Roles that many have at once, so that taking over is from somebody in another."""


def told_of_succession(story: Story, bearings: Sequence[Bearing]) -> None:
    """Give those who are told to have been succeeded the office of who followed them, as a former one."""
    titled = {claim.person for bearing in bearings for claim in bearing.claims}
    for bearing in bearings:
        if len(bearing.names) < 2:
            continue
        for name in bearing.names:
            person = bearing.who[name.first]
            follower = None if person in titled else _follower(story, bearing, name)
            if follower is not None:
                title = replace(follower.title, status=TenureStatus.FORMER)
                bearing.claims.append(
                    Claim(person, title, bearing.sentence, name, follower.role, follower.state, follower.ground)
                )
                titled.add(person)


def _follower(story: Story, bearing: Bearing, name: Name) -> Claim | None:
    """The office of who is told right before a name to have taken over from whom it is of."""
    found = _TOOK_OVER.search(story.text, max(bearing.sentence.start, name.start - _LONGEST), name.start)
    if found is None or _ENDS.match(story.text, name.end) is None:
        return None
    before = [claim for claim in bearing.claims if claim.name.end <= found.start() + 1 and claim.role not in _SELDOM]
    nearest = max(before, key=lambda claim: (claim.name.end, claim.title.last), default=None)
    if nearest is None or nearest.title.plural or nearest.title.status is TenureStatus.FORMER:
        return None
    return nearest
