"""The table of bodies names each once."""

from __future__ import annotations

from collections import Counter

from loaders.reading.tables import table


def test_an_international_body_is_named_once() -> None:
    counts = Counter(table("bodies")["international"]["names"])
    assert [name for name, count in counts.items() if count > 1] == []
