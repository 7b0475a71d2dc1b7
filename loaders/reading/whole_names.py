"""Titles after the whole name of a body of several states: "International Atomic Energy Agency Director General X"."""

from __future__ import annotations

from dataclasses import replace

from loaders.reading.bodies import BodyKind, kind_of, last_body
from loaders.reading.claims import Claim
from loaders.reading.roles import role_of
from loaders.reading.story import Story

_LAST_WORDS = frozenset({"Agency", "Academy", "Institute", "Bank", "Fund", "Court", "Association", "Commission"})
_LONGEST_NAME = 80  # characters of a body's name that have not gone into the title after it
_HEADED = frozenset(
    {"president", "chair", "director", "io_head", "secretary_general", "business_leader", "regional_head"}
)


def name_whole(story: Story, claim: Claim) -> bool:
    """Give a title the whole name of a body of states right before it; True if one stands there.

    Of heads as "agency director" the first word is the name's last.
    """
    title = claim.title
    if title.chain or title.kind not in _HEADED or claim.name.first < title.head or title.plural:
        return False
    if not title.first or not story.tokens[title.head - 1].text[0].isupper():
        return False
    if kind_of(title.before) is BodyKind.INTERNATIONAL:
        return False
    named = title.head_last - title.head > 1 and story.tokens[title.head].text in _LAST_WORDS
    start, stop = story.tokens[title.first].start, story.tokens[title.head - (not named)].end
    body = last_body(story.text[max(claim.sentence.start, start - _LONGEST_NAME) : stop])
    if body is None or body.end() != len(body.string) or kind_of(body.group()) is not BodyKind.INTERNATIONAL:
        return False
    claim.title = replace(title, kind="chair" if named else title.kind, before=body.group(), state=None)
    claim.role, claim.state = role_of(claim.title, None), None
    return True
