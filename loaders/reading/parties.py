"""Whom a document is between: states by rule or as they are weighed, and the organisation that its title names."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.facts import Party
from loaders.reading import party_number
from loaders.reading.bond import Bond
from loaders.reading.document_naming import Naming
from loaders.reading.geography import Manner
from loaders.reading.party_cues import cues_of
from loaders.reading.party_number import worths
from loaders.reading.party_rules import ruled_parties
from loaders.reading.party_weights import chosen, features_of
from loaders.reading.story import Sentence
from ontology.states import state_named
from ontology.terms import AgreementStatus

_OF_TWO = re.compile(
    r"\beconomic partnership agreement|\bCEPA\b|\bfree trade (?:agreement|deal|pact|accord)|\bFTA\b|\bdouble tax"
    r"|\bvisa\b"
    r"|\bextradition\b|\bair services?\b|\bbilateral\b|\breadmission\b|\btwinning\b|\bsister[ -]",
    re.IGNORECASE,
)
"""What two have with one another, so that it is not without parties."""


_OF_LENDERS = re.compile(r"\b(?:loan|grant|credit|financing|funding|host country|headquarters|seat)\b", re.IGNORECASE)
"""What one state has with an organisation."""


_TRIO = 3


def _is_topic(bond: Bond, naming: Naming, code: str) -> bool:
    """Whether a title names a state only as what it is on: "on the use of power against North Korea"."""
    text = bond.story.text
    places = [place for place in bond.places.within(naming.start, naming.end) if place.code == code]
    return bool(places) and all(
        _AGAINST.search(text, naming.start, place.start) or _ACCESSION.match(text, place.end) for place in places
    )


_AGAINST = re.compile(
    r"\b(?:against|threats? (?:of|from)|aggression of|war (?:in|on)|crisis in|situation in) (?:the )?\Z"
)
_ACCESSION = re.compile(
    r" (?:accession|integration|membership|enlargement|standards|funds|law|aggression|threats?|missile)\b"
)


def _is_venue(bond: Bond, code: str) -> bool:
    """Whether a story speaks of a state by nothing but a town in which something is done: "to be signed in Geneva"."""
    if code in bond.pair and code in bond.met:
        return False
    places = [place for place in bond.places.found if place.code == code]
    towns = bool(places) and all(place.manner in {Manner.CAPITAL, Manner.CITY} for place in places)
    return (
        towns
        and code != bond.home
        and all(bond.story.text.endswith((" in ", " In "), 0, place.start) for place in places)
        and not any(code in bond.states_of(person.key) for person in bond.cast.people)
    )


def _with_union(bond: Bond, codes: Sequence[str]) -> Sequence[str]:
    """With the Union where Brussels alone is spoken of, as one that acts: "London and Brussels have a deal"."""
    if "BE" not in codes or "EU" in codes:
        return codes
    places = [place for place in bond.places.found if place.code == "BE"]
    acts = any(not _AT.search(bond.story.text, max(0, place.start - _BEFORE), place.start) for place in places)
    if not acts or any(place.text != "Brussels" for place in places):
        return codes
    return ["EU" if code == "BE" else code for code in codes]


_AT = re.compile(r"(?:\b(?:[Ii]n|[Tt]o|[Ff]rom|[Aa]t|[Ff]or|[Nn]ear|[Ll]eft|[Vv]isit\w*) |\A|\n)\Z")
"""Before a town in which something is, or by which a report is dated."""
_BEFORE = 12  # characters before a town


def parties_of(bond: Bond, sentence: Sentence, naming: Naming, status: AgreementStatus) -> tuple[Party, ...]:
    """The parties of a document."""
    cues = cues_of(bond, sentence, naming, status)
    codes = ruled_parties(bond, sentence, naming, status, cues)
    if codes is None:
        numbers = worths(party_number.features_of(bond, sentence, naming, status, cues))
        codes = chosen(features_of(bond, sentence, naming, status, cues), numbers)
        codes = [code for code in codes if not _is_topic(bond, naming, code)]
        told = "rule=many" in cues.names and len(codes) >= _TRIO  # also the host, of whom but the town is told
        away = [code for code in codes if told or not _is_venue(bond, code)]
        codes = away if len(away) != 1 or _OF_LENDERS.search(naming.title) else codes
        codes = codes or list(cues.between if "between=1" in cues.names else ())
        if not codes and _OF_TWO.search(naming.title):
            codes = list(cues.ruled)
        if len(codes) == 1 and _OF_TWO.search(naming.title) and not cues.organization:
            codes += [code for code in (bond.home, *bond.pair) if code and code not in codes][:1]
    codes = _with_union(bond, codes)
    named = ((code, state_named(code)) for code in codes)
    states = tuple(Party(name=state.name if state else code, state=code) for code, state in named)
    return (*states, Party(name=cues.organization, state=None)) if cues.organization else states
