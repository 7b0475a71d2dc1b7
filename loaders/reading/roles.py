"""The role of an office, by the table of the annotation guidelines, from its title's head and the words beside it."""

from __future__ import annotations

import re
from collections.abc import Callable

from graph.bodies import bodies
from graph.phrases import folded
from loaders.reading.bodies import BodyKind, kind_of, names_region
from loaders.reading.tables import vocabulary
from loaders.reading.titles import Title
from ontology.states import states
from ontology.terms import Role

_DIRECT = {
    "head_of_state": Role.HEAD_OF_STATE,
    "head_of_government": Role.HEAD_OF_GOVERNMENT,
    "deputy_head_of_government": Role.DEPUTY_HEAD_OF_GOVERNMENT,
    "crown_prince": Role.CROWN_PRINCE,
    "royal": Role.CROWN_PRINCE,
    "foreign_minister": Role.FOREIGN_MINISTER,
    "deputy_foreign_minister": Role.DEPUTY_FOREIGN_MINISTER,
    "defence_minister": Role.DEFENCE_MINISTER,
    "legislator": Role.LEGISLATOR,
    "special_envoy": Role.SPECIAL_ENVOY,
    "mayor": Role.MAYOR,
    "security_official": Role.SECURITY_OFFICIAL,
    "military": Role.MILITARY,
    "spokesperson": Role.SPOKESPERSON,
    "io_head": Role.INTERNATIONAL_ORGANIZATION_HEAD,
    "io_official": Role.INTERNATIONAL_ORGANIZATION_OFFICIAL,
    "central_bank_governor": Role.CENTRAL_BANK_GOVERNOR,
    "judge": Role.JUDGE,
    "religious_leader": Role.RELIGIOUS_LEADER,
    "first_spouse": Role.FIRST_SPOUSE,
    "speaker": Role.LEGISLATURE_SPEAKER,
    "deputy_speaker": Role.DEPUTY_SPEAKER,
    "ambassador": Role.AMBASSADOR,
    "adviser": Role.ADVISER,
    "deputy_secretary_general": Role.INTERNATIONAL_ORGANIZATION_OFFICIAL,
    "business_leader": Role.BUSINESS_LEADER,
}
_HEADS_OF = {
    BodyKind.CHAMBER: Role.LEGISLATURE_SPEAKER,
    BodyKind.INTERNATIONAL: Role.INTERNATIONAL_ORGANIZATION_HEAD,
    BodyKind.GOVERNMENT: Role.HEAD_OF_GOVERNMENT,
    BodyKind.COMMITTEE: Role.LEGISLATOR,
    BodyKind.MINISTRY: Role.OTHER,
    BodyKind.COURT: Role.JUDGE,
    BodyKind.CENTRAL_BANK: Role.CENTRAL_BANK_GOVERNOR,
    BodyKind.SECURITY_COUNCIL: Role.SECURITY_OFFICIAL,
    BodyKind.PARTY: Role.PARTY_LEADER,
    BodyKind.REGION: Role.REGIONAL_HEAD,
    BodyKind.CITY: Role.MAYOR,
    BodyKind.BUSINESS: Role.BUSINESS_LEADER,
    BodyKind.OFFICE: Role.ADVISER,
    BodyKind.MISSION: Role.AMBASSADOR,
    BodyKind.RELIGIOUS: Role.RELIGIOUS_LEADER,
    BodyKind.OTHER: Role.OTHER,
}
_MEMBERS_OF = {
    BodyKind.CHAMBER: Role.LEGISLATOR,
    BodyKind.COMMITTEE: Role.LEGISLATOR,
    BodyKind.PARTY: Role.PARTY_LEADER,
    BodyKind.BUSINESS: Role.BUSINESS_LEADER,
    BodyKind.INTERNATIONAL: Role.INTERNATIONAL_ORGANIZATION_OFFICIAL,
    BodyKind.CENTRAL_BANK: Role.OTHER,
    BodyKind.COURT: Role.JUDGE,
}
_FOREIGN = re.compile(
    r"\b(?:foreign|external|international)\s+(?:(?:and|&)\s+[\w-]+\s+)?(?:affairs|relations|policy)\b|\bforeign\b",
    re.IGNORECASE,
)
_DEFENCE = re.compile(r"\bdefen[cs]e\b", re.IGNORECASE)
_DIPLOMATIC = re.compile(
    r"\Afor (?:the )?(?:[\w-]+ and )?(?:political|bilateral|multilateral|consular|european|african|asian|american"
    r"|latin americ|north americ|asia|africa|europe|eurasia|near east|middle east"
    r"|western hemisphere|americas|caribbean)[\w-]*\b",
    re.IGNORECASE,
)
"""What only foreign ministries have deputies for: "Undersecretary for Multilateral Affairs"."""
_NATION = re.compile(
    r"\A(?:of|of the|the)?\s*(?:state|nation|country|republic|union|federation|government)?\s*\Z", re.IGNORECASE
)
_LOCAL = re.compile(
    r"\b(?:region|province|area|emirate|governorate|territory|district|oblast|county|canton)\b", re.IGNORECASE
)
_REGIONAL = re.compile(
    r"\b(?:generalitat|xunta|junta|lehendakaritza|land|region|regional government|autonomous|oblast"
    r"|(?:departmental|provincial|county|regional|cantonal|general) (?:council|assembly|government))\b",
    re.IGNORECASE,
)
_COMMUNITY = re.compile(r"\b(?:Turkish|Greek) Cypriots?\b")
_INSTITUTION = re.compile(
    r"\b(?:(?<!National )Authority|Agency|Association|Federation|Unit|Academy|University|Institute|Union|Foundation"
    r"|Society|Conference|Cent(?:er|re)|Commission|Council|Organi[sz]ation|Forum|League|College|Trust|Club|Administration"
    r"|Service|Inspectorate|Committee|Alliance|Confederation|Network|Museum|Hospital|School|Programme|Program|Project)\b"
)
_ACRONYM = re.compile(r"\A(?:[A-Z]{3,6}|T[Iİ]KA)\Z")
_STATES_SHORT = frozenset(
    {
        "USA",
        "UAE",
        "DRC",
        "PRC",
        "ROK",
        "DPRK",
        "USSR",
        "CAR",
        "PNG",
        "RSA",
        "KSA",
        "FYROM",
        "SFRY",
        "FSM",
        "RMI",
        "BIH",
        "TRNC",
    }
)
"""Acronyms of states, which are no institutions, before a head."""
_CLOCKS = frozenset({"GMT", "UTC", "CET", "CEST", "EST", "EDT", "WIB", "IST", "PKT", "MSK"})
_COLLEGE = re.compile(
    r"\bpresidency\b|\bpresidential (?:leadership )?council\b|\bsovereign(?:ty)? council\b|\bstate affairs commission\b"
    r"|\bstate administration council\b|\bstate peace and development council\b|\bmilitary council\b",
    re.IGNORECASE,
)
_INTERGOVERNMENTAL = re.compile(
    r"\bintergovernmental|\binter-governmental|\bjoint (?:\w+ )?commission|\bcommission on cooperation", re.IGNORECASE
)
_EMBASSY = re.compile(
    r"\b(?:EU|European Union)\b.*\bdelegation\b|\bdelegation\b.*\b(?:EU|European Union)\b|\bmission\b.*\bto\b",
    re.IGNORECASE,
)
_FIELD_MISSION = re.compile(
    r"\b(?:UNAMA|UNAMI|UNMIK|UNMISS|MONUSCO|MINUSMA|MINUSCA|MINUSTAH|MINURSO|UNIFIL|UNSMIL|UNITAMS|UNDOF|UNOCI|UNMIL|BINUH"
    r"|UNFICYP|UNOMIG|UNMIT|UNTAET|UNPROFOR|UNAMID|UNISFA|AMISOM|ATMIS|EULEX|EUMM"
    r"|OSCE (?:Centre|Center|Mission|Office|Presence|Project|Programme))\b"
)
_STAFF = re.compile(r"\b(?:parliamentary office|secretariat|apparatus|staff|library)\b", re.IGNORECASE)
"""What serves a chamber and is none."""
_TOP = frozenset({Role.HEAD_OF_STATE, Role.HEAD_OF_GOVERNMENT})
_CIVIL = re.compile(
    r"\b(?:home|commerce|finance|trade|health|education|agriculture|interior|energy|cabinet) secretary\b"
)
_SECRETARY = re.compile(r"\bforeign (?:affairs )?secretary\b")
_MILITARY = re.compile(
    r"\b(?:joint (?:staff|command|chiefs)|armed forces|army|navy|air force|general staffs?"
    r"|defen[cs]e (?:forces?|staffs?)|military)\b",
    re.IGNORECASE,
)
_CIVIL_SECRETARIES = frozenset({"IN", "PK", "BD", "LK", "NP", "BT", "MV"})
"""States whose foreign secretary is the first civil servant of the foreign ministry."""
_PREMIERS = vocabulary("premier_led")
"""States whose leader, if nothing more is said, is the prime minister."""
_CHANCELLORS_ABROAD = vocabulary("chancellors")


