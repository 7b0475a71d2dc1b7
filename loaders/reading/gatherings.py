"""Lines that only tell who else was at a gathering: "Also attending the summit was A", "B was in the hall too"."""

from __future__ import annotations

from loaders.reading.encounter_surroundings import BEING
from loaders.reading.scenes import Scene
from loaders.reading.story import Kind
from loaders.reading.triggers import Join
from loaders.reading.wordsets import word_sets

GATHERED = ("gathered",)
"""The features of a link of somebody who was at a gathering with whoever had talks beside it."""
_AT = frozenset({"in", "at", "among"})
_AHEAD = 2  # words between "were" and "at": "was also at"


def only_gathers(scene: Scene) -> bool:
    """Whether those of a line are only said to have been at a gathering too, and nobody to have met them there."""
    words, contexts = scene.line.words, word_sets("contexts")
    if _looks_on(scene):
        return True
    if words.isdisjoint(contexts["gatherings"]) or words.isdisjoint(contexts["besides"]):
        return False
    if not scene.people or scene.hub in scene.people or scene.line.sentence.kind is not Kind.PROSE:
        return False
    if any(t.join is not Join.NOUN or contexts["gatherings"].isdisjoint(_said(t.phrase)) for t in scene.main):
        return False
    return any(t.join is Join.ATTENDANCE for t in scene.triggers) or _is_there(scene)


def _looks_on(scene: Scene) -> bool:
    """Whether those of a line only watched what was told before: "Looking on were A and B"."""
    return bool(scene.people) and [item.word for item in scene.line.items[:2]] == ["looking", "on"]


def _said(phrase: str) -> list[str]:
    return phrase.replace("/", " ").split()


def _is_there(scene: Scene) -> bool:
    """Whether somebody is said to have been in a place: "was in the hall", "were also at the summit"."""
    words = [item.word for item in scene.line.items]
    return any(word in BEING and not _AT.isdisjoint(words[at + 1 : at + 1 + _AHEAD]) for at, word in enumerate(words))
