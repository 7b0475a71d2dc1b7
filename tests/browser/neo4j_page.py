"""Neo4j Browser as a person uses it: log in, type a statement, look at the answer."""

from __future__ import annotations

from typing import Literal

from selenium.common.exceptions import StaleElementReferenceException
from selenium.webdriver import ActionChains, Chrome
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.ui import WebDriverWait

PATIENCE = 60.0

_FRAME = "[data-testid=frame]"
_GRAPH = "[data-testid=cypherFrameSidebarVisualization]"


class Neo4jPage:
    """The page of a Neo4j Browser; its newest frame is the one that answers."""

    def __init__(self, driver: Chrome, url: str) -> None:
        self.driver = driver
        self._wait = WebDriverWait(driver, PATIENCE, ignored_exceptions=[StaleElementReferenceException])
        driver.get(url)

    def log_in(self, user: str, password: str) -> None:
        """Fill the form and wait until it says that it is connected."""
        self._one("[data-testid=username]").send_keys(user)
        self._one("[data-testid=password]").send_keys(password)
        self._one("[data-testid=connect]").click()
        self._wait.until(lambda _: "Connected to Neo4j" in self._one("[data-testid=stream]").text)

    def run(self, statement: str) -> WebElement:
        """Type a statement, press Ctrl+Enter, and wait for the frame of its answer."""
        editor = self._one("[data-testid=activeEditor] textarea")
        editor.send_keys(statement)
        editor.send_keys(Keys.CONTROL, Keys.ENTER)

        def answered(_: Chrome) -> WebElement | Literal[False]:
            newest = self._one(_FRAME)
            command = newest.find_element(By.CSS_SELECTOR, "[data-testid=frameCommand]").text
            return newest if _words(command) == _words(statement) else False

        frame = self._wait.until(answered)
        self._wait.until(lambda _: frame.find_elements(By.CSS_SELECTOR, "[data-testid=frameContents] *"))
        return frame

    def rows(self, statement: str) -> list[tuple[str, ...]]:
        """The rows of the table that answers a statement."""
        frame = self.run(statement)
        self._wait.until(lambda _: frame.find_elements(By.CSS_SELECTOR, "table tbody tr"))
        lines = frame.find_elements(By.CSS_SELECTOR, "table tbody tr")
        cells = [line.find_elements(By.TAG_NAME, "td") for line in lines]
        return [tuple(cell.text.strip().strip('"') for cell in line if cell.text.strip()) for line in cells]

    def draw(self, statement: str) -> WebElement:
        """The frame with the graph that answers a statement, filling the window, once it has come to rest."""
        frame = self.run(statement)
        self._wait.until(lambda _: frame.find_elements(By.CSS_SELECTOR, _GRAPH))
        frame.find_element(By.CSS_SELECTOR, _GRAPH).click()
        frame.find_element(By.CSS_SELECTOR, "[title=Fullscreen]").click()
        self._rest(frame)
        self._one("[aria-label=zoom-to-fit]").click()
        self._rest(frame)
        return frame

    def _rest(self, frame: WebElement) -> None:
        """Wait until nothing in a graph moves from one look to the next."""
        seen: list[list[str | None]] = [[]]

        def rests(_: Chrome) -> bool:
            moving = frame.find_elements(By.CSS_SELECTOR, "svg g.node, svg > g")
            seen.append([part.get_attribute("transform") for part in moving])
            return bool(seen[-1]) and seen[-1] == seen[-2]

        self._wait.until(rests)

    def nodes(self, frame: WebElement) -> list[str]:
        """The captions of the nodes of a graph."""
        return [" ".join(node.text.split()) for node in frame.find_elements(By.CSS_SELECTOR, "svg g.node")]

    def edge(self, frame: WebElement, caption: str) -> WebElement:
        """The words on the edge of that caption."""
        edges = frame.find_elements(By.CSS_SELECTOR, "svg g.relationship text")
        return next(edge for edge in edges if edge.text == caption)

    def inspect(self, part: WebElement) -> str:
        """What the panel beside the graph says of a node or edge that is clicked."""
        ActionChains(self.driver).move_to_element(part).click().perform()
        panel = "[data-testid=vizInspector]"
        self._wait.until(lambda _: "properties" in self._one(panel).text)
        return self._one(panel).text

    def _one(self, selector: str) -> WebElement:
        return self._wait.until(lambda driver: driver.find_elements(By.CSS_SELECTOR, selector))[0]


def _words(text: str) -> str:
    return "".join(text.split())
