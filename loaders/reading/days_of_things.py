"""Days that the words beside them say of something else than an encounter: of an office taken, a thing made, a term."""

from __future__ import annotations

import re

from loaders.reading.when import When
from loaders.reading.wordsets import word_sets

_LED = 24  # characters before a date in which a word leads to it
_TERMS = (["by"], ["since"], ["until"], ["till"])
_BY = re.compile(r"(?:[.\n]\s?)By\s\Z")
_PART = re.compile(
    r"\s(?:morning|noon|midday|lunchtime|afternoon|evening|night)\b(?!,?\s(?:[\w’'-]+\s){0,6}(?:must|should|will|has\sto|have\sto))"
)
_OWNED = re.compile(r"[’']s((?:\s[\w-]+){1,3})")
_OF = re.compile(r"(?<!\w)([a-z][\w’'-]+)\sof\s\Z")
_MADE = re.compile(
    r"(?:\b(?:which|that)\s(?:was|were|had\sbeen|has\sbeen|have\sbeen)\s|\b(?:which|that)\s(?=f[ae]ll)|,\s"
    r"|\b(?:agreement|accord|pact|treaty|deal|memorandum|protocol|declaration|contract|understanding|roadmap|plan|law|decree"
    r"|interview|statement|article|report|post|video|photo(?:graph)?|note|letter|message"
    r"|resolution|embassy|consulate|mission|centre|center|school|factory|plant|line|monument|bridge)s?\s)"
    r"(?:re)?(?:celebrated|marked|observed|founded|established|created|built|signed|adopted|ratified|concluded|reached|struck"
    r"|initialled|inked|passed|approved|launched|unveiled|inaugurated|opened|published|issued|killed|destroyed|arrested|detained"
    r"|jailed|released|expelled|recalled|suspended|severed|restored|imposed|lifted|declared|proclaimed|won|held\sfor\sthe\sfirst\stime"
    r"|falls?|fell|announced|released|aired|broadcast|posted|dated|introduced|completed|bought|sold|bombed|hit|sunk|seized|occupied|annexed|promised|pledged|agreed)"
    r"(?:\s(?:in|at|on|by|there|here|early|late|last|between|with|under|back|only|already)\b[^,;:.()–—\n]{0,60})?\s\Z"
)
"""Before a day: a thing was made or done on it, "the accord reached in May", "the feast, which was marked in June"."""
_MET = r"(?:and|met|meets|received|receives|hosted|hosts|welcomed|greeted|saw|visited|held|spoke|talked|told|phoned)"
"""Before or after what is told in an aside: an encounter is told."""
_OFFICE = re.compile(
    rf"(?:[,(–—]|\b(?:who|which|whose))\s(?:(?!{_MET}\b)[\w’'-]+\s){{0,4}}?(?:re-?)?"
    r"(?:elected|appointed|confirmed|nominated|sworn\sin"
    r"|inaugurated|enthroned|crowned|installed|chosen|named|accredited|promoted|dismissed|sacked|ousted|deposed|toppled"
    r"|resigned|retired|stepped\sdown|born|died|took\s(?:office|over|up|(?:an|the|his|her)\soath)|assumed|succeeded|became)\b"
    rf"(?:(?!\s{_MET}\b)[^,;:.()–—\n]){{0,60}}\Z"
)
"""Before a day, in an aside: somebody took an office on it, left it or was born."""
_BOUND = re.compile(
    r"(?:\b[Aa]head\sof|\b[Pp]rior\sto|\brun-up\sto|\bprepar\w+\s(?:for|of)|\b(?:days?|weeks?|months?|years?)\s"
    rf"(?:after|before|following|since|until|till|to))\s(?:(?!{_MET}\b)[\w’'-]+\s){{1,7}}?(?:(?:on|of|in|at|for|from)\s(?:the\s)?)?\Z"
)
_ARRIVED = re.compile(
    r"\b(?:who|which|whose\s(?:plane|aircraft|flight|train|ship))\s(?:(?:had|has|have|only|just)\s)*"
    r"(?:arrived|landed|flew\sin|flown\sin|touched\sdown|came|come|reached|got"
    r"|(?:began|begun|started|opened|commenced)\s(?:an?|his|her|their)\s(?:[\w-]+\s){0,3}?(?:visit|trip|tour|stay))\b"
    rf"(?:(?!\s{_MET}\b)[^,;:.()–—\n]){{0,50}}\Z"
)
"""Before a day, in an aside: somebody arrived on it, "received X, who landed in Z on Monday"."""
_LEFT = re.compile(
    r"\b(?:departed|left(?:\sfor)?\s[A-Z][\w’'-]+|(?:flew|went|travelled|traveled|drove|sailed)\s(?:back|home)(?!\sin\s(?:his|her|their)\s)"
    r"|returned\s(?:to|home|from))\b"
    rf"(?:(?!\s{_MET}\b)[^,;:.()–—\n]){{0,40}}\Z"
)
"""Before a day: somebody went home on it."""
_ONCE_DONE = re.compile(
    r"(?:\s(?:morning|noon|afternoon|evening|night))?,?\s(?:after|having)\b"
    r"(?!\s(?:[\w’'-]+\s){0,5}?(?:\w+-days?|days|visit|trip|stay|tour)\b)"
)
"""After the day on which somebody went home: he did so after what was done on that day."""
_OPENED = re.compile(
    r"\b(?:which|that)\s(?:(?:has|have|had|only|just)\s)*"
    r"(?:opened|began|begun|started|kicked\soff|got\sunder\sway)\b"
    rf"(?:(?!\s{_MET}\b)[^,;:.()–—\n]){{0,60}}\Z"
)
"""Before a day: a thing began on it, "the forum that opened in Rome on Sunday"."""
_BEFELL = re.compile(
    r"\b(?:was|were|been|got)\s(?:\w+ly\s)?(?:killed|wounded|injured|shot|arrested|detained|jailed|released|freed|expelled|destroyed"
    r"|bombed|shelled|hit|sunk|seized|kidnapped|abducted|poisoned|sentenced|buried|evacuated)\b"
    rf"(?:(?!\s{_MET}\b)[^,;:.()–—\n]){{0,50}}\Z"
)
"""Before a day: something befell somebody on it, "was killed on the border on Tuesday"."""
_ARRANGED = re.compile(
    r"\b(?<!\bas\s)(?:(?:set|scheduled|planned|slated|foreseen|booked|meant|intended)\s(?:for|on)"
    r"|(?:postponed|put\soff|moved|brought\sforward|shifted|delayed|rescheduled)\sfrom)\s(?:the\s)?\Z"
)
"""Before a day: it was only that for which something had been planned."""
_SIGNED = re.compile(
    r"\b(?:that|which)\s(?:[\w’'-]+\s){1,4}?(?:signed|concluded|adopted|ratified|initialled|launched|founded)\b"
    rf"(?:(?!\s{_MET}\b)[^,;:.()–—\n]){{0,50}}\Z"
)
"""Before a day: "the accord that X signed with Y in May"."""
_HAS_TO = re.compile(
    r"\b(?:(?:has|have|ought|needs?)\sto\s[a-z]+|to\sbe\s(?:held|opened|convened|hosted|launched|signed|adopted))\b"
    r"[^;:.()–—\n]{0,60}\Z"
)
"""Before a day: something is still to be done on it."""
_SINCE = re.compile(rf"\b[Ss]ince\s(?:the|his|her|its|their|he|she|it|they)\s(?:(?!{_MET}\b)[^\s,;:.()–—]+\s){{1,9}}\Z")
"""Before a day: what has been so since then, "since the school was founded five years ago"."""
_SAME_DAY = re.compile(r"[^;:.]{0,60}\b(?:that|the)\s(?:very\s|same\s)+(?:day|morning|afternoon|evening|night)\b")
"""After a day of arrival: what follows was on it too."""
_TAKEN = re.compile(
    r", when (?:[\w-]+ ){1,3}(?:followed|succeeded|replaced|took over|took office|became|assumed"
    r"|was (?:appointed|elected|named|sworn|chosen|made))\b"
)
"""After the day since when somebody has an office."""
_ORDINAL = re.compile(r"\d(?:st|nd|rd|th)\b|\bof\b")
_YEARS_AFTER = re.compile(
    rf"\b(?:years?|decades?)\s(?:after|since)\s(?:(?!{_MET}\b)[^\s,;:.()–—]+\s){{0,8}}[^\s,;:.()–—]+,\s(?:on|in)\s\Z"
)
"""Before a day with its year: "ten years after X joined, on 1 April 2009,"."""
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_THE = re.compile(r"\b[Tt]he\s\Z")
_BESIDE = re.compile(r"\s([a-z][\w’'-]+)")
_TALKS = re.compile(r"\b(?:talks|meetings?|conversations?|consultations|audience),?\s\Z")
"""Before a relative clause: it tells of an encounter."""
_OFFICE_REACH = 110  # characters


