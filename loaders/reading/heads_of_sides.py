"""Those who head the sides of talks: "the X delegation was led by A, the Y one by B", "B headed the Y team"."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.reading.clauses import Mention
from loaders.reading.items import Item
from loaders.reading.scenes import Scene
from loaders.reading.wordsets import word_sets

_SIDES = frozenset({"delegation", "delegations", "side", "sides", "team", "teams"})
_PLURAL = frozenset({"delegations", "sides", "teams"})
_ONE, _SEVERAL = 1, 2  # sides whose heads are told by one verb
_HEADED = frozenset({"headed", "led", "chaired", "represented"})
_BY = 8  # items from "by" over a long title to a name
_LED_REACH = 5  # items from "led" over "the visiting X" to "delegation"
_AWAY = frozenset({"congress", "games", "procession", "left", "arrived", "returned", "flew", "travelled", "traveled"})
"""Where several delegations are and need not talk to each other."""


def heads_of_sides(scene: Scene) -> tuple[str, ...]:
    """The people of a line each of whom is told to head a side of talks, where two are."""
    words = scene.line.words
    if _SIDES.isdisjoint(words) or _HEADED.isdisjoint(words) or not _AWAY.isdisjoint(words):
        return ()
    contexts = word_sets("contexts")
    talking = scene.main or scene.follows or not words.isdisjoint(contexts["occasion"])
    if not talking or not words.isdisjoint(contexts["watched"]):
        return ()
    found = tuple(dict.fromkeys(_heads(scene.line.items, scene.mentions)))
    return found if len(found) > 1 else ()


def _heads(items: tuple[Item, ...], mentions: tuple[Mention, ...]) -> Iterator[str]:
    """Those to whom a side's "led by" goes, or who "led" one; the second of several may have no verb of its own."""
    start, told = 0, 0
    for mention in mentions:
        before = [item.word for item in items[start : mention.index]]
        after = [item.word for item in items[mention.index + 1 : mention.index + _LED_REACH]]
        led = "by" in before[-_BY:] and (not _HEADED.isdisjoint(before) or (told and mention.preposition == "by"))
        both = told == _SEVERAL and mention.coordinated
        if (led and (told or not _SIDES.isdisjoint(before))) or both or _is_leading(after):
            told = _SEVERAL if "respectively" in after or not _PLURAL.isdisjoint(before) or both else _ONE
            yield mention.person
        start = mention.index + 1


def _is_leading(after: list[str]) -> bool:
    """Whether the words after a name have it lead a side: "A headed the X side"."""
    return bool(after) and after[0] in _HEADED and not _SIDES.isdisjoint(after)
