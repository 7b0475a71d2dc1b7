"""The statements of one RDF file while it is imported: on disk, so that its size does not matter, and by resource.

In which graph a statement stands makes no difference here: every resource is of one graph, and says of which report.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import BinaryIO, TypeVar

from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad, RdfFormat, Store

from graph.errors import InterstateError
from graph.formats import Format
from graph.linked.terms import RDF
from graph.rdf import MEDIA_TYPES
from ontology.namespaces import ONTOLOGY, TERM

_TYPE = NamedNode(f"{RDF}type")
_WHERE = re.compile(r"\AParser error at line \d+ .*?: ")

Enum = TypeVar("Enum", bound=StrEnum)


class NotAGraphError(InterstateError):
    """A file that is no RDF, or whose RDF is not what an export of the graph is; it names the file and the place."""


@dataclass(frozen=True, slots=True)
class Resource:
    """What a file says of one resource: values by the name of their predicate in the ontology."""

    file: str
    node: NamedNode
    values: Mapping[str, Sequence[NamedNode | Literal]]

    def all(self, name: str) -> list[str]:
        """The values of a property, in order: texts of literals, IRIs of resources."""
        return sorted(value.value for value in self.values.get(name, ()))

    def maybe(self, name: str) -> str | None:
        """The value of a property, None where there is none. Raises `NotAGraphError` for several."""
        found = self.all(name)
        if len(found) > 1:
            raise self.fault(f"has {len(found)} values of {_shown(name)}")
        return found[0] if found else None

    def one(self, name: str) -> str:
        """The value of a property. Raises `NotAGraphError` where there is none, or several."""
        found = self.maybe(name)
        if found is None:
            raise self.fault(f"has no {_shown(name)}")
        return found

    def number(self, name: str) -> int:
        """The whole number that a property has. Raises `NotAGraphError`."""
        try:
            return int(self.one(name))
        except ValueError:
            raise self.fault(f"{_shown(name)} is no whole number: {self.one(name)!r}") from None

    def share(self, name: str) -> float:
        """The number between 0 and 1 that a property has. Raises `NotAGraphError`."""
        try:
            found = float(self.one(name))
        except ValueError:
            found = -1.0
        if not 0.0 <= found <= 1.0:
            raise self.fault(f"{_shown(name)} is not between 0 and 1: {self.one(name)!r}")
        return found

    def term(self, name: str, scheme: str, kind: type[Enum]) -> Enum:
        """The concept of a closed list that a property has. Raises `NotAGraphError`."""
        found = self.one(name)
        try:
            return kind(found.removeprefix(f"{TERM}{scheme}/"))
        except ValueError:
            raise self.fault(f"{_shown(name)} is no {scheme} of this version: {found}") from None

    def fault(self, what: str) -> NotAGraphError:
        """What is wrong with the resource, in one line."""
        return NotAGraphError(f"{self.file}: {self.node.value}: {what}")


def _shown(name: str) -> str:
    return name.rpartition("#")[2].rpartition("/")[2]


class Dataset:
    """The statements of a file."""

    def __init__(self, file: str, store: Store) -> None:
        self.file, self._store = file, store

    def __len__(self) -> int:
        return len(self._store)

    def __contains__(self, quad: Quad) -> bool:
        return quad in self._store

    def typed(self, kind: str) -> list[NamedNode]:
        """The resources of a class, in order of their IRIs."""
        return self.pointing(_TYPE, NamedNode(ONTOLOGY + kind))

    def pointing(self, predicate: NamedNode | str, target: NamedNode) -> list[NamedNode]:
        """The resources that have this value of a property, in order of their IRIs."""
        name = NamedNode(ONTOLOGY + predicate) if isinstance(predicate, str) else predicate
        found = {quad.subject for quad in self._store.quads_for_pattern(None, name, target, None)}
        return sorted((node for node in found if isinstance(node, NamedNode)), key=lambda node: node.value)

    def about(self, node: NamedNode) -> Resource:
        """What is said of a resource."""
        found: dict[str, list[NamedNode | Literal]] = defaultdict(list)
        for quad in self._store.quads_for_pattern(node, None, None, None):
            if isinstance(quad.object, NamedNode | Literal):
                found[quad.predicate.value.removeprefix(ONTOLOGY)].append(quad.object)
        return Resource(self.file, node, found)

    def classes(self) -> Iterator[str]:
        """The class of each resource that has one of the ontology."""
        for quad in self._store.quads_for_pattern(None, _TYPE, None, None):
            if isinstance(quad.object, NamedNode) and quad.object.value.startswith(ONTOLOGY):
                yield quad.object.value.removeprefix(ONTOLOGY)


@contextmanager
def dataset(path: Path, form: Format, stream: BinaryIO) -> Iterator[Dataset]:
    """The statements of a stream, which is that of a file, kept in a temporary directory meanwhile.

    Raises `NotAGraphError` where it is not of that format; OSError where it cannot be read.
    """
    with TemporaryDirectory(prefix="interstate-import-") as directory:
        store = Store(directory)
        try:
            store.bulk_load(stream, format=RdfFormat.from_media_type(MEDIA_TYPES[form]))
        except SyntaxError as error:
            place = f"{path}:{error.lineno}" if error.lineno else str(path)
            raise NotAGraphError(f"{place}: {_WHERE.sub('', str(error.msg))}") from None
        yield Dataset(str(path), store)
        del store


def in_default_graph(quad: Quad) -> Quad:
    """The statement as formats of triples have it."""
    return Quad(quad.subject, quad.predicate, quad.object, DefaultGraph())
