"""How likely two have to be whom nothing firm ties: who only attended, or stands beside somebody, met him less often.

What ties two is known by the features of their links. Of those less likely, four of ten or fewer had met in reports
that no weights are fitted on and in those that they are fitted on.
"""

from __future__ import annotations

from collections.abc import Set

from loaders.reading.pairs import ACCEPTED, Pair
from ontology.terms import MeetingStatus

_PLAIN = frozenset({"direct", "listed", "group:1:1"})
"""Features of links to those whom the words of an encounter mean, who are weighed well."""
_TOLD = frozenset({"turn", "completed", "again", "side:third", "sideboth:cross", "sideboth:third", "sideboth:roster"})
"""Features of links that tell otherwise whom an encounter is of, the same."""
_LEAST = {
    "group": ACCEPTED,
    "spoken": ACCEPTED,
    "side:cross": 0.55,
    "rival": 0.55,
    "fill": 0.0,
    "grouped": 0.55,
    "attendboth": 0.65,
    "attend": 0.55,
    "beside": 0.5,
    "indirect": ACCEPTED,
}
"""The least likelihood by the first of these features that a pair has."""
_OF_THEIRS = "attendboth:at the talks/"
_MOST = max(_LEAST.values())


def is_told_loosely(pair: Pair) -> bool:
    """Whether two are less likely to have met than those who are told of in the same loose way have to be."""
    if pair.likelihood >= _MOST or not pair.links:
        return False
    held = [link for link in pair.links if link.status is MeetingStatus.TOOK_PLACE]
    told = {feature for link in held for feature in link.features}
    if not told.isdisjoint(_PLAIN) or ("group" not in told and not told.isdisjoint(_TOLD)):
        return False
    if any(_is_of_the_meeting(feature) for feature in told) or _are_at_others_talks(told):
        return False
    return pair.likelihood < next((least for feature, least in _LEAST.items() if feature in told), 0.0)


def _is_of_the_meeting(feature: str) -> bool:
    """Whether it is the meeting itself that one is told to have attended."""
    return feature == "side:cross:meeting" or (feature.startswith("attend:") and feature.endswith(":meeting"))


def _are_at_others_talks(told: Set[str]) -> bool:
    """Whether one was at the talks that the other led: "present at the talks of A with B were C and D"."""
    return "attendboth:lead-member" in told and any(feature.startswith(_OF_THEIRS) for feature in told)
