"""Errors that a user can act on: their text is one line that says what is wrong and what to do."""

from __future__ import annotations


class InterstateError(Exception):
    """Base of every foreseen failure; its text is one line."""


class StoreError(InterstateError):
    """The store cannot be opened, read or written."""
