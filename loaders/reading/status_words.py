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
LOST = re.compile(
    r"\b(?:(?:[Aa]fter|[Ff]ollowing|[Ss]ince|[Ww]ith) the "
    r"(?:resignation|abdication|ouster|ousting|overthrow|removal|fall|toppling|flight) of"
    r"|(?:death|passing(?: away)?|demise|funeral|burial|assassination|murder|killing)"
    rf"(?:,[^,.;]{{2,40}},)? of|memorial services? for) {_OWN}(?:H\.?E\.? |H\.?M\.? |Mr\.? |Mrs\.? |Dr\.? )?\Z"
)
_LEFT = re.compile(
    r"\b(?<!to )(?<!will )(?<!not )(?:resign(?:ed|ation)"
    r"|step(?:ped|s|ping) down|dismiss(?:ed|al)|retired|removed|sacked|ousted|quit|fired|deposed)"
    rf"\b[^.,;:]{{0,30}}\bas {_OWN}\Z"
)
_LEFT_POST = re.compile(
    r"\b(?:left|quit|vacated|gave up|given up|relinquished)"
    r" (?:the |his |her )?(?:post|office|job|position|duties|role)"
    rf" (?:as|of) {_OWN}\Z"
)
"""Before the office of who is named before, not "left the office of President X"."""
_WHEN = re.compile(rf"\b[Ww]hen (?:he|she|(?:[A-Z][\w.’'-]* ?){{1,4}}) was (?:still |yet )?{_OWN}\Z")
_WHO_AS = re.compile(rf"\bwho,? (?:then |while |still )?as {_OWN}\Z")
_HAD = re.compile(r",? had (?:\w+ly |then |once |already |also )?(?!the\b|an?\b|to\b|no\b|his\b|her\b)\w+")
""" "Who as Leader of the Opposition had invited him"."""
_CARETAKER = re.compile(r"\bcaretaker (?:government|cabinet|administration)\b")
_DIED = re.compile(
    r"\A(?: since [^,.;]{2,20})?,? (?:since |who |has |had |was |were |is |been )*(?:died|passed away|deceased"
    r"|(?:had|has|was) [^,.;]{2,50} and was (?:killed|assassinated|murdered|shot dead)"
    r"|(?<=was )(?:killed|assassinated|murdered|shot dead)|(?<=been )(?:killed|assassinated|murdered|shot dead))\b"
)
OF_KIN = re.compile(
    r"\b(?:father|mother|parent|brother|sister|son|daughter|wife|husband|widow|widower|uncle|aunt|nephew|niece|cousin"
    r"|friend|aide|advis[eo]r|assistant|driver|predecessor|successor)s? (?:of|to) [^,.;:]*\Z"
)
"""Before the name of somebody, where another is told of: "B, the father of President A, died"."""
_UNTIL = re.compile(
    r"\A(?!, (?:until|till) (?:recently|lately|last \w+) (?!when|in|at|on|as)\w)"  # what is said of the next title
    r",? (?:until|till|up to)\b(?! (?:now|today|his|her|their|its|a |next|further))"
    r"(?! the end of (?:the|this|next|his|her)\b)"
    r"(?=[^,.;:()]{0,40}\d| (?:[\w’'-]+ ){0,4}[\w’'-]+[,.;:)]| last \w+ and\b)"
)
_UNTIL_NOW = re.compile(
    r"\buntil (?:lately|recently|(?:the |last )?(?:spring|summer|autumn|winter|year|month|week))"
    rf" {_OWN}\Z"
)
_HAD_BEEN = re.compile(
    r"(?:\b(?:had (?:once |earlier |previously |also )?|has (?:once |earlier |previously |also |before |formerly ))been"
    rf"|\bwas still|\bused to be) {_OWN}\Z"
)
_THEN = re.compile(rf", (?:then|(?:at|in) (?:that|the|those) (?:time|hour|days|years)) (?:still )?{_OWN}\Z")
_FOR_NOW = re.compile(rf"\b(?:for the time being|temporarily|provisionally) (?:as )?{_OWN}\Z")
_ELECTED = re.compile(
    r"(?<!re-)(?<!\w)elected (?:only )?(?:\w+ (?:days|weeks) (?:ago|earlier|before)|yesterday|last week)"
    rf" (?:as )?{_OWN}\Z"
)
"""Who has an office by an election so near that it is hardly begun."""
_AFTER = re.compile(
    r"\A,? (?:[Ee]meritus|of those (?:years|days)|(?:at|of) (?:the|that) time(?! of)"
    r"|in (?:earlier|those|former) (?:days|years)|back then"
    r"|(?:now )?retired(?=[,.;)]| and)|at that (?:hour|moment)(?=,))"
)
_OPENS_PAST = re.compile(r"\s*(?:Until|Till|Formerly|Once|Previously|At one time)\b[^,.;:]{0,30}")
"""Before the title that opens a sentence: "Until 2010 Speaker of X, A met B"."""
_WAS_THAT = re.compile(
    r"\A,? who (?:(?:was|had been) (?:it|that|so|one|such) (?:once|before|until|till|then|earlier|at|in|from|for)\b"
    r"|(?:was|had been) (?!(?:in|at|on|there|with|among|under|away|abroad|\w+ing)\b)"
    r"[^,.;]{0,40}?\b(?:in (?:those|that) (?:days|years|time)|at that (?:time|hour)|back then)\b)"
)
"""After a title and a name: "Presidents of X, A, who was it once, and B, who is it"."""
_YEARS = re.compile(
    r"\A(?P<mark>,)? \(?(?:for [\w -]{2,20} (?:years|terms|months),? )?(?:from |between |in |since )?(?:\w+ )?"
    r"(?P<first>(?:19|20)\d\d)"
    r"(?: ?[-\N{EN DASH}/] ?| (?:to|until|till|and|through) )(?:\w+ )?(?P<last>(?:(?:19|20)?\d\d)\b(?!\d))"
    r"(?(mark)(?=[,.;:)]|\Z| and\b))"  # "A, President of X, between 2022 and 2023 held talks"
    r"|\A,? for [\w -]{2,20} (?:years|terms|months),? (?:until|till|up to) [^,.;]{0,20}?(?P<until>\d{4})"
)
"""Of what years an office was: "President, 1990-1998", "Mayor for ten years until 2004"."""
_TO_BE = re.compile(r"\A(?:[ -]to[ -]be|[ -]in[ -]waiting)\b(?! \w+(?:ed|en)\b)")
_INTERIM = re.compile(r"\A,? (?:ad interim|a\. ?i\.)")
_TAIL = re.compile(
    r"(?:\Aof the time| (?:of those (?:years|days)|(?:at|of) (?:the|that) time"
    r"|in (?:earlier|those|former) (?:days|years)"
    r"|until (?:last|the end of (?!the|this|next|his|her)\w+|\d{4})[^,;]{0,20}))\Z"
)
"""What ends a title between commas, of whose chain it is taken to be part."""
_IS = re.compile(rf"\b(?:is|remains?|will be|stays?) {_OWN}\Z")
_ACTS = re.compile(rf"\b(?:acts|acted|acting) as {_OWN}\Z")


