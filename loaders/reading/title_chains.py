"""What follows the head of a title and belongs to it: "of the Senate of the Republic of X", "for Trade and Industry"."""

from __future__ import annotations

from dataclasses import dataclass

from loaders.reading.ahead import (
    RULED,
    begins_name,
    body_at,
    closes,
    goes_before_name,
    goes_before_style,
    is_alone,
    is_dash,
    is_day,
    is_of_committee,
    is_rank_of_bearer,
    is_trade,
    is_verb,
    opens_head,
    opens_style,
    past_ruler,
    run_is_body,
    serves_under,
)
from loaders.reading.bodies import chamber_state
from loaders.reading.chain_links import links_on, lists_states
from loaders.reading.chain_taken import Taken
from loaders.reading.chain_words import (
    ADJECTIVES,
    BEFORE_BODY,
    CHAIRS,
    CONTINENTS,
    GENERAL_BODIES,
    GENERAL_OFFICES,
    LEADING,
    LINKS,
    LISTED,
    LONGEST_CHAIN,
    LONGEST_PLAIN,
    MINISTERS,
    OF_ANYTHING,
    OF_PEOPLES,
    OF_RULERS,
    OPENING,
    OWNERS,
    PLAIN,
    QUARTERS,
    RULERS,
    SENT,
    SITES,
    STOP_CHAIN,
    STOPS,
)
from loaders.reading.geography import Manner
from loaders.reading.lexicon import (
    HONORIFICS,
    PEOPLES_TOO,
    THINGS,
    bare,
    is_capital,
    is_common,
    is_english,
    is_given,
    is_initial,
    is_portfolio,
)
from loaders.reading.names_of_bodies import past_name
from loaders.reading.officeholders import is_officeholder
from loaders.reading.subjects_of_groups import leads_to_committee, past_subject
from loaders.reading.unlinked_bodies import past_unlinked