def role_of(title: Title, state: str | None = None) -> Role:
    """The role of an office with this title; `state` is the one inferred where the title says none."""
    if title.kind in _DIRECT:
        return _placed(title, _DIRECT[title.kind], title.state or state)
    decide = _BY_WORDS.get(title.kind)
    return decide(title, f"{title.before} {title.chain}", title.state or state) if decide else Role.OTHER


def _placed(title: Title, role: Role, state: str | None) -> Role:
    """What a head says by itself, but for where the words beside it say that it is another office."""
    body = f"{title.before} {title.chain}"
    if _of_a_part(title, role, body):
        return Role.REGIONAL_HEAD
    if _is_civil(title, role, state):
        return Role.OTHER
    abroad = _of_custom(title, role, state)
    if abroad is not None:
        return abroad
    if title.kind == "deputy_secretary_general" and kind_of(body) in _OWN_BODIES:
        return Role.OTHER
    if title.kind == "io_head" and kind_of(body) is not BodyKind.INTERNATIONAL:
        return _director_general(title, body, role)
    if title.kind == "business_leader" and kind_of(body) is BodyKind.INTERNATIONAL:
        return Role.INTERNATIONAL_ORGANIZATION_HEAD
    if role is Role.LEGISLATOR and kind_of(body) is BodyKind.INTERNATIONAL:
        return role
    if role is Role.ADVISER:
        return _adviser(title, body)
    if role not in (Role.LEGISLATURE_SPEAKER, Role.SPECIAL_ENVOY) or kind_of(body) is not BodyKind.INTERNATIONAL:
        return role
    if role is Role.SPECIAL_ENVOY:
        return (
            Role.INTERNATIONAL_ORGANIZATION_OFFICIAL
            if kind_of(title.before or title.chain) is BodyKind.INTERNATIONAL
            else role
        )
    return Role.INTERNATIONAL_ORGANIZATION_HEAD if title.state in (None, "EU") else role


