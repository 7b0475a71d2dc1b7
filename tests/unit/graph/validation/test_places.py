"""Where a violation comes from: the line of a file in every format, and the words of a report."""

from __future__ import annotations

import gzip
import io
import json
from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, Store, parse
from seeded import SOWN
from small import small_graph
from sowing import node, valid

from graph.formats import Format
from graph.rdf import write
from graph.validation.checking import check
from graph.validation.data import FORMATS, opening
from graph.validation.grounds import Ground
from graph.validation.places import lines_of
from graph.validation.turtle import turtle_places
from ontology.namespaces import BASE, ONTOLOGY

ENDINGS = {
    Format.TURTLE: ".ttl",
    Format.NTRIPLES: ".nt",
    Format.NQUADS: ".nq",
    Format.TRIG: ".trig",
    Format.RDFXML: ".rdf",
}


@pytest.mark.parametrize("form", ENDINGS)
def test_the_line_of_a_statement_is_found_in_every_format(form: Format, tmp_path: Path) -> None:
    file = tmp_path / f"graph{ENDINGS[form]}"
    with file.open("wb") as out:
        write(small_graph(), form, out)
    asked = [(f"{BASE}agreement-1", f"{ONTOLOGY}count", "1"), (f"{BASE}person-2", None, None)]
    count, person = lines_of(file, FORMATS[file.suffix], asked, opening)
    lines = file.read_text("utf-8").splitlines()
    assert count
    assert person
    assert "count" in lines[count - 1]
    assert "person-2" in lines[person - 1]
    assert not any("is:Person" in line and "person-2" in line for line in lines[: person - 1])


def test_the_line_of_a_node_is_found_in_json(tmp_path: Path) -> None:
    file = tmp_path / "graph.jsonld"
    out = io.BytesIO()
    write(small_graph(), Format.JSONLD, out)
    file.write_text(json.dumps(json.loads(out.getvalue()), indent=1), "utf-8")
    (line,) = lines_of(file, RdfFormat.JSON_LD, [(f"{BASE}person-2", None, None)], opening)
    assert line
    assert f'"@id": "{BASE}person-2"' in file.read_text("utf-8").splitlines()[line - 1]


def test_what_the_file_does_not_say_has_the_line_of_its_node_or_none(tmp_path: Path) -> None:
    file = tmp_path / "graph.nt.gz"
    file.write_bytes(gzip.compress(b"<a:b> <a:c> <a:d> .\n<a:x> <a:c> <a:d> .\n<a:x> <a:e> <a:f> .\n"))
    asked = [("a:x", "a:g", None), ("a:x", "a:e", "a:d"), ("a:y", None, None)]
    assert lines_of(file, RdfFormat.N_TRIPLES, asked, opening) == [2, 3, None]


TURTLE = r'''@prefix : <http://a/> . # a : <b> .
PREFIX ex: <http://b/#>
@base <http://c/> .
:s a ex:K ;
  ex:long """two
"lines" \u0041""", 'one' ;
  ex:some\,where 1.5 , "x"@en-GB, "y"^^ex:T .
<s2> ex:p [ ex:q ( :m
  "n" ) ; ex:r true ] ;
  ex:after :o.
ex:g { <s3> :p 'v' . }
'''


def test_the_places_of_turtle_are_those_of_its_statements() -> None:
    found = {place for place in turtle_places(TURTLE) if not place[1].startswith("_:") and place[2]}
    told = {(subject, predicate, value) for _, subject, predicate, value in found}
    theirs = {
        (quad.subject.value, quad.predicate.value, quad.object.value)
        for quad in parse(TURTLE, format=RdfFormat.TRIG)
        if not str(quad.subject).startswith("_:") and not str(quad.object).startswith("_:")
    }
    assert told == theirs
    where = {(predicate.rpartition("/")[2], value): line for line, _, predicate, value in found if predicate and value}
    assert where["#long", "one"] == 6
    assert where["#some,where", "y"] == 7
    assert where["#after", "http://a/o"] == 10
    assert where["p", "v"] == 11


GROUNDS = {
    "a quotation that is not the text there": Ground("a", 17, 44),
    "a meeting with one side": Ground("a", 17, 80),
    "a side of nobody": Ground("a", 17, 80),
    "a person without a name": Ground("a", 27, 35),
    "a conflict of one claim": Ground("a", 17, 80),
    "a day that is in no calendar": Ground("a", None, None),
    "a state of no known code": None,
}


@pytest.mark.parametrize("name", GROUNDS)
def test_a_violation_leads_to_the_words_of_a_report(name: str) -> None:
    sown = SOWN[name]
    store = Store()
    store.extend(sown.change(valid()))
    found = [one.ground for one in check(store, 100).found if (one.node, one.rule.name) == (node(sown.node), sown.rule)]
    assert found == [GROUNDS[name]]
