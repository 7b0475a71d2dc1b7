"""How long ago somebody was mentioned."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.reading.salience import Salience


class _Counted(dict[str, None]):
    """Who was mentioned in order, with how many of them were looked at."""

    looked_at = 0

    def __reversed__(self) -> Iterator[str]:
        for person in list(self)[::-1]:
            self.looked_at += 1
            yield person


def test_few_of_many_are_looked_at_to_tell_how_many_were_mentioned_since() -> None:
    order = _Counted((str(number), None) for number in range(1000))
    salience = Salience()
    salience.order = order
    assert [salience.since(person) for person in ("999", "997", "996", "0", "none")] == ["0", "2", "3", "4", "never"]
    assert order.looked_at < 20
