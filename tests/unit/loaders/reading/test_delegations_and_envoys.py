"""Who heads a delegation or is an envoy: what the words after the head say of what, and whose it is."""

from __future__ import annotations

import pytest
from offices_read import states_held


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("The leader of the Turkish delegation Kemal Aksoy spoke.", ("kemal-aksoy", "other", "TR")),
        ("The head of the Greek parliamentary delegation Nikos Dimou spoke.", ("nikos-dimou", "legislator", "GR")),
        ("The head of the Turkish delegation to PACE Kemal Aksoy spoke.", ("kemal-aksoy", "legislator", "TR")),
        ("The chair of the Estonian IPU delegation, Helmi Kuusk, spoke.", ("helmi-kuusk", "legislator", "EE")),
        ("The head of the Iranian parliament's friendship group Ali Karimi spoke.", ("ali-karimi", "legislator", "IR")),
        (
            "US special envoy for Afghan peace and reconciliation Adam Khalil spoke.",
            ("adam-khalil", "special_envoy", "US"),
        ),
        ("In Baku, head of the EU Delegation John Brown spoke.", ("john-brown", "ambassador", "EU")),
        (
            "Polish Ambassador to Kenya, Uganda and Rwanda Jacek Bazan spoke.",
            ("jacek-bazan", "ambassador", "PL"),
        ),
        (
            "The Committee Chairman Ivan Orlov came as part of the Russian delegation.",
            ("ivan-orlov", "legislator", "RU"),
        ),
        ("In Baku, EU Ambassador John Brown spoke.", ("john-brown", "ambassador", "EU")),
        (
            "Head of the Mission of Georgia to the European Union Vakhtang Makaridze spoke.",
            ("vakhtang-makaridze", "ambassador", "GE"),
        ),
    ],
)
def test_heads_of_delegations_and_envoys(text: str, office: tuple[str, str, str | None]) -> None:
    assert states_held(text) == {office}


def test_at_the_head_of_a_delegation_is_no_title() -> None:
    text = "At the head of the Andorran delegation was Laia Ribas, the Minister of Culture."
    assert states_held(text) == {("laia-ribas", "minister", "AD")}


def test_an_envoy_is_told_once() -> None:
    text = "US Envoy Adam Khalil came. The US special envoy for peace Adam Khalil spoke."
    assert states_held(text) == {("adam-khalil", "special_envoy", "US")}


def test_a_counterpart_has_the_fuller_office() -> None:
    text = "Chile's Minister Raul Soto spoke. Foreign Minister Raul Soto met his Peruvian counterpart Luis Paz."
    assert states_held(text) == {("raul-soto", "foreign_minister", "CL"), ("luis-paz", "foreign_minister", "PE")}
