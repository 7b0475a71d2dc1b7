"""Documents in the words of careful writers: gapped, in a bracket or between dashes, a verb after the title."""

from __future__ import annotations

import pytest
from documents_read import RECEIVED, documents_read, standings_read


def told(text: str) -> list[tuple[str, str]]:
    return standings_read(RECEIVED + text)


def titles(text: str) -> list[str]:
    return [title for title, _ in told(text)]


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        (
            "They signed a protocol on kelp. A letter of intent on the port completed the list.",
            "letter of intent on the port",
        ),
        (
            "Under the Memorandum of Understanding on Tourism Chile will train guides.",
            "Memorandum of Understanding on Tourism",
        ),
        (
            "Under the Programme of Cooperation (2018-2020) Chile will train guides.",
            "Programme of Cooperation (2018-2020)",
        ),
        ("They signed a declaration on farming after 2013.", "declaration on farming after 2013"),
        ("They signed a protocol on checks at the state border.", "protocol on checks at the state border"),
        ("They signed a protocol on tea at the state theatre.", "protocol on tea"),
        ("The two academies signed a memorandum of their own.", "memorandum"),
        ("They took stock of the Plan of Work 2020-2022 and of talks on kelp.", "Plan of Work 2020-2022"),
        ("They signed a protocol on goods produced in the north.", "protocol on goods produced in the north"),
    ],
)
def test_where_a_title_ends(sentence: str, title: str) -> None:
    assert title in titles(sentence)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Of the visit came six texts: agreements on health and on schools, a protocol on kelp and, above them all,"
            " a framework agreement on trade.",
            ["agreement on health", "agreement on schools", "protocol on kelp", "framework agreement on trade"],
        ),
        (
            "Three agreements - on visas for tourists, on health and on schools - were signed in Oslo.",
            ["agreement on visas for tourists", "agreement on health", "agreement on schools"],
        ),
        (
            "Three agreements (on visas, on health and on schools) were signed in Oslo.",
            ["agreement on visas", "agreement on health", "agreement on schools"],
        ),
        (
            "They signed two memoranda: one, in the field of health, and the other between the ports.",
            ["memorandum in the field of health", "memorandum between the ports"],
        ),
        (
            "They concluded an agreement on ice and initialled a second, on kelp.",
            ["agreement on ice", "agreement on kelp"],
        ),
        (
            "The ministers of energy signed a memorandum on gas, the transport ministers one on railways.",
            ["memorandum on gas", "memorandum on railways"],
        ),
        (
            "A treaty on kelp was ready. They signed it together with a second one on ice.",
            ["treaty on kelp", "treaty on ice"],
        ),
        (
            "Chile trains divers under a cooperation programme for 2014-2016, one of three papers signed.",
            ["cooperation programme for 2014-2016", "papers"],
        ),
        (
            "They signed two papers. A minister will need no visa now (Agreement on Visas for Holders of Passports).",
            ["papers", "Agreement on Visas for Holders of Passports"],
        ),
    ],
)
def test_documents_of_a_list(sentence: str, expected: list[str]) -> None:
    assert titles(sentence) == expected


def test_under_an_agreement_that_was_signed_people_will_travel() -> None:
    assert told("Tourists will travel without visas under an agreement inked in Oslo.") == [("agreement", "signed")]


def test_a_law_of_ratification_in_which_a_treaty_is_named() -> None:
    sentence = "Peru had mentioned the Bergen Peace Treaty in the ratification law."
    assert told(sentence) == [("Bergen Peace Treaty", "referenced")]


def test_what_is_planned_is_another_than_what_was_signed() -> None:
    text = "They signed an agreement. A bilateral agreement on air services is still being negotiated."
    assert [status for _, status in told(text)] == ["signed", "planned"]


def test_what_will_be_done_under_one_of_those_signed() -> None:
    text = "They signed two documents. Under the Plan of Cooperation on Kelp Chile will send teachers."
    assert ("Plan of Cooperation on Kelp", "signed") in told(text)


