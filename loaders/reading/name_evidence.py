"""How much speaks for a row of capitalised words being a person's name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from loaders.reading.false_names import is_credit, is_site, is_thing
from loaders.reading.geography import Manner, Place
from loaders.reading.lexicon import (
    MONTHS,
    THINGS,
    fold_word,
    is_capital,
    is_common,
    is_english,
    is_given,
    is_initial,
    is_listed,
    is_roman,
    is_surname,
    is_word_of_names,
)
from loaders.reading.name_surroundings import Evidence, opens_title
from loaders.reading.name_words import (
    ARTICLES,
    BEFORE,
    BESIDE_SURNAMES,
    CALLING,
    CHILD,
    CRAFTS,
    HELD,
    KIN,
    OF_PLACES,
    PERSONAL_VERBS,
    TAILS,
    WHERE,
)
from loaders.reading.story import Kind
from loaders.reading.tables import vocabulary
from loaders.reading.thing_descriptions import is_owned, is_settlement

_DEGREES = vocabulary("post_nominals")
_LEAST_RUN_ON = 4
_AGE_DIGITS = 2
_LONGEST_ACRONYM = 5
_CALLED = 3  # tokens before a name by which somebody is called
CERTAIN = 3
"""Least evidence of a name that stands by itself."""
_BESIDE_PEOPLE = frozenset({"by", "with", "met", "received", "hosted", "mr", "mrs", "ms", "and"})
_SAYING = frozenset(
    {"said", "says", "told", "added", "asked", "explained", "replied", "joked", "noted", "remarked", "recalled"}
)
_LINKING = frozenset({"of", "to", "from", "between", "on", "for", "than", "over", "through", "towards"})
_LED = 4  # words before a state: "from the Republic of"
_SENDING = frozenset({"from", "for"})
_QUOTES = frozenset({'"', "“", "‘"})
_PARTING = frozenset({",", ";", ".", "and", ""})
_KOREAN = re.compile(r"[A-Z][a-z]{1,5}-[a-z]{2,5}\Z")
_VOWEL = re.compile("[AEIOU]")


def evidence(row: Evidence) -> int | None:
    """How much speaks for a name, at CERTAIN enough; None for what is certainly none."""
    if is_thing(row) or is_site(row) or is_credit(row) or max(map(len, row.words)) == 1:
        return None
    if row.words[0].islower() and not row.introduced:
        return None  # "in the Cabinet du Départ"
    if row.titled and row.sentence.kind is Kind.HEADLINE and _tells_deed(row.words):
        return None
    if len(row.words) == 1 or (len(row.words) == 2 and row.words[0].lower() in ARTICLES):
        return _single(row)
    return _several(row)


def _tells_deed(words: Sequence[str]) -> bool:
    """Whether ordinary words say in a headline what somebody does: "Envoy Delivers", "Chief Rides Out"."""
    ordinary = all(is_english(word) and not is_word_of_names(word) for word in words)
    return ordinary and words[0].endswith("s") and not words[0].isupper()


def _single(row: Evidence) -> int | None:
    word, last = row.words[0], row.words[-1]
    if _is_run_on(last):
        return None
    if is_common(last) and not (row.introduced and is_given(last)):
        return _ordinary(row, last)
    if is_english(last) and not is_word_of_names(last) and (not row.bare_title or _is_of_chief(row, last)):
        return None
    if last.lower() in HELD or last.lower() in TAILS or row.in_chain:
        return None
    if (row.first in row.places and not row.bare_title) or last.lower() in MONTHS or len(word) < 2:
        return None
    if word.isupper() and len(word) < 5 and not row.introduced:
        return None
    if len(row.words) == 1 and word.isupper() and (is_english(word) or row.in_plural):
        return 1
    if row.in_plural and row.sentence.kind is Kind.HEADLINE:
        return 1
    if row.honoured or row.before in KIN or _is_of_craft(row):
        return CERTAIN if row.before != "the" else 2
    if row.titled:
        return CERTAIN if row.before not in ("the", ",") or _is_of_clergy(row) else 2
    return CERTAIN if _heads_state(row) else 1


def _ordinary(row: Evidence, word: str) -> int | None:
    """How much speaks for a name that is an ordinary word too."""
    if row.honoured and is_word_of_names(word):
        return CERTAIN
    if _is_called(word, row.following):
        return CERTAIN if row.bare_title else 1
    return 1 if _may_be_surname(row) else None


def _is_of_chief(row: Evidence, word: str) -> bool:
    """Whether an ordinary word goes on from a title: "X, Chief Instructor at"."""
    chief = row.honoured and row.tokens[row.whole].text.lower() == "chief"
    if (row.honoured and not chief) or is_given(word) or is_surname(word):
        return False
    return chief or row.before == "chief"


def _heads_state(row: Evidence) -> bool:
    """Whether an office of a state follows a surname alone: "Boric, the President of Chile"."""
    if row.following != "," or is_english(row.words[-1]) or row.before == "the" or row.sentence.kind is Kind.HEADLINE:
        return False
    title = row.blocked.get(row.stop + 1) or row.blocked.get(row.stop + 2)
    return title is not None and not title.plural and title.state is not None and bool(title.chain)


def _is_of_clergy(row: Evidence) -> bool:
    """ "The Abbot of the Monastery, Javzan, spoke": clergy are called by one name."""
    title = row.blocked.get(row.whole - 2) if row.before == row.following == "," else None
    return title is not None and title.kind == "religious_leader"


def _is_of_craft(row: Evidence) -> bool:
    """Whether somebody is called by one name: "the singer Adele", "a poet known as Musa", "his wife, Mary,"."""
    before = [token.text for token in row.tokens[max(row.sentence.first, row.whole - _CALLED) : row.whole]]
    if not before:
        return False
    if before[-2:] == ["known", "as"]:
        return before[0].islower()
    if before[-1] == "," and row.following in (",", "."):
        return len(before) > 1 and before[-2].lower() in KIN
    return before[-1].lower() in CRAFTS


def _is_run_on(word: str) -> bool:
    """Whether a page has lost the space before "and": "Secretaryand", "PMand"."""
    before = word.removesuffix("and")
    if before == word or is_surname(word) or is_given(word):
        return False
    return before.isupper() or (len(before) >= _LEAST_RUN_ON and is_common(before))


def _several(row: Evidence) -> int | None:
    words, told = row.words, row.sentence.kind is not Kind.HEADLINE
    first, last = words[0], words[-1]
    given = is_given(first) or (len(words) > 2 and is_given(words[1]))
    if "".join(words).lower() in _DEGREES:
        return None  # "his Ph.D. of 1975"
    if not row.introduced and not any(map(is_given, words)):
        if any(word.startswith(("l'", "l’")) for word in words[:2]):
            return None  # "la Commission de l'Océan Indien"
        if first == "A" and any(map(is_english, words[1:])) and row.tokens[row.first + 1].text != ".":
            return None  # "his book, A History of Peace"
        if all(word.isupper() and len(word) > 1 for word in words):
            return None
        if all(is_english(word) or is_common(word) for word in words):
            return None
        if row.before in _QUOTES and is_english(last) and not is_word_of_names(last):
            return None  # 'was called "Fair Payments for Fair Work"'
    known = len(words) <= 5 and not any(map(_is_ordinary, words))
    ruler = is_roman(last) and len(last) > 1
    rare = not row.introduced and not given and is_english(first) and not is_word_of_names(first)
    score = 1 + 2 * row.introduced + known * (1 + (told and not rare))
    score += 2 * given
    score += is_given(last) or is_surname(last)
    score += any(map(is_initial, words[:-1]))
    score += any(map(_marks, words))
    score += row.following.lower() in PERSONAL_VERBS or row.before in _SAYING
    score += 2 * ruler
    score += row.following in (",", "(") and row.stop + 1 < row.sentence.last and opens_title(row)
    score += 2 * _hands_over(row) + 2 * _is_aged(row)
    score += row.before in _BESIDE_PEOPLE and row.sentence.kind is Kind.PROSE
    score -= not told and not row.introduced
    return score - _against(row, given)


def _hands_over(row: Evidence) -> bool:
    """Whether somebody is accredited: "a copy of the credentials of X"."""
    before = row.tokens[max(row.sentence.first, row.whole - 2) : row.whole]
    return [token.text.lower() for token in before] in (
        ["credentials", "of"],
        ["credence", "of"],
        ["credentials", "from"],
    )


def _is_aged(row: Evidence) -> bool:
    """Whether somebody's years follow: "Ana Ortiz, 47, said"."""
    if row.following != "," or row.stop + 2 >= row.sentence.last:
        return False
    years, closing = row.tokens[row.stop + 1].text, row.tokens[row.stop + 2].text
    return years.isdigit() and len(years) == _AGE_DIGITS and closing in (",", ".", ";", ")")