def is_of_something_else(text: str, when: When) -> bool:
    """Whether no encounter can have a date by the words beside it."""
    if is_term(text, when) or _is_bound(text, when) or _is_of_thing(text, when) or _is_of_office(text, when):
        return True
    start = max(0, when.start - _OFFICE_REACH)
    if _ARRIVED.search(text, start, when.start) and not _SAME_DAY.match(text, when.end):
        return True
    if text.startswith(", when", when.end):
        return False
    coarse = when.date is not None and len(when.date) < len("2025-09-05")  # on the day of its signing people met
    told = (_HAS_TO, _SINCE, _BEFELL, _ARRANGED, *((_SIGNED,) if coarse else ()))
    other = any(of.search(text, start, when.start) for of in told)
    opened = _OPENED.search(text, start, when.start)
    other = other or (opened is not None and not _is_of_talks(text, opened, coarse=coarse))
    if other and "eve of" not in text[start : when.start]:
        return True
    return _LEFT.search(text, start, when.start) is not None and not _ONCE_DONE.match(text, when.end)


def _is_of_talks(text: str, clause: re.Match[str], *, coarse: bool) -> bool:
    """Whether it is talks of which a relative clause tells the day: "the talks, which began on Monday"."""
    return not coarse and _TALKS.search(text, max(0, clause.start() - _LED), clause.start()) is not None


