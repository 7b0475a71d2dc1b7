"""Offices of an organisation that is called by one word of its name: "the World Bank ... the Bank's President, X"."""

from __future__ import annotations

import re
from dataclasses import replace

from loaders.reading.claims import Claim
from loaders.reading.organisation_names import international
from loaders.reading.roles import role_of
from loaders.reading.story import Story
from loaders.reading.titles import Title
from ontology.terms import Role

_FAR = 6000  # characters before a title in which its organisation is named in full
_ROLES = frozenset({Role.OTHER, Role.BUSINESS_LEADER, Role.CENTRAL_BANK_GOVERNOR})
_KINDS = {
    **dict.fromkeys(("president", "vice_president", "chair", "deputy_chair", "director", "io_head", "io_official")),
    **dict.fromkeys(("secretary_general", "deputy_secretary_general", "leader")),
    "business_leader": "president",
}
"""Kinds of title that an organisation has, and what those of a firm are in it."""
_CALLED = {
    "bank": re.compile(r"\bBank\b|\b(?:[A-Z]?[a-z]?DB|EBRD|EIB|AIIB|CABEI|Afreximbank)\b"),
    "fund": re.compile(r"\bFund\b|\b(?:IMF|IFAD|UNFPA|UNICEF|GCF)\b"),
    "agency": re.compile(r"\bAgency\b|\b(?:IAEA|UNHCR|IRENA|UNRWA|WADA|IEA)\b"),
    "alliance": re.compile(r"\bNATO\b|\bNorth Atlantic\b|\bAlliance\b"),
    "organization": re.compile(r"\bOrgani[sz]ation\b|\b[A-Z]{2,8}\b"),
    "institution": re.compile(r"\bBank\b|\bFund\b|\b[A-Z]{2,8}\b"),
}
"""By what an organisation can be called, what its name then has."""
_NOUN = r"(?P<noun>[Bb]ank|[Ff]und|[Aa]gency|[Aa]lliance|[Oo]rgani[sz]ation|[Ii]nstitution)"
_OWNER = re.compile(rf"\b(?:[Tt]he|[Tt]hat|[Tt]his) (?:same )?{_NOUN}['’]s? (?:own |new |then )?\Z")
_OF = re.compile(rf"(?:of|at) (?:the|that|this) (?:same )?{_NOUN}")
_HEAD = re.compile(rf"{_NOUN} ")


def of_short_name(story: Story, claim: Claim) -> bool:
    """Make a title that an organisation has by a word of its name an office of that; whether it was one."""
    title = claim.title
    if claim.role not in _ROLES or title.kind not in _KINDS or title.plural or title.state:
        return False
    found = _OF.fullmatch(title.chain) if title.chain else _owner(story, title)
    if found is None:
        return False
    noun = found["noun"].lower().replace("organis", "organiz")
    body = _last_named(story.text, story.tokens[title.first].start, noun)
    if body is None:
        return False
    kind = _KINDS[title.kind] or title.kind
    head = _HEAD.sub("", title.head_text)
    claim.title = replace(title, kind=kind, before="", head_text=head, chain=f"of the {body}", state=None)
    claim.role, claim.state, claim.ground = role_of(claim.title, None), None, None
    return True


def _owner(story: Story, title: Title) -> re.Match[str] | None:
    """The word for an organisation that owns a title, which may be taken to be of its head: "bank president"."""
    start, end = story.tokens[title.first].start, story.tokens[title.head_last - 1].end
    for at in range(title.first, title.head_last):
        token = story.tokens[at].text
        if token.endswith(("'s", "’s")):
            start = story.tokens[at].end + 1
    return _OWNER.search(story.text, max(0, start - _LONGEST_OWNER), min(start, end))


_LONGEST_OWNER = 40


def _last_named(text: str, start: int, noun: str) -> str | None:
    """The organisation named last before, if it can be called so and nothing else that can be is named after it."""
    floor = max(0, start - _FAR)
    found = [one for one in international().finditer(text, floor, start) if _CALLED[noun].search(one.group())]
    if not found:
        return None
    other = re.compile(
        rf"\b(?!The\b|This\b|That\b)[A-Z][\w-]+ (?:(?:and|of|for|[A-Z][\w-]+) )*{noun.capitalize()}\b"
        rf"|\b(?:[Aa]n?|[Aa]nother|[Tt]wo|local) (?:[\w-]+ ){{0,2}}{noun}\b"
    )
    return None if other.search(text, found[-1].end(), start) else found[-1].group()
