from __future__ import annotations

import pytest
from made import Made, graph_of

from graph.organizations import body_of
from ontology.terms import AgreementStatus, AgreementType

STATES = (("Finland", "FI"), ("Estonia", "EE"))


def told(
    published: str, title: str, words: str = "", parties: tuple[tuple[str, str], ...] = STATES, **said: object
) -> Made:
    return Made(published, stem=published + words, words=words).document(title, *parties, **said)  # type: ignore[arg-type]


def test_one_document_under_two_titles_is_one_and_signed() -> None:
    graph = graph_of(
        told("2024-04-01", "agreement on rail freight", status=AgreementStatus.PLANNED),
        told("2024-05-02", "Agreement on Rail Freight between Finland and Estonia", date="2024-05-01"),
        told("2024-09-02", "rail freight agreement", date="2024", status=AgreementStatus.REFERENCED),
    )
    (agreement,) = graph.agreements
    assert (agreement.status, agreement.date) == (AgreementStatus.SIGNED, "2024-05-01")
    assert agreement.parties == ("EE", "FI")
    assert len(agreement.evidence) == 3


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("agreement on rail freight", {}), ("agreement on fisheries", {})),
        (("agreement on rail freight", {"date": "2023-01"}), ("agreement on rail freight", {"date": "2024-01"})),
        (("agreement on rail freight", {}), ("agreement on rail freight", {"parties": (("Latvia", "LV"),)})),
        (("memorandum of cooperation", {}), ("memorandum of cooperation", {})),
        (("joint declaration", {"date": "2024-05-01"}), ("joint declaration", {"date": "2024-05-02"})),
        (
            ("rail freight", {"kind": AgreementType.CONTRACT}),
            ("rail freight", {"kind": AgreementType.PROTOCOL}),
        ),
        (("documents", {"date": "2024-05-01", "count": 3}), ("documents", {"date": "2024-05-01", "count": 4})),
        (
            ("rail freight pact", {"date": "2024-05-01"}),
            ("rail freight pact", {"status": AgreementStatus.PLANNED}),
        ),
    ],
)
def test_documents_that_differ(one: tuple[str, dict[str, object]], other: tuple[str, dict[str, object]]) -> None:
    graph = graph_of(
        told("2024-06-03", one[0], "one", **one[1]),  # type: ignore[arg-type]
        told("2024-06-04", other[0], "two", **other[1]),  # type: ignore[arg-type]
    )
    assert len(graph.agreements) == 2


def test_titles_that_say_nothing_are_one_document_on_one_day() -> None:
    graph = graph_of(
        told("2024-05-02", "memorandum of cooperation", date="2024-05-01"),
        told("2024-05-03", "memorandum of understanding", date="2024-05-01"),
    )
    assert len(graph.agreements) == 1


def test_two_documents_of_one_report_stay_apart() -> None:
    made = Made("2024-05-02").document("rail pact", *STATES, date="2024-05-01")
    made.document("rail pact", *STATES, date="2024-05-01")
    assert len(graph_of(made).agreements) == 2


def test_bodies_are_organizations_of_their_states() -> None:
    graph = graph_of(told("2024-05-02", "rail pact", parties=(("Riigikogu", "EE"), ("Republic of Finland", "FI"))))
    (agreement,) = graph.agreements
    chamber = body_of("Riigikogu", "EE").id
    assert agreement.parties == tuple(sorted((chamber, "FI")))
    assert [(organization.id, organization.state) for organization in graph.organizations] == [(chamber, "EE")]
    assert [state.id for state in graph.states] == ["EE", "FI"]
