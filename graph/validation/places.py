"""The line of a file of RDF where something is said of a node: a parser of triples does not keep it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO
from xml.sax.handler import ContentHandler, feature_namespaces

from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, parse

from graph.validation.turtle import turtle_places

_SUBJECT = re.compile(rb"\s*<([^>]*)>")
_IDENTIFIED = re.compile(r'"(?:@id|id)"\s*:\s*"([^"]+)"')
_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"


@dataclass(frozen=True, slots=True)
class Place:
    """A statement, so far as the file shows it, and its line, from 1."""

    line: int
    subject: str
    predicate: str | None = None
    value: str | None = None


def lines_of(
    file: Path,
    form: RdfFormat,
    wanted: Iterable[tuple[str, str | None, str | None]],
    opening: Callable[[Path], IO[bytes]],
) -> list[int | None]:
    """For each subject, predicate and value the line where a file says it.

    Else the line where it says something else of the subject by that predicate, else anything of it, else None.
    """
    asked = list(wanted)
    best: list[tuple[int, int]] = [(0, 0)] * len(asked)
    by_subject: dict[str, list[int]] = {}
    for number, (subject, _, _) in enumerate(asked):
        by_subject.setdefault(subject, []).append(number)
    with opening(file) as stream:
        for place in _places(stream, form, by_subject):
            for number in by_subject.get(place.subject, ()):
                near = _nearness(place, asked[number])
                if near > best[number][0]:
                    best[number] = near, place.line
    return [line or None for _, line in best]


def _nearness(place: Place, asked: tuple[str, str | None, str | None]) -> int:
    _, predicate, value = asked
    if predicate is None or place.predicate != predicate:
        return 1
    return 3 if value is not None and place.value == value else 2


def _places(stream: IO[bytes], form: RdfFormat, subjects: Iterable[str]) -> Iterator[Place]:
    if form in (RdfFormat.N_TRIPLES, RdfFormat.N_QUADS):
        return _of_lines(stream, frozenset(one.encode() for one in subjects))
    if form in (RdfFormat.TURTLE, RdfFormat.TRIG):
        return (Place(*place) for place in turtle_places(stream.read().decode("utf-8", "replace")))
    if form == RdfFormat.RDF_XML:
        return iter(_of_xml(stream))
    return _of_json(stream, tuple(subjects))


def _of_lines(stream: IO[bytes], subjects: frozenset[bytes]) -> Iterator[Place]:
    for number, line in enumerate(stream, 1):
        found = _SUBJECT.match(line)
        if found and found[1] in subjects:
            for quad in parse(line, format=RdfFormat.N_QUADS):
                yield Place(number, found[1].decode(), quad.predicate.value, told(quad.object))


def _of_json(stream: IO[bytes], subjects: tuple[str, ...]) -> Iterator[Place]:
    """Where a node is identified: in full, or by a prefix or base that the context has."""
    endings = {re.split(r"[/#]", one)[-1]: one for one in subjects}
    for number, line in enumerate(stream, 1):
        for written in _IDENTIFIED.findall(line.decode("utf-8", "replace")):
            subject = endings.get(re.split(r"[/#:]", written)[-1])
            if subject:
                yield Place(number, subject)


def _of_xml(stream: IO[bytes]) -> list[Place]:
    from defusedxml.sax import make_parser

    handler = _Statements()
    parser = make_parser()
    parser.setFeature(feature_namespaces, True)
    parser.setContentHandler(handler)
    parser.parse(stream)
    return handler.found


class _Statements(ContentHandler):
    """Elements with rdf:about are subjects, those in them their properties."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[Place] = []
        self._open: list[tuple[str | None, str, int, str | None]] = []
        self._text: list[str] = []

    def setDocumentLocator(self, locator: object) -> None:  # noqa: N802 - the name that SAX gives it
        """Keep what tells the line."""
        self._where = locator

    def startElementNS(self, name: tuple[str | None, str], qname: str | None, attrs: object) -> None:  # noqa: N802
        """A subject, or a property of the one around it."""
        line = self._where.getLineNumber()  # type: ignore[attr-defined]
        about, resource = (attrs.get((_RDF, key)) for key in ("about", "resource"))  # type: ignore[attr-defined]
        self._open.append((about, f"{name[0]}{name[1]}", line, resource))
        self._text = []
        if about:
            self.found.append(Place(line, about))

    def characters(self, content: str) -> None:
        """A part of a literal."""
        self._text.append(content)

    def endElementNS(self, name: tuple[str | None, str], qname: str | None) -> None:  # noqa: N802
        """The end of a property, whose value is known by now."""
        about, predicate, line, resource = self._open.pop()
        subject = self._open[-1][0] if self._open else None
        if subject and not about:
            self.found.append(Place(line, subject, predicate, resource or "".join(self._text)))


def told(term: NamedNode | BlankNode | Literal) -> str:
    """How a node or a value is asked for: an IRI or a text."""
    return str(term) if isinstance(term, BlankNode) else term.value