@dataclass(slots=True)
class Chain(Taken):
    """The words after a head that belong to its title, taken one by one."""

    def take(self, verbal: bool) -> bool:
        """Whether a chain opens after the head, which is then taken: "of the Senate of the Republic of X", "for Trade"."""
        self.last = at = past_unlinked(self.tokens, self.stop, self.end, self.kind)
        self.closed = at > self.stop
        if at == self.stop and not self._opens(verbal):
            return False
        while at < self.end and at - self.stop < LONGEST_CHAIN:
            following = self._step(at)
            if following is None:
                break
            at = following
        return True

    def _opens(self, verbal: bool) -> bool:
        if self.stop >= self.end:
            return False
        word = self.tokens[self.stop].text
        if verbal:
            return (
                word.lower() in ("the", "a", "its", "his", "her", "diplomacy")
                or is_capital(word)
                or (self.kind == "minister" and is_portfolio(word))
            )
        if word in ("and", ",", "&") and self._goes_into_portfolio():
            return True
        if word in ("and", "&") and self.kind == "business_leader" and is_trade(self.tokens, self.stop + 1, self.end):
            return True  # "President of the Chamber of Commerce and Industry of X"
        if word == ",":
            return self._comma(self.stop)
        if word == "(":
            return closes(self.tokens, self.stop, self.end) and self._is_bracketed(self.stop)
        if word == "To" and self.kind not in SENT:
            return False  # "President To Lam"
        if word == "under":
            return self.kind == "security_official" and serves_under(self.tokens, self.stop, self.end) is not None
        hosted = word == "at" and self.plural and self.kind in MINISTERS  # "the ministers at the George Shultz Center"
        if hosted or (word in ("on", "in") and is_day(self.tokens, self.stop + 1, self.end)):
            return False
        if word == "to" and self.kind in LEADING and is_verb(self.tokens, self.stop + 1, self.end):
            return False  # "President to hold talks"
        if self.stop in self.places and is_capital(word):
            return goes_before_style(self.tokens, self.places, self.stop, self.end)
        return word.lower() in ("of", "for", "to", "in", "at", "on") or (
            self.kind in BEFORE_BODY and body_at(self.tokens, self.stop, self.end)
        )

    def _goes_into_portfolio(self) -> bool:
        """ "Minister of Foreign Affairs and International Cooperation": the head has the first part already."""
        if self.kind not in LISTED or self.stop + 1 >= self.end:
            return False
        article = self.tokens[self.stop].text == "and" and self.tokens[self.stop + 1].text == "the"
        first = self.stop + 1 + (article and self.stop + 2 < self.end)
        text = self.tokens[first].text
        return is_portfolio(text) and text[0].isupper() and not opens_head(self.tokens, first, self.end)

    def _step(self, at: int) -> int | None:
        """The token after what is taken at this one, None where the title ends before it."""
        text = self.tokens[at].text
        if text in ("'", "’") and at + 1 < self.end and self.tokens[at].start == self.tokens[at - 1].end:
            following = self.tokens[at + 1].text
            owned = is_portfolio(following) or following in OF_PEOPLES
            owned = owned or (following in ("General", "Joint") and self.tokens[at + 2 : at + 3] != [])
            return at + 1 if owned else None
        if text in STOP_CHAIN:
            return self._aside(at)
        if text == "-" and is_dash(self.tokens, at, self.end):
            return None
        if text == ",":
            return at + 1 if self._comma(at) else None
        lower = text.lower()
        served = serves_under if lower == "under" else past_ruler if self.kind in RULED else None
        if served is not None and (past := served(self.tokens, at, self.end)) is not None:
            self.last, self.closed = past, False
            return past
        if (subject := past_subject(self.tokens, self.places, at, self.end, self.kind)) is not None:
            self.last, self.closed = subject, False
            return subject
        if lower in LINKS:
            return at + 1 if links_on(self, at) else None
        if self.tokens[at - 1].text.lower() in OPENING and (behind := past_name(self.tokens, at, self.end)) > at:
            self.last, self.closed = behind, True
            return behind
        if at in self.places:
            return self._place(at)
        previous = self.tokens[at - 1].text.lower()
        if lower in OWNERS and previous in ("of", "for", "to", "in", "at"):
            return at + 1
        if lower in ADJECTIVES and (previous in ("of", "the", "to") or previous in OWNERS):
            return at + 1
        return self._word(at)

    def _aside(self, at: int) -> int | None:
        """An acronym or kind in brackets: "(MOTIE)", "(Parliament)"."""
        tokens = self.tokens
        if self.last > self.stop and [token.text.lower() for token in tokens[at : at + 4 : 3]] == ["(", ")"]:
            if tokens[at + 1].text.lower() not in ("lower", "upper"):
                return None
            self.last = at + 4
            return self.last
        if tokens[at].text != "(" or not closes(self.tokens, at, self.end):
            return None
        inside = tokens[at + 1].text
        if self.last == self.stop:
            if self._is_portfolio_in(at):
                self.last = at + 3
            return at + 3 if self._is_bracketed(at) else None
        if not inside.isupper() and inside.lower() not in THINGS:
            return None
        self.last, self.closed = at + 3, True
        return self.last

    def _is_bracketed(self, at: int) -> bool:
        """ "Secretary (West), Ministry of", "Senior Minister (Security) and": whether the title goes on with a bracket."""
        into = at + 3 < self.end and self.tokens[at + 3].text in (
            "in",
            "at",
            "of",
        )  # "Secretary (West) in the Ministry"
        if self.tokens[at + 1].text.isupper() and into:
            return True  # "Vice Chairman of the National Assembly (NA) of X"
        return self._is_portfolio_in(at) or body_at(self.tokens, at + 3 + into, self.end)

    def _is_portfolio_in(self, at: int) -> bool:
        inside = self.tokens[at + 1].text
        return self.kind in MINISTERS and inside[0].isupper() and is_portfolio(inside)

    def _comma(self, at: int) -> bool:
        if at + 1 >= self.end:
            return False
        following = self.tokens[at + 1].text
        if self.plural and at - 1 in self.places and (at + 1 in self.places or following == "the"):
            return True
        if body_at(self.tokens, at + 1, self.end):
            return True
        if self.kind == "foreign_minister" and following == "European" and not self.plural and at + 3 < self.end:
            return [token.text for token in self.tokens[at + 2 : at + 4]] == ["Union", "and"]
        if self.last == self.stop and at + 1 in self.places:
            return is_alone(self.tokens, self.places, at + 1, self.end)
        if self.last == self.stop and following.isupper() and following.isalpha() and 2 < len(following) < 7:
            return at + 2 >= self.end or self.tokens[at + 2].text in (",", ";", ".", ")")
        if self.kind in SENT and not self.plural and at - 1 in self.places and at + 1 in self.places:
            return lists_states(self, at)
        if following == "and" and self.kind in LISTED and self.last > self.stop and at + 2 < self.end:
            last = self.tokens[at + 2].text  # "Minister of Trade, Industry, and Commerce"
            return is_portfolio(last) and last[0].isupper() and not opens_head(self.tokens, at + 2, self.end)
        listed = self.kind in LISTED or (self.kind in CHAIRS and is_of_committee(self.tokens, self.stop, at, self.end))
        known = is_portfolio(following) or (self.kind in CHAIRS and is_common(following) and following[0].isupper())
        return listed and known and not opens_head(self.tokens, at + 1, self.end)

    def _place(self, at: int) -> int | None:
        place = self.places[at]
        before = self.tokens[at - 1].text
        while at < self.end and self.places.get(at) is place:
            at += 1
        if (
            (place.manner in SITES or self.tokens[at - 1].text in PEOPLES_TOO)
            and before.lower() not in LINKS
            and before[-1].isalpha()
            and begins_name(self.tokens, self.places, at, self.end)
        ):
            return None  # "Minister of Worship Santiago Cafiero"
        self.last, self.closed = at, place.is_site
        return at

    def _word(self, at: int) -> int | None:
        text = self.tokens[at].text
        lower = text.lower()
        if not is_capital(text) and not text.isdigit():
            return self._plain_word(at)
        if text == "General" and (
            self.tokens[at - 1].text in GENERAL_OFFICES
            or (at + 1 < self.end and self.tokens[at + 1].text in GENERAL_BODIES)
        ):
            self.last, self.closed = at + 1, False
            return at + 1
        if is_initial(text) and self.last > self.stop and goes_before_name(self.tokens, at, self.end):
            return None  # "Minister of Plantation Industries D.M. Jayaratne"
        if (
            lower in HONORIFICS
            and self.last > self.stop
            and (self.closed or self.tokens[at - 1].text.lower() not in ("of", "the"))
        ):
            return None  # "Commander-in-Chief of Defence Services Senior General X", "of Saint Lucia the Honourable X"
        if self.last > self.stop and opens_style(self.tokens, at, self.end):
            return None  # "Ambassador of the Republic of Korea His Excellency X"
        if self._is_served(at) or (self.last > self.stop and is_rank_of_bearer(self.tokens, at)):
            return None
        whole = bare(text)
        quarter = lower in CONTINENTS and self.tokens[at - 1].text.lower() in QUARTERS  # "for the South Caucasus X"
        institutional = (
            quarter or lower in THINGS or is_common(whole) or is_portfolio(whole) or text.isupper() or text.isdigit()
        )
        if self.closed and not (institutional and not is_given(text)):
            return None
        if not institutional and self.last > self.stop and not self._named_body(at):
            return None
        self.last, self.closed = at + 1, False
        return at + 1

    def _is_served(self, at: int) -> bool:
        """ "The personal envoy of Felipe Mora": whether the name of whom the bearer serves begins here."""
        serves = self.kind in OF_RULERS or self.kind == "counterpart"  # "the successor of Felipe Mora"
        if not serves or self.tokens[at - 1].text not in ("of", "to") or at + 1 >= self.end:
            return False
        text, following = self.tokens[at].text, bare(self.tokens[at + 1].text)
        if not is_capital(following) or following.lower() in THINGS or is_common(text):
            return False
        return (is_given(text) and not is_english(following) and not is_common(following)) or is_officeholder(
            f"{text} {following}"
        )

    def _plain_word(self, at: int) -> int | None:
        """A word in lower case: of a body, of a portfolio, or what an unnamed body is: "of a religious institution"."""
        text = self.tokens[at].text
        previous = self.tokens[at - 1].text.lower()
        known = text in THINGS or (is_portfolio(text) and self.kind in LISTED) or text in PLAIN
        if text in RULERS and self.kind in OF_RULERS and at - 1 in self.places and previous.endswith(("'s", "’s")):
            known = True  # "the special envoy of Senegal's leader"
        known = known or (text == "ministers" and self.tokens[at - 2].text.lower() in ("council", "cabinet"))
        if not known:
            opened = previous in OPENING or previous.endswith(("'s", "’s")) or self.plain or self._is_demonym(at - 1)
            opened = opened or leads_to_committee(self.tokens, at, self.end)
            if self.kind not in OF_ANYTHING or not opened or text in STOPS or self.plain >= LONGEST_PLAIN:
                return None
            if not bare(text).isalpha():
                return None
            self.plain += 1
        self.last = at + 1
        return at + 1

    def _is_demonym(self, at: int) -> bool:
        """Whether words can follow that say what of a state: "the Turkish [trade mission]"."""
        verbal = self.tokens[self.stop - 1].text.lower() == "of"  # "at the head of"
        return not verbal and at in self.places and self.places[at].manner is Manner.DEMONYM

    def _named_body(self, at: int) -> bool:
        """Whether an unknown capitalised word after "of (the)" names the body: what stands around it decides.

        "President of Tatarstan Rustam Minnikhanov": the first of three; "Speaker of the Jogorku Kenesh": both of two.
        """
        previous = self.tokens[at - 1].text
        if previous.lower() in ("of", "the", "for", "at"):
            return True
        if self.anchored and self.kind in OF_ANYTHING and run_is_body(self.tokens, at, self.end):
            return True
        return bool(chamber_state(f"{previous} {self.tokens[at].text}")) and not chamber_state(previous)
