"""Classes and properties of the ontology as a page, from its Turtle."""

from __future__ import annotations

from handbook.markdown import cell, code, page, table
from ontology.properties import Term, terms, version


def vocabulary_page() -> str:
    """What each class and property says, with links to the whole page of the ontology."""
    classes = [term for term in terms().values() if term.name[0].isupper()]
    properties = [term for term in terms().values() if not term.name[0].isupper()]
    about = (
        f"Version {version()}, OWL 2 RL. The source of node labels, edge types, closed lists and shapes. "
        "[The whole page](ontology.html) has its picture, domains and ranges, what it is aligned to, and an example of "
        "each class; a server has it at `/ontology`, in Turtle, JSON-LD, N-Triples and RDF/XML as well."
    )
    files = "Files: " + ", ".join(
        f"[{name}](../../ontology/{name})"
        for name in ("interstate.ttl", "shapes.ttl", "roles.ttl", "document-types.ttl", "statuses.ttl", "states.ttl")
    )
    return page("Ontology", about, files + ".", "## Classes", _table(classes), "## Properties", _table(properties))


def _table(found: list[Term]) -> str:
    return table(
        ("name", "says"),
        ((f"[{code(term.name)}](ontology.html#{term.name})", cell(term.comment or term.label)) for term in found),
    )
