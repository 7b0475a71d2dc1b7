"""Titles that a body owns by its noun: "the committee ... its chair, X", "the railway's chairman Y"."""

from __future__ import annotations

import re
from dataclasses import replace

from loaders.reading.bodies import last_body
from loaders.reading.claims import Claim
from loaders.reading.named_sentences import GENITIVES
from loaders.reading.role_words import INSTITUTION
from loaders.reading.roles import role_of
from loaders.reading.story import Story
from ontology.terms import Role

_OWNERS = frozenset({"its", "whose", "their"})
_KINDS = frozenset({"chair", "deputy_chair", "leader", "director", "president"})
_HEADS = frozenset({"director", "head", "chief", "manager", "leader", "secretary"})
_FIRMS = (
    r"company|firm|enterprise|co-?operative(?! Republic)|corporation|conglomerate|consortium|joint venture|subsidiary"
    r"|start-?up|holding|(?!(?:law|policy|peace|decision|king|film)[ -]?maker)\w+[ -]?maker|manufacturer|producer"
    r"|exporter|importer|retailer|developer|contractor|supplier|distributor|insurer|lender|operator|carrier|airline"
    r"|shipping line|railway|shipyard|refinery|brewery|winery|smelter|steelworks|works(?=,|(?-i: [A-Z]))|sawmill|mill"
    r"|factory|plant|mine|quarry|plantation|shipowner|employers['’] union"
    r"|chamber of (?:\w+, )?\w*(?:commerce|trade|industry|mines|agriculture|economy|business)"
)
_OWNER = re.compile(
    rf"\b(?:(?P<firm>{_FIRMS})|(?P<noun>(?:friendship |parliamentary |standing |joint |select )?committee"
    r"|friendship group|caucus|embassy|ministry|party|court|county|municipality|town council|city council))"
    r"s?(?P<genitive>['’]s)?\b",
    re.IGNORECASE,
)
_HOUSE = re.compile(
    r"\b(?:(?:friendship|parliamentary) group|committee|chamber|house|assembly|parliament) \Z", re.IGNORECASE
)
_NEAR = 40  # characters before "members" in which the word for their house stands


def role_by_owner(story: Story, claim: Claim) -> Role | None:
    """The role of a title that says no body by the noun that owns it, None where none does or it tells nothing."""
    title = claim.title
    start = story.tokens[title.first].start
    if title.head_text in _FOUNDERS and not title.chain and _founds_institution(story, claim, start):
        return Role.OTHER
    if title.kind == "member" and claim.role is Role.OTHER:
        return Role.LEGISLATOR if _HOUSE.search(story.text, max(0, start - _NEAR), start) else None
    vague = claim.role is Role.OTHER or (title.kind == "president" and title.bare)
    if not vague or title.kind not in _KINDS or title.chain or title.plural:
        return None
    owner = _owner(story, claim, start)
    if owner is None:
        return None
    of_state = owner["noun"] is not None and owner["noun"].lower() in ("embassy", "ministry")
    heads = ("head",) if of_state else _HEADS
    if title.kind in ("leader", "director") and title.head_text.rstrip("s") not in heads:
        return None
    if owner["firm"]:
        return Role.BUSINESS_LEADER
    kind = "deputy_chair" if title.kind == "deputy_chair" else "chair"
    role = role_of(replace(title, kind=kind, before="", chain=f"of the {owner['noun'].lower()}"), claim.state)
    return None if role is Role.OTHER else role


_FOUNDERS = frozenset({"founder", "co-founder"})


def _founds_institution(story: Story, claim: Claim, start: int) -> bool:
    """ "The Forum, whose founder, X": whether the last body named before is none that earns money."""
    owned = story.tokens[claim.title.first - 1].text.lower() in _OWNERS if claim.title.first else False
    named = _NAMED.findall(story.text, claim.sentence.start, start) if owned else []
    return bool(named) and INSTITUTION.search(named[-1]) is not None


_NAMED = re.compile(r"\b(?:[A-Z][\w-]+ )*[A-Z][\w-]+\b")


def _owner(story: Story, claim: Claim, start: int) -> re.Match[str] | None:
    """The noun that "its" before a title means, the last body named, or the one in the genitive right before it."""
    word = story.tokens[claim.title.first - 1].text.lower() if claim.title.first else ""
    if word not in _OWNERS and not word.endswith(GENITIVES):
        return None
    sentence = claim.sentence
    floor = story.sentences[max(0, sentence.index - 1)].start if word in _OWNERS else sentence.start
    found = max(_OWNER.finditer(story.text, floor, start), key=re.Match.end, default=None)
    if found is None:
        return None
    if word not in _OWNERS:
        return found if found["genitive"] and not story.text[found.end() : start].strip() else None
    body = last_body(story.text[floor:start])
    return None if body and floor + body.end() > found.end() else found
