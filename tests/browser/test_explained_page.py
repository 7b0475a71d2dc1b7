"""The golden page of `interstate explain` in headless Chromium, without script: on a phone, wide, light and dark."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from chromium import MissingChromiumError, chromium
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.expected_conditions import url_contains
from selenium.webdriver.support.ui import WebDriverWait

if TYPE_CHECKING:
    from selenium.webdriver import Chrome

PAGE = (Path(__file__).parents[1] / "golden" / "explained.html").as_uri()


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chrome]:
    try:
        with chromium(tmp_path_factory.mktemp("profile")) as opened:
            yield opened
    except MissingChromiumError as error:
        pytest.skip(f"NOT TESTED IN A BROWSER: {error}")


def _open(browser: Chrome, width: int, scheme: str = "light", place: str = "") -> None:
    sizes = {"width": width, "height": 800, "deviceScaleFactor": 1, "mobile": width < 600}
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", sizes)
    features = [{"name": "prefers-color-scheme", "value": scheme}]
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": features})
    browser.get("about:blank")
    browser.get(PAGE + place)


def _style(browser: Chrome, selector: str, name: str) -> str:
    return browser.find_element(By.CSS_SELECTOR, selector).value_of_css_property(name)


@pytest.mark.parametrize("width", [320, 390, 1400])
def test_nothing_is_wider_than_the_screen_and_nothing_is_asked_for(browser: Chrome, width: int) -> None:
    _open(browser, width)
    assert browser.execute_script("return document.documentElement.scrollWidth") <= width
    asked = browser.execute_script("return performance.getEntriesByType('resource').length")
    assert asked == 0
    assert browser.get_log("browser") == []  # type: ignore[no-untyped-call]


def test_light_and_dark(browser: Chrome) -> None:
    grounds = set()
    for scheme in ("light", "dark"):
        _open(browser, 1400, scheme)
        grounds.add(_style(browser, "html", "background-color"))
    assert len(grounds) == 2


def test_going_to_a_fact_lights_up_its_words(browser: Chrome) -> None:
    _open(browser, 1400)
    plain = _style(browser, "mark.r1-M1", "background-color")
    _open(browser, 1400, place="#r1-M1")
    assert _style(browser, "mark.r1-M1", "background-color") != plain
    assert _style(browser, "mark.r1-A1", "background-color") == plain


def test_the_keyboard_reaches_what_was_read(browser: Chrome) -> None:
    _open(browser, 390)
    browser.find_element(By.TAG_NAME, "body").send_keys(Keys.TAB)
    skip = browser.switch_to.active_element
    assert skip.text == "To what was read"
    skip.send_keys(Keys.ENTER)
    assert WebDriverWait(browser, 10).until(url_contains("#r1-read"))
