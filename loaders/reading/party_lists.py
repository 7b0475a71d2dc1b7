"""Parties that a sentence lists: "A and B signed a treaty", "a treaty that A and B negotiate", "with A, B and C"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from loaders.reading.bond import Bond, is_said
from loaders.reading.document_naming import Naming
from loaders.reading.geography import Manner, Place
from loaders.reading.story import Sentence

_LEAST, _PAIR = 3, 2
_REACH = 300  # characters before a title that are looked at
_NEAR = 60  # characters after it in which those begin who sign it
_STYLE = (
    r"(?:the )?(?:(?:[\w-]+ ){0,2}(?:Republic|Kingdom|State|Commonwealth|Sultanate|Union|Federation) of (?:the )?)?"
)
_JOINT = re.compile(rf"\s*(?:,|,? and|&)\s+{_STYLE}\Z")
_HELPS = (
    r"(?:(?:have|has|had|will|would|are|were|is|to|be|been|may|could|should|shall|today|yesterday|jointly|also"
    r"|still|now"
    r"|then|already|recently|lately|finally|soon|just|both|each|wish to|want to|hope to|plan to|intend to|aim to"
    r"|expect to"
    r"|agreed to|agree to|decided to|on \w+|in \w+)\s+)*"
)
_PEOPLE = (
    r"(?:\s+(?:foreign |prime |defen[cs]e )?"
    r"(?:presidents|leaders|ministers|governments|sides|delegations|speakers|parliaments))?"
)
_SIGN = re.compile(
    rf"{_PEOPLE}\s*{_HELPS}(?:sign(?:ed|s|ing)?|adopt(?:ed|s|ing)?|issue[ds]?|conclud(?:e|es|ed|ing)|ink(?:ed|s)?"
    r"|initial(?:l)?(?:ed|ing|s)?|negotiat(?:e|es|ed|ing)|finali[sz](?:e|ed|ing)|ratified|draft(?:ed|ing)"
    r"|prepar(?:e|ed|ing)"
    r"|(?:wrap|complet|clos|finish|resum|continu|launch|open|start|hold|held)\w*\b[^,.;:]{0,60}\b(?:talks"
    r"|negotiations) (?:on|for|about)"
    r"|(?:put|set) (?:their )?(?:names|signatures|hands) (?:to|under))\b[^,.;:]{0,30}\Z"
)
_SAME = r"(?:(?! (?:as|while|when|who|that|they|both|leaders|the (?:two|host|guest|leaders|presidents))\b)[^;:.])"
"""What is told of the same: not "watched as the host, having signed"."""
_SIGN_ALSO = re.compile(
    rf"{_PEOPLE}\s*{_HELPS}[a-z]+(?:ed|t|n|ld|de|ke)\b{_SAME}{{3,160}}(?:,|,? and|,? having|,? after having) "
    r"(?:(?:having|also|then|afterwards|later|finally|earlier|before that|previously) )*(?:signed|adopted"
    r"|issued|concluded|inked|initial(?:l)?ed"
    r"|exchanged|approved)\b[^,.;:]{0,30}\Z"
)
_WHO = re.compile(rf"(?:,? (?:that|which|on which|which both))? {{0,1}}{_STYLE}\Z")
_DOES = re.compile(rf"\s+{_HELPS}(?:sign|conclud|ink|initial|negotiat|adopt|reach|agree|ratif|work|prepar|draft)\w*")
_BETWEEN = re.compile(
    rf"(?:\b(?:between|among)|\b(?:sign|adopt|issu|conclud|ink|initial)\w*\b(?:[^.;:]{{0,60}}?)\bby(?: the)?"
    rf"(?: (?:[A-Za-z-]+ ){{0,5}}(?:of|from))?) {_STYLE}\Z"
)
_MADE_BETWEEN = re.compile(
    r",? (?:(?:which|that) )?(?:(?:was|had been|has been|is|now|still|currently) )*(?:being )?(?:signed|concluded"
    r"|made|reached|inked"
    r"|initial(?:l)?ed|negotiated)"
    rf"(?: (?:in|on|at) [^,.;]{{2,30}})? between {_STYLE}\Z"
)
_MADE_WITH = re.compile(
    r",? (?:(?:which|that) )?(?:(?:was|were|is|are|had been|has been|have been|now|still|currently|already|also"
    r"|later|being|to be|will be|soon) )*(?:signed|concluded|made|reached|inked|initial(?:l)?ed|negotiated)"
    rf"(?: (?:in|on|at|earlier|last) ?[^,.;]{{0,30}})? with {_STYLE}\Z"
    rf"| (?:are|is|exist|exists) (?:(?:already|also|now) )*(?:in (?:force|place|effect) )?with {_STYLE}\Z"
)
_WITH = re.compile(rf"\bwith {_STYLE}\Z")

_NUMBERED = re.compile(
    r"\b(?:[Ww]ith|and) (?:(?:the|some|about|over|more than) )*(?:\d{1,3}|[a-z]+teen|(?:twen|thir|for|fif)ty"
    r"|four|five|six|seven"
    r"|eight|nine|ten|eleven|twelve|a dozen) (?:[\w-]+ )?(?:parliaments|assemblies|chambers|legislatures|senates|houses"
    r"|countries|states|nations|governments|ministries|ports|cities|towns|capitals|universities|academies|banks|regions"
    r"|provinces|agencies|partners|counterparts|others|neighbours|services|courts|museums|institutes)\b"
)
_SOME = re.compile(
    r"\b(?:among (?:them|which|these|whom)|among them|of which|of whom|including|namely|ones being|being|such as"
    r"|notably)\b"
    r"|\b(?:these|those|they) (?:are|were|include) (?=the (?:ones|parliaments|chambers|houses) of|those of)"
    r"|[:;,] (?:those|the ones) of\b"
    r"|[;,] (?P<whose>(?:[A-Z][\w’'. -]+['’]s?(?:, | and )){1,4}[A-Z][\w’'. -]+['’]s? (?:is|are) )"
)


def listed_parties(bond: Bond, sentence: Sentence, naming: Naming) -> Sequence[str]:
    """The states of a list who sign, or of three or more with whom a title says that it is, and the one who signs."""
    text = bond.story.text
    for run in _runs(bond, max(sentence.start, naming.start - _REACH), naming.start, _PAIR):
        if _SIGN.match(text, run[-1].end, naming.start) or _sign_also(bond, run[-1].end, naming.start):
            return _with_title(bond, naming, run)
    for run in _runs(bond, naming.end, min(sentence.end, naming.end + _NEAR), _PAIR):
        if _WHO.fullmatch(text, naming.end, run[0].start) and _DOES.match(text, run[-1].end):
            return _with_title(bond, naming, run)
    described = _with_described(bond, sentence, naming)
    if described:
        return described
    two = _one_with_other(bond, sentence, naming)
    if two:
        return two
    others = _with_others(bond, sentence, naming)
    if others:
        return others
    for run in _runs(bond, naming.noun_end, min(sentence.end, naming.end + _REACH), _PAIR):
        named = _BETWEEN.search(text, naming.noun_end, run[0].start)
        made = _MADE_BETWEEN.match(text, naming.end, run[0].start)
        if named and (len(run) >= _LEAST or " by " in named[0] or made):
            return _codes(run)
    return _with_several(bond, sentence, naming)


def _sign_also(bond: Bond, low: int, high: int) -> bool:
    """Whether those of a list, after what they did first, sign too: "issued a communiqué and signed a plan"."""
    return _SIGN_ALSO.match(bond.story.text, low, high) is not None and not any(
        map(is_said, bond.places.within(low, high))
    )


def _with_others(bond: Bond, sentence: Sentence, naming: Naming) -> Sequence[str]:
    """The states with which one has it, and that one: "pacts with A and B", "pacts that were signed with A and B"."""
    text = bond.story.text
    last = min(sentence.end, naming.end + _REACH)
    run = next((run for run in _runs(bond, naming.noun_end, last, _PAIR) if _is_with(text, naming, run[0])), ())
    return _with_own(bond, sentence, naming, _codes(run)) if run else ()


def _is_with(text: str, naming: Naming, place: Place) -> bool:
    """Whether a title ends, or what follows it tells, that it is with a state."""
    if place.start < naming.end:
        return _WITH.search(text, naming.noun_end, place.start) is not None
    return _MADE_WITH.match(text, naming.end, place.start) is not None


def _one_with_other(bond: Bond, sentence: Sentence, naming: Naming) -> Sequence[str]:
    """The states of a relative clause: "the pact that Peru negotiates with Japan"; Brussels stands for the Union."""
    text = bond.story.text
    found = bond.places.within(naming.end, min(sentence.end, naming.end + 2 * _NEAR))
    for at, (one, other) in enumerate(pairwise(found), 2):
        if not (is_said(one) or one.manner is Manner.CAPITAL) or not (is_said(other) or other.manner is Manner.CAPITAL):
            continue
        if _WHO.fullmatch(text, naming.end, one.start) and _HAS_WITH.fullmatch(text, one.end, other.start):
            first = "EU" if one.text == "Brussels" and other.code != "BE" else one.code
            more = takewhile(lambda pair: _JOINT.match(text, pair[0].end, pair[1].start), pairwise(found[at - 1 :]))
            codes = (first, other.code, *(place.code for _, place in more))
            return tuple(dict.fromkeys(codes)) if first != other.code else ()
    return ()


_DESCRIBED = re.compile(
    r",? and the (?:[\w-]+ ){0,2}(?:nation|country|state|kingdom|emirate|sultanate|republic|archipelago|island"
    r"|principality"
    r"|monarchy|federation)\b"
)


def _with_described(bond: Bond, sentence: Sentence, naming: Naming) -> Sequence[str]:
    """A state and the one told of last that is only described: "Peru and the island nation signed"."""
    text = bond.story.text
    for place in bond.places.within(max(sentence.start, naming.start - _REACH), naming.start):
        found = _DESCRIBED.match(text, place.end, naming.start) if is_said(place) else None
        if found and _SIGN.match(text, found.end(), naming.start):
            other = next((code for code in reversed(_told_before(bond, sentence)) if code != place.code), None)
            return (place.code, other) if other else ()
    return ()


def _told_before(bond: Bond, sentence: Sentence) -> Sequence[str]:
    """The states spoken of before a sentence, by whatever words, in the order of the last mention of each."""
    said = [place.code for place in bond.places.within(max(0, sentence.start - 3 * _REACH), sentence.start)]
    return list(dict.fromkeys(reversed(said)))[::-1]


_HAS_WITH = re.compile(
    rf" {_HELPS}(?:has|have|had|sign|conclud|negotiat|ma[dk]e|reach|agree|initial|ink|str[iu]ck|keep|share|prepar"
    r"|draft)\w*"
    r"(?: [\w-]+){0,3} with (?:the )?"
)


def _with_several(bond: Bond, sentence: Sentence, naming: Naming) -> Sequence[str]:
    """Some of the many with whom one has documents: "pacts with twelve parliaments, among them those of A and B"."""
    text = bond.story.text
    if not naming.plural or not _NUMBERED.search(text, sentence.start, sentence.end):
        return ()
    told = _SOME.search(text, naming.noun_end, sentence.end)
    if told is None:
        return ()
    low = told.start() if told["whose"] is None else told.start("whose")
    some = tuple(dict.fromkeys(place.code for place in bond.places.within(low, sentence.end)))
    return _with_own(bond, sentence, naming, some) if len(some) >= _PAIR else ()


def _with_title(bond: Bond, naming: Naming, run: Sequence[Place]) -> Sequence[str]:
    """The states of a list of those who sign; nothing where there are but two and the title names a third."""
    codes = _codes(run)
    said = [place for place in bond.places.within(naming.start, naming.end) if is_said(place)]
    others = [place for place in said if place.code not in codes]
    on_others = all(_ON.search(bond.story.text, naming.noun_end, place.start) for place in others)
    return codes if len(codes) >= _LEAST or (len(codes) == _PAIR and on_others) else ()


_ON = re.compile(
    r"\b(?:over|on|against|about|in|of|from|to) (?:the )?(?:(?!with\b|and\b|between\b|among\b)[\w-]+ ){0,2}\Z"
)
"""Before a third state in a title, which it is on: "A and B negotiate an agreement on sovereignty over C"."""


def _with_own(bond: Bond, sentence: Sentence, naming: Naming, codes: Sequence[str]) -> Sequence[str]:
    before = bond.states_in(max(sentence.start, naming.start - _REACH), naming.start)
    own = [code for code in [*reversed(before), *bond.pair] if code not in codes]
    return (*own[:1], *codes)


def _codes(run: Sequence[Place]) -> Sequence[str]:
    return tuple(dict.fromkeys(place.code for place in run))


def _runs(bond: Bond, low: int, high: int, least: int = _LEAST) -> Iterator[Sequence[Place]]:
    """Lists of so many states or more by name between two offsets."""
    run: list[Place] = []
    for place in (place for place in bond.places.within(low, high) if is_said(place)):
        if run and not _JOINT.match(bond.story.text, run[-1].end, place.start):
            if len(run) >= least:
                yield run
            run = []
        run.append(place)
    if len(run) >= least:
        yield run