def _of_custom(title: Title, role: Role, state: str | None) -> Role | None:
    """The role of a head that means another post in some states than in most."""
    if role is Role.FOREIGN_MINISTER and state in _CIVIL_SECRETARIES and _SECRETARY.search(title.head_text):
        return Role.DEPUTY_FOREIGN_MINISTER
    if role is Role.DEPUTY_HEAD_OF_GOVERNMENT and "chancellor" in title.head_text and state in _CHANCELLORS_ABROAD:
        return Role.DEPUTY_FOREIGN_MINISTER
    if role is Role.DEPUTY_FOREIGN_MINISTER and state == "SM" and "secretary of state" in title.head_text:
        return Role.FOREIGN_MINISTER
    return None


def _of_a_part(title: Title, role: Role, body: str) -> bool:
    """Whether who heads a state or government by the words of the head does so in a part of a state."""
    if role in _TOP and names_region(body):
        return True
    if role not in _TOP or not (title.local or (_LOCAL.search(body) and title.chain)):
        return False
    whole = re.search(r"\b(?:federal|national|united arab)\b", body, re.IGNORECASE)
    return role is Role.HEAD_OF_STATE or not whole


def _is_civil(title: Title, role: Role, state: str | None) -> bool:
    """Whether a "Home Secretary" is the first civil servant of a ministry, or an "ambassador" one of goodwill."""
    if role is Role.MINISTER:
        return state in _CIVIL_SECRETARIES and bool(_CIVIL.search(title.head_text))
    return role is Role.AMBASSADOR and "goodwill" in title.before.lower()


