"""What tests of the reading share."""

from __future__ import annotations

import pytest

from loaders.reading import weighed_bearers


@pytest.fixture
def no_bearer_is_weighed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Titles that rules give to nobody stay nobody's."""
    monkeypatch.setattr(weighed_bearers, "_weights", dict)
