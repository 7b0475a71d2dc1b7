"""Whether guests of one host met each other too: what tells of talks in the round weighs for it, or against.

Of two people of different states who both likelier met one and the same third, the pair alone seldom tells whether all
sat down together or came one after the other; the whole story does (`rounds`).
"""

from __future__ import annotations

from loaders.reading.logistic import likely, log_odds
from loaders.reading.pairs import Pair

_EVEN = -1.6  # log odds of a round at which the story says nothing of guests
_AGAINST, _FOR = 2.3, 1.7  # what it says at most, in log odds
_LEAST = 0.08  # likelihood below which no round makes two guests likely


def among_guests(pairs: tuple[Pair, ...], round_odds: float) -> tuple[Pair, ...]:
    """The pairs, those of guests made as likely as the story's log odds of a round have it.

    The three numbers were chosen on reports that no weights are fitted on.
    """
    shift = max(-_AGAINST, min(_FOR, round_odds - _EVEN))
    partners: dict[str, dict[str, float]] = {}
    for pair in pairs:
        partners.setdefault(pair.one, {})[pair.other] = pair.likelihood
        partners.setdefault(pair.other, {})[pair.one] = pair.likelihood
    return tuple(
        pair._replace(likelihood=likely(log_odds(pair.likelihood) + shift))
        if pair.relation != "same" and pair.likelihood >= _LEAST and _are_guests(pair, partners)
        else pair
        for pair in pairs
    )


def _are_guests(pair: Pair, partners: dict[str, dict[str, float]]) -> bool:
    """Whether both likelier met one and the same third."""
    theirs = partners[pair.other]
    return any(
        met > pair.likelihood and theirs.get(third, 0.0) > pair.likelihood
        for third, met in partners[pair.one].items()
        if third != pair.other
    )
