"""Stable identifiers: derived from content alone, so that every load of the same reports gives the same ones."""

from __future__ import annotations

import hashlib
import re
from functools import lru_cache

from anyascii import anyascii

_APOSTROPHES = re.compile(r"['’‘ʼʻ`´]")
_NOT_WORD = re.compile(r"[^a-z0-9]+")


def identifier(kind: str, *parts: str | None) -> str:
    """`kind-` and 80 bits in hexadecimal of the parts; an absent part differs from an empty one."""
    told = "".join(["\x00" if part is None else f"\x01{part}\x00" for part in parts])
    return f"{kind}-{hashlib.sha256(told.encode()).hexdigest()[:20]}"


def folded(text: str) -> str:
    """Lower-case ASCII words, single spaces: one form for what differs in case, accents and punctuation only."""
    plain = text if text.isascii() else anyascii(_APOSTROPHES.sub("", text))
    return _NOT_WORD.sub(" ", _APOSTROPHES.sub("", plain.lower())).strip()


@lru_cache(maxsize=1 << 16)
def fold(text: str) -> str:
    """What `folded` gives, remembered for texts that come often."""
    return folded(text)
