"""The page of a sample, kept as a file, and what no report may do to it.

To write the file anew: `PYTHONPATH=. python tests/unit/explain/test_page.py`, then look at it in a browser.
"""

from __future__ import annotations

import re
from html.parser import HTMLParser
from importlib.resources import files
from itertools import product
from pathlib import Path

import pytest
from explained import agreement, meeting, office, person, quoted, report, sample

from explain.account import account_of
from explain.markup import VOID, web_address
from explain.page import page
from graph.facts import Facts, Party

GOLDEN = Path(__file__).parents[2] / "golden" / "explained.html"
HOSTILE = "\"><script>alert(1)</script><img src=x onerror=alert(2)>' & </style></title>"
STORY = f"Ana {HOSTILE} met Leo."


class Page(HTMLParser):
    """The elements of a page, its text, and whether all that opens is closed in turn."""

    def __init__(self, markup: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self._open: list[str] = []
        self.feed(markup)
        self.close()
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag != "a" or "a" not in self._open, "links do not nest"
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "style" not in self._open:
            self.text += data

    def values(self, attribute: str) -> list[str]:
        return [value for _, attributes in self.elements if (value := attributes.get(attribute))]


def sample_page() -> str:
    return page([account_of(sample())])


def hostile() -> Facts:
    """Facts whose every text is hostile."""
    words = quoted(STORY, HOSTILE, 0.5, HOSTILE)
    return Facts(
        report=report(STORY, title=HOSTILE, publisher=HOSTILE, url=f"javascript:alert(1)//{HOSTILE}"),
        extractor=HOSTILE,
        version=HOSTILE,
        people=(person(STORY, HOSTILE, HOSTILE, "Leo"),),
        offices=(office(HOSTILE, HOSTILE, words, state=HOSTILE, body=HOSTILE),),
        meetings=(meeting((HOSTILE,), (HOSTILE,), evidence=words, place=HOSTILE, country=HOSTILE),),
        agreements=(agreement(HOSTILE, Party(name=HOSTILE, state=HOSTILE), evidence=words, signatories=(HOSTILE,)),),
    )


def test_the_golden_page_has_not_changed() -> None:
    assert sample_page() == GOLDEN.read_text(encoding="utf-8")


def test_the_text_is_whole_and_every_link_leads_somewhere_on_the_page() -> None:
    shown = Page(sample_page())
    badges = re.compile(r"(?<![A-Za-z])[OMA]\d(?=[A-Z0-9])")
    assert sample().report.text in badges.sub("", badges.sub("", shown.text))
    ids = shown.values("id")
    assert len(ids) == len(set(ids))
    links = [link for link in shown.values("href") if link.startswith("#")]
    assert len(links) > 20
    assert {link[1:] for link in links} <= set(ids)


def test_each_fact_shows_its_rule_and_confidence() -> None:
    shown = Page(sample_page()).text
    assert "confidence 0.85 (likely) · beside the name: the state named right beside the person" in shown
    assert "confidence 0.973 (sure) · weighed over the whole report; the quoted words say most for it" in shown
    assert "confidence 0.5 (unsure) · weighed by its title and the words around it" in shown
    assert "confidence 0.98 (sure) · a name by grammar" in shown
    assert "a rule of tomorrow" in shown
    assert "read by by-hand 1" in shown


def test_the_page_asks_nothing_of_anyone() -> None:
    shown = Page(sample_page())
    assert {tag for tag, _ in shown.elements}.isdisjoint({"script", "img", "iframe", "object", "form", "base"})
    assert shown.values("src") == []
    links = [attributes for tag, attributes in shown.elements if tag == "link"]
    assert links == [{"rel": "icon", "href": "data:,"}]
    style = (files("explain") / "page.css").read_text(encoding="utf-8")
    assert "url(" not in style
    assert "@import" not in style
    policy = next(a["content"] for _, a in shown.elements if a.get("http-equiv") == "Content-Security-Policy")
    assert policy
    assert policy.startswith("default-src 'none'")


def test_hostile_text_is_text() -> None:
    shown = Page(page([account_of(hostile())]))
    assert {tag for tag, _ in shown.elements}.isdisjoint({"script", "img"})
    assert shown.text.count("<script>alert(1)</script>") > 10
    assert not [name for _, attributes in shown.elements for name in attributes if name.startswith("on")]
    assert not [link for link in shown.values("href") if "javascript" in link]
    assert all(re.fullmatch(r"r1-[A-Z][\w-]*|r1-[a-z]+", name) for name in shown.values("id"))


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("https://a.example/x", True),
        ("HTTP://a.example", True),
        ("javascript:alert(1)", False),
        (" javascript:alert(1)", False),
        ("data:text/html,x", False),
        (None, False),
    ],
)
def test_only_addresses_of_the_web_are_links(url: str | None, shown: bool) -> None:
    assert web_address(url) == (url if shown else None)


def test_several_reports_share_a_page_and_no_identifier() -> None:
    shown = Page(page([account_of(sample()), account_of(hostile())]))
    ids = shown.values("id")
    assert len(ids) == len(set(ids))
    assert "2 reports" in shown.text


def test_a_report_in_which_nothing_is_read_says_so() -> None:
    shown = Page(page([account_of(Facts(report=report("It rained."), extractor="by-hand", version="1"))]))
    assert "It rained." in shown.text
    assert "No meeting was read." in shown.text
    assert "no agreements" in shown.text


def _brightness(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: str, other: str) -> float:
    dark, bright = sorted((_brightness(one), _brightness(other)))
    return (bright + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
def test_every_text_stands_out_from_its_ground(scheme: int) -> None:
    style = (files("explain") / "page.css").read_text(encoding="utf-8")
    colours = dict(re.findall(r"--(\w+): (#[0-9a-f]{6})", style.split(":root")[scheme + 1].split("}")[0]))
    texts = ("ink", "soft", "Person", "Office", "Meeting", "Agreement", "sure", "likely", "unsure")
    for text, ground in product(texts, ("paper", "card")):
        assert _contrast(colours[text], colours[ground]) >= 4.5, (text, ground)
    for text in ("ink", "Person"):
        assert _contrast(colours[text], colours["lit"]) >= 4.5, text


if __name__ == "__main__":
    GOLDEN.write_text(sample_page(), encoding="utf-8")
