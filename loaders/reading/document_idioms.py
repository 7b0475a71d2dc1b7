"""Nouns of documents that name none: "deals with the border", "in agreement", "ten minutes"."""

from __future__ import annotations

from collections.abc import Sequence

from loaders.reading.document_heads import Head
from loaders.reading.document_words import ARTICLES, WORDS
from loaders.reading.numerals import number_of
from loaders.reading.story import Token
from loaders.reading.wordsets import word_sets

_BEFORE = word_sets("document_idioms")
_BEFORE_A_DOCUMENT = WORDS["modifiers"] | ARTICLES | WORDS["vague"] | WORDS["passing"]


def is_idiom(tokens: Sequence[Token], head: Head, end: int) -> bool:
    """Whether a noun names no document where it stands; `end` is where its sentence ends."""
    word = tokens[head.first].text.lower()
    if _is_kind(tokens, head.first) or _is_of_event(tokens, head, end) or _is_law(tokens, head.first):
        return True
    before = tokens[head.first - 1].text.lower() if head.first else ""
    if word == "accord" and before == "national" and tokens[head.first - 2].text.lower() == "of":
        return True  # "the Government of National Accord"
    if word in {"deal", "deals"}:
        return _is_verb_or_quantity(before, tokens[head.last].text.lower() if head.last < end else "")
    if word == "minutes":
        return number_of(before) is not None or before.endswith("-") or before in _BEFORE["minutes"]
    if word in {"protocol", "protocols"}:
        return (
            before in _BEFORE["protocol"]
            and (head.last >= end or tokens[head.last].text.lower() not in WORDS["opening"])
        ) or _is_of_ceremonies(tokens, head, end)
    if word in {"declaration", "proclamation"}:
        return _is_of_state(tokens, head.last, end)
    if word == "instrument":
        return before != "legal" and head.last < end and tokens[head.last].text.lower() in _BEFORE["purpose"]
    if word == "release":
        return head.first < 2 or tokens[head.first - 2].text.lower() not in {"joint", "common"}
    if word in {"programme", "program"}:
        return before in _BEFORE["agencies"] and tokens[head.first - 2].text.lower() in {"nations", "un", "world"}
    if word in {"document", "documents"}:
        return before in _BEFORE["kept"]
    if word in {"paper", "papers"}:
        return before in _BEFORE["paper"] or _is_of_news(tokens, head.last, end) or _is_of_one(tokens, head.first)
    return word == "agreement" and _is_agreeing(tokens, head, end, before)


def _is_agreeing(tokens: Sequence[Token], head: Head, end: int, before: str) -> bool:
    """Whether it tells that they are of one mind: "general agreement", not "the General Agreement"."""
    named = tokens[head.first].text[0].isupper() and tokens[head.first - 1].text[0].isupper()
    return (before in _BEFORE["agreement"] and not named) or _is_understanding(tokens, head, end)


