"""Spokespeople who only tell of an encounter: "a spokesman said that his state had raised it in talks with X"."""

from __future__ import annotations

from loaders.reading.cast import Cast
from loaders.reading.pairs import Pair
from ontology.terms import Role, TenureStatus

_TELLING = "reports:"  # begins the features of a link beside whose people a verb of telling stands


def without_spokespeople(pairs: tuple[Pair, ...], cast: Cast) -> tuple[Pair, ...]:
    """Pairs without those of a spokesperson and somebody else whom only words that he speaks tie."""
    roles: dict[str, set[Role]] = {}
    for office in cast.offices:
        if office.status is not TenureStatus.FORMER:
            roles.setdefault(office.person, set()).add(office.role)
    speaking = {person for person, held in roles.items() if held == {Role.SPOKESPERSON}}
    if not speaking:
        return pairs
    return tuple(pair for pair in pairs if len(speaking & {pair.one, pair.other}) != 1 or not _is_told(pair))


def _is_told(pair: Pair) -> bool:
    """Whether words of telling stand beside the two wherever the grammar of a line ties them."""
    tied = [link for link in pair.links if "direct" in link.features]
    return bool(tied) and all(any(feature.startswith(_TELLING) for feature in link.features) for link in tied)
