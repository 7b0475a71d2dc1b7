"""Who belongs to a delegation of people of several states: "a delegation led by A arrived. It included B and C"."""

from __future__ import annotations

from dataclasses import replace

from loaders.reading.companies import Company
from loaders.reading.scenes import Scene

BESIDE = ("of one delegation",)
"""The features of a link between two of one delegation, who did not meet each other by belonging to it."""

_LED = "led/headed by"
_SENT = frozenset({"delegation", "mission", "deputation", "team", "group"})
_LISTING = (
    "delegation",
    "the delegation",
    "team/group",
    "members of the delegation",
    "composed",
    "comprised",
    "comprising",
    "consisting",
    "made up of",
    "among its/their",
)
_LED_REACH = 8  # items from "delegation" to "led by"
_LEADING = frozenset({"led", "heads", "headed", "leads", "heading", "leading"})
_LEADING_REACH = 8  # items from who leads over where he is from to "led"
_LED_TO = 4  # items from "led" over "a high-level" to "delegation"
_FAR = 2  # lines from the head of a delegation to the list of those in it


class Delegates:
    """The head of the last delegation told of, and who was in it."""

    def __init__(self) -> None:
        self.head: str | None = None
        self.line = -_FAR

    def noted(self, scene: Scene) -> None:
        """Take note of who is told to lead a delegation: "A led a delegation to Z"."""
        if scene.line.words.isdisjoint(_LEADING) or scene.line.words.isdisjoint(_SENT):
            return
        items = scene.line.items
        for mention in scene.mentions:
            after = items[mention.index + 1 : mention.index + _LEADING_REACH]
            verb = next((n for n, item in enumerate(after) if item.word in _LEADING), None)
            if verb is not None and any(item.word in _SENT for item in after[verb + 1 : verb + 1 + _LED_TO]):
                self.head, self.line = mention.person, scene.number
                return

    def led(self, scene: Scene, company: Company) -> Company:
        """A company, its lead the head of the delegation whose members it lists."""
        phrase = company.trigger.phrase
        if phrase == _LED:
            before = scene.line.items[max(0, company.trigger.first - _LED_REACH) : company.trigger.first]
            if company.members and any(item.word in _SENT for item in before):
                self.head, self.line = company.members[0], scene.number
            return company
        if company.lead or not self.is_listed(scene, company) or self.head in company.members:
            return company
        return replace(company, lead=self.head)

    def is_listed(self, scene: Scene, company: Company) -> bool:
        """Whether a company is that of a delegation just told of."""
        near = self.head is not None and scene.number - self.line <= _FAR
        return near and company.lead in (None, self.head) and company.trigger.phrase.startswith(_LISTING)
