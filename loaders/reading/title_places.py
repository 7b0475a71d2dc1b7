"""Places in the words of a title, and the state that they name."""

from __future__ import annotations

from collections.abc import Sequence

from loaders.reading.geography import Manner, Place, Places
from loaders.reading.story import Sentence, Story, Token

_SENT = frozenset({"ambassador", "special_envoy", "io_official"})
_POSTED = frozenset(
    {"counsellor", "attaché", "attache", "consul", "embassy", "consulate", "mission", "section", "representative"}
)
_GOVERNING = frozenset(
    {"minister", "deputy_minister", "foreign_minister", "deputy_foreign_minister", "secretary_of_state", "ambassador"}
)


def state_named(
    places: dict[int, Place], first: int, head: int, stop: int, last: int, tokens: Sequence[Token], kind: str
) -> tuple[str | None, bool]:
    """The state that the title's own words name, before the head or in the chain, but not where an envoy is sent."""
    if places.keys().isdisjoint(range(first, max(last, head + 3))):
        return None, False
    for at in range(head - 1, first - 1, -1):
        deployed = at > first and tokens[at - 1].text == "Forces"  # "U.S. Forces Korea commander"
        if at in places and not (deployed or _is_portfolio_of_europe(places, at, tokens, kind)):
            return places[at].code, places[at].manner not in _NATIONAL
    within = (kind == "foreign_minister" and stop - head == _OF_DIPLOMACY) or kind == "central_bank_governor"
    if within and head + 2 in places:
        return places[head + 2].code, False  # "head of Congolese diplomacy", "Bank of Thailand Governor"
    stops: tuple[str, ...] = ("to", "in", "for", "on", "with") if kind in _SENT else ("with",)
    said = [token.text.lower() for token in tokens[first:last]]
    if said[head - first : head - first + 3] == ["high", "commissioner", "for"]:
        stops = ("to", "in", "on", "with")  # "High Commissioner for Canada": sent by it
    if not _POSTED.isdisjoint(said) or _is_secretary(said):
        stops = (*stops, "in")  # "the first secretary in Berlin", "the head of the Peruvian mission in Berlin"
    elif kind == "ambassador":
        stops = (*stops, "at", "near")  # "at the Holy See", not "chargé d'affaires at Chad's embassy"
    found: Place | None = None
    seated = False
    for at in range(stop, last):
        word = said[at - first]
        if word in stops or (word == "to" and found is not None):
            break
        if at in places and not (_is_of_affairs(tokens, at, last) or _is_portfolio_of_europe(places, at, tokens, kind)):
            national = places[at].manner in _NATIONAL
            if found is None or national or found.manner not in _NATIONAL:
                found = places[at]
                seated = found.manner is Manner.CAPITAL and kind in _SEATED and tokens[at - 1].text == "in"
    return (found.code, found.manner not in _NATIONAL and not seated) if found else (None, False)


def _is_of_affairs(tokens: Sequence[Token], at: int, last: int) -> bool:
    """ "Department of American and South Pacific Affairs": whether it is told what a department is for, not whose.

    So of a school after the manner of a state: "the American University of Beirut".
    """
    school = [token.text for token in tokens[at + 1 : min(last, at + 3)]]
    if school[:1] != [] and school[0] in _SCHOOLS and school[1:] != [] and school[1] in ("of", "in", "at"):
        return True
    if tokens[at - 1].text != "of" or tokens[at - 2].text not in _DEPARTMENTS:
        return False
    return any(token.text in ("Affairs", "Relations") for token in tokens[at + 1 : min(last, at + _LONGEST_FIELD)])


_SCHOOLS = frozenset({"University", "College", "School", "Hospital"})
_DEPARTMENTS = frozenset({"Department", "Division", "Directorate", "Bureau", "Office", "Section"})
_LONGEST_FIELD = 6  # tokens
_SEATED = frozenset({"president", "vice_president", "head_of_state", "head_of_government", "leader"})
"""Whose capital stands for the state: "head of state in Bissau"."""


def _is_secretary(said: Sequence[str]) -> bool:
    """Whether a title is that of a diplomat by rank, who is posted where it says: "third secretary in Ankara"."""
    return "secretary" in said[1:] and not _RANKED.isdisjoint(said[:-1])


_RANKED = frozenset({"first", "second", "third"})
_OF_DIPLOMACY = 4
_NATIONAL = frozenset({Manner.NAME, Manner.DEMONYM})


def _is_portfolio_of_europe(places: dict[int, Place], at: int, tokens: Sequence[Token], kind: str) -> bool:
    """ "Minister for European Affairs", "the China Department": what the office is for, not whose it is."""
    place = places[at]
    if place.code != "EU":
        return place.text in _ANYWHERE or _is_desk(places, at, tokens)
    first, last = at, at + 1
    while places.get(first - 1) is place:
        first -= 1
    while places.get(last) is place:
        last += 1
    following = tokens[last].text.lower() if last < len(tokens) else ""
    if following == "command" or (kind == "foreign_minister" and first and tokens[first - 1].text == ","):
        return True  # "Commander of the US European Command", "Minister for Foreign Affairs, European Union and"
    if [token.text for token in tokens[last : last + 3]] == ["Court", "of", "Human"]:
        return True
    if tokens[first].text in ("Europe", "European") and last == first + 1:
        return kind in _GOVERNING or following in _ON_EUROPE
    before = {token.text.lower() for token in tokens[max(0, first - 2) : first]}
    return following in ("affairs", "integration") or (kind in _GOVERNING and kind != "ambassador" and "for" in before)


def _is_desk(places: dict[int, Place], at: int, tokens: Sequence[Token]) -> bool:
    """Whether a state is what a part of a ministry is for: "the Japan Desk", not "the US Department of State"."""
    if places[at].manner is not Manner.NAME:
        return False
    place = places[at]
    while places.get(at) is place:
        at += 1
    said = [token.text.lower() for token in tokens[at : at + 2]]
    return said[:1] != [] and said[0] in _DESKS and not _WHOSE.intersection(said[1:])


_DESKS = frozenset({"department", "desk", "division"})
_WHOSE = frozenset({"of", "for"})
_ON_EUROPE = frozenset({"affairs", "integration", "and", "policy", "countries", "department", "desk", "division"})
_ANYWHERE = frozenset({"Amiri Diwan", "State House", "Presidential Palace", "Government House"})


def places_by_token(story: Story, sentence: Sentence, places: Places) -> dict[int, Place]:
    """The place that each token of a sentence is part of."""
    found: dict[int, Place] = {}
    at = sentence.first
    for place in places.within(sentence.start, sentence.end):
        while at < sentence.last and story.tokens[at].end <= place.start:
            at += 1
        inner = at
        while inner < sentence.last and story.tokens[inner].start < place.end:
            found.setdefault(inner, place)
            inner += 1
    return found
