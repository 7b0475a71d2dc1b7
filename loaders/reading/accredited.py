"""Envoys told by credentials and their states alone: "letters of credence came from A (Chad) and B of Peru"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache
from operator import attrgetter

from loaders.reading.beside import beside_in_row
from loaders.reading.claims import Bearing, Claim
from loaders.reading.geography import Places
from loaders.reading.lexicon import is_common, is_english
from loaders.reading.names import Name
from loaders.reading.own_envoys import sender_of_all
from loaders.reading.story import LOOKED_AT, Story
from loaders.reading.tables import vocabulary
from loaders.reading.titles import Title
from ontology.terms import Role, TenureStatus

_CREDENTIALS = re.compile(
    r"\b(?:[Cc]redentials|(?:[Ll]etters?|[Pp]apers|[Cc]opies) of (?:[Cc]redence|[Aa]ccreditation|[Cc]ommission)"
    r"|[Cc]redence|[Ee]xequaturs?|[Cc]onsular [Cc]ommissions?|[Aa]ccredited (?:to|as|with))\b"
)
_IN_CREDENTIALS = ("redential", "redence", "ccredit", "ommission", "xequatur")
"""Of which one is in all that `_CREDENTIALS` finds: sought in a tenth of the time."""
_ENVOYS = re.compile(
    r"\b(?:[Aa]mbassadors?|[Ee]nvoys?|[Pp]lenipotentiar(?:y|ies)|[Hh]eads? of [Mm]issions?|[Cc]hiefs? of [Mm]issions?"
    r"|[Hh]igh [Cc]ommissioners?|[Cc]onsuls?|[Dd]iplomats?|[Rr]epresentatives?)\b"
)
_REACH = 8
"""Sentences after the last word of credentials or envoys in which who is listed with a state is one."""
_FAR = 3000  # characters before a name in which the word for envoys stands
_BEFORE_ENVOY = vocabulary("function_words") | vocabulary("personal_verbs") | {"came", "were", "was", "sent", "stood"}
_HOSTS = frozenset({Role.HEAD_OF_STATE, Role.HEAD_OF_GOVERNMENT, Role.FOREIGN_MINISTER, Role.REGIONAL_HEAD})


def call_accredited(story: Story, bearings: Sequence[Bearing], places: Places) -> None:
    """Make those ambassadors of whom a story of credentials, or of envoys sent out, says the state and no office."""
    claims = [claim for bearing in bearings for claim in bearing.claims]
    sender = sender_of_all(story, claims)
    if not (sender or tells_of_credentials(story)):
        return
    titled = {claim.person for claim in claims}
    hosts = {claim.state for claim in claims if claim.role in _HOSTS}
    last = -_REACH
    for number, bearing in enumerate(bearings):
        sentence = bearing.sentence
        if _CREDENTIALS.search(story.text, sentence.start, sentence.end) or _ENVOYS.search(
            story.text, sentence.start, sentence.end
        ):
            last = number
        if number - last >= _REACH:
            continue
        for name in bearing.names:
            person = bearing.who[name.first]
            known = person in titled or _is_described(story, name)
            state = None if known else beside_in_row(story, sentence, bearing.names, name, places)
            if state is None or state in hosts:
                continue
            title = _title(story, name.start, sender or state)
            if title is not None:
                bearing.claims.append(Claim(person, title, sentence, name, Role.AMBASSADOR, title.state, "roll call"))
                titled.add(person)


@lru_cache(maxsize=2)
def tells_of_credentials(story: Story) -> bool:
    """Whether the beginning of a story names letters of credence, credentials or the like, and envoys."""
    hinted = any(part in story.text for part in _IN_CREDENTIALS)
    told = _CREDENTIALS.search(story.text, 0, LOOKED_AT) if hinted else None
    return told is not None and _ENVOYS.search(story.text, 0, LOOKED_AT) is not None


def _is_described(story: Story, name: Name) -> bool:
    """Whether an ordinary word right before a name tells what somebody is: "the singer X", "journalist X"."""
    word = story.tokens[name.whole - 1].text if name.whole else ""
    ordinary = word.islower() and (is_common(word) or is_english(word))
    return ordinary and word not in _BEFORE_ENVOY and _ENVOYS.fullmatch(word) is None


def _title(story: Story, start: int, state: str) -> Title | None:
    """The word for envoys that stands last before a name, as its title."""
    found = max(_ENVOYS.finditer(story.text, max(0, start - _FAR), start), key=re.Match.start, default=None)
    if found is None:
        return None
    first = bisect_left(story.tokens, found.start(), key=attrgetter("start"))
    last = bisect_left(story.tokens, found.end(), first, key=attrgetter("start"))
    return Title(
        first=first,
        last=last,
        head=first,
        head_last=last,
        kind="ambassador",
        plural=found.group().endswith("s"),
        status=TenureStatus.CURRENT,
        before="",
        chain="",
        state=state,
        head_text=found.group().lower(),
    )
