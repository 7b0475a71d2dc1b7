"""Roles of presidents and leaders: of a state, a region, a body or something else."""

from __future__ import annotations

import re

from loaders.reading.bodies import BodyKind, ends_in_region, kind_of, names_no_firm, names_region
from loaders.reading.body_roles import head_of, of_deputy_chair
from loaders.reading.councils_of_state import of_council_of_state
from loaders.reading.firm_names import GENITIVE
from loaders.reading.lexicon import PEOPLES, THINGS, is_common, is_portfolio
from loaders.reading.role_table import CONGRESS_PARTIES, HEADS_OF, NO_INSTITUTION, PREMIERS, REIGNING
from loaders.reading.role_words import COLLEGE, COMMUNITY, INSTITUTION, REGIONAL
from loaders.reading.title_openings import OF_PARTIES, says_nothing
from loaders.reading.titles import Title
from ontology.states import states
from ontology.terms import Role

_OF_CABINET = re.compile(r"of (?:the |its |his |her )?(?:Spanish )?[Gg]overnment(?: of (?:the Kingdom of )?Spain)?")
_AUTHORITY = re.compile(r"\bPalestinian (?:National )?Authority\b")
_NATION = re.compile(
    r"\A(?:of|of the|the)?\s*(?:state|nation|country|republic|union|federation|government)?\s*\Z", re.IGNORECASE
)
_ACRONYM = re.compile(r"\A(?:[A-Z]{3,6}|T[Iİ]KA)\Z")
_OF_ACRONYM = re.compile(r"of (?:the )?[A-Z]{3,6}")
_OF_STATE = re.compile(r"(?: of (?:the )?(?:Republic|State)| of (?:the )?[A-Z][\w-]+(?: and [A-Z][\w-]+)?)?")
_INTERIM = re.compile(r"\b(?:ruling (?:\w+ )?(?:junta|council)|junta)\b|\btransition\Z")
_ORDINAL = re.compile(r"\b(?:second|third)\s*\Z", re.IGNORECASE)
"""Before presidents of a chamber who are the deputies of the first."""


def of_president(title: Title, body: str, code: str | None) -> Role:
    """Presidents and vice presidents."""
    if _AUTHORITY.search(title.chain):
        return Role.VICE_PRESIDENT if title.kind == "vice_president" else Role.HEAD_OF_STATE
    of_part = title.kind == "president" and not title.chain and title.before
    if of_part and ends_in_region(GENITIVE.sub("", title.before)):
        return Role.REGIONAL_HEAD  # "Tuscany's President"
    return _of_own_custom(title, code) or of_council_of_state(title, code) or _of_president(title, body, code)


def _of_own_custom(title: Title, code: str | None) -> Role | None:
    """Presidents who are others than their title tells elsewhere: a chamber's third, and those of Switzerland."""
    if title.kind == "president" and not title.chain and _ORDINAL.fullmatch(f"{title.before} "):
        return Role.DEPUTY_SPEAKER  # "Third President X", as Austria's National Council has
    if title.plural and _MEMBERS.search(title.chain):
        return Role.VICE_PRESIDENT if title.kind == "vice_president" else Role.HEAD_OF_STATE
    if code == "CH" and "Federal Council" in title.chain:
        return Role.VICE_PRESIDENT if title.kind == "vice_president" else Role.HEAD_OF_STATE
    return None


_MEMBERS = re.compile(r"\b(?:countries|(?:[Mm]ember|participating|founding) (?:[Ss]tates|[Nn]ations))\Z")
"""Each of whose presidents heads a state, whatever they are together: "the presidents of the Pact's countries"."""


def _of_president(title: Title, body: str, code: str | None) -> Role:
    kind = kind_of(body)
    vice = title.kind == "vice_president"
    if vice and ((code == "ES" and kind is BodyKind.OTHER and not title.chain) or _OF_CABINET.fullmatch(title.chain)):
        return Role.DEPUTY_HEAD_OF_GOVERNMENT  # "Second Vice-President X", "vice president of the Government"
    if (not title.chain and not title.before) or (not title.before and _NATION.match(title.chain)):
        return Role.VICE_PRESIDENT if vice else Role.HEAD_OF_STATE
    if kind is BodyKind.CHAMBER and _ORDINAL.search(title.before):
        return Role.DEPUTY_SPEAKER
    if COLLEGE.search(title.chain):
        return Role.VICE_PRESIDENT if vice else Role.HEAD_OF_STATE
    if REGIONAL.search(title.chain) or (kind in (BodyKind.REGION, BodyKind.GOVERNMENT) and names_region(body)):
        return Role.OTHER if vice else Role.REGIONAL_HEAD
    if kind is BodyKind.OTHER and _of_institution(title):
        return Role.OTHER
    if kind is BodyKind.OTHER and (firm := _of_firm(title)) is not None:
        return firm
    if kind is BodyKind.OTHER or (title.state and kind in (BodyKind.REGION, BodyKind.CITY)):
        if title.state and title.local and title.chain:
            return Role.OTHER if vice else Role.REGIONAL_HEAD
        if title.state or not re.search(r"[A-Z]", title.chain):
            return Role.VICE_PRESIDENT if vice else Role.HEAD_OF_STATE
        return Role.OTHER
    if vice:
        return of_deputy_chair(title, body, None)
    return HEADS_OF[BodyKind.COURT if _COURT.search(title.chain or title.before) else kind]


