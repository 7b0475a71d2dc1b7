"""Who held an office before somebody who is told to have taken it over: "B, the Speaker, who succeeded A in May".

In a clause, in a sentence of its own ("B replaced A at the head of the ministry"), or by what befell the other: "A was
succeeded by B as Speaker".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from loaders.reading.claims import Bearing, Claim
from loaders.reading.genders import FEMALE, MALE, likely_gender
from loaders.reading.names import Name
from loaders.reading.story import Story
from ontology.terms import Role, TenureStatus

_LATELY = r"(?:has |had |recently |just |now |then |last [a-z]+ |this [a-z]+ )*"
_COURTESIES = r"(?:(?:the )?(?:late|retired|outgoing|former) )?(?:(?:Mr|Mrs|Ms|Dr|Amb|Ambassador|Sir|H\.E)\.? )*"
_TAKES = (
    r"(?:succeed(?:s|ed)|replace[sd]|took over (?:the (?:post|office|position|job) )?from"
    r"|takes over (?:the (?:post|office|position|job) )?from|(?:has )?taken over (?:the (?:post|office|job) )?from"
    r"|(?:has )?(?:taken|took|takes) (?:the place of|the (?:helm|reins|baton) from))"
)
_TOOK_OVER = re.compile(
    r"(?:(?:,? who|,? when (?:he|she)|,? since|\b(?:he|she|and)) )"
    rf"{_LATELY}(?:{_TAKES}|follow(?:s|ed)) {_COURTESIES}\Z"
)
_TOOK_OVER_HERE = re.compile(rf"(?<![\w,]) ?{_LATELY}\b{_TAKES} {_COURTESIES}\Z")
"""The same as the verb of a sentence, whose subject is a name."""
_BEFALLEN = re.compile(
    r"(?:,? who)? (?:was|has been|had been|is) (?:recently |since |then |now |to be )?(?:succeeded|replaced)"
    r"(?: as [^,.;]{3,80}?)?(?: (?:in|on|last|this|earlier) [^,.;]{2,25}?)? by (?:[^,.;]{0,60} )?"
)
_AT_HAND = r"(?:head|helm|top|post|office|job|role|position|chair|ministry|end|start|beginning)\b"
_ENDS = re.compile(
    rf"(?!,? who [^,.;]{{2,60}}, (?:at|on|in) the (?!{_AT_HAND}))[,.;:)–—]"
    r"| (?:in|on|at the (?:end|start|beginning|turn|age)|last|this|earlier|early|late|and|after|from|there)\b(?! the)"
    r"| as\b| (?:at|on) the (?:head|helm|top) of\b(?! the (?:list|table|queue|race))"
    r"| in (?:the|that|this) (?:post|office|job|role|position|chair)\b"
)
"""What can follow whoever was succeeded: "who replaced A in May", not "who followed A into the hall"."""
_PRONOUN_TOOK_OVER = re.compile(rf"(?:He|(?P<she>She)) {_LATELY}{_TAKES} {_COURTESIES}")
_WHOM = re.compile(rf",? whom {_COURTESIES}")
_HE_REPLACED = re.compile(rf" {_LATELY}(?:succeed(?:s|ed)|replace[sd])\b")
""" "A, whom B replaced"."""
_IN_PLAY = re.compile(rf" [a-z ]{{6,30}} (?:in|on|at) the (?!{_AT_HAND})")
"""Where one stands in for another for a while: "whom B replaced in the squad"."""
_ABOUT = re.compile(r"succe|repla|follow|from|place of")
_LONGEST = 90  # characters from an office to whoever had it before
_SELDOM = frozenset({Role.LEGISLATOR, Role.CROWN_PRINCE, Role.FIRST_SPOUSE, Role.PARTY_LEADER})
"""Roles that many have at once, so that taking over is from somebody in another."""


def told_of_succession(story: Story, bearings: Sequence[Bearing]) -> None:
    """Give those who are told to have been succeeded the office of who followed them, as a former one."""
    told = [claim for bearing in bearings for claim in bearing.claims]
    titled = {claim.person for claim in told}
    for at, bearing in enumerate(bearings):
        if not bearing.names or _ABOUT.search(story.text, bearing.sentence.start, bearing.sentence.end) is None:
            continue
        for name in bearing.names:
            person = bearing.who[name.first]
            follower = None
            if person not in titled:
                follower = _follower(story, bearing, name, told) or _of_pronoun(story, bearings, at, name, told)
            if follower is not None:
                bearing.claims.append(_formerly(follower, person, bearing, name))
                titled.add(person)
        for name, other in _befallen(story, bearing):
            _hand_over(bearing, name, other, told)


def _is_in_post(story: Story, bearing: Bearing, end: int) -> bool:
    """Whether "as" behind a name, if it stands there, is of an office: not "replaced A as captain"."""
    led = _AS.match(story.text, end)
    if led is None:
        return True
    starts = {story.tokens[title.first].start for title in bearing.titles}
    return any(led.start() < start <= led.end() for start in starts) and not _PASSING.match(story.text, led.end())


_AS = re.compile(r" as (?:(?:the|a|an|its|his|her|their|new|country['’]s) )*")
_PASSING = re.compile(
    r"(?:head|leader|chief|member) of (?:the|its|his|her|their|a) (?:[\w-]+ ){0,2}(?:delegation|team|side)"
)


def _formerly(claim: Claim, person: str, bearing: Bearing, name: Name) -> Claim:
    title = replace(claim.title, status=TenureStatus.FORMER)
    return Claim(person, title, bearing.sentence, name, claim.role, claim.state, claim.ground)


def _in_place_of(story: Story, bearing: Bearing, floor: int, end: int) -> Claim | None:
    """ "B, since May at the head of the Council in place of A": the office that ends right before those words."""
    found = _IN_PLACE_OF.search(story.text, floor, end)
    if found is None:
        return None
    titles = [claim for claim in bearing.claims if story.tokens[claim.title.last - 1].end == found.start()]
    return next((claim for claim in titles if claim.name.end <= story.tokens[claim.title.first].start), None)


_IN_PLACE_OF = re.compile(
    rf" (?:in (?:the )?place of|in succession to|as (?:the )?successor (?:of|to)) {_COURTESIES}\Z"
)


def _follower(story: Story, bearing: Bearing, name: Name, told: Sequence[Claim]) -> Claim | None:
    """The office of who is told right before a name, or behind it, to have taken over from whom it is of."""
    for other in bearing.names:
        if _WHOM.fullmatch(story.text, name.end, story.tokens[other.whole].start) and _HE_REPLACED.match(
            story.text, other.end
        ):
            if _IN_PLAY.match(story.text, other.end):
                return None
            theirs = [claim for claim in told if claim.person == bearing.who[other.first]]
            return next((claim for claim in theirs if claim.role not in _SELDOM), None)
    if _ENDS.match(story.text, name.end) is None or not _is_in_post(story, bearing, name.end):
        return None
    floor = max(bearing.sentence.start, name.start - _LONGEST)
    if (placed := _in_place_of(story, bearing, floor, name.start)) is not None:
        return placed
    found = _TOOK_OVER.search(story.text, floor, name.start)
    if found is not None:
        before = [claim for claim in bearing.claims if claim.name.end <= found.start() + 1]
    else:
        found = _TOOK_OVER_HERE.search(story.text, floor, name.start)
        if found is not None and "over from" in found.group() and story.text.startswith(", who", name.end):
            return None  # "took over from X, who came to see him, a letter"
        before = _of_subject(story, bearing, found.start(), told) if found is not None else []
    nearest = max(
        (claim for claim in before if claim.role not in _SELDOM),
        key=lambda claim: (claim.sentence is bearing.sentence, claim.name.end, claim.title.last),
        default=None,
    )
    if (
        nearest is None
        or (nearest.title.plural and nearest.state is None)
        or nearest.title.status is TenureStatus.FORMER
    ):
        return None
    return nearest


def _of_pronoun(story: Story, bearings: Sequence[Bearing], at: int, name: Name, told: Sequence[Claim]) -> Claim | None:
    """ "She took over from A": the office of the one whom the pronoun means, who alone has one in the line before."""
    here = bearings[at].sentence
    found = _PRONOUN_TOOK_OVER.fullmatch(story.text, here.start, story.tokens[name.whole].start) if at else None
    if found is None or _ENDS.match(story.text, name.end) is None or bearings[at - 1].sentence.index != here.index - 1:
        return None
    other = MALE if found["she"] else FEMALE
    before = {bearings[at - 1].who[one.first] for one in bearings[at - 1].names}
    able = [
        claim
        for claim in told
        if claim.person in before
        and claim.role not in _SELDOM
        and claim.title.status is not TenureStatus.FORMER
        and likely_gender(story.text[claim.name.start : claim.name.end]) != other
    ]
    return able[0] if len({claim.person for claim in able}) == 1 else None


def _of_subject(story: Story, bearing: Bearing, at: int, told: Sequence[Claim]) -> list[Claim]:
    """The offices of whose name stands before a verb here, or before what commas part from both."""
    for name in reversed([name for name in bearing.names if name.end <= at]):
        between = story.text[name.end : at].strip()
        if not between or (between[0] == "," and between[-1] == ","):
            return [claim for claim in told if claim.person == bearing.who[name.first]]
    return []


def _befallen(story: Story, bearing: Bearing) -> Iterator[tuple[Name, Name]]:
    """Who is told to have been succeeded by whom."""
    for at, name in enumerate(bearing.names[:-1]):
        other = bearing.names[at + 1]
        told = _BEFALLEN.fullmatch(story.text, name.end, story.tokens[other.whole].start)
        if told and _ENDS.match(story.text, other.end) and _is_in_post(story, bearing, other.end):
            yield name, other


def _hand_over(bearing: Bearing, name: Name, other: Name, told: Sequence[Claim]) -> None:
    """Make the office of who was succeeded a former one, and that of the other a current one."""
    old, new = bearing.who[name.first], bearing.who[other.first]
    had = [claim for claim in bearing.claims if claim.person == old and claim.role not in _SELDOM]
    has = [claim for claim in told if claim.person == new and claim.role not in _SELDOM]
    for claim in had:
        if not has:
            bearing.claims.append(
                Claim(new, claim.title, bearing.sentence, other, claim.role, claim.state, claim.ground)
            )
        claim.title = replace(claim.title, status=TenureStatus.FORMER)
    if not had and len(has) == 1 and not has[0].title.plural and not any(claim.person == old for claim in told):
        bearing.claims.append(_formerly(has[0], old, bearing, name))
