"""Heads of organisations of states whom a story names apart from their office: "A wrote. The IAEA's Director General".

That the office is told, and of which organisation, is read from the story; whose it is from who is known to have headed
that in the year (`organisation_heads`, by common knowledge). A title that somebody bears is left to him.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from loaders.reading.claims import Bearing, Claim
from loaders.reading.names import Name
from loaders.reading.organisation_leaders import organisation_keys, organisations_led
from loaders.reading.roles import role_of
from loaders.reading.story import Story
from loaders.reading.tables import table
from loaders.reading.titles import Title
from ontology.terms import Role, TenureStatus


def told_heads(story: Story, bearings: Sequence[Bearing]) -> None:
    """Give known heads of organisations of states the title of theirs that a story tells of nobody else."""
    free = [(bearing, title) for bearing in bearings for title in bearing.free if _may_head(story, title)]
    if not free:
        return
    heads = {claim.person for bearing in bearings for claim in bearing.claims if claim.role in _HEADS}
    year = int(story.report.published[:4])
    led = {
        person: (name, keys)
        for person, name in fullest_names(bearings).items()
        if person not in heads and (keys := organisations_led(story.text[name.start : name.end], year))
    }
    for bearing, title in free if led else ():
        for person, (name, keys) in led.items():
            if person not in heads and _is_of_one(title, keys):
                role = role_of(title, None)
                bearing.claims.append(Claim(person, title, bearing.sentence, name, role, None, "known holder"))
                heads.add(person)
                break


def fullest_names(bearings: Sequence[Bearing]) -> dict[str, Name]:
    """The longest name of each person."""
    named: dict[str, Name] = {}
    for bearing in bearings:
        for name in bearing.names:
            person = bearing.who[name.first]
            if person not in named or _length(name) > _length(named[person]):
                named[person] = name
    return named


_HEADS = frozenset({Role.INTERNATIONAL_ORGANIZATION_HEAD})


def _may_head(story: Story, title: Title) -> bool:
    goes_on = title.last < len(story.tokens) and story.tokens[title.last].text[0].isupper()  # "of the UN Fund for X"
    current = title.status is TenureStatus.CURRENT and not title.plural and not goes_on
    return current and role_of(title, None) in _HEADS


def _length(name: Name) -> int:
    return name.end - name.start


def _is_of_one(title: Title, keys: Collection[tuple[str, str]]) -> bool:
    """Whether a title is of one of these organisations, whose chair is not who leads its secretariat."""
    for said in (title.before, _LEADING.sub("", title.head_text), title.chain):
        body = f" {' '.join(_ASIDE.sub(' ', said.lower()).replace('organisation', 'organization').split())}"
        named = max((key for key in organisation_keys() if body.endswith(f" {key}")), key=len, default="")
        chairs = _CHAIRING.search(title.head_text) and named in table("organisation_heads")["chairs"]
        if named and ("chairs" if chairs else "heads", named) in keys:
            return True
    return False


_ASIDE = re.compile(r"\([^()]*\)|['’]s\b")
_CHAIRING = re.compile(r"\b(?:chair|president)")
_LEADING = re.compile(r" (?:chair|president)[\w-]*\Z")
"""What a head ends in that says the organisation first: "OSCE Chairperson-in-Office"."""
