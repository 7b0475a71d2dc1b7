"""Titles of documents in a sentence: where a treaty, memorandum or declaration is named, and how far its title goes.

A title is a noun phrase: left of its noun as far as the article, right of it over "on ...", "between ... and ..." up to a
verb, a mark or the next document of a list. A document named inside the title of another is none.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from loaders.reading.document_heads import Head, heads_in, singular_of
from loaders.reading.lexicon import MONTHS
from loaders.reading.numerals import number_of
from loaders.reading.story import Sentence, Story, Token
from loaders.reading.tables import table
from ontology.terms import AgreementType

WORDS: dict[str, frozenset[str]] = {name: frozenset(words) for name, words in table("document_heads")["words"].items()}
# Of these a report tells because somebody made them, even where it does not say so.
ISSUED = frozenset({AgreementType.JOINT_STATEMENT, AgreementType.DECLARATION, AgreementType.COMMUNIQUE})
_MOST_BEFORE = 12
_MOST_AFTER = 45
_MARKS = frozenset('.;:!?—–-•·|[]"“”»«')
_OPENING_QUOTES = {"“": "”", '"': '"', "‘": "’", "«": "»", "'": "'"}
_WEEKDAYS = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"})
_JOINING = frozenset({"and", "&", "or", "plus"})
_STARTING = frozenset({"an", "a", "the", "its", "their", "another", "one", "two", "three", "other", "also", "several"})
_YEAR_DIGITS = 4


class Article(StrEnum):
    """What stands before a title."""

    NONE = "none"
    INDEFINITE = "indefinite"
    DEFINITE = "definite"
    POINTING = "pointing"  # "this agreement": named before


@dataclass(frozen=True, slots=True)
class Naming:
    """A document as a sentence names it: `start` to `end` is its title, the noun begins at `noun`.

    Tokens `first` up to but without `last` are the title; `title` its words, which are not always those of the text
    ("memoranda on A and on B" names a "memorandum on A"; `elliptic` ones have no noun of their own). `plural` nouns stand for several documents, `count` of them
    where a number is said. `passing` are words before the title that tell of its state: "draft", "second".
    """

    start: int
    end: int
    noun: int
    noun_end: int
    first: int
    last: int
    title: str
    type: AgreementType
    plural: bool
    count: int | None
    vague: bool
    article: Article
    passing: frozenset[str]
    elliptic: bool = False
    loose: bool = False

    @property
    def bare(self) -> bool:
        """Whether the title is the noun alone."""
        return self.start == self.noun and self.end == self.noun_end


def namings(story: Story, sentence: Sentence) -> Iterator[Naming]:
    """Every document that a sentence names, in order; linear in its length."""
    tokens = story.tokens
    heads = _summed(tokens, heads_in(tokens, sentence.first, sentence.last))
    limit = sentence.first
    for at, head in enumerate(heads):
        if head.first < limit:
            continue
        if _is_idiom(tokens, head, sentence.last):
            continue
        after = _abbreviation(tokens, head.last, sentence.last)
        following = next((other for other in heads[at + 1 : at + 4] if _stands_apart(tokens, other, after)), None)
        left = _left(tokens, limit, head)
        last = _right(tokens, head, sentence.last, following, definite=left.article is Article.DEFINITE)
        yield from _split(story, _naming(story, left, head, last))
        limit = last


def _summed(tokens: Sequence[Token], heads: Sequence[Head]) -> list[Head]:
    """Heads with "agreements and memoranda" as one."""
    found: list[Head] = []
    for head in heads:
        last = found[-1] if found else None
        joined = last is not None and last.plural and head.plural and 0 < head.first - last.last <= _JOINT_WORDS
        if (
            last
            and joined
            and all(token.text.lower() in _JOINING | {",", "/"} for token in tokens[last.last : head.first])
        ):
            found[-1] = Head(last.first, head.last, AgreementType.DOCUMENTS, True)
        else:
            found.append(head)
    return found


_JOINT_WORDS = 2


def _is_idiom(tokens: Sequence[Token], head: Head, end: int) -> bool:
    """Whether "deal" is a verb or a quantity: "deals with the border", "a great deal"."""
    word = tokens[head.first].text.lower()
    before = tokens[head.first - 1].text.lower() if head.first else ""
    if word == "agreement" and before in {"in", "full", "mutual", "general", "by", "no", "complete", "find", "reach"}:
        return True
    if word in {"paper", "papers"} and before in {"on", "to", "of", "into", "by", "talk"}:
        return True
    if word == "minutes":
        return (
            number_of(before) is not None
            or before.endswith("-")
            or before
            in {"few", "some", "last", "for", "many", "several", "of", "than", "about", "first", "odd", "couple"}
        )
    if word not in {"deal", "deals"}:
        return False
    after = tokens[head.last].text.lower() if head.last < end else ""
    if before in {"great", "good", "to", "will", "would", "can", "not", "also", "that", "which", "it", "is"}:
        return True
    known = (
        before in WORDS["modifiers"] | _ARTICLES | WORDS["vague"] | WORDS["passing"] or number_of(before) is not None
    )
    return after in {"with", "in"} and not known


def _stands_apart(tokens: Sequence[Token], other: Head, after: int) -> bool:
    """Whether a later noun is no abbreviation in brackets of what stands before it."""
    return (
        other.first >= after
        and tokens[other.first - 1].text != "("
        and not (other.last < len(tokens) and tokens[other.last].text == ")")
    )


@dataclass(frozen=True, slots=True)
class _Left:
    first: int
    article: Article
    count: int | None
    vague: bool
    passing: frozenset[str]


def _left(tokens: Sequence[Token], low: int, head: Head) -> _Left:
    """From the noun back to the article, or as far as words are of titles."""
    low = max(low, head.first - _MOST_BEFORE)
    at = head.first
    anchored = _article_before(tokens, low, head.first)
    while at > low:
        quoted = _quote_before(tokens, at, low)
        if quoted is None and not _belongs(tokens, at - 1, low, anchored):
            break
        at = at - 1 if quoted is None else quoted
    first, passing = _trim(tokens, at, head.first)
    count = None
    while at > low and (number := number_of(tokens[at - 1].text)) is not None:
        count, at = number, at - 1
    before = tokens[at - 1].text.lower() if at > low else ""
    trail = {token.text.lower() for token in tokens[max(low, at - 4) : at]}
    return _Left(first, _article(before, passing), count, bool(trail & WORDS["vague"]), passing)


def _quote_before(tokens: Sequence[Token], at: int, low: int) -> int | None:
    """Where a quoted name right before the title begins: "the ‘Tirvau’ agreement"."""
    opening = {"’": "‘", "”": "“", '"': '"', "'": "'"}.get(tokens[at - 1].text)
    if opening is None:
        return None
    return next((n for n in range(at - 2, max(low, at - 7) - 1, -1) if tokens[n].text == opening), None)


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
        if word.lower() in _ARTICLES or word.endswith(("'s", "’s")):
            return at
        if not (word[0].isalnum() or word in {"&", "$", "€", "£", "¥", "%", ",", "."}):
            return -1
        if word.lower() in _BREAKING or word in {",", "."}:
            return -1
    return -1


_ARTICLES = WORDS["indefinite"] | WORDS["definite"] | WORDS["pointing"]
_BREAKING = (WORDS["closing"] | {"of", "on", "in", "for", "to", "from", "with", "into", "both", "sign", "signing"}) - {
    "signed", "called", "concluded", "proposed"
}  # fmt: skip


def _belongs(tokens: Sequence[Token], at: int, low: int, anchored: int) -> bool:
    """Whether the word at `at` goes with the title that begins right after it."""
    word = tokens[at].text
    lower = word.lower()
    if at <= anchored or lower in _ARTICLES or word.endswith(("'s", "’s")):
        return False
    if word.isdigit():
        return len(word) == _YEAR_DIGITS or (at > low and tokens[at - 1].text in "$€£¥")
    if number_of(word) is not None:
        return False
    if anchored >= 0:
        return lower not in _BREAKING
    if lower in _JOINING or lower in {"of", "for", "on", "to", "in"}:
        return _chained(tokens, at, low)
    if word[0].isupper():
        return lower not in _BREAKING and number_of(word) is None and lower not in _VERBS
    passing = lower in WORDS["passing"] and not lower.endswith("ed")
    return lower in WORDS["modifiers"] or passing or word in {"$", "€", "£", "¥"}


_VERBS = frozenset({"sign", "signs", "ink", "inks", "adopt", "adopts", "issue", "issues", "conclude", "concludes", "seal", "exchange", "exchanges", "signing", "under", "at", "this", "subscribe", "ratify", "ratifies", "wants", "put", "initial", "list"})  # fmt: skip


def _chained(tokens: Sequence[Token], at: int, low: int) -> bool:
    """Whether a small word joins parts of a title: "Promotion and Protection of Investments Agreement"."""
    if at <= low:
        return False
    before, after = tokens[at - 1].text, tokens[at + 1].text
    if tokens[at].text.lower() in _JOINING:
        mods = WORDS["modifiers"]
        return (before.lower() in mods and after.lower() in mods) or (
            before[0].isupper() and after[0].isupper() and before.lower() in mods
        )
    return before[0].isupper() and after[0].isupper() and before.lower() in WORDS["modifiers"]


def _trim(tokens: Sequence[Token], at: int, noun: int) -> tuple[int, frozenset[str]]:
    """Without words before the title that tell of its state or number, which are returned."""
    passing = set()
    while at < noun:
        word = tokens[at].text.lower()
        if not (word in WORDS["passing"] or word in WORDS["vague"] or word in _JOINING or word in {"of", "on", "in"}):
            break
        if word == "bilateral" and tokens[at].text[0].isupper():
            break
        passing.add(word)
        at += 1
    return at, frozenset(passing)


def _right(tokens: Sequence[Token], head: Head, end: int, following: Head | None, *, definite: bool) -> int:
    """Where the title ends: the noun, or what it is on and between whom."""
    at = _abbreviation(tokens, head.last, end)
    if at < end and _is_year(tokens, at, end):
        at += 1 if at + 2 >= end or tokens[at + 1].text not in {"-", "–", "/"} else 3
    if at < end and tokens[at].text in _OPENING_QUOTES:
        closing = _closing_quote(tokens, at, end)
        if closing:
            at = closing + 1
    if at >= end or not _opens(tokens, at, end) or (definite and _is_act(tokens, at, end)):
        return at
    limit = min(end, at + _MOST_AFTER)
    cut = _cut(tokens, head, following) if following else limit
    return _trimmed(tokens, at, _tail(tokens, at, min(limit, cut)))


def whole(story: Story, sentence: Sentence, first: int, lead: Naming) -> Naming:
    """An entry of a list as a title of its own, of the kind that its lead names."""
    last = _tail(story.tokens, first, min(sentence.last, first + _MOST_AFTER))
    last = max(first + 1, _trimmed(story.tokens, first, last))
    start, end = story.tokens[first].start, story.tokens[last - 1].end
    kind = AgreementType.OTHER if lead.type is AgreementType.DOCUMENTS else lead.type
    return Naming(
        start, end, start, end, first, last, _words(story.text, start, end), kind, False, None, False, Article.NONE,
        frozenset(), elliptic=True,
    )  # fmt: skip


def tail_of(tokens: Sequence[Token], at: int, limit: int) -> int:
    """Where what a document is on ends that begins at `at`."""
    return _trimmed(tokens, at, _tail(tokens, at, limit))


def _is_year(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether years are part of the title: "Plan of Action 2012-2014"."""
    word = tokens[at].text
    return (
        word[:_YEAR_DIGITS].isdigit()
        and word[:2] in {"19", "20"}
        and (len(word) in {_YEAR_DIGITS, 2 * _YEAR_DIGITS + 1})
    )


