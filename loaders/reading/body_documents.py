"""Documents that one state has with an organisation, which the title does not name: "signed by the NA and the IPU".

By who signs or prepares it, or by what such documents are called: a country programme, a staff-level agreement.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from loaders.reading.bond import Bond, is_said
from loaders.reading.document_naming import Naming
from loaders.reading.organisation_names import international_bodies
from loaders.reading.party_cues import Cues
from loaders.reading.story import Sentence

_REACH = 150  # characters after a title that are looked at
_CALLED = re.compile(
    r"\b(?:Extended (?:Credit|Fund) Facility|Stand-?[Bb]y Arrangement|Rapid (?:Credit|Financing)"
    r"|Resilience and Sustainability Facility|Policy (?:Coordination|Support) Instrument|[Ss]taff-[Ll]evel [Aa]greement"
    r"|Country (?:Partnership|Assistance|Cooperation|Support|Strategy|Strategic|Operational) (?:Strategy"
    r"|Framework|Paper|Plan)"
    r"|Country (?:Programming Framework|Programme(?: (?:Framework|Document|Action Plan))?|Strategic Plan)"
    r"|(?:Development Assistance|Sustainable Development Cooperation) Framework|UNDAF|UNSDCF"
    r"|(?:Comprehensive )?Safeguards Agreement|Individual (?:Partnership|Tailored Partnership)"
    r"|[Hh]ost [Cc]ountry [Aa]greement|[Hh]eadquarters [Aa]greement|[Ss]eat [Aa]greement)"
)
_LENT = re.compile(r"\b(?:[Ll]oan|[Gg]rant|[Cc]redit|[Ff]inancing|[Ff]unding) [Aa]greements?\b")
"""What a state that met an organisation alone has with it."""
_MADE = re.compile(
    r"\b(?:signed|initial(?:l)?ed|concluded|inked|prepared|drafted|drawn up|negotiated|agreed|worked out"
    r"|elaborated|bears?"
    r"|names|signatures?|(?:to|under) which)\b"
)
_LED = re.compile(r"\b(?:by|with|and|names of|signatures? of|those of|and of)(?: the)? \Z")
_BESIDE = re.compile(
    r"\b(?:both|presence|eyes|help|support|assistance|auspices|mediation|aegis|witness\w*|attend\w*|watch\w*)\b"
)
_SHORT = re.compile(r"\bwith the (?:Fund|Bank|Agency|Organi[sz]ation)\b(?! of| for)")
_SECRETARIAT = re.compile(r"\b(?:with|and|by|and by) the Secretariat\b(?! of| for)")
_TWO_BODIES = re.compile(
    r"\b(?:between (?:the )?|which |that |by |, )(?:the two|both|the) (?:[\w-]+ )?(?:secretariats|organi[sz]ations"
    r"|institutions|blocs)\b",
    re.IGNORECASE,
)
_BETWEEN_NAMED = re.compile(r"\bbetween (?:the )?([A-Z][^,.;]{1,70}?) and (?:the )?([A-Z][^,.;]{1,70})")
_UNION = frozenset({"EU", "European Union"})


def body_parties(bond: Bond, sentence: Sentence, naming: Naming, cues: Cues) -> Sequence[str]:
    """The one state that has a document with an organisation, none where it is not of such."""
    text = bond.story.text
    last = min(sentence.end, naming.end + _REACH)
    for place in bond.places.within(naming.noun_end, last):
        first = _BETWEEN.search(text, naming.noun_end, place.start) and _AND_BODY.match(text, place.end, last)
        if is_said(place) and (first or _BODY_AFTER.search(text, naming.noun_end, place.start)):
            return (place.code,)
    if cues.between or cues.organization or len(bond.pair) < 1:
        return ()
    beside = _signs_beside_body(bond, sentence, naming)
    if beside:
        return beside
    high = min(sentence.end, naming.end + _REACH)
    said = {place.code for place in bond.places.within(naming.start, high) if is_said(place)}
    if said:
        made = _MADE.search(text, naming.end, high)
        return tuple(said) if len(said) == 1 and made and _SECRETARIAT.search(text, made.end(), high) else ()
    if _CALLED.search(naming.title) or (len(bond.pair) == 1 and _LENT.search(naming.title)):
        near = [place.code for place in bond.places.within(sentence.start, naming.start) if is_said(place)]
        return tuple(dict.fromkeys(near))[:1] or bond.pair[:1]
    return bond.pair[:1] if _is_with_body(text, naming.end, high) else ()


def are_two_bodies(bond: Bond, sentence: Sentence, naming: Naming) -> bool:
    """Whether it is between two organisations of states, by name or those whose officials met: "both Secretariats"."""
    named = _BETWEEN_NAMED.search(bond.story.text, naming.noun_end, naming.end)
    if named and all(_UNION.isdisjoint(found := international_bodies(side)) and found for side in named.groups()):
        return True
    if not _TWO_BODIES.search(bond.story.text, naming.start, min(sentence.end, naming.end + _REACH)):
        return False
    return any(
        meeting.main and not bond.internationals.isdisjoint(person for side in meeting.sides for person in side)
        for meeting in bond.meetings
    )


def _signs_beside_body(bond: Bond, sentence: Sentence, naming: Naming) -> Sequence[str]:
    """The state that signs with an organisation told of before: "the organisation and Japan signed"."""
    text = bond.story.text
    low = max(sentence.start, naming.start - _REACH)
    for place in bond.places.within(low, naming.start):
        if not is_said(place):
            continue
        after = _AND_BODY.match(text, place.end, naming.start) or _and_named(text, place.end, naming.start)
        if after is None and (_BODY_AND.search(text, low, place.start) or _named_and(text, low, place.start)):
            after = _NOTHING.match(text, place.end, naming.start)
        if after and _SIGN.match(text, after.end(), naming.start):
            return (place.code,)
    return ()


def _and_named(text: str, low: int, high: int) -> re.Match[str] | None:
    """What follows a state as far as an organisation named beside it: "Azerbaijan and the OSCE signed"."""
    if not _AND.match(text, low, high):
        return None
    body = next(iter(international_bodies(text[low:high])), None)
    if body is None or body in _UNION:
        return None
    return re.compile(rf" and (?:the )?{re.escape(body)}").match(text, low, high)


def _named_and(text: str, low: int, high: int) -> bool:
    """Whether an organisation is named before a state: "NATO and Ukraine signed"."""
    joint = _AND_LAST.search(text, low, high)
    body = next(iter(international_bodies(text[low : joint.start()])[::-1]), None) if joint else None
    return joint is not None and body is not None and body not in _UNION and text.endswith(body, low, joint.start())


_BETWEEN = re.compile(r"\bbetween (?:the )?(?:(?:[Rr]epublic|[Kk]ingdom|[Gg]overnment) of (?:the )?)?\Z")
_AND = re.compile(r" and (?:the )?[A-Z]")
_AND_LAST = re.compile(r" and (?:the )?\Z")
_GENERIC = (
    r"(?:organi[sz]ation|bloc|bank|fund|agency|community|alliance|association|secretariat|group|forum|council|club"
    r"|commission|league)"
)
_BODY_AFTER = re.compile(rf"\bbetween the (?i:{_GENERIC}) and (?:the )?(?:government of )?\Z")
_BODY_AND = re.compile(rf"\b[Tt]he {_GENERIC} and (?:the )?(?:government of )?\Z")
_AND_BODY = re.compile(rf" and the (?i:{_GENERIC})\b(?! (?:of|for)\b)")
_NOTHING = re.compile("")
_SIGN = re.compile(
    r"\s+(?:(?:have|has|had|also|then|already|jointly|today|yesterday|will|would)\s+)*(?:sign|conclud|ink|initial"
    r"|adopt|put their"
    r"|set their|negotiat|finali[sz])\w*\b[^.;:]{0,60}\Z"
)


def _is_with_body(text: str, low: int, high: int) -> bool:
    """Whether what follows a title tells that an organisation signs or prepares it too."""
    made = _MADE.search(text, low, high)
    if made is None:
        return False
    if _SHORT.search(text, made.start(), high):
        return True
    after = text[made.end() : high]
    for body in international_bodies(after):
        ahead = after[: after.index(body)]
        if body not in _UNION and _LED.search(ahead) and not _BESIDE.search(ahead):
            return True
    return False
