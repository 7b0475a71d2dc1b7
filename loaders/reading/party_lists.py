"""Parties of many states that a sentence lists: "A, B and C signed a treaty", "agreements with A, B and C"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from loaders.reading.bond import Bond, is_said
from loaders.reading.document_naming import Naming
from loaders.reading.geography import Place
from loaders.reading.story import Sentence

_LEAST = 3
_REACH = 300  # characters before a title that are looked at
_STYLE = (
    r"(?:the )?(?:(?:[\w-]+ ){0,2}(?:Republic|Kingdom|State|Commonwealth|Sultanate|Union|Federation) of (?:the )?)?"
)
_JOINT = re.compile(rf"\s*(?:,|,? and|&)\s+{_STYLE}\Z")
_SIGN = re.compile(
    r"\s*(?:(?:have|has|had|will|today|yesterday|jointly|also|on \w+)\s)*\s*"
    r"(?:sign(?:ed|s)?|adopted|adopts?|issued|concluded|inked|initial(?:l)?ed)\b[^,.;:]{0,30}\Z"
)
_BETWEEN = re.compile(
    rf"(?:\b(?:between|among)|\b(?:sign|adopt|issu|conclud|ink|initial)\w*\b(?:[^.;:]{{0,60}}?)\bby(?: the)?"
    rf"(?: (?:foreign ministers|ministers|presidents|leaders|governments|representatives) of)?) {_STYLE}\Z"
)
_WITH = re.compile(rf"\bwith {_STYLE}\Z")


def listed_parties(bond: Bond, sentence: Sentence, naming: Naming) -> Sequence[str]:
    """The states of a list of three or more who sign, or with whom a title says that it is, and the one who signs."""
    text = bond.story.text
    for run in _runs(bond, max(sentence.start, naming.start - _REACH), naming.start):
        if _SIGN.match(text, run[-1].end, naming.start):
            return _codes(run)
    for run in _runs(bond, naming.noun_end, naming.end):
        if _WITH.search(text, naming.noun_end, run[0].start):
            return _with_own(bond, sentence, naming, _codes(run))
    for run in _runs(bond, naming.noun_end, min(sentence.end, naming.end + _REACH)):
        if _BETWEEN.search(text, naming.noun_end, run[0].start):
            return _codes(run)
    return ()


def _with_own(bond: Bond, sentence: Sentence, naming: Naming, codes: Sequence[str]) -> Sequence[str]:
    before = bond.states_in(max(sentence.start, naming.start - _REACH), naming.start)
    own = [code for code in [*reversed(before), *bond.pair] if code not in codes]
    return (*own[:1], *codes)


def _codes(run: Sequence[Place]) -> Sequence[str]:
    return tuple(dict.fromkeys(place.code for place in run))


def _runs(bond: Bond, low: int, high: int) -> Iterator[Sequence[Place]]:
    """Lists of three states or more by name between two offsets."""
    run: list[Place] = []
    for place in (place for place in bond.places.within(low, high) if is_said(place)):
        if run and not _JOINT.match(bond.story.text, run[-1].end, place.start):
            if len(run) >= _LEAST:
                yield run
            run = []
        run.append(place)
    if len(run) >= _LEAST:
        yield run
