"""An earlier encounter of the same two told with no day: "They last met in Rome", "When we met, you told me"."""

from __future__ import annotations

import re

from loaders.reading.clauses import Line
from loaders.reading.links import Link
from loaders.reading.quotation_marks import is_quoted
from loaders.reading.recalled import is_tied
from loaders.reading.triggers import Join

_VERBS = frozenset({Join.MUTUAL, Join.HOST, Join.GUEST})
_HINTS = frozenset(
    {"last", "since", "when", "how", "as", "time", "times", "before", "previously", "previous", "earlier", "recent"}
    | {"once", "twice", "occasions", "occasion", "after", "second", "third", "fourth", "fifth", "former"}
)
"""A line without any of these words tells of no earlier encounter."""
_REACH = 70  # characters before what tells of the encounter, and after it
_WE = r"(?:we|the\stwo\sof\sus|the\sboth\sof\sus|you\sand\sI|I\s(?:had|have))"
_LAST = re.compile(
    r"(?:\blast\s|\bthe\s(?:last|previous)\stime\s(?:that\s)?[^,;:.()\n]{1,40}"
    r"|(?-i:\bsince)\s(?!the\b(?!\stwo|\spair))[^,;:.()\n]{1,40})\Z",
    re.IGNORECASE,
)
"""Before a verb: "the two last met", "the last time they met", "since they met"."""
_AMONG_US = re.compile(
    rf"\b(?:when|since|as|time|after|ever\ssince)\s(?:that\s)?{_WE}\s(?:\w+\s){{0,2}}\Z", re.IGNORECASE
)
_BY_YOU = re.compile(r"\b(?:when|since|how|as|time)\s(?:that\s)?you\s(?:\w+\s){0,2}\Z", re.IGNORECASE)
_US = re.compile(r"\s(?:me|us)\b")
_NOT = re.compile(r"\b(?:not|never|nor|hardly|scarcely|yet\sto)\b[^,;:.()]*\Z|n[’']t\s[^,;:.()]*\Z", re.IGNORECASE)
_YOU = re.compile(r"\b(?:you|your|Your\sExcellency|Mr\.?\sPresident|Mr\.?\sMinister)\b")
_PERFECT = re.compile(r"\b(?:had|have|has|having)\s(?:\w+\s){0,2}\Z", re.IGNORECASE)
_HAD = re.compile(r"(?:had|have|has|having)\b", re.IGNORECASE)
_BEFORE = re.compile(
    r"[^,;:.()\n]{0,40}?\s(?:once|twice|(?:several|many|a\sfew|three|four|five)\stimes|more\sthan\sonce|on\s(?:several|many|other|earlier)"
    r"\soccasions?)\b|\s(?:with\s(?:him|her|them|each\sother)\s)?(?:before|previously|earlier)(?=\s?[,.;]|\sin\s[A-Z]|\sat\sthe\b)"
)
"""After a verb in the perfect: "had met twice", "have met before"."""
_LAST_TIME = re.compile(r"[^,;:.()\n]{0,20}\s(?:for\s)?the\s(?:last|previous)\stime\b")
_EARLIER = re.compile(
    r"\b(?:[Tt]heir|the\stwo(?:\s[\w-]+)?[’']s?)\s(?:last|previous|earlier|former|most\srecent)\s(?:\w+\s)?\Z"
)
_AT_EARLIER = re.compile(r"\b(?:last|previous|earlier|most\srecent)\s(?:\w+\s)?\Z")
_OF_THE_TWO = re.compile(r"\s(?:of|between)\s(?:the\stwo|them|both)\b")
_NTH = re.compile(
    r"\b(?:second|third|fourth|fifth)\s(?:time\b[^;:.()\n]{0,50}|(?:such\s|official\s)?)\Z",
    re.IGNORECASE,
)
_WITHIN = re.compile(r"\b(?:with)?in\s(?:\w+\s){1,3}?(?:days|weeks|months|years)\b", re.IGNORECASE)


def is_earlier_encounter(link: Link, line: Line, text: str) -> bool:
    """Whether a line tells with the words of a link that the two had met before what the report is about."""
    trigger = link.trigger
    if line.words.isdisjoint(_HINTS) or trigger is None or trigger.last > len(line.items):
        return False
    if not {link.one, link.other}.issuperset(line.people):
        return False
    start, end = line.items[trigger.first].start, line.items[trigger.last - 1].end
    opens = max(line.sentence.start, start - _REACH)
    before, after = text[opens:start], text[end : min(line.sentence.end, end + _REACH)]
    if trigger.join in _VERBS and is_quoted(text, start):
        if _AMONG_US.search(before) and _YOU.search(text, line.sentence.start, line.sentence.end):
            return True
        if trigger.join is Join.HOST and _BY_YOU.search(before) and _US.match(after):
            return True
    if _NOT.search(before) or not is_tied(line.items, link):
        return False
    if trigger.join is Join.NOUN:
        earlier = _EARLIER.search(before) or (_AT_EARLIER.search(before) and _OF_THE_TWO.match(after))
    elif trigger.join in _VERBS:
        had = _HAD.match(text, start) or _PERFECT.search(before)
        earlier = _LAST.search(before) or _LAST_TIME.match(after) or (had and _BEFORE.match(after))
    else:
        return False
    if earlier:
        return True
    told = text[line.sentence.start : line.sentence.end]
    return _NTH.search(before) is not None and _WITHIN.search(told) is not None
