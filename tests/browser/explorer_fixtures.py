"""The samples served, and a browser: a plugin of the tests of the explorer."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from chromium import MissingChromiumError
from explorer_pages import browser, demo

if TYPE_CHECKING:
    from playwright.sync_api import Browser


@pytest.fixture(scope="module")
def base() -> Iterator[str]:
    """The address of the samples, served."""
    with demo() as address:
        yield address


@pytest.fixture(scope="module")
def opened() -> Iterator[Browser]:
    """A browser, to be shared by the tests of a file."""
    try:
        with browser() as started:
            yield started
    except MissingChromiumError as error:
        pytest.skip(f"NOT TESTED IN A BROWSER: {error}")
