"""Where the title of a document begins, and what stands before it: article, number, words of its state."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from loaders.reading.document_heads import Head
from loaders.reading.document_naming import Article
from loaders.reading.document_tails import is_tight
from loaders.reading.document_words import ARTICLES, JOINING, MOST_BEFORE, SUBSCRIBING, WORDS, YEAR_DIGITS
from loaders.reading.numerals import number_of
from loaders.reading.story import Token


@dataclass(frozen=True, slots=True)
class Start:
    """The first token of a title, and what is said of the document before it."""

    first: int
    article: Article
    count: int | None
    vague: bool
    passing: frozenset[str]


def start_of(tokens: Sequence[Token], low: int, head: Head) -> Start:
    """From the noun back to the article, or as far as words are of titles."""
    low = max(low, head.first - MOST_BEFORE)
    at = head.first
    anchored = _article_before(tokens, low, head.first)
    if anchored < 0 and head.plural:
        anchored = _number_before(tokens, low, head.first)
    while at > low:
        quoted = _quote_before(tokens, at, low) or _short_before(tokens, at, low)
        if quoted is None and not _belongs(tokens, at - 1, low, anchored):
            break
        at = at - 1 if quoted is None else quoted
    first, passing = _trim(tokens, at, head.first)
    last, ahead = (tokens[n].text.lower() if n >= low else "" for n in (at - 1, at - 2))
    count = None
    if last in {"more", "further"} and number_of(ahead) is not None:
        at -= 1
    if last == "of" and ahead in _PAIRS:
        count, at = _PAIRS[ahead], at - 2
    if at - 2 > low and last == ")" and tokens[at - 3].text == "(" and (number := number_of(ahead)) is not None:
        count, at = number, at - 3  # "five (5) agreements"
    while at > low and (number := number_of(tokens[at - 1].text)) is not None:
        count, at = number, at - 1
    before = tokens[at - 1].text.lower() if at > low else ""
    if before == "another" or _is_of_own(tokens, head.last) or (last in {"more", "further"} and ahead in {"one", "a"}):
        passing |= {"another"}
    trail = {token.text.lower() for token in tokens[max(low, at - 4) : at]}
    if not trail.isdisjoint({"also", "likewise"}) or _is_one_more(tokens, head.last):
        passing |= {"also"}
    article = _article(before, passing)
    if head.named and before == "that":  # "said that UNCLOS holds"
        article = Article.NONE
    return Start(first, article, count, bool(trail & WORDS["vague"]), passing)


def from_change(tokens: Sequence[Token], low: int, left: Start) -> Start:
    """The start of an entry of a list that changes a document: "Extension of the Exchange Programme"."""
    words = [token.text.lower() for token in tokens[low : left.first]]
    change = next((at for at, word in enumerate(words[:_MOST_OF_MARK]) if word in _CHANGES), None)
    if change is None or words[change + 1 : change + 2] not in (["of"], ["to"]):
        return left
    if not set(words[change + 2 :]) <= ARTICLES or tokens[low + change].text[0].islower():
        return left
    return replace(left, first=low + change, article=Article.NONE)


_MOST_OF_MARK = 3  # tokens of the mark or number of an entry
_CHANGES = frozenset({"extension", "renewal", "amendment", "amendments", "addendum", "annex", "supplement"})


def _is_of_own(tokens: Sequence[Token], at: int) -> bool:
    """Whether it is told right after a noun that it is apart from others: "got an agreement of its own"."""
    return [token.text.lower() for token in tokens[at : at + 3 : 2]] == ["of", "own"]


def _is_one_more(tokens: Sequence[Token], at: int) -> bool:
    """Whether it is told right after a noun that there are others: "concluded an agreement as well"."""
    after = [token.text.lower() for token in tokens[at : at + 3]]
    return after[:1] == ["too"] or (after[:2] == ["as", "well"] and after[2:] != ["as"])


_PAIRS = {"pair": 2, "couple": 2, "trio": 3, "quartet": 4, "dozen": 12}
"""Nouns of a number, before "of"."""


def _quote_before(tokens: Sequence[Token], at: int, low: int) -> int | None:
    """Where a quoted name right before the title begins: "the ‘Tirvau’ agreement"."""
    opening = {"’": "‘", "”": "“", '"': '"', "'": "'"}.get(tokens[at - 1].text)
    if opening is None:
        return None
    return next((n for n in range(at - 2, max(low, at - 7) - 1, -1) if tokens[n].text == opening), None)


def _short_before(tokens: Sequence[Token], at: int, low: int) -> int | None:
    """Where letters in brackets right before the noun begin: "the Joint Trade Committee (JETCO) agreement"."""
    if at - 3 <= low or tokens[at - 1].text != ")" or tokens[at - 3].text != "(":
        return None
    return at - 3 if tokens[at - 2].text.isupper() and tokens[at - 4].text[0].isupper() else None


def _article(before: str, passing: frozenset[str]) -> Article:
    if passing & WORDS["pointing"] or before in WORDS["pointing"]:
        return Article.POINTING
    if before in WORDS["definite"] or before.endswith(("'s", "’s", "s'", "s’")):
        return Article.DEFINITE
    return Article.INDEFINITE if before in WORDS["indefinite"] else Article.NONE


def _article_before(tokens: Sequence[Token], low: int, noun: int) -> int:
    """Where the nearest article or possessive stands, with only words that can be of a title after it; -1 if none."""
    for at in range(noun - 1, low - 1, -1):
        word = tokens[at].text
        if word.lower() in ARTICLES or word.endswith(("'s", "’s")):
            return at
        if _is_in_title(tokens, at, low, noun):
            continue
        if not (word[0].isalnum() or word in {"&", "$", "€", "£", "¥", "%"} or _joins(tokens, at)):
            return -1
        breaking = word.lower() in _BREAKING and word != "WHO" and not _is_told_of(tokens, at, low)
        if breaking or word in {",", "."} or _is_verb(tokens, at, low):
            return -1
    return -1


def _is_told_of(tokens: Sequence[Token], at: int, low: int) -> bool:
    """Whether a participle right after the article tells of the document: "the amended compact"."""
    return (
        at > low and tokens[at].text.islower() and tokens[at].text.endswith("ed") and _is_article(tokens[at - 1].text)
    )


def _is_article(word: str) -> bool:
    return word.lower() in WORDS["definite"] | {"a", "an"} or word.endswith(("'s", "’s"))


def _number_before(tokens: Sequence[Token], low: int, noun: int) -> int:
    """Where the number of several stands, with only words of their kind after it: "28 union programmes"; -1 if none."""
    for at in range(noun - 1, max(low, noun - _MOST_OF_KIND) - 1, -1):
        word = tokens[at].text
        if number_of(word) is not None:
            return at
        if not word.islower() or word in _BREAKING | WORDS["closing"] | WORDS["vague"] or word in JOINING:
            return -1
    return -1


_MOST_OF_KIND = 3


def _is_in_title(tokens: Sequence[Token], at: int, low: int, noun: int) -> bool:
    """Whether a mark is one of a title: "the Trade, Investment and Energy Agreement", a bracket of letters."""
    word = tokens[at].text
    if word == ")":
        return _short_before(tokens, at + 1, low) is not None
    if word == "(":
        return at + 2 < noun and tokens[at + 2].text == ")" and tokens[at + 1].text.isupper()
    if word != "," or at <= low:
        return False
    row = [tokens[at - 1], *tokens[at + 1 : noun + 1]]
    joined = any(token.text.lower() in JOINING for token in row)
    return joined and all(token.text[0].isupper() or token.text.lower() in JOINING | {","} for token in row)


def _joins(tokens: Sequence[Token], at: int) -> bool:
    """Whether a dash joins two names before a noun: "the OECS–Comoros memorandum"."""
    if tokens[at].text not in {"-", "–"} or not is_tight(tokens, at, len(tokens)):
        return False
    return tokens[at - 1].text[0].isupper() and tokens[at + 1].text[0].isupper()


def _is_verb(tokens: Sequence[Token], at: int, low: int) -> bool:
    """Whether "signed" tells what its subject did: "the League signed transit agreements", not "the newly signed"."""
    if tokens[at].text.lower() not in {"signed", "concluded"} or at <= low:
        return False
    before = tokens[at - 1].text
    if before.lower() in JOINING and at - 2 > low:  # "met the board and signed pacts", not "drafted and signed"
        return not tokens[at - 2].text.endswith("ed")
    return before[0].isalpha() and not (
        before.lower() in ARTICLES | JOINING | WORDS["passing"] | WORDS["vague"]
        or before.lower() in {"just", "already", "previously"}
        or before.endswith(("ly", "'s", "’s", "s'", "s’"))
        or number_of(before) is not None
    )


_BREAKING = (
    WORDS["closing"]
    | {"of", "on", "in", "for", "to", "from", "with", "into", "both", "sign", "signing", "below", "beneath"}
    | {"thereafter", "afterwards", "thereupon", "subsequently", "thereby"}
) - {
    "signed", "called", "concluded", "proposed"
}  # fmt: skip


def _belongs(tokens: Sequence[Token], at: int, low: int, anchored: int) -> bool:
    """Whether the word at `at` goes with the title that begins right after it."""
    word = tokens[at].text
    lower = word.lower()
    if at <= anchored or lower in ARTICLES or word.endswith(("'s", "’s")):
        return False
    if word.isdigit():
        return len(word) == YEAR_DIGITS or (at > low and tokens[at - 1].text in "$€£¥")
    if number_of(word) is not None:
        return 0 <= anchored == at - 1 and word[0].isupper() and word[1:].islower() and tokens[at + 1].text[0].isupper()
    if word == "WHO" or _joins(tokens, at):
        return True
    if anchored >= 0:
        return lower not in _BREAKING or _is_told_of(tokens, at, low)
    if lower in JOINING or lower in {"of", "for", "on", "to", "in"}:
        return _chained(tokens, at, low)
    if word[0].isupper():
        subscribing = lower in SUBSCRIBING and not (lower == "exchange" and _is_of_exchange(tokens, at, low))
        return lower not in _BREAKING and number_of(word) is None and not subscribing
    passing = lower in WORDS["passing"] and not lower.endswith("ed")
    return lower in WORDS["modifiers"] or passing or word in {"$", "€", "£", "¥"}


def _is_of_exchange(tokens: Sequence[Token], at: int, low: int) -> bool:
    """Whether something is exchanged by what the title names: "Cultural Exchange Programme"."""
    return at > low and tokens[at - 1].text[0].isupper() and tokens[at - 1].text.lower() in WORDS["modifiers"]


def _chained(tokens: Sequence[Token], at: int, low: int) -> bool:
    """Whether a small word joins parts of a title: "Promotion and Protection of Investments Agreement"."""
    if at <= low:
        return False
    before, after = tokens[at - 1].text, tokens[at + 1].text
    if tokens[at].text.lower() in JOINING:
        mods = WORDS["modifiers"]
        return (before.lower() in mods and after.lower() in mods) or (
            before[0].isupper() and after[0].isupper() and before.lower() in mods
        )
    return before[0].isupper() and after[0].isupper() and before.lower() in WORDS["modifiers"]


def _is_of_name(tokens: Sequence[Token], at: int, noun: int) -> bool:
    """Whether a word is the first of a name in capitals: "the New Delhi Declaration", "the Additional Protocol"."""
    if not at or not tokens[at].text[0].isupper() or tokens[at - 1].text.lower() not in ARTICLES | JOINING:
        return False
    word = tokens[at].text.lower()
    called = word in _IN_NAMES or (word == "new" and at + 1 < noun)
    return called and all(token.text[0].isupper() for token in tokens[at + 1 : noun + (word != "new")])


_IN_NAMES = frozenset({"first", "second", "third", "fourth", "additional", "final"})


def _is_first_of(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word for several is one of the title: "a host country agreement", not "a host of agreements"."""
    return tokens[at].text in {"host", "group", "package", "list", "set"} and tokens[at + 1].text != "of"


_MEASURE = re.compile(r"[^\W_]+-(?:page|point|pronged|article|paragraph)")
"""How long a document is: "the 13-page declaration"."""


def _trim(tokens: Sequence[Token], at: int, noun: int) -> tuple[int, frozenset[str]]:
    """Without words before the title that tell of its state or number, which are returned."""
    passing = set()
    while at < noun:
        word = tokens[at].text.lower()
        if not (
            word in WORDS["passing"]
            or (word in WORDS["vague"] and tokens[at].text.islower() and not _is_first_of(tokens, at))
            or word in JOINING
            or word in {"of", "on", "in"}
            or _MEASURE.fullmatch(word)
        ):
            break
        if (word == "bilateral" and tokens[at].text[0].isupper()) or _is_of_name(tokens, at, noun):
            break
        passing.add(word)
        at += 1
    return at, frozenset(passing)