def _director_general(title: Title, body: str, role: Role) -> Role:
    """ "Director general", "managing director" of a body that is none of states."""
    if not title.head_text.endswith(("director", "director general", "director-general")):
        return role
    kind = kind_of(body)
    if kind is BodyKind.BUSINESS:
        return Role.BUSINESS_LEADER
    if kind is BodyKind.OTHER and title.head_text == "managing director":
        return Role.BUSINESS_LEADER
    bare = not title.chain and not title.before
    return role if bare and title.state is None else Role.OTHER


def _adviser(title: Title, body: str) -> Role:
    """Advisers of presidents and prime ministers; those of ministers and organisations are something else."""
    if kind_of(body) is BodyKind.INTERNATIONAL:
        return Role.INTERNATIONAL_ORGANIZATION_OFFICIAL
    if re.search(r"\bminister(?:['’]s)?\b|\bministry\b|\bembassy\b", body, re.IGNORECASE) and not re.search(
        r"\bprime\b", body, re.IGNORECASE
    ):
        return Role.OTHER
    if title.head_text == "assistant" and not re.search(r"\bpresident|\bprime minister|\bkremlin", body, re.IGNORECASE):
        return Role.OTHER
    if kind_of(body) is BodyKind.MISSION:
        return Role.OTHER
    return Role.ADVISER


def _president(title: Title, body: str, _: str | None) -> Role:
    kind = kind_of(body)
    vice = title.kind == "vice_president"
    if (not title.chain and not title.before) or (not title.before and _NATION.match(title.chain)):
        return Role.VICE_PRESIDENT if vice else Role.HEAD_OF_STATE
    if _COLLEGE.search(title.chain):
        return Role.VICE_PRESIDENT if vice else Role.HEAD_OF_STATE
    if _REGIONAL.search(title.chain) or (kind is BodyKind.REGION and names_region(body)):
        return Role.OTHER if vice else Role.REGIONAL_HEAD
    if kind is BodyKind.OTHER and _of_institution(title):
        return Role.OTHER
    if kind is BodyKind.OTHER or (title.state and kind in (BodyKind.REGION, BodyKind.CITY)):
        if title.state and title.local and title.chain:
            return Role.OTHER if vice else Role.REGIONAL_HEAD
        if title.state or not re.search(r"[A-Z]", title.chain):
            return Role.VICE_PRESIDENT if vice else Role.HEAD_OF_STATE
        return Role.OTHER
    if vice:
        return _deputy_chair(title, body, None)
    return _HEADS_OF[kind]


def _of_institution(title: Title) -> bool:
    """Whether the words beside a head name an institution that is in no table, or half of an island."""
    if _INSTITUTION.search(title.chain) or _INSTITUTION.search(title.before) or _COMMUNITY.search(title.before):
        return True
    last = title.before.split()[-1:] or [""]
    return title.state is None and bool(_ACRONYM.match(last[0])) and last[0] not in _STATES_SHORT | _CLOCKS


