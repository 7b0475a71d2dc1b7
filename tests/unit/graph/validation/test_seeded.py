"""Each sown violation is told, with its node, rule and words; an independent library finds the same nodes."""

from __future__ import annotations

from collections.abc import Iterable
from importlib.resources import files

import pyshacl
import pytest
import rdflib
from pyoxigraph import Quad, Store
from seeded import SOWN
from sowing import node, valid

from graph.validation.checking import Checked, check
from graph.validation.shapes import rules
from ontology.enumerations import ontology

SH = rdflib.Namespace("http://www.w3.org/ns/shacl#")


def checked(data: Iterable[Quad]) -> Checked:
    store = Store()
    store.extend(data)
    return check(store, 100)


def test_a_valid_export_conforms() -> None:
    found = checked(valid())
    assert found.conforms, found.found
    assert found.nodes == 37
    assert found.rules > 400


def test_there_are_forty_sown_violations_of_as_many_rules() -> None:
    assert len(SOWN) >= 40
    assert len({sown.rule for sown in SOWN.values()}) >= 40


@pytest.mark.parametrize("name", SOWN)
def test_a_sown_violation_is_told(name: str) -> None:
    sown = SOWN[name]
    found = checked(sown.change(valid()))
    told = {(one.node, one.rule.name, one.message) for one in found.found}
    assert (node(sown.node), sown.rule, sown.message) in told, told
    # What breaks besides is a consequence of the same change; nothing of it is far away.
    assert len(found.broken) <= 6, found.broken


def test_an_independent_library_finds_the_same_nodes() -> None:
    """All of them sown at once, but for those that undo others, into one graph."""
    data = valid()
    for name, sown in SOWN.items():
        if "below" not in name and not sown.rule.startswith("ontology.") and "too far" not in name:
            try:
                data = sown.change(data)
            except AssertionError:
                continue
    ours = {one.node.value for one in checked(data).found if not isinstance(one.node, str)}
    graph = rdflib.Graph().parse(data="\n".join(f"{quad.triple} ." for quad in data), format="nt")
    shapes = rdflib.Graph().parse(data=(files("ontology") / "shapes.ttl").read_text(encoding="utf-8"), format="turtle")
    _, report, _ = pyshacl.validate(graph, shacl_graph=shapes, ont_graph=ontology())
    theirs = {str(one) for one in report.objects(None, SH.focusNode)}
    assert ours == theirs
    assert len(ours) > 20


def test_every_rule_has_a_name_of_its_own_and_words() -> None:
    names = [rule.name for rule in rules()]
    assert sorted(set(names)) == sorted(names)
    assert all(rule.words for rule in rules())
