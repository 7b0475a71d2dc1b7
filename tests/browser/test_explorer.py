"""Every view of the explorer as an analyst sees it: light, dark, on a phone, without scripts, by the keyboard alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import httpx
import pytest
from explorer_pages import watched

pytest_plugins = ["explorer_fixtures"]

if TYPE_CHECKING:
    from playwright.sync_api import Browser


@pytest.fixture(scope="module")
def views(base: str) -> list[str]:
    """An address of every view."""

    def first(kind: str) -> str:
        return str(httpx.get(f"{base}/v1/{kind}", timeout=60).json()["items"][0]["id"])

    chamber = httpx.get(f"{base}/v1/search?q=house&kind=Organization", timeout=60).json()["items"][0]["id"]
    told = httpx.get(f"{base}/v1/meetings?state=MN", timeout=60).json()["items"][0]["evidence"][0]
    words = f"/reports/{told['report']}?words={told['start']}-{told['end']}"
    person = httpx.get(f"{base}/v1/people?name=Tokayev", timeout=60).json()["items"][0]["id"]
    return [
        "/",
        "/search?q=khurelsuk",
        "/people",
        f"/people/{person}",
        "/offices?state=KZ",
        f"/offices/{first('offices')}",
        f"/organizations/{chamber}",
        "/meetings?state=KZ&since=2023",
        f"/meetings/{first('meetings?state=MN')}",
        "/agreements",
        f"/agreements/{first('agreements')}",
        "/disagreements",
        f"/disagreements/{first('conflicts')}",
        "/reports",
        f"/reports/{first('reports')}",
        words,
    ]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_view_has_a_grave_fault_or_asks_another_machine(
    opened: Browser, base: str, views: list[str], scheme: str
) -> None:
    found: dict[str, list[str]] = {}
    with watched(opened, base, scheme="dark" if scheme == "dark" else "light") as seen:
        for view in views:
            seen.go(view)
            found[view] = seen.axe(colours=scheme == "dark")
        assert {view: faults for view, faults in found.items() if faults} == {}
        assert seen.faults == []


def test_nothing_is_wider_than_a_phone(opened: Browser, base: str, views: list[str]) -> None:
    with watched(opened, base) as seen:
        wide = {}
        for view in views:
            seen.resize(320)
            seen.go(view)
            for width in (320, 390):
                seen.resize(width)
                if seen.width() > width:
                    wide[view, width] = seen.width()
        assert wide == {}


def test_every_view_is_whole_without_scripts(opened: Browser, base: str, views: list[str]) -> None:
    with watched(opened, base, scripts=False) as seen:
        for view in views:
            seen.go(view)
            assert seen.page.locator("main h1").count() == 1, view
        assert seen.faults == []


def test_two_clicks_from_a_person_to_the_words_without_scripts(opened: Browser, base: str) -> None:
    with watched(opened, base, scripts=False) as seen:
        seen.go("/")
        seen.page.get_by_label("Search people").fill("khurelsukh")
        seen.page.get_by_role("button", name="Search").click()
        seen.page.get_by_role("link", name="Ukhnaagiin Khurelsukh").click()
        meetings = seen.page.get_by_role("region", name="Meetings")
        meetings.locator("summary", has_text="source").first.click()
        quotation = meetings.locator("blockquote p").first.inner_text()
        meetings.locator("blockquote a").first.click()
        assert seen.marked() == " ".join(quotation.split())
        assert seen.page.locator("mark.now").first.is_visible()
        assert seen.faults == []


def test_suggestions_by_the_keyboard(opened: Browser, base: str) -> None:
    with watched(opened, base) as seen:
        seen.go("/people")
        box = seen.page.get_by_role("combobox", name="Search people")
        # Slowly typed, less than the whole is asked for too.
        with seen.page.expect_response("**/suggest?q=khurelsuk"):
            box.press_sequentially("khurelsuk")
        option = seen.page.get_by_role("option").first
        option.filter(has_text="Khurelsukh").wait_for()
        assert box.get_attribute("aria-expanded") == "true"
        assert seen.axe() == []
        box.press("ArrowDown")
        assert option.get_attribute("aria-selected") == "true"
        assert box.get_attribute("aria-activedescendant") == option.get_attribute("id")
        box.press("Escape")
        assert box.get_attribute("aria-expanded") == "false"
        box.press_sequentially("h")
        option.wait_for()
        box.press("ArrowDown")
        box.press("Enter")
        seen.page.wait_for_url("**/people/person-*")
        assert "Khurelsukh" in seen.page.title()
        assert seen.faults == []


def test_the_keyboard_skips_to_the_content(opened: Browser, base: str) -> None:
    with watched(opened, base) as seen:
        seen.go("/meetings")
        seen.page.keyboard.press("Tab")
        seen.page.keyboard.press("Enter")
        seen.page.locator("#content:focus").wait_for()


def test_the_choice_of_dark_is_kept(opened: Browser, base: str) -> None:
    with watched(opened, base) as seen:
        seen.go("/")
        light = seen.page.evaluate("getComputedStyle(document.body).backgroundColor")
        seen.page.get_by_role("button", name="Dark").click()
        seen.go("/people")
        assert seen.page.evaluate("getComputedStyle(document.body).backgroundColor") != light
        assert seen.page.get_by_role("button", name="Dark").get_attribute("aria-pressed") == "true"


def test_the_policy_lets_no_other_script_run(opened: Browser, base: str) -> None:
    with watched(opened, base) as seen:
        seen.go("/")
        seen.page.evaluate(
            "() => { const one = document.createElement('script'); one.textContent = 'window.ran = 1'; "
            "document.body.append(one); }"
        )
        assert seen.page.evaluate("window.ran") is None
