from __future__ import annotations

from explained import meeting, person, quoted, report, sample

from explain.account import account_of
from explain.screen import lines, marked, shown
from graph.facts import Facts
from ontology.terms import MeetingStatus


def printed(facts: Facts) -> str:
    return "\n".join(line.plain for line in lines(account_of(facts)))


def test_the_text_has_its_marks_in_it_and_the_findings_below() -> None:
    screen = printed(sample())
    assert (
        "⟨M1 ⟨O1 Greek Prime Minister Kyriakos Mitsotakis [P1] O1⟩ and "
        "⟨O2 Turkish President Recep Tayyip Erdogan [P2] O2⟩ met in Athens M1⟩ on Thursday"
    ) in screen
    for line in (
        "Two leaders in Athens",
        "2023-12-07 · Aegean Wire · https://aegean.example/athens?a=1&b=2 · read by by-hand 1",
        "2 people",
        "  P1  Kyriakos Mitsotakis  named 2 times",
        "      confidence 0.98 (sure) · a name by grammar",
        "      confidence 0.95 (sure) · said in the quoted words",
        "1 meeting",
        "  M1  Kyriakos Mitsotakis – Recep Tayyip Erdogan",
        "      status took place · date 2023-12-07 · medium in person · place Athens · country Greece (GR)"
        " · told as what the report is about",
        "      confidence 0.973 (sure) · weighed over the whole report; the quoted words say most for it",
        "      “15 documents were signed”",
        "      confidence 0.7 (likely) · a rule of tomorrow",
    ):
        assert line in screen.splitlines()


def test_nothing_in_a_report_steers_the_terminal() -> None:
    text = "Ana\x9b31m met\x07 Leo [bold]red[/bold] \u202egnorw\r\nThe end."
    facts = Facts(
        report=report(text, title="\x1b]0;owned\x07", publisher="\x1b[2J"),
        extractor="by-hand",
        version="1",
        people=(person(text, "ana", "Ana"),),
        meetings=(meeting(("ana",), ("leo\x1b[0m",), evidence=quoted(text, "Ana\x9b31m met\x07 Leo")),),
    )
    screen = printed(facts)
    assert not {"\x1b", "\x9b", "\x07", "\r", "\u202e"} & set(screen)
    assert "[bold]red[/bold]" in screen
    assert "leo\ufffd[0m" in screen


def test_a_meeting_that_is_only_planned_is_not_said_to_be_weighed() -> None:
    text = "Ana will meet Leo."
    planned = meeting(("ana",), ("leo",), evidence=quoted(text, text, 0.6), status=MeetingStatus.PLANNED)
    facts = Facts(report=report(text), extractor="by-hand", version="1", meetings=(planned,))
    assert "confidence 0.6 (unsure) · said in the quoted words" in printed(facts)


def test_what_is_shown_of_plain_words_is_themselves() -> None:
    assert shown("Tómas Hólm\tمحمد بن سلمان\n🇮🇸") == "Tómas Hólm\tمحمد بن سلمان\n🇮🇸"


def test_a_report_in_which_nothing_is_read_says_so() -> None:
    facts = Facts(report=report("It rained."), extractor="by-hand", version="1")
    assert marked(account_of(facts)).plain == "It rained."
    assert "no meetings" in printed(facts)