_ELECTED_ON = re.compile(r"(?<!re-)(?<!\w)(?<!re)[Ee]lected (?:as )?(?:the )?(?:new )?(?:next )?\Z")
_ON_ELECTION_DAY = re.compile(
    r" (?:on |last |this )?(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day\b| yesterday\b| (?:last|this) week\b"
)
"""Around the office of a head of state who is elected before being sworn in: "elected president of X on Sunday"."""
_TO_BECOME = re.compile(
    r"\b(?:(?:is|are|set|due|about|scheduled|expected|slated|chosen|elected|poised|preparing|named|picked) to"
    r"|will|shall) (?:soon |then |now |formally |officially |next )?"
    r"(?:become|(?:take (?:over|office|up (?:his |her )?(?:post|duties|office))|assume office|start|begin) as)"
    rf" {_OWN}\Z"
)
"""Before what somebody is to hold: "who is set to become"; not "hopes to become" or "the first woman to become"."""
_BECOMES = re.compile(
    rf"\b(?:becomes|(?:takes (?:over|office|up (?:his |her )?(?:post|duties))|assumes office) as) {_OWN}\Z"
)
_ON_DAY = re.compile(
    r"[^,.;:()]{0,30}? (?:on (?:[A-Z]|\d|the \d)|tomorrow\b|next (?:week|month|year|[A-Z])|from (?:[A-Z]\w+ )?\d"
    r"|as of [A-Z\d]"
    r"|in (?:January|February|March|April|May|June|July|August|September|October|November|December)\b(?! \d{4}))"
)
"""After an office that begins on a day to come: "becomes President of X on May 31"."""
_LEADS = re.compile(
    r"\b(?:as|becomes?|then|still|being|temporarily|provisionally|time|hour|days|years|ago|earlier|before|yesterday|been"
    rf"|be|lately|recently|spring|summer|autumn|winter|year|month|week|was|of|yet) {_OWN}\Z"
)
"""What stands before a title wherever the words before it tell its status."""
_LEADING = (
    *("as", "become", "becomes", "then", "still", "being", "temporarily", "provisionally", "time", "hour", "days"),
    *("years", "ago", "earlier", "before", "yesterday", "been", "be", "lately", "recently", "spring", "summer"),
    *("autumn", "winter", "year", "month", "week", "was", "of", "yet"),
)
"""The words that it has before the owner of the office: where none of them stands, nothing is sought."""
_OWNERS = frozenset({"the", "his", "her", "its", "their", "our", "late", ""})
_STYLES = frozenset({"H.E.", "H.E", "HE.", "HE", "H.M.", "H.M", "HM.", "HM", "Mr.", "Mr", "Mrs.", "Mrs", "Dr.", "Dr"})


