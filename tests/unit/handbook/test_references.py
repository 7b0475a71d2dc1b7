"""Generated references have all that the program has, and links lead to where things stand on the site."""

from __future__ import annotations

from pathlib import Path

import pytest

from handbook.commands import commands, commands_page
from handbook.configuration import configuration_page, settings, variables
from handbook.offline import faults
from handbook.outside import rewritten
from handbook.rest import document, operations, rest_page
from handbook.vocabulary import vocabulary_page
from ontology.properties import terms

ROOT = Path(__file__).parents[3]


def test_every_command_stands_with_its_options_and_an_example() -> None:
    page = commands_page()
    for path, command in commands():
        section = page.split(f"\n## {path}\n")[1].split("\n## ")[0]
        for parameter in command.params:
            for name in parameter.opts:
                assert name == "--help" or not name.startswith("-") or name in section, (path, name)
        assert "[cyan]" not in section
        assert path == "interstate" or "\n```sh\ninterstate " in section, path


def test_every_operation_and_answer_stands() -> None:
    page, told = rest_page(), document()
    for method, path, _ in operations(told):
        assert f"### {method} {path}\n" in page
    for name in told["components"]["schemas"]:
        assert f"### {name}\n" in page


def test_every_variable_stands_and_no_secret_has_a_default() -> None:
    page = configuration_page()
    kinds = settings()
    assert {kind.__module__ for kind in kinds} >= {"api.settings", "graph.credentials", "loaders.llm.settings"}
    for kind in kinds:
        for name, _ in variables(kind):
            assert f"`{name}`" in page
    assert "`INTERSTATE_STORE`" in page


def test_every_class_and_property_stands() -> None:
    page = vocabulary_page()
    for term in terms().values():
        assert f"(ontology.html#{term.name})" in page


def test_links_out_of_the_pages_lead_to_copies_and_pages_of_the_site() -> None:
    linked: set[str] = set()
    text = "[a](../../CONTRIBUTING.md) [b](../../CITATION.cff) [c](../glossary.md#x) [d](#x) [e](../../graph)"
    told = rewritten(text, "docs/how-to/cite.md", "how-to/cite.md", linked)
    assert told == ("[a](../contributing.md) [b](../files/CITATION.cff) [c](../glossary.md#x) [d](#x) [e](../../graph)")
    assert linked == {"CITATION.cff"}


def test_each_how_to_is_in_the_list_of_how_tos() -> None:
    listed = (ROOT / "docs" / "how-to" / "index.md").read_text("utf-8")
    for file in (ROOT / "docs" / "how-to").glob("*.md"):
        assert file.name == "index.md" or f"({file.name})" in listed, f"docs/how-to/index.md has no line on {file.name}"


@pytest.mark.parametrize(
    "html",
    [
        '<script src="https://cdn.example/x.js"></script>',
        '<link rel="stylesheet" href="//fonts.example/css">',
        "<style>@import 'https://fonts.example/css';</style>",
        '<p style="background: url(https://example.org/a.png)">',
        '<img src="https://example.org/a.png">',
        '<a href="gone.html">gone</a>',
    ],
)
def test_what_is_loaded_from_elsewhere_or_gone_is_a_fault(tmp_path: Path, html: str) -> None:
    (tmp_path / "index.html").write_text(html, "utf-8")
    assert len(list(faults(tmp_path))) == 1


def test_no_site_is_a_fault(tmp_path: Path) -> None:
    assert list(faults(tmp_path)) == [f"{tmp_path}: no site"]


def test_links_that_a_reader_follows_are_no_fault(tmp_path: Path) -> None:
    (tmp_path / "a.css").write_text("p { background: url(b.png) }", "utf-8")
    (tmp_path / "index.html").write_text(
        '<link rel="stylesheet" href="a.css"><link rel="canonical" href="https://example.org/">'
        '<a href="https://example.org">x</a> <a href="#top">y</a>',
        "utf-8",
    )
    assert list(faults(tmp_path)) == []


def test_options_are_written_small() -> None:
    for path, command in commands():
        for parameter in command.params:
            assert all(name == name.lower() for name in parameter.opts), (path, parameter.opts)
