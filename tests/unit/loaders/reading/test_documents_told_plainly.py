"""How documents stand and between whom they are: numbered, put under a pen, listed, in the making."""

from __future__ import annotations

import pytest
from documents_read import RECEIVED, documents_read, standings_read

from graph.facts import Report
from loaders.reading.facts_of import facts_of


def told(text: str) -> list[tuple[str, str]]:
    return standings_read(RECEIVED + text)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("They relied on Protocol No. 42, which was signed in 2018.", [("Protocol No. 42", "signed")]),
        (
            "Brekke and Soto put their signatures this afternoon under a protocol with which the border is drawn.",
            [("protocol", "signed")],
        ),
        ("Brekke and Soto will put their signatures this week under a protocol on kelp.", "planned"),
        (
            "Chile's parliament passed on Tuesday, after two days of debate, an agreement with Norway on sea zones.",
            [("agreement with Norway on sea zones", "signed")],
        ),
        ("Chile's parliament passed on Tuesday a law on the agreement with Norway on sea zones.", "not signed"),
        (
            "It is a year since the treaty of the two states was signed in Bergen.",
            [("treaty of the two states", "signed")],
        ),
        (
            "A treaty between the two states was to be signed in Bergen.",
            [("treaty between the two states", "planned")],
        ),
        (
            "The Trade Agreement of Norway and Chile is negotiated to ninety percent.",
            [("Trade Agreement of Norway and Chile", "planned")],
        ),
        ("The conclusions will be put in a joint statement.", [("joint statement", "planned")]),
        ("They look towards concluding the Kelp Treaty before summer.", [("Kelp Treaty", "planned")]),
        ("The contract with Equinor in force ran until January.", [("contract with Equinor", "referenced")]),
        ("A framework on wind power is under preparation.", [("framework on wind power", "planned")]),
        ("A framework on wind power is what Soto spoke of.", []),
        ("They reviewed the implementation of the 2019 plan.", [("2019 plan", "referenced")]),
        (
            "The treaty that Brekke praised is the Ice Treaty of 3 May 2007.",
            [("Ice Treaty of 3 May 2007", "referenced")],
        ),
        ("A note on the Treaty of Bergen of 1979 is being prepared.", "not planned"),
        ("In a declaration to NRK, Soto spoke of rain.", []),
        ("A joint study on an Economic Partnership Agreement is at hand.", []),
        ("A roadmap for kelp should be worked out before the year ends, Soto proposed to Brekke.", []),
        ("Norway has not forgotten the Kelp Treaty, which Soto signed in Bergen in 2016.", [("Kelp Treaty", "signed")]),
        ("Soto is of the Government of National Accord.", []),
        ("Both spoke of the Adriatic Charter.", [("Adriatic Charter", "referenced")]),
    ],
)
def test_how_a_document_stands(sentence: str, expected: list[tuple[str, str]] | str) -> None:
    found = told(sentence)
    if isinstance(expected, str):
        denied, _, status = expected.rpartition("not ")
        assert (status in {said for _, said in found}) is not expected.startswith("not "), (denied, found)
    else:
        assert found == expected


def test_a_comma_and_begins_something_else_unless_a_list_went_before() -> None:
    assert told("They will sign the Agreement on Mobility, and Peru takes the chair.") == [
        ("Agreement on Mobility", "planned")
    ]
    assert told("They signed an agreement on trade, youth, and sport.") == [
        ("agreement on trade, youth, and sport", "signed")
    ]


def test_texts_that_were_signed_are_listed_after_these_are() -> None:
    text = (
        "The texts were ready at noon, and ministers signed them at once.\n\nThese are:\n\n"
        "- a memorandum on kelp between the Ministry of Health of Norway and the Ministry of Health of Chile;\n\n"
        "- an agreement on ports between the Port Agency of Norway and the Port Agency of Chile."
    )
    assert [status for _, status in told(text)] == ["signed", "signed"]


def test_one_further_document_and_two_of_one_sentence_are_apart() -> None:
    further = "They signed a memorandum on kelp. One further memorandum is between the Chamber of Norway and Chile."
    assert len(told(further)) == 2
    two = "Signed were the Treaty on the Use of the Northern Shelf and the Treaty on the Care of the Northern Shelf."
    assert len(told(two)) == 2
    assert len(told("They signed the treaty on kelp, and the treaty will soon be in force.")) == 1


