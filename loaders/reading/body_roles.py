"""Roles of those who head a body, are its deputies, officials or members, by the kind of the body."""

from __future__ import annotations

import re

from graph.bodies import bodies
from graph.phrases import folded
from loaders.reading.bodies import BodyKind, international_bodies, kind_of, names_region
from loaders.reading.geography import code_of
from loaders.reading.role_table import CIVIL_SECRETARIES, DEPUTIES_OF, HEADS_OF, ISLANDS, MEMBERS_OF, PREMIERS
from loaders.reading.role_words import COLLEGE, DEFENCE, FOREIGN, MILITARY
from loaders.reading.title_openings import says_nothing
from loaders.reading.titles import Title
from ontology.terms import Role

_CONGRESSES = frozenset({"US", "PH", "LR", "NG"})
"""States whose members of the lower house are called representatives."""
_INTERGOVERNMENTAL = re.compile(
    r"\bintergovernmental|\binter-governmental|\bjoint (?:\w+ )?commission|\bcommission on cooperation", re.IGNORECASE
)
_EMBASSY = re.compile(
    r"\b(?:EU|European Union)\b.*\bdelegation\b|\bdelegation\b.*\b(?:EU|European Union)\b|\b(?:EU|European Union)\b"
    r".*\bmission\b.*\bto\b|(?<!IMF )(?<!Bank )(?<!OSCE )(?<!IAEA )(?<!Union )(?<!UN )(?<!Nations )\bmission\b.*\bto\b",
    re.IGNORECASE,
)
_FIELD_MISSION = re.compile(
    r"\b(?:UNAMA|UNAMI|UNMIK|UNMISS|MONUSCO|MINUSMA|MINUSCA|MINUSTAH|MINURSO|UNIFIL|UNSMIL|UNITAMS|UNDOF|UNOCI|UNMIL|BINUH"
    r"|UNFICYP|UNOMIG|UNMIN|UNMIT|UNTAET|UNPROFOR|UNAMID|UNISFA|AMISOM|ATMIS|EULEX|EUMM"
    r"|UNSOM|UNSOS|UNTMIS|UNTSO|UNMOGIP|UNOWAS|UNOCA|UNRCCA|UNSCOL|UNSCO|MINUJUSTH|MINURCAT|BINUCA|BINUB|ONUB|ONUCI"
    r"|UNIOGBIS|UNIPSIL|UNAMIR|UNAVEM|MONUA|ONUMOZ|UNTAC|UNMISET|UNOTIL|UNIKOM|UNMEE|UNSMIH|MICAH|UNTAES|UNMIBH|KFOR|SFOR"
    r"|ISAF|RAMSI|EUFOR|EUTM|EUCAP|EUPOL|EUBAM|MISCA|MICOPAX|UNMHA"
    r"|OSCE (?:Centre|Center|Mission|Office|Presence|Project|Programme))\b"
)
_STAFF = re.compile(r"\b(?:parliamentary office|secretariat|apparatus|staff|library)\b", re.IGNORECASE)
"""What serves a chamber and is none."""


def of_secretary_general(title: Title, body: str, code: str | None) -> Role:
    """Secretaries general: of an organisation of states, or of what else the words beside them name."""
    kind = kind_of(body)
    if kind is BodyKind.PARTY:
        return Role.PARTY_LEADER
    if kind is BodyKind.RELIGIOUS:
        return Role.RELIGIOUS_LEADER
    if kind in (BodyKind.MINISTRY, BodyKind.OTHER) and FOREIGN.search(body):
        return Role.DEPUTY_FOREIGN_MINISTER
    if _PRESIDENCY.search(body):
        return Role.ADVISER
    if kind in OWN_BODIES and not title.chain.startswith("for "):
        return Role.OTHER
    if kind in (BodyKind.BUSINESS, BodyKind.SECURITY_COUNCIL):
        return HEADS_OF[kind]
    if title.head_text == "executive secretary" and code == "PH" and _OF_PHILIPPINES.fullmatch(body.strip()):
        return Role.ADVISER
    if title.head_text == "executive director" and title.chain.startswith("for "):
        return Role.INTERNATIONAL_ORGANIZATION_OFFICIAL
    if title.chain and kind is BodyKind.OTHER and (title.state or _DOMESTIC.search(body) or _NATIONAL.search(body)):
        return Role.OTHER
    return Role.INTERNATIONAL_ORGANIZATION_HEAD