def _minister(title: Title, body: str, _: str | None) -> Role:
    deputy = title.kind == "deputy_minister"
    of_state = bool(re.match(r"of state\b", title.chain, re.IGNORECASE)) or bool(
        re.search(r"\bstate\s*\Z", title.before, re.IGNORECASE)
    )
    if re.search(r"\bprime minister|\bpresident", title.chain, re.IGNORECASE):
        return Role.MINISTER
    if _FOREIGN.search(body) and not re.search(
        r"\bforeign (?:trade|economic|investment|employment)\b", body, re.IGNORECASE
    ):
        return Role.DEPUTY_FOREIGN_MINISTER if deputy or of_state else Role.FOREIGN_MINISTER
    if deputy:
        return Role.DEPUTY_FOREIGN_MINISTER if _DIPLOMATIC.search(title.chain) else Role.DEPUTY_MINISTER
    if _DEFENCE.search(body) and not of_state:
        return Role.DEFENCE_MINISTER
    return Role.MINISTER


def _secretary_of_state(title: Title, body: str, code: str | None) -> Role:
    if _FOREIGN.search(body):
        return Role.DEPUTY_FOREIGN_MINISTER if code not in ("US", "VA", "SM") else Role.FOREIGN_MINISTER
    if title.head_text.startswith("state secretar") and code != "US":
        return Role.DEPUTY_MINISTER
    if code in ("US", None):
        return Role.FOREIGN_MINISTER
    if code == "VA":
        return Role.HEAD_OF_GOVERNMENT
    return Role.MINISTER if code == "GB" else Role.DEPUTY_MINISTER


def _secretary_general(title: Title, body: str, code: str | None) -> Role:
    kind = kind_of(body)
    if kind is BodyKind.PARTY:
        return Role.PARTY_LEADER
    if kind is BodyKind.MINISTRY and _FOREIGN.search(body):
        return Role.DEPUTY_FOREIGN_MINISTER
    if kind in _OWN_BODIES:
        return Role.OTHER
    if kind in (BodyKind.BUSINESS, BodyKind.SECURITY_COUNCIL):
        return _HEADS_OF[kind]
    if title.head_text == "executive secretary" and title.bare and code == "PH":
        return Role.ADVISER
    if title.chain and kind is BodyKind.OTHER and (title.state or _DOMESTIC.search(body)):
        return Role.OTHER
    return Role.INTERNATIONAL_ORGANIZATION_HEAD


_DOMESTIC = re.compile(r"\b(?:authority|office|council|agency|department|service|cabinet|presidency)\b", re.IGNORECASE)
_OWN_BODIES = (
    BodyKind.CHAMBER,
    BodyKind.MINISTRY,
    BodyKind.GOVERNMENT,
    BodyKind.OFFICE,
    BodyKind.COMMITTEE,
    BodyKind.COURT,
)


def _leader(title: Title, body: str, _: str | None) -> Role:
    kind = kind_of(body)
    if _COMMUNITY.search(body):
        return Role.OTHER
    if kind is BodyKind.OTHER:
        if title.head_text in ("head", "heads"):
            return _plain_head(title, body)
        if title.local and title.chain:
            return Role.REGIONAL_HEAD
        if _INSTITUTION.search(title.chain):
            return Role.OTHER
        if title.state in _PREMIERS and (not title.chain or title.head_text.startswith("who ")):
            return Role.HEAD_OF_GOVERNMENT
        if _NATION.match(title.chain) or (title.state and not _named(title.chain)):
            return Role.HEAD_OF_STATE
        if title.state and _is_state(title):
            return Role.HEAD_OF_STATE
        return Role.OTHER
    return _head_of(kind, title, body)