def _of_firm(title: Title) -> Role | None:
    """ "Brazola president", "President of ZTK": of what is told by a name or by letters alone."""
    if not title.chain and _is_named_alone(title, title.before.split()[-1]):
        return Role.BUSINESS_LEADER
    if title.kind == "vice_president" or title.state or _OF_ACRONYM.fullmatch(title.chain) is None:
        return None
    return Role.OTHER if names_no_firm(title.chain.split()[-1]) else Role.BUSINESS_LEADER


_COURT = re.compile(r"\A(?:of )?(?:the )?(?:[A-Z][\w-]+ )*(?:Court|Tribunal)\b(?! of (?:Accounts|Audit))")
"""Organisations of states whose president is a judge: "the International Court of Justice"."""


_IN_LOWER_CASE = re.compile(
    r"\b(?:universit(?:y|ies)|institute|academy|college|school|museum|hospital|association|societ(?:y|ies)|federation"
    r"|club|foundation|authority|agency|committee|commission|community|congregation|cooperative|syndicate|olympic)\b"
    r"(?! of (?:(?:independent|sovereign) )?(?:states|nations))"
)
"""What has a president and is no state, by the noun that is written as one: "president of our university"."""


def _of_institution(title: Title) -> bool:
    """Whether the words beside a head name an institution that is in no table, or half of an island."""
    if INSTITUTION.search(title.chain) or INSTITUTION.search(title.before) or COMMUNITY.search(title.before):
        return True
    if _IN_LOWER_CASE.search(title.chain):
        return True
    last = GENITIVE.sub("", (title.before.split()[-1:] or [""])[0])
    return title.state is None and bool(_ACRONYM.match(last)) and last not in NO_INSTITUTION


def of_leader(title: Title, body: str, code: str | None) -> Role:
    """ "Leader", "head": of a state, a government, or a body by its kind."""
    kind = kind_of(body)
    if (several := _of_several(title, body, code)) is not None:
        return several
    if _rules(title):
        return Role.HEAD_OF_STATE
    if (known := _of_service(title) or _of_followers(title, kind, code)) is not None:
        return known
    if kind is BodyKind.OTHER:
        if title.head_text in ("head", "heads"):
            return _plain_head(title, body)
        if title.local and title.chain:
            return Role.REGIONAL_HEAD
        if INSTITUTION.search(title.chain) or _of_cause(title):
            return Role.OTHER
        who = title.head_text.startswith("who ")
        if (title.state or (code if who else None)) in PREMIERS and (not title.chain or who):
            return Role.HEAD_OF_GOVERNMENT
        if _NATION.match(title.chain) or (title.state and not title.chain):
            return Role.HEAD_OF_STATE
        if title.state and _is_state(title) and not _of_company(title):
            return Role.HEAD_OF_STATE
        return Role.OTHER
    return head_of(kind, title, body)


def _of_service(title: Title) -> Role | None:
    """ "Head of the Rapid Support Forces", "Head of Iran's Judiciary"."""
    if title.head_text in ("head", "heads") and _FORCES.match(title.chain):
        return Role.MILITARY
    return Role.JUDGE if title.chain.lower().endswith("judiciary") else None


def _of_several(title: Title, body: str, code: str | None) -> Role | None:
    """Who leads a community that is no state, or one of several states that are told together."""
    if COMMUNITY.search(body):
        return Role.OTHER
    if title.head_text == "leaders" and _OF_NEIGHBOURS.fullmatch(title.chain):
        return Role.HEAD_OF_GOVERNMENT if code in PREMIERS else Role.HEAD_OF_STATE
    return None


_OF_NEIGHBOURS = re.compile(
    r"(?:of|in|from) (?:the )?(?:(?:countries|states|nations|other countries) (?:of|in) (?:the )?)?"
    r"(?:region|Western Balkans?|Balkans|Central Asia|South Caucasus|Caribbean|Gulf|Sahel)"
)
"""Several states, each led by one of those named: "the leaders of the region, A of X and B of Y"."""


def _is_of_lettered(chain: str) -> bool:
    """ "Leader of the Free Rivers Front (FRF)": what is no state and goes by its letters has leaders as parties do."""
    if _OF_ACRONYM.fullmatch(chain):
        return True
    found = _LETTERED.fullmatch(chain)
    return found is not None and not _is_named(found["body"]) and INSTITUTION.search(found["body"]) is None