_OF_PHILIPPINES = re.compile(r"(?:(?:of (?:the )?(?:Republic of the )?)?(?:Philippines?|Filipino)(?:['’]s)?)?")
_PRESIDENCY = re.compile(
    r"\A\s*(?:of|at|to|in) (?:the |his |her )?(?:presidency|president|royal palace|[ÉE]lys[ée]e)\b"
    r"(?! of the (?!republic))",
    re.IGNORECASE,
)
"""What a secretary general serves who is the first aide of a president."""
_DOMESTIC = re.compile(
    r"\b(?:authority|office|council|agency|department|service|cabinet|presidency|system|bureau|house)\b", re.IGNORECASE
)
_NATIONAL = re.compile(r"\A\s*of (?:the |its )?National\b")
OWN_BODIES = (
    BodyKind.CHAMBER,
    BodyKind.MINISTRY,
    BodyKind.GOVERNMENT,
    BodyKind.OFFICE,
    BodyKind.COMMITTEE,
    BodyKind.COURT,
    BodyKind.REGION,
    BodyKind.CITY,
)


def head_of(kind: BodyKind, title: Title, body: str) -> Role:
    """Who heads a body of this kind; of a ministry, its minister."""
    if kind is BodyKind.MINISTRY:
        if _FEDERAL.search(title.chain):
            return _minister_of(body)
        if not re.match(r"(?:of |the |[A-Z][\w'’]+ )*(?:\w+ )*?ministry\b", title.chain, re.IGNORECASE) or re.search(
            r"department|directorate|division", body, re.IGNORECASE
        ):
            return Role.OTHER
        return _minister_of(body)
    if _CHIEFS.search(body):
        return Role.MILITARY
    if kind is BodyKind.GOVERNMENT:
        return _of_government(body)
    if kind is BodyKind.CHAMBER and _STAFF.search(body):
        return Role.OTHER
    if kind is BodyKind.CHAMBER and (trade := _OF_TRADE.fullmatch(body.strip())) and code_of(trade["place"]):
        return Role.BUSINESS_LEADER
    if kind is BodyKind.MISSION and re.search(r"\b(?:UN|OSCE|United Nations)\b", body):
        return Role.INTERNATIONAL_ORGANIZATION_OFFICIAL
    return _of_organisation(title, body) if kind is BodyKind.INTERNATIONAL else HEADS_OF[kind]


def _of_organisation(title: Title, body: str) -> Role:
    """Heads of an organisation of states, of a part of it, or of a court or central bank that several states have."""
    if re.search(r"\bCourt\b", body):
        return Role.JUDGE
    if _CENTRAL.search(body) and "European" not in body:
        return Role.CENTRAL_BANK_GOVERNOR
    if _FIELD_MISSION.search(body) or is_part(body) or _OF_BRANCH.search(title.before):
        return Role.INTERNATIONAL_ORGANIZATION_OFFICIAL
    if re.search(
        r"\b(?:delegation|mission|office|department|division|secretariat's|bureau|section)\b", body, re.IGNORECASE
    ):
        return Role.AMBASSADOR if _EMBASSY.search(body) else Role.INTERNATIONAL_ORGANIZATION_OFFICIAL
    return HEADS_OF[BodyKind.INTERNATIONAL]


def _of_government(body: str) -> Role:
    """Heads of governments: of a state, of a part of it, or of what an office holder calls a cabinet."""
    if _OWN_CABINET.search(body):
        return Role.ADVISER
    return Role.REGIONAL_HEAD if names_region(body) else HEADS_OF[BodyKind.GOVERNMENT]


