"""Headless Chromium by the system's own driver, with a fresh profile; nothing is downloaded."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from selenium.webdriver import Chrome, ChromeOptions
from selenium.webdriver.chrome.service import Service

FLAGS = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--window-size=1400,900",
)


class MissingChromiumError(Exception):
    """There is no Chromium, or no driver of it, on the path."""


@contextmanager
def chromium(profile: Path) -> Iterator[Chrome]:
    """A running Chromium whose profile is in that folder. Raises `MissingChromiumError`."""
    binary = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    driver = shutil.which("chromedriver")
    if binary is None or driver is None:
        raise MissingChromiumError("no Chromium with its driver: apt-get install chromium chromium-driver")
    options = ChromeOptions()
    options.binary_location = binary
    for flag in (*FLAGS, f"--user-data-dir={profile}"):
        options.add_argument(flag)
    started = Chrome(options=options, service=Service(driver))
    try:
        yield started
    finally:
        started.quit()
