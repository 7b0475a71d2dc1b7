"""A walk over every view of the explorer, of whatever graph is served: what is wrong with any is told."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Any

import httpx
from explorer_pages import watched

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from playwright.sync_api import Browser

PATIENCE = 120
"""Seconds that a page may take here; how soon it should come is another measure (`bench/explorer_views.py`)."""
KINDS = {
    "people": "people",
    "offices": "offices",
    "meetings": "meetings",
    "agreements": "agreements",
    "reports": "reports",
    "disagreements": "conflicts",
}
"""Lists of pages, and the same in the REST interface."""


def views_of(base: str) -> list[str]:
    """An address of every view of the graph that is served there; of what it has none of, the list alone."""
    with httpx.Client(base_url=base, timeout=PATIENCE) as client:
        one, other = most_met(client)
        first = {kind: items[0] for kind, rest in KINDS.items() if (items := _items(client, f"/v1/{rest}"))}
        people = [person["id"] for person in _items(client, f"/v1/people?state={one}")]
        told = first["meetings"]["evidence"][0]
        bodies = _items(client, "/v1/search?q=house&kind=Organization")
        return [
            "/",
            "/search?q=presiden",
            *(f"/{kind}" for kind in KINDS),
            *(f"/{kind}/{thing['id']}" for kind, thing in first.items()),
            *(f"/organizations/{body['id']}" for body in bodies[:1]),
            f"/reports/{told['report']}?words={told['start']}-{told['end']}",
            "/states",
            f"/states/{one}",
            f"/states/{one}/{other}",
            "/matrix",
            "/network",
            f"/network?open={people[0]}",
            f"/path?from={people[0]}&to={people[-1]}",
            f"/states/{one}/{other}?as_of=2100",
        ]


def variants_of(base: str) -> list[str]:
    """Addresses of views with more of their fields filled."""
    with httpx.Client(base_url=base, timeout=PATIENCE) as client:
        one, other = most_met(client)
        people = [person["id"] for person in _items(client, f"/v1/people?state={one}")]
    return [
        f"/people/{people[0]}?by=year",
        f"/meetings?state={one}&order=oldest",
        f"/states/{one}/{other}?by=year&role=head_of_state",
        "/matrix?order=name&most=80",
        "/matrix?since=1970&until=1979",
        f"/network?state={other}&since=1970",
        f"/network?open={people[0]},{people[1]}&most=60",
    ]


def files_of(base: str) -> list[str]:
    """Addresses of what is taken away of the two states that met most, of the matrix and of the network."""
    with httpx.Client(base_url=base, timeout=PATIENCE) as client:
        one, other = most_met(client)
    pair = f"/states/{one}/{other}"
    return [f"{pair}.ttl", f"{pair}?as=csv", f"/states/{one}?as=csv", "/matrix?as=csv", "/network?as=csv"]


def most_met(client: httpx.Client) -> tuple[str, str]:
    """The codes of the two states whose people met most often."""
    rows = csv.DictReader(io.StringIO(client.get("/matrix?as=csv").raise_for_status().text))
    most = max(rows, key=lambda row: (int(row["meetings"]), row["state"], row["other"]))
    return most["state"], most["other"]


def walk(opened: Browser, base: str, views: Iterable[str]) -> Iterator[tuple[str, list[str]]]:
    """Each view with what is wrong with it: words in the console, requests to elsewhere, grave faults, too wide."""
    for view in views:
        with watched(opened, base) as seen:
            seen.page.set_default_timeout(1000 * PATIENCE)
            seen.go(view)
            faults = seen.axe()
            if seen.page.locator("figure[data-chart]").count():
                seen.point()
            seen.page.set_viewport_size({"width": 320, "height": 800})
            wide = [f"{seen.width()} wide on a phone"] if seen.width() > 320 else []
            yield view, [*seen.faults, *faults, *wide]


def two_clicks(opened: Browser, base: str) -> tuple[str, str]:
    """A quotation on the page of the two states that met most, and what is marked where it leads to; two clicks."""
    with httpx.Client(base_url=base, timeout=PATIENCE) as client:
        one, other = most_met(client)
    with watched(opened, base) as seen:
        seen.page.set_default_timeout(1000 * PATIENCE)
        seen.go("/matrix")
        seen.page.locator(f"a[href='/states/{one}/{other}']").first.click()
        quoted = seen.page.locator("blockquote p").first.inner_text()
        seen.page.locator("blockquote a").first.click()
        marked = seen.marked()
    return " ".join(quoted.split()), marked


def _items(client: httpx.Client, address: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = client.get(address).raise_for_status().json()["items"]
    return found