def _is_ordinary(word: str) -> bool:
    return is_listed(word) and not (is_word_of_names(word) or is_roman(word))


def _marks(word: str) -> bool:
    """Whether a word joins the names of father and child, or family and person, as no place's does."""
    lower = word.lower()
    if _KOREAN.match(word) and not is_english(word):
        return True
    return lower in ("bin", "bint", "ibn", "al") or lower in CHILD or lower.startswith(("al-", "el-", "ash-", "ad-"))


def _against(row: Evidence, given: bool) -> int:
    """What speaks for a place or thing: "at X Y", "the X Y", "Gaza's X Y"."""
    if row.introduced:
        return 0
    weight = 0
    if (
        row.before in _LINKING
        and len(row.words) == 2
        and not any(is_given(w) or is_surname(w) or _marks(w) for w in row.words)
    ):
        weight += row.following not in PERSONAL_VERBS
    weight += 4 * (row.before == "the") + 4 * (row.before in CALLING and not given)
    behind = row.places.get(row.whole - 1)
    if behind is not None and behind.manner is Manner.NAME and behind.end == row.tokens[row.whole - 1].end:
        weight += 3 * (not _is_sent(row, behind))
    weight += 5 * is_settlement(row) + 6 * is_owned(row)
    if row.following == "," and row.stop + 1 < row.sentence.last and row.tokens[row.stop + 1].text == "which":
        weight += 3 * (not given and row.before != "with")  # "talks with X Y, which lasted"
    weight += 2 * any(fold_word(word) in ("news", "times", "post") for word in row.words)
    told = given and row.following == "," and row.stop + 1 < row.sentence.last and opens_title(row)
    if row.before in WHERE and not (row.possessed and given) and not told:
        weight += 4
    if row.before in BEFORE and not given:
        weight += 3
    first = row.words[0]
    if (
        first.isupper()
        and not is_given(row.words[1])
        and (len(first) == 2 or (2 < len(first) < 5 and not _VOWEL.search(first)))
    ):
        weight += 2  # "TU Delft", "HD Hyundai"
    elif _is_acronym(first) and is_english(row.words[1]) and not row.words[1].isupper():
        weight += 2  # "NASA Discovery", not "SATO Haruki"
    if row.before == "of" and _is_capital_thing(row, row.whole - 2):
        weight += 3
    if row.before == "of" and row.whole - 2 in row.blocked and row.blocked[row.whole - 2].kind in OF_PLACES:
        weight += 3
    if row.before == "(" and row.following == ")" and row.whole - 2 >= row.sentence.first:
        weight += 4 * is_capital(row.tokens[row.whole - 2].text) * (_sending_state(row) is None)
    return weight + 2 * (row.following[:1].isdigit() and not given)


