"""Members of a parliament listed after their body: "the Committee: its chair A, B and C", "MPs D (Lae), E (Goa)"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from loaders.reading.affiliations import title_of_body
from loaders.reading.bearers_listed import listed_on
from loaders.reading.bodies import BodyKind, chamber_state, kind_of
from loaders.reading.claims import Bearing, Claim, named_in
from loaders.reading.geography import Places
from loaders.reading.names import Name
from loaders.reading.parliament_told import tells_of_parliament
from loaders.reading.story import Story
from ontology.terms import Role

_BODY = re.compile(
    r"\b(?:(?i:(?:parliamentary|friendship|standing|select) (?:committee|commission|group|delegation)|committee"
    r"|friendship group|parliament(?:arians)?|lawmakers|legislators)|Senate|(?:National |Legislative |State )?Assembly"
    r"|House of \w+|Congress|[Dd]eputies|MPs|[Ss]enators|[A-Z]\w{3,})\b"
)
_OPENS_LIST = re.compile(
    r":|\b(?:composed|consist(?:s|ed|ing)|made up|comprised)(?: of)?\b|\bcompris(?:es|ing)\b"
    r"|\bin (?:the )?(?:following )?composition\b"
    r"|\b(?:were|are|took part|spoke|attended|joined|there also took the floor|took the floor)\b"
)
_NO_PARLIAMENT = re.compile(
    r"\b(?:(?:Nobel|Cross|[Jj]oint|[Ii]ntergovernmental|[Oo]rgani[sz]ing|[Ss]teering|[Ee]xecutive|[Cc]entral|[Oo]lympic|[Ee]conomic"
    r"|[Ss]tate|[Nn]ational) [Cc]ommittee|[Cc]ompan(?:y|ies)|[Cc]hambers? of [Cc]ommerce|[Bb]usiness)"
)
_LONGEST_LEAD = 12  # characters from the mark that opens a list to its first name
_ASIDE = re.compile(r" ?\([A-ZÀ-Þ][^()\d]{1,40}\)")
_SEATED = re.compile(
    r"\b(?:[Mm]embers?|MPs?|[Dd]eput(?:y|ies)|[Ss]enators?|[Ll]awmakers|[Ll]egislators|[Cc]ommittee|[Pp]arliament\w*)\b"
)


def told_of_members(story: Story, bearings: Sequence[Bearing], places: Places) -> None:
    """Give people who are listed as of a chamber or a committee of it, and of whom no office is said, a seat in it."""
    titled = {claim.person for bearing in bearings for claim in bearing.claims}
    for number, bearing in enumerate(bearings):
        untitled = [name for name in bearing.names if bearing.who[name.first] not in titled]
        if not untitled:
            continue
        if not tells_of_parliament(story):
            return
        for body, name in [*_listed(story, bearing, places, untitled), *_bracketed(story, bearings, number, untitled)]:
            person = bearing.who[name.first]
            title = title_of_body(story, bearing, "legislator", *body, places) if person not in titled else None
            if title is not None:
                titled.add(person)
                bearing.claims.append(Claim(person, title, bearing.sentence, name, Role.LEGISLATOR, title.state))


def _listed(
    story: Story, bearing: Bearing, places: Places, untitled: Sequence[Name]
) -> Iterator[tuple[tuple[int, int], Name]]:
    """The names of a list that a mark or "composed of" opens after a body of a parliament, each with the body."""
    sentence = bearing.sentence
    for opening in _OPENS_LIST.finditer(story.text, sentence.start, untitled[-1].start):
        first = next((name for name in bearing.names if name.start >= opening.end()), None)
        if first is None or not _leads(story, bearing, opening.end(), first):
            continue
        body = None
        for found in _BODY.finditer(story.text, sentence.start, opening.start()):
            if not found[0][0].isupper() or found[0] in _KNOWN or chamber_state(found[0]):
                body = found
        if body is None or _NO_PARLIAMENT.search(story.text, sentence.start, opening.start()):
            continue
        if _WELCOMING.match(story.text, sentence.start, body.start()):
            continue
        named = named_in(story, bearing)
        for name in listed_on(named, first):
            if name in untitled:
                yield body.span(), name
        return


_WELCOMING = re.compile(r"\s*(?:Welcoming|Greeting|Receiving|Hosting|Meeting|Leaving|Outside)\b")
"""First words of sentences about who is not of a body: "Welcoming him at the Senate were"."""
_KNOWN = frozenset({"Senate", "Congress", "Committee", "Parliament", "MPs"})


def _leads(story: Story, bearing: Bearing, start: int, name: Name) -> bool:
    """Whether nothing but a title stands between the mark that opens a list and its first name."""
    whole = story.tokens[name.whole].start
    titles = [title for title in bearing.titles if title.last in (name.whole, name.first)]
    first = min([whole, *(story.tokens[title.first].start for title in titles)])
    return first - start <= _LONGEST_LEAD and "," not in story.text[start:first]


def _bracketed(
    story: Story, bearings: Sequence[Bearing], number: int, untitled: Sequence[Name]
) -> list[tuple[tuple[int, int], Name]]:
    """ "Two members spoke: A (West Ham) and B (Leeds North)": names with their seats where members are told of."""
    found = [(name, aside) for name in untitled if (aside := _ASIDE.match(story.text, name.end)) is not None]
    floor = bearings[max(0, number - 1)].sentence.start
    start = story.tokens[untitled[0].whole].start
    if any(kind_of(aside[0].strip(" ()")) is BodyKind.BUSINESS for _, aside in found):
        return []
    if len(found) < 2 or _SEATED.search(story.text, floor, start) is None:
        return []
    return [((aside.start() + aside[0].index("(") + 1, aside.end() - 1), name) for name, aside in found]
