"""Which chamber a report calls the upper or the lower house: "Majilis, the lower chamber of the Kazakh Parliament".

The name of the chamber and the words for its house stand side by side: as an apposition, in brackets, or with "is"
between. Whose chamber it is say the words themselves, else the name where one state alone has a chamber of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from graph.bodies import bodies
from graph.facts import CalledHouse
from graph.organizations import body_of
from graph.phrases import folded
from loaders.reading.alternation import alternation
from loaders.reading.geography import Places, places_in
from loaders.reading.quoting import quotation
from loaders.reading.story import Kind, Sentence, Story
from ontology.terms import House

_CONFIDENCE = 0.95
_NEAR = 40
"""Code points around the words in which a state tells whose chamber it is."""

_HOUSE = r"\b(?P<house>[Uu]pper|[Ll]ower|UPPER|LOWER)[ -](?:[Hh]ouse|[Cc]hamber|HOUSE|CHAMBER)\b"
_OWN = r"(?:(?:the|its|their|a|an|[Tt]he (?:country|nation|republic)['’]s|[A-Z][\w-]+(?:['’]s)?) ){0,3}"
_OF = r"(?: (?:of|in) (?:the )?(?:[\w-]+(?:['’]s)? ?){1,3})?"
_LINK = r"(?: ?[,(\[–—-]{1,2} ?(?:which is |that is |i\.e\.,? )?| (?:is|was|as|being|remains) )"
_WHOLE = frozenset({"parliament", "national parliament", "legislature"})
"""What has houses and is none."""
_SIDES = ("pper ", "ower ", "pper-", "ower-", "PPER", "OWER")
"""Letters of the words for a house, sought first, as letters are found fast."""
_NOT_IN_LIST = r"(?!,? (?:and|or|as well as)\b)"


def find_houses(story: Story) -> tuple[CalledHouse, ...]:
    """The chambers that a report calls upper or lower house, each once a sentence, in the order of the text."""
    if not any(word in story.text for word in _SIDES) or not _words().search(story.text):
        return ()
    places = places_in(story)
    found: dict[tuple[str, str, House, int], CalledHouse] = {}
    for sentence in story.sentences:
        if sentence.kind is not Kind.FURNITURE:
            for called in _in(story, sentence, places):
                found.setdefault((called.name, called.state, called.house, sentence.index), called)
    return tuple(found.values())


def _in(story: Story, sentence: Sentence, places: Places) -> Iterator[CalledHouse]:
    text = story.text[sentence.start : sentence.end]
    for pattern in _patterns() if _words().search(text) else ():
        for match in pattern.finditer(text):
            start, end = sentence.start + match.start(), sentence.start + match.end()
            state = _state(match["name"], places, (start, end), sentence)
            if state:
                yield CalledHouse(
                    name=match["name"],
                    state=state,
                    house=House(match["house"].lower()),
                    evidence=quotation(story, start, end, confidence=_CONFIDENCE),
                )


def _state(name: str, places: Places, span: tuple[int, int], sentence: Sentence) -> str | None:
    """Whose chamber is spoken of, None where the words do not say it and chambers of several states are called so."""
    owners = _owners().get(folded(name), frozenset())
    for start, end in (span, (max(sentence.start, span[0] - _NEAR), min(sentence.end, span[1] + _NEAR))):
        said = [place.code for place in places.within(start, end)]
        own = [code for code in said if code in owners]
        if own or said:
            return (own or said)[0]
    return next(iter(owners)) if len(owners) == 1 else None


@cache
def _owners() -> dict[str, frozenset[str]]:
    """States that have a chamber of a name, in the form in which `body_of` looks names up."""
    owners: dict[str, set[str]] = {}
    for state, names in bodies().chambers.items():
        for name in names:
            owners.setdefault(body_of(name, state).name, set()).add(state)
            owners.setdefault(name, set()).add(state)
    return {name: frozenset(states) for name, states in owners.items()}


@cache
def _words() -> re.Pattern[str]:
    return re.compile(_HOUSE)


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    names = [name for name in _owners() if len(name) > 3 and name not in _WHOLE]
    known = alternation(names).replace(r"\ ", " (?:the )?")
    general = r"(?:House|Chamber|Council|Assembly) of (?:the )?[A-Z]\w+|[A-Z]\w+ (?:Council|Assembly|Chamber)|Senate"
    name = rf"(?P<name>(?-i:\b(?=[A-Z]))(?:(?i:{known})|{general})\b)"
    before = rf"{name}{_OF}{_LINK}{_OWN}{_HOUSE}(?:{_OF})?{_NOT_IN_LIST}"
    after = rf"{_HOUSE}{_OF} ?(?:[,(\[–—-]{{1,2}} ?(?:the )?|[\"“‘«]?){name}{_NOT_IN_LIST}"
    return re.compile(before), re.compile(after)
