"""How documents stand by weights."""

from __future__ import annotations

from math import log

import pytest

from loaders.reading import standing_weights
from loaders.reading.standing_weights import weigh
from ontology.terms import AgreementStatus


@pytest.mark.parametrize(
    ("likelihoods", "features", "expected"),
    [
        ((0.5, 0.4, 0.05, 0.05), ["x"], AgreementStatus.SIGNED),
        ((0.7, 0.2, 0.05, 0.05), ["x"], None),
        ((0.5, 0.4, 0.05, 0.05), ["x", "loose"], None),
        ((0.3, 0.2, 0.2, 0.3), ["x"], AgreementStatus.REFERENCED),
    ],
)
def test_a_document_is_told_where_being_right_pays(
    monkeypatch: pytest.MonkeyPatch,
    likelihoods: tuple[float, ...],
    features: list[str],
    expected: AgreementStatus | None,
) -> None:
    monkeypatch.setattr(standing_weights, "_weights", lambda: {"x": [log(share) for share in likelihoods]})
    assert weigh(features)[0] is expected
