"""Words of heads that are no title where they stand: before a longer one, in a name, of nothing."""

from __future__ import annotations

from collections.abc import Sequence

from loaders.reading.geography import Place
from loaders.reading.head_rows import plain
from loaders.reading.lexicon import HONORIFICS, is_capital, is_common, is_portfolio
from loaders.reading.story import Sentence, Token
from loaders.reading.title_heads import Head, head_at
from loaders.reading.title_names import NAMES_TOO, is_name_here
from loaders.reading.title_openings import DEPUTIES


def is_no_title(tokens: Sequence[Token], places: dict[int, Place], at: int, sentence: Sentence, match: Head) -> bool:
    """Whether the words of a head are none here: "Deputy" before a longer one, "King" within "Tiong King Sing"."""
    word = plain(tokens[at].text)[0]
    if word in _HOURS and at > sentence.first and tokens[at - 1].text[-1].isdigit():
        return True
    sent = at - 1 in places and tokens[at - 1].text.endswith(("'s", "’s"))
    sent = sent and _is_at_seat(tokens, match.stop, sentence.last)
    if (word in DEPUTIES and match.stop == at + 1 and _is_prefix(tokens, places, at)) or (word in _SENT and not sent):
        return True
    if match.stop > at + 1 and tokens[match.stop - 1].text == "Deputy" and head_at(tokens, match.stop, sentence.last):
        return True  # "National Assembly | Deputy Speaker"
    if word == "justice" and match.stop == at + 1:
        of_court = at > sentence.first and tokens[at - 1].text == "of"
        if of_court or _is_portfolio_here(tokens, at + 1, sentence):
            return True
    if (word == "vice-marshal" and tokens[at - 1].text == "Air") or _is_of_council(tokens, at, match):
        return True
    if _is_sought(tokens, at, sentence) or _is_candidacy(tokens, match.stop, sentence):
        return True
    if (
        word == "chief"
        and match.stop == at + 1
        and any(token.text == "Officer" for token in tokens[at + 1 : min(at + 3, sentence.last)])
    ):
        return True
    if match.stop < sentence.last and tokens[match.stop].text.lower() in _NO_PRELATES.get(word, ()):
        return True
    if word == "sultan" and _is_called_sultan(tokens, at, sentence):
        return True
    if word in NAMES_TOO and _is_one_word(tokens, at, match) and tokens[at].text.istitle() and at + 1 < sentence.last:
        return is_name_here(tokens, places, at, sentence)
    return match.kind == "leader" and word == "head" and match.stop == at + 1 and not _heads_something(tokens, at)


_NO_PRELATES = {
    "prior": frozenset({"to"}),
    "metropolitan": frozenset({"region", "area", "district", "municipality", "province", "city", "council", "police"}),
}
"""What follows words of a prelate that are none: "the Metropolitan Region's governor"."""
_HOURS = frozenset({"pm", "p.m", "p.m."})
"""Letters of a premier that tell the hour after a number: "at 2 P.M. Ana Silva will speak"."""


