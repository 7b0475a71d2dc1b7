"""The people of an answer whose names are in the text, with every mention of them there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from graph.facts import NamedPerson
from graph.keys import fold
from loaders.llm.answer import ToldPerson
from loaders.llm.spans import Span, spans_of


@dataclass(slots=True)
class GroundedPeople:
    """People as the text names them, our key for each key of the model, and how many names are not in the text."""

    people: list[NamedPerson] = field(default_factory=list)
    keys: dict[str, str] = field(default_factory=dict)
    dropped: int = 0


def grounded_people(text: str, told: Sequence[ToldPerson]) -> GroundedPeople:
    """Those whose name is in the text, without the aliases that are not.

    Longer names take their words first, so that "Li" is not found in "Li Qiang"; of two people of one name, the first
    has it. An alias that never stands by itself is none.
    """
    found = GroundedPeople()
    mentions: dict[int, dict[str, list[Span]]] = {}
    taken: set[int] = set()
    forms = [(form, at) for at, person in enumerate(told) for form in dict.fromkeys((person.name, *person.aliases))]
    for form, at in sorted(forms, key=lambda pair: (-len(pair[0]), pair[1])):
        spans = spans_of(text, form) if form != form.lower() else []
        found.dropped += not spans
        free = [span for span in spans if taken.isdisjoint(range(*span))]
        for span in free:
            taken.update(range(*span))
        if free:
            mentions.setdefault(at, {}).setdefault(" ".join(form.split()), []).extend(free)
    for at, person in enumerate(told):
        spelled = mentions.get(at, {})
        name = " ".join(person.name.split())
        if name in spelled and person.key not in found.keys:
            found.keys[person.key] = _key(name, found.people)
            found.people.append(_person(found.keys[person.key], name, spelled, text))
    return found


def _person(key: str, name: str, spelled: dict[str, list[Span]], text: str) -> NamedPerson:
    spans = sorted(span for found in spelled.values() for span in found)
    # The text may set a name with other apostrophes or dashes than the model does: it is the text's that count.
    forms = list(dict.fromkeys(" ".join(text[start:end].split()) for start, end in spans))
    first = " ".join(text[slice(*spelled[name][0])].split())
    aliases = tuple(form for form in forms if form != first)
    return NamedPerson(key=key, name=first, aliases=aliases, mentions=tuple(spans))


def _key(name: str, people: Sequence[NamedPerson]) -> str:
    """As the rules make them: the folded name, with a number where the story has two of it."""
    slug = fold(name).replace(" ", "-") or "person"
    known = {person.key for person in people}
    key, number = slug, 2
    while key in known:
        key, number = f"{slug}-{number}", number + 1
    return key
