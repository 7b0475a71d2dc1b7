"""What follows the head of a title and belongs to it: "of the Senate of the Republic of X", "for Trade and Industry"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from loaders.reading.bodies import chamber_state
from loaders.reading.geography import Manner, Place
from loaders.reading.lexicon import HONORIFICS, THINGS, bare, is_capital, is_common, is_given, is_initial, is_portfolio
from loaders.reading.story import Token
from loaders.reading.tables import vocabulary
from loaders.reading.title_heads import head_at

_STOP_CHAIN = frozenset({".", ";", ":", "(", ")", "“", "”", '"', "—", "–", "!", "?", "[", "]"})
_LINKS = frozenset({"of", "for", "to", "in", "at", "on", "the", "and", "&", "'s", "’s", "with"})
_OPENINGS = frozenset({"of", "for", "at", "in", "to"})
_STRETCH_LINKS = frozenset({"de", "del", "la", "las", "los", "du", "des", "di", "da", "do", "dos", "'", "’", "-"})
_CLOSINGS = frozenset({",", ".", ";", ":", ")", "–", "—"})
_LONGEST_STRETCH = 12
_OWNERS = frozenset({"its", "his", "her", "their", "our", "that", "this", "a", "an", "same"})
_LONGEST_CHAIN = 22
_LONGEST_PLAIN = 4
_SITES = frozenset({Manner.CAPITAL, Manner.CITY})
_QUARTERS = frozenset(
    {"central", "south", "southern", "southeast", "east", "eastern", "west", "western", "north", "northern"}
)
_QUARTERS |= {"latin", "middle", "near", "horn", "sub-saharan", "pacific"}
_CONTINENTS = frozenset(
    {"asia", "africa", "europe", "america", "east", "pacific", "caribbean", "caucasus", "balkans", "mediterranean"}
)
_SEATS = frozenset(
    {"office", "mission", "embassy", "delegation", "centre", "center", "representation", "consulate", "bureau"}
)
_ADJECTIVES = vocabulary("courtesies")
_STOPS = vocabulary("function_words") | vocabulary("personal_verbs")


def _owns(token: Token) -> bool:
    return token.text.endswith(("'s", "’s", "s'", "s’"))


@dataclass(slots=True)
class Chain:
    """The words after a head that belong to its title, taken one by one: `last` is the end of those taken so far.

    `anchored` says that the bearer's name stands before the title, so that an unknown name after it is a body's.
    """

    tokens: Sequence[Token]
    places: dict[int, Place]
    stop: int
    end: int
    kind: str
    plural: bool
    anchored: bool = False
    last: int = 0
    closed: bool = False  # a state's name was last: only an institution can follow
    plain: int = 0  # words in lower case taken so far

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
        return self._stretched()

    def _stretched(self) -> int:
        """Where the title ends if a closing mark bounds words of a body that are in no table.

        "Governor of Uttar Pradesh, X", "X, commander of the Indo-Pacific Command": to the mark, where the bearer's name
        stands before the title or follows the mark.
        """
        if self.stop >= self.end or self.last >= self.end:
            return self.last
        if self.tokens[self.stop].text.lower() not in _OPENINGS and self.last == self.stop:
            return self.last
        stop = self._unknown(max(self.last, self.stop + 1))
        if stop is None or stop <= self.last or self.tokens[stop - 1].text.lower() in _LINKS:
            return self.last
        mark = self.tokens[stop].text if stop < self.end else ""
        if (self.anchored and not self.plural and mark in _CLOSINGS) or (mark == "," and self._name_at(stop + 1)):
            self.last = stop
        return self.last

    def _unknown(self, at: int) -> int | None:
        """The mark that ends a run of words that can name a body or what it is for, None if a name or title is in it."""
        plain = 0
        floor = at
        while at < self.end and at - floor < _LONGEST_STRETCH:
            text = self.tokens[at].text
            lower = text.lower()
            if text == "," and self._portfolio_goes_on(at + 1):
                at += 1
                continue
            if text in ("–", "—", "-") and self.tokens[at].start == self.tokens[at - 1].end:
                at += 1  # "the Armenia–Czech Republic friendship group"
                continue
            if text in _CLOSINGS:
                return at
            if lower in _LINKS or lower in _STRETCH_LINKS:
                if at + 1 < self.end and lower in ("and", "&") and head_at(self.tokens, at + 1, self.end):
                    return None
            elif at in self.places:
                pass
            elif is_capital(text):
                if not self._can_name_body(at, at == floor):
                    return None
            elif text.isalpha() and text not in _STOPS and plain < _LONGEST_PLAIN:
                plain += 1
            else:
                return None
            at += 1
        return at if at >= self.end else None

    def _portfolio_goes_on(self, at: int) -> bool:
        return at < self.end and is_portfolio(self.tokens[at].text) and not self._opens_head(at)

    def _can_name_body(self, at: int, first: bool) -> bool:
        """Whether a capitalised word can be part of a body's name: no title, given name or style of a person."""
        text = self.tokens[at].text
        if head_at(self.tokens, at, self.end) and not is_portfolio(text):
            return False
        if is_given(text) or (text.lower() in HONORIFICS and self.tokens[at - 1].text.lower() not in ("of", "the")):
            return False
        institutional = text.lower() in THINGS or is_common(text) or is_portfolio(text) or text.isupper()
        beside = first and self.closed and at - 1 in self.places and not _owns(self.tokens[at - 1])
        return institutional or self.anchored or not beside

    def _name_at(self, at: int) -> bool:
        """Whether a personal name can begin here: capitals that are neither a title nor a place."""
        if at >= self.end:
            return False
        text = self.tokens[at].text
        if text.lower().rstrip(".") in HONORIFICS:
            return True
        return (
            is_capital(text) and text[0].isalpha() and at not in self.places and not head_at(self.tokens, at, self.end)
        )

    def _opens(self, verbal: bool) -> bool:
        if self.stop >= self.end:
            return False
        word = self.tokens[self.stop].text
        if verbal:
            return word.lower() in ("the", "a", "its", "his", "her") or is_capital(word)
        if word in ("and", ",", "&") and self.kind in _LISTED and self.stop + 1 < self.end:
            # "Minister of Foreign Affairs and International Cooperation": the head has the first part already.
            following = self.tokens[self.stop + 1].text
            if is_portfolio(following) and following[0].isupper() and not self._opens_head(self.stop + 1):
                return True
        if word == ",":
            return self._comma(self.stop)
        if word == "(":
            return self._closes(self.stop) and self._body_at(self.stop + 3)
        if word == "To" and self.kind not in _SENT:
            return False  # "President To Lam"
        return word.lower() in ("of", "for", "to", "in", "at", "on") or (
            self.kind in _BEFORE_BODY and self._body_at(self.stop)
        )

    def _closes(self, at: int) -> bool:
        return at + 2 < self.end and self.tokens[at + 2].text == ")"

    def _body_at(self, at: int) -> bool:
        """Whether a body's name stands here: "Speaker National Assembly", "Secretary (West), Ministry of"."""
        if at < self.end and self.tokens[at].text == ",":
            at += 1
        if at < self.end and self.tokens[at].text.lower() == "the":
            at += 1
        if at >= self.end or not self.tokens[at].text[0].isupper() or head_at(self.tokens, at, self.end):
            return False
        word = self.tokens[at].text.lower()
        following = self.tokens[at + 1].text.lower() if at + 1 < self.end else ""
        return (word in _BODIES and (following in ("of", "for") or word == "parliament")) or (
            following in ("assembly", "council", "ministry") and is_common(word)
        )

    def _step(self, at: int) -> int | None:
        """The token after what is taken at this one, None where the title ends before it."""
        text = self.tokens[at].text
        if text in ("'", "’") and at + 1 < self.end and self.tokens[at].start == self.tokens[at - 1].end:
            return at + 1 if is_portfolio(self.tokens[at + 1].text) else None
        if text in _STOP_CHAIN:
            return self._aside(at)
        if text == ",":
            return at + 1 if self._comma(at) else None
        lower = text.lower()
        if lower in _LINKS:
            return at + 1 if self._links(at) else None
        if at in self.places:
            return self._place(at)
        previous = self.tokens[at - 1].text.lower()
        if lower in _OWNERS and previous in ("of", "for", "to", "in", "at"):
            return at + 1
        if lower in _ADJECTIVES and (previous in ("of", "the", "to") or previous in _OWNERS):
            return at + 1
        return self._word(at)

    def _aside(self, at: int) -> int | None:
        """An acronym or kind in brackets: "(MOTIE)", "(Parliament)"."""
        tokens = self.tokens
        if tokens[at].text != "(" or not self._closes(at):
            return None
        inside = tokens[at + 1].text
        if self.last == self.stop:
            return at + 3 if self._body_at(at + 3) else None
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
        if self._body_at(at + 1):
            return True
        if self.last == self.stop and at + 1 in self.places:
            return self._alone(at + 1)
        if self.last == self.stop and following.isupper() and following.isalpha() and 2 < len(following) < 7:
            return at + 2 >= self.end or self.tokens[at + 2].text in (",", ";", ".", ")")
        return self.kind in _LISTED and is_portfolio(following) and not self._opens_head(at + 1)

    def _alone(self, at: int) -> bool:
        """ "Prime Minister, Saint Kitts and Nevis;": a state's name closed by a mark."""
        place = self.places[at]
        while at < self.end and self.places.get(at) is place:
            at += 1
        return place.manner is Manner.NAME and (at >= self.end or self.tokens[at].text in (",", ";", ".", ")"))

    def _opens_head(self, at: int) -> bool:
        """Whether words of a portfolio lead to another title: "…, Foreign Minister"."""
        while at < self.end and (is_portfolio(self.tokens[at].text) or self.tokens[at].text in ("and", "&", "deputy")):
            if head_at(self.tokens, at, self.end):
                return True
            at += 1
        return at < self.end and head_at(self.tokens, at, self.end) is not None

    def _links(self, at: int) -> bool:
        word = self.tokens[at].text.lower()
        if word in ("and", "&"):
            return self._and_goes_on(at + 1)
        if word in ("of", "for", "in", "to", "at", "on", "with"):
            self.closed = False
        if word in ("in", "on", "with", "at", "to", "for") and self.last > self.stop:
            return word in ("to", "on", "in", "at", "for") and self._goes_on(at + 1, word)
        return True

    def _place(self, at: int) -> int | None:
        place = self.places[at]
        before = self.tokens[at - 1].text
        while at < self.end and self.places.get(at) is place:
            at += 1
        if place.manner in _SITES and before.lower() not in _LINKS and before[-1].isalpha() and self._begins_name(at):
            return None  # "Minister of Worship Santiago Cafiero"
        self.last, self.closed = at, place.is_site
        return at

    def _begins_name(self, at: int) -> bool:
        """Whether the word from here is the second of a name: a capital that no body's name has."""
        if at >= self.end or not self.tokens[at].text[0].isupper() or at in self.places:
            return False
        text = self.tokens[at].text
        return not (
            text.lower() in THINGS or is_common(text) or is_portfolio(text) or head_at(self.tokens, at, self.end)
        )

    def _word(self, at: int) -> int | None:
        text = self.tokens[at].text
        lower = text.lower()
        if not is_capital(text) and not text.isdigit():
            return self._plain_word(at)
        if is_initial(text) and self.last > self.stop and self._goes_before_name(at):
            return None  # "Minister of Plantation Industries D.M. Jayaratne"
        if lower in HONORIFICS and self.last > self.stop and self.tokens[at - 1].text.lower() not in ("of", "the"):
            return None  # "Commander-in-Chief of Defence Services Senior General X"
        whole = bare(text)
        institutional = lower in THINGS or is_common(whole) or is_portfolio(whole) or text.isupper()
        if self.closed and not (institutional and not is_given(text)):
            return None
        if not institutional and self.last > self.stop and not self._named_body(at):
            return None
        self.last, self.closed = at + 1, False
        return at + 1

    def _goes_before_name(self, at: int) -> bool:
        """Whether an initial stands before a capitalised word, its point between if it has none itself."""
        following = at + 1 if "." in self.tokens[at].text else at + 2
        if following >= self.end or (following == at + 2 and self.tokens[at + 1].text != "."):
            return False
        return self.tokens[following].text[0].isupper()

    def _plain_word(self, at: int) -> int | None:
        """A word in lower case: of a body, of a portfolio, or what an unnamed body is: "of a religious institution"."""
        text = self.tokens[at].text
        previous = self.tokens[at - 1].text.lower()
        known = text in THINGS or (is_portfolio(text) and self.kind in _LISTED) or text in _PLAIN
        known = known or (text == "ministers" and self.tokens[at - 2].text.lower() in ("council", "cabinet"))
        if not known:
            opened = previous in ("of", "a", "an", "the") or self.plain
            if self.kind not in _OF_ANYTHING or not opened or text in _STOPS or self.plain >= _LONGEST_PLAIN:
                return None
            if not text.isalpha():
                return None
            self.plain += 1
        self.last = at + 1
        return at + 1

    def _goes_on(self, at: int, word: str) -> bool:
        """Whether a chain goes on after "to", "in", "at", "for" or "on": an envoy's post, a committee's subject."""
        if at < self.end and self.tokens[at].text.lower() == "the":
            at += 1
        if at >= self.end:
            return False
        text = self.tokens[at].text
        if word == "at":
            return text.lower() in _BODIES and text[0].isupper()
        if word == "for" and self.plural and at in self.places:
            return False
        if word == "in" and at in self.places and self.tokens[self.last - 1].text.lower() in _SEATS:
            return True
        if self.kind in ("ambassador", "special_envoy", "io_official", "secretary_general", "spokesperson", "adviser"):
            return at in self.places or is_capital(text)
        return is_portfolio(text) and text[0].isupper()

    def _and_goes_on(self, at: int) -> bool:
        """Whether "and" joins two parts of one portfolio or body, not two titles or two people."""
        tokens, places = self.tokens, self.places
        if at >= self.end or self._opens_head(at):
            return False
        if self.plural and (at in places or (at + 1 in places and tokens[at].text == "the")):
            return True
        if tokens[at].text.lower() in _QUARTERS and at + 1 < self.end and tokens[at + 1].text.lower() in _CONTINENTS:
            return True
        if at in places and self.kind not in ("ambassador", "special_envoy"):
            return places[at].code == "EU" and self.kind in _LISTED
        text = tokens[at].text
        if text.lower() == "the":
            return self.kind in _LISTED and at + 1 < self.end and is_portfolio(tokens[at + 1].text)
        if self.kind in _LISTED or self.kind in ("chair", "deputy_chair", "director", "member"):
            return is_portfolio(text) or (is_common(text) and text[0].isupper() and not is_given(text))
        return text[0].isupper() and (is_portfolio(text) or text.lower() in THINGS)

    def _named_body(self, at: int) -> bool:
        """Whether an unknown capitalised word after "of (the)" names the body: what stands around it decides.

        "President of Tatarstan Rustam Minnikhanov": the first of three; "Speaker of the Jogorku Kenesh": both of two.
        """
        previous = self.tokens[at - 1].text
        if previous.lower() in ("of", "the", "for", "at"):
            return True
        if self.anchored and self.kind in _OF_ANYTHING and self._run_is_body(at):
            return True
        return bool(chamber_state(f"{previous} {self.tokens[at].text}")) and not chamber_state(previous)

    def _run_is_body(self, at: int) -> bool:
        """Whether the capitalised words from here end in what is a body, or are closed by a mark and no given name."""
        first = at
        while at < self.end and is_capital(self.tokens[at].text) and self.tokens[at].text[0].isalpha():
            at += 1
        if self.tokens[at - 1].text.lower() in THINGS:
            return True
        closed = at >= self.end or self.tokens[at].text in (",", ".", ";", ")")
        return closed and at - first < 2 and not is_given(self.tokens[first].text)


_SENT = frozenset({"ambassador", "special_envoy", "io_official", "adviser", "secretary_general"})
_PLAIN = frozenset(
    {
        "lower",
        "upper",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "several",
        "all",
        "respective",
        "chambers",
        "houses",
        "countries",
        "nations",
        "republics",
        "sides",
        "both",
        "country",
        "nation",
    }
)
_BEFORE_BODY = frozenset({"speaker", "deputy_speaker", "chair", "deputy_chair", "director", "secretary_general"})
_OF_ANYTHING = frozenset({"leader", "chair", "deputy_chair", "director", "member", "business_leader", "party_leader"})
_BODIES = frozenset(
    {
        "ministry",
        "department",
        "office",
        "embassy",
        "parliament",
        "senate",
        "house",
        "committee",
        "commission",
        "division",
        "directorate",
        "court",
        "government",
        "headquarters",
        "secretariat",
    }
)
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
        "io_official",
        "deputy_secretary_general",
    }
)