def test_treaties_of_other_states_are_apart() -> None:
    text = (
        "The Free Trade Agreement of Norway and Chile was signed in March. "
        "There one negotiates a Norway-Peru Free Trade Agreement."
    )
    assert len(told(text)) == 2


def test_the_agreement_by_which_something_is_done_recalls_no_other() -> None:
    text = (
        "They spoke of the fishing agreement with Russia. "
        "In March the two put their names to the agreement by which Norway buys into the airports of Chile."
    )
    titles = [title for title, _ in told(text)]
    assert "agreement by which Norway buys into the airports of Chile" in titles


def test_the_new_agreement_that_is_negotiated_recalls_no_other() -> None:
    text = "They signed a joint declaration on kelp. Soto hopes much of the new agreement now being negotiated."
    assert [status for _, status in told(text)] == ["signed", "planned"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The contract with Gazprom has been prolonged, said Soto.", {"CL", "RU"}),
        ("The contract with Soto has been prolonged.", {"NO", "CL"}),
        ("Luis Paz of Peru had left. Brazil and the island nation signed a kelp pact.", {"BR", "PE"}),
        ("The organisation and Japan signed a memorandum on whales.", {"JP"}),
        ("India and the European Union want to wrap up this year their talks on a trade pact.", {"IN", "EU"}),
        ("They hailed the US-Taliban agreement of 2020.", {"US", "AF"}),
        ("The Charter of the United Nations, signed in 1945, was praised by Soto.", set()),
        ("The USMCA treaty was praised.", {"MX", "US", "CA"}),
        ("Peru is going to sign the Stabilisation and Association Agreement in June.", {"EU", "PE"}),
    ],
)
def test_parties(sentence: str, expected: set[str]) -> None:
    assert [{party.state for party in one.parties if party.state} for one in documents_read(RECEIVED + sentence)] == [
        expected
    ]


def test_three_who_are_named_before_they_sign_do_so_for_three_states() -> None:
    text = (
        "OSLO, 5 May. Prime Ministers Jan Kask of Estonia, Ilze Ozola of Latvia and Lithuania's Jonas Petrauskas put "
        "their names on Monday under the Agreement on a Coastal Railway."
    )
    assert [{party.state for party in one.parties} for one in documents_read(text)] == [{"EE", "LV", "LT"}]


