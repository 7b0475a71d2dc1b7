"""Networks in files: CSV and Parquet as two tables, GraphML and GEXF as one file. Equal networks give equal bytes."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from io import StringIO
from typing import TYPE_CHECKING, Any, BinaryIO

from graph.cells import unrun
from graph.errors import InterstateError
from graph.network.choices import Edges, Format
from graph.network.model import Network
from graph.network.tables import Table, Tables, Value, tables

if TYPE_CHECKING:
    import networkx


IN_TABLES = frozenset({Format.CSV, Format.PARQUET})
"""Formats of two files, one of nodes and one of edges."""

_BETWEEN = "; "
"""Between the values of a list, where a format has no lists."""

# https://www.w3.org/TR/xml/#charsets
_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


class MissingExtraError(InterstateError):
    """A format or a picture needs a package that is not installed."""

    def __init__(self, what: str) -> None:
        super().__init__(f"{what} needs one package more; pip install 'interstate[network]'")


def write_tables(network: Network, edges: Edges, form: Format, nodes: BinaryIO, into: BinaryIO) -> None:
    """Write nodes and edges in a format of tables. Raises `MissingExtraError`."""
    found = tables(network, edges)
    write = _csv if form is Format.CSV else _parquet
    write(found.nodes, nodes)
    write(found.edges, into)


def write_graph(network: Network, edges: Edges, form: Format, out: BinaryIO) -> None:
    """Write the whole network as GraphML or GEXF. What XML cannot hold becomes U+FFFD."""
    found = tables(network, edges)
    if form is Format.GRAPHML:
        _graphml(found, out)
    else:
        _gexf(found, out)


def csv_text(network: Network, edges: Edges) -> tuple[str, str]:
    """Nodes and edges as CSV."""
    found = tables(network, edges)
    return _csv_text(found.nodes), _csv_text(found.edges)


def graph_of(network: Network, edges: Edges) -> networkx.Graph:
    """The network for networkx: a multigraph for an edge a meeting, else a graph. Lists are joined by "; "."""
    return _networkx(tables(network, edges), dynamic=False)


def _csv(table: Table, out: BinaryIO) -> None:
    out.write(_csv_text(table).encode())


def _csv_text(table: Table) -> str:
    text = StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(table.columns)
    writer.writerows(map(_cell, row) for row in table.rows)
    return text.getvalue()


def _cell(value: Value) -> str | int | float | None:
    joined = _joined(value)
    return unrun(joined) if isinstance(joined, str) else joined


def _joined(value: Value) -> str | int | float | None:
    return _BETWEEN.join(value) if isinstance(value, tuple) else value


def _parquet(table: Table, out: BinaryIO) -> None:
    try:
        import pyarrow
        from pyarrow import parquet
    except ImportError:
        raise MissingExtraError("Parquet") from None
    text = pyarrow.string()
    types = {str: text, int: pyarrow.int64(), float: pyarrow.float64(), tuple: pyarrow.list_(text)}
    columns = [
        pyarrow.array([row[place] for row in table.rows], type=types[kind])
        for place, kind in enumerate(table.columns.values())
    ]
    parquet.write_table(pyarrow.table(columns, names=[*table.columns]), out, compression="zstd")


def _networkx(found: Tables, *, dynamic: bool) -> networkx.Graph:
    import networkx

    graph = networkx.MultiGraph() if found.parallel else networkx.Graph()
    for node in _attributes(found.nodes, dynamic=dynamic):
        graph.add_node(node.pop("id"), **node)
    for edge in _attributes(found.edges, dynamic=dynamic):
        key = {"key": edge["id"]} if found.parallel else {}
        graph.add_edge(edge.pop("source"), edge.pop("target"), **key, **edge)
    return graph


def _attributes(table: Table, *, dynamic: bool) -> Iterator[dict[str, Any]]:
    """Of each row the values that there are, as XML can hold them; with the days on which it is so, if wanted."""
    for row, spells in zip(table.rows, table.spells, strict=True):
        named = zip(table.columns, map(_joined, row), strict=True)
        found = {name: _in_xml(value) for name, value in named if value not in (None, "")}
        yield found | ({"spells": spells} if dynamic and spells else {})


def _in_xml(value: Any) -> Any:
    return _NOT_IN_XML.sub("\ufffd", value) if isinstance(value, str) else value


def _graphml(found: Tables, out: BinaryIO) -> None:
    import networkx

    # Its other writer is another library's, where that is installed, and has other bytes.
    networkx.write_graphml_xml(_networkx(found, dynamic=False), out, edge_id_from_attribute="id")


def _gexf(found: Tables, out: BinaryIO) -> None:
    from networkx.readwrite.gexf import GEXFWriter

    class Writer(GEXFWriter):  # type: ignore[misc, unused-ignore]
        """Without the key of an edge, which is its identifier again, the day of today and the version of networkx."""

        def __init__(self) -> None:
            super().__init__(version="1.2draft")
            meta = self.xml.find("meta")
            meta.attrib.clear()
            meta.find("creator").text = "interstate"

        def add_attributes(self, kind: str, element: Any, data: dict[str, Any], default: Any) -> Any:
            data.pop("key", None)
            return super().add_attributes(kind, element, data, default)

    writer = Writer()
    writer.add_graph(_networkx(found, dynamic=True))
    writer.write(out)