def _plain_head(title: Title, body: str) -> Role:
    """ "Head" of what is no known body: of a state by that word, of a part of one, of something else."""
    if re.search(
        r"\A(?:of )?(?:the |both |two |their )*(?:states?|nations?|republic|monarchy)\b(?! [A-Z])", title.chain
    ):
        return Role.HEAD_OF_STATE
    if re.search(r"\bgovernment\b", title.chain, re.IGNORECASE):
        return Role.HEAD_OF_GOVERNMENT
    if re.search(r"\bdiplomacy\Z", title.chain):
        return Role.FOREIGN_MINISTER
    if title.state and not title.local and _is_named(re.sub(r"\Aof (?:the )?", "", title.chain)):
        return Role.HEAD_OF_STATE  # "head of Eritrea"
    only = len(re.findall(r"[A-Z][\w'’-]+", body)) == 1
    return Role.REGIONAL_HEAD if title.local and only else Role.OTHER


def _is_named(phrase: str) -> bool:
    """Whether a phrase is a state's name and not its demonym."""
    return any(phrase in state.names for state in states())


def _named(chain: str) -> bool:
    return bool(chain)


def _is_state(title: Title) -> bool:
    """ "Leader of the Republic of X": the chain says no more than a state."""
    return len(title.chain.split()) <= 6


def _head_of(kind: BodyKind, title: Title, body: str) -> Role:
    """Who heads a body of this kind; of a ministry, its minister."""
    if kind is BodyKind.MINISTRY:
        if not re.match(r"(?:of |the |[A-Z][\w'’]+ )*(?:\w+ )*?ministry\b", title.chain, re.IGNORECASE) or re.search(
            r"department|directorate|division", body, re.IGNORECASE
        ):
            return Role.OTHER
        if _FOREIGN.search(body):
            return Role.FOREIGN_MINISTER
        return Role.DEFENCE_MINISTER if _DEFENCE.search(body) else Role.MINISTER
    if kind is BodyKind.CHAMBER and _STAFF.search(body):
        return Role.OTHER
    if kind is BodyKind.INTERNATIONAL and _FIELD_MISSION.search(body):
        return Role.INTERNATIONAL_ORGANIZATION_OFFICIAL
    if kind is BodyKind.MISSION and re.search(r"\b(?:UN|OSCE|United Nations)\b", body):
        return Role.INTERNATIONAL_ORGANIZATION_OFFICIAL
    if kind is BodyKind.INTERNATIONAL and re.search(
        r"\b(?:delegation|mission|office|department|division|secretariat's|bureau|section)\b", body, re.IGNORECASE
    ):
        return Role.AMBASSADOR if _EMBASSY.search(body) else Role.INTERNATIONAL_ORGANIZATION_OFFICIAL
    return _HEADS_OF[kind]


def _chair(title: Title, body: str, code: str | None) -> Role:
    kind = kind_of(body)
    if _COLLEGE.search(body):
        return Role.HEAD_OF_STATE
    if _INTERGOVERNMENTAL.search(body):
        return Role.OTHER
    if title.kind == "director":
        return _director(title, body, kind, code)
    if kind is BodyKind.OTHER and title.before and kind_of(title.before) is not BodyKind.OTHER:
        kind = kind_of(title.before)
    if kind is BodyKind.OTHER and code and folded(title.chain.removeprefix("of ")) in bodies().chambers.get(code, ()):
        kind = BodyKind.CHAMBER
    return _head_of(kind, title, body)


