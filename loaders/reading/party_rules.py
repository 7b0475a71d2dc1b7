"""Parties that words beside a title tell: who signs or joins, one state for a national plan, none where many sign."""

from __future__ import annotations

import re
from collections.abc import Sequence

from loaders.reading.bloc_documents import bloc_parties
from loaders.reading.bodies import chambers_in, owner_of
from loaders.reading.body_documents import are_two_bodies, body_parties
from loaders.reading.bond import Bond, is_said
from loaders.reading.document_names import states_by_name
from loaders.reading.document_naming import ISSUED, Article, Naming
from loaders.reading.geography import Manner
from loaders.reading.parties_before import recalled_parties
from loaders.reading.party_cues import Cues
from loaders.reading.party_lists import listed_parties
from loaders.reading.rows_of_partners import row_parties
from loaders.reading.signatories import signers_of
from loaders.reading.story import Sentence
from ontology.terms import AgreementStatus

_PAIR, _MOST = 2, 3
_REACH = 160  # characters after a title that are looked at
_BEFORE = 60  # characters before a title that are looked at
_NUMBER = (
    r"(?:\d{2,3}|(?:more|fewer) than \w+|over \w+|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|dozens of"
    r"|all(?: the)?(?: other)?|many|several|most)"
)
_MEMBERS = r"(?:states|countries|members|nations|governments|delegations|parliaments|cities)"
_BINDS = (
    r"(?:signed|ratified|adopted|concluded|joined|subscribed|initial(?:l)?ed|endorsed|accepted|supported|made|issued)"
)
_BY_MANY = re.compile(rf"[^.;]*?\b{_BINDS} (?:[\w-]+ ){{0,3}}by (?:the )?{_NUMBER} (?:\w+ )?{_MEMBERS}\b")
_NOT = re.compile(r"\b(?:not|no|never|n['’]t|nor|refus\w*|declin\w*|each|every|any|other|withdr[ae]w\w*)\b")
_JOINING = re.compile(
    r"\b(?:accedes?|acceded|acceding|accession|party|member|signatory|adheres?|adhered|adherence)"
    r" (?:of [\w\s]{3,40} )?to (?:the )?\Z|\b(?:joins?|joined|joining) (?:the )?\Z"
)
_NATIONAL = re.compile(
    r"(?:new |draft |first |second |third )?national (?:\w+ ){0,2}"
    r"(?:plan|strategy|programme|program|roadmap|pact|charter)\b",
    re.IGNORECASE,
)


def ruled_parties(
    bond: Bond, sentence: Sentence, naming: Naming, status: AgreementStatus, cues: Cues
) -> Sequence[str] | None:
    """The states of the first rule that holds, None where none does."""
    listed = listed_parties(bond, sentence, naming)
    if listed:
        return listed
    known = states_by_name(naming.title)
    if known is not None and not cues.between and (known or status is AgreementStatus.REFERENCED):
        return known
    own: Sequence[str] = (
        row_parties(bond, sentence, naming, cues)
        or _of_own(bond, sentence, naming)
        or _of_firm(bond, sentence, naming, cues)
    )
    own = own or _of_those_before(bond, sentence, naming, cues) or recalled_parties(bond, sentence, naming, cues)
    own = own or body_parties(bond, sentence, naming, cues)
    if own:
        return own
    own = _of_guest(bond, sentence, naming, cues)
    if own:
        return own
    of_bloc = bloc_parties(bond, sentence, naming, cues)
    if of_bloc is not None:
        return of_bloc
    if are_two_bodies(bond, sentence, naming):
        return ()
    return (
        cues.sure
        or _of_signers(bond, sentence, naming, cues)
        or _of_round(bond, sentence, naming, status, cues)
        or _of_trio(bond, sentence, naming, status, cues)
        or _of_topic(bond, sentence, naming, cues)
        or _of_one(bond, sentence, naming, cues)
        or _of_none(bond, sentence, naming, cues)
    )


def _of_those_before(bond: Bond, sentence: Sentence, naming: Naming, cues: Cues) -> tuple[str, ...]:
    """The two whose meeting was told last, if a title is "between the two" and of the report's pair one is far."""
    if cues.between or not _THE_TWO.search(naming.title):
        return ()
    told = bond.sides_before(naming.start)
    low = bond.story.sentences[max(0, sentence.index - 1)].start
    near = set(bond.states_in(low, sentence.end))
    if len(told) != _PAIR or len(bond.states_in(sentence.start, sentence.end)) >= _PAIR:
        return ()
    return told if near & (set(told) - set(bond.pair)) and not set(bond.pair) <= near else ()


_THE_TWO = re.compile(r"\b(?:between|of|by) (?:the two|both|our two|their)\b")


