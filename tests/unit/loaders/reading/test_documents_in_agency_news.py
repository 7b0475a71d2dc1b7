"""Documents as agencies and ministries tell of them every day: numbers, frameworks of visits, ceremonies, titles."""

from __future__ import annotations

import pytest
from documents_read import RECEIVED, documents_read, standings_read


def told(text: str) -> list[tuple[str, str]]:
    return standings_read(RECEIVED + text)


@pytest.mark.parametrize(
    ("sentence", "title", "count"),
    [
        ("The two countries signed 28 union programmes.", "union programmes", 28),
        ("About 40 commercial and investment agreements were signed.", "commercial and investment agreements", 40),
        ("Six sectoral deals were signed.", "sectoral deals", 6),
        ("They signed seventeen (17) Memoranda of Understanding.", "Memoranda of Understanding", 17),
        ("Five (5) bilateral agreements were signed.", "bilateral agreements", 5),
    ],
)
def test_number_before_documents_of_a_kind(sentence: str, title: str, count: int) -> None:
    assert [(document.title, document.count) for document in documents_read(RECEIVED + sentence)] == [(title, count)]


@pytest.mark.parametrize(
    "sentence",
    ["Oslo runs 28 union programmes.", "The 28 union programmes of Oslo drew praise.", "Five (5) boats sank."],
)
def test_programmes_not_signed(sentence: str) -> None:
    assert told(sentence) == []


def test_number_opens_the_report() -> None:
    assert [
        (one.title, one.count) for one in documents_read("Four MoUs were exchanged before Foreign Minister Juan Soto.")
    ] == [("MoUs", 4)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Within the framework of the visit, contracts worth $5 billion were signed.", [("contracts", "signed")]),
        ("They signed a framework of cooperation.", [("framework of cooperation", "signed")]),
        ("Several agreements aimed at boosting trade were signed.", [("agreements", "signed")]),
        ("Several agreements aimed at boosting trade are to be signed.", [("agreements", "planned")]),
        (
            "The leaders witnessed the signing of cooperation agreements between ministries, sectors and firms.",
            "signed",
        ),
        (
            "The agenda of the visit includes the signing of a joint statement and 10 agreements.",
            [("joint statement", "planned"), ("agreements", "planned")],
        ),
        ("A package of documents has been prepared for signing.", [("documents", "planned")]),
        ("The treaty base between the two comprises more than 140 treaties and agreements.", "referenced"),
        ("They are negotiating the Code of Conduct.", [("Code of Conduct", "planned")]),
        ("Brekke praised the Code of Conduct.", []),
        ("They adopted a statement on polar security.", [("statement on polar security", "signed")]),
        ("Brekke gave a statement on polar security.", []),
        ("They signed the Framework of Cooperation in Customs.", [("Framework of Cooperation in Customs", "signed")]),
        ("They noted the importance of signing an agreement on kelp.", [("agreement on kelp", "planned")]),
        ("They noted the importance of the agreement on kelp.", [("agreement on kelp", "referenced")]),
        ("They agreed on the preparation of a joint action plan.", [("joint action plan", "planned")]),
        ("They discussed the USMCA at length.", [("USMCA", "referenced")]),
    ],
)
def test_standing(sentence: str, expected: object) -> None:
    found = told(sentence)
    assert found == expected if isinstance(expected, list) else {status for _, status in found} == {expected}


