"""Whether an ontology keeps to the profile OWL 2 RL (https://www.w3.org/TR/owl2-profiles/#OWL_2_RL).

For axioms of the kinds that the ontology uses: whatever is of another kind is reported, so that none is passed over.
"""

from __future__ import annotations

from collections.abc import Iterator

import rdflib
from rdflib.collection import Collection
from rdflib.namespace import OWL, RDF, RDFS, XSD
from rdflib.term import BNode, Literal, Node, URIRef

DATATYPES = {
    *(RDF.PlainLiteral, RDF.XMLLiteral, RDF.langString, RDFS.Literal),
    *(XSD.decimal, XSD.integer, XSD.nonNegativeInteger, XSD.nonPositiveInteger, XSD.positiveInteger),
    *(XSD.negativeInteger, XSD.long, XSD.int, XSD.short, XSD.byte, XSD.unsignedLong, XSD.unsignedInt),
    *(XSD.unsignedShort, XSD.unsignedByte, XSD.float, XSD.double, XSD.string, XSD.normalizedString, XSD.token),
    *(XSD.language, XSD.Name, XSD.NCName, XSD.NMTOKEN, XSD.boolean, XSD.hexBinary, XSD.base64Binary, XSD.anyURI),
    *(XSD.dateTime, XSD.dateTimeStamp),
}
KINDS = {
    *(OWL.Ontology, OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty),
    *(OWL.SymmetricProperty, OWL.AllDisjointClasses),
}
AXIOMS = {RDFS.subClassOf, RDFS.subPropertyOf, RDFS.domain, RDFS.range, OWL.inverseOf, OWL.hasKey, OWL.members}
OF_INDIVIDUALS = {OWL.sameAs, RDFS.seeAlso}
OF_ONTOLOGIES = {OWL.versionInfo, OWL.versionIRI}


def faults(ontology: rdflib.Graph) -> list[str]:
    """What in it is not of the profile, a line each."""
    parts = (_vocabulary, _kinds, _classes, _properties, _domains_and_ranges)
    return sorted({fault for part in parts for fault in part(ontology)})


def _all(ontology: rdflib.Graph, kind: Node) -> set[Node]:
    return set(ontology.subjects(RDF.type, kind))


def _vocabulary(ontology: rdflib.Graph) -> Iterator[str]:
    known = AXIOMS | OF_ONTOLOGIES | OF_INDIVIDUALS | {RDF.type, RDF.first, RDF.rest, RDFS.label, RDFS.comment}
    annotations, properties = _all(ontology, OWL.AnnotationProperty), _of_properties(ontology)
    for predicate in set(ontology.predicates()):
        reserved = str(predicate).startswith((str(OWL), str(RDF), str(RDFS)))
        if predicate not in known and (reserved or predicate not in annotations | properties):
            yield f"{predicate}: no axiom that is checked, and no declared property"
    for kind in set(ontology.objects(None, RDF.type)):
        if kind not in KINDS | _all(ontology, OWL.Class):
            yield f"{kind}: no declared class"


def _of_properties(ontology: rdflib.Graph) -> set[Node]:
    return _all(ontology, OWL.ObjectProperty) | _all(ontology, OWL.DatatypeProperty)


def _kinds(ontology: rdflib.Graph) -> Iterator[str]:
    """One name is not a property of two kinds, nor a class and a datatype."""
    kinds = (OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty)
    for one in set().union(*(_all(ontology, kind) for kind in kinds)):
        if sum((one, RDF.type, kind) in ontology for kind in kinds) > 1:
            yield f"{one}: a property of two kinds"
    for one in _all(ontology, OWL.Class) & DATATYPES:
        yield f"{one}: a datatype as a class"


def _classes(ontology: rdflib.Graph) -> Iterator[str]:
    declared = _all(ontology, OWL.Class)
    for narrow, broad in ontology.subject_objects(RDFS.subClassOf):
        for one in (narrow, broad):
            if one not in declared:
                yield f"{one}: in rdfs:subClassOf, and no declared class"
        if narrow == OWL.Thing:
            yield "owl:Thing: cannot be a subclass"
    for holder in _all(ontology, OWL.AllDisjointClasses):
        for members in ontology.objects(holder, OWL.members):
            for one in Collection(ontology, members):
                if one not in declared:
                    yield f"{one}: disjoint, and no declared class"
    for kind, keys in ontology.subject_objects(OWL.hasKey):
        if kind not in declared or not set(Collection(ontology, keys)) <= _of_properties(ontology):
            yield f"{kind}: its key is of no declared properties"


def _properties(ontology: rdflib.Graph) -> Iterator[str]:
    objects, values = _all(ontology, OWL.ObjectProperty), _all(ontology, OWL.DatatypeProperty)
    for narrow, broad in ontology.subject_objects(RDFS.subPropertyOf):
        inverse = ontology.value(broad, OWL.inverseOf) if isinstance(broad, BNode) else None
        pair = (narrow, inverse or broad)
        if not (set(pair) <= objects or (set(pair) <= values and inverse is None)):
            yield f"{narrow}: a kind of {pair[1]}, which is not declared as the same kind of property"
    for one, other in ontology.subject_objects(OWL.inverseOf):
        if not {one, other} - {one if isinstance(one, BNode) else None} <= objects:
            yield f"{one}: inverse of {other}, which is not declared as an object property"
    for subject, predicate, value in ontology:
        if predicate in values and not isinstance(value, Literal):
            yield f"{subject}: {predicate} has no literal"
        if predicate in objects and not isinstance(value, URIRef | BNode):
            yield f"{subject}: {predicate} has a literal"


def _domains_and_ranges(ontology: rdflib.Graph) -> Iterator[str]:
    objects, values = _all(ontology, OWL.ObjectProperty), _all(ontology, OWL.DatatypeProperty)
    declared = _all(ontology, OWL.Class)
    for one, domain in ontology.subject_objects(RDFS.domain):
        if one not in objects | values or domain not in declared:
            yield f"{one}: its domain {domain} is no declared class"
    for one, range_ in ontology.subject_objects(RDFS.range):
        if one in objects and range_ not in declared:
            yield f"{one}: its range {range_} is no declared class"
        if one in values and range_ not in DATATYPES:
            yield f"{one}: its range {range_} is no datatype of OWL 2 RL"
        if one not in objects | values:
            yield f"{one}: has a range and is no declared property"
