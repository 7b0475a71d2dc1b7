"""What a token can be, whatever stands around it: the classes that names and titles are told apart by."""

from __future__ import annotations

import re
from functools import cache

from anyascii import anyascii

from loaders.reading.tables import table, vocabulary

_ENDINGS = re.compile(
    r"(?:ing|tion|tions|ment|ments|ness|ously|ally|edly|ingly|ity|ities|ism|ists?|ological|ially|able|ible|ative|wards?|ship|hood)\Z"
)
_SURNAME = re.compile(
    r"(?:ov|ev|yov|ova|eva|yev|yeva|iyev|iyeva|enko|chuk|shvili|dze|yan|ian|iani|adze|ic|ić|vic|vić|vich|sson|sen|oglu|oğlu|zade"
    r"|uly|nen|escu|eanu|ski|sky|skiy|ska|wicz|czyk|dottir|opoulos|idis|akis|ides|evich|ovich|ovna|evna|baev|bayev|baeva|bekov)\Z",
    re.IGNORECASE,
)
HONORIFICS = frozenset(
    "mr mrs ms miss dr prof professor sir dame lord lady sheikh sheikha shaikh shaikha shaykh haji hajj hajji tun datuk dato dato' datuk seri tan sri"
    " hon honourable honorable excellency excellencies highness majesty eminence holiness general gen colonel col lieutenant lt major maj admiral adm"
    " captain capt brigadier brig marshal field engineer eng ing ayatollah hojatoleslam hojjatoleslam seyed sayyid sayyida sayed syed lyonpo dasho shri smt"
    " mme madame monsieur señor senor don doña nana chief comrade rev reverend fr father u daw justice baroness baron count rabbi khun nai judge retired"
    " maulana mk mps mnas mna venerable ajahn samdech beatitude eminences messieurs sapm dfm dfa fm pm mp vice-admiral he hh hrh hm rt madam councillor councilor seyyed sayyed seyed cheikh sheik berhormat yang mulia paduka al-sultan kc ac cvo esquire cllr pehin awang dayang pengiran dr. bapak ibu ret rtd saint esq jr sr mwalimu alhaji".split()
)
PARTICLES = frozenset(
    "al el bin ibn bint ben abu umm de da do dos das del della di du la le las los van von der den ter ten zu zum y e af av ould ag o uulu uly kyzy qizi oglu oğlu ogly gizi".split()
)
MONTHS = frozenset(
    "january february march april may june july august september october november december jan feb mar apr jun jul aug sep"
    " sept oct nov dec monday tuesday wednesday thursday friday saturday sunday ramadan eid christmas easter nowruz navruz nauryz".split()
)
# Heads of things that are named after people or places: no name of a person goes on into one of these.
THINGS = frozenset(
    "university airport bay prefecture airbase base fortress band inc ltd sa llc plc tv fm horse prize cruise palace center centre foundation street prize institute group bank company hall hotel stadium square museum"
    " avenue park theatre theater library hospital mosque cathedral church bridge port dam plant award declaration agreement treaty"
    " accord accords protocol plan summit forum conference doctrine administration government campaign house building mausoleum academy college school"
    " initiative memorial times news post herald agency tv television radio press media party movement union council committee"
    " commission ministry department embassy province region city island islands river lake sea mountain valley mountains county district state"
    " states republic kingdom emirate army airlines airways corporation fund organization organisation association federation"
    " league club cup games festival road corridor pipeline canal strait process group's conventions convention charter room resort"
    " parliament senate assembly khural majlis mazhilis majilis duma rada sejm court cabinet office guard day week monument tower war"
    " gallery estate residence resolution statement talks meeting visit era regime dialogue partnership framework village town".split()
)


@cache
def fold_word(word: str) -> str:
    """ASCII lower case without apostrophes."""
    return anyascii(word).lower().replace("'", "").replace("`", "")


@cache
def is_common(word: str) -> bool:
    """Whether a word is an ordinary one of English, so that a capital at the head of a sentence tells nothing."""
    lower = word.lower()
    if lower in vocabulary("lowercase"):
        return True
    if "-" in lower:
        return all(part in vocabulary("lowercase") for part in lower.split("-") if part)
    if lower.endswith("s") and lower[:-1] in vocabulary("lowercase"):
        return True
    return bool(_ENDINGS.search(lower)) and len(lower) > 5 and fold_word(word) not in vocabulary("given_names")


@cache
def is_given(word: str) -> bool:
    """Whether a word is a given name, alone or in each of its hyphenated parts."""
    folded = fold_word(word)
    return folded in vocabulary("given_names") or ("-" in folded and folded.split("-")[0] in vocabulary("given_names"))


@cache
def is_surname(word: str) -> bool:
    """Whether a word ends as surnames do that mark their ending."""
    return len(word) > 4 and bool(_SURNAME.search(word)) and not is_common(word)


@cache
def is_portfolio(word: str) -> bool:
    """Whether a word can stand in what a ministry is for."""
    return word.lower() in _portfolios()


@cache
def _portfolios() -> frozenset[str]:
    return frozenset(table("titles")["portfolios"]["words"])


def is_capital(word: str) -> bool:
    """Whether a word is written as a name is: a capital first, or after a prefix as in al-Sisi, d'Ivoire, O’Brien."""
    if word[0].isupper():
        return True
    head, _, tail = word.replace("’", "-").replace("'", "-").partition("-")
    return bool(tail) and tail[:1].isupper() and len(head) <= 3


def is_initial(word: str) -> bool:
    """Whether a token is one letter or a row of letters with points: K., J.K."""
    return (len(word) == 1 and word.isupper()) or (
        len(word) <= 6 and word[0].isupper() and word[1::2] == "." * (len(word) // 2)
    )
