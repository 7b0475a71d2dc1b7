"""Roles of ministers, secretaries of state and chancellors, by their portfolio and state."""

from __future__ import annotations

import re

from loaders.reading.bodies import BodyKind, kind_of
from loaders.reading.heads_by_state import is_civil
from loaders.reading.role_table import COUNSELS, PROSECUTORS, SECRETARIES, STATE_SECRETARIES
from loaders.reading.role_words import CHANCELLORS_ABROAD, DEFENCE, DIPLOMACY, FOREIGN, INSTITUTION
from loaders.reading.titles import Title
from ontology.terms import Role

_DIPLOMATIC = re.compile(
    r"\Afor (?:the )?(?:[\w-]+ and )?(?:political|bilateral|multilateral|consular|diplomatic|european|african|asian"
    r"|arab|american"
    r"|latin americ|north americ|asia|africa|europe|eurasia|near east|middle east"
    r"|western hemisphere|americas|caribbean|oceans|political-military|population, refugees"
    r"|international organi[sz]ation|(?-i:ASEAN)"
    r"|economic relations"
    r"|(?:economic|public|cultural|parliamentary|digital|health|climate|sports?|science) diplomacy)[\w-]*\b",
    re.IGNORECASE,
)
"""What only foreign ministries have deputies for: "Undersecretary for Multilateral Affairs"."""

_DIVIDED = frozenset({"CA", "GB", "DE", "BE", "US", "CH"})
_OF_A_PART = re.compile(r"\b(?:international|external) (?:affairs|relations)\b", re.IGNORECASE)
"""What provinces, and states in a federation, have ministers of, where the whole has a minister of foreign affairs."""

_DELEGATED = re.compile(r"delegate\b", re.IGNORECASE)
_JUNIOR = frozenset({"IN", "IE", "GB", "JM"})
"""Where a minister of state is under another minister."""
_STATE_MINISTERS = frozenset({"BD", "ET", "JP", "LK", "MV"})
"""Where a state minister is the second one of a ministry."""
_AT_MINISTRY = re.compile(r"(?:at|in) the (?:[\w-]+ )?ministry\b", re.IGNORECASE)
_FEDERAL_OFFICE = re.compile(r"(?:at|in) the (?:[\w-]+ )*chancellery\b", re.IGNORECASE)
"""Where Germany's ministers of state are under the Chancellor."""
_OF_PARTS = frozenset({"BR", "MX", "MY"})
"""Federations whose parts have state secretaries; those of the whole are called otherwise."""
_DEPARTMENTS = frozenset({"AU", "NZ", "PG"})
"""States whose departments have secretaries below a minister."""
_UNIVERSITY = re.compile(
    r"\b(?:universit\w+|institute|college|academy|ministry|department|justice|order)\b", re.IGNORECASE
)
"""What has a chancellor of its own who leads no government."""
_OTHER_CHANCELLORS = frozenset({"CH", "DK", "EE", "FI", "LT", "LV", "NO", "PL", "SE"})
"""States whose chancellors, of justice, of a ministry, of the government's staff, are officials."""
_SECONDS = frozenset({"GB", "DE"})
"""Whose minister for Europe is of the foreign ministry, under the minister of it."""
_EUROPE = re.compile(
    r"\A(?:of state )?for (?:the )?(?:europe\b|middle east\b|africa\b|asia\b|indo-pacific\b)", re.IGNORECASE
)
_LABOUR = re.compile(r"\b(?:labour|workers?)\b", re.IGNORECASE)
_ABROAD = re.compile(
    r"\A(?:of state )?for (?:the )?(?:(?:sub-saharan|southern|northern|central|west|east|south|latin) )?"
    r"(?:africa|asia|americas?|middle east|near east|caribbean)\Z",
    re.IGNORECASE,
)
"""Parts of the world that a foreign ministry has a second minister for: "Britain's Minister for Africa"."""


_IN_BRACKETS = re.compile(r" \([A-Z]{2,7}\)")
"""The letters of a ministry, which may be a party's too."""
_TRADE = re.compile(r"\bforeign (?:trade|economic|investment|employment)\b", re.IGNORECASE)
_OF_OTHERS = re.compile(r"of (?:the )?(?:Treasury|Commerce|Labou?r|Energy|Finance|Trade|Defen[cs]e) for ")
"""Departments that have somebody for what is abroad: "Under Secretary of the Treasury for International Affairs"."""
_OF_OFFICE = re.compile(r"\bForeign Office\s*\Z", re.IGNORECASE)
"""Whose ministers are under the Foreign Secretary: "Foreign Office Minister X"."""


_DOES = re.compile(r"(?:who|whose|both|in charge|responsible|with responsibility)\b")
"""Words that tell an office by what its holder does."""
_COUNCILLORS = {"SI": Role.LEGISLATOR, "CH": Role.OTHER, "FR": Role.OTHER, "BE": Role.OTHER, "IT": Role.OTHER}
"""State councillors who are of a chamber, of a canton's government or of a court; in most states they advise."""


