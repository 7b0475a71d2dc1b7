from __future__ import annotations

import pytest
from made import PRESIDENT, SPEAKER, Made, graph_of

from graph.facts import HeldOffice, Quotation
from graph.model import Office
from graph.offices import offices
from ontology.terms import Role, TenureStatus

Wording = tuple[str, str | None]


def posts(role: Role, state: str | None, *wordings: Wording) -> tuple[Office, ...]:
    return offices(
        HeldOffice(
            person="somebody",
            title=title,
            role=role,
            state=state,
            organization=body,
            status=TenureStatus.CURRENT,
            evidence=Quotation(text=title, start=0, end=len(title)),
        )
        for title, body in wordings
    )


@pytest.mark.parametrize(
    ("role", "state", "name", "wordings"),
    [
        (
            Role.HEAD_OF_STATE,
            "KZ",
            "President of Kazakhstan",
            [
                ("President", None),
                ("Kazakh leader", None),
                ("President of Kazakhstan", None),
                ("Kazakh President", None),
            ],
        ),
        (
            Role.LEGISLATURE_SPEAKER,
            "MN",
            "Chairman of the State Great Khural of Mongolia",
            [
                ("Chairman of the State Great Khural (Parliament) of Mongolia", "State Great Khural"),
                ("Chairman of the State Great Khural", "Great State Khural of Mongolia"),
                ("Mongolian Parliament Speaker", "Parliament"),
                ("Speaker", None),
            ],
        ),
        (
            Role.LEGISLATURE_SPEAKER,
            "KZ",
            "Speaker of the Mazhilis of Kazakhstan",
            [
                ("Speaker of the Mazhilis", "Mazhilis"),
                ("Speaker of the Mazhilis", "Majilis"),
                ("Majilis Speaker", "Majilis"),
            ],
        ),
        (
            Role.MINISTER,
            "TR",
            "Interior Minister of Türkiye",
            [
                ("Turkish Interior Minister", None),
                ("Interior Minister", None),
                ("Minister of the Interior of Turkey", None),
            ],
        ),
        (
            Role.MINISTER,
            "ZW",
            "Women's Affairs, Community Development Minister of Zimbabwe",
            [
                ("Women's Affairs, Community Development Minister", None),
                ("Zimbabwe's Women's Affairs, Community Development Minister", None),
                ("Minister for Women Affairs and Community Development", None),
            ],
        ),
        (
            Role.AMBASSADOR,
            "PL",
            "Ambassador of Poland to Kazakhstan",
            [("Ambassador of Poland to Kazakhstan", None), ("Poland's Ambassador to the Republic of Kazakhstan", None)],
        ),
        (
            Role.REGIONAL_HEAD,
            "KZ",
            "Governor of Kostanay region of Kazakhstan",
            [("governor of Kostanay region", "Kostanay region"), ("Governor of Kostanay region", "Kostanay Oblast")],
        ),
        (
            Role.INTERNATIONAL_ORGANIZATION_HEAD,
            None,
            "Secretary-General of the United Nations",
            [("Secretary-General of the United Nations", "United Nations"), ("UN Secretary-General", "UN")],
        ),
        (
            Role.FOREIGN_MINISTER,
            "MT",
            "Foreign minister of Malta",
            [("Maltese counterpart", None), ("his counterpart", None)],
        ),
    ],
)
def test_one_post_under_its_wordings(role: Role, state: str | None, name: str, wordings: list[Wording]) -> None:
    (office,) = posts(role, state, *wordings)
    assert office.name == name


@pytest.mark.parametrize(
    ("role", "state", "wordings"),
    [
        (Role.MINISTER, "KZ", [("Minister of Energy", None), ("Minister of Health", None)]),
        (Role.AMBASSADOR, "KZ", [("Ambassador to Mongolia", None), ("Ambassador to China", None)]),
        (Role.LEGISLATURE_SPEAKER, "KZ", [("Speaker", "Senate"), ("Speaker", "Mazhilis")]),
        (Role.LEGISLATURE_SPEAKER, "KZ", [("Speaker", "Senate"), ("Speaker", None)]),
        (Role.MAYOR, "GE", [("Mayor of Kutaisi", "Kutaisi"), ("Mayor of Batumi", "Batumi")]),
        (Role.OTHER, "KZ", [("Chief of Protocol", None), ("Minister-Counsellor", None)]),
    ],
)
def test_posts_that_differ(role: Role, state: str, wordings: list[Wording]) -> None:
    assert len(posts(role, state, *wordings)) == len(wordings)


def test_a_tenure_lasts_from_its_first_to_its_last_report_and_keeps_all_titles() -> None:
    graph = graph_of(
        Made("2024-05-01").person("Anna Berg", (PRESIDENT, "SE", "President")),
        Made("2022-03-01").person("Anna Berg", (PRESIDENT, "SE", "Swedish leader")),
        Made("2023-03-01").person(
            "Anna Berg", (PRESIDENT, "SE", "President"), (SPEAKER, "SE", "Speaker of the Riksdag")
        ),
    )
    spans = {(t.first_seen, t.last_seen, t.titles) for t in graph.tenures}
    assert spans == {
        ("2022-03-01", "2024-05-01", ("President", "Swedish leader")),
        ("2023-03-01", "2023-03-01", ("Speaker of the Riksdag",)),
    }
    assert sorted(len(tenure.evidence) for tenure in graph.tenures) == [1, 3]
