"""What a token can be, whatever stands around it: the classes that names and titles are told apart by."""

from __future__ import annotations

import re
from functools import cache

from anyascii import anyascii

from loaders.reading.tables import table, vocabulary

_ENDINGS = re.compile(
    r"(?:ing|tion|tions|ment|ments|ness|ously|ally|edly|ingly|ity|ities|ism|ists?|ological|ially|able|ible|ative"
    r"|wards?|ship|hood)\Z"
)
_SURNAME = re.compile(
    r"(?:ov|ev|yov|ova|eva|yev|yeva|iyev|iyeva|enko|chuk|shvili|dze|yan|ian|iani|adze|ic|ić|vic|vić|vich|sson|sen"
    r"|oglu|oğlu|zade|uly|nen|escu|eanu|ski|sky|skiy|ska|wicz|czyk|dottir|opoulos|idis|akis|ides|evich|ovich|ovna"
    r"|evna|baev|bayev|baeva|bekov)\Z",
    re.IGNORECASE,
)
HONORIFICS = vocabulary("honorifics")
PARTICLES = vocabulary("particles")
MONTHS = vocabulary("calendar")
THINGS = vocabulary("things")


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


def bare(word: str) -> str:
    """A word without the ending of a possessive."""
    for ending in ("'s", "’s"):
        if word.endswith(ending) and len(word) > 3:
            return word.removesuffix(ending)
    return word.rstrip("'’") if len(word) > 3 else word
