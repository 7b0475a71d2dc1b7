"""Whom a document is between: states as they are weighed, and the organisation that its title names."""

from __future__ import annotations

from graph.facts import Party
from loaders.reading import party_number
from loaders.reading.bond import Bond
from loaders.reading.document_naming import Naming
from loaders.reading.party_cues import Cues, cues_of
from loaders.reading.party_lists import listed_parties
from loaders.reading.party_number import worths
from loaders.reading.party_weights import chosen, features_of
from loaders.reading.signatories import signers_of
from loaders.reading.story import Sentence
from ontology.states import state_named
from ontology.terms import AgreementStatus


def parties_of(bond: Bond, sentence: Sentence, naming: Naming, status: AgreementStatus) -> tuple[Party, ...]:
    """The parties of a document."""
    cues = cues_of(bond, sentence, naming, status)
    codes = listed_parties(bond, sentence, naming) or cues.counted or _of_signers(bond, sentence, naming, cues)
    if not codes:
        numbers = worths(party_number.features_of(bond, sentence, naming, status, cues))
        codes = chosen(features_of(bond, sentence, naming, status, cues), numbers)
    named = ((code, state_named(code)) for code in codes)
    states = tuple(Party(name=state.name if state else code, state=code) for code, state in named)
    return (*states, Party(name=cues.organization, state=None)) if cues.organization else states


def _of_signers(bond: Bond, sentence: Sentence, naming: Naming, cues: Cues) -> tuple[str, ...]:
    """The states of two or three who sign, or of the one who signs with somebody of an organisation of states."""
    if len(cues.between) >= _PAIR or cues.organization:
        return ()
    signers = signers_of(bond, sentence, naming)
    if not _PAIR <= len(signers) <= _MOST:
        return ()
    codes = tuple(dict.fromkeys(code for person in signers for code in bond.states_of(person)))
    if len(codes) == len(signers):
        return codes
    named = {person for reference in bond.people_in(sentence.start, sentence.end) for person in reference.people}
    of_none = [person for person in signers if not bond.states_of(person)]
    return codes if len(codes) == 1 and len(of_none) == 1 and bond.internationals & named & set(of_none) else ()


_PAIR, _MOST = 2, 3
