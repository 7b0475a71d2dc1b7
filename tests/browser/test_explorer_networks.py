"""States, pairs of states, the matrix, paths and the network: with scripts, without, light, dark, on a phone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from explorer_pages import watched

pytest_plugins = ["explorer_fixtures"]

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Route

VIEWS = (
    "/states",
    "/states/MN",
    "/states/KZ/MN",
    "/states/KZ/MN?by=year&role=head_of_state",
    "/matrix",
    "/matrix?order=name&most=80",
    "/network",
    "/network?state=KZ",
    "/path?from=Khurelsukh&to=Tokayev",
)

# The policy of the pages lets nothing be evaluated in them, so that Playwright cannot wait for it by itself.
LIBRARY_IS_THERE = (
    "() => new Promise((done, failed) => { const look = () => window.Plotly ? done() : setTimeout(look, 20);"
    " setTimeout(failed, 60000, 'no library'); look(); })"
)
POINTED_AT = ("/states/KZ/MN", "/network")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_view_has_a_grave_fault_or_asks_another_machine(opened: Browser, base: str, scheme: str) -> None:
    found = {}
    with watched(opened, base, scheme="dark" if scheme == "dark" else "light") as seen:
        for view in VIEWS:
            seen.go(view)
            found[view] = seen.axe(colours=scheme == "dark")
            if view in POINTED_AT:
                seen.point()
                found[view] += seen.axe(colours=scheme == "dark")
        assert {view: faults for view, faults in found.items() if faults} == {}
        assert seen.faults == []


def test_nothing_is_wider_than_a_phone(opened: Browser, base: str) -> None:
    with watched(opened, base, width=320) as seen:
        wide = {}
        for view in VIEWS:
            seen.go(view)
            if seen.width() > 320:
                wide[view] = seen.width()
        assert wide == {}


def test_two_clicks_from_two_states_to_the_words_without_scripts(opened: Browser, base: str) -> None:
    with watched(opened, base, scripts=False) as seen:
        seen.go("/matrix?most=80")
        seen.page.locator("a[href='/states/KZ/MN']").first.click()
        quotation = seen.page.locator("blockquote p").first.inner_text()
        seen.page.locator("blockquote a").first.click()
        assert seen.marked() == " ".join(quotation.split())
        assert seen.faults == []


def test_charts_are_drawn_without_scripts(opened: Browser, base: str) -> None:
    with watched(opened, base, scripts=False) as seen:
        seen.go("/states/KZ/MN")
        assert seen.page.locator("svg rect.met").count() == 1
        assert seen.page.locator("svg rect.signed").count() == 1
        seen.go("/network")
        people = seen.page.locator("svg.network circle").count()
        assert people > 20
        seen.page.get_by_role("link", name="Open Joe Biden").click()
        seen.page.get_by_role("heading", name="Around Joe Biden", exact=True).wait_for()
        assert seen.faults == []


def test_a_network_expands_where_it_is_clicked_and_goes_back(opened: Browser, base: str) -> None:
    with watched(opened, base) as seen:
        seen.go("/network")
        heading = seen.page.get_by_role("heading", level=1)
        before = heading.inner_text()
        seen.point()
        seen.page.get_by_role("link", name="Open Joe Biden").press("Enter")
        seen.page.get_by_role("heading", name="Around Joe Biden").wait_for()
        seen.page.locator(".plotted .main-svg").first.wait_for()
        assert "open=person-" in seen.page.url
        assert seen.page.evaluate("document.activeElement.id") == "network-count"
        # Only what is in view can be clicked.
        seen.page.locator(".plotted").scroll_into_view_if_needed()
        place = seen.page.evaluate(
            "() => { const dots = [...document.querySelectorAll('.plotted .scatterlayer .point')];"
            "const { x, y, width, height } = dots[dots.length - 1].getBoundingClientRect();"
            "return [x + width / 2, y + height / 2]; }"
        )
        seen.page.mouse.move(*place)
        seen.page.mouse.click(*place)
        seen.page.wait_for_url("**open=person-*%2Cperson-*")
        assert "Joe Biden, " in heading.inner_text()
        seen.page.go_back()
        seen.page.get_by_role("heading", name="Around Joe Biden", exact=True).wait_for()
        seen.page.go_back()
        seen.page.get_by_role("heading", name=before).wait_for()
        assert seen.faults == []


@pytest.mark.parametrize(
    ("view", "leads"), [("/states/KZ/MN", "**since=2024-10&until=2024-10*"), ("/network", "**open=person-*")]
)
def test_a_chart_leads_on_before_its_library_is_there_and_while_it_comes(
    opened: Browser, base: str, view: str, leads: str
) -> None:
    with watched(opened, base) as seen:
        asked: list[str] = []
        seen.page.on("request", lambda request: asked.append(request.url))
        seen.go(view)
        seen.page.wait_for_load_state("networkidle")
        assert not any("plotly" in url for url in asked)
        part = seen.page.locator(".drawing a").first
        part.click()
        seen.page.wait_for_url(leads)

        def pressed(route: Route) -> None:
            seen.page.mouse.down()
            route.continue_()

        seen.page.route("**/plotly*", pressed)
        seen.go(view)
        part.hover()
        seen.page.evaluate(LIBRARY_IS_THERE)
        assert not seen.page.locator(".plotted").count()
        seen.page.mouse.up()
        seen.page.wait_for_url(leads)
        assert seen.faults == []


@pytest.mark.parametrize(("view", "button"), [("/states/KZ/MN", "PNG"), ("/network", "PNG"), ("/matrix", "PNG")])
def test_what_is_seen_becomes_a_picture(opened: Browser, base: str, view: str, button: str) -> None:
    with watched(opened, base) as seen:
        seen.go(view)
        with seen.page.expect_download() as kept:
            seen.page.get_by_role("button", name=button).click()
        assert kept.value.suggested_filename.endswith(".png")
        assert kept.value.path().read_bytes().startswith(b"\x89PNG")
        assert seen.faults == []
