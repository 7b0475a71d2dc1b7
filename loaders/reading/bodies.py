"""Bodies that offices belong to: what kind of body a phrase names, and whose chamber it is."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from enum import StrEnum
from functools import cache, lru_cache

from loaders.reading.tables import table


class BodyKind(StrEnum):
    """Kinds of body, as far as they decide the role of who heads them."""

    CHAMBER = "chamber"
    INTERNATIONAL = "international"
    GOVERNMENT = "government"
    COMMITTEE = "committee"
    MINISTRY = "ministry"
    COURT = "court"
    CENTRAL_BANK = "central_bank"
    SECURITY_COUNCIL = "security_council"
    PARTY = "party"
    REGION = "region"
    CITY = "city"
    BUSINESS = "business"
    OFFICE = "office"
    MISSION = "mission"
    OTHER = "other"


_KINDS = tuple(
    (kind, re.compile(pattern, re.IGNORECASE))
    for kind, pattern in (
        (BodyKind.SECURITY_COUNCIL, r"\bsecurity council\b|\bnational security (?:committee|council|agency)\b|\bintelligence\b|\bpolice\b"),
        (BodyKind.COURT, r"(?<!royal )(?<!prince )\bcourt\b(?! follow)|\bprosecut|\btribunal\b|\bjudicial\b"),
        (BodyKind.CENTRAL_BANK, r"\bcentral bank\b|\bnational bank\b|\breserve bank\b|\bbank of (?!.*(?:development|investment))[A-Z]"),
        (BodyKind.COMMITTEE, r"\bfriendship (?:group|league|society|association)\b|\b(?:parliamentary|senate|house|standing|foreign (?:affairs|relations|policy)|congressional|select) (?:\w+ )*(?:committee|commission|group|delegation)\b|\bcommittee (?:on|for|of|for)\b|\bcommittee\b|\bcaucus\b|\bparliamentary (?:union )?faction\b|\bcommittees\b"),
        (BodyKind.BUSINESS, r"\bboard\b|\b(?:development|exim|investment|commercial|savings) bank\b|\bentrepreneurs\b|\bchamber of (?:commerce|trade|industr)|\bchambers? of commerce\b|\b(?:company|corporation|corp|inc|ltd|llc|jsc|plc|group|holdings?|airlines?|airways|industries|enterprise|business|entrepreneurs|exporters|employers|industrialists|stock exchange|investment (?:fund|authority|corporation|agency)|sovereign|wealth fund|fund)\b"),
        (BodyKind.CHAMBER, r"\b(?:parliament|senate|assembly|congress|house of|national council|federation council|legislat\w*|chamber|cortes|shura|consultative|lower house|upper house|parliamentary)\b"),
        (BodyKind.PARTY, r"\bparty\b|\bpolitburo\b|\bcentral committee\b|\bcpc\b|\bopposition\b|\bmovement\b|\bpartido\b|\bcommunist\b|\bdemocratic union\b|\bleague\b|\b(?-i:CSU|CDU|SPD|FDP|ÖVP|SPÖ|FPÖ|SVP|GERB|ANC|BJP|PML-N|PPP|PTI|ZANU-PF|AKP|AK Party|CHP|MHP|Likud|Junts|PSOE|Fidesz|PiS|CCP|LDP|SWAPO|Frelimo|FRELIMO|MPLA|CCM|NRM|UMNO|PAS|PAP|KMT|DPP|HDZ|SDP|SNS|SPS|VMRO|PSD|PNL|PDL|UDMR|PAIGC|NDC|NPP|APC|PDP|UPA|Nur Otan|Amanat|United Russia|Hamas|Fatah|Hezbollah|Kuomintang|Syriza|New Democracy|Labour|Conservatives?|Republicans?|Democrats|Greens|Workers)\b"),
        (BodyKind.GOVERNMENT, r"\bcabinet of ministers\b|\bcouncil of ministers\b|\bgovernment\b(?! committee)|\bcabinet\b"),
        (BodyKind.OFFICE, r"\b(?:presidential|president's|president’s|prime minister's|prime minister’s) (?:administration|office|executive)|\broyal court\b|\bprivate office\b|\bdiwan\b|\bchancellery\b|\b(?:president|prime minister|king|emir|amir|sultan|prince)(?:'s|’s)? (?:of the republic )?office\b|\boffice of (?:the )?(?:president|prime minister)"),
        (BodyKind.MINISTRY, r"\bministry\b|\bdepartment\b|\bdirectorate\b"),
        (BodyKind.REGION, r"\b(?:region|province|oblast|governorate|aimag|county|canton|prefecture|district|krai|territory|emirate|autonomous|länder|bundesland)\b"),
        (BodyKind.CITY, r"\bcity\b|\bmunicipal"),
        (BodyKind.MISSION, r"\bembassy\b|\bmission\b|\bconsulate\b|\bhigh commission\b"),
    )
)  # fmt: skip


@lru_cache(maxsize=65536)
def kind_of(phrase: str) -> BodyKind:
    """What kind of body a phrase names, by its words."""
    if _international().search(phrase):
        # "Parliamentary Assembly of the OSCE" is international; "National Assembly (AU)" hardly occurs.
        return BodyKind.INTERNATIONAL
    if chamber_state(phrase):
        return BodyKind.CHAMBER
    return next((kind for kind, pattern in _KINDS if pattern.search(phrase)), BodyKind.OTHER)


@lru_cache(maxsize=65536)
def chamber_state(phrase: str) -> str | None:
    """The state that has a chamber of this name, None where several have or none."""
    return next(_chamber_states(phrase), None)


def chambers_in(text: str) -> Counter[str]:
    """The states whose chambers a text names, with how often it does; its first 20,000 characters are looked at."""
    return Counter(_chamber_states(text[:20_000]))


def _chamber_states(text: str) -> Iterator[str]:
    """The states of the chambers that a text names, one after the other."""
    lower, end = text.replace("’", "'").lower(), 0
    states, phrases = _chambers()[1], _chambers_by_word()
    for word in _WORD.finditer(lower):
        start = word.start()
        if start < end:
            continue
        for phrase in phrases.get(word.group(), ()):
            stop = start + len(phrase)
            if lower.startswith(phrase, start) and not (lower[stop : stop + 1].isalnum() and phrase[-1].isalnum()):
                yield states[phrase]
                end = stop
                break


def last_body(text: str) -> re.Match[str] | None:
    """The last chamber or international organisation that a text names, None if it names none."""
    found = [
        *_chambers()[0].finditer(text.replace("’", "'")),
        *_GENERIC.finditer(text),
        *_international().finditer(text),
    ]
    return max(found, key=lambda match: match.end()) if found else None


_GENERIC = re.compile(
    r"\b(?:[Pp]arliament|[Ss]enate|National Assembly|House of Representatives|Chamber of Deputies|Legislative Assembly"
    r"|Bureau of the Congress|(?:[A-Z][a-z]+ )+(?:Committee|Friendship Group|Commission)|Congress of Deputies|Legislature)\b"
)


_WORD = re.compile(r"[^\W\d_]+")


@cache
def _chambers_by_word() -> dict[str, list[str]]:
    """Names of chambers by their first word, the longest first."""
    phrases: dict[str, list[str]] = {}
    for phrase in sorted(_chambers()[1], key=lambda phrase: (-len(phrase), phrase)):
        first = _WORD.match(phrase)
        phrases.setdefault(first.group() if first else phrase, []).append(phrase)
    return phrases


@cache
def _chambers() -> tuple[re.Pattern[str], dict[str, str]]:
    states: dict[str, str] = {}
    for code, names in table("bodies")["chambers"].items():
        for name in names:
            states.setdefault(name, code)
    pattern = "|".join(re.escape(name) for name in sorted(states, key=lambda name: (-len(name), name)))
    return re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE), states


@cache
def _international() -> re.Pattern[str]:
    names = table("bodies")["international"]["names"]
    long = [name for name in names if len(name) > 5]
    short = [name.upper() for name in names if len(name) <= 5]
    words = "|".join(re.escape(name) for name in sorted(long, key=lambda name: (-len(name), name)))
    marks = "|".join(re.escape(name) for name in sorted(short, key=lambda name: (-len(name), name)))
    return re.compile(rf"\b(?i:{words})\b|(?<!\w)(?:{marks})(?!\w)")
