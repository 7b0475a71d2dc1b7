"""Evidence as an annotation of its report (https://www.w3.org/TR/annotation-model/): by its words and by its place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from graph.linked.provenance import extraction_id
from graph.linked.saying import Statement
from graph.linked.statements import Statements
from graph.linked.terms import OA, PROV, RDF, iri, number, text
from graph.model import Evidence

AROUND = 32
"""Characters of a report on each side of a quotation, by which it is found in another copy of the text."""

_TYPE, _ANNOTATION, _TARGET = iri(f"{RDF}type"), iri(f"{OA}Annotation"), iri(f"{OA}hasTarget")
_GENERATED = iri(f"{PROV}wasGeneratedBy")
_SPECIFIC, _SOURCE, _SELECTOR = iri(f"{OA}SpecificResource"), iri(f"{OA}hasSource"), iri(f"{OA}hasSelector")
_QUOTE, _EXACT, _PREFIX, _SUFFIX = (iri(OA + name) for name in ("TextQuoteSelector", "exact", "prefix", "suffix"))
_POSITION, _START, _END = (iri(OA + name) for name in ("TextPositionSelector", "start", "end"))


def annotated(evidence: Evidence, tell: Statements) -> Iterator[Statement]:
    """That evidence is an annotation, of what, and from which reading."""
    yield _TYPE, _ANNOTATION
    yield _TARGET, tell.node(f"{evidence.id}#target")
    yield _GENERATED, tell.node(extraction_id(evidence))


def selectors(evidence: Evidence, report: str, tell: Statements) -> Iterator[tuple[str, Iterable[Statement]]]:
    """What the annotation is of: the part of a report, whose text is given, that both selectors select."""
    quote, position = f"{evidence.id}#quote", f"{evidence.id}#position"
    start, end = evidence.start, evidence.end
    yield (
        f"{evidence.id}#target",
        (
            (_TYPE, _SPECIFIC),
            (_SOURCE, tell.node(evidence.report)),
            (_SELECTOR, tell.node(quote)),
            (_SELECTOR, tell.node(position)),
        ),
    )
    yield (
        quote,
        (
            (_TYPE, _QUOTE),
            (_EXACT, text(evidence.quotation)),
            (_PREFIX, text(report[max(0, start - AROUND) : start])),
            (_SUFFIX, text(report[end : end + AROUND])),
        ),
    )
    yield position, ((_TYPE, _POSITION), (_START, number(start)), (_END, number(end)))
