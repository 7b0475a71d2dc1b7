"""What follows the head of a title and belongs to it: "of the Senate of the Republic of X", "for Trade and Industry"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from loaders.reading.bodies import chamber_state
from loaders.reading.geography import Place
from loaders.reading.lexicon import THINGS, is_capital, is_common, is_given, is_portfolio
from loaders.reading.story import Token
from loaders.reading.title_heads import head_at

_STOP_CHAIN = frozenset({".", ";", ":", "(", ")", "“", "”", '"', "—", "–", "!", "?", "[", "]"})
_LINKS = frozenset({"of", "for", "to", "in", "at", "on", "the", "and", "&", "'s", "’s", "with"})
_LONGEST_CHAIN = 22


@dataclass(slots=True)
class Chain:
    """The words after a head that belong to its title, taken one by one: `last` is the end of those taken so far."""

    tokens: Sequence[Token]
    places: dict[int, Place]
    stop: int
    end: int
    kind: str
    plural: bool
    last: int = 0
    closed: bool = False  # a state's name was last: only an institution can follow

    def take(self, verbal: bool) -> int:
        """Where the title ends: after "of the Senate of the Republic of X", "for Trade, Industry and Energy (MOTIE)"."""
        self.last = at = self.stop
        if not self._opens(verbal):
            return self.stop
        while at < self.end and at - self.stop < _LONGEST_CHAIN:
            following = self._step(at)
            if following is None:
                break
            at = following
        return self.last

    def _opens(self, verbal: bool) -> bool:
        if self.stop >= self.end:
            return False
        word = self.tokens[self.stop].text
        if verbal:
            return word.lower() in ("the", "a") or is_capital(word)
        if word in ("and", ",", "&") and self.kind in _LISTED and self.stop + 1 < self.end:
            # "Minister of Foreign Affairs and International Cooperation": the head has the first part already.
            following = self.tokens[self.stop + 1].text
            return is_portfolio(following) and following[0].isupper()
        return word.lower() in ("of", "for", "to", "in", "at", "on")

    def _step(self, at: int) -> int | None:
        """The token after what is taken at this one, None where the title ends before it."""
        text = self.tokens[at].text
        if text in _STOP_CHAIN:
            return self._aside(at)
        if text == ",":
            return at + 1 if self._comma(at) else None
        if text.lower() in _LINKS:
            return at + 1 if self._links(at) else None
        if at in self.places:
            return self._place(at)
        return self._word(at)

    def _aside(self, at: int) -> int | None:
        """An acronym or kind in brackets: "(MOTIE)", "(Parliament)"."""
        tokens = self.tokens
        if tokens[at].text != "(" or self.last == self.stop or at + 2 >= self.end or tokens[at + 2].text != ")":
            return None
        inside = tokens[at + 1].text
        if not inside.isupper() and inside.lower() not in THINGS:
            return None
        self.last, self.closed = at + 3, True
        return self.last

    def _comma(self, at: int) -> bool:
        if at + 1 >= self.end:
            return False
        following = self.tokens[at + 1].text
        if self.plural and at - 1 in self.places and (at + 1 in self.places or following == "the"):
            return True
        return self.kind in _LISTED and is_portfolio(following) and following[0].isupper()

    def _links(self, at: int) -> bool:
        word = self.tokens[at].text.lower()
        if word in ("and", "&"):
            return _and_goes_on(self.tokens, self.places, at + 1, self.end, self.kind, self.plural)
        if word in ("of", "for", "in", "to", "at", "on", "with"):
            self.closed = False
        if word in ("in", "on", "with", "at", "to") and self.last > self.stop:
            return word in ("to", "on", "in") and _goes_on(self.tokens, self.places, at + 1, self.end, self.kind)
        return True

    def _place(self, at: int) -> int:
        place = self.places[at]
        while at < self.end and self.places.get(at) is place:
            at += 1
        self.last, self.closed = at, place.is_site
        return at

    def _word(self, at: int) -> int | None:
        text = self.tokens[at].text
        lower = text.lower()
        if not is_capital(text) and not text.isdigit():
            known = lower in THINGS or (is_portfolio(text) and self.kind in _LISTED) or lower in ("lower", "upper")
            if not known:
                return None
            self.last = at + 1
            return at + 1
        institutional = lower in THINGS or is_common(text) or is_portfolio(text) or text.isupper()
        if self.closed and not (institutional and not is_given(text)):
            return None
        if not institutional and self.last > self.stop and not _named_body(self.tokens, at, self.last, self.end):
            return None
        self.last, self.closed = at + 1, False
        return at + 1


_LISTED = frozenset(
    {
        "minister",
        "deputy_minister",
        "foreign_minister",
        "deputy_foreign_minister",
        "defence_minister",
        "secretary_of_state",
        "director",
        "adviser",
    }
)


def _goes_on(tokens: Sequence[Token], places: dict[int, Place], at: int, end: int, kind: str) -> bool:
    """Whether a chain goes on after "to", "in" or "on": an envoy's post, a committee's subject."""
    if at < end and tokens[at].text.lower() == "the":
        at += 1
    if at >= end:
        return False
    if kind in ("ambassador", "special_envoy", "io_official", "secretary_general", "spokesperson", "adviser"):
        return at in places or is_capital(tokens[at].text)
    return is_portfolio(tokens[at].text) and tokens[at].text[0].isupper()


def _and_goes_on(tokens: Sequence[Token], places: dict[int, Place], at: int, end: int, kind: str, plural: bool) -> bool:
    """Whether "and" joins two parts of one portfolio or body, not two titles or two people."""
    if at >= end or head_at(tokens, at, end):
        return False
    if plural and (at in places or (at + 1 in places and tokens[at].text == "the")):
        return True
    if at in places and kind not in ("ambassador", "special_envoy"):
        return False
    if tokens[at].text.lower() == "the":
        return False
    text = tokens[at].text
    if kind in _LISTED or kind in ("chair", "deputy_chair", "director", "member"):
        return is_portfolio(text) or (is_common(text) and text[0].isupper() and not is_given(text))
    return text[0].isupper() and (is_portfolio(text) or text.lower() in THINGS)


def _named_body(tokens: Sequence[Token], at: int, last: int, end: int) -> bool:
    """Whether an unknown capitalised word right after "of (the)" names the body: what follows decides.

    "President of Tatarstan Rustam Minnikhanov": the first of three; "Speaker of the Jogorku Kenesh": both of two.
    """
    previous = tokens[at - 1].text
    if previous.lower() in ("of", "the", "for", "at"):
        return True
    return bool(chamber_state(f"{previous} {tokens[at].text}")) and not chamber_state(previous)
