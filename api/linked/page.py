"""The document of one resource as a page for people: plain HTML, without scripts, every text escaped."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable, Iterator
from hashlib import sha256
from html import escape
from importlib.resources import files

from pyoxigraph import Literal, NamedNode

from api.linked.described import MOST, Described, by_subject
from api.linked.forms import FORMS
from ontology.namespaces import ONTOLOGY, TERM
from ontology.properties import PREFIXES, terms

LONG = 300
"""Characters of a text that are shown at once; the rest is folded away."""

_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_RDFS = PREFIXES["rdfs"]
_STYLE = (files("api") / "linked" / "page.css").read_text(encoding="utf-8")
_DIGEST = b64encode(sha256(_STYLE.encode()).digest()).decode()
_NOTHING = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
POLICY = f"{_NOTHING}; style-src 'sha256-{_DIGEST}'"
"""The content security policy of these pages."""
POLICY_OF_PAGE = f"{_NOTHING}; style-src 'unsafe-inline'; img-src data:"
"""That of the page of the ontology, which is generated."""

_HIDDEN = {f"{_RDF}type", f"{ONTOLOGY}folded", f"{PREFIXES['dcterms']}isReplacedBy"}
_WORDS = {
    f"{PREFIXES['skos']}altLabel": "also called",
    f"{PREFIXES['skos']}notation": "code",
    f"{PREFIXES['prov']}wasDerivedFrom": "derived from",
    f"{PREFIXES['prov']}wasQuotedFrom": "quoted from",
    f"{PREFIXES['owl']}sameAs": "the same elsewhere",
    f"{_RDFS}label": "name",
    f"{_RDFS}seeAlso": "see also",
}

Said = dict[str, dict[str, list[NamedNode | Literal]]]


def page(found: Described, base: str) -> bytes:
    """The page of a resource, with links to those beside it and to its other forms."""
    said = by_subject(found.triples)
    identifier = found.node.removeprefix(base)
    title = _called(found.node, said, base)
    kinds = ", ".join(_word(kind.value) for kind in said[found.node].get(f"{_RDF}type", []))
    parts = [
        "<!doctype html>",
        '<html lang="en">',
        '<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width">',
        f"<title>{escape(title)} - interstate</title>",
        f"<style>{_STYLE}</style>",
        *(
            f'<link rel="alternate" type="{media}" href="/doc/{escape(identifier)}.{form}">'
            for form, media in FORMS.items()
            if form != "html"
        ),
        '<nav aria-label="Site"><a href="/">interstate</a> · <a href="/ontology.html">ontology</a></nav>',
        "<main>",
        f"<h1>{escape(title)}</h1>",
        f'<p class="kind">{escape(kinds)} · <code>{escape(found.node)}</code></p>',
        *_table("What is said of it", _rows(found.node, said, base)),
    ]
    for part in sorted({str(triple.subject).strip("<>") for triple in found.own} - {found.node}):
        parts += _table(f"{_kind(part, said)} {part.removeprefix(base)}", _rows(part, said, base))
    parts += _table("What refers to it", _incoming(found, said, base))
    if found.more:
        parts.append(f"<p>These are the first {MOST}; <code>/sparql</code> has all.</p>")
    forms = " · ".join(
        f'<a href="/doc/{escape(identifier)}.{form}" type="{media}">{media}</a>'
        for form, media in FORMS.items()
        if form != "html"
    )
    parts += ["</main>", f"<footer><p>The same as data: {forms}</p></footer>", "</html>"]
    return ("\n".join(parts) + "\n").encode()


def _table(caption: str, rows: Iterable[str]) -> list[str]:
    inside = list(rows)
    if not inside:
        return []
    return [f"<h2>{escape(caption)}</h2>", "<table>", *inside, "</table>"]


def _rows(node: str, said: Said, base: str) -> Iterator[str]:
    for predicate, values in sorted(said[node].items(), key=lambda one: _word(one[0])):
        if predicate not in _HIDDEN:
            yield _row(_word(predicate), [_value(value, said, base) for value in sorted(values, key=str)])


def _incoming(found: Described, said: Said, base: str) -> Iterator[str]:
    grouped: dict[str, list[str]] = {}
    for triple in found.incoming:
        if isinstance(triple.subject, NamedNode) and triple.predicate.value not in _HIDDEN:
            grouped.setdefault(triple.predicate.value, []).append(_link(triple.subject.value, said, base))
    for predicate, links in sorted(grouped.items()):
        yield _row(_word(predicate), links)


def _row(name: str, values: list[str]) -> str:
    inside = values[0] if len(values) == 1 else f"<ul>{''.join(f'<li>{value}</li>' for value in values)}</ul>"
    return f'<tr><th scope="row">{escape(name)}</th><td>{inside}</td></tr>'


def _value(value: NamedNode | Literal, said: Said, base: str) -> str:
    if isinstance(value, NamedNode):
        return _link(value.value, said, base)
    text = value.value
    if len(text) <= LONG:
        return escape(text)
    return f"<details><summary>{escape(text[:LONG])} …</summary><pre>{escape(text)}</pre></details>"


def _link(iri: str, said: Said, base: str) -> str:
    if iri.startswith(base):
        name = iri.removeprefix(base)
        return f'<a href="/id/{escape(name)}">{escape(_called(iri, said, base))}</a>'
    if iri.startswith(TERM):
        return escape(iri.rpartition("/")[2].replace("_", " "))
    if iri.startswith(("http://", "https://")):
        return f'<a href="{escape(iri)}" rel="nofollow">{escape(iri)}</a>'
    return f"<code>{escape(iri)}</code>"


def _called(iri: str, said: Said, base: str) -> str:
    """The label of a resource; else its kind with what tells it from others of it."""
    own = said.get(iri, {})
    label = own.get(f"{_RDFS}label")
    if label:
        return min(value.value for value in label)
    kind = next((_word(value.value) for value in own.get(f"{_RDF}type", [])), "")
    told = [
        value.value.rpartition("/")[2].replace("_", " ") if isinstance(value, NamedNode) else value.value
        for name in ("quotation", "status", "date")
        for value in own.get(ONTOLOGY + name, [])[:1]
    ]
    if not told:
        told = [iri.removeprefix(base)]
    words = ", ".join(one if len(one) <= 80 else f"{one[:79]}…" for one in told)
    return f"{kind}: {words}" if kind else words


def _word(iri: str) -> str:
    """A class or property in words."""
    term = terms().get(iri)
    return term.label if term else _WORDS.get(iri) or iri.replace("#", "/").rpartition("/")[2]


def _kind(part: str, said: Said) -> str:
    return next((_word(kind.value) for kind in said[part].get(f"{_RDF}type", [])), "part")