@pytest.mark.parametrize(
    ("sentence", "titles"),
    [
        (
            "They signed a memorandum on kelp, Presidents Ole Vik and Ana Paz recalled in Oslo.",
            ["memorandum on kelp"],
        ),
        (
            "They signed a memorandum on kelp, cod and salmon in Oslo.",
            ["memorandum on kelp, cod and salmon"],
        ),
        (
            "They signed a Protocol between the Government of Norway and the Government of Chile on amending the "
            "Agreement on kelp.",
            ["Protocol between the Government of Norway and the Government of Chile on amending the Agreement on kelp"],
        ),
        (
            "They signed the treaty between Norway and Chile and the agreement on kelp.",
            ["treaty between Norway and Chile", "agreement on kelp"],
        ),
        (
            "They agreed to activate the Security Agreement signed in 2001 and the General Agreement for Trade "
            "signed in 1998.",
            ["Security Agreement", "General Agreement for Trade"],
        ),
        ("There was general agreement on kelp.", []),
        ("They adopted the New Bergen Declaration.", ["New Bergen Declaration"]),
        ("They adopted the new Bergen Declaration.", ["Bergen Declaration"]),
        ("They signed the Additional Protocol on kelp.", ["Additional Protocol on kelp"]),
        ("They signed an additional protocol on kelp.", ["protocol on kelp"]),
        ("They signed the Joint Kelp Committee (JKC) agreement.", ["Joint Kelp Committee (JKC) agreement"]),
        (
            "They signed a Trade, Economic and Technical Cooperation Agreement.",
            ["Trade, Economic and Technical Cooperation Agreement"],
        ),
        (
            "They discussed the Treaty on Armed Forces in Europe and signed a pact in Oslo.",
            ["Treaty on Armed Forces in Europe", "pact"],
        ),
        (
            "They discussed the Kelp Statement of 2016 and the union of customs.",
            ["Kelp Statement of 2016"],
        ),
        ("They signed a programme of cooperation until 2027 in Oslo.", ["programme of cooperation until 2027"]),
        ("They signed a programme of cooperation until dawn broke.", ["programme of cooperation"]),
        (
            "They adopted the Declaration of the Central Asia – Norway Summit.",
            ["Declaration of the Central Asia – Norway Summit"],
        ),
    ],
)
def test_titles(sentence: str, titles: list[str]) -> None:
    assert [title for title, _ in told(sentence)] == titles


@pytest.mark.parametrize(
    ("sentence", "dates"),
    [
        ("They signed nine accords in Bergen in 2012 and the Kelp Agreement in 2019.", ["2012", "2019"]),
        ("They discussed the Kelp Agreement in Oslo on Monday.", [None]),
        (
            "On the 20th anniversary of the Kelp Treaty, Brekke and Soto adopted a joint statement in Oslo on Monday.",
            ["2000", "2020-05-04"],
        ),
        ("They marked the 20th anniversary of the Kelp Treaty, signed in Bergen.", ["2000"]),
        ("They discussed the Kelp Agreement of 27 February 2019.", ["2019"]),
        ("They discussed the Kelp Agreement, signed on 27 February 2019.", ["2019-02-27"]),
    ],
)
def test_dates(sentence: str, dates: list[str | None]) -> None:
    assert [document.date for document in documents_read(RECEIVED + sentence)] == dates


_BOTH = ("kari-brekke", "juan-soto")


@pytest.mark.parametrize(
    ("sentence", "signers"),
    [
        (
            "Kari Brekke and Juan Soto signed a plan on kelp and witnessed the signing of a memorandum on cod.",
            [_BOTH, ()],
        ),
        ("Kari Brekke and Juan Soto signed a plan on kelp and a memorandum on cod.", [_BOTH, _BOTH]),
        ("Kari Brekke and Juan Soto signed a joint statement, and ministers signed nine documents.", [_BOTH, ()]),
        ("The Kelp Agreement, signed by Chile last year, was discussed by Kari Brekke and Juan Soto.", [()]),
        ("The Kelp Agreement signed by Kari Brekke and Juan Soto was praised by Premier Ola Lund.", [_BOTH]),
        ("An accord was signed between the Chamber of Norway and that of Chile, Kari Brekke told Juan Soto.", [()]),
        ("An accord was signed between Kari Brekke and Juan Soto, Premier Ola Lund said.", [_BOTH]),
        ("The Kelp Agreement, signed by Kari Brekke and Juan Soto, was ratified.", [_BOTH]),
    ],
)
def test_signatories(sentence: str, signers: list[tuple[str, ...]]) -> None:
    assert [document.signatories for document in documents_read(RECEIVED + sentence)] == signers


@pytest.mark.parametrize(
    ("sentence", "states"),
    [
        ("NATO and Norway will sign a joint declaration in Vilnius.", {"NO"}),
        ("Norway and the OSCE signed a memorandum on elections in Vienna.", {"NO"}),
        ("Norway and Chile, members of the OSCE, signed a memorandum on elections.", {"NO", "CL"}),
    ],
)
def test_state_beside_an_organisation(sentence: str, states: set[str]) -> None:
    assert [{party.state for party in one.parties if party.state} for one in documents_read(RECEIVED + sentence)] == [
        states
    ]


def test_waters_are_no_state() -> None:
    assert [
        {party.state for party in one.parties}
        for one in documents_read(RECEIVED + "They discussed the 2002 Declaration on Conduct in the South China Sea.")
    ] == [{"NO", "CL"}]