def is_term(text: str, when: When) -> bool:
    """Whether something is to be done until a date or has been so since it: "ready by Monday"."""
    led = text[max(0, when.start - _LED) : when.start].lower().split()[-1:]
    if _BY.search(text, max(0, when.start - len(". By ")), when.start) and _PART.match(text, when.end):
        return False  # "By Wednesday evening he was in Rome"
    return led in _TERMS and (not text.startswith(", when", when.end) or _TAKEN.match(text, when.end) is not None)


def _is_bound(text: str, when: When) -> bool:
    """Whether something is counted from a date, or done before it: "ahead of the vote on Monday"."""
    start = max(0, when.start - _OFFICE_REACH)
    if _BOUND.search(text, start, when.start):
        return True
    with_year = _YEAR.search(text, when.start, when.end)
    aside = with_year is not None and text[when.end : when.end + 1] in {",", ".", ""}
    return aside and _YEARS_AFTER.search(text, start, when.start) is not None


def _is_of_thing(text: str, when: When) -> bool:
    """Whether a date is told of a thing that is no encounter: "last week's vote", "Sunday's result"."""
    words = word_sets("date_clauses")
    made = _MADE.search(text, max(0, when.start - _OFFICE_REACH), when.start)
    if made and not _is_of_talks(text, made, coarse=False):
        return True
    owned = _OWNED.match(text, when.end)
    if owned:
        return words["encounters"].isdisjoint(owned[1].lower().split())
    beside = _BESIDE.match(text, when.end) if _is_before_noun(text, when) else None
    if beside:
        return beside[1] not in words["encounters"] | words["parts"] | words["after_the_day"]
    of = _OF.search(text, max(0, when.start - _LED), when.start)
    return of is not None and of[1] not in words["encounters"] and of[1] not in words["parts"]


def _is_before_noun(text: str, when: When) -> bool:
    """Whether a date may say which of a thing is meant: "the January events", not "the 5th of May was"."""
    if not _THE.search(text, max(0, when.start - len(" the ")), when.start):
        return False
    return text[when.start : when.end].replace(" ", "").isalnum() and not _ORDINAL.search(text, when.start, when.end)


def _is_of_office(text: str, when: When) -> bool:
    """Whether somebody took or left an office on a date, or was born: "X, elected in May,", "who was born in 1960"."""
    return _OFFICE.search(text, max(0, when.start - _OFFICE_REACH), when.start) is not None