def test_parties_of_a_group_and_beside_a_town() -> None:
    (baltic,) = documents_read(RECEIVED + "The Baltic Veterinary Agreement remains in force.")
    assert {party.state for party in baltic.parties} == {"EE", "LV", "LT"}
    text = "They signed a protocol on tea. A letter of intent on the residence in Rome completed the list."
    assert {party.state for party in documents_read(RECEIVED + text)[-1].parties} == {"NO", "CL"}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Norway and Chile have a kelp agreement. Brekke and Soto presided over its signing.",
            [("kelp agreement", "signed")],
        ),
        (
            "Norway wants a kelp agreement. Work would begin on a treaty on ice, said Soto.",
            [("treaty on ice", "planned")],
        ),
        (
            "They recalled the PALM8 Declaration, under which Norway had promised more help.",
            [("PALM8 Declaration", "referenced")],
        ),
        ("The session broke up in Bergen on Monday night with a protocol.", [("protocol", "signed")]),
        ("The session ends on Sunday with a protocol.", []),
        ("Soto suggested to his host that the two states sign a memorandum on kelp one day.", []),
        ("Soto proposed drawing up a memorandum on kelp.", []),
        ("They adopted a plan of events for the coming year.", []),
        (
            "Norway hopes to conclude two texts, Brekke told the press: a treaty on kelp and the Agreement on Ice.",
            [("treaty on kelp", "planned"), ("Agreement on Ice", "planned")],
        ),
        (
            "They signed accords on tea and of two memoranda, one of them between the ports.",
            [("accords on tea", "signed"), ("memoranda", "signed"), ("memorandum between the ports", "signed")],
        ),
        ("Norway and Chile exchanged notes on a grant for schools.", [("notes on a grant for schools", "signed")]),
        ("Norway and Chile exchanged notes on the war in the south.", []),
        (
            "The kelp contract has run out. A new one is being negotiated, and Soto hopes.",
            [("kelp contract", "referenced"), ("new kelp contract", "planned")],
        ),
        (
            "Chile ratified the treaty with Peru on kelp. It had given its blessing to the one with Japan on ice.",
            [("treaty with Peru on kelp", "signed"), ("treaty with Japan on ice", "signed")],
        ),
        (
            "A protocol on kelp tells what Brekke and Soto agreed; both signed it before noon.",
            [("protocol on kelp", "signed")],
        ),
        ("Messages were exchanged in which the Kelp Treaty of 1972 is named.", [("Kelp Treaty of 1972", "referenced")]),
        (
            "Chile has a Kelp Treaty with Peru, signed in 2015, and a 2009 Agreement with France on ice.",
            [("Kelp Treaty with Peru", "signed"), ("2009 Agreement with France on ice", "referenced")],
        ),
        (
            "A memorandum on rails will be among them, and so will an agreement on licences.",
            [("memorandum on rails", "planned"), ("agreement on licences", "planned")],
        ),
        ("Norway and Chile will have a new action plan by autumn.", [("action plan", "planned")]),
        ("The forum has contributed to new contracts between companies.", []),
        ("They ended the session of their committee in Bergen by signing its minutes.", [("minutes", "signed")]),
        (
            "The sealing partnership with Chile, concluded in April, was praised by Soto.",
            [("sealing partnership with Chile", "signed")],
        ),
        ("Brekke signed a protocol on kelp with Ana Paz, Speaker of the Congress.", [("protocol on kelp", "signed")]),
        (
            "They adopted a declaration and forty papers, among them a plan for the use of kelp.",
            [("declaration", "signed"), ("papers", "signed"), ("plan for the use of kelp", "signed")],
        ),
        (
            "The arrangement on development grants that the two states signed in 2012 expires in June.",
            [("arrangement on development grants", "signed")],
        ),
        ("Nothing can be said before the kelp accord is signed, said Soto.", [("kelp accord", "planned")]),
        (
            "They renewed their ties with a Statement of Partnership for 2017 to 2021, signed in Bergen by Brekke.",
            [("Statement of Partnership for 2017 to 2021", "signed")],
        ),
        ("At the end they initialled the record of the meeting.", [("record of the meeting", "signed")]),
        ("They signed a treaty on kelp on the shore of the lake.", [("treaty on kelp", "signed")]),
        (
            "They have three accords. Signed with joy in Bergen, they do away with visas.",
            [("accords", "signed")],
        ),
        (
            "Until then the two states will rely on the Bergen Convention.",
            [("Bergen Convention", "referenced")],
        ),
        (
            "Forty papers were signed. They range from a protocol on kelp to the Loan Agreement for a railway.",
            [("papers", "signed"), ("protocol on kelp", "signed"), ("Loan Agreement for a railway", "signed")],
        ),
        (
            "The joint statement of the two ministers condemns the war.",
            [("joint statement of the two ministers", "signed")],
        ),
        ("Chile also hopes for an accord with Japan on kelp.", []),
        (
            "They have had a memorandum of understanding since 2015; a new accord is to follow it in the autumn.",
            [("memorandum of understanding", "referenced"), ("accord", "planned")],
        ),
        ("The ministers' memorandum on kelp is not ready yet.", [("memorandum on kelp", "planned")]),
        (
            "Two accords, signed on Monday, bring to forty the number of such contracts.",
            [("accords", "signed")],
        ),
        ("Soto recalled that a kelp treaty has tied them together since 1964.", [("kelp treaty", "referenced")]),
    ],
)
def test_how_what_is_retold_stands(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert told(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "The ministers of Peru, Norway and Chile issued a communiqué and signed a plan of work.",
            [{"PE", "NO", "CL"}] * 2,
        ),
        (
            "Oslo hopes to conclude three texts: a trade agreement with Peru, a trade agreement with Japan and a trade"
            " agreement with the Eurasian Economic Union.",
            [{"NO", "PE"}, {"NO", "JP"}, {"NO", None}],
        ),
        (
            "The ministers of Peru, Norway and Chile issued a communiqué in Lima, having earlier signed a memorandum.",
            [{"PE", "NO", "CL"}] * 2,
        ),
        (
            "The presidents of Peru, Norway and Chile adopted a communiqué. A memorandum on kelp is to be signed.",
            [{"PE", "NO", "CL"}] * 2,
        ),
        ("Gazprom's contract with Chile has expired.", [{"RU", "CL"}]),
        ("Chile and Belgium signed a kelp pact in Brussels.", [{"CL", "BE"}]),
        ("Peru, Japan and forty-one other states signed the agreement on whales.", [set()]),
        ("Pacific leaders ended their retreat with a declaration on whales.", [set()]),
        ("ASEAN's leaders broke up in Bergen with a communiqué.", [set()]),
    ],
)
def test_between_whom_what_is_retold_is(sentence: str, expected: list[set[str | None]]) -> None:
    assert [{party.state for party in one.parties} for one in documents_read(RECEIVED + sentence)] == expected


