"""How far the words go that tell what a document is on: to a verb, a mark, a time or what else is told."""

from __future__ import annotations

from collections.abc import Sequence

from loaders.reading.document_clauses import is_clause
from loaders.reading.document_predicates import is_transitive, without_subject
from loaders.reading.document_words import (
    CIRCUMSTANCES,
    DANGLING,
    JOINING,
    NOUNS_TOO,
    PERSONS,
    ROOMS,
    SITES,
    STARTING,
    WAYS,
    WEEKDAYS,
    WORDS,
    YEAR_DIGITS,
)
from loaders.reading.geography import code_of
from loaders.reading.lexicon import MONTHS, PARTICLES
from loaders.reading.numerals import number_of
from loaders.reading.story import Token

MOST_AFTER = 45
"""Tokens after a noun that are looked at for what the document is on."""
_DASHES = frozenset("-–—")
_MARKS = frozenset('.;:!?—–-•·|[]"“”»«')


def is_tight(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether a dash joins two words, with no space on either side: "2023–2024", "the Kazakh–Chinese border"."""
    return at + 1 < end and tokens[at - 1].end == tokens[at].start and tokens[at].end == tokens[at + 1].start


def is_time(tokens: Sequence[Token], at: int) -> bool:
    """Whether a time begins here, or what is told of the signing: "on Monday", "on behalf of"."""
    word = tokens[at].text.lower()
    if word == "the" and at + 1 < len(tokens):
        what = tokens[at + 1].text.lower()
        if what in _ORDINALS:
            return not _TIMES.isdisjoint(token.text.lower() for token in tokens[at + 2 : at + 5])
        opened = what == "opening" and at + 2 < len(tokens) and tokens[at + 2].text.lower() == "of"
        return what in CIRCUMSTANCES and not opened
    return word in WEEKDAYS or word in MONTHS or _is_day_or_year(tokens, at) or word in {"behalf", "his", "her"}


_ORDINALS = frozenset({"first", "second", "third", "last", "final"})
_TIMES = WEEKDAYS | MONTHS | frozenset(
    ["day", "days", "morning", "afternoon", "evening", "night", "week", "month", "year", "leg", "stage", "stop", "half",
     "visit", "occasion", "time", "date", "session", "meeting", "anniversary", "weekend", "sitting"]
)  # fmt: skip
"""After "on the last": when a document was signed, unlike "on the second contribution", which it is on."""


def _is_day_or_year(tokens: Sequence[Token], at: int) -> bool:
    """Whether a number is one of a date, and not of things: "on 5 May", "in 2019", not "on 80 trolleybuses"."""
    word = tokens[at].text
    if not word[0].isdigit():
        return False
    if at + 1 >= len(tokens) or not word.isdigit() or len(word) == YEAR_DIGITS:
        return True
    if _is_in_number(tokens, at + 1, len(tokens)):
        return False
    following = tokens[at + 1].text
    return not (following[0].islower() and following.lower() not in _AFTER_NUMBER) or following.lower() in MONTHS


_AFTER_NUMBER = WORDS["closing"] | JOINING | DANGLING | {"last", "this", "next"}


def tail_of(tokens: Sequence[Token], at: int, limit: int) -> int:
    """Where what a document is on ends that begins at `at`."""
    last = _tail(tokens, at, limit)
    return trimmed(tokens, at, without_subject(tokens, at, last, limit))


def _tail(tokens: Sequence[Token], at: int, limit: int) -> int:
    """Up to a verb, a mark, a time, or a comma that begins no list."""
    now = at + 1
    listed = False
    while now < limit:
        word = tokens[now].text
        lower = word.lower()
        if word in {",", "."} and (_is_in_number(tokens, now, limit) or _is_in_date(tokens, now, limit)):
            pass
        elif word == ",":
            if not _enumerates(tokens, now, limit) or (not listed and tokens[now + 1].text.lower() in JOINING):
                break
            if _names_holder(tokens, now + 1, limit):
                break
            listed = True
        elif word == "(":
            closing = next((n for n in range(now + 1, min(limit, now + 6)) if tokens[n].text == ")"), None)
            if closing is None:
                break
            now = closing
        elif word in _QUOTES and (closing := _quoted(tokens, now, limit)):
            now = closing
        elif word in _DASHES and (is_tight(tokens, now, limit) or _joins_regions(tokens, now, limit)):
            pass
        elif (
            word in _MARKS
            or word == ")"
            or (
                lower in WORDS["closing"]
                and not (len(word) > 1 and word.isupper())  # "IT systems"
                and not (lower == "as" and tokens[now - 1].text.lower() == "such")
                and not _is_at_sea(tokens, now, limit)
                and not _goes_by(tokens, now, limit)
                and not _is_noun(tokens, now)
                and not _is_adjective(tokens, now)
                and not (lower in NOUNS_TOO and now + 1 < limit and tokens[now + 1].text.lower() in _AFTER_NOUN)
                and not (word == "May" and tokens[now - 1].text.isdigit())
                and not (lower in _BOUNDS and _is_year(tokens, now + 1, limit))
            )
            or is_transitive(tokens, now, limit)
            or is_with_person(tokens, now, limit)
            or (lower in _LAPSES and _is_ago(tokens, now, limit))
            or (lower in {"one", "some"} and now + 1 < limit and tokens[now + 1].text.lower() == "day")
            or (
                lower == "for"
                and now + 1 < limit
                and tokens[now + 1].text.lower() in {"signature", "signing", "initialling"}
            )
            or (lower in {"on", "in"} and now + 1 < limit and _leaves(tokens, now, limit))
            or (lower in JOINING and is_clause(tokens, now, limit))
            or (lower in _SUBJECTS and _begins(tokens, now))
            or (lower == "to" and now + 2 < limit and _is_end(tokens, now))
            or (lower in _GIVEN and now + 1 < limit and tokens[now + 1].text.lower() in _GIVEN[lower])
        ):
            break
        now += 1
    return now


_AFTER_NOUN = frozenset({",", ".", ";", ")", "that", "which", "and", "of", "between", "with"})
"""After what is no verb there: "on development grants that", "on joint works, and"."""
_BOUNDS = frozenset({"until", "after", "beyond"})
"""Before a year, what a document is on goes on: "on farming after 2013"."""
_ASSENT = frozenset({"approval", "assent", "consent", "blessing", "backing", "green", "yes", "go-ahead", "support"})
_GIVEN = dict.fromkeys(("its", "their", "his", "her"), _ASSENT) | {
    "under": frozenset({"discussion", "negotiation", "preparation", "consideration", "elaboration", "examination"})
}
"""What is given to a document, and how it stands: "gave the treaty with Peru its approval", "under negotiation"."""
_SUBJECTS = frozenset({"the", "a", "an", "both", "they", "he", "she", "we", "each"})
_LINKS = (
    WORDS["opening"]
    | JOINING
    | DANGLING
    | frozenset(
        ["by", "from", "at", "into", "through", "within", "across", "including", "during", "via", "as", "than",
         "without", "throughout", "beyond", "along", "around", "near", "under", "upon", "after", "before", "until",
         "since", "per", "nor", "but", "all", "both", "toward", "outside", "inside", "beneath", "below", "above",
         "like", "versus", "how", "when", "where", "whether", "if", "what", "why", "only"]
    )
)  # fmt: skip


def _is_end(tokens: Sequence[Token], at: int) -> bool:
    """Whether it is told to what a document is brought: "bring an agreement on tea to its end"."""
    after = [token.text.lower() for token in tokens[at + 1 : at + 3]]
    return (after[1] if after[0] in {"its", "their", "a", "an", "the"} else after[0]) in _ENDS


_ENDS = frozenset({"end", "close", "conclusion", "finish", "signature", "completion", "fruition", "maturity", "life"})


def _begins(tokens: Sequence[Token], at: int) -> bool:
    """Whether another subject begins after a noun: "to a memorandum on tea both put ...", "the treaty the two ..."."""
    before = tokens[at - 1].text
    if not before[0].isalnum() or before.lower() in _LINKS or before.lower().endswith("ing"):
        return False
    verb = at - 3 if before.lower() in _PARTICLES else at - 2
    return tokens[verb].text.lower() not in {"to", "not"}


_PARTICLES = frozenset({"up", "out"})
"""After a verb of two words: "an arrangement to set up a hotline"."""


_LAPSES = frozenset(
    {"a", "some", "not", "only", "just", "two", "three", "four", "five", "six", "ten", "several", "many"}
)
_LAPSE = 5


def _is_ago(tokens: Sequence[Token], at: int, limit: int) -> bool:
    """Whether words tell how long ago it was signed: "a short while ago"."""
    return any(token.text.lower() == "ago" for token in tokens[at + 1 : min(limit, at + _LAPSE)])


def _is_in_number(tokens: Sequence[Token], at: int, limit: int) -> bool:
    """Whether a mark stands between the digits of a number: "40,000 tonnes"."""
    return is_tight(tokens, at, limit) and tokens[at - 1].text[-1].isdigit() and tokens[at + 1].text[0].isdigit()


def _is_in_date(tokens: Sequence[Token], at: int, limit: int) -> bool:
    """Whether a comma stands before the year of a date: "of November 9, 2020"."""
    return tokens[at - 2].text.lower() in MONTHS and tokens[at - 1].text.isdigit() and _is_year(tokens, at + 1, limit)


def _joins_regions(tokens: Sequence[Token], at: int, limit: int) -> bool:
    """Whether a dash stands in the name of a format of talks: "the first Central Asia – China summit"."""
    return at + 1 < limit and tokens[at - 1].text == "Asia" and tokens[at + 1].text[0].isupper()


def _is_year(tokens: Sequence[Token], at: int, limit: int) -> bool:
    """Whether it is for how long a plan is: "a programme of cooperation until 2030"."""
    return at < limit and len(tokens[at].text) == YEAR_DIGITS and tokens[at].text.isdigit()


def _goes_by(tokens: Sequence[Token], at: int, limit: int) -> bool:
    """Whether "by" tells by what way or for whom: "transit by rail", "visits by the holders of passports"."""
    if tokens[at].text.lower() != "by" or at + 2 >= limit:
        return False
    after = [token.text.lower() for token in tokens[at + 1 : at + 3]]
    return after[0] in WAYS or (after[1] if after[0] == "the" else after[0]) in WAYS


def _is_at_sea(tokens: Sequence[Token], at: int, limit: int) -> bool:
    """Whether "at" is part of what a document is on: "rescue at sea between", "checks at the external border"."""
    after = [token.text.lower() for token in tokens[at + 1 : min(limit, at + _MOST_AT)]]
    return tokens[at].text.lower() == "at" and ("between" in after[1:] or not SITES.isdisjoint(after[:_TO_SITE]))


_TO_SITE = 3
_MOST_AT = 5


def _is_noun(tokens: Sequence[Token], at: int) -> bool:
    """Whether "notes" are what is exchanged, and "states" who is party, no verbs: "between the SADC states and"."""
    before, word = tokens[at - 1].text, tokens[at].text.lower()
    if word == "states":
        member = before.lower() in {"member", "other", "both"} or number_of(before) is not None
        member = member or (before[0].isupper() and tokens[at - 2].text.lower() == "the")
        return member and (at + 1 >= len(tokens) or tokens[at + 1].text.lower() != "that")
    if word == "works":
        return before.lower() in {"public", "road", "civil", "water", "construction", "joint", "repair", "renovation"}
    return word == "notes" and before.lower() in {"of", "diplomatic"}


def _is_adjective(tokens: Sequence[Token], at: int) -> bool:
    """Whether a participle in capitals describes a name: "on Management of the Extended Continental Shelf"."""
    word, before = tokens[at].text, tokens[at - 1].text.lower()
    return word[0].isupper() and word[1:].islower() and word.endswith("ed") and before in DANGLING - {",", "-", "("}


def is_with_person(tokens: Sequence[Token], at: int, limit: int) -> bool:
    """Whether "with" tells with whom it was signed, and not between whom it is: "with Minister X", "with her"."""
    if tokens[at].text.lower() != "with":
        return False
    following = [token.text.lower() for token in tokens[at + 1 : min(limit, at + 3)]]
    if following[:1] in (["him"], ["them"]) or (following[:1] == ["her"] and not "".join(following[1:]).isalpha()):
        return True
    if _is_styled(tokens, at + 1, limit):
        return True
    for number in range(at + 1, min(limit, at + _MOST_OF_OFFICE)):
        lower = tokens[number].text.lower()
        if lower in PERSONS:
            return not _goes_on(tokens, number + 1, limit)
        if lower in JOINING or lower in {",", "of", "on", "for"}:
            return False
    return False


def _is_styled(tokens: Sequence[Token], at: int, limit: int) -> bool:
    """Whether a name with an office behind it stands here: "with Ana Paz, Speaker of", "with Ana Paz, the minister"."""
    last = next((n for n in range(at, min(limit, at + _MOST_OF_NAME)) if not tokens[n].text[0].isupper()), None)
    if last is None or last == at or tokens[last].text != ",":
        return False
    return any(token.text.lower() in PERSONS for token in tokens[last + 1 : min(limit, last + _MOST_OF_NAME)])


_MOST_OF_NAME = 4


def _goes_on(tokens: Sequence[Token], at: int, limit: int) -> bool:
    """Whether the title goes on after the person, or it is a body: "with Minister X on tea", "with the King's Fund"."""
    for token in tokens[at : min(limit, at + _MOST_OF_PERSON)]:
        if token.text in {",", ";", "."}:
            return False
        if token.text.lower() in _GOING_ON:
            return True
    return False


_MOST_OF_OFFICE = 6
_MOST_OF_PERSON = 8
_GOING_ON = frozenset({"on", "for", "centre", "center", "court", "office", "foundation", "university", "fund"})
_QUOTES = {"“": "”", '"': '"', "«": "»"}
_MOST_QUOTED = 12


def _quoted(tokens: Sequence[Token], at: int, limit: int) -> int | None:
    """Where words in quotation marks end that a small word makes part of the title: "on the “Green Gate”"."""
    before = tokens[at - 1].text.lower()
    if not (before in DANGLING - {",", "-", "("} or before.endswith("ing")):
        return None
    mark = _QUOTES[tokens[at].text]
    return next((n for n in range(at + 2, min(limit, at + _MOST_QUOTED)) if tokens[n].text == mark), None)


def _leaves(tokens: Sequence[Token], at: int, limit: int) -> bool:
    """Whether "on" or "in" begins a time or place: "on Monday", "in 2019", "in Minsk"."""
    if is_time(tokens, at + 1) or _is_room(tokens, at + 1, limit):
        return True
    if tokens[at].text.lower() == "on" or not tokens[at + 1].text[0].isupper():
        return tokens[at + 1].text.lower() in {"presence", "course", "attendance", "force", "effect", "vigour"} or (
            at + 2 < limit
            and tokens[at + 2].text.lower()
            in {"presence", "course", "capital", "occasion", "making", "works", "offing", "pipeline"}
        )
    if tokens[at + 1].text.lower() in WORDS["fields"] | _CONTINENTS:
        return False
    if at + 2 < limit and code_of(f"{tokens[at + 1].text} {tokens[at + 2].text}"):
        return at + 3 >= limit or tokens[at + 3].text.lower() in WORDS["closing"] | {",", ".", "on", "and", ";", "last"}
    after = tokens[at + 2].text.lower() if at + 2 < limit else "."
    return after in WORDS["closing"] or after in {",", ".", "on", "and", ";", "last"}


def _is_room(tokens: Sequence[Token], at: int, limit: int) -> bool:
    """Whether it is told in which room or house it was signed: "in the Green Hall", "in the royal palace"."""
    if tokens[at].text.lower() != "the":
        return False
    room = next((n for n in range(at + 1, min(limit, at + _TO_ROOM)) if tokens[n].text.lower() in ROOMS), None)
    if room is None or any(token.text.lower() in DANGLING for token in tokens[at + 1 : room]):
        return False
    after = tokens[room + 1].text.lower() if room + 1 < limit else "."
    named = tokens[room].text[0].isupper()  # "plants in the botanical garden of Oslo" is what a title is about
    return after in WORDS["closing"] or after in {",", ".", ";", "on", "in", "and"} or (after == "of" and named)


_TO_ROOM = 4
_CONTINENTS = frozenset({"europe", "asia", "africa", "antarctica"})
"""In which nothing is signed, but what is of them: "the Treaty on Conventional Armed Forces in Europe"."""


def _enumerates(tokens: Sequence[Token], at: int, limit: int) -> bool:
    """Whether a comma goes on with a list of what the title is about: ", science and technology"."""
    items = 0
    if at + 2 < limit and (
        tokens[at + 1].text.lower() in _EXAMPLES
        or (tokens[at + 1].text.lower(), tokens[at + 2].text.lower()) in _ABOVE_ALL
    ):
        return False
    for now in range(at + 1, min(limit, at + 30)):
        word = tokens[now].text.lower()
        items += 1
        if word == ",":
            items = 0
        elif word in JOINING:
            return (
                now + 1 < limit
                and not is_clause(tokens, now, limit)
                and tokens[now + 1].text.lower() not in STARTING - {"the"}
            )
        elif word in _MARKS or word in WORDS["closing"] or word in {"a", "an", "one"} or items > _MOST_OF_ITEM:
            return False
    return False


def _names_holder(tokens: Sequence[Token], at: int, limit: int) -> bool:
    """Whether who tells of it is named after a comma: "a pact on energy, Presidents X and Y recalled"."""
    for now in range(at, min(limit - 1, at + _MOST_OF_TITLE)):
        word = tokens[now].text
        if not word[0].isupper():
            return False
        if word.lower().removesuffix("s") in PERSONS and word.lower() != "s":
            return tokens[now + 1].text[0].isupper() or tokens[now + 1].text in PARTICLES
    return False


_MOST_OF_TITLE = 4
_MOST_OF_ITEM = 7
_ABOVE_ALL = frozenset({("first", "and"), ("above", "all"), ("in", "particular")})
_EXAMPLES = frozenset({"among", "including", "notably", "namely", "chief"})
"""After a comma, where some are told by name of those whom a document is with: "with six ports, among them ..."."""


def trimmed(tokens: Sequence[Token], low: int, last: int) -> int:
    """Without small words at the end."""
    if last - low > 1 and tokens[last - 1].text.lower() in {"them", "themselves", "him", "us"}:
        last -= 2
    if last - low > _OF_OWN - 1 and tokens[last - 1].text.lower() == "own" and tokens[last - 3].text.lower() == "of":
        last -= _OF_OWN
    while last > low and tokens[last - 1].text.lower() in DANGLING:
        last -= 1
    return last


_OF_OWN = 3
"""Words of "of their own", which tell only whose a document is."""
