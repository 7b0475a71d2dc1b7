"""Hubs: for each line of a story the person whom the lines around it name most."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from loaders.reading.cast import Cast, Way
from loaders.reading.clauses import Line, Mention
from loaders.reading.story import Kind

_WINDOW = 8  # lines on each side over which a hub is counted


def hubs_of(lines: Sequence[Line], mentions: Sequence[tuple[Mention, ...]], cast: Cast) -> tuple[str | None, ...]:
    """The hub of each line, None where nobody is named near; linear in the length of the story."""
    weights = [weights_in(line, named) for line, named in zip(lines, mentions, strict=True)]
    order = {person.key: number for number, person in enumerate(cast.people)}
    hubs: list[str | None] = []

    def order_of(person: str) -> int:
        return order.get(person, 0)

    window: Counter[str] = Counter()
    for number in range(-_WINDOW, len(weights)):
        if number + _WINDOW < len(weights):
            for person, weight in weights[number + _WINDOW].items():
                window[person] += weight
        if number - _WINDOW - 1 >= 0:
            _subtract(window, weights[number - _WINDOW - 1])
        if number >= 0:
            most = max(window.values(), default=0)
            named = [person for person, weight in window.items() if weight == most]
            hubs.append(min(named, key=order_of) if len(named) > 1 else named[0] if named else None)
    return tuple(hubs)


def _subtract(window: Counter[str], weights: dict[str, int]) -> None:
    """Take out a line, and who is named by no other of the window."""
    for person, weight in weights.items():
        window[person] -= weight
        if window[person] <= 0:
            del window[person]


def weights_in(line: Line, mentions: tuple[Mention, ...]) -> dict[str, int]:
    """How much a line says of each person: those that open it count double, and so does a headline."""
    if not mentions:
        return {}
    counts = dict.fromkeys([mention.person for mention in mentions], 1)
    counts[mentions[0].person] = 2
    if line.sentence.kind is Kind.HEADLINE:
        named = {mention.person for mention in mentions if mention.item.way is Way.NAME}
        counts = {person: 2 * count if person in named else 1 for person, count in counts.items()}
    return counts
