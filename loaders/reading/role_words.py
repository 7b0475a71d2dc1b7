"""Words beside the head of a title that more than one role is told by."""

from __future__ import annotations

import re

from loaders.reading.tables import vocabulary

FOREIGN = re.compile(
    r"\b(?:foreign|external|international)\s+(?:(?:and|&)\s+[\w-]+\s+)?(?:affairs|relations|policy)\b|\bforeign\b"
    r"|\bexterior(?:s|\s+relations)\b|\b(?-i:Exterior(?! [A-Z]))"
    r"|\b(?-i:Itamaraty|Farnesina|Torre Tagle|Quai d['’]Orsay|Foggy Bottom|Gaimusho|Wisma Putra|Tlatelolco)\b"
    r"|\b(?-i:San Mart[ií]n Palace|Palacio San Mart[ií]n)\b",
    re.IGNORECASE,
)
DIPLOMACY = re.compile(
    r"(?:the |its |that |(?!(?:Economic|Public|Cultural?|Sports?|Climate|Digital)\b)[A-Z][\w-]+(?:['’]s)? )*"
    r"diplomacy(?: (?:of|in|at|for)\b|\Z)"
)
"""What a foreign minister is told to lead, as French and Spanish call it: "the diplomacy of the Government"."""
DEFENCE = re.compile(r"\bdefen[cs]e\b", re.IGNORECASE)
LOCAL = re.compile(
    r"\b(?:region|province|area|emirate|governorate|territory|district|oblast|county|canton)\b", re.IGNORECASE
)
REGIONAL = re.compile(
    r"\b(?:generalitat|xunta|junta|lehendakaritza|land|region|regional government|autonomous|oblast"
    r"|(?:departmental|provincial|county|regional|cantonal|general) (?:council|assembly|government))\b",
    re.IGNORECASE,
)
COMMUNITY = re.compile(r"\b(?:Turkish|Greek) Cypriots?\b")
INSTITUTION = re.compile(
    r"\b(?:(?<!National )Authority|Agency|Association|Federation|Unit|Academy|University|Institute|Union|Foundation"
    r"|Society|Conference|Cent(?:er|re)|Commission|Council|Organi[sz]ation|Forum|League|College|Trust|Club|Administration"
    r"|Red Cross|Red Crescent|Fellowship"
    r"|Service|Inspectorate|Protocols?"
    r"|(?:Court|Chamber) of (?:Accounts|Audit\w*)|(?:Accounts|Audit) (?:Chamber|Court|Office)"
    r"|Chamber of Control|Committee|Alliance|Confederation|Network"
    r"|Museum|Hospital|Clinic|Polytechnic|Theatre|Orchestra|Philharmonic|Library|Observatory|School|Programme|Program|Project)\b"
)
COLLEGE = re.compile(
    r"\bpresidency\b|\bpresidential (?:(?:leadership|transition|transitional) )?council\b(?! of advis)"
    r"|\bsovereign(?:ty)? council\b|\bstate affairs commission\b"
    r"|\b(?:high )?transition(?:al)? authority\b|\bhigh authority of the transition\b"
    r"|\bstate administration council\b|\bstate peace and development council\b|\bmilitary council\b",
    re.IGNORECASE,
)
CENTRAL_BANK = re.compile(r"\bcentral bank\b|\bECCB\b|\bBCEAO\b|\bBEAC\b", re.IGNORECASE)
"""Central banks that several states have together."""
MILITARY = re.compile(
    r"\b(?:chiefs of staff|joint (?:staff|command|chiefs)|armed forces|army|navy|air force|general staffs?"
    r"|defen[cs]e (?:forces?|staffs?)|military"
    r"|(?:national|republican|presidential|royal|emiri|amiri|revolutionary) guards?"
    r"|(?:land|ground|naval|joint|allied|french|british|american|us|u\.s\.|russian|multinational|peacekeeping) forces"
    r"|(?-i:[A-Z][\w-]+ Command))\b",
    re.IGNORECASE,
)
CHANCELLORS_ABROAD = vocabulary("chancellors")
"""States whose chancellor is the foreign minister."""
