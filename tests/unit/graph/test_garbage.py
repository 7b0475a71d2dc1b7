from __future__ import annotations

import gc
from threading import Event, Thread

from graph.garbage import uncollected


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
