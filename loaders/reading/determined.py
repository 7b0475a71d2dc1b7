"""What stands between a mark and a title and only determines it: "the", "Malawi's own", "a retired", "Siemens"."""

from __future__ import annotations

from dataclasses import replace

from loaders.reading.lexicon import is_capital
from loaders.reading.named_sentences import DETERMINERS, GENITIVES, NamedSentence
from loaders.reading.tables import vocabulary
from loaders.reading.titles import Title
from loaders.reading.wordsets import word_sets

MARKS = frozenset({",", "(", "–", "—"})
_OWNING = (*GENITIVES, "s'", "s’")
_WORDS = word_sets("bearing")
_STOPS = vocabulary("function_words") | vocabulary("personal_verbs") | DETERMINERS
_STOPS |= _WORDS["past"] | _WORDS["times"] | _WORDS["days"] | _WORDS["copula"] | _WORDS["appointing"]
_LONGEST_OWNER = 4  # words of "the Nigerien transition's"
_LONGEST_DESCRIPTION = 3
_LINKING = frozenset({"is", "was", "remains", "remained", "became", "becomes"})


def undetermined(named: NamedSentence, title: Title) -> int:
    """Where what determines a title begins: "the", "the country's", "the President's", "a socialist", "Siemens"."""
    at = title.first
    if not title.plural:
        at = _described(named, at)
    while at > named.first and named.word(at - 1) in DETERMINERS:
        at -= 1
    return _owned(named, at)


def described(named: NamedSentence, title: Title) -> Title:
    """A title with the words before it that describe it, where it is said of a name before: "X, Siemens CEO"."""
    first = title.first if title.plural else _described(named, title.first)
    if first == title.first:
        return title
    before = " ".join(token.text for token in named.tokens[first : title.head])
    return replace(title, first=first, before=before)


def _described(named: NamedSentence, at: int) -> int:
    """Past words that describe an office between a determiner or mark and its title: "a top", "Georgian Dream"."""
    back = at
    while back > named.first and at - back <= _LONGEST_DESCRIPTION and _describes(named, back - 1):
        back -= 1
    if back == at or at - back > _LONGEST_DESCRIPTION:
        return at
    word = named.word(back - 1)
    if word in ("a", "an", "the", "its", "their"):
        return back
    only_one = at - back == 1 or is_capital(named.tokens[back].text)
    return back if word in MARKS and only_one and back - 1 in named.ends else at


def _describes(named: NamedSentence, at: int) -> bool:
    """Whether a word can describe an office: none of a name or title, no verb of saying, no small word."""
    text = named.tokens[at].text
    if at in named.titled or at in named.inside:
        return False
    return text.replace("-", "").isalpha() and text.lower() not in _STOPS and len(text) > 2


def _owned(named: NamedSentence, at: int) -> int:
    """Past whom an office belongs to: "the country's", "the Emirates'", "the President's"."""
    if not named.word(at - 1).endswith(_OWNING) or at in named.starts:
        return at
    back = at - 1
    while back > named.first and at - back < _LONGEST_OWNER and named.word(back - 1) not in MARKS:
        if back in named.lasts:
            return at
        back -= 1
    if named.word(back) in ("and", "&"):
        return at  # "A, and his country's ambassador, B"
    return back if named.word(back - 1) in MARKS else at


def predicated(named: NamedSentence, title: Title) -> int:
    """Where a title begins with its owner after a verb: "is [the neighbouring country's energy minister]"."""
    back = title.first
    if not named.word(back - 1).endswith(_OWNING):
        return back
    if back in named.ends:
        return _past_owner(named, back)
    if back - 1 in named.inside:
        return back
    while back > named.first and title.first - back <= _LONGEST_OWNER:
        word = named.word(back - 1)
        if word in _LINKING:
            return back
        if back - 1 in named.inside or (word in _STOPS and word not in DETERMINERS):
            break
        back -= 1
    return title.first


def _past_owner(named: NamedSentence, at: int) -> int:
    """Past a person who owns an office, with a title: "was there as [President X's special envoy]"."""
    back = named.ends[at].whole
    if (title := named.titled.get(back - 1)) is not None and title.last == back:
        back = title.first
    return back if named.word(back - 1) in _MADE_IT else at


_MADE_IT = frozenset({"as", "appointed", "named", *_LINKING})
