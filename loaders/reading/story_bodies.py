"""Titles whose body the rest of the story tells, or who bears them: "the Bank's Governor X", "Z's spokesman" where Z
heads an organisation of states, "Special Envoy Y" who is known to be an organisation's.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from loaders.reading.claims import Bearing, Claim
from loaders.reading.lexicon import bare
from loaders.reading.organisation_leaders import sent_by
from loaders.reading.organisation_names import international_bodies
from loaders.reading.roles import role_of
from loaders.reading.story import Story
from loaders.reading.told_heads import fullest_names
from ontology.terms import Role, TenureStatus


def told_by_story(story: Story, bearings: Sequence[Bearing]) -> None:
    """Give governors of a bank, envoys and members of staff the body that the story tells of."""
    claims = [claim for bearing in bearings for claim in bearing.claims]
    envoys = any(claim.role is Role.SPECIAL_ENVOY for claim in claims)
    fullest = fullest_names(bearings) if envoys else {}
    for claim in claims:
        if claim.role is Role.SPECIAL_ENVOY and claim.person in fullest:
            name = fullest[claim.person]
            _send(story, claim, story.text[name.start : name.end])
        title = claim.title
        if title.head_text in _GOVERNORS and not title.local and _BANK.search(title.before):
            claim.title = replace(title, kind="central_bank_governor")
            claim.role = role_of(claim.title, claim.state)
        elif claim.role is Role.OTHER and title.bare and (head := _deputised(story, claim, claims)):
            _serve(story, claim, head)
            claim.state = None
        elif title.kind in ("spokesperson", "adviser") and (head := _whose(story, claim, claims)):
            _serve(story, claim, head)


def _deputised(story: Story, claim: Claim, claims: Sequence[Claim]) -> Claim | None:
    """The one head of an organisation whose deputy is told with no body: "Deputy Director-General B"."""
    said = f"{claim.title.before} {claim.title.head_text}".lower().replace("-", " ")
    found = _DEPUTY.search(said)
    heads = [one for one in claims if one.role is Role.INTERNATIONAL_ORGANIZATION_HEAD]
    if found is None or not heads or len({one.person for one in heads}) > 1 or heads[0].person == claim.person:
        return None
    if _has_body(story, claim):
        return None
    return heads[0] if heads[0].title.head_text.replace("-", " ").endswith(found["head"]) else None


def _has_body(story: Story, claim: Claim) -> bool:
    """Whether a body is told right before a title or behind its name: "X of the ministry"."""
    before = story.text[claim.sentence.start : story.tokens[claim.title.first].start]
    return _ENDS_IN_BODY.search(before) is not None or _OF_BODY.match(story.text, claim.name.end) is not None


_BODIES = r"(?i:ministry|department|directorate|bureau|agency|office|council|commission|committee)"
_ENDS_IN_BODY = re.compile(rf"\b{_BODIES}(?:['’]s)? \Z")
_OF_BODY = re.compile(rf",? (?:of|from|at|in) (?:the |its |his |her )?(?:[\w-]+ ){{0,3}}{_BODIES}\b")
_DEPUTY = re.compile(r"\b(?:deputy|assistant) (?P<head>(?:director|secretary) general)\Z")


def _send(story: Story, claim: Claim, name: str) -> None:
    """Make an envoy whose sender is left unsaid the envoy of the organisation that is known to have sent that one."""
    title = claim.title
    over = title.status is TenureStatus.FORMER
    body = sent_by(name, int(story.report.published[:4]), over=over) if title.state is None else None
    if body is not None:
        claim.title = replace(title, kind="io_official", chain=f"{title.chain} of the {body}".strip())
        claim.role, claim.state = role_of(claim.title, None), None


_GOVERNORS = frozenset({"governor", "governors"})
_BANK = re.compile(r"\bBank(?:['’]s)?\Z")


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
