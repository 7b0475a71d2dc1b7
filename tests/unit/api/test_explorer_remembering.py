from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier, Event
from typing import TYPE_CHECKING, cast

import pytest

from api.explorer.remembering import Remembering

if TYPE_CHECKING:
    from graph.store import Store


class Stamped:
    """What is written to when its stamp is changed."""

    as_of: str | None = None
    written = "one"

    def stamp(self) -> str:
        return self.written


@pytest.fixture
def stamped() -> Stamped:
    return Stamped()


@pytest.fixture
def remembering(stamped: Stamped) -> Remembering:
    return Remembering(cast("Store", stamped))


def test_the_same_is_made_once_by_however_many_ask_at_once(remembering: Remembering, stamped: Stamped) -> None:
    made: list[str] = []
    started, go_on = Barrier(5), Event()

    def make() -> int:
        made.append("made")
        assert go_on.wait(10)
        return len(made)

    def ask() -> int:
        started.wait(10)
        return remembering.answer(cast("Store", stamped), "key", make)

    with ThreadPoolExecutor(4) as several:
        answers = [several.submit(ask) for _ in range(4)]
        started.wait(10)
        other = remembering.answer(cast("Store", stamped), "other key", lambda: "not held up")
        go_on.set()
        assert [one.result(10) for one in answers] == [1, 1, 1, 1]
    assert other == "not held up"
    assert made == ["made"]


def test_what_is_written_is_seen(remembering: Remembering, stamped: Stamped) -> None:
    source = cast("Store", stamped)
    assert remembering.answer(source, "key", lambda: 1) == 1
    assert remembering.answer(source, "key", lambda: 2) == 1
    stamped.written = "two"
    assert remembering.answer(source, "key", lambda: 2) == 2


def test_a_failure_holds_nobody_up(remembering: Remembering, stamped: Stamped) -> None:
    source = cast("Store", stamped)
    with pytest.raises(ZeroDivisionError):
        remembering.answer(source, "key", lambda: 1 // 0)
    assert remembering.answer(source, "key", lambda: 1) == 1