def _last_before_own(before: str, but: frozenset[str] = _OWNERS) -> str:
    """The last word before those that only tell whose an office is."""
    words = before.split(" ")
    while words and words[-1] in but:
        words.pop()
    return words[-1] if words else ""


def is_lost(before: str) -> bool:
    """Whether words before somebody tell that he is dead or was deposed: "the death of"."""
    if not before.endswith(" ") or _last_before_own(before, _OWNERS | _STYLES) not in ("of", "for"):
        return False
    return LOST.search(before) is not None


def status_said(story: Story, sentence: Sentence, title: Title, name: Name) -> TenureStatus | None:
    """The status that the words beside a title and its bearer say, None if they say none."""
    start, end = story.tokens[title.first].start, story.tokens[title.last - 1].end
    named = min(start, story.tokens[name.whole].start)
    before = story.text[max(sentence.start, start - _REACH) : start]
    after = story.text[max(end, name.end) : min(sentence.end, max(end, name.end) + _REACH)]
    behind = story.text[end : end + _REACH]
    led = _last_before_own(before).endswith(_LEADING) and _LEADS.search(before) is not None
    if (led and (_ACTS.search(before) or _FOR_NOW.search(before))) or _CARETAKER.search(title.chain):
        return TenureStatus.ACTING
    elected = _is_elected(story, title, before, end) or (led and _is_to_come(story, sentence, before, end))
    if elected and name.end <= start:
        return TenureStatus.ELECT
    if start <= name.start and _OPENS_PAST.fullmatch(story.text, sentence.start, start):
        return TenureStatus.FORMER
    if title.kind != "ambassador" and _TO_BE.match(behind):
        return TenureStatus.ELECT
    owns = story.text[name.end : name.end + 2] in GENITIVES
    lost = not owns and is_lost(story.text[max(sentence.start, named - _REACH) : named])
    if lost or (_DIED.match(after) and not OF_KIN.search(story.text, max(sentence.start, named - _REACH), named)):
        return TenureStatus.FORMER
    interim = title.chain.endswith(" ad interim") or _INTERIM.match(behind)
    if title.kind != "ambassador" and interim:
        return TenureStatus.ACTING
    if led and name.end <= start and (_THEN.search(before) or _HAD_BEEN.search(before)):
        return TenureStatus.FORMER
    if (
        (title.chain and _TAIL.search(title.chain))
        or (led and _UNTIL_NOW.search(before))
        or _AFTER.match(behind)
        or _is_late(story, name)
    ):
        return TenureStatus.FORMER
    if _WAS_THAT.match(after) or (name.end <= start and _is_past(story, behind)):
        return TenureStatus.FORMER
    if title.kind == "president" and _is_first(title):
        return TenureStatus.FORMER
    left = _LEFT.search(before) or (name.end <= start and _LEFT_POST.search(before))
    if (led and (left or _WHEN.search(before) or (_WHO_AS.search(before) and _HAD.match(after)))) or (
        name.end <= start and _UNTIL.match(behind) and not _IS.search(before)
    ):
        return TenureStatus.FORMER
    return TenureStatus.FORMER if not owns and _GONE.match(story.text, max(end, name.end), sentence.end) else None


