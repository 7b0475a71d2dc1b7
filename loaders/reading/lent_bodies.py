"""What a bare title is of: the body that its sentence names beside it, before it or after its bearer.

"The Great Khural of Mongolia, led by Chairman X", "Chairman X of the Tongwei Group",
"the Fund, by its Director General X".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from loaders.reading.bodies import BodyKind, is_international, is_named_body, kind_of, last_body
from loaders.reading.called_shortly import of_short_name
from loaders.reading.claims import BARE, Claim
from loaders.reading.geography import Places
from loaders.reading.leaders import leaderships_of
from loaders.reading.officials_of_its import lend_its
from loaders.reading.organisation_names import international_bodies
from loaders.reading.roles import role_of
from loaders.reading.spelled_out import spell_out
from loaders.reading.story import Story
from loaders.reading.whole_names import name_whole
from ontology.terms import Role

_MINISTRY_KINDS = frozenset({"deputy_minister", "secretary_general", "director", "minister", "secretary_of_state"})
_FOREIGN_MINISTRY = re.compile(
    r"\b(?:[Ff]oreign (?:[Mm]inistr(?:y|ies)|[Oo]ffice)|[Mm]inistr(?:y|ies) (?:of|for) (?:the )?(?:Foreign|External"
    r"|International Relations)|[Dd]epartment of (?:Foreign|External)|MFA|MOFA|MoFA|State Department"
    r"|Department of State|Itamaraty|Wisma Putra"
    r"|Foggy Bottom|Quai d['’]Orsay|Gaimusho|Farnesina)\b"
)
_OTHER_MINISTRY = re.compile(
    r"\b[Mm]inist(?:ry|ries|er|ers) (?:of|for) (?!(?:the )?(?:Foreign|External|State\b))"
    r"|\b(?!Foreign|Prime|Deputy|Vice)[A-Z][a-z]+ [Mm]inistry\b"
)
_OWNED = frozenset({"its", "their", "the", "whose"})
_OF_BODY = frozenset({"its", "whose"})
_GENERIC = re.compile(
    r"(?:(?:of|at|for) )?(?:the |its |that |this |said )*(?:Commission|Union|Community|Council|Conference"
    r"|Organi[sz]ation|Secretariat|Association|Agency|Alliance|Authority|Bloc|Bank|Fund|Forum|Institute|Movement)(?:['’]s)?"
)
"""Words for a body that the story has named in full before: "the President of the Commission"."""
_OF_ORGANISATIONS = frozenset({"president", "chair", "secretary_general", "io_head"})
_LAST = re.compile(r"[A-Z][a-z]+")
_OWN_BODIES = frozenset({"commission", "secretariat", "union", "council"})
"""What an organisation has that is called by its own name otherwise."""
_NEAR = 1000  # characters before a title in which its body is named in one sentence
_LATER = 2000  # characters after a title in which it is, where it is not named before
_FAR = 6000  # characters before a title in which its organisation is named in full


def lend_bodies(story: Story, claims: Sequence[Claim], places: Places) -> None:
    """Give the bare titles of a sentence the bodies that are named beside them."""
    for claim in claims:
        if not _lend_organisation(story, claim) and not lend_its(story, claim, places):
            _lend_body(story, claim, places)


def _lend_organisation(story: Story, claim: Claim) -> bool:
    """ "The African Union's ... the Chairperson of the Commission, X": what is called by half its name."""
    title = claim.title
    if name_whole(story, claim) or spell_out(story, claim) or of_short_name(story, claim):
        return True
    of_council = claim.role is Role.INTERNATIONAL_ORGANIZATION_HEAD and _COUNCIL.fullmatch(title.chain or title.before)
    if title.kind not in _OF_ORGANISATIONS or not (of_council or claim.role in (Role.OTHER, Role.BUSINESS_LEADER)):
        return False
    if not _GENERIC.fullmatch(title.chain or title.before) or (title.chain and title.before and title.state):
        return False
    start = story.tokens[title.first].start
    noun = _LAST.findall(title.chain or title.before)[-1].lower()
    named = international_bodies(story.text[max(0, start - _FAR) : start])
    if noun == "council" and not any("council" in body.lower() for body in named):
        chamber = max(_COUNCILS.finditer(story.text, max(0, start - _FAR), start), key=re.Match.end, default=None)
        named = [chamber.group()] if chamber is not None else named
    if not named:
        later = international_bodies(story.text[start : start + _LATER])
        named = [body for body in later if body.lower().endswith(noun)]
    if not named or (noun not in _OWN_BODIES and not named[-1].lower().endswith(noun)):
        return False
    chain = (
        f"of the {named[-1]}" if _COUNCILS.fullmatch(named[-1]) else f"{title.chain or title.before} of the {named[-1]}"
    )
    claim.title = replace(title, chain=chain, state=None)
    claim.role, claim.state = role_of(claim.title, None), None
    return True


_COUNCIL = re.compile(r"(?:of (?:the )?)?Council(?:['’]s)?")
_COUNCILS = re.compile(
    r"\b(?:(?:[A-Z][a-z]+ )?Council of (?:Representatives|Deputies|States|the (?:Republic|Nation|Federation))"
    r"|(?:Shura|Federation|Legislative|Consultative) Council)\b"
)
"""Chambers that are called by the noun alone once they are named: "the Secretary General of the Council"."""


def _lend_body(story: Story, claim: Claim, places: Places) -> None:
    """ "The Great Khural of Mongolia, led by Chairman X": a bare title takes the body named before it."""
    title = claim.title
    if title.plural or title.last - title.first > _LONGEST_BARE:
        return
    start = story.tokens[title.first].start
    of_ministry = title.bare and _of_foreign_ministry(story, claim, start)
    if title.kind in _MINISTRY_KINDS and (of_ministry or _of_that_ministry(story, claim, start)):
        claim.title = replace(title, chain="of the Ministry of Foreign Affairs")
        claim.role = role_of(claim.title, claim.state)
        return
    if not title.bare or _lend_ministry(story, claim, places) or _lend_publisher(story, claim):
        return
    if title.head_text == "managing director" and _FUND.search(story.text):
        claim.title = replace(title, chain="of the International Monetary Fund")
        claim.role = role_of(claim.title, claim.state)
        return
    if _lend_after(story, claim, places) or _lend_between(story, claim, places):
        return
    if _lend_noun(story, claim):
        return
    if _lend_owned(story, claim, places):
        return
    floor = max(claim.sentence.start, start - _NEAR)
    body = last_body(story.text[floor:start])
    if body is None:
        return
    central = title.kind == "regional_head" and kind_of(body.group()) is BodyKind.CENTRAL_BANK
    if title.kind == "speaker" and kind_of(body.group()) is BodyKind.INTERNATIONAL:
        owner = story.tokens[title.first - 1].text.lower() if title.first else ""
        if owner not in _OF_BODY or _PARLIAMENT.search(body.group()) is None:
            return  # "X of UNHCR saw Speaker Y"
    if central or (title.kind in BARE and title.last - title.first == 1):
        _lend(story, claim, places, body, floor)


_PARLIAMENT = re.compile(r"\b(?:Parliament|Assembly|Parlasur|EALA)\b", re.IGNORECASE)


def _lend_publisher(story: Story, claim: Claim) -> bool:
    """ "UNITED NATIONS | Note by X, Spokesman": whether a spokesperson is of the organisation that publishes."""
    if claim.role is not Role.SPOKESPERSON or claim.name.start > _OPENING:
        return False
    for part in _PARTS.split(story.text[: claim.name.start]):
        body = part.strip(" .,")
        if is_named_body(body) and is_international(body):
            claim.title = replace(claim.title, chain=f"of the {body}", state=None)
            claim.state = None
            return True
    return False


_OPENING = 500  # characters in which a publisher names itself alone
_PARTS = re.compile(r"[\n|()\u2013\u2014:]")


def _lend_ministry(story: Story, claim: Claim, places: Places) -> bool:
    """ "State Secretary X of the Ministry of Foreign Affairs": whether a title takes the ministry after the name."""
    title = claim.title
    if title.kind not in _OF_MINISTRIES or claim.name.start < story.tokens[title.first].start:
        return False
    found = _MINISTRY_AFTER.match(story.text, claim.name.end, claim.sentence.end)
    if found is None or (title.kind == "minister" and found["where"] in _AS_A_GUEST):
        return False
    near = places.within(found.start("body"), found.end("body"))
    claim.state = near[0].code if near else claim.state
    state = near[0].code if near else title.state
    claim.title = replace(title, kind=_OF_MINISTRIES[title.kind], chain=f"of the {found['body']}", state=state)
    claim.role = role_of(claim.title, claim.state)
    return True


_AS_A_GUEST = frozenset({"at", "in"})
"""Where a minister may be a guest: who heads a ministry is of it."""
_OF_MINISTRIES = {
    "minister": "minister",
    "deputy_minister": "deputy_minister",
    "secretary_of_state": "secretary_of_state",
    "secretary_general": "secretary_general",
    "director": "director",
    "business_leader": "director",
    "io_head": "io_head",
}
"""Kinds of title that a ministry after the name tells of, and what they are in one: "CEO X of the Ministry of Y"."""
_MINISTRY_AFTER = re.compile(
    r",? (?P<where>of|from|at|in) (?:the |his |her |that )?(?P<body>(?:[A-Z][\w’'-]+ ){0,3}"
    r"(?:[Mm]inistry(?: (?:of|for) (?:the )?[A-Z][\w-]+(?:(?:,| and|,? &)? [A-Z][\w-]+){0,4})?|[Ff]oreign [Mm]inistry))"
)


def _lend_owned(story: Story, claim: Claim, places: Places) -> bool:
    """ "The Bank and its President, X": whether a title is owned by a body named before it, which it then takes."""
    title = claim.title
    owner = story.tokens[title.first - 1].text.lower() if title.first else ""
    own_head = title.kind == "business_leader" and owner in _OF_BODY
    if not own_head and (title.kind not in ("president", "io_head") or owner not in _OWNED):
        return title.kind in ("president", "io_head")
    start = story.tokens[title.first].start
    own = owner in _OF_BODY
    floor = max(claim.sentence.start, start - _NEAR)
    body = last_body(story.text[floor:start])
    if body is None and own and claim.sentence.index:
        floor = max(story.sentences[claim.sentence.index - 1].start, claim.sentence.start - _NEAR)
        body = last_body(story.text[floor : claim.sentence.start])
    if body is None or (owner == "whose" and _of_place(story, places, start, floor + body.end())):
        return True
    if own_head and kind_of(body.group()) is not BodyKind.INTERNATIONAL:
        return True
    if title.kind == "president" and _is_of_led(story, claim, places, floor + body.end(), start):
        return True
    if own or (title.kind == "president" and kind_of(body.group()) not in (BodyKind.INTERNATIONAL, BodyKind.OTHER)):
        _lend(story, claim, places, body, floor)
    return True


def _is_of_led(story: Story, claim: Claim, places: Places, first: int, last: int) -> bool:
    """ "The UN's report; Burundi is next, and X, its president": of the state that X is known to lead."""
    name, year = story.text[claim.name.start : claim.name.end], int(story.report.published[:4])
    led = {state for _, state in leaderships_of(name, year)}
    return any(place.code in led for place in places.within(first, last))


_NOUNS = frozenset(
    {"company", "firm", "corporation", "group", "party", "movement", "court", "assembly", "parliament", "senate"}
    | {
        "federation",
        "association",
        "club",
        "university",
        "foundation",
        "agency",
        "institute",
        "operator",
        "factory",
        "mine",
    }
)
"""Bodies that own a title by their noun alone: "the firm's president"."""
_HEADS = frozenset({"president", "chair", "director", "leader", "io_head"})


def _lend_noun(story: Story, claim: Claim) -> bool:
    """ "The firm's president, X": whether a noun for a body owns a title, whose role it then tells."""
    title = claim.title
    owner = story.tokens[title.first - 1].text.lower().replace("’", "'") if title.first else ""
    if title.kind not in _HEADS or not owner.endswith("'s"):
        return False
    noun = owner.removesuffix("'s")
    if noun not in _NOUNS:
        return False
    claim.title = replace(title, kind="chair", chain=f"of the {noun}")
    claim.role = role_of(claim.title, claim.state)
    return True


def _of_place(story: Story, places: Places, start: int, end: int) -> bool:
    """ "The Republic of Korea, whose President X": whether the owner is a state, and no body of it that ends before."""
    near = places.within(max(0, start - _LONGEST_PLACE), start)
    if not near or story.text[near[-1].end : start].strip(" ,") != "whose":
        return False
    return _OF.fullmatch(story.text, end, near[-1].start) is None


_LONGEST_PLACE = 20  # characters from a place to a title that it owns
_OF = re.compile(r" (?:of|in) (?:the )?")
_LONGEST_BARE = 3
_FUND = re.compile(r"\b(?:IMF|Monetary Fund)\b")


def _of_foreign_ministry(story: Story, claim: Claim, start: int) -> bool:
    """Whether what was said before a bare title is of the foreign ministry: "at the Foreign Ministry, X"."""
    number = claim.sentence.index
    floor = story.sentences[number - 1].start if number else claim.sentence.start
    if claim.title.kind != "deputy_minister" and not claim.title.head_text.startswith("state secretar"):
        floor = claim.sentence.start
        if not _CIVIL_TITLES.search(claim.title.head_text):
            return False
    floor = max(floor, start - _NEAR)
    last = max((found.end() for found in _FOREIGN_MINISTRY.finditer(story.text, floor, start)), default=None)
    return last is not None and not _OTHER_MINISTRY.search(story.text, last, start)


def _of_that_ministry(story: Story, claim: Claim, start: int) -> bool:
    """ "The Ministry's Secretary-General": whether the ministry or minister told of last is the foreign one."""
    title = claim.title
    if _THAT_MINISTRY.fullmatch(title.chain or title.before) is None or (title.chain and title.before):
        return False
    floor = max(0, start - _LATER)
    last = max((found.end() for found in _FOREIGN_TOLD.finditer(story.text, floor, start)), default=None)
    return last is not None and not _OTHER_MINISTRY.search(story.text, last, start)


_THAT_MINISTRY = re.compile(r"(?:(?:of|at|in|from) )?(?:the |that |his |her |its )?[Mm]inistry(?:['’]s)?")
_FOREIGN_TOLD = re.compile(
    rf"{_FOREIGN_MINISTRY.pattern}|\b(?:[Ff]oreign|[Ee]xternal) (?:[Aa]ffairs )?[Mm]inister\b"
    r"|\b[Mm]inister (?:of|for) (?:the )?(?:Foreign|External)\b"
)
_CIVIL_TITLES = re.compile(r"secretary|minister\Z")


_AFTER = re.compile(
    r"\s?(?P<where>of|at) (?:the )?(?P<body>(?:[A-Z][\w&’'-]*|of|the|and|for)"
    r"(?: (?:[A-Z][\w&’'-]*|of|the|and|for))*(?<! of)(?<! and)(?<! the))"
)
_LENT = frozenset(
    {"chair", "deputy_chair", "director", "leader", "secretary_general", "president", "member", "regional_head"}
    | {"io_head"}
)


def _lend_after(story: Story, claim: Claim, places: Places) -> bool:
    """ "Chairman X of the Tongwei Group": whether a bare title takes the body that stands after the name."""
    if claim.title.kind not in _LENT or claim.name.start < story.tokens[claim.title.first].start:
        return False
    found = _AFTER.match(story.text, claim.name.end, min(claim.sentence.end, claim.name.end + _NEAR))
    if found is None:
        return False
    body = _without_joined(found["body"], found.start("body"), places)
    unknown = kind_of(body) is BodyKind.OTHER
    if unknown and (claim.title.kind != "io_head" or found["where"] == "at"):
        return False
    if claim.title.kind == "president" and found["where"] == "at":
        return False  # "President X at the National Assembly"
    near = places.within(found.start(), found.end())
    claim.title = replace(claim.title, chain=f"of the {body}", state=near[0].code if near else claim.state)
    claim.role = role_of(claim.title, claim.title.state)
    claim.state = claim.title.state
    return True


def _without_joined(body: str, start: int, places: Places) -> str:
    """ "Governor X of [Lagos State] and Chief Y": a body without whoever is joined to a place."""
    place, joined, _ = body.partition(" and ")
    named = joined and kind_of(place) in (BodyKind.OTHER, BodyKind.REGION, BodyKind.CITY)
    return place if named and any(places.within(start, start + len(place))) else body


_BETWEEN = re.compile(
    r",? (?:of|from|at) (?:the )?(?P<body>[^,;:().]{2,80}),"
    r"(?: who (?:is|was|has been))?(?: (?:its|a|an|now))*(?: former)? \Z"
)
_OWN = _LENT | {"vice_president", "deputy_secretary_general"}


def _lend_between(story: Story, claim: Claim, places: Places) -> bool:
    """ "X of the Harbour Authority, its director": whether a bare title takes the body between a name and itself."""
    title, start = claim.title, story.tokens[claim.title.first].start
    if title.kind not in _OWN or not claim.name.end < start <= claim.name.end + _LONGEST_BETWEEN:
        return False
    found = _BETWEEN.match(story.text, claim.name.end, start)
    if found is None:
        return False
    near = places.within(found.start("body"), found.end("body"))
    if near and kind_of(found["body"]) is BodyKind.OTHER and near[0].start == found.start("body"):
        return False  # "X of Kenya, its president"
    claim.state = near[0].code if near else title.state
    claim.title = replace(title, chain=f"of the {found['body']}", state=claim.state)
    claim.role = role_of(claim.title, claim.state)
    return True


_LONGEST_BETWEEN = 120  # characters from a name to its title, a body between them


def _lend(story: Story, claim: Claim, places: Places, body: re.Match[str], floor: int) -> None:
    """Give a bare title a body that the sentence names before it, and the state named with a chamber."""
    start = story.tokens[claim.title.first].start
    near = places.within(floor + body.start(), start)
    code = near[0].code if near and kind_of(body.group()) is BodyKind.CHAMBER else None
    claim.title = replace(claim.title, chain=f"of the {body.group()}", state=code)
    claim.role = role_of(claim.title, code)
    claim.state = code