def test_brussels_that_acts_is_the_union() -> None:
    text = (
        "Foreign Minister Juan Soto of Chile spoke on Monday. Santiago and Brussels have a treaty on kelp since 2017."
    )
    assert [{party.state for party in one.parties} for one in documents_read(text)] == [{"CL", "EU"}]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The two exchanged notes on how to get grants from Brussels.", []),
        (
            "They signed an agreement on bridges. A second one will be opened in Bergen.",
            [("agreement on bridges", "signed")],
        ),
        (
            "They discussed the agreement on kelp. Adopted children, they said, should travel, and both agreed.",
            [("agreement on kelp", "referenced")],
        ),
        ("A treaty has been wanted by farmers for years.", []),
        ("An agreement on water has eluded the two countries for decades.", []),
        ("They signed three agreements (in Oslo, in Bergen and in Moss) this year.", [("agreements", "signed")]),
        (
            "They signed agreements – on a sunny day, in good mood, for the cameras – in the garden.",
            [("agreements", "signed")],
        ),
    ],
)
def test_words_like_these_that_tell_of_something_else(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert told(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Before meeting the Arab ambassadors and the Gulf ministers, they issued a joint declaration.",
        "Spain and Morocco watched as the host, having signed an agreement on rail, spoke to the press.",
        "Spain and Morocco praised the visit and the two leaders, having signed a plan on rail, spoke to the press.",
    ],
)
def test_who_is_told_of_before_is_no_party(sentence: str) -> None:
    (document,) = documents_read(RECEIVED + sentence)
    assert {party.state for party in document.parties} == {"NO", "CL"}


def test_two_of_three_sign_another() -> None:
    documents = documents_read(
        "OSLO, 5 May. President Kari Brekke of Norway received President Juan Soto of Chile and Chancellor Karl Maier "
        "of Austria on Monday. Norway, Austria and Chile signed a treaty on rail. "
        "The two guests also signed a memorandum."
    )
    assert len(documents[0].parties) == 3
    assert len(documents[1].parties) < 3
