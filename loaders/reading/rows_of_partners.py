"""Parties of documents that one state has each with another: "hopes for pacts with A, with B and with the Union"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from loaders.reading.bond import Bond, is_said
from loaders.reading.document_naming import Naming
from loaders.reading.geography import Manner, Place
from loaders.reading.party_cues import Cues
from loaders.reading.story import Sentence

_WITH = re.compile(r"\b[Ww]ith (?:the )?(?:(?:Republic|Kingdom|State|Government|government) of (?:the )?)?\Z")
_SEVERAL = 2


def row_parties(bond: Bond, sentence: Sentence, naming: Naming, cues: Cues) -> Sequence[str]:
    """The partner that a title names and whose such documents a sentence lists; nothing if it lists no several."""
    text = bond.story.text
    places = bond.places.within(sentence.start, sentence.end)
    partners = [place for place in places if is_said(place) and _WITH.search(text, sentence.start, place.start)]
    mine = [place for place in partners if naming.noun_end < place.start < naming.end]
    if len(mine) + bool(cues.organization) != 1 or len({place.code for place in partners}) < _SEVERAL:
        return ()
    if any(is_said(place) and place not in mine for place in places if naming.start <= place.start < naming.end):
        return ()
    owner = _owner(bond, naming, places, {place.code for place in partners})
    return (owner, *(place.code for place in mine)) if owner else ()


def _owner(bond: Bond, naming: Naming, places: Sequence[Place], partners: set[str]) -> str | None:
    """Whose documents they are: the first state of the sentence that is no partner, the host, who is told of most."""
    told = (
        place.code
        for place in places
        if place.start < naming.start
        and (is_said(place) or place.manner is Manner.CAPITAL)
        and place.code not in partners
    )
    others = (code for code in (bond.home, *bond.foremost(_SEVERAL + 1)) if code and code not in partners)
    return next(told, None) or next(others, None)