def _director(title: Title, body: str, kind: BodyKind, code: str | None) -> Role:
    """Directors, chiefs, secretaries, managers: head of the body where it is named whole, else an official of it."""
    if kind is BodyKind.INTERNATIONAL:
        whole = (
            title.head_text in ("director", "chief")
            and not title.before
            and not re.search(r"\b(?:department|division|office|section|unit|affairs|for)\b", title.chain)
        )
        return Role.INTERNATIONAL_ORGANIZATION_HEAD if whole else Role.INTERNATIONAL_ORGANIZATION_OFFICIAL
    if "secretary" in title.head_text and _FOREIGN.search(body) and kind in (BodyKind.MINISTRY, BodyKind.OTHER):
        return Role.DEPUTY_FOREIGN_MINISTER
    if title.head_text == "principal secretary" and title.bare and code in _CIVIL_SECRETARIES:
        return Role.ADVISER
    if "secretary" in title.head_text and kind is BodyKind.COMMITTEE:
        return Role.LEGISLATOR
    if title.head_text in ("chief of protocol", "chief of state protocol", "head of protocol"):
        return Role.OTHER
    if kind in (BodyKind.BUSINESS, BodyKind.PARTY, BodyKind.SECURITY_COUNCIL, BodyKind.OFFICE, BodyKind.RELIGIOUS):
        return _HEADS_OF[kind]
    if _MILITARY.search(body):
        return Role.MILITARY
    return Role.OTHER


def _deputy_chair(title: Title, body: str, _: str | None) -> Role:
    if _MILITARY.search(body) and title.head_text in ("commander", "deputy chief"):
        return Role.MILITARY
    return {
        BodyKind.CHAMBER: Role.DEPUTY_SPEAKER,
        BodyKind.COMMITTEE: Role.LEGISLATOR,
        BodyKind.INTERNATIONAL: Role.INTERNATIONAL_ORGANIZATION_OFFICIAL,
        BodyKind.GOVERNMENT: Role.DEPUTY_HEAD_OF_GOVERNMENT,
        BodyKind.OFFICE: Role.ADVISER,
        BodyKind.BUSINESS: Role.BUSINESS_LEADER,
        BodyKind.PARTY: Role.PARTY_LEADER,
        BodyKind.SECURITY_COUNCIL: Role.SECURITY_OFFICIAL,
        BodyKind.COURT: Role.JUDGE,
        BodyKind.RELIGIOUS: Role.RELIGIOUS_LEADER,
    }.get(kind_of(body), Role.OTHER)


def _chancellor(_: Title, __: str, code: str | None) -> Role:
    return Role.FOREIGN_MINISTER if code in _CHANCELLORS_ABROAD else Role.HEAD_OF_GOVERNMENT


def _queen(_: Title, __: str, code: str | None) -> Role:
    return Role.HEAD_OF_STATE if code in _REIGNING else Role.FIRST_SPOUSE


def _regional_head(title: Title, body: str, code: str | None) -> Role:
    kind = kind_of(body)
    if title.head_text in ("chief minister", "first minister") and code in _ISLANDS:
        return Role.HEAD_OF_GOVERNMENT
    if kind is BodyKind.CENTRAL_BANK or (kind is BodyKind.CITY and "region" not in body.lower()):
        return _HEADS_OF[kind]
    return Role.REGIONAL_HEAD


def _party_leader(_: Title, body: str, __: str | None) -> Role:
    return _HEADS_OF[BodyKind.INTERNATIONAL] if kind_of(body) is BodyKind.INTERNATIONAL else Role.PARTY_LEADER


def _member(_: Title, body: str, __: str | None) -> Role:
    return _MEMBERS_OF.get(kind_of(body), Role.OTHER)


_ISLANDS = frozenset({"GI", "JE", "GG", "IM", "BM", "KY", "VG", "AI", "MS", "TC", "FK"})
"""Territories with a code of their own whose head of government is called chief minister."""
_REIGNING = frozenset({"DK", "GB", "NL"})
"""States that a queen reigned over in the years that reports are of."""

_BY_WORDS: dict[str, Callable[[Title, str, str | None], Role]] = {
    "president": _president,
    "vice_president": _president,
    "minister": _minister,
    "deputy_minister": _minister,
    "secretary_of_state": _secretary_of_state,
    "chancellor": _chancellor,
    "queen": _queen,
    "regional_head": _regional_head,
    "secretary_general": _secretary_general,
    "party_leader": _party_leader,
    "leader": _leader,
    "chair": _chair,
    "director": _chair,
    "deputy_chair": _deputy_chair,
    "member": _member,
}
