"""Whom a document is between: states by rule or as they are weighed, and the organisation that its title names."""

from __future__ import annotations

from graph.facts import Party
from loaders.reading import party_number
from loaders.reading.bond import Bond
from loaders.reading.document_naming import Naming
from loaders.reading.party_cues import cues_of
from loaders.reading.party_number import worths
from loaders.reading.party_rules import ruled_parties
from loaders.reading.party_weights import chosen, features_of
from loaders.reading.story import Sentence
from ontology.states import state_named
from ontology.terms import AgreementStatus


def parties_of(bond: Bond, sentence: Sentence, naming: Naming, status: AgreementStatus) -> tuple[Party, ...]:
    """The parties of a document."""
    cues = cues_of(bond, sentence, naming, status)
    codes = ruled_parties(bond, sentence, naming, status, cues)
    if codes is None:
        numbers = worths(party_number.features_of(bond, sentence, naming, status, cues))
        codes = chosen(features_of(bond, sentence, naming, status, cues), numbers)
    named = ((code, state_named(code)) for code in codes)
    states = tuple(Party(name=state.name if state else code, state=code) for code, state in named)
    return (*states, Party(name=cues.organization, state=None)) if cues.organization else states
