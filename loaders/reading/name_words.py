"""Words beside names, and of what is no person: sites, things, credits, kin."""

from __future__ import annotations

from loaders.reading.tables import vocabulary
from loaders.reading.wordsets import word_sets

PERSONAL_VERBS = vocabulary("personal_verbs")
_SITES = word_sets("sites")
HEADS, TAILS, ARTICLES = _SITES["heads"], _SITES["tails"], _SITES["articles"]
AFTER, BEFORE, WHERE, CREDITS = _SITES["things_after"], _SITES["things_before"], _SITES["where"], _SITES["credits"]
AUTHORS, KIN, CALLING, HELD = _SITES["authors"], _SITES["kin"], _SITES["calling"], _SITES["held"]
CRAFTS, CREDITING = _SITES["crafts"], _SITES["crediting"]
OPENS_TITLE, OPENS_TITLE_AS_HEAD = _SITES["opens_title"], _SITES["opens_title_as_head"]
OF_PLACES = frozenset({"mayor", "regional_head", "chair", "director", "business_leader", "deputy_chair", "ambassador"})
"""Kinds of titles after which places are named."""
CHILD = frozenset({"uulu", "kyzy", "oglu", "ogly", "oğlu", "qizi", "qızı", "gizi", "uly", "ugli"})
"""Son or daughter, after the father's name: "Nurlanbek Turgunbek uulu"."""
BESIDE_SURNAMES = frozenset({"met", "with", "told", "by", "and", "to", "from", "that", "thanked", "received", "hosted"})
BESIDE_SURNAMES |= {"for", "between", "of", "called", "saw", "as", "assured", "informed", "joined", "when", "while"}
"""Words before people and before few things with a capital."""
