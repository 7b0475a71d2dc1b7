"""Bare titles whose body the rest of the story tells: "Governor X" where it tells of central banks alone, "the third
vice president, Y" after the president of an assembly, "Z's spokesman" where Z heads an organisation of states.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from loaders.reading.bodies import international_bodies, names_region
from loaders.reading.claims import Claim
from loaders.reading.lexicon import bare
from loaders.reading.roles import role_of
from loaders.reading.story import LOOKED_AT, Story
from ontology.terms import Role


def told_by_story(story: Story, claims: Sequence[Claim]) -> None:
    """Give bare governors, vice presidents and members of staff the body that the story tells of."""
    banking: bool | None = None
    for at, claim in enumerate(claims):
        title = claim.title
        if title.kind == "regional_head" and title.head_text in _GOVERNORS and not title.local:
            if _BANK.search(title.before) or (
                _is_bare(claim) and (banking := _banks_alone(story, claims) if banking is None else banking)
            ):
                _take(claim, "central_bank_governor")
        elif (
            title.kind == "vice_president" and not title.chain and _ORDINAL.search(f"{title.before} {title.head_text}")
        ):
            if _of_chamber(claim, claims[:at]):
                _take(claim, "deputy_speaker")
        elif title.kind in ("spokesperson", "adviser") and (head := _whose(story, claim, claims)):
            _serve(story, claim, head)


_GOVERNORS = frozenset({"governor", "governors"})
_BANK = re.compile(r"\bBank(?:['’]s)?\Z")
_BANKS = re.compile(r"\b(?:[Cc]entral|[Rr]eserve|[Nn]ational) [Bb]ank(?:s|ers?)\b|\bGovernors of the Bank\b")
_PARTS = re.compile(
    r"\b(?:regions?|provinces?|provincial|governorates?|prefectures?|oblasts?|counties|gubernatorial"
    r"|[Gg]overnor-?[Gg]eneral|state governors?)\b"
)
_ORDINAL = re.compile(r"\b(?:first|second|third|fourth|fifth|1st|2nd|3rd)\b", re.IGNORECASE)


def _take(claim: Claim, kind: str) -> None:
    claim.title = replace(claim.title, kind=kind)
    claim.role = role_of(claim.title, claim.state)


def _is_bare(claim: Claim) -> bool:
    """Whether a governor's title says no more than a state, which has but one: "Governor in Chad", "the Omani one"."""
    words = f"{claim.title.before} {claim.title.chain}"
    return not names_region(words) and (not claim.title.chain or claim.title.state is not None)


def _banks_alone(story: Story, claims: Sequence[Claim]) -> bool:
    """Whether a story tells of central banks and of no parts of a state that have governors."""
    banker = any(claim.role is Role.CENTRAL_BANK_GOVERNOR for claim in claims)
    told = banker or _BANKS.search(story.text, 0, LOOKED_AT) is not None
    return told and _PARTS.search(story.text, 0, LOOKED_AT) is None


_LED = frozenset({"president", "vice_president", "head_of_state", "chair", "deputy_speaker"})
_NEAR = 2  # sentences before a vice president in which the president of the chamber is named


def _of_chamber(claim: Claim, before: Sequence[Claim]) -> bool:
    """Whether the last who presides over something before a second or third vice president does so in a chamber."""
    last = next((one for one in reversed(before) if one.title.kind in _LED and one.person != claim.person), None)
    if last is None or claim.sentence.index - last.sentence.index > _NEAR:
        return False
    fits = claim.title.state is None or claim.title.state == last.title.state
    return fits and last.role in (Role.LEGISLATURE_SPEAKER, Role.DEPUTY_SPEAKER)


def _whose(story: Story, claim: Claim, claims: Sequence[Claim]) -> Claim | None:
    """The office of an organisation's head or official that owns a title: "Guterres's spokesman", "aide to Azoulay"."""
    found = _OWNER.search(claim.title.before) or _TO.fullmatch(claim.title.chain)
    if found is None:
        return None
    surname = bare(found["name"])
    return next(
        (
            one
            for one in claims
            if one.role in (Role.INTERNATIONAL_ORGANIZATION_HEAD, Role.INTERNATIONAL_ORGANIZATION_OFFICIAL)
            and one.person != claim.person
            and bare(story.text[one.name.start : one.name.end].split()[-1]) == surname
        ),
        None,
    )


_OWNER = re.compile(r"\b(?P<name>[A-Z][\w-]+?)(?:['’]s|(?<=s)['’])(?: [a-z]+)?\Z")
_TO = re.compile(r"(?:of|to|for) (?P<name>[A-Z][\w’-]+)")


def _serve(story: Story, claim: Claim, head: Claim) -> None:
    """Give somebody the organisation of who is served."""
    start, end = story.tokens[head.title.first].start, story.tokens[head.title.last - 1].end
    named = international_bodies(story.text[start:end])
    body = named[-1] if named else head.title.chain.removeprefix("of ").removeprefix("the ")
    if body:
        claim.title = replace(claim.title, chain=f"of the {body}", state=head.state)
        claim.role = role_of(claim.title, head.state)