def _is_of_state(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether it founded a state or told all the world: "the proclamation of the Republic", "of independence"."""
    words = [token.text for token in tokens[at : min(end, at + _TO_REPUBLIC)]]
    if (*words[:1], *map(str.lower, words[1:2])) in _PROCLAIMED:
        return True
    return words[:2] == ["of", "the"] and not _REPUBLICS.isdisjoint(words)


_TO_REPUBLIC = 6
_REPUBLICS = frozenset({"Republic", "Kingdom", "Federation", "Empire", "Emirate", "Sultanate"})


_PROCLAIMED = frozenset(("of", word) for word in ("independence", "sovereignty", "war", "love", "assets", "income"))
"""What is declared to all the world, with nobody."""


def _is_of_ceremonies(tokens: Sequence[Token], head: Head, end: int) -> bool:
    """Whether it is an office that receives guests: "Chief of Protocol of the State", "the protocol of the palace"."""
    before = [token.text.lower() for token in tokens[max(0, head.first - _OFFICE_REACH) : head.first]]
    signed = next((at for at in range(len(before), 0, -1) if before[at - 1] in WORDS["signing"]), 0)
    before = before[signed:]
    after = [token.text.lower() for token in tokens[head.last : min(end, head.last + _OFFICE_REACH)]]
    if signed and _BEFORE["ushers"].isdisjoint(before):
        return False  # "signed a protocol of the ministry of health"
    if not _BEFORE["ushers"].isdisjoint(before):
        return after[:1] != ["on"]
    return after[:1] == ["of"] and not _BEFORE["ceremonious"].isdisjoint(after)


_OFFICE_REACH = 5


def _is_of_event(tokens: Sequence[Token], head: Head, end: int) -> bool:
    """Whether it is what is held when: "the programme of the joint session", "the agenda of the visit"."""
    at = head.last
    if _is_within(tokens, head.first):
        return True
    plans = tokens[head.first].text.lower() in _PLANS and not _is_signed(tokens, head.first, end)
    if (
        not (plans or tokens[head.first].text.lower() in _PROGRAMMES)
        or at >= end
        or tokens[at].text.lower() not in {"of", "for"}
    ):
        return False
    after = [token.text.lower() for token in tokens[at + 1 : min(end, at + _EVENT_REACH)]]
    if plans and after[:1] in (["joint"], ["common"]) and after[1:2] != ["session"]:
        return False  # "a plan of joint events": of what several do, it is a document
    stop = next((n for n, word in enumerate(after) if word in _EVENT_STOPS), len(after))
    return not _BEFORE["events"].isdisjoint(after[:stop])


def _is_within(tokens: Sequence[Token], at: int) -> bool:
    """Whether it only tells on what occasion: "within the framework of the visit"."""
    words = [token.text.lower() for token in tokens[max(0, at - 2) : at + 1]]
    return words in (["within", "the", "framework"], ["in", "the", "framework"])


def _is_signed(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether a verb of signing stands beside it: "signed a plan of events", "a plan of events was signed"."""
    beside = tokens[max(0, at - _OFFICE_REACH) : min(end, at + _SIGNED_REACH)]
    return any(token.text.lower() in WORDS["signing"] for token in beside)


_PLANS = frozenset({"plan", "plans", "calendar", "schedule", "timetable"})
_PROGRAMMES = frozenset({"programme", "program", "agenda"})
_EVENT_REACH = 8
_EVENT_STOPS = frozenset({"of", "on", "for", "in", "at", "to", "with", "by", "and", ",", "."})


def _is_law(tokens: Sequence[Token], at: int) -> bool:
    """Whether it is named as one of laws: "laws like the Marine Areas Act", "the bill on ... and the ... Act"."""
    if tokens[at].text.lower() not in _LAWS:
        return False
    return not _BEFORE["laws"].isdisjoint(token.text.lower() for token in tokens[max(0, at - _LAW_REACH) : at])


_LAWS = frozenset({"act", "amendment", "charter", "code"})
_LAW_REACH = 9


def _is_of_news(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether a paper is one that is printed for its readers: "the Dakar paper was told", "papers write"."""
    after = [token.text.lower() for token in tokens[at : min(end, at + 3)]]
    return bool(after) and (
        after[0] in _BEFORE["writing"]
        or (after[0] in {"was", "were", "has", "have"} and not _BEFORE["told"].isdisjoint(after))
    )


def _is_of_one(tokens: Sequence[Token], at: int) -> bool:
    """Whether a paper is what one reads to others: "presented a paper", "prepares a short paper on fish"."""
    low = max(1, at - _TO_READING)
    article = next((n for n in range(at - 1, low - 1, -1) if tokens[n].text.lower() in {"a", "an"}), None)
    if article is None or not {"joint", "common", "signed"}.isdisjoint(t.text.lower() for t in tokens[article:at]):
        return False
    return tokens[article - 1].text.lower() in _BEFORE["read"]


_TO_READING = 4


def _is_kind(tokens: Sequence[Token], at: int) -> bool:
    """Whether it only says of what kind another is: "a type of free trade pact"."""
    low = max(1, at - _KIND_REACH)
    return any(
        tokens[n].text.lower() == "of"
        and tokens[n - 1].text.lower() in _BEFORE["kinds"]
        and _PAPERS.isdisjoint(token.text.lower() for token in tokens[max(0, n - 3) : n - 1])
        for n in range(low, at)
    )


_PAPERS = frozenset({"signed", "concluded", "inked", "this", "that"})
"""Before "a kind of", where the document itself is meant: "signed a kind of declaration"."""
_KIND_REACH = 4
"""Words between "of" and the noun."""


def _is_understanding(tokens: Sequence[Token], head: Head, end: int) -> bool:
    """ "Reached an agreement to meet", "an agreement was reached that ...": what is agreed on is told, no paper."""
    if any(
        token.text.lower() in {"signed", "inked"} for token in tokens[head.last : min(end, head.last + _SIGNED_REACH)]
    ):
        return False
    words = [token.text.lower() for token in tokens[max(0, head.first - 2) : min(end, head.last + 3)]]
    before, after = words[: min(2, head.first)], words[min(2, head.first) + head.last - head.first :]
    if len(before) == 2 and before[1] in {"an", "the"} and before[0] in _BEFORE["reaching"]:
        return after[:1] == ["that"] or (after[:1] == ["to"] and after[1:2] != ["the"])
    return after[0:1] in (["was"], ["has"]) and "reached" in after[1:3] and _told(tokens, head.last + 2, end)


_SIGNED_REACH = 30


def _told(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether what was agreed on follows as a clause."""
    return any(token.text.lower() in {"to", "that"} for token in tokens[at : min(end, at + 3)])


def _is_verb_or_quantity(before: str, after: str) -> bool:
    """ "Deals with the border", "a great deal"."""
    if before in _BEFORE["deal"]:
        return True
    return after in {"with", "in"} and not (before in _BEFORE_A_DOCUMENT or number_of(before) is not None)
