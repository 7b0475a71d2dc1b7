"""Neo4j Browser as a person uses it: log in, drop files, open a drawer, type a statement, look at the answer."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from pathlib import Path
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
_SAVED = "[data-testid=savedScriptListItem]"
_GUIDE = "[data-testid=guidesDrawer]"
_DRAWN = "svg g.node"
_ROWS = "table tbody tr"
_CLOSE = "[title=Close]"
_DROP = """
const [target, name, content] = arguments
const data = new DataTransfer()
data.items.add(new File([Uint8Array.from(atob(content), one => one.charCodeAt(0))], name))
for (const kind of ['dragenter', 'dragover', 'drop'])
  target.dispatchEvent(new DragEvent(kind, {dataTransfer: data, bubbles: true, cancelable: true}))
"""


class Neo4jPage:
    """The page of a Neo4j Browser; its newest frame is the one that answers."""

    def __init__(self, driver: Chrome, url: str) -> None:
        self.driver = driver
        self._wait = WebDriverWait(driver, PATIENCE, 0.1, ignored_exceptions=[StaleElementReferenceException])
        driver.get(url)

    def log_in(self, user: str, password: str) -> None:
        """Fill the form and wait until it says that it is connected."""
        self._one("[data-testid=username]").send_keys(user)
        self._one("[data-testid=password]").send_keys(password)
        self._one("[data-testid=connect]").click()
        self._wait.until(lambda _: "Connected to Neo4j" in self._one("[data-testid=stream]").text)

    def drop(self, file: Path) -> None:
        """Drag a file from elsewhere into the window."""
        content = base64.b64encode(file.read_bytes()).decode()
        self.driver.execute_script(_DROP, self._one(".filedrop"), file.name, content)

    def guide(self, url: str, title: str) -> str:
        """Open a guide by its address, and wait for this title of it; all that its first slide says."""
        editor = self._one("[data-testid=activeEditor] textarea")
        editor.send_keys(f":guide {url}")
        editor.send_keys(Keys.CONTROL, Keys.ENTER)
        self._wait.until(lambda _: title in self._one(_GUIDE).text and url.rpartition("/")[0] in self._one(_GUIDE).text)
        return self._one(_GUIDE).text

    def slides(self) -> Iterator[WebElement]:
        """The slides of the guide that is open, one after the other."""
        while True:
            yield self._one(_GUIDE)
            following = self._one("[data-testid=guideNextSlide]")
            if not following.is_enabled():
                return
            following.click()

    def run_block(self, block: WebElement) -> WebElement:
        """Click the arrow of a block of the guide, and wait for the frame of its answer."""
        statement = block.text
        block.find_element(By.CSS_SELECTOR, ".fa-play-circle-o").click()
        return self._answer(statement)

    def saved(self) -> dict[str, list[str]]:
        """The names of the saved queries by folder, "" of none, as the drawer shows them; every folder is opened."""
        self._one("[data-testid=navigationFavorites]").click()
        found: dict[str, list[str]] = {"": []}
        self._one("[data-testid^=savedScriptsFolder-]")
        for folder in self.driver.find_elements(By.CSS_SELECTOR, "[data-testid^=expandFolder-]"):
            folder.click()
        self.driver.execute_script("arguments[0].scrollIntoView({block: 'center'})", self._one(_SAVED))
        for part in self.driver.find_elements(By.CSS_SELECTOR, f"[data-testid^=savedScriptsFolder-], {_SAVED}"):
            kind = str(part.get_attribute("data-testid"))
            if kind.startswith("savedScriptsFolder-"):
                found[kind.partition("-")[2]] = []
            else:
                found[list(found)[-1]].append(part.text)
        return found

    def run_saved(self, name: str, statement: str) -> WebElement:
        """Click the arrow of a saved query, and wait for the frame of its answer."""
        title = self._one(f"[data-testid='scriptTitle-{name}']")
        saved = title.find_element(By.XPATH, "./ancestor::*[@data-testid='savedScriptListItem']")
        saved.find_element(By.CSS_SELECTOR, "[data-testid=savedScriptsButton-Run]").click()
        return self._answer(statement)

    def run(self, statement: str) -> WebElement:
        """Type a statement, press Ctrl+Enter, and wait for the frame of its answer."""
        editor = self._one("[data-testid=activeEditor] textarea")
        editor.send_keys(statement)
        editor.send_keys(Keys.CONTROL, Keys.ENTER)
        return self._answer(statement)

    def _answer(self, statement: str) -> WebElement:
        def answered(_: Chrome) -> WebElement | Literal[False]:
            newest = self._one(_FRAME)
            command = newest.find_element(By.CSS_SELECTOR, "[data-testid=frameCommand]").text
            return newest if _words(command) == _words(statement) else False

        frame = self._wait.until(answered)
        self._wait.until(lambda _: frame.find_elements(By.CSS_SELECTOR, "[data-testid=frameContents] *"))
        return frame

    def size(self, frame: WebElement) -> int:
        """How many nodes a frame draws; where it draws none, how many rows its table has."""
        self._wait.until(lambda _: frame.find_elements(By.CSS_SELECTOR, f"{_DRAWN}, {_ROWS}"))
        return len(self.nodes(frame)) or len(frame.find_elements(By.CSS_SELECTOR, _ROWS))

    def close(self, frame: WebElement) -> None:
        """Close a frame."""
        frame.find_element(By.CSS_SELECTOR, _CLOSE).click()

    def rows(self, statement: str) -> list[tuple[str, ...]]:
        """The rows of the table that answers a statement."""
        frame = self.run(statement)
        self._wait.until(lambda _: frame.find_elements(By.CSS_SELECTOR, _ROWS))
        lines = frame.find_elements(By.CSS_SELECTOR, _ROWS)
        cells = [line.find_elements(By.TAG_NAME, "td") for line in lines]
        return [tuple(cell.text.strip().strip('"') for cell in line if cell.text.strip()) for line in cells]

    def fill(self, frame: WebElement) -> None:
        """Let a frame with a graph fill the window, and wait until the graph has come to rest."""
        self._wait.until(lambda _: frame.find_elements(By.CSS_SELECTOR, _GRAPH))
        frame.find_element(By.CSS_SELECTOR, _GRAPH).click()
        frame.find_element(By.CSS_SELECTOR, "[title=Fullscreen]").click()
        self.fit(frame)

    def leave(self, frame: WebElement) -> None:
        """Close a frame that fills the window."""
        frame.find_element(By.CSS_SELECTOR, "[title='Close fullscreen']").click()
        self.close(frame)

    def fit(self, frame: WebElement) -> None:
        """Let a graph fill its frame."""
        self._rest(frame)
        frame.find_element(By.CSS_SELECTOR, "[aria-label=zoom-to-fit]").click()
        self._rest(frame)

    def zoom_out(self, frame: WebElement) -> None:
        """Make a graph smaller, so that none of it is behind the panel."""
        frame.find_element(By.CSS_SELECTOR, "[aria-label=zoom-out]").click()
        self._rest(frame)

    def expand(self, frame: WebElement, caption: str) -> None:
        """Double-click a node of a graph, and wait for those around it."""
        before = len(self.nodes(frame))
        node = next(node for node in self._drawn(frame) if _caption(node) == caption)
        ActionChains(self.driver).double_click(node).perform()
        self._wait.until(lambda _: len(self.nodes(frame)) > before)

    def _rest(self, frame: WebElement) -> None:
        """Wait until nothing in a graph moves from one look to the next."""
        seen: list[list[str | None]] = [[]]

        def rests(_: Chrome) -> bool:
            moving = frame.find_elements(By.CSS_SELECTOR, f"{_DRAWN}, svg > g")
            seen.append([part.get_attribute("transform") for part in moving])
            return bool(seen[-1]) and seen[-1] == seen[-2]

        self._wait.until(rests)

    def nodes(self, frame: WebElement) -> list[str]:
        """The captions of the nodes of a graph."""
        return [_caption(node) for node in self._drawn(frame)]

    def colour(self, frame: WebElement, caption: str) -> str | None:
        """The colour of the node of that caption."""
        node = next(node for node in self._drawn(frame) if _caption(node) == caption)
        return node.find_element(By.CSS_SELECTOR, "circle.b-outline").get_attribute("fill")

    def _drawn(self, frame: WebElement) -> list[WebElement]:
        return frame.find_elements(By.CSS_SELECTOR, _DRAWN)

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


def _caption(node: WebElement) -> str:
    return " ".join(node.text.split())


def _words(text: str) -> str:
    return "".join(text.split())