def _of_guest(bond: Bond, sentence: Sentence, naming: Naming, cues: Cues) -> tuple[str, ...]:
    """The one state that met an organisation, for what both issue; the one with which an official of such signs."""
    if cues.organization or len(bond.pair) != 1:
        return ()
    said = bond.states_in(sentence.start, naming.end)
    if naming.type in ISSUED and not cues.between:
        return (
            bond.pair
            if set(said) <= set(bond.pair) and _TOGETHER.search(bond.story.text, sentence.start, sentence.end)
            else ()
        )
    signers = signers_of(bond, sentence, naming)
    if signers and set(signers) <= bond.internationals and len(said) == 1:
        return tuple(said) if _WITH_ONE.search(bond.story.text, naming.noun_end, _place_of(bond, naming)) else ()
    return ()


_TOGETHER = re.compile(r"\b(?:[Jj]oint|[Tt]he two|[Bb]oth|[Tt]hey|(?:sides|parties))\b")


def _place_of(bond: Bond, naming: Naming) -> int:
    """Where the first state is named in a title."""
    return next(
        (place.start for place in bond.places.within(naming.noun_end, naming.end) if is_said(place)), naming.noun_end
    )


def _of_firm(bond: Bond, sentence: Sentence, naming: Naming, cues: Cues) -> tuple[str, ...]:
    """The state of the firm that a title is with, and the other one: "the contract with Gazprom"."""
    if cues.between or cues.organization:
        return ()
    found = _WITH_FIRM.search(bond.story.text, naming.noun_end, naming.end)
    code = owner_of(found[1]) if found else None
    if code is None or any(is_said(place) for place in bond.places.within(naming.noun_end, naming.end)):
        return ()
    near = (*bond.states_in(sentence.start, naming.start)[::-1], *bond.states_in(naming.end, sentence.end))
    own = [one for one in (*near, *([] if code in bond.pair else bond.pair[:1])) if one != code]
    return (*own[:1], code) if own else bond.pair


_WITH_FIRM = re.compile(r" with (?:the )?(?:(?:company|firm|group|concern) )?([A-Z][\w&’'-]+(?: [A-Z][\w&’'-]+){0,4})")


def _of_own(bond: Bond, sentence: Sentence, naming: Naming) -> tuple[str, ...]:
    """The one state that a title is with, and the one whose it is, or of which alone the sentence speaks before it."""
    inside = bond.places.within(naming.noun_end, naming.end)
    said = [place for place in inside if is_said(place) or place.manner is Manner.CAPITAL]
    if len(said) != 1 or not _WITH_ONE.search(bond.story.text, naming.noun_end, said[0].start):
        return _with_other(bond, sentence, naming) if not said else ()
    before = [place for place in bond.places.within(sentence.start, naming.start) if is_said(place)]
    before = [place for place in before if place.code != said[0].code]
    owners = [place for place in before if _OWNS.fullmatch(bond.story.text, place.end, naming.start)]
    codes = {place.code for place in owners or before}
    codes = codes or _of_owning_firm(bond, naming) - {said[0].code}
    codes = codes or chambers_in(bond.story.text[sentence.start : naming.start]).keys() - {said[0].code}
    if len(codes) == 1:
        return (*codes, said[0].code)
    return bond.pair if said[0].code in bond.pair and len(bond.pair) == _PAIR else ()


def _of_owning_firm(bond: Bond, naming: Naming) -> set[str]:
    """The state of the firm whose a title is: "Gazprom's contract with Peru"."""
    found = _FIRMS.search(bond.story.text, max(0, naming.start - _BEFORE), naming.start)
    code = owner_of(found[1]) if found else None
    return {code} if code else set()


_FIRMS = re.compile(r"\b([A-Z][\w&-]+)(?:['’]s?) (?:[\w-]+ ){0,2}\Z")


def _with_other(bond: Bond, sentence: Sentence, naming: Naming) -> tuple[str, ...]:
    """The state with which it is negotiated, and the one told of that is no other: "talks with Kenya on a treaty"."""
    text = bond.story.text
    after = bond.places.within(naming.end, min(sentence.end, naming.end + _BEFORE))
    before = bond.places.within(max(sentence.start, naming.start - _BEFORE), naming.start)
    others = [
        place.code
        for place in after
        if (is_said(place) or place.manner is Manner.CAPITAL) and _MADE_WITH.fullmatch(text, naming.end, place.start)
    ]
    others += [
        place.code
        for place in before
        if is_said(place)
        and _WITH_ONE.search(text, sentence.start, place.start)
        and _TALKS_ON.fullmatch(text, place.end, naming.start)
    ]
    if len(others) != 1:
        return ()
    if others[0] in bond.pair:
        return bond.pair if len(bond.pair) == _PAIR else ()
    return (*bond.pair[:1], others[0])


