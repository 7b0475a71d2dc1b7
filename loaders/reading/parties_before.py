"""Parties that a sentence only recalls: "they", who signed in the one before, "the two sides", whom a third called."""

from __future__ import annotations

import re
from collections.abc import Sequence

from loaders.reading.bond import Bond, is_said
from loaders.reading.document_naming import Naming
from loaders.reading.groups_of_states import group_in, group_of_title
from loaders.reading.party_cues import Cues
from loaders.reading.story import Sentence

_PAIR, _TRIO = 2, 3
_THEY = re.compile(r"(?:They|Both|The (?:two|sides|parties)|Both (?:sides|parties|countries))\b")
_OPENING = re.compile(r"(?:(?:On \w+|[A-Z][\w.,’'-]+),? )?(?:[Tt]he )?(?:\w+ of (?:the )?)?")
_AND = re.compile(r" and (?:the )?")
_VERB = re.compile(r" (?:[a-z]+ly |also |today |yesterday )*[a-z]+")
_THE_TWO = re.compile(
    r"\b(?:[Tt]he two|[Bb]oth) (?:sides|parties|countries|presidents|leaders|ministers|governments|states|neighbou?rs"
    r"|nations|delegations)\b"
)
_MEDIATED = re.compile(
    r"\b(?:(?:mediation|facilitation|auspices|good offices|chairmanship|mediator) (?:of|by)|mediator,"
    r"|(?:mediated|facilitated|brokered|hosted|convened) by) (?:the )?"
)
_REACH = 600  # characters before a title in which it is told who mediated
_TO_STATE = 60


def recalled_parties(bond: Bond, sentence: Sentence, naming: Naming, cues: Cues) -> Sequence[str]:
    """The two states that a sentence recalls by no name, nothing where it names states or their people."""
    group = group_in(bond.story.text, sentence.start, naming.start) or group_of_title(naming.title)
    if group and set(bond.states_in(sentence.start, cues.end)) <= set(group):
        return group
    if cues.between or bond.states_in(sentence.start, naming.end):
        return ()
    return _subjects_before(bond, sentence) or _two_of_three(bond, sentence, naming)


def _subjects_before(bond: Bond, sentence: Sentence) -> Sequence[str]:
    """The two states by name that the sentence before begins with: "A and B signed a pact. They also ..."."""
    text = bond.story.text
    if not sentence.index or not _THEY.match(text, sentence.start):
        return ()
    before = bond.story.sentences[sentence.index - 1]
    said = [place for place in bond.places.within(before.start, before.end) if is_said(place)][:_PAIR]
    if before.paragraph != sentence.paragraph or len(said) != _PAIR or said[0].code == said[1].code:
        return ()
    one, other = said
    opens = _OPENING.fullmatch(text, before.start, one.start) and _AND.fullmatch(text, one.end, other.start)
    return (one.code, other.code) if opens and _VERB.match(text, other.end) else ()


def _two_of_three(bond: Bond, sentence: Sentence, naming: Naming) -> Sequence[str]:
    """The two of three who met that were brought together, by the Union or under the mediation of the third."""
    text = bond.story.text
    told = bond.together_before(naming.start) or bond.pair
    if len(told) != _TRIO or not _THE_TWO.search(text, sentence.start, sentence.end):
        return ()
    third = "EU" if "EU" in told else None
    for found in _MEDIATED.finditer(text, max(0, sentence.start - _REACH), sentence.end):
        codes = bond.states_in(found.end(), found.end() + _TO_STATE)
        third = codes[0] if codes and codes[0] in told else third
    return tuple(code for code in told if code != third) if third else ()
