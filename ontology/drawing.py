"""A picture of the classes and of the properties between them, as SVG."""

from __future__ import annotations

from collections import defaultdict
from html import escape

from rdflib import Graph, URIRef
from rdflib.namespace import OWL, RDF, RDFS

from ontology.namespaces import ONTOLOGY

# Where each class stands, in columns and rows: placed by hand so that few lines cross.
_PLACES = {
    "State": (0, 0), "Organization": (1, 0), "Office": (2, 0), "Tenure": (3, 0), "Decision": (4, 0),
    "Agreement": (0, 1), "Person": (2, 1), "Mention": (3, 1), "Reading": (4, 1),
    "Meeting": (0, 2), "Side": (1, 2), "Contact": (2, 2), "Report": (3, 2), "HeldOffice": (4, 2),
    "Stage": (0, 3), "Telling": (1, 3), "Evidence": (2, 3), "Conflict": (3, 3), "Encounter": (4, 3),
    "Fact": (0, 4), "Described": (1, 4), "Claim": (3, 4), "Extracted": (2, 4), "EncounterSide": (4, 4),
    "Document": (0, 5), "DocumentParty": (1, 5), "CalledHouse": (2, 5), "Publication": (3, 5), "Tombstone": (4, 5),
}  # fmt: skip
_WIDE, _HIGH, _BOX, _TALL = 230, 110, 130, 36


def drawing(graph: Graph) -> str:
    """The picture; a class that has no place yet stands below the others."""
    places = dict(_PLACES)
    names = {str(one).removeprefix(ONTOLOGY) for one in graph.subjects(RDF.type, OWL.Class) if _ours(one)}
    for number, name in enumerate(sorted(names - places.keys())):
        places[name] = (number % 5, 6 + number // 5)
    spots = {name: (20 + x * _WIDE, 20 + y * _HIGH) for name, (x, y) in places.items() if name in names}
    lines = [_line(spots, one, other, labels) for (one, other), labels in sorted(_edges(graph).items()) if one in spots]
    boxes = [_box(name, spot) for name, spot in sorted(spots.items())]
    size = f"0 0 {20 + 5 * _WIDE} {20 + (1 + max(y for _, y in places.values())) * _HIGH}"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{size}" role="img" aria-label="Classes and what joins them" '
        'font-family="sans-serif" font-size="12">'
        '<defs><marker id="tip" markerWidth="8" markerHeight="8" refX="7" refY="4" orient="auto">'
        '<path d="M0,0 L8,4 L0,8 z" fill="#555"/></marker></defs>'
        f"{''.join(lines)}{''.join(boxes)}</svg>"
    )


def _ours(one: object) -> bool:
    return isinstance(one, URIRef) and str(one).startswith(ONTOLOGY)


def _edges(graph: Graph) -> dict[tuple[str, str], list[str]]:
    """Names of the properties from one class to another."""
    found: dict[tuple[str, str], list[str]] = defaultdict(list)
    for prop, domain in graph.subject_objects(RDFS.domain):
        for range_ in graph.objects(prop, RDFS.range):
            if _ours(domain) and _ours(range_) and domain != range_:
                pair = (str(domain).removeprefix(ONTOLOGY), str(range_).removeprefix(ONTOLOGY))
                found[pair].append(str(prop).removeprefix(ONTOLOGY))
    return found


def _line(spots: dict[str, tuple[int, int]], one: str, other: str, labels: list[str]) -> str:
    (x1, y1), (x2, y2) = spots[one], spots[other]
    right, down = (x2 > x1) - (x2 < x1), (y2 > y1) - (y2 < y1)
    start = (x1 + _BOX // 2 + (0 if down else right * _BOX // 2), y1 + _TALL // 2 + down * _TALL // 2)
    end = (x2 + _BOX // 2 - (0 if down else right * _BOX // 2), y2 + _TALL // 2 - down * _TALL // 2)
    middle = ((start[0] + end[0]) // 2, (start[1] + end[1]) // 2 - 4)
    told = escape(", ".join(sorted(labels)))
    return (
        f'<line x1="{start[0]}" y1="{start[1]}" x2="{end[0]}" y2="{end[1]}" stroke="#555" marker-end="url(#tip)"/>'
        f'<text x="{middle[0]}" y="{middle[1]}" text-anchor="middle" fill="#333">{told}</text>'
    )


def _box(name: str, spot: tuple[int, int]) -> str:
    x, y = spot
    words = 'text-anchor="middle" font-weight="bold" fill="#123"'
    return (
        f'<a href="#{name}"><rect x="{x}" y="{y}" width="{_BOX}" height="{_TALL}" rx="6" fill="#eef3fb" stroke="#36c"/>'
        f'<text x="{x + _BOX // 2}" y="{y + 23}" {words}>{escape(name)}</text></a>'
    )
