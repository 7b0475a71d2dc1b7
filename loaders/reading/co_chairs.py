"""Who chairs a commission of two states together: "it was co-chaired by A and B", "its co-chairs are A and B".

By the annotation guidelines the co-chair of an intergovernmental commission holds an office, beside the own one.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter

from loaders.reading.claims import STATELESS, Bearing, Claim
from loaders.reading.names import Name
from loaders.reading.story import Story
from loaders.reading.titles import Title
from ontology.terms import Role, TenureStatus

JOINT = "joint commission"
_CUE = re.compile(
    r"\b(?:(?:co-?chair(?:s|men|persons)|co-?presidents) of (?:the|this|that|their) (?:[\w-]+ ){0,4}"
    r"|(?:heads|chairs) of (?:the|this|that|their) (?:(?:joint|mixed|inter-?governmental|bilateral) )?)"
    r"(?:commission|committee)(?=,)"
    r"|\bco-?(?:chair(?:ed|s|man|men|woman|persons?)?|presid(?:ed|ents?))\b(?! of)"
    r"|\b(?:led|headed|conducted) the (?:[\w-]+ ){0,3}(?:joint|mixed|intergovernmental|inter-governmental|binational)\b"
    r"(?! delegation)(?= (?:[\w-]+ ){0,3}(?:commission|committee)\b)"
    r"|\b(?:two|both|ministers|who) (?:who )?chair (?:the|this|that|their) (?:[\w-]+ ){0,2}"
    r"(?:commission|committee) (?:together|jointly)\b"
    r"|\bjointly (?:chaired|presided)\b|\b(?:chaired|presided over) (?:it |jointly|between them)",
    re.IGNORECASE,
)
_JOINT = re.compile(
    r"\b(?:[Jj]oint|[Mm]ixed|[Ii]nter-?[Gg]overnmental|[Bb]i-?[Nn]ational|[Bb]ilateral)(?: [\w-]+){0,3}"
    r" (?:[Cc]ommission|[Cc]ommittee|[Ww]orking [Gg]roup)\b"
    r"|\b[A-Z][a-z]+ ?[-–—] ?[A-Z][a-z]+ (?:[\w-]+ ){0,3}Co-?operation (?:Commission|Committee)\b"
)
_BODIES = ("ommission", "ommittee", "orking ")
"""What those are without which no text names a joint commission: sought first, as letters are found fast."""
_AFTER = re.compile(r"(?: it| jointly)? by\b|,? (?:were|are|was|is)\b|:|, ")
_NEAR = 500  # characters around the word in which the commission is named
_PAIR = 2


def told_co_chairs(story: Story, bearings: Sequence[Bearing]) -> None:
    """Give those who chair a joint commission that office of their own state."""
    if not any(word in story.text for word in _BODIES) or _JOINT.search(story.text) is None:
        return
    states = _states(bearings)
    chairing: set[str] = set()
    for bearing in bearings:
        sentence = bearing.sentence
        cue = _CUE.search(story.text, sentence.start, sentence.end)
        if cue is None or _JOINT.search(story.text, max(0, cue.start() - _NEAR), cue.end() + _NEAR) is None:
            continue
        for name in _chairing(story, bearing.names, cue):
            person = bearing.who[name.first]
            if person in states and person not in chairing:
                chairing.add(person)
                title = _title(story, bearing, cue)
                bearing.claims.append(Claim(person, title, sentence, name, Role.OTHER, states[person], JOINT))


def _states(bearings: Sequence[Bearing]) -> dict[str, str]:
    """The state of the first office of each person that has one."""
    found: dict[str, str] = {}
    for bearing in bearings:
        for claim in bearing.claims:
            if claim.state and claim.role not in STATELESS and claim.title.status is TenureStatus.CURRENT:
                found.setdefault(claim.person, claim.state)
    return found


def _chairing(story: Story, names: Sequence[Name], cue: re.Match[str]) -> Sequence[Name]:
    """Of two names both where "and" joins them; of more, two after "co-chaired by" or before the verb; of one, that.

    Of two that nothing joins it is the one beside the word: who co-chairs may receive somebody in the same sentence.
    """
    if len(names) < _PAIR:
        return names
    later = [name for name in names if name.start >= cue.end()]
    earlier = [name for name in names if name.end <= cue.start()]
    one = _ONE.search(story.text, max(0, cue.start() - _SHORT), cue.start()) is not None
    single = cue.group().lower().endswith(("chair", "man", "person", "president"))
    if len(names) == _PAIR:
        if _are_joined(story, names, cue) and not (one and single):
            return names
        single = True
        if not earlier and _BESIDE.fullmatch(story.text, cue.end(), later[0].start):
            return later[:1]
    several = _PAIR if not single else 1
    if _AFTER.match(story.text, cue.end()) and later:
        return later[:several]
    return earlier[-several:]


def _are_joined(story: Story, names: Sequence[Name], cue: re.Match[str]) -> bool:
    """Whether two names are of those who chair together: "A and B", "A co-chairs it with B", "A met B; they did"."""
    one, other = names
    if _THEY.search(story.text, max(0, cue.start() - _SHORT), cue.start()) or _BY_BOTH.match(story.text, cue.end()):
        return True
    if one.end <= cue.start() < other.start:
        return _WITH.fullmatch(story.text, cue.end(), other.start) is not None
    between = story.text[one.end : other.start]
    return _AND.search(between) is not None and _DEED.search(between) is None


COMMISSION = "of the joint commission"
"""What follows the title that a verb gives, "co-chaired with X", which is none of the words beside the name."""
_ONE = re.compile(r"(?:\b(?:the|a|its|his|her)|,) \Z", re.IGNORECASE)
_THEY = re.compile(r"\b(?:they|both|two)(?: [\w-]+){0,2} \Z", re.IGNORECASE)
_BY_BOTH = re.compile(r" (?:jointly )?by (?:them|both|the two)\b")
_WITH = re.compile(r"[^,;.]*\b(?<!met )(?<!talks )(?:with|alongside)\b[^;.]*")
_AND = re.compile(r"\b(?:and|while|whereas|with|alongside)\b|&")
_DEED = re.compile(
    r"\b(?:met|meets?|received|receives|told|said|visited|thanked|welcomed|briefed|hosted|saw|held|spoke|discussed)\b"
)
_BESIDE = re.compile(r", [^,;]*|(?: [A-Z][\w.-]*)* ")
_SHORT = 30  # characters before the word


def _title(story: Story, bearing: Bearing, cue: re.Match[str]) -> Title:
    """The title that the words of the cue are."""
    sentence = bearing.sentence
    first = bisect_left(story.tokens, cue.start(), sentence.first, sentence.last, key=attrgetter("start"))
    last = bisect_left(story.tokens, cue.end(), first, sentence.last, key=attrgetter("start"))
    return Title(
        first=first,
        last=max(last, first + 1),
        head=first,
        head_last=first + 1,
        kind="chair",
        plural=False,
        status=TenureStatus.CURRENT,
        before="",
        chain=COMMISSION,
        state=None,
        head_text="co-chair",
    )
