"""The notebook runs on the exports beside it, and the figure in the documentation is the one that it draws."""

from __future__ import annotations

import json
from pathlib import Path

import nbformat
import networkx
import pytest
from nbclient import NotebookClient
from small import small_graph

from graph.network.building import network
from graph.network.choices import Among, Edges
from graph.network.tables import tables

DOCS = Path(__file__).parents[2] / "docs"
NOTEBOOK = DOCS / "notebooks" / "who-met-whom.ipynb"


@pytest.mark.filterwarnings("ignore")
def test_the_notebook_draws_the_figure_of_the_documentation(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("INTERSTATE_PICTURES", str(tmp_path))
    notebook = nbformat.read(NOTEBOOK, as_version=4)  # type: ignore[no-untyped-call]
    NotebookClient(notebook, timeout=120, resources={"metadata": {"path": str(NOTEBOOK.parent)}}).execute()
    drawn = (tmp_path / "who-met-whom.csv").read_text(encoding="utf-8")
    assert drawn == (DOCS / "pictures" / "who-met-whom.csv").read_text(encoding="utf-8")
    assert (tmp_path / "who-met-whom.png").read_bytes().startswith(b"\x89PNG")
    assert networkx.read_gexf(tmp_path / "who-met-whom.gexf").nodes["US"]["label"] == "United States"


def test_the_notebook_is_kept_without_what_it_printed() -> None:
    cells = json.loads(NOTEBOOK.read_text(encoding="utf-8"))["cells"]
    assert not [cell for cell in cells if cell.get("outputs") or cell.get("execution_count")]


@pytest.mark.parametrize("among", Among)
def test_the_exports_beside_the_notebook_have_the_columns_of_today(among: Among) -> None:
    found = tables(network(small_graph(), among), Edges.MEETINGS)
    for name, table in (("nodes", found.nodes), ("edges", found.edges)):
        path = NOTEBOOK.parent / "exports" / among.value / f"{name}.csv"
        assert path.read_text(encoding="utf-8").splitlines()[0] == ",".join(table.columns)