def _sending_state(row: Evidence) -> Place | None:
    """The state before a bracket that tells whom it has sent: "Italy (Ana Ortiz)", not "Mahmoud Abbas (Abu Mazen)"."""
    place = row.places.get(row.whole - 2)
    return place if place is not None and place.manner is Manner.NAME else None


def _is_acronym(word: str) -> bool:
    """Whether a word in capitals is no name that some write so before the given one."""
    short = word.isupper() and word.isalpha() and 2 < len(word) <= _LONGEST_ACRONYM
    return short and not (is_given(word) or is_surname(word) or is_word_of_names(word))


def _is_sent(row: Evidence, place: Place) -> bool:
    """Whether a list tells whom a state has there: "from the Republic of Senegal X; for Latvia Y,"."""
    first = row.whole - 1
    while first > row.sentence.first and row.places.get(first - 1) is place:
        first -= 1
    led = [token.text.lower() for token in row.tokens[max(row.sentence.first, first - _LED) : first]]
    return not _SENDING.isdisjoint(led[-1:] if led[-1:] != ["of"] else led) and row.following in _PARTING


def _is_capital_thing(row: Evidence, at: int) -> bool:
    """Whether a thing's word with a capital stands here: "the Hall of X", "Order of X"."""
    return at >= row.sentence.first and row.tokens[at].text.istitle() and row.tokens[at].text.lower() in THINGS


_SHORTEST_CALLED = 2


def _may_be_surname(row: Evidence) -> bool:
    """Whether an ordinary word may be somebody's surname alone within a sentence: "met Young", not "the Young"."""
    prose = row.sentence.kind is Kind.PROSE and row.first > row.sentence.first
    named = len(row.words) == 1 and is_word_of_names(row.words[0]) and row.words[0].istitle()
    return prose and named and row.before in BESIDE_SURNAMES


def _is_called(word: str, following: str) -> bool:
    """Whether an ordinary word that is a name too does what people do: "Man proposed", "Don told"."""
    return len(word) > _SHORTEST_CALLED and following in PERSONAL_VERBS and is_word_of_names(word)