_MADE_WITH = re.compile(
    r",?(?: (?:that|which))?(?: (?:is|was|are|were|has been|have been|being|now|still|soon|to be|lately|last \w+))*"
    r" (?:negotiated|signed|concluded|agreed|prepared|initial(?:l)?ed|drafted|reached|inked)(?: in \w+)? with (?:the )?"
)
_TALKS_ON = re.compile(
    r",? (?:the )?(?:talks|negotiations|work|consultations) (?:on|about|for|over) (?:the |an? |their )?"
)


_WITH_ONE = re.compile(r"\b[Ww]ith (?:the )?(?:(?:Republic|Kingdom|State|Government) of (?:the )?)?\Z")
_OWNS = re.compile(r"(?:['’]s?)? (?:[\w-]+ ){0,3}")


def _of_signers(bond: Bond, sentence: Sentence, naming: Naming, cues: Cues) -> tuple[str, ...]:
    """The states of two or three who sign, or of the one who signs with somebody of an organisation of states."""
    if len(cues.between) >= _PAIR or cues.organization:
        return ()
    signers = signers_of(bond, sentence, naming)
    if not _PAIR <= len(signers) <= _MOST:
        return ()
    codes = tuple(dict.fromkeys(code for person in signers for code in bond.states_of(person)))
    if len(codes) == len(signers):
        apart = _BOTH_SIGN.search(bond.story.text, sentence.start, naming.start) and set(codes).isdisjoint(bond.pair)
        return bond.pair if apart and len(bond.pair) == _PAIR else codes
    of_none = [person for person in signers if not bond.states_of(person)]
    if len(codes) != 1 or len(of_none) != 1:
        return ()
    if not bond.internationals.isdisjoint(of_none):
        return codes
    return bond.pair if codes[0] in bond.pair and len(bond.pair) == len(signers) == _PAIR else ()


_BOTH_SIGN = re.compile(r"\b[Bb]oth (?:[A-Za-z-]+ ){0,3}(?:have |had |then |today |yesterday )*signed\b")


def _of_trio(bond: Bond, sentence: Sentence, naming: Naming, status: AgreementStatus, cues: Cues) -> tuple[str, ...]:
    """The three whose meeting a report is of, for what is made there by no state that is told."""
    if status is AgreementStatus.REFERENCED or cues.between or not {"both"}.isdisjoint(cues.names):
        return ()
    if len(bond.pair) != _MOST or _TWO.search(bond.story.text, sentence.start, sentence.end):
        return ()
    said = {place.code for place in bond.places.within(sentence.start, naming.end) if is_said(place)}
    return () if said or bond.states_in(sentence.start, naming.start) else bond.pair


_TWO = re.compile(r"\b(?:two|both|bilateral|latter|him|her|(?:between|with) (?:the )?[A-Z]\w+)\b")


def _of_topic(bond: Bond, sentence: Sentence, naming: Naming, cues: Cues) -> tuple[str, ...]:
    """The state of which the sentence before speaks, and the one that the report is of: "With Korea all is agreed."."""
    if cues.between or not sentence.index or naming.article is not Article.DEFINITE:
        return ()
    if bond.states_in(sentence.start, sentence.end):
        return ()
    before = bond.story.sentences[sentence.index - 1]
    said = [place for place in bond.places.within(before.start, before.end) if is_said(place)]
    if len(said) != 1 or not _TOPIC.fullmatch(bond.story.text, before.start, said[0].start):
        return ()
    own = next((code for code in bond.pair if code != said[0].code), None)
    return (own, said[0].code) if own else ()


_TOPIC = re.compile(r"(?:With|As for|As to|As regards|Regarding|Concerning|Towards?) (?:the )?")


def _of_round(bond: Bond, sentence: Sentence, naming: Naming, status: AgreementStatus, cues: Cues) -> tuple[str, ...]:
    """The states of talks in the round that end with a declaration."""
    if naming.type not in ISSUED or status is not AgreementStatus.SIGNED or cues.between:
        return ()
    if "both" in cues.names or bond.states_in(naming.start, sentence.end):
        return ()
    return bond.round_before(naming.start)


def _of_one(bond: Bond, sentence: Sentence, naming: Naming, cues: Cues) -> Sequence[str]:
    """The state that joins a document of many, or whose own plan it is."""
    if cues.between:
        return ()
    text = bond.story.text
    low = max(sentence.start, naming.start - _BEFORE)
    if _JOINING.search(text, low, naming.start) and not _NOT.search(text, low, naming.start):
        return bond.states_in(max(sentence.start, naming.start - _REACH), naming.start)[-1:]
    if _NATIONAL.match(naming.title):
        near = bond.states_in(sentence.start, sentence.end)
        return near[:1] if near else [bond.home] if bond.home else bond.pair[:1]
    return ()


def _of_none(bond: Bond, sentence: Sentence, naming: Naming, cues: Cues) -> tuple[str, ...] | None:
    """Nobody by name where many have signed: "was signed by nine states"."""
    high = min(sentence.end, naming.end + _REACH)
    return () if not cues.between and _BY_MANY.match(bond.story.text, naming.end, high) else None
