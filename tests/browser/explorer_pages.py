"""The explorer in headless Chromium by Playwright: of a server that is run as a user runs it."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal
from urllib.parse import urlsplit

import axe_playwright_python
from chromium import MissingChromiumError
from command_line import PATIENCE, ROOT, FailedError
from playwright.sync_api import sync_playwright

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, Route

_AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
_GRAVE = ("serious", "critical")
_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
_OF_COLOURS = ["color-contrast", "link-in-text-block"]
"""Rules of axe that a page can keep in the light and break in the dark, where all but its colours is the same."""


@dataclass(frozen=True, slots=True)
class Running:
    """A server that runs: its address, and its process."""

    address: str
    process: int


@contextmanager
def running(*arguments: str) -> Iterator[Running]:
    """A command of `interstate` that serves, while it runs. Raises `FailedError`."""
    with subprocess.Popen(
        [sys.executable, "-m", "interstate", *arguments, "--port", "0"],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    ) as process:
        try:
            said = ""
            for line in process.stdout or ():
                said += line
                if line.startswith("REST: "):
                    address = urlsplit(line.split()[1])
                    yield Running(f"{address.scheme}://{address.netloc}", process.pid)
                    return
            raise FailedError(said)
        finally:
            process.terminate()
            process.communicate(timeout=PATIENCE)


@contextmanager
def demo() -> Iterator[str]:
    """The address of `interstate demo`, which serves the samples, while it runs. Raises `FailedError`."""
    with running("demo") as server:
        yield server.address


@contextmanager
def browser() -> Iterator[Browser]:
    """A Chromium of the system. Raises `MissingChromiumError`."""
    binary = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if binary is None:
        raise MissingChromiumError("no Chromium: apt-get install chromium")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=binary, args=["--no-sandbox", "--disable-gpu"])
        try:
            yield started
        finally:
            started.close()


@dataclass(slots=True)
class Watched:
    """A page that notes what goes wrong: words in the console, errors, requests that would leave the machine."""

    page: Page
    base: str
    faults: list[str] = field(default_factory=list)

    def go(self, path: str) -> None:
        """Open an address of the server."""
        answer = self.page.goto(self.base + path)
        if answer is None or not answer.ok:
            self.faults.append(f"{path} answered {answer and answer.status}")

    def point(self) -> None:
        """Point at the first chart, and wait until it answers."""
        self.page.locator(".drawing").first.hover()
        self.page.locator(".plotted .main-svg").first.wait_for()

    def marked(self) -> str:
        """The words of a source that are marked, once the page that marks them is there."""
        words = self.page.locator("mark.now")
        words.first.wait_for()
        return " ".join("".join(words.all_inner_texts()).split())

    def axe(self, *, colours: bool = False) -> list[str]:
        """What axe finds serious or critical, be it of colours alone, each with where it is."""
        rules = {"type": "rule", "values": _OF_COLOURS} if colours else {"type": "tag", "values": _TAGS}
        self.page.evaluate(_AXE)
        found: dict[str, Any] = self.page.evaluate("rules => axe.run(document, { runOnly: rules })", rules)
        return [
            f"{one['id']}: {one['nodes'][0]['target']} {one['nodes'][0]['failureSummary']}"
            for one in found["violations"]
            if one["impact"] in _GRAVE
        ]

    def resize(self, width: int) -> None:
        """Look at it as wide as this."""
        self.page.set_viewport_size({"width": width, "height": 900})

    def width(self) -> int:
        """How wide what is to be seen is."""
        return int(self.page.evaluate("document.documentElement.scrollWidth"))


@contextmanager
def watched(
    opened: Browser,
    base: str,
    *,
    scheme: Literal["light", "dark"] = "light",
    width: int = 1200,
    scripts: bool = True,
) -> Iterator[Watched]:
    """A page with a fresh profile."""
    context = opened.new_context(
        color_scheme=scheme, viewport={"width": width, "height": 900}, java_script_enabled=scripts
    )
    page = context.new_page()
    seen = Watched(page, base)
    page.on("console", lambda said: seen.faults.append(f"console: {said.text}"))
    page.on("pageerror", lambda error: seen.faults.append(f"error: {error}"))

    def guard(route: Route) -> None:
        if urlsplit(route.request.url).netloc == urlsplit(base).netloc:
            route.continue_()
        else:
            seen.faults.append(f"left the machine: {route.request.url}")
            route.abort()

    page.route("**/*", guard)
    try:
        yield seen
    finally:
        context.close()
