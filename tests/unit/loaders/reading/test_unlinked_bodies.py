"""Bodies, units, parts of states and portfolios right after a head, without "of"."""

from __future__ import annotations

import pytest
from offices_read import roles_read


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("Commander 10 Corps Lieutenant General Azhar Abbasi of Pakistan came.", ("azhar-abbasi", "military")),
        ("Commander Southern Command General Asim Bajwa of Pakistan came.", ("asim-bajwa", "military")),
        ("Chief Minister Sindh Murad Shah received the envoy in Karachi, Pakistan.", ("murad-shah", "regional_head")),
        ("Murad Shah, Governor Punjab, spoke in Lahore, Pakistan.", ("murad-shah", "regional_head")),
        ("Governor State Bank of Pakistan Reza Baqir came.", ("reza-baqir", "central_bank_governor")),
        ("Director General IAEA Rafael Gomes came to Lima.", ("rafael-gomes", "international_organization_head")),
        ("Minister Finance Ishaq Darwish of Pakistan came.", ("ishaq-darwish", "minister")),
        ("Zubair Hayat, Chairman Joint Chiefs of Staff Committee, spoke in Pakistan.", ("zubair-hayat", "military")),
        ("Deputy Chairman Senate Saleem Mandviwalla of Pakistan came.", ("saleem-mandviwalla", "deputy_speaker")),
    ],
)
def test_a_body_right_after_a_head_belongs_to_the_title(text: str, held: tuple[str, str]) -> None:
    assert held in roles_read(text)


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("Governor Virginia Sosa of Peru spoke in Lima.", "virginia-sosa"),
        ("Chairman LI Zhanshu of China spoke in Beijing.", "li-zhanshu"),
        ("Commander General Ibrahim Moussa of Niger spoke in Niamey.", "ibrahim-moussa"),
    ],
)
def test_a_name_right_after_a_head_stays_a_name(text: str, person: str) -> None:
    assert person in {who for who, _ in roles_read(text)}
