"""Whether guests of one host met each other too: what tells of talks in the round weighs for it, or against.

Of two people of different states who both likelier met one and the same third, the pair alone seldom tells whether all
sat down together or came one after the other; the whole story does (`rounds`).
"""

from __future__ import annotations

from loaders.reading.logistic import likely, log_odds
from loaders.reading.pairs import Pair

_EVEN = -1.6  # log odds of a round at which the story says nothing of guests
_AGAINST, _FOR = 2.3, 1.2  # what it says at most, in log odds
_LEAST = 0.08  # likelihood below which no round makes two guests likely


def among_guests(pairs: tuple[Pair, ...], round_odds: float) -> tuple[Pair, ...]:
    """The pairs, those of guests made as likely as the story's log odds of a round have it.

    The three numbers were chosen on reports that no weights are fitted on.
    """
    shift = max(-_AGAINST, min(_FOR, round_odds - _EVEN))
    guests = set(map(id, guests_in(pairs)))
    return tuple(
        pair._replace(likelihood=likely(log_odds(pair.likelihood) + shift)) if id(pair) in guests else pair
        for pair in pairs
    )


def guests_in(pairs: tuple[Pair, ...]) -> list[Pair]:
    """The pairs of whom the story as a whole tells whether they met: where there are none, none need ask."""
    partners: dict[str, dict[str, float]] = {}
    for pair in pairs:
        partners.setdefault(pair.one, {})[pair.other] = pair.likelihood
        partners.setdefault(pair.other, {})[pair.one] = pair.likelihood
    return [p for p in pairs if p.relation != "same" and p.likelihood >= _LEAST and _are_guests(p, partners)]


def _are_guests(pair: Pair, partners: dict[str, dict[str, float]]) -> bool:
    """Whether both likelier met one and the same third."""
    theirs, least = partners[pair.other], pair.likelihood
    for third, met in partners[pair.one].items():
        if met > least and third != pair.other and theirs.get(third, 0.0) > least:
            return True
    return False