def is_part(body: str) -> bool:
    """Whether what is led is a part of an organisation of states: "the Union's peace fund", "UNICEF Kenya"."""
    return _PART.search(body) is not None


_PART = re.compile(
    r"['’]s (?:[\w-]+ ){0,3}(?i:fund|committee|forum|group|cent(?:re|er)|branch|unit|panel|network|team)\b"
    r"|\bMilitary (?:Committee|Staff)\b"
    r"|\b(?i:regional|country|liaison) (?i:office|bureau|cent(?:re|er)|hub|branch)\b|\bJoint Staff\b"
    r"|\b(?:UNICEF|UNDP|UNFPA|UNHCR|WFP|IOM|UNODC|UNOPS|UNAIDS) [A-Z]"
)
_OF_BRANCH = re.compile(r"\b(?:regional|country|local|resident)\b", re.IGNORECASE)
"""Before who heads but a branch: "the FAO's regional head"."""
_CHIEFS = re.compile(r"\bchiefs of staff\b", re.IGNORECASE)
_OF_TRADE = re.compile(r"(?:of )?(?:the )?(?P<place>[A-Z][a-zé-]+)(?:['’]s)? [Cc]hamber")
"""A chamber told by a place alone, which has a chairman if it is of commerce: "chairman of the Jeddah chamber"."""
_OWN_CABINET = re.compile(
    r"\b(?:presidential|(?:president|minister|king|chancellor|mayor)['’]s|his|her|private) cabinet\b"
    r"|\bcabinet of (?:the |his |her )?(?:\w+ )?(?:president|prime minister|minister|king|chancellor|head of)\b",
    re.IGNORECASE,
)
"""The staff of one office holder, as against the cabinet of ministers."""
_FEDERAL = re.compile(
    r"\A(?:of )?(?:the |its )?(?:Swiss )?(?:Federal Department|foreign (?:affairs|policy) departments?)\b"
)
"""Departments that are ministries by another name: Switzerland's, and "the foreign policy department" of others."""


def _minister_of(body: str) -> Role:
    if FOREIGN.search(body):
        return Role.FOREIGN_MINISTER
    return Role.DEFENCE_MINISTER if DEFENCE.search(body) else Role.MINISTER


def of_chair(title: Title, body: str, code: str | None) -> Role:
    """Chairs, heads and directors: of a college that heads a state, or of a body by its kind."""
    kind = kind_of(body)
    if (council := of_council_of_state(title, code)) is not None:
        return council
    if COLLEGE.search(body):
        return Role.HEAD_OF_STATE
    if kind is BodyKind.OTHER and title.head_text.startswith("who ") and _DIPLOMACY.search(title.chain):
        return Role.FOREIGN_MINISTER
    if title.head_text in _LEADING and title.state and not title.local and _is_state(title.chain):
        return Role.HEAD_OF_GOVERNMENT if title.state in PREMIERS else Role.HEAD_OF_STATE
    if _INTERGOVERNMENTAL.search(body):
        return Role.OTHER
    if title.kind == "director":
        return _of_director(title, body, kind, code)
    if kind is BodyKind.OTHER and title.before and kind_of(title.before) is not BodyKind.OTHER:
        kind = kind_of(title.before)
    if (
        kind is BodyKind.OTHER
        and code
        and folded(title.chain.removeprefix("of ").removeprefix("the ")) in bodies().chambers.get(code, ())
    ):
        kind = BodyKind.CHAMBER
    return head_of(kind, title, body)


def of_council_of_state(title: Title, code: str | None) -> Role | None:
    """Who presides over a council of state, which is another body in each state that has one."""
    if title.kind not in ("president", "chair") or not _COUNCIL_OF_STATE.fullmatch(title.chain):
        return None
    return _COUNCILS_OF_STATE.get(code or "")


