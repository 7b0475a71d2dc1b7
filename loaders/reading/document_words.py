"""Words of documents: which go before and after a title, which open and close it."""

from __future__ import annotations

from loaders.reading.tables import table
from loaders.reading.wordsets import word_sets

WORDS: dict[str, frozenset[str]] = {name: frozenset(words) for name, words in table("document_heads")["words"].items()}
ARTICLES = WORDS["indefinite"] | WORDS["definite"] | WORDS["pointing"]
_TITLES = word_sets("document_titles")
JOINING, STARTING, SUBSCRIBING = _TITLES["joining"], _TITLES["starting"], _TITLES["subscribing"]
OBJECTS, WEEKDAYS = _TITLES["objects"], _TITLES["weekdays"]
CIRCUMSTANCES = _TITLES["circumstances"]
WAYS = _TITLES["ways"]
PERSONS = _TITLES["persons"]
NOUNS_TOO = _TITLES["nouns_too"]
SITES = _TITLES["sites"]
ROOMS = _TITLES["rooms"]
DANGLING = JOINING | _TITLES["dangling"]
OPENING_QUOTES = {"“": "”", '"': '"', "‘": "’", "«": "»", "'": "'"}
MOST_BEFORE = 12
"""Tokens before a noun that are looked at for its title."""
YEAR_DIGITS = 4