def _of_followers(title: Title, kind: BodyKind, code: str | None) -> Role | None:
    """ "Azimio leader", "Druze leader": of a party by a name that is no state's, or of a people."""
    if code in CONGRESS_PARTIES and title.before.endswith("Congress"):
        return Role.PARTY_LEADER
    if kind is not BodyKind.OTHER:
        return None
    if title.chain:
        return Role.PARTY_LEADER if title.head_text == "leader" and _is_of_lettered(title.chain) else None
    words = title.before.split()
    last = GENITIVE.sub("", words[-1]) if words else ""
    if not last[:1].isupper() or (title.state is not None and len(words) == 1):
        return None
    if last.lower() in _OF_REGIONS:
        return Role.REGIONAL_HEAD
    if last.lower() in OF_PARTIES:
        return Role.PARTY_LEADER
    if last.lower() in PEOPLES:
        return Role.OTHER
    return Role.PARTY_LEADER if title.head_text == "leader" and _is_named_alone(title, last) else None


_OF_REGIONS = frozenset({"chechen", "crimean", "ossetian", "abkhaz", "abkhazian", "transnistrian", "kurdish", "gagauz"})
_OF_REGIONS |= {"catalan", "basque", "ingush", "dagestani", "bashkir", "kalmyk", "buryat", "adjarian"}
"""What is of a part of a state that has a head of its own."""


def _is_named_alone(title: Title, word: str) -> bool:
    """Whether a word before a head is a name in no table, which is no state's."""
    plain = says_nothing(word.lower()) or word.lower() in THINGS or is_portfolio(word) or is_common(word)
    return title.state is None and word[:1].isupper() and not plain and word not in NO_INSTITUTION


_LETTERED = re.compile(r"of (?:the )?(?P<body>[A-Z].*) \([A-Z][A-Za-z-]{1,8}\)")
_FORCES = re.compile(
    r"of (?:the )?(?:(?!Lebanese|Progressive|Socialist|(?<!Syrian )Democratic)[A-Z][\w-]+ ){0,2}"
    r"(?:armed |land |naval |air |ground |defen[cs]e )?(?i:forces)\b"
)
"""Of an army, and of no party that calls itself so: "Head of the Rapid Support Forces"."""


def _of_cause(title: Title) -> bool:
    """ "The protest leader", "a rebel leader": a word in lower case says of what."""
    return any(word.isalpha() and word.islower() and not says_nothing(word) for word in title.before.split())


def _of_company(title: Title) -> bool:
    """ "Leader of the Turkish delegation": some of a state and not the whole of it."""
    return any(word.isalpha() and word.islower() and word not in _WHOLE for word in title.chain.split())


_WHOLE = frozenset({"of", "the", "and", "both", "two", "three", "all", "in", "for"}) | frozenset(
    {"country", "countries", "nation", "nations", "state", "states", "republic", "republics", "people", "peoples"}
)


def _rules(title: Title) -> bool:
    """Whether the body led stands for the state: "head of the Presidency", not of what hangs on it."""
    college = COLLEGE.search(title.chain)
    if college and "'s" not in title.chain and "’s" not in title.chain:
        return _OF_STATE.fullmatch(title.chain[college.end() :]) is not None
    return bool(title.state and _INTERIM.search(title.chain))


def _plain_head(title: Title, body: str) -> Role:
    """ "Head" of what is no known body: of a state by that word, of a part of one, of something else."""
    if re.search(
        r"\A(?:of )?(?:the |both |two |their )*(?:states?|nations?|republic|monarchy)\b(?! [A-Z])", title.chain
    ):
        return Role.HEAD_OF_STATE
    if title.state and not title.local and _OF_ITS_STATE.fullmatch(title.chain):
        return Role.HEAD_OF_STATE
    republic = _OF_REPUBLIC.fullmatch(title.chain)
    if republic is not None:
        return Role.HEAD_OF_STATE if _is_named(republic["name"]) else Role.REGIONAL_HEAD
    if re.search(r"\bgovernment\b", title.chain, re.IGNORECASE):
        return Role.HEAD_OF_GOVERNMENT
    if re.search(r"\bdiplomacy(?: of (?:the )?[A-Z][^,]*)?\Z", title.chain):
        return Role.FOREIGN_MINISTER
    if title.state and not title.local and _is_named(re.sub(r"\Aof (?:the )?", "", title.chain)):
        return Role.HEAD_OF_STATE  # "head of Eritrea"
    only = len(re.findall(r"[A-Z][\w'’-]+", body)) == 1
    return Role.REGIONAL_HEAD if title.local and only else Role.OTHER


_OF_REPUBLIC = re.compile(r"of (?:the )?(?P<name>[A-Z][\w-]+(?: People['’]s)? Republic)")
""" "Head of the Udmurt Republic", which is a part of a state."""
_OF_ITS_STATE = re.compile(
    r"of (?:the |that |this )?(?!Free\b)[A-Z][\w-]+(?: [A-Z][\w-]+)? (?:state|nation|republic|monarchy)"
)
""" "Head of the Turkmen state"."""


def _is_named(phrase: str) -> bool:
    """Whether a phrase is a state's name and not its demonym."""
    return any(phrase in state.names for state in states())


def _is_state(title: Title) -> bool:
    """ "Leader of the Republic of X": the chain says no more than a state."""
    return len(title.chain.split()) <= 6


def of_queen(_: Title, __: str, code: str | None) -> Role:
    """Queens: who reign, or who are married to a king."""
    return Role.HEAD_OF_STATE if code in REIGNING else Role.FIRST_SPOUSE