def _is_act(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether "to" begins what is done: "the agreement to cooperate", not "the protocol to the treaty"."""
    if tokens[at].text.lower() != "to" or at + 1 >= end:
        return False
    following = tokens[at + 1].text
    return following[0].islower() and following not in _ARTICLES


def _abbreviation(tokens: Sequence[Token], at: int, end: int) -> int:
    """After "(MoU)"."""
    if at + 2 < end and tokens[at].text == "(" and tokens[at + 2].text == ")":
        return at + 3
    return at


def _closing_quote(tokens: Sequence[Token], at: int, end: int) -> int | None:
    mark = _OPENING_QUOTES[tokens[at].text]
    return next((n for n in range(at + 2, min(end, at + 25)) if tokens[n].text == mark), None)


def _opens(tokens: Sequence[Token], at: int, end: int) -> bool:
    word = tokens[at].text.lower()
    if at + 1 >= end or not (word in WORDS["opening"] or (word.endswith("ing") and word not in WORDS["closing"])):
        return False
    following = tokens[at + 1].text
    if word == "in":
        return _is_field(tokens, at, end)
    if word == "on":
        return not _is_time(tokens, at + 1)
    if word == "under":
        return False
    return following[0].isalnum() or following in _OPENING_QUOTES or following in "$€£"


def _is_field(tokens: Sequence[Token], at: int, end: int) -> bool:
    return any(token.text.lower() in WORDS["fields"] for token in tokens[at + 1 : min(end, at + 4)])


def _is_time(tokens: Sequence[Token], at: int) -> bool:
    word = tokens[at].text.lower()
    return word in _WEEKDAYS or word in MONTHS or word[0].isdigit() or word in {"the occasion", "behalf", "his", "her"}


def _cut(tokens: Sequence[Token], head: Head, following: Head) -> int:
    """Where the next document begins if it is another of a list, else its noun's end: then it is inside this title."""
    at = following.first
    low = max(head.last, at - _MOST_BEFORE)
    while at > low and tokens[at - 1].text.lower() not in _JOINING and tokens[at - 1].text not in {",", ";", "("}:
        at -= 1
    if at == low and tokens[at - 1].text.lower() not in _JOINING | {",", ";"}:
        return following.last + _MOST_AFTER
    named = tokens[at - 2].text[0].isupper() and tokens[at].text[0].isupper() and following.first > at
    if at - 1 > head.last + 1 and named and tokens[at].text.lower() not in _STARTING:
        return following.last + _MOST_AFTER
    lead = tokens[at].text.lower()
    if lead in _STARTING or number_of(lead) is not None or following.first - at <= _SHORT_LEAD:
        return at
    return following.last + _MOST_AFTER


_SHORT_LEAD = 3
"""Words between "and" and the noun of another document, where no article begins it."""


def _tail(tokens: Sequence[Token], at: int, limit: int) -> int:
    """Up to a verb, a mark, a time, or a comma that begins no list."""
    now = at + 1
    while now < limit:
        word = tokens[now].text
        lower = word.lower()
        if word == ",":
            if not _enumerates(tokens, now, limit):
                break
        elif word == "(":
            closing = next((n for n in range(now + 1, min(limit, now + 6)) if tokens[n].text == ")"), None)
            if closing is None:
                break
            now = closing
        elif word == "-" and tokens[now - 1].end == tokens[now].start:
            pass
        elif (
            word in _MARKS
            or word == ")"
            or lower in WORDS["closing"]
            or (lower in {"on", "in"} and now + 1 < limit and _leaves(tokens, now, limit))
            or (lower in _JOINING and _is_clause(tokens, now, limit))
        ):
            break
        now += 1
    return now


def _leaves(tokens: Sequence[Token], at: int, limit: int) -> bool:
    """Whether "on" or "in" begins a time or place: "on Monday", "in 2019", "in Minsk"."""
    if _is_time(tokens, at + 1):
        return True
    if tokens[at].text.lower() == "on" or not tokens[at + 1].text[0].isupper():
        return tokens[at + 1].text.lower() in {"presence", "course", "attendance"} or (
            at + 2 < limit
            and tokens[at + 2].text.lower()
            in {"presence", "course", "capital", "occasion", "making", "works", "offing", "pipeline"}
        )
    after = tokens[at + 2].text.lower() if at + 2 < limit else "."
    return after in WORDS["closing"] or after in {",", ".", "on", "and", ";", "last"}


def _is_clause(tokens: Sequence[Token], at: int, limit: int) -> bool:
    """Whether "and" begins something else that is told: "and agreed to ...", "and on Monday ..."."""
    if at + 1 >= limit:
        return True
    following = tokens[at + 1].text.lower()
    after = tokens[at + 2].text.lower() if at + 2 < limit else "."
    if following in {"another", "one", "two", "three", "a", "an"} and (
        after in WORDS["opening"] or number_of(following) or after in {"second", "third", "further"}
    ):
        return True
    return following in WORDS["closing"] or (following.endswith("ed") and after in _OBJECTS)


_OBJECTS = frozenset(
    [
        "to",
        "on",
        "that",
        "the",
        "a",
        "an",
        "their",
        "his",
        "her",
        "its",
        "with",
        "in",
        "by",
        "for",
        "about",
        "upon",
        "how",
    ]
)


def _enumerates(tokens: Sequence[Token], at: int, limit: int) -> bool:
    """Whether a comma goes on with a list of what the title is about: ", science and technology"."""
    items = 0
    for now in range(at + 1, min(limit, at + 30)):
        word = tokens[now].text.lower()
        items += 1
        if word == ",":
            items = 0
        elif word in _JOINING:
            return (
                now + 1 < limit
                and not _is_clause(tokens, now, limit)
                and tokens[now + 1].text.lower() not in _STARTING - {"the"}
            )
        elif word in _MARKS or word in WORDS["closing"] or word in {"a", "an", "one"} or items > _MOST_OF_ITEM:
            return False
    return False


_MOST_OF_ITEM = 7


def _trimmed(tokens: Sequence[Token], low: int, last: int) -> int:
    """Without small words at the end."""
    if last - low > 1 and tokens[last - 1].text.lower() in {"them", "themselves", "him", "us"}:
        last -= 2
    small = _JOINING | {
        ",",
        "the",
        "a",
        "an",
        "of",
        "on",
        "in",
        "for",
        "to",
        "with",
        "between",
        "its",
        "their",
        "-",
        "(",
        "well",
    }
    while last > low and tokens[last - 1].text.lower() in small:
        last -= 1
    return last


def _naming(story: Story, left: _Left, head: Head, last: int) -> Naming:
    tokens = story.tokens
    start, end = tokens[left.first].start, tokens[last - 1].end
    return Naming(
        start,
        end,
        tokens[head.first].start,
        tokens[head.last - 1].end,
        left.first,
        last,
        _words(story.text, start, end),
        head.type,
        head.plural,
        left.count,
        left.vague,
        left.article,
        left.passing,
        loose=head.loose,
    )


def _words(text: str, start: int, end: int) -> str:
    return " ".join(text[start:end].split()).strip(" ,;.")


def _split(story: Story, naming: Naming) -> Iterator[Naming]:
    """ "Memoranda on A and on B" names two; everything else one."""
    tokens = story.tokens
    noun_last = next(n for n in range(naming.first, naming.last) if tokens[n].end >= naming.noun_end) + 1
    opening = tokens[noun_last].text.lower() if noun_last < naming.last else ""
    if not naming.plural or opening not in {"on", "for", "between", "with"}:
        yield naming
        return
    joints = [
        n
        for n in range(noun_last + 2, naming.last - 1)
        if tokens[n].text.lower() == opening and tokens[n - 1].text.lower() in _JOINING | {","}
    ]
    if not joints or (naming.count is not None and naming.count != len(joints) + 1):
        yield naming
        return
    before = story.text[naming.start : naming.noun]
    noun = before + singular_of(story.text[naming.noun : naming.noun_end])
    for first, following in zip([noun_last, *joints], [*joints, naming.last], strict=True):
        last = _trimmed(tokens, first, following)
        start = naming.start if first == noun_last else tokens[first].start
        words = _words(story.text, tokens[first].start, tokens[last - 1].end)
        yield Naming(
            start, tokens[last - 1].end, naming.noun, naming.noun_end, naming.first if first == noun_last else first, last,
            f"{' '.join(noun.split())} {words}", naming.type, False, None, False, naming.article, naming.passing,
        )  # fmt: skip
