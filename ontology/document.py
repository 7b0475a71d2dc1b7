"""Write ontology.html: `python -m ontology.document` (after `pip install -e '.[docs]'`), or `--check` it.

The page is pyLODE's, with a picture of the classes, the alignment to other vocabularies and an example of each class
from the samples (`examples.nt`) put before its sections.
"""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from hashlib import sha256
from html import escape
from importlib.resources import files
from pathlib import Path

from rdflib import Graph, URIRef
from rdflib.namespace import OWL, RDF, RDFS, SKOS

from ontology.drawing import drawing
from ontology.namespaces import BASE, ONTOLOGY
from ontology.properties import PREFIXES

PAGE = Path(__file__).parent / "ontology.html"
_SOURCES = ("interstate.ttl", "examples.nt")
_ALIGNED = {
    "http://www.w3.org/ns/org#": "W3C ORG",
    "http://www.w3.org/ns/prov#": "PROV-O",
    "https://schema.org/": "schema.org",
    "http://www.w3.org/2006/time#": "OWL-Time",
    "http://www.w3.org/2004/02/skos/core#": "SKOS",
    "http://www.w3.org/ns/oa#": "Web Annotation",
    "http://xmlns.com/foaf/0.1/": "FOAF",
    "http://purl.org/dc/terms/": "Dublin Core",
    "http://purl.org/dc/elements/1.1/": "Dublin Core",
}
_HOW = {RDFS.subClassOf: "is a kind of", RDFS.subPropertyOf: "is a kind of", SKOS.closeMatch: "is close to"}


def digest() -> str:
    """Of what the page is made of, which it holds."""
    return sha256(b"".join((files("ontology") / name).read_bytes() for name in _SOURCES)).hexdigest()[:32]


def main() -> None:
    """Write the page; with `--check`, exit with 1 where it was made of another ontology."""
    if "--check" in sys.argv[1:]:
        if digest() not in PAGE.read_text("utf-8"):
            sys.exit("ontology.html is out of step; run python -m ontology.document")
        return
    from pylode import OntPub

    made: str = OntPub(str(Path(__file__).parent / "interstate.ttl")).make_html()
    PAGE.write_text(page(made), "utf-8")


def page(made: str) -> str:
    """pyLODE's page with our parts in it, free of what changes from one run to the next."""
    graph = Graph().parse(data=(files("ontology") / "interstate.ttl").read_text("utf-8"), format="turtle")
    made = _anchored(made)
    parts = "\n".join((_picture(graph), _alignment(graph), _examples()))
    start = re.search(r'<div[^>]*id="classes"', made)
    if start is None:
        raise SystemExit("pyLODE's page has no section of classes")
    whole = f"{made[: start.start()]}{parts}{made[start.start() :]}"
    kept = re.sub(r"<link href=\"data:image[^>]*>\s*", "", whole)
    lines = "\n".join(line.rstrip() for line in kept.splitlines())
    return lines.replace("<head>", f'<head>\n<meta name="made-of" content="{digest()}">', 1) + "\n"


def _anchored(made: str) -> str:
    """Sections under the names that the terms have in their IRIs, so that an IRI leads to its section."""
    names = {}
    for section in re.finditer(r'class="property entity" id="([^"]+)".*?<code>([^<]+)</code>', made, re.DOTALL):
        anchor, iri = section.groups()
        names[anchor] = iri.removeprefix(ONTOLOGY) if iri.startswith(ONTOLOGY) else f"other-{anchor}"
    made = re.sub(r'(class="property entity" id=)"([^"]+)"', lambda found: f'{found[1]}"{names[found[2]]}"', made)
    return re.sub(r'href="#([^"]+)"', lambda found: f'href="#{names.get(found[1], found[1])}"', made)


def _picture(graph: Graph) -> str:
    return f'<section id="picture"><h2>Picture</h2>{drawing(graph)}</section>'


def _alignment(graph: Graph) -> str:
    rows = []
    for how, words in _HOW.items():
        for ours, theirs in sorted(graph.subject_objects(how), key=str):
            space = next((one for one in _ALIGNED if str(theirs).startswith(one)), None)
            if space and str(ours).startswith(ONTOLOGY):
                name = str(ours).removeprefix(ONTOLOGY)
                link = f'<a href="{escape(str(theirs))}">{escape(str(theirs).removeprefix(space))}</a>'
                rows.append(
                    f"<tr><td>{escape(name)}</td><td>{words}</td><td>{link}</td><td>{_ALIGNED[space]}</td></tr>"
                )
    head = "<tr><th scope='col'>here</th><th scope='col'></th><th scope='col'>there</th><th scope='col'>in</th></tr>"
    return f'<section id="alignment"><h2>Alignment</h2><table>{head}{"".join(sorted(rows))}</table></section>'


def _examples() -> str:
    graph = Graph().parse(data=(files("ontology") / "examples.nt").read_text("utf-8"), format="nt")
    by_class: dict[str, list[URIRef]] = defaultdict(list)
    for subject, kind in graph.subject_objects(RDF.type):
        if isinstance(subject, URIRef) and str(kind).startswith(ONTOLOGY):
            by_class[str(kind).removeprefix(ONTOLOGY)].append(subject)
    parts = []
    for name, subjects in sorted(by_class.items()):
        own = Graph()
        for prefix, space in (*PREFIXES.items(), ("id", BASE)):
            own.bind(prefix, space)
        for triple in graph.triples((min(subjects), None, None)):
            own.add(triple)
        body = "\n".join(line for line in own.serialize(format="turtle").splitlines() if not line.startswith("@prefix"))
        parts.append(f'<h3 id="example-{name}">{name}</h3><pre>{escape(body.strip())}</pre>')
    told = (
        "<p>Of the samples; where they have none, of reports made for this page. "
        "Described, Extracted, Fact and Publication have none but those of their subclasses.</p>"
    )
    return f'<section id="examples"><h2>Examples</h2>{told}{"".join(parts)}</section>'


def classes(graph: Graph) -> list[str]:
    """The classes of the ontology, by name."""
    found = {str(one) for one in graph.subjects(RDF.type, OWL.Class)}
    return sorted(one.removeprefix(ONTOLOGY) for one in found if one.startswith(ONTOLOGY))


if __name__ == "__main__":
    main()
