"""Words that the chain behind the head of a title goes on with, stops at, or is told by."""

from __future__ import annotations

from loaders.reading.geography import Manner
from loaders.reading.tables import vocabulary
from loaders.reading.wordsets import word_sets

STOP_CHAIN = frozenset({".", ";", ":", "(", ")", "“", "”", '"', "—", "–", "!", "?", "[", "]"})
LONGEST_CHAIN = 22
LONGEST_PLAIN = 4
"""Words in lower case that a chain may have, beside those of the tables."""
SITES = frozenset({Manner.CAPITAL, Manner.CITY})
_WORDS = word_sets("title_chains")
LINKS, OWNERS, PLAIN = _WORDS["links"], _WORDS["owners"], _WORDS["plain"]
OPENING = frozenset({"of", "the"}) | OWNERS
SEATS = _WORDS["seats"]
TRADES = frozenset({"Industry", "Industries", "Industrial", "Trade", "Agriculture", "Mines", "Services", "Crafts"})
TRADES |= {"Shipping", "Navigation", "Tourism", "Entrepreneurs", "Entrepreneurship"}
QUARTERS, CONTINENTS = _WORDS["quarters"], _WORDS["continents"]
LISTED, SENT = _WORDS["listed"], _WORDS["sent"]
BEFORE_BODY, OF_ANYTHING = _WORDS["before_body"], _WORDS["of_anything"]
CHAIRS = frozenset({"chair", "deputy_chair", "member"})
MINISTERS = frozenset({"minister", "deputy_minister"})
COMMITTEES = frozenset({"committee", "commission", "subcommittee"})
LONGEST_PART = 6  # words of a committee's name from a comma to "and"
TIES = frozenset(
    {"group", "groups", "relations", "ties", "cooperation", "friendship", "league", "commission", "committee"}
)
OF_PEOPLES = frozenset({"Representatives", "Deputies", "Assembly", "Congress", "Council"})
"""After the apostrophe of "peoples'"."""
GENERAL_BODIES = frozenset({"Staff", "Intelligence", "Secretariat", "Directorate", "Inspectorate", "Administration"})
GENERAL_BODIES |= {"Authority", "Commission", "Organization", "Organisation", "Department", "Sports", "Entertainment"}
"""After "General", which is no rank before them."""
ADJECTIVES = vocabulary("courtesies")
STOPS = vocabulary("function_words") | vocabulary("personal_verbs")
"""Words in lower case that no body's name has."""


LEADING = frozenset({"president", "vice_president", "head_of_state", "head_of_government", "speaker", "regional_head"})
LEADING |= {"minister", "foreign_minister", "defence_minister", "mayor"}
"""What nobody is "to" anybody."""
ARTICLES = frozenset({"the", "both", "all", "some", "several", "other"})
RULERS = frozenset({"leader", "president", "premier", "king", "queen", "emir", "amir", "sultan", "ruler", "monarch"})
OF_RULERS = frozenset({"special_envoy", "adviser", "spokesperson", "ambassador", "first_spouse"})
"""Who serve a ruler that is told by what he rules."""
FINITE = word_sets("bearing")["finite"]
"""Verbs with which a clause goes on: "chairs the Movement and gave a speech"."""
GENERAL_OFFICES = frozenset({"Secretary", "Director", "Prosecutor", "Governor", "Inspector", "Attorney", "Consul"})
"""Before "General", which is no rank there: "envoy of the UN Secretary General"."""
