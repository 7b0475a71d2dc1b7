"""The whole graph of a few made-up reports, kept as a file: what changes in it is looked at before it is kept.

To write the file anew: `PYTHONPATH=.:tests python tests/unit/graph/test_golden.py`.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

from made import PREMIER, PRESIDENT, SPEAKER, Made, graph_of

from graph.model import Graph
from ontology.terms import AgreementStatus, AgreementType, Medium, MeetingStatus, Role

GOLDEN = Path(__file__).parents[2] / "golden" / "graph.json"


def golden_graph() -> Graph:
    """Two outlets on one meeting, two spellings of two people, a plan, a background meeting, a document twice."""
    state_news = Made("2024-04-12", stem="state-news")
    state_news.person("Maret Oja", (PRESIDENT, "EE", "Estonian President"))
    state_news.person("Davron Sharipov", (PRESIDENT, "UZ", "President of Uzbekistan"))
    state_news.person("Tiit Kask", (Role.FOREIGN_MINISTER, "EE", "Foreign Minister"))
    state_news.met("Maret Oja", "Davron Sharipov", date="2024-04-12", place="Kadriorg", country="EE")
    state_news.document(
        "agreement on air transport",
        ("Estonia", "EE"),
        ("Uzbekistan", "UZ"),
        date="2024-04-12",
        signatories=["Maret Oja", "Davron Sharipov"],
    )
    wire = Made("2024-04-13", stem="wire").person("Davron Şaripov", (PRESIDENT, "UZ", "Uzbek leader"))
    wire.person("Oja", (PRESIDENT, "EE", "President of Estonia")).person("Tiit Kask")
    wire.met(("Oja", "Tiit Kask"), ("Davron Şaripov",), date="2024-04-12", place="Tallinn", country="EE")
    wire.document(
        "Air Transport Agreement",
        ("Republic of Estonia", "EE"),
        ("Uzbek side", "UZ"),
        status=AgreementStatus.REFERENCED,
    )
    plan = Made("2024-03-20", stem="plan").person("Davron Sharipov", (PRESIDENT, "UZ", "President"))
    plan.person("Maret Oja", (PRESIDENT, "EE", "President"))
    plan.met("Maret Oja", "Davron Sharipov", date="2024-04", country="EE", status=MeetingStatus.PLANNED)
    chamber = Made("2024-04-20", stem="chamber")
    chamber.person("Laine Põld", (SPEAKER, "EE", "Speaker of the Riigikogu"), body="Riigikogu")
    chamber.person("Davron Sharipov", (PRESIDENT, "UZ", "President"))
    chamber.met("Laine Põld", "Davron Sharipov", date="2024-04-12", medium=Medium.PHONE, main=False)
    chamber.document(
        "memorandum of cooperation",
        ("Riigikogu", "EE"),
        ("Senate of the Oliy Majlis", "UZ"),
        kind=AgreementType.MEMORANDUM,
        status=AgreementStatus.PLANNED,
    )
    other = Made("2024-05-02", stem="other").person("Timur Sharipov", (PREMIER, "TJ", "Prime Minister"))
    other.person("Ana Reis", (Role.INTERNATIONAL_ORGANIZATION_HEAD, None, "UN Secretary-General"), body="UN")
    other.met("Timur Sharipov", "Ana Reis", date=None, country="TJ")
    return graph_of(state_news, wire, plan, chamber, other)


def as_json(graph: Graph) -> str:
    return json.dumps(asdict(graph), ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def test_the_golden_graph_has_not_changed() -> None:
    assert as_json(golden_graph()) == GOLDEN.read_text(encoding="utf-8")


if __name__ == "__main__":
    GOLDEN.write_text(as_json(golden_graph()), encoding="utf-8")
