"""What the words around an office say of its time: it is over, held for another, or to come.

"The passing of President X", "X, who resigned as minister", "the ambassador until May", "X acts as Prime Minister".
"""

from __future__ import annotations

import re

from loaders.reading.named_sentences import GENITIVES
from loaders.reading.names import Name
from loaders.reading.story import Sentence, Story
from loaders.reading.titles import Title
from ontology.terms import TenureStatus

_REACH = 60  # characters before and after
_OWN = r"(?:the |his |her |its |their |our |late )*"
_LOST = re.compile(
    r"\b(?:(?:death|passing(?: away)?|demise|funeral|burial|assassination|murder|killing)"
    rf"(?:,[^,.;]{{2,40}},)? of|memorial services? for) {_OWN}(?:H\.?E\.? |H\.?M\.? |Mr\.? |Mrs\.? |Dr\.? )?\Z"
)
_LEFT = re.compile(
    r"\b(?<!to )(?<!will )(?<!not )(?:resign(?:ed|ation)"
    r"|stepped down|dismiss(?:ed|al)|retired|removed|sacked|ousted|quit|fired|deposed)"
    rf"\b[^.,;:]{{0,30}}\bas {_OWN}\Z"
)
_DIED = re.compile(
    r"\A,? (?:who |has |had |was |were |is |been )*(?:died|passed away|deceased"
    r"|(?<=was )(?:killed|assassinated|murdered|shot dead)|(?<=been )(?:killed|assassinated|murdered|shot dead))\b"
)
_UNTIL = re.compile(
    r"\A(?!, (?:until|till) (?:recently|lately|last \w+) (?!when|in|at|on|as)\w)"  # what is said of the next title
    r",? (?:until|till|up to)\b(?! (?:now|today|the end|his|her|their|its|a |next|further))"
)
_IS = re.compile(rf"\b(?:is|remains?|will be|stays?) {_OWN}\Z")
_ACTS = re.compile(rf"\b(?:acts|acted|acting) as {_OWN}\Z")


def status_said(story: Story, sentence: Sentence, title: Title, name: Name) -> TenureStatus | None:
    """The status that the words beside a title and its bearer say, None if they say none."""
    start, end = story.tokens[title.first].start, story.tokens[title.last - 1].end
    named = min(start, story.tokens[name.whole].start)
    before = story.text[max(sentence.start, start - _REACH) : start]
    after = story.text[max(end, name.end) : min(sentence.end, max(end, name.end) + _REACH)]
    if _ACTS.search(before):
        return TenureStatus.ACTING
    owns = story.text[name.end : name.end + 2] in GENITIVES
    lost = not owns and _LOST.search(story.text, max(sentence.start, named - _REACH), named)
    if lost or _DIED.match(after):
        return TenureStatus.FORMER
    if _LEFT.search(before) or (
        name.end <= start and not _IS.search(before) and _UNTIL.match(story.text[end : end + _REACH])
    ):
        return TenureStatus.FORMER
    return None
