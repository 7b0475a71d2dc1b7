"""What a token can be, whatever stands around it: the classes that names and titles are told apart by."""

from __future__ import annotations

import re
from functools import cache

from anyascii import anyascii

from loaders.reading.kept import kept
from loaders.reading.tables import table, vocabulary

_ENDINGS = re.compile(
    r"(?:ing|tion|tions|ment|ments|ness|ously|ally|edly|ingly|ity|ities|ism|ists?|ological|ially|able|ible|ative"
    r"|wards?|ship|hood)\Z"
)
_SURNAME = (
    "ov", "ev", "yov", "ova", "eva", "yev", "yeva", "iyev", "iyeva", "enko", "chuk", "shvili", "dze", "yan", "ian",
    "iani", "adze", "ic", "ić", "vic", "vić", "vich", "sson", "sen", "oglu", "oğlu", "zade", "uly", "nen", "escu",
    "eanu", "ski", "sky", "skiy", "ska", "wicz", "czyk", "dottir", "opoulos", "idis", "akis", "ides", "evich", "ovich",
    "ovna", "evna", "baev", "bayev", "baeva", "bekov",
)  # fmt: skip
_ROMAN = re.compile(r"(?=[IVX])X{0,2}(?:IX|IV|V?I{0,3})\Z")
_STYLES_IN_LETTERS = frozenset({"he", "hh", "hm", "hrh", "hr", "hs", "se", "sm", "ym", "yb", "yab", "ybm", "rt"})
_STYLES_IN_LETTERS |= {"hsh", "hih", "hb", "hg", "ytm", "sem", "sar", "sas"}
HONORIFICS = vocabulary("honorifics")
PARTICLES = vocabulary("particles")
MONTHS = vocabulary("calendar")
THINGS = vocabulary("things")
PEOPLES = vocabulary("peoples")
PEOPLES_TOO = frozenset({"German"})
"""What a people is called and men are too: "Sberbank CEO German Gref"."""
CALLINGS = vocabulary("callings")
_NUMBERED = re.compile(r"[A-Za-z]{1,3}-?[0-9]|.*-[0-9]")
_WINGED = re.compile(
    r"(?:.*-)?(?:[Ll]eft|[Rr]ight|[Mm]ilitary|[Pp]olitical|[Aa]rmed|[Ff]ixed)-wing"  # not "Yiu-wing"
    r"|(?:\w{5,}|[A-Z]{2,})-run"  # not "Li-run"
)


@kept
def fold_word(word: str) -> str:
    """ASCII lower case without apostrophes."""
    return anyascii(word).lower().replace("'", "").replace("`", "")


@kept
def is_common(word: str) -> bool:
    """Whether a word is an ordinary one of English, so that a capital at the head of a sentence tells nothing."""
    lower = word.lower()
    if lower in vocabulary("lowercase"):
        return True
    if "-" in lower:
        return all(part in vocabulary("lowercase") for part in lower.split("-") if part)
    if lower.endswith("s") and lower[:-1] in vocabulary("lowercase"):
        return True
    return bool(_ENDINGS.search(lower)) and len(lower) > 5 and not _is_in_names(word)


def _is_in_names(word: str) -> bool:
    """Whether a word that ends as ordinary ones do is a name: "Harding", "Hayward", "Lindquist"."""
    folded = fold_word(word)
    return any(folded in vocabulary(table) for table in ("given_names", "names_family", "surname_words"))


@kept
def is_listed(word: str) -> bool:
    """Whether a word stands in the table of ordinary words, not only ends as they do."""
    return word.lower() in vocabulary("lowercase")


@kept
def is_english(word: str) -> bool:
    """Whether a word, common or rare, is one of English and no usual name."""
    lower = word.lower()
    if "-" in lower:
        return all(is_english(part) and not is_word_of_names(part) for part in lower.split("-") if part)
    known = lower in vocabulary("english") or is_listed(lower)
    return (known or (lower.endswith("s") and lower[:-1] in vocabulary("english"))) and not is_given(word)


@kept
def is_given(word: str) -> bool:
    """Whether a word is a given name, alone or in the first of its hyphenated parts."""
    folded = fold_word(word)
    return _is_given(folded) or ("-" in folded and _is_given(folded.split("-")[0]))


def _is_given(folded: str) -> bool:
    return folded in vocabulary("given_names") or folded in vocabulary("names_given")


@kept
def is_surname(word: str) -> bool:
    """Whether a word is a usual family name, or ends as those do that mark their ending."""
    if is_common(word) or is_no_name(word) or is_calling(word):
        return False
    return (len(word) > 4 and word.lower().endswith(_SURNAME)) or fold_word(word) in vocabulary("names_family")


@kept
def is_no_name(word: str) -> bool:
    """Whether a word with a capital is no part of a name: "Catholic", "Diego-based", "H1"."""
    lower = word.lower()
    before, _, people = lower.rpartition("-")  # "Pan-democrat"
    if before in PARTICLES:
        return False  # "al-Hindi"
    if people in PEOPLES or lower in PEOPLES or (people[-1:] == "s" and people[:-1] in PEOPLES):
        return True
    described = word.rpartition("-")
    if described[0] and described[2] in vocabulary("hyphenated"):
        return True
    return bool(_NUMBERED.match(word) or _WINGED.fullmatch(word))


@kept
def is_calling(word: str) -> bool:
    """Whether a word tells what somebody is by trade, sport, age or lot: "Midfielder"."""
    return word.lower() in CALLINGS


@kept
def is_word_of_names(word: str) -> bool:
    """Whether an ordinary word is a surname too, or a part of names of East Asia."""
    return word.lower() in vocabulary("surname_words")


@kept
def is_honorific(word: str) -> bool:
    """Whether a word is an honorific, rank or style, with points or without."""
    letters = word.lower().replace(".", "").replace("’", "'")
    if "." in word and is_initial(word):
        return letters in _STYLES_IN_LETTERS
    return letters in HONORIFICS


@kept
def is_roman(word: str) -> bool:
    """Whether a word is the number of a ruler: II, XIV."""
    return bool(_ROMAN.match(word))


@kept
def is_portfolio(word: str) -> bool:
    """Whether a word can stand in what a ministry is for."""
    return word.lower() in _portfolios()


@cache
def _portfolios() -> frozenset[str]:
    return frozenset(table("titles")["portfolios"]["words"])


@kept
def is_capital(word: str) -> bool:
    """Whether a word is written as a name is: a capital first, or after a prefix as in al-Sisi, d'Ivoire, ʻAkilisi."""
    if word.lstrip("ʻʼ")[:1].isupper():
        return True
    head, _, tail = word.replace("’", "-").replace("'", "-").partition("-")
    return bool(tail) and tail[:1].isupper() and len(head) <= 3


@kept
def is_initial(word: str) -> bool:
    """Whether a token is one letter or a row of letters with points: K., J.K."""
    return (len(word) == 1 and word.isupper()) or (
        len(word) <= 6 and word[0].isupper() and word[1::2] == "." * (len(word) // 2)
    )


@kept
def bare(word: str) -> str:
    """A word without the ending of a possessive."""
    for ending in ("'s", "’s"):
        if word.endswith(ending) and len(word) > 3:
            return word.removesuffix(ending)
    return word.rstrip("'’") if len(word) > 3 else word
