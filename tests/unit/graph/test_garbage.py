from __future__ import annotations

import gc
from threading import Event, Thread

from graph.garbage import spared, uncollected


def test_the_collector_comes_back_when_the_last_of_two_threads_is_done() -> None:
    inside, leave = Event(), Event()

    def other() -> None:
        with uncollected():
            inside.set()
            leave.wait()

    thread = Thread(target=other)
    with uncollected():
        thread.start()
        inside.wait()
    assert not gc.isenabled()
    leave.set()
    thread.join()
    assert gc.isenabled()


def test_it_stays_off_where_it_was_off() -> None:
    gc.disable()
    try:
        with uncollected():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_what_is_there_is_hidden_from_the_collector_once() -> None:
    spared.cache_clear()
    gc.unfreeze()
    spared()
    hidden = gc.get_freeze_count()
    later: list[list[int]] = [[] for _ in range(1000)]
    spared()
    gc.collect()
    assert 0 < gc.get_freeze_count() <= hidden
    assert all(gc.is_tracked(one) for one in later)
    gc.unfreeze()