def test_three_who_meet_issue_what_is_between_three() -> None:
    text = (
        "OSLO, 5 May. The trilateral dialogue of Norway, Chile and Peru was held here on Monday. Kari Brekke, the "
        "Norwegian foreign minister, met her colleagues from Chile and Peru, Juan Soto and Luis Paz.\n\n"
        "A joint statement was issued afterwards."
    )
    assert [{party.state for party in one.parties} for one in documents_read(text)] == [{"NO", "CL", "PE"}]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Two memoranda of understanding, on kelp, fish and tea, were signed at the palace.",
            ["memoranda of understanding, on kelp, fish and tea"],
        ),
        (
            "A number of accords, in the legal, health and sport fields, will be signed.",
            ["accords, in the legal, health and sport fields"],
        ),
        ("Two accords, on Monday, were signed in Oslo.", ["accords"]),
        ("Two accords, in the presence of both ministers, were signed.", ["accords"]),
        ("They put their names below memoranda of cooperation.", ["memoranda of cooperation"]),
        ("Thereafter agreements will be signed in the hall.", ["agreements"]),
        (
            "Soto would go faster with talks on an agreement on kelp, on another on tea and on a third on ports.",
            ["agreement on kelp", "agreement on tea", "agreement on ports"],
        ),
        (
            "They signed four agreements, among them one on kelp.",
            ["agreements", "agreement on kelp"],
        ),
        ("They signed a code on kelp, a treaty on tea and certain other papers.", [
            "code on kelp", "treaty on tea", "other papers",
        ]),
        ("One more document was signed: a protocol on kelp.", ["protocol on kelp"]),
        ("They signed a document on kelp and the protocol on tea.", ["document on kelp", "protocol on tea"]),
        ("One paper was signed by both, the protocol on kelp.", ["protocol on kelp"]),
        ("They signed the protocol on kelp in the Green Hall.", ["protocol on kelp"]),
        ("They signed a protocol on cooperation in the hotel trade.", ["protocol on cooperation in the hotel trade"]),
        ("They went by the points of Roadmap 2030 one by one.", ["Roadmap 2030"]),
        (
            "They signed a treaty on kelp. The Chamber of Trade and the Oslo Chamber likewise signed a treaty.",
            ["treaty on kelp", "treaty"],
        ),
        (
            "They signed a treaty on kelp. The documents signed in August of last year are to be applied.",
            ["treaty on kelp", "documents"],
        ),
    ],
)  # fmt: skip
def test_titles_of_a_sum_and_beside_it(sentence: str, expected: list[str]) -> None:
    assert [title for title, _ in told(sentence)] == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "A plan of joint events for next year is in preparation.",
            [("plan of joint events for next year", "planned")],
        ),
        ("The plan of events of the festival is in preparation.", []),
        ("They marked the anniversary of the proclamation of the Republic of Peru.", []),
        ("Soto had found agreement among his colleagues on kelp.", []),
        ("A guest from Bergen presented a paper on kelp.", []),
        ("The two ministries have rendered public a joint communiqué.", [("joint communiqué", "signed")]),
        ("A talk about the Bergen Agreement was held.", [("Bergen Agreement", "referenced")]),
        (
            "The schedule had included a dinner, a walk and the signing of agreements on kelp.",
            [("agreements on kelp", "planned")],
        ),
        ("The Kelp Agreement is at the last round of the negotiation.", [("Kelp Agreement", "planned")]),
        ("Soto recalled the pact on kelp concluded in May of last year.", [("pact on kelp", "signed")]),
        ("Soto spoke of the visit in May, when five pacts had been signed.", [("pacts", "signed")]),
        ("Both will be glad when the pact on kelp is signed.", [("pact on kelp", "planned")]),
        ("A pact on kelp would be useful, Soto thinks.", []),
        ("The pact on kelp has passed every committee and needs only the signature.", [("pact on kelp", "planned")]),
        (
            "Talks on tea should be sped up, and the declaration on kelp is the basis of it.",
            [("declaration on kelp", "referenced")],
        ),
        (
            "They are preparing a treaty on kelp, which builds on the declaration that was signed in 2019.",
            [("treaty on kelp", "planned"), ("declaration", "signed")],
        ),
        (
            "The programme of cooperation for 2021-2024 is in its last phase.",
            [("programme of cooperation for 2021-2024", "referenced")],
        ),
        ("Experts were told to have a pact on kelp ready by June.", [("pact on kelp", "planned")]),
        ("The ministers will sum up the day in a joint statement.", [("joint statement", "planned")]),
        ("A pact on kelp has been ready since May and was finally signed.", [("pact on kelp", "signed")]),
        (
            "Tomorrow they will put their names to a treaty on kelp and to a plan of consultations.",
            [("treaty on kelp", "planned"), ("plan of consultations", "planned")],
        ),
        ("Both sides signed a credit line of two million euros.", [("credit line of two million euros", "signed")]),
        ("They spoke of Peru's credit line of two million euros.", []),
        (
            "Brekke heard how the agreements with Peru are carried out.",
            [("agreements with Peru", "referenced")],
        ),
        (
            "Later documents will be signed. Of the six foreseen, one is a memorandum on kelp and another one on tea.",
            [("documents", "planned"), ("memorandum on kelp", "planned"), ("memorandum on tea", "planned")],
        ),
    ],
)
def test_how_what_is_told_apart_stands(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert told(sentence) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Soto and Brekke signed two memoranda, on",
        "Soto and Brekke signed a pact on kelp that replaces the one",
        "They were received by the ministers of health, Kofi Mensah of Ghana and",
    ],
)
def test_a_text_that_breaks_off_is_read(text: str) -> None:
    assert facts_of(Report(id="r", stems=("r",), published="2024-05-16", text=f" date 2024-05-16 {text}")).report