def _is_at_seat(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether a name follows "in" or "at the": "in Kyiv", not "in the street"."""
    while at < end and tokens[at].text in ("in", "at", "the"):
        at += 1
    return at < end and is_capital(tokens[at].text)


_SENT = frozenset({"man", "woman"})
"""Who is somewhere for a state: "Riga's man in Kyiv", not "a man in Kyiv", "Riga's man in goal"."""


def _is_portfolio_here(tokens: Sequence[Token], at: int, sentence: Sentence) -> bool:
    """ "French Justice Minister X": whether a word that is also a title says of what the next one is."""
    following = head_at(tokens, at, sentence.last) if at < sentence.last else None
    return following is not None and following.kind in _WITH_PORTFOLIO


_WITH_PORTFOLIO = frozenset({"minister", "deputy_minister", "secretary_of_state", "director", "spokesperson"})
_WITH_PORTFOLIO |= {"leader", "party_leader"}  # as "Law and Justice leader X"


def _is_candidacy(tokens: Sequence[Token], at: int, sentence: Sentence) -> bool:
    """ "Prime Minister candidate X": whether a word for who would have an office stands behind it."""
    return at < sentence.last and tokens[at].text.lower() in _CANDIDATES


_CANDIDATES = frozenset(
    {"candidate", "candidates", "nominee", "nominees", "hopeful", "hopefuls", "contender", "aspirant"}
)


def _is_sought(tokens: Sequence[Token], at: int, sentence: Sentence) -> bool:
    """ "A candidate for President of X": an office that somebody would have."""
    while at > sentence.first + 1 and tokens[at - 1].text.lower() in ("the", "post", "of", "position", "office"):
        at -= 1
    if at - 2 < sentence.first or tokens[at - 1].text.lower() != "for":
        return False
    return tokens[at - 2].text.lower() in _SEEKING


_SEEKING = _CANDIDATES | {"candidacy", "running", "bid"}


def owns_office(tokens: Sequence[Token], match: Head, sentence: Sentence) -> bool:
    """ "The UN Secretary-General's Personal Envoy": a possessive head belongs to the title after it."""
    if match.kind not in ("secretary_general", "io_head") or not tokens[match.stop - 1].text.endswith(("'s", "’s")):
        return False
    following = match.stop
    while following < min(sentence.last, match.stop + 3):
        if head_at(tokens, following, sentence.last):
            return True
        following += 1
    return False


def _is_of_council(tokens: Sequence[Token], at: int, match: Head) -> bool:
    """ "The Council of Ministers": a body and nobody's title."""
    if match.kind != "minister" or not match.plural:
        return False
    before = [token.text.lower() for token in tokens[max(0, at - 2) : at]]
    return before in (["council", "of"], ["cabinet", "of"], ["committee", "of"], ["conference", "of"])


def _is_one_word(tokens: Sequence[Token], at: int, match: Head) -> bool:
    """Whether a title is a word alone, but for "of": "Lamido of"."""
    return match.stop == at + 1 or (match.stop == at + 2 and tokens[at + 1].text == "of")


def _is_called_sultan(tokens: Sequence[Token], at: int, sentence: Sentence) -> bool:
    """ "Dr. Sultan Al Jaber", "Minister Sultan bin Saad": a given name after a style or another title."""
    before = tokens[at - 1].text.lower() if at > sentence.first else ""
    if before == "." and at - 1 > sentence.first:
        before = tokens[at - 2].text.lower()
    following = tokens[at + 1].text.lower() if at + 1 < sentence.last else ""
    ruler = before in ("majesty", "h.m", "hm", "the", "by", "to", "with", "and", "of")
    return following in ("bin", "ibn", "al") or (before in HONORIFICS and not ruler)


def _heads_something(tokens: Sequence[Token], at: int) -> bool:
    """ "With X as its head": a head of nothing is no office, but where a name follows: "its head, X", "head X"."""
    following = tokens[at + 1].text if at + 1 < len(tokens) else ""
    if following == "," and at + 2 < len(tokens):
        following = tokens[at + 2].text
        return is_capital(following) and (_is_owned(tokens[at - 1].text) or _is_owned(tokens[at - 2].text))
    named = following in ("of", "for", "at", "in") or (is_capital(following) and following[0].isalpha())
    return named or tokens[at].text[0].isupper() or is_capital(tokens[at - 1].text)


def _is_owned(word: str) -> bool:
    """Whether a word tells whose head somebody is: "its", "the agency's"."""
    return word.lower() in ("its", "whose", "their") or word.endswith(("'s", "’s"))


def _is_prefix(tokens: Sequence[Token], places: dict[int, Place], at: int) -> bool:
    """Whether a deputy's word opens a longer title: "Deputy Interior Minister"."""
    following = at + 1
    end = min(len(tokens), at + 7)
    while following < end:
        if head_at(tokens, following, end):
            return True
        text = tokens[following].text
        part = following in places or is_portfolio(text) or (text[0].isupper() and is_common(text))
        if not part and text not in ("and", "&", ","):
            return False
        following += 1
    return False