_COUNCIL_OF_STATE = re.compile(r"of (?:the )?(?:[A-Z]\w+ )?(?:Council of State|State Council)(?: of .*)?")
_COUNCILS_OF_STATE = (
    {"CU": Role.HEAD_OF_STATE, "CH": Role.REGIONAL_HEAD, "OM": Role.LEGISLATURE_SPEAKER}
    | dict.fromkeys(("BE", "CO", "DZ", "EG", "FR", "GR", "IT", "LB", "LU", "MC", "NL", "SN", "TN", "TR"), Role.JUDGE)
    | {"CN": Role.HEAD_OF_GOVERNMENT}
)


_DIPLOMACY = re.compile(r"\b(?:diplomacy|(?:foreign|external) (?:affairs|relations|policy))\Z")


_LEADING = frozenset(
    {"who leads", "who heads", "at the head of", "who is at the head of", "who stands at the head of", "at the helm of"}
    | {"who has led", "who stands at the helm of", "who is at the helm of", "who presides over"}
)
_OF_STATE = re.compile(r"(?:the )?(?P<state>[A-Z][\w’' -]+?)(?: (?:state|nation|country|republic))?")


def _is_state(chain: str) -> bool:
    """Whether what somebody leads is a state and nothing of it: "Suriname", "the Paraguayan state"."""
    found = _OF_STATE.fullmatch(chain)
    return found is not None and code_of(found["state"]) is not None


def _of_director(title: Title, body: str, kind: BodyKind, code: str | None) -> Role:
    """Directors, chiefs, secretaries, managers: head of the body where it is named whole, else an official of it."""
    if kind is BodyKind.INTERNATIONAL:
        return _in_organisation(title, body)
    if "secretary" in title.head_text and FOREIGN.search(body) and kind in (BodyKind.MINISTRY, BodyKind.OTHER):
        return Role.DEPUTY_FOREIGN_MINISTER
    if title.head_text.startswith("representative") and code in _CONGRESSES and not title.chain:
        return Role.LEGISLATOR
    if title.head_text == "representative" and kind in (BodyKind.OTHER, BodyKind.REGION):
        return _of_representative(title)
    if title.head_text == "principal secretary" and title.bare and code in CIVIL_SECRETARIES:
        return Role.ADVISER
    if title.head_text == "permanent secretary" and kind is BodyKind.OFFICE:
        return Role.OTHER
    if "secretary" in title.head_text and kind is BodyKind.COMMITTEE:
        return Role.LEGISLATOR
    if kind is BodyKind.CHAMBER and code in _BUREAUS and title.head_text in _SECRETARIES:
        return Role.LEGISLATOR
    if title.head_text in _OF_NO_BODY or (kind is BodyKind.PARTY and _LABOUR.search(title.chain)):
        return Role.OTHER
    if kind in (BodyKind.BUSINESS, BodyKind.PARTY, BodyKind.SECURITY_COUNCIL, BodyKind.OFFICE, BodyKind.RELIGIOUS):
        return HEADS_OF[kind]
    return _of_chief(title, body, kind)


_OF_NO_BODY = frozenset({"chief of protocol", "chief of state protocol", "head of protocol"})
_OF_NO_BODY |= {"harbour master", "harbor master", "harbourmaster"}
"""What is one in its own right, whatever body it is with."""


_BUREAUS = frozenset(
    {"AO", "BO", "BR", "CR", "CV", "DO", "ES", "GT", "GW", "HN", "IT", "MX", "MZ", "NI", "PA", "PE", "PT", "PY", "RO"}
    | {"ST", "SV", "TL"}
)
"""States in whose chambers members of it are its secretaries, and not officials."""
_SECRETARIES = frozenset({"secretary", "secretaries", "first secretary", "second secretary", "third secretary"})


