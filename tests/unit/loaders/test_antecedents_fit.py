"""Weights of whom a word means: told by the meetings of annotated reports, since nobody annotates pronouns."""

from __future__ import annotations

from graph.facts import Report
from loaders.fitting import antecedents
from loaders.fitting.annotated import Annotated
from loaders.fitting.softmax import Softmax

TEXT = (
    " date 2024-05-21 Deputy Foreign Minister of Norway Nils Dahl was in Lima on Monday. Prime Minister of Norway "
    "Jonas Berg had made him his envoy. On Tuesday he was received by President of Peru Pedro Rojas.\n"
)
EVIDENCE = "he was received by President of Peru Pedro Rojas"


def report(sides: list[list[str]], evidence: str = EVIDENCE) -> Annotated:
    names = {"dahl": "Nils Dahl", "berg": "Jonas Berg", "rojas": "Pedro Rojas"}
    gold = {
        "people": [{"key": key, "name": name, "aliases": []} for key, name in names.items()],
        "holds_office": [],
        "meetings": [{"date": None, "sides": sides, "evidence": evidence}],
        "agreements": [],
    }
    return Annotated(Report(id="r", stems=("r",), published="2024-05-21", text=TEXT), gold)


def test_a_pronoun_beside_a_partner_means_who_faced_him() -> None:
    for met in ("dahl", "berg"):
        (choice,) = antecedents.choices(report([["rojas"], [met]]))
        (right,) = [features for features, good in zip(choice.features, choice.right, strict=True) if good]
        assert ("named:0" in right) == (met == "dahl")


def test_what_no_meeting_tells_of_is_no_choice() -> None:
    assert not list(antecedents.choices(report([["rojas"], ["dahl"]], "Jonas Berg had made him his envoy")))
    assert not list(antecedents.choices(report([["rojas"], ["dahl"]], "words that the text has not")))


def test_references_tell_of_words_that_no_meeting_tells_of() -> None:
    told = report([["rojas"], ["berg"]])
    end = TEXT.index("he was received") + len("he")
    told.gold["references"] = [[end - 2, end, ["dahl"]]]
    (choice,) = antecedents.choices(told)
    (right,) = [features for features, good in zip(choice.features, choice.right, strict=True) if good]
    assert "named:0" in right
    told.gold["references"] = [[end - 2, end, []]]
    assert not list(antecedents.choices(told))


def test_weights_are_fitted_on_choices() -> None:
    found = [
        choice for _ in range(antecedents.LEAST_SEEN) for choice in antecedents.choices(report([["rojas"], ["dahl"]]))
    ]
    weights = antecedents.fit(found)
    assert weights["subject|named:0"] > 0 > weights["subject|named:1"]
    assert antecedents.fit([]) == {}


def test_a_softmax_finds_what_is_right_and_leaves_out_what_is_rare() -> None:
    rows = [((("good", "both"), ("bad", "both", f"only:{number}")), (True, False)) for number in range(10)]
    found = Softmax(rows, least=5, penalty=0.1)
    weights = found.named()
    assert weights["good"] > 0 > weights["bad"]
    assert not [name for name in weights if name.startswith("only")]
    assert list(found.scores([("bad",), ("good",)])) == sorted(found.scores([("bad",), ("good",)]))