def of_minister(title: Title, _: str, code: str | None) -> Role:
    """Ministers, ministers of state and their deputies, by portfolio."""
    deputy = title.kind == "deputy_minister" or bool(_OF_OFFICE.search(title.before))
    if title.head_text.startswith("attorney") and code in PROSECUTORS | COUNSELS and "ustice" not in title.chain:
        return Role.JUDGE if code in PROSECUTORS else Role.OTHER
    if (served := _of_servant(title, code)) is not None:
        return served
    body = f"{title.before} {title.head_text} {title.chain}"
    if kind_of(_IN_BRACKETS.sub("", body)) is BodyKind.PARTY and not _LABOUR.search(body):
        return Role.PARTY_LEADER  # "Minister of the CPC's International Department"
    of_state = bool(re.match(r"of state\b", title.chain, re.IGNORECASE)) or bool(
        re.search(r"\bstate\s*\Z", title.before, re.IGNORECASE)
    )
    of_state = of_state or title.head_text.startswith("state minister")
    second = title.head_text == "minister of state" and not title.chain.startswith(("and", ","))
    leads = code == "MC" and second and not title.chain
    if leads or re.search(r"\bprime minister|\bpresident", title.chain, re.IGNORECASE):
        return Role.HEAD_OF_GOVERNMENT if leads else Role.MINISTER
    if _is_of_diplomacy(title, body) or (code == "PW" and second and not title.chain):
        second = second and code != "PW"
        if code in _DIVIDED and _OF_A_PART.search(body) and not deputy and not of_state:
            return Role.MINISTER
        return Role.DEPUTY_FOREIGN_MINISTER if deputy or of_state or second else Role.FOREIGN_MINISTER
    if DEFENCE.search(body) and title.head_text == "minister delegate":
        return Role.DEFENCE_MINISTER
    if deputy:
        return Role.DEPUTY_FOREIGN_MINISTER if _DIPLOMATIC.search(title.chain) else Role.DEPUTY_MINISTER
    if DEFENCE.search(body) and not of_state:
        return Role.DEFENCE_MINISTER
    if _ABROAD.search(title.chain) or (code in _SECONDS and _EUROPE.search(title.chain)):
        return Role.DEPUTY_FOREIGN_MINISTER
    if _is_second(title, code):
        return Role.DEPUTY_MINISTER
    return Role.OTHER if is_civil(title, Role.MINISTER, code) else Role.MINISTER


def _is_of_diplomacy(title: Title, body: str) -> bool:
    """Whether a portfolio is that of foreign affairs: by its words, or by "who is in charge of diplomacy in Lusaka"."""
    if _DOES.match(title.head_text) and DIPLOMACY.match(title.chain):
        return True
    return bool(FOREIGN.search(body)) and not (_TRADE.search(body) or _OF_OTHERS.match(title.chain))


def _of_servant(title: Title, code: str | None) -> Role | None:
    """State councillors, and secretaries of a department, who are no ministers in some states."""
    if title.head_text == "secretary of the department" and code in _DEPARTMENTS:
        return Role.DEPUTY_FOREIGN_MINISTER if FOREIGN.search(title.chain) else Role.OTHER
    if title.head_text.startswith("state councill") and code not in ("CN", None):
        return _COUNCILLORS.get(code, Role.ADVISER)
    return None


def _is_second(title: Title, code: str | None) -> bool:
    """Whether a minister of state, a state minister or a minister delegate is under another minister."""
    if title.head_text == "state minister" and (code in _STATE_MINISTERS or _AT_MINISTRY.match(title.chain)):
        return True
    if code == "DE" and _FEDERAL_OFFICE.match(title.chain.removeprefix("of state ")):
        return True
    junior = code in _JUNIOR and title.head_text == "minister of state" and bool(title.chain)
    return junior or bool(_DELEGATED.match(title.chain))


_PRESIDENTS = re.compile(
    r"\b(?:in|at|of) (?:the )?(?:(?:Chancellery|Office|Administration) of the President\b"
    r"|President['’]s (?:Chancellery|Office)\b"
    r"|Presidential (?:Chancellery|Office|Administration)\b|Presidency\b)"
)
"""Where secretaries of state are a president's and no ministry's."""


def of_secretary_of_state(title: Title, body: str, code: str | None) -> Role:
    """Secretaries of state: a minister in some states, a deputy of one in most."""
    if kind_of(body) is BodyKind.SECURITY_COUNCIL:
        return Role.SECURITY_OFFICIAL
    if FOREIGN.search(body) and not _TRADE.search(body):
        return Role.DEPUTY_FOREIGN_MINISTER if code not in ("US", "VA", *SECRETARIES) else Role.FOREIGN_MINISTER
    if _DIPLOMATIC.search(title.chain) and "europe" not in title.chain.lower() and code not in ("US", "GB"):
        return Role.DEPUTY_FOREIGN_MINISTER
    if _PRESIDENTS.search(title.chain):
        return Role.ADVISER
    if code in STATE_SECRETARIES and title.head_text == "state secretary" and not _OF_PORTFOLIO.search(body):
        return Role.OTHER
    if title.head_text.startswith("state secretar") and code != "US":
        return Role.OTHER if code in _OF_PARTS else Role.DEPUTY_MINISTER
    if code in ("US", None):
        return Role.FOREIGN_MINISTER
    if code == "VA":
        return Role.HEAD_OF_GOVERNMENT
    return Role.MINISTER if code in SECRETARIES else Role.DEPUTY_MINISTER


_OF_PORTFOLIO = re.compile(r"\bministry\b|\Afor |\Ain ", re.IGNORECASE)


def of_chancellor(title: Title, body: str, code: str | None) -> Role:
    """Chancellors: the head of government, but for states where they are the foreign minister; some are of a body."""
    kind = kind_of(title.chain)
    if BodyKind.RELIGIOUS in (kind, kind_of(body)):
        return Role.RELIGIOUS_LEADER
    if code in _OTHER_CHANCELLORS or kind in (BodyKind.MINISTRY, BodyKind.CHAMBER, BodyKind.COURT):
        return Role.OTHER
    if _UNIVERSITY.search(title.chain) or (kind is BodyKind.OTHER and INSTITUTION.search(title.chain)):
        return Role.OTHER
    if code == "GB":
        return Role.MINISTER
    return Role.FOREIGN_MINISTER if code in CHANCELLORS_ABROAD else Role.HEAD_OF_GOVERNMENT
