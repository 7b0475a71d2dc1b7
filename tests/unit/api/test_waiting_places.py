from __future__ import annotations

import anyio
import pytest

from api.errors import UnavailableProblem
from api.places import Places


def test_who_finds_no_place_waits_and_beyond_that_is_sent_away() -> None:
    done: list[int] = []

    async def asked() -> None:
        places, held = Places(1, 1), anyio.Event()

        async def ask(number: int) -> None:
            async with places.one():
                await held.wait()
                done.append(number)

        async with anyio.create_task_group() as group:
            for number in (1, 2):
                group.start_soon(ask, number)
                await anyio.wait_all_tasks_blocked()
            with pytest.raises(UnavailableProblem) as told:
                await ask(3)
            assert told.value.headers == {"Retry-After": "5"}
            held.set()

    anyio.run(asked)
    assert done == [1, 2]
