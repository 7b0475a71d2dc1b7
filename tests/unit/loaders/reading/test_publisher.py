"""The outlet that a text names."""

from __future__ import annotations

import pytest

from loaders.reading.publisher import publisher_of


@pytest.mark.parametrize(
    ("text", "publisher"),
    [
        (" date 2025-01-01 The two met in Apia, Savali News Agency reports.", "Savali News Agency"),
        (" date 2025-01-01 SUVA (Reuters) - The prime minister of Fiji met his guest.", "Reuters"),
        (" date 2025-01-01 ASTANA. KAZINFORM - The President received an envoy.", "KAZINFORM"),
        (" date 2025-01-01 The envoy arrived on Monday, TASS reports citing the embassy.", "TASS"),
        (" date 2025-01-01 The minister announced a visit. He reported to parliament.", None),
        ("", None),
    ],
)
def test_publisher(text: str, publisher: str | None) -> None:
    assert publisher_of(text) == publisher
