"""Evidence as an annotation of its report (https://www.w3.org/TR/annotation-model/): by its words and by its place."""

from __future__ import annotations

from collections.abc import Iterator

from graph.linked.saying import Statement
from graph.linked.statements import Statements
from graph.linked.terms import OA, PROV, RDF, integer, iri, text
from graph.model import Evidence

AROUND = 32
"""Characters of a report on each side of a quotation, by which it is found in another copy of the text."""

_TYPE = iri(f"{RDF}type")
_ANNOTATION, _TARGET = f"{_TYPE} {iri(f'{OA}Annotation')}", iri(f"{OA}hasTarget")
_GENERATED = iri(f"{PROV}wasGeneratedBy")
_SPECIFIC = f"{_TYPE} {iri(f'{OA}SpecificResource')}"
_SOURCE, _SELECTOR = iri(f"{OA}hasSource"), iri(f"{OA}hasSelector")
_QUOTE, _POSITION = (f"{_TYPE} {iri(OA + name)}" for name in ("TextQuoteSelector", "TextPositionSelector"))
_EXACT, _PREFIX, _SUFFIX, _START, _END = (iri(OA + name) for name in ("exact", "prefix", "suffix", "start", "end"))


def annotated(evidence: Evidence, extraction: str, tell: Statements) -> list[Statement]:
    """That evidence is an annotation, of what, and from which reading."""
    return [
        _ANNOTATION,
        f"{_TARGET} {tell.node(f'{evidence.id}#target')}",
        f"{_GENERATED} {tell.node(extraction)}",
    ]


def selectors(evidence: Evidence, report: str, tell: Statements) -> Iterator[tuple[str, tuple[Statement, ...]]]:
    """What the annotation is of: the part of a report, whose text is given, that both selectors select.

    The statements are in order.
    """
    quote, position = f"{evidence.id}#quote", f"{evidence.id}#position"
    start, end = evidence.start, evidence.end
    yield (
        f"{evidence.id}#target",
        (
            _SPECIFIC,
            f"{_SELECTOR} {tell.node(position)}",
            f"{_SELECTOR} {tell.node(quote)}",
            f"{_SOURCE} {tell.node(evidence.report)}",
        ),
    )
    yield (
        quote,
        (
            _QUOTE,
            f"{_EXACT} {text(evidence.quotation)}",
            f"{_PREFIX} {text(report[max(0, start - AROUND) : start])}",
            f"{_SUFFIX} {text(report[end : end + AROUND])}",
        ),
    )
    yield position, (_POSITION, f"{_END} {integer(end)}", f"{_START} {integer(start)}")
