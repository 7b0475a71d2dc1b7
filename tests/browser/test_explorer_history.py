"""Every view of the explorer over records of history.state.gov: the visits to the President in the 1950s."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from walking import files_of, two_clicks, views_of, walk

sys.path.append(str(Path(__file__).parents[1] / "contract"))

import httpx
from serving import served

from api.app import create_app
from graph.facts import Report
from graph.resolve import resolve
from graph.store import Store
from loaders.read import files_in, read
from loaders.reading.facts_of import facts_of

pytest_plugins = ["explorer_fixtures"]

if TYPE_CHECKING:
    from playwright.sync_api import Browser

VISITS = Path(__file__).parents[3] / "shared/data/history-at-state/visits/1950.xml"

pytestmark = pytest.mark.skipif(not VISITS.is_file(), reason="the records are not beside this checkout (../shared)")


@pytest.fixture(scope="module")
def history(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of these records, served."""
    readings = [facts_of(one) for one in read(files_in([VISITS])) if isinstance(one, Report)]
    with Store.open(f"embedded:{tmp_path_factory.mktemp('history')}") as store:
        store.migrate()
        store.keep(readings)
        store.settle(resolve(readings))
        with served(create_app(store)) as client:
            yield str(client.base_url).rstrip("/")


def test_no_view_of_history_has_a_fault(opened: Browser, history: str) -> None:
    views = views_of(history)
    assert len(views) > 20
    assert {view: faults for view, faults in walk(opened, history, views) if faults} == {}


def test_two_clicks_from_two_states_of_history_to_the_words(opened: Browser, history: str) -> None:
    quoted, marked = two_clicks(opened, history)
    assert quoted
    assert marked == quoted


def test_what_is_seen_of_history_is_taken_away(history: str) -> None:
    for address in files_of(history):
        answer = httpx.get(history + address, timeout=60)
        assert answer.status_code == 200, address
        assert len(answer.text.splitlines()) > 1, address
