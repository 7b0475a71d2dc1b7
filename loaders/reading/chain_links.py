"""Whether what a title is of goes on after the word that links it: "of Trade and Industry", "to Kenya and Uganda"."""

from __future__ import annotations

from loaders.reading.ahead import BODIES, are_nationals, opens_head
from loaders.reading.chain_taken import Taken
from loaders.reading.chain_words import CONTINENTS, FINITE, LISTED, OF_ANYTHING, QUARTERS, SEATS, SENT, TIES
from loaders.reading.lexicon import THINGS, is_capital, is_common, is_given, is_portfolio


def links_on(taken: Taken, at: int) -> bool:
    """Whether a chain goes on after the word that links it: "of", "and", "for", "in"."""
    word = taken.tokens[at].text.lower()
    if word in ("and", "&"):
        return _and_goes_on(taken, at + 1)
    if word in ("of", "for", "in", "to", "at", "on", "with"):
        taken.closed = False
    if word == "with" and taken.last > taken.stop:
        return _is_tie(taken, at)
    if word in ("in", "on", "at", "to", "for") and taken.last > taken.stop:
        return _goes_on(taken, at + 1, word)
    return True


def _is_tie(taken: Taken, at: int) -> bool:
    """ "Head of the Friendship Group with the Netherlands": whether a state follows with which there are ties."""
    following = at + 1 + (at + 1 < taken.end and taken.tokens[at + 1].text == "the")
    return taken.kind in OF_ANYTHING and taken.tokens[taken.last - 1].text.lower() in TIES and following in taken.places


def lists_states(taken: Taken, at: int) -> bool:
    """ "Ambassador to Kenya, Uganda and Rwanda X": whether states in a row are where one is sent."""
    if "to" not in (token.text.lower() for token in taken.tokens[taken.stop : at]):
        return False
    while at < taken.end and (at in taken.places or taken.tokens[at].text.lower() in (",", "and", "the")):
        if at in taken.places and not taken.places[at].is_site:
            return False
        at += 1
    if at < taken.end and opens_head(taken.tokens, at, taken.end):
        return False  # the last state is that of another title
    following = taken.tokens[at].text if at < taken.end else ""
    return not taken.tokens[at - 1].text.endswith(("'s", "’s")) and (
        taken.tokens[at - 1].text == "," or is_capital(following or "x")
    )


def _goes_on(taken: Taken, at: int, word: str) -> bool:
    """Whether a chain goes on after "to", "in", "at", "for" or "on": an envoy's post, a committee's subject."""
    if at < taken.end and taken.tokens[at].text.lower() == "the":
        at += 1
    if at >= taken.end:
        return False
    text = taken.tokens[at].text
    if word == "at":
        return text.lower() in BODIES and text[0].isupper()
    if word == "for" and taken.plural and at in taken.places:
        return False
    seated = (word == "in" and at in taken.places) or (word == "to" and text.isupper() and len(text) > 2)
    if seated and taken.tokens[taken.last - 1].text.lower() in SEATS:
        return True
    if word == "for" and taken.tokens[taken.last - 1].text.lower() in THINGS and is_capital(text) and is_common(text):
        return True
    if word == "for" and text.lower() in QUARTERS and taken.tokens[at + 1 :][:1]:
        return taken.tokens[at + 1].text.lower() in CONTINENTS
    if taken.kind in ("ambassador", "special_envoy", "io_official", "secretary_general", "spokesperson", "adviser"):
        return at in taken.places or is_capital(text)
    return is_portfolio(text) and text[0].isupper()


def _and_goes_on(taken: Taken, at: int) -> bool:
    """Whether "and" joins two parts of one portfolio or body, not two titles or two people."""
    tokens, places = taken.tokens, taken.places
    if at >= taken.end or opens_head(taken.tokens, at, taken.end) or tokens[at].text in FINITE:
        return False
    if taken.plural and tokens[at].text == "of":
        return True  # "the Presidents of the Senate and of the Chamber"
    if taken.plural and (at in places or (at + 1 in places and tokens[at].text == "the")):
        return True
    if tokens[at].text.lower() in QUARTERS and at + 1 < taken.end and tokens[at + 1].text.lower() in CONTINENTS:
        return True
    if at in places and taken.kind in SENT and not taken.plural and at - 2 in places:
        return lists_states(taken, at - 1)
    if at in places and taken.kind not in ("ambassador", "special_envoy"):
        return taken.kind in LISTED and (places[at].code == "EU" or are_nationals(tokens, at, taken.end))
    text = tokens[at].text
    if text.lower() == "the":
        following = tokens[at + 1].text if at + 1 < taken.end else ""
        return taken.kind in LISTED and (is_portfolio(following) or following.lower() in CONTINENTS)
    if taken.kind in LISTED or taken.kind in ("chair", "deputy_chair", "director", "member"):
        return is_portfolio(text) or (is_common(text) and text[0].isupper() and not is_given(text))
    return text[0].isupper() and (is_portfolio(text) or text.lower() in THINGS)
