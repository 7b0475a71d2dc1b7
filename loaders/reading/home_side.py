"""Which state is at home in a story, so that "the guest" is somebody of another one.

Whoever receives is at home, and whose people are most is likelier to be, but for ambassadors, who are abroad; a
dateline and where things are told to be say more than whom the story names most, who is as often the guest.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping

from loaders.reading.cast import Cast, Reference, Way
from loaders.reading.geography import Manner, Places
from loaders.reading.story import Kind, Story
from ontology.terms import Role

_ABROAD = {Role.AMBASSADOR}

# Right for 424 of 517 annotated stories of a meeting at somebody's home; with all cities told, not where, for 367.
_HOSTS, _DATELINE, _WHERE, _CAST, _HUB = 2.0, 1.5, 2.0, 1.0, 0.2

_RECEIVING = re.compile(
    r"\b(?P<passive>(?:was|were|been|being) (?:\w+ ){0,2}(?:received|hosted|welcomed|greeted))\b"
    r"|\b(?P<guest>guests? of|visit(?:ed)? to|call(?:ed)? on|(?:paid|pays) [\w ]{1,20} to)\b"
    r"|\b(?P<by>(?:met|received|welcomed) by)\b"
    r"|\b(?:received|receives|hosted|hosts|welcomed|welcomes|gave (?:him|her|them)|offered|kept)\b"
)
_BY = re.compile(r"\bby\b")
_IN = re.compile(r"\b[IiAa][nt] (?:the )?(?:(?:Republic|Kingdom|Principality|State|capital) of (?:the )?)?\Z")
_BEFORE = 30  # characters before a place that tell that something is there


def home_of(
    story: Story, cast: Cast, places: Places, states: Mapping[str, frozenset[str]], hub: str | None
) -> str | None:
    """The code of the state at home, None where nothing tells."""
    votes: defaultdict[str, float] = defaultdict(float)
    roles: defaultdict[str, set[Role]] = defaultdict(set)
    for office in cast.offices:
        roles[office.person].add(office.role)
    hosts = (code for person in _hosts(story, cast) for code in states.get(person, ()))
    people = (code for key, mine in states.items() if roles.get(key) != _ABROAD for code in sorted(mine))
    for found, weight in ((hosts, _HOSTS), (_where(story, places), _WHERE), (people, _CAST)):
        counts = Counter(found)
        for code in counts:
            votes[code] += weight * counts[code] / counts.total()
    if places.dateline:
        votes[places.dateline.code] += _DATELINE
    for code in states.get(hub or "", ()):
        votes[code] += _HUB
    return max(votes, key=lambda code: (votes[code], code), default=None)


def _where(story: Story, places: Places) -> Iterator[str]:
    """The states of all places in which something is told to be: "in Astana", "at the capital of Peru"."""
    for place in places.found:
        if place.manner is not Manner.DEMONYM and _IN.search(story.text, max(0, place.start - _BEFORE), place.start):
            yield place.code


def _hosts(story: Story, cast: Cast) -> Iterator[str]:
    """Who is said to receive somebody, or to be called on."""
    named = [reference for reference in cast.references if reference.way is Way.NAME]
    for sentence in story.sentences:
        if sentence.kind is Kind.FURNITURE:
            continue
        mine = [reference for reference in named if sentence.start <= reference.whole_start < sentence.end]
        for verb in _RECEIVING.finditer(story.text, sentence.start, sentence.end) if mine else ():
            host = _host(story, mine, verb, sentence.end)
            if host:
                yield host.people[0]


def _host(story: Story, named: list[Reference], verb: re.Match[str], end: int) -> Reference | None:
    if verb["guest"] or verb["by"]:
        return next((one for one in named if one.whole_start >= verb.end()), None)
    if verb["passive"]:
        agent = _BY.search(story.text, verb.end(), end)
        return next((one for one in named if agent and one.whole_start >= agent.end()), None)
    return next((one for one in reversed(named) if one.whole_end <= verb.start()), None)
