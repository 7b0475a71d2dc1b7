"""Who publishes a text: the outlet that it names as its source, "Kazinform News Agency reports", "(Reuters) -"."""

from __future__ import annotations

import re

_NAME = r"(?:the )?(?P<name>[A-Z][\w.’'-]*(?: (?:[A-Z][\w.’'-]*|of|for|and)){0,5})"
_VERB = r"(?:reports?|reported|informs?|informed|learned|learnt|has learned|writes|announced|quotes|cites)"
_CREDIT = re.compile(rf"(?:,|[.!?”\"] ?|\bas )\s*{_NAME} {_VERB}\b(?! (?:to|that he|that she)\b)")
_BRACKETED = re.compile(r"\A[^\n]{0,160}?\((?P<name>[A-Z][\w./ -]{1,30})\)\s*[-–—:]")
_DATELINE = re.compile(r"\A[^\n]{0,160}?\b[A-Z]{3,}[^\n]{0,40}?[./,]\s*(?P<name>[A-Z][\w.]{2,20})\s*[-–—]\s")
_TO = re.compile(
    r"\b(?:told|told to|to) (?P<name>TASS|Reuters|AFP|AP|Interfax|Xinhua|RIA Novosti|Kazinform|Trend|IRNA|ANTARA)\b"
)
# A state body that is quoted is a source too, but a person or state that "announced" something is none.
_OUTLET = re.compile(
    r"(?i)\b(?:news|agency|press|service|times|post|herald|gazette|daily|tribune|journal|observer|telegraph|media|radio|tv|television"
    r"|online|wire|bulletin|chronicle|standard|star|today|office|ministry|department|secretariat|akorda|kremlin)\b"
)
_KNOWN = re.compile(
    r"\A(?:TASS|ITAR-TASS|Reuters|AFP|AP|dpa|Interfax|Xinhua|RIA Novosti|Sputnik|Kazinform|KAZINFORM|Trend|TREND|AZERTAC|Azertag|APA"
    r"|IRNA|Mehr|Tasnim|Fars|ANTARA|Antara|Bernama|BERNAMA|KUNA|WAM|SPA|QNA|BNA|ONA|Petra|MENA|SANA|NINA|Yonhap|Kyodo|NHK|UNIAN|Ukrinform"
    r"|Ukrinform|BTA|MIA|HINA|Hina|Tanjug|FENA|ATA|AGERPRES|Agerpres|Moldpres|BelTA|BELTA|Belta|Kabar|KABAR|UzA|UZA|Dunyo|Khovar|AKIpress|24\.kg"
    r"|Montsame|MONTSAME|Armenpress|ARMENPRESS|ANSA|EFE|Lusa|LUSA|PTI|ANI|IANS|UNB|BSS|APP|VNA|Akorda|Anadolu|LETA|BNS|ELTA|ERR|PAP|CTK|MTI"
    r"|GNA|NAN|SAnews|Prensa Latina|Telam|EFE|Mercopress|MercoPress|Caricom|CMC|DPI|PACNEWS|RNZ|Vestnik|ACN|News\.Az|Report)\Z"
)


def publisher_of(text: str) -> str | None:
    """The outlet that the text names as where its news is from, None when it names none."""
    body = text.lstrip("\ufeff \n")
    body = re.sub(r"\Adate\s+\d{4}-\d{2}-\d{2}\s*", "", body)
    for line in body.splitlines()[:12]:
        opening = _BRACKETED.match(line) or _DATELINE.match(line)
        if opening and _is_outlet(opening["name"]):
            return opening["name"].strip()
    for pattern in (_CREDIT, _TO):
        for credit in pattern.finditer(text):
            if _is_outlet(credit["name"]):
                return credit["name"].strip()
    return None


def _is_outlet(name: str) -> bool:
    name = name.strip()
    return bool(_KNOWN.match(name) or _KNOWN.match(name.split(" ")[0]) or _OUTLET.search(name)) and len(name) < 60
