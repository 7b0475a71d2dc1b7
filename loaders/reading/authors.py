"""Who tells a report in the first person: "Author: Mr X" over "In Geneva I met Y", as heads of assemblies report.

Only who is named with a courtesy is an author that is spoken of: a journalist's byline has none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from loaders.reading.cast import Cast, Way
from loaders.reading.claims import Bearing, Claim
from loaders.reading.roles import role_of
from loaders.reading.story import LOOKED_AT, Kind, Story

FIRST = frozenset({"i", "me", "my"})
"""Words by which an author speaks of himself."""
_LINE = re.compile(
    r"^[ \t]*(?:Author|By|Note by|Report (?:by|of)|Presented by|Submitted by|Prepared by|Rapporteur)[ \t]*:?[ \t]+"
    r"(?:the )?(?:Mr|Mrs|Ms|Miss|Dr|Prof|Hon|H\.E|Sir|Dame|Lord|Senator|Ambassador)\b\.?[ \t][^\n]{3,70}$",
    re.MULTILINE,
)
# A quotation has an end: from each of many marks that open one, no text is read to its end.
_QUOTED = re.compile(r"“[^”]{0,9999}”|\"[^\"\n]*\"|«[^»]{0,9999}»")
_SPOKEN = re.compile(r"\b(?:I|[Mm]e|[Mm]y)\b")
_HEAD = 2000  # characters of a text in which its author is named
_OFTEN = 3  # times that an author speaks of himself
_AS = frozenset({"as", "being"})


def with_author(story: Story) -> Story:
    """A story told in the first person with the line that names who tells it as one of its heading."""
    line = _byline(story)
    if line is None:
        return story
    sentences = tuple(
        replace(one, kind=Kind.HEADLINE) if line.start() <= one.start < line.end() else one for one in story.sentences
    )
    return replace(story, sentences=sentences)


def author_of(story: Story, cast: Cast) -> str | None:
    """The key of who tells a story, None where nobody speaks of himself in it."""
    line = _byline(story)
    if line is None:
        return None
    inside = (r for r in cast.references if r.way is Way.NAME and line.start() <= r.start < line.end())
    return next((reference.people[0] for reference in inside), None)


@lru_cache(maxsize=2)
def _byline(story: Story) -> re.Match[str] | None:
    """The line that names who speaks of himself in what follows, None if nobody does."""
    line = _LINE.search(story.text, 0, _HEAD)
    if line is None or len(_SPOKEN.findall(_QUOTED.sub("", story.text[line.end() : LOOKED_AT]))) < _OFTEN:
        return None
    return line


def quotations(story: Story) -> list[tuple[int, int]]:
    """From where to where others are quoted."""
    return [match.span() for match in _QUOTED.finditer(story.text)]


def told_of_author(story: Story, bearings: Sequence[Bearing]) -> None:
    """Give an author the titles under which he says that he acted: "I report on what I did as President of X"."""
    line = _byline(story)
    if line is None:
        return
    named = [(b, name) for b in bearings for name in b.names if line.start() <= name.start < line.end()]
    if not named:
        return
    bearing, name = named[0]
    for other in bearings:
        for title in list(other.free):
            before = story.tokens[title.first - 1].text.lower() if title.first else ""
            spoken = _SPOKEN.search(story.text, other.sentence.start, other.sentence.end)
            if spoken and not title.plural and before in _AS:
                said = Claim(bearing.who[name.first], title, other.sentence, name, role_of(title), title.state)
                other.claims.append(said)
                other.free.remove(title)