_GONE = re.compile(
    r"(?: of (?:the )?[A-Z][\w-]+(?: (?:of )?[A-Z][\w-]+){0,3})?"
    r"(?:(?:, [^,.;]{2,80})?,?|,? who,?) (?:had|has) (?:already |just |since |lately )?"
    r"(?:stepped down|resigned|left office|abdicated"
    r"|been (?:dismissed|sacked|removed|ousted|fired|deposed|overthrown))\b"
)
"""After who has an office no longer: "Minister X, over whose words they quarrelled, had stepped down"."""


def _is_to_come(story: Story, sentence: Sentence, before: str, end: int) -> bool:
    """Whether somebody is yet to hold what a title says: "is set to become", "becomes President on May 31"."""
    if _TO_BECOME.search(before) or _ELECTED.search(before):
        return True
    return _BECOMES.search(before) is not None and _ON_DAY.match(story.text, end, sentence.end) is not None


def _is_elected(story: Story, title: Title, before: str, end: int) -> bool:
    """Whether a president was elected so lately as to be not yet sworn in: "elected president of X on Sunday"."""
    if title.kind != "president" or title.state is None or title.state in _BY_PARLIAMENTS:
        return False
    of_state = not title.chain or _OF_STATE.fullmatch(title.chain) is not None
    return of_state and bool(_ON_ELECTION_DAY.match(story.text, end) and _ELECTED_ON.search(before))


_BY_PARLIAMENTS = frozenset({"CN", "CU", "KP", "LA", "VN"})
"""States whose presidents are elected by a session, and hold office from that hour."""


def _is_first(title: Title) -> bool:
    """ "The 1st President of Mongolia", "Founding President": who was so before all others."""
    before = title.before.split()
    first = before[-1:] in (["1st"], ["First"], ["first"]) and title.state not in (None, "SS") and not title.local
    styled = title.before == "First" and not title.chain  # "First President – Elbasy X"
    # "Senegal's first president X"
    owned = len(before) > 1 and not title.chain and {"new", "current"}.isdisjoint(before)
    return "Founding" in before or styled or (first and (owned or _OF_STATE.fullmatch(title.chain) is not None))


_OF_STATE = re.compile(r"of (?:the )?(?:(?:Republic|Federation|State) of )?(?:the )?[A-Z][\w-]+(?: [A-Z][\w-]+)?")


def _is_past(story: Story, behind: str) -> bool:
    """Whether years that are over when a report is published stand after a title."""
    found = _YEARS.match(behind)
    if found is None:
        return False
    if found["until"]:
        return int(found["until"]) < int(story.report.published[:4])
    last = found["last"] if len(found["last"]) == 4 else found["first"][:2] + found["last"]
    return int(found["first"]) < int(last) < int(story.report.published[:4])


def is_next(story: Story, title: Title, name: Name) -> bool:
    """ "A, then President B": whether "then" tells what came next, and nothing of the time of an office."""
    token = story.tokens[title.first]
    if token.text != "then" or not title.first or name.start < token.start:
        return False
    return story.tokens[title.first - 1].text in (",", ";")


def _is_late(story: Story, name: Name) -> bool:
    """ "The late X, President of Y"."""
    return name.whole > 0 and story.tokens[name.whole - 1].text == "late"
