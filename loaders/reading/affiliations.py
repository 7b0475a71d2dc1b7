"""Offices told by a body alone: "X of the committee on trade", "Siemens's X", "the committee chaired by X"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from operator import attrgetter

from loaders.reading.bodies import BodyKind, is_named_body, kind_of
from loaders.reading.claims import Bearing, Claim
from loaders.reading.entrusted import entrusted
from loaders.reading.geography import Places
from loaders.reading.lexicon import is_portfolio
from loaders.reading.names import Name
from loaders.reading.parliament_told import tells_of_parliament
from loaders.reading.roles import role_of
from loaders.reading.story import Story
from loaders.reading.tables import words
from loaders.reading.titles import Title
from ontology.terms import TenureStatus

_OF = re.compile(
    r",? of (?:the |its |their )?(?P<body>(?:[A-Z][\w&’-]*|faction|committee|group"
    r"|(?:[a-z]+ ){1,2}(?:committee|ministry))"
    r"(?: (?:[A-Z][\w&’-]*|of|on|the|for|faction|committee|group|ministry))*(?:(?<=s) and [A-Z][\w-]+)?)"
)
_LINKS = re.compile(r"(?: (?:of|on|the|and|for))+\Z")
_KINDS = {
    BodyKind.CHAMBER: "member",
    BodyKind.COMMITTEE: "member",
    BodyKind.CENTRAL_BANK: "central_bank_governor",
    BodyKind.BUSINESS: "member",
    BodyKind.PARTY: "member",
    BodyKind.INTERNATIONAL: "member",
    BodyKind.MINISTRY: "member",
    BodyKind.SECURITY_COUNCIL: "security_official",
}
"""The kind of title that belonging to a body of each kind is as good as."""
_IN_BRACKETS = re.compile(r"\s?\((?P<body>[^\W\d_][\w .’'-]{1,30})(?:,[^()]{1,40})?\)")
_GROUP = re.compile(r"(?:group|faction) [A-Z][\w-]*")
_LED = re.compile(
    r"(?P<body>(?:[A-Z][\w&’'-]*|committee)(?: (?:[A-Z][\w&’'-]*|of|on|the|and|for|committee|group))*)"
    r",?(?: (?:which|that|who) (?:is|are|was|were))? (?:chaired|headed|presided over|led) by (?:[A-Z][a-z]{0,3}\.? )?\Z"
)
_HEADED = (BodyKind.COMMITTEE, BodyKind.CHAMBER, BodyKind.PARTY, BodyKind.MINISTRY)
_UNDER_MINISTRY = re.compile(r"\b(?:Department|Directorate|Division|Office|Unit)\b")
"""Of ministries, whose heads are of many ranks."""
_COMPANY = re.compile(r"\b(?:delegations?|team|mission|visit|members?|deputies|parliamentarians)\b", re.IGNORECASE)
_LONGEST = 140  # characters of a body and the verb after it
_NEAR = 40  # characters before a body in which the word for its delegation stands


def told_by_bodies(story: Story, bearings: Sequence[Bearing], places: Places) -> None:
    """Give people of whom the story says no office that which the body beside their name makes theirs."""
    titled = {claim.person for bearing in bearings for claim in bearing.claims}
    for bearing in bearings:
        for name in bearing.names:
            person = bearing.who[name.first]
            if person in titled:
                continue
            title = (
                _of_portfolio(story, bearing, name, places)
                or _member(story, bearing, name, places)
                or _of_party(story, bearing, name, places)
                or _head(story, bearing, name, places)
                or _entrusted(story, bearing, name, places)
                or _leads(story, bearing, name, places)
            )
            if title is not None:
                role = role_of(title, title.state)
                bearing.claims.append(Claim(person, title, bearing.sentence, name, role, title.state))
                titled.add(person)


def _member(story: Story, bearing: Bearing, name: Name, places: Places) -> Title | None:
    """ "X of the committee on trade", "X, of the Bank of Korea", "Siemens's X"."""
    found = _OF.match(story.text, name.end, min(bearing.sentence.end, name.end + _LONGEST))
    if found is not None:
        body = _LINKS.sub("", found["body"])
        kind = "military" if _ARMED.search(body) else _KINDS.get(kind_of(body))
        if kind is not None and not _is_vague(body):
            start = found.start("body")
            return title_of_body(story, bearing, kind, start, start + len(body), places)
    before = story.tokens[name.whole - 1] if name.whole > bearing.sentence.first else None
    if before is None or not before.text.endswith(("'s", "’s", "s'", "s’")):
        return None
    end = before.end - (2 if before.text.endswith("s") else 1)
    for first in range(max(bearing.sentence.first, name.whole - 4), name.whole):
        start = story.tokens[first].start
        body = story.text[start:end]
        kind = kind_of(body)
        named = is_named_body(body) or (_FIRM.fullmatch(body) is not None and not _is_vague(body))
        if named and kind in (BodyKind.BUSINESS, BodyKind.CHAMBER):
            return title_of_body(story, bearing, "member", start, end, places)
    return None


_ARMED = re.compile(
    r"\b(?:Armed Forces|(?<!Salvation )Army|Air Force|General Staff|Defen[cs]e (?:Forces?|Staff)|Joint Staff)"
    r"(?: of .*)?\Z"
)
_FIRM = re.compile(r"[A-Z][\w&-]+(?: [A-Z][\w&-]+){1,3}")


def _is_vague(body: str) -> bool:
    """Whether only the word for a group makes a firm of a body, which can be one of a parliament."""
    return body.endswith(" Group") and not is_named_body(body)


def _of_party(story: Story, bearing: Bearing, name: Name, places: Places) -> Title | None:
    """ "X (Labour)", "Y (group PSD)" in what tells of a parliament: one of its members."""
    found = _IN_BRACKETS.match(story.text, name.end, min(bearing.sentence.end, name.end + _LONGEST))
    if found is None or not tells_of_parliament(story):
        return None
    body = found["body"]
    if not (body in words("parties") or _GROUP.fullmatch(body)):
        return None
    before = story.text[max(bearing.sentence.start, story.tokens[name.whole].start - _NEAR) : name.start]
    if _TRADES.search(before) or any(title.last == name.whole for title in bearing.titles):
        return None
    return title_of_body(story, bearing, "legislator", *found.span("body"), places)


def _of_portfolio(story: Story, bearing: Bearing, name: Name, places: Places) -> Title | None:
    """ "Of the Cabinet, X (Foreign Affairs), Y (Energy) and Z (Trade)": a minister, where several are told so."""
    found = _PORTFOLIO.match(story.text, name.end, min(bearing.sentence.end, name.end + _LONGEST))
    if found is None or not _is_all_portfolio(found["body"]):
        return None
    start, end = bearing.sentence.start, bearing.sentence.end
    told = _PORTFOLIO.finditer(story.text, max(start, name.start - _AROUND), min(end, name.end + _AROUND))
    if sum(_is_all_portfolio(one["body"]) for one in told) < _SEVERAL:
        return None
    spans = ((max(0, at - _AROUND), min(end, at + _AROUND)) for at in (start, name.end))
    if not any(_GOVERNING.search(story.text, *span) for span in spans):
        return None
    title = title_of_body(story, bearing, "minister", *found.span("body"), places)
    return replace(title, chain=f"for {found['body']}", state=None) if title is not None else None


def _is_all_portfolio(body: str) -> bool:
    words = re.findall(r"[\w-]+", body)
    return all(word in ("and", "of", "the") or is_portfolio(word) for word in words)


_PORTFOLIO = re.compile(r"\s?\((?P<body>[A-Z][\w-]+(?:,? (?:&|[\w-]+)){0,8})\)")
_GOVERNING = re.compile(r"\b(?:[Mm]inisters?|[Cc]abinet|[Gg]overnment|[Ss]ecretaries)\b")
_SEVERAL = 2
_AROUND = 200  # characters around a name, and the start of its sentence, in which a government and its like are told
_TRADES = re.compile(
    r"\b(?i:journalist|reporter|correspondent|editor|columnist|commentator|analyst|expert|professor|prof\.|lecturer"
    r"|historian|economist|researcher|scholar|academic|candidate|nominee|activist|lawyer|barrister|writer|author|actor"
    r"|singer|blogger|student|advis[eo]r|aide|spokes(?:man|woman|person)|councillor|mayor|doctor|dr\.?),?"
    r" (?:[A-Z][\w.’'-]* ){0,2}\Z"
)
"""Trades and offices, right before a name, that tell what a person is, whatever the party."""


def _head(story: Story, bearing: Bearing, name: Name, places: Places) -> Title | None:
    """ "The committee on ties, which is chaired by X"."""
    start = story.tokens[name.whole].start
    found = _LED.search(story.text, max(bearing.sentence.start, start - _LONGEST), start)
    if found is None or kind_of(found["body"]) not in _HEADED or _UNDER_MINISTRY.search(found["body"]):
        return None
    at = found.start("body")
    if _COMPANY.search(story.text, max(bearing.sentence.start, at - _NEAR), at):
        return None
    return title_of_body(story, bearing, "chair", at, found.end("body"), places)


def _entrusted(story: Story, bearing: Bearing, name: Name, places: Places) -> Title | None:
    """ "X, to whom home affairs are entrusted", "Y, in whose hands the port lies"."""
    found = entrusted(story.text, name.end, bearing.sentence.end)
    if found is None:
        return None
    first, last, end, kind = found
    title = title_of_body(story, bearing, kind, first, last, places)
    near = places.within(name.end, end)
    return replace(title, state=near[0].code) if title is not None and near and not title.state else title


_COMMITTEE = re.compile(r"(?i:committee|commission|group|delegation|faction)|\Z")
_CHARGED = frozenset({BodyKind.MINISTRY, BodyKind.COMMITTEE, BodyKind.CHAMBER, BodyKind.PARTY, BodyKind.BUSINESS}) | {
    BodyKind.CENTRAL_BANK,
    BodyKind.SECURITY_COUNCIL,
    BodyKind.REGION,
    BodyKind.CITY,
    BodyKind.INTERNATIONAL,
}
_VERB = (
    r"(?:(?:also |now |currently |still |again |presently )*"
    r"(?:heads|leads|chairs|directs|runs|presides over|governs|commands"
    r"|has (?:headed|led|chaired|directed|run|presided over|governed|commanded)))"
)
_LEADS = re.compile(
    rf"(?:,? who,? [^,;:.()]{{2,40}},? {_VERB}|,? (?:who is |being )?(?:in charge of|responsible for)) (?:the |its )?"
    r"(?P<body>[A-Z][\w&’'-]*(?: (?:[A-Z][\w&’'-]*|of|on|the|for|and))*)"
)


def _leads(story: Story, bearing: Bearing, name: Name, places: Places) -> Title | None:
    """ "X, who, from his exile, leads the Liberal Party", "Y, in charge of the Ministry of Health"."""
    found = _LEADS.match(story.text, name.end, min(bearing.sentence.end, name.end + _LONGEST))
    if found is None or not story.text[name.end : found.start("body")].count(","):
        return None
    body = _LINKS.sub("", found["body"])
    start = found.start("body")
    kind = kind_of(body)
    if kind not in _CHARGED or (kind is BodyKind.MINISTRY and _UNDER_MINISTRY.search(body)):
        return None
    return title_of_body(story, bearing, "chair", start, start + len(body), places)


def title_of_body(story: Story, bearing: Bearing, kind: str, start: int, end: int, places: Places) -> Title | None:
    """A title that the words of a body from `start` to `end` are."""
    sentence = bearing.sentence
    first = bisect_left(story.tokens, start, sentence.first, sentence.last, key=attrgetter("start"))
    last = bisect_left(story.tokens, end, first, sentence.last, key=attrgetter("start"))
    if first == last or any(title.first <= first < title.last for title in bearing.titles):
        return None
    body = story.text[start:end]
    # What stands behind the word for a committee is what it deals with.
    owned = _COMMITTEE.search(body) if kind_of(body) is BodyKind.COMMITTEE else None
    near = places.within(start, start + owned.start()) if owned else places.within(start, end)
    return Title(
        first=first,
        last=last,
        head=first,
        head_last=first + 1,
        kind=kind,
        plural=False,
        status=TenureStatus.CURRENT,
        before="",
        chain=f"of the {body}",
        state=near[0].code if near else None,
        head_text="member" if kind == "member" else kind,
    )