def _of_chief(title: Title, body: str, kind: BodyKind) -> Role:
    """Directors and chiefs of armies, missions, firms and prosecutors."""
    if MILITARY.search(body):
        return Role.MILITARY
    if kind in (BodyKind.REGION, BodyKind.CITY) and title.head_text == "administrator":
        return HEADS_OF[kind]
    if title.head_text == "administrator" and code_of(title.chain.removeprefix("of ").removeprefix("the ")):
        return Role.REGIONAL_HEAD
    if kind is BodyKind.MISSION and title.head_text == "chief":
        return Role.AMBASSADOR
    if kind is BodyKind.OTHER and title.head_text == "director" and _TRADING.search(title.before):
        return Role.BUSINESS_LEADER
    if kind is BodyKind.COURT and title.head_text in ("director", "chief") and _PROSECUTORS.search(body):
        return Role.JUDGE
    return Role.OTHER


def _in_organisation(title: Title, body: str) -> Role:
    """Directors and chiefs in an organisation of states: of all of it, or of a part."""
    whole = (
        title.head_text in ("director", "chief", "commissioner-general", "commissioner general", "administrator")
        and (
            all(says_nothing(word) for word in title.before.lower().split())
            or (title.head_text == "chief" and not title.chain and _is_organisation(title.before))
        )
        and not re.search(r"\b(?:department|division|office|section|unit|affairs|for|[Mm]ission)\b", title.chain)
    )
    whole = whole and _FIELD_MISSION.search(body) is None and not is_part(body)
    return Role.INTERNATIONAL_ORGANIZATION_HEAD if whole else Role.INTERNATIONAL_ORGANIZATION_OFFICIAL


def _of_representative(title: Title) -> Role:
    """ "Representative of Bay County", "Taiwan's representative in Vienna": of voters, or of a state abroad."""
    if re.search(r"\b(?:County|District)\b", title.chain) and title.chain.startswith("of "):
        return Role.LEGISLATOR
    if _OF_LEADER.match(title.chain):
        return Role.SPECIAL_ENVOY
    own = all(word[0].isupper() for word in title.before.split()) and "ecretary" not in title.before
    return Role.AMBASSADOR if own and re.match(r"(?:in|to) (?:the )?[A-Z]", title.chain) else Role.OTHER


_OF_LEADER = re.compile(
    r"of (?:the |his |her )?(?:[A-Z][\w-]+ ){0,2}(?:[Pp]resident|[Pp]rime [Mm]inister|[Hh]ead of [Ss]tate"
    r"|[Kk]ing|[Ee]mir|[Ss]ultan)(?! of the (?!Republic|Government))(?:,| of |\Z)"
)
"""Who is represented by an envoy: "representative of the Norwegian Prime Minister"."""


def _is_organisation(before: str) -> bool:
    """ "OAS chief", "the new IAEA chief": whether nothing but an organisation of states is named, and no part of it."""
    words = [word for word in before.split() if not says_nothing(word.lower())]
    return international_bodies(before) == [" ".join(words)]


_LABOUR = re.compile(r"\A(?:for|of) (?:the )?(?:Labou?r|Workers)\b(?!['’]? Party)", re.IGNORECASE)
"""A portfolio that is also what parties are called."""
_TRADING = re.compile(r"\b(?:commercial|sales|marketing|port|factory|plant|mine)(?:['’]s)?\s*\Z", re.IGNORECASE)
"""What only firms have directors of, said right before."""
_PROSECUTORS = re.compile(r"\bprosecutor[s'’]* (?:general['’]s )?office\b|\bprosecution\b", re.IGNORECASE)


def of_deputy_chair(title: Title, body: str, _: str | None) -> Role:
    """Deputy heads of a body, by its kind."""
    if MILITARY.search(body) and title.head_text in ("commander", "deputy chief"):
        return Role.MILITARY
    if _OF_STAFF.search(body):
        return Role.ADVISER
    return DEPUTIES_OF.get(kind_of(body), Role.OTHER)


_OF_STAFF = re.compile(
    r"\b(?:president|prime minister|premier|king|queen|emir|amir|sultan|sovereign|monarch)['’]s (?:private )?"
    r"(?:cabinet|staff|secretariat|household)\b|\bpresidential (?:staff|secretariat)\b",
    re.IGNORECASE,
)
"""Whose chief and deputy chiefs are aides of a leader."""


