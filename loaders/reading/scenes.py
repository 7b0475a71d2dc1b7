"""Scenes: a line of a story with its triggers, the people whom it mentions and what the lines around it tell."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from loaders.reading.clauses import Line, Mention, mentions_of
from loaders.reading.story import Kind
from loaders.reading.triggers import Join, Trigger
from loaders.reading.wordsets import word_sets

WEAK = frozenset({Join.TURN, Join.ALSO, Join.SPEECH})
"""Triggers that tell of no encounter where nothing else does."""
ASIDE = WEAK | {Join.ATTENDANCE}
_NO_VERB = frozenset({Join.NOUN, Join.TURN, Join.ALSO})
_CONTEXTS = ("message", "airport", "also", "signing", "event", "multi", "future", "negative")


class Scene(NamedTuple):
    """Line `number` of a story.

    `main` are its triggers that tell of an encounter. `mentions` leave out groups; `grouped` have them too, and are
    empty where the line has none. `people` are those mentioned, `hub` whom the lines around name most, `recent` the
    people of the lines before; `follows` says whether the line before tells of an encounter. `context` names what the
    words of the line are of.
    """

    number: int
    line: Line
    triggers: tuple[Trigger, ...]
    main: tuple[Trigger, ...]
    mentions: tuple[Mention, ...]
    grouped: tuple[Mention, ...]
    people: tuple[str, ...]
    hub: str | None
    recent: tuple[str, ...]
    follows: bool
    context: tuple[str, ...]

    def features(self, name: str) -> Iterator[str]:
        """The context as features of a kind of link."""
        return (f"{name}:{context}" for context in self.context)


def mentioned(line: Line, triggers: tuple[Trigger, ...]) -> tuple[Mention, ...]:
    """Who is mentioned in a line, as its triggers part it."""
    return mentions_of(line, tuple([t.first for t in triggers if t.join not in _NO_VERB])) if line.marks else ()


def tells(triggers: tuple[Trigger, ...]) -> bool:
    """Whether triggers tell of an encounter."""
    return any(trigger.join not in ASIDE for trigger in triggers)


def context_of(line: Line) -> tuple[str, ...]:
    """The kind of a line that is no prose, and the tables of `contexts` of which it has words."""
    contexts = _contexts()
    told = {name for word in contexts.keys() & line.words for name in contexts[word]}
    named = [name for name in _CONTEXTS if name in told] if told else []
    kind = line.sentence.kind
    return tuple(named) if kind is Kind.PROSE else (kind.value, *named)


@cache
def _contexts() -> dict[str, list[str]]:
    """The tables of `contexts` that have a word, by word."""
    found: dict[str, list[str]] = {}
    for name in _CONTEXTS:
        for word in word_sets("contexts")[name]:
            found.setdefault(word, []).append(name)
    return found
