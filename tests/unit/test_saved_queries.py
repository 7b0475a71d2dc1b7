"""What Neo4j Browser imports: each saved query has a short name, the ZIP is of them, the style has every kind."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

from ontology.terms import Edge, Label

sys.path.append(str(Path(__file__).parents[2] / "bench"))

from saved_queries import FOLDER, PACKED, packed, queries

WIDTH = 24
"""Letters of a name that the drawer of the Browser shows."""

# Okabe and Ito, Color Universal Design, https://jfly.uni-koeln.de/color/: told apart with every colour vision.
PALETTE = {"#0072B2", "#009E73", "#F0E442", "#56B4E9", "#E69F00", "#CC79A7", "#D55E00", "#000000"}
GREYS = {"#BBBBBB", "#EEEEEE"}
ASKED = queries()[0]
QUERIES = queries()[1:]
STYLE = {
    rule: dict(re.findall(r"([\w-]+): \"?([^;\"]*)\"?;", body))
    for rule, body in re.findall(r"([\w.]+) \{(.*?)\n\}", (FOLDER / "style.grass").read_text("utf-8"), re.DOTALL)
}
NODES = {rule.partition(".")[2]: style for rule, style in STYLE.items() if rule.startswith("node.")}


def test_there_are_20_in_six_folders() -> None:
    assert len(QUERIES) == 20
    assert len({file.parent for file in QUERIES}) == 6
    assert len(list((FOLDER / "queries").rglob("*.cypher"))) == 21


def test_the_zip_is_of_the_files() -> None:
    assert PACKED.read_bytes() == packed(), "run python bench/saved_queries.py"
    with ZipFile(PACKED) as archive:
        assert (
            archive.read("States/hosts-and-guests.cypher")
            == (FOLDER / "queries" / "States" / "hosts-and-guests.cypher").read_bytes()
        )


def test_each_begins_with_a_name_that_the_drawer_shows_whole() -> None:
    names = [file.read_text("utf-8").splitlines()[0] for file in queries()]
    assert len(set(names)) == 21
    assert [name for name in names if not re.fullmatch(rf"// .{{1,{WIDTH}}}", name)] == []


def test_each_is_called_as_its_file() -> None:
    for file in queries():
        name = file.read_text("utf-8").splitlines()[0].removeprefix("// ")
        assert name.lower().replace(" ", "-") == file.stem


def test_what_they_ask_about_is_set_by_the_first() -> None:
    asked = set(re.findall(r"(\w+): '", ASKED.read_text("utf-8")))
    used = {name for file in QUERIES for name in re.findall(r"\$(\w+)", file.read_text("utf-8"))}
    assert used == asked


def test_the_style_knows_every_kind() -> None:
    assert set(NODES) == set(Label)
    assert set(Edge) == {rule.partition(".")[2] for rule in STYLE if rule.startswith("relationship.")}


def test_kinds_of_nodes_differ_in_colours_that_everybody_tells_apart() -> None:
    colours = [style["color"] for style in NODES.values()]
    assert len(set(colours)) == len(colours)
    assert set(colours) <= PALETTE | GREYS


@pytest.mark.parametrize("kind", NODES)
def test_captions_stand_out(kind: str) -> None:
    bright, dark = sorted((_luminance(NODES[kind][part]) for part in ("color", "text-color-internal")), reverse=True)
    assert (bright + 0.05) / (dark + 0.05) >= 4.5  # WCAG 2.2, 1.4.3


def _luminance(colour: str) -> float:
    """The relative luminance of WCAG 2.2 of a colour such as #0072B2."""
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    linear = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return sum(share * part for share, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))
