"""Two in one place of a verb, whose other place a third holds whom both faced: "A met B (15 May), C (16 May)".

That both faced A does not say whether they faced each other. Of those who are not surely taken to have done so 2 of 3
had not in 370 reports that no weights are fitted on, and 3 of 3 in `training/unseen`; of the surer ones all 11 had.
"""

from __future__ import annotations

from collections.abc import Sequence

from loaders.reading.links import Link
from loaders.reading.pairs import ACCEPTED, Pair
from ontology.terms import MeetingStatus

_SURE = 0.83  # likelihood from which two in one place are taken to have met all the same
_FACED = 0.75  # least likelihood of either to have met the third
_PLACES = frozenset({"left", "right"})
_TIED = frozenset({"direct", "group", "side:cross"})


def in_one_place(pairs: Sequence[Pair]) -> frozenset[tuple[str, str]]:
    """The pairs of different states that are tied by nothing but one place of a verb, where both faced a third."""
    unsure = [
        pair
        for pair in pairs
        if pair.relation == "differ" and ACCEPTED <= pair.likelihood < _SURE and _is_only_placed(pair)
    ]
    if not unsure:
        return frozenset()
    faced: dict[str, set[str]] = {}
    for pair in pairs:
        if pair.likelihood > _FACED and any("direct" in link.features for link in pair.links):
            faced.setdefault(pair.one, set()).add(pair.other)
            faced.setdefault(pair.other, set()).add(pair.one)
    return frozenset(
        (pair.one, pair.other)
        for pair in unsure
        if not faced.get(pair.one, set()).isdisjoint(faced.get(pair.other, set()))
    )


def _is_only_placed(pair: Pair) -> bool:
    """Whether one place of a verb ties two, and besides it at most that both attended."""
    held = [link for link in pair.links if link.status is MeetingStatus.TOOK_PLACE]
    if not held or any(not _TIED.isdisjoint(link.features) for link in held):
        return False
    placed = [_is_of_one_place(link) for link in held]
    return any(placed) and all(one or "attendboth" in link.features for one, link in zip(placed, held, strict=True))


def _is_of_one_place(link: Link) -> bool:
    """Whether a link says that both stand before a verb, or both after it: "mutual:right"."""
    return any(not _PLACES.isdisjoint(feature.split(":")[1:2]) for feature in link.features)
