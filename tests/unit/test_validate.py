"""`interstate validate` on files: what it prints, and with which status."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest
import rdflib
from small import small_graph
from typer.testing import CliRunner

from graph.errors import InterstateError
from graph.formats import Format
from graph.rdf import write
from interstate import app

SH = rdflib.Namespace("http://www.w3.org/ns/shacl#")


def written(form: Format) -> str:
    out = io.BytesIO()
    write(small_graph(), form, out)
    return out.getvalue().decode()


@pytest.fixture
def damaged(tmp_path: Path) -> Path:
    """The quotation of evidence-1 is not the report's, and met-1 is a Handshake."""
    file = tmp_path / "damaged.nq"
    text = written(Format.NQUADS).replace('"President Ana Lobo of Nauru" <', '"President Ana Loba of Nauru" <')
    file.write_text(text.replace("ontology#Contact>", "ontology#Handshake>"), "utf-8")
    assert "Loba" in text
    return file


def test_a_valid_file_conforms(tmp_path: Path) -> None:
    file = tmp_path / "graph.ttl"
    file.write_text(written(Format.TURTLE), "utf-8")
    result = CliRunner().invoke(app, ["validate", str(file)])
    assert result.exit_code == 0, result.output
    assert result.stdout.startswith("conforms: 36 nodes, ")


def test_a_violation_is_told_with_its_line_rule_words_and_report(damaged: Path) -> None:
    result = CliRunner().invoke(app, ["validate", str(damaged)])
    assert result.exit_code == 1
    line = next(line for line in result.stdout.splitlines() if "evidence-1" in line and "quotation" in line)
    number = damaged.read_text("utf-8").splitlines().index(_line(damaged, "Loba")) + 1
    assert line == (
        f"{damaged}:{number}: evidence-1 the quotation is not the text of its report from start to end: "
        "President Ana Loba of Nauru [Evidence.quotation not in the report] (report a, 17-44)"
    )
    assert "met-1 is of a class Handshake, which the ontology has not" in result.stdout
    assert " violations: " in result.stdout.splitlines()[-1]


def _line(file: Path, words: str) -> str:
    return next(line for line in file.read_text("utf-8").splitlines() if words in line and "evidence-1>" in line)


def test_as_json(damaged: Path) -> None:
    result = CliRunner().invoke(app, ["validate", str(damaged), "--json"])
    assert result.exit_code == 1
    report = json.loads(result.stdout)
    assert report["conforms"] is False
    assert report["broken"]["Evidence.quotation not in the report"] == 1
    one = next(one for one in report["violations"] if one["rule"] == "Evidence.quotation not in the report")
    assert (one["node"].rpartition("/")[2], one["report"], one["start"], one["end"]) == ("evidence-1", "a", 17, 44)
    assert one["line"] > 0


def test_as_a_report_of_shacl(damaged: Path) -> None:
    result = CliRunner().invoke(app, ["validate", str(damaged), "--shacl", "--limit", "1"])
    assert result.exit_code == 1
    report = rdflib.Graph().parse(data=result.stdout, format="turtle")
    assert [bool(one) for one in map(rdflib.Literal.toPython, report.objects(None, SH.conforms))] == [False]  # type: ignore[arg-type]
    for one in report.objects(None, SH.result):
        assert report.value(one, SH.focusNode)
        assert report.value(one, SH.resultMessage)


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("graph.ttl", "@prefix is: <https://a/> .\nis:x is:y .\n", r"graph\.ttl:2: "),
        ("graph.csv", "a,b\n", "does not tell its format"),
        ("other.ttl", "<a:b> <a:c> <a:d> .", "there is nothing to check"),
        ("graph.nt.gz", "no gzip", r"graph\.nt\.gz: "),
    ],
)
def test_what_cannot_be_checked_is_told_in_a_line(name: str, text: str, said: str, tmp_path: Path) -> None:
    file = tmp_path / name
    file.write_text(text, "utf-8")
    result = CliRunner().invoke(app, ["validate", str(file)])
    assert isinstance(result.exception, InterstateError)
    with pytest.raises(InterstateError, match=said):
        raise result.exception
