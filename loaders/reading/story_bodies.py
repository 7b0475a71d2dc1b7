"""Bare titles whose body the rest of the story tells: "the Bank's Governor X", "Z's spokesman" where Z heads an
organisation of states.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from loaders.reading.bodies import international_bodies
from loaders.reading.claims import Claim
from loaders.reading.lexicon import bare
from loaders.reading.roles import role_of
from loaders.reading.story import Story
from ontology.terms import Role


def told_by_story(story: Story, claims: Sequence[Claim]) -> None:
    """Give governors of a bank and members of staff the body that the story tells of."""
    for claim in claims:
        title = claim.title
        if title.head_text in _GOVERNORS and not title.local and _BANK.search(title.before):
            claim.title = replace(title, kind="central_bank_governor")
            claim.role = role_of(claim.title, claim.state)
        elif title.kind in ("spokesperson", "adviser") and (head := _whose(story, claim, claims)):
            _serve(story, claim, head)


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
