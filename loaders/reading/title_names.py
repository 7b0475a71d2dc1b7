"""Words of titles that are names, "Sultan bin Saad", "Julie Bishop", and possessives of people, "Annan's envoy"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from loaders.reading.geography import Place
from loaders.reading.lexicon import (
    PARTICLES,
    THINGS,
    bare,
    is_capital,
    is_common,
    is_given,
    is_honorific,
    is_initial,
    is_surname,
)
from loaders.reading.seats import before_title
from loaders.reading.story import Sentence, Token
from loaders.reading.tables import vocabulary
from loaders.reading.title_heads import head_at

NAMES_TOO = vocabulary("titles_in_names")
"""Words of titles that stand within names."""
_GIVEN_TOO = frozenset({"sultan", "amir", "emir", "mufti", "imam", "khan", "acharya", "swami"})
_LONGEST_NAME = 5
_LONGEST_BEFORE = 4  # tokens of a name before a possessive that is its last word
_FATHERS = ("al-", "el-")


def is_name_here(tokens: Sequence[Token], places: Mapping[int, Place], at: int, sentence: Sentence) -> bool:
    """Whether a title's word is part of a name: "Tiong King Sing", "Julie Bishop", "Sultan bin Saad Al Muraikhi"."""
    before = tokens[at - 1].text if at > sentence.first else ""
    after = tokens[at + 1].text
    if before in ("Le", "La") and at - 2 >= sentence.first and is_given(tokens[at - 2].text):
        return True  # "Bruno Le Maire"
    if tokens[at].text == "Dean" and is_capital(after) and after[0].isalpha() and before and _ends_title(tokens, at):
        return True  # "Prime Minister Dean Barrow"
    if before == "." and at - 3 >= sentence.first and is_initial(tokens[at - 2].text) and is_given(tokens[at - 3].text):
        return True  # "John A. King"
    if tokens[at].text == "Mayor" and before_title(tokens, at - 1, sentence.first) is not None:
        return False  # "Phoenix Mayor Jane Roe"
    known = not before or at - 1 in places or is_common(before) or is_honorific(before) or not before[0].isalpha()
    if before and is_capital(before) and not known and (is_capital(after) or is_given(before)):
        return head_at(tokens, at - 1, sentence.last) is None
    if before and is_capital(before) and not known and not is_capital(after):
        honorific = tokens[at - 3 if tokens[at - 2].text == "." else at - 2].text if at - 3 >= sentence.first else ""
        if _ends_title(tokens, at - 1) or is_honorific(honorific):
            return True  # "Senior Minister Stephenson King at the airport", "Mr. Aminu Wali"
    if before and before.lower() in PARTICLES and before.lower() not in ("la", "le", "el", "e", "y"):
        return True  # "Saeed bin Sultan"
    return tokens[at].text.lower() in _GIVEN_TOO and _is_given_here(tokens, at, sentence)


def _is_given_here(tokens: Sequence[Token], at: int, sentence: Sentence) -> bool:
    """Whether a word such as "Sultan" is a given name: a father's or family's name follows, or a title precedes."""
    after = tokens[at + 1].text
    if after.lower() in ("bin", "ibn", "al", "ben") or after.lower().startswith(("al-", "el-")):
        return True
    if not is_capital(after) or not after[0].isalpha() or is_honorific(after):
        return False
    if tokens[at].text in ("Sultan", "Emir") and _is_of_family(tokens, at + 1, sentence):
        return True
    before = tokens[at - 1].text if at > sentence.first else ""
    royal = before.lower() in ("the", "majesty", "highness", "hh", "hm", "crown", "of", "")
    if tokens[at].text == "Amir" and _is_of_family(tokens, at + 1, sentence):
        return False  # "Amir Hamad al-Thani": those who reign are of a family
    if tokens[at].text in ("Amir", "Mufti", "Imam", "Khan") and not royal and before.lower() not in ("grand", "deputy"):
        return not is_common(after) and (tokens[at].text != "Imam" or not before[0].isupper())
    if tokens[at].text == "Emir" and before.lower() in _OF_ENVOYS:
        return True  # "Turkish Ambassador Emir Yılmaz"
    return (before[:1].islower() or tokens[at].text in _LEARNED) and _ends_title(tokens, at)


_LEARNED = frozenset({"Acharya", "Swami"})
"""Given names behind a title: "Governor Acharya Devvrat"."""


_OF_ENVOYS = frozenset({"ambassador", "consul", "minister", "secretary", "mayor", "governor", "speaker", "director"})
"""What no monarch is beside."""


def _is_of_family(tokens: Sequence[Token], at: int, sentence: Sentence) -> bool:
    """Whether a family's article follows a second name with no father's between: "Sultan Ahmed Al Jaber"."""
    for following in range(at, min(at + _LONGEST_NAME, sentence.last)):
        lower = tokens[following].text.lower()
        if lower in ("al", "el") or lower.startswith(("al-", "el-")):
            return following > at
        if lower in ("bin", "ibn", "ben") or not is_capital(tokens[following].text):
            return False
    return False


def is_persons(tokens: Sequence[Token], at: int, floor: int) -> bool:
    """Whether a possessive is a person's: after a title or honorific, or the last of a name."""
    word = bare(tokens[at].text)
    fathers = word.lower().startswith(_FATHERS)
    if at == 0 or is_common(word) or word.lower() in THINGS or not (word[0].isupper() or fathers):
        return False
    if at - 1 < floor:
        return _ends_title(tokens, at)
    before = tokens[at - 1].text
    if before == "." and at - 2 >= floor and is_initial(tokens[at - 2].text):
        return True  # "Mohammed Y. Dairi's deputy"
    if not before[0].isalpha() or before.endswith(("'s", "’s")):
        return is_initial(word) and before == "."
    if is_honorific(before) and before[0].isupper():
        return True
    if _is_given_before(tokens, at, floor) and (fathers or is_surname(word) or is_given(word) or not is_common(word)):
        return True
    return _ends_title(tokens, at)


def _is_given_before(tokens: Sequence[Token], at: int, floor: int) -> bool:
    """Whether a given name, or a rank and one, opens the capitalised words right before a possessive."""
    for back in range(at - 1, max(floor, at - _LONGEST_BEFORE) - 1, -1):
        text = tokens[back].text
        if text.lower() in PARTICLES:
            continue
        if not text[0].isupper() or text.lower() in THINGS:
            return False
        if is_given(text) or (is_honorific(text) and back < at - 1) or (back < at and _ends_title(tokens, back)):
            return True
        if is_common(text):
            return False
    return False


def _ends_title(tokens: Sequence[Token], at: int) -> bool:
    """Whether a title's head ends right before: "Vice President Pence's adviser"."""
    heads = (head_at(tokens, start, at) for start in range(max(0, at - 3), at))
    return any(head is not None and head.stop == at for head in heads)