_OF_WATCHDOGS = re.compile(r"\b(?:commission|rights|scouts|competition|fair work|anti-corruption)\b", re.IGNORECASE)
"""What chief commissioners head that is no region."""


def of_regional_head(title: Title, body: str, code: str | None) -> Role:
    """Governors and chief ministers: of a part of a state, a city, a central bank or an island."""
    kind = kind_of(body)
    if title.head_text in ("chief minister", "first minister") and code in ISLANDS:
        return Role.HEAD_OF_GOVERNMENT
    if title.head_text.startswith("chief commissioner") and _OF_WATCHDOGS.search(body or title.chain):
        return Role.OTHER
    if kind is BodyKind.BUSINESS and not title.plural and not _CAPITAL.fullmatch(title.chain):
        return Role.BUSINESS_LEADER
    if kind is BodyKind.INTERNATIONAL:
        return Role.CENTRAL_BANK_GOVERNOR if _CENTRAL.search(body) else Role.INTERNATIONAL_ORGANIZATION_OFFICIAL
    if _AKIM.match(title.head_text) and _CITIES.fullmatch(title.chain or title.before):
        return Role.MAYOR
    if kind is BodyKind.CENTRAL_BANK or (kind is BodyKind.CITY and "region" not in body.lower()):
        return HEADS_OF[kind]
    return Role.REGIONAL_HEAD


_CAPITAL = re.compile(r"of (?:the )?Capital")
"""A part of Kuwait and of other states, and no money."""
_CENTRAL = re.compile(r"\bcentral bank\b|\bECCB\b|\bBCEAO\b|\bBEAC\b", re.IGNORECASE)
"""Central banks that several states have together."""
_AKIM = re.compile(r"akim|k?hokim|hakim")
_CITIES = re.compile(r"(?:of )?(?:Almaty|Astana|Nur-Sultan|Shymkent|Tashkent)(?: city)?(?:['’]s)?", re.IGNORECASE)
"""Cities whose akim or khokim is a mayor: they are no region's namesake, or meant before it."""


_NO_PARTY = re.compile(
    r"\b(?:Society|Association|Federation|Confederation|Club|Academy|Institute|Foundation|Board|Commission|University"
    r"|Chamber|Museum|Conference|Council|Trust|Red Cross|Red Crescent"
    r"|(?:Farmers|Workers|Teachers|Trades?|Seamen|Seafarers|Miners|Writers|Journalists|Students|Nurses|Women|Youth|Employees"
    r"|Labou?r|Dockers|Artists|Lawyers)['’]?s?['’]? (?:National )?(?:Unions?|Congress))\b"
)
"""What has a general secretary or a national chairman and is no party."""
_OF_SOCIETIES_TOO = frozenset({"general secretary", "organising secretary", "organizing secretary"})
_OF_SOCIETIES_TOO |= {"national chairman", "national chairwoman"}


def of_party_leader(title: Title, body: str, _: str | None) -> Role:
    """Leaders of a party, or of an organisation of states that is called one; first secretaries also of an embassy."""
    if title.head_text == "first secretary" and kind_of(body) is not BodyKind.PARTY:
        return Role.OTHER
    kind = kind_of(body)
    if kind is BodyKind.RELIGIOUS:
        return Role.RELIGIOUS_LEADER
    if title.head_text in _OF_SOCIETIES_TOO and kind is not BodyKind.PARTY and _NO_PARTY.search(title.chain):
        return Role.OTHER
    return HEADS_OF[BodyKind.INTERNATIONAL] if kind_of(body) is BodyKind.INTERNATIONAL else Role.PARTY_LEADER


def of_member(title: Title, body: str, _: str | None) -> Role:
    """Members of a body, by its kind; "member for Ashford" is one of a parliament."""
    if re.match(r"for [A-Z]", title.chain):
        return Role.LEGISLATOR
    return MEMBERS_OF.get(kind_of(body), Role.OTHER)
