"""The statements of a text in Turtle or TriG, each with its line: names and literals only, without their datatypes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urljoin

_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"

# https://www.w3.org/TR/turtle/#sec-grammar-grammar, as far as lines need it
_TOKEN = re.compile(
    r'''
      (?P<skip> \s+ | \#[^\n]* )
    | (?P<long> """(?:[^"\\]|\\.|"(?!""))*""" | \'\'\'(?:[^'\\]|\\.|'(?!''))*\'\'\' )
    | (?P<short> "(?:[^"\\\n]|\\.)*" | '(?:[^'\\\n]|\\.)*' )
    | (?P<iri> <[^<>"{}|^`\\\s]*(?:\\u[0-9A-Fa-f]{4}[^<>"{}|^`\\\s]*)*> )
    | (?P<directive> @prefix\b | @base\b | (?i:prefix|base)(?=\s+[^\s:]*:?\s*<) )
    | (?P<mark> \^\^ | @[A-Za-z-]+ )
    | (?P<punctuation> [.;,\[\](){}](?!\d) )
    | (?P<word> (?: [^\s"'<>;,\[\](){}\#\\.^] | \\. | \.(?=[^\s"'<>;,\[\](){}\#]) )+ )
    | (?P<other> . )
    ''',
    re.VERBOSE | re.DOTALL,
)
_ESCAPE = re.compile(r"\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))", re.DOTALL)
_CONTROLS = {"t": "\t", "b": "\b", "n": "\n", "r": "\r", "f": "\f"}

Found = tuple[int, str, str | None, str | None]


def turtle_places(text: str) -> Iterator[Found]:
    """Line, subject, predicate and value of each statement; of nodes without names only what is around them."""
    prefixes: dict[str, str] = {}
    base = ""
    statement: list[str] = []
    around: list[list[str]] = []
    directive: list[str] | None = None
    datatype = False
    for line, kind, word in _tokens(text):
        if directive is not None:
            directive.append(word)
            if kind == "iri":
                target = urljoin(base, _unescaped(word[1:-1]))
                if len(directive) == 2:
                    prefixes[directive[0].rstrip(":")] = target
                else:
                    base = target
                directive = None
            continue
        if kind == "directive":
            directive, statement = [], []
        elif kind == "mark":
            datatype = word == "^^"
        elif kind == "punctuation":
            statement = _after(word, statement, around)
        elif datatype:
            datatype = False
        else:
            term = _term(kind, word, prefixes, base, predicate=len(statement) == 1)
            statement = [*statement[:2], term]
            if len(statement) == 3:
                yield line, statement[0], statement[1], term
            elif len(statement) == 1 and not around:
                yield line, term, None, None


def _tokens(text: str) -> Iterator[tuple[int, str, str]]:
    line = 1
    for found in _TOKEN.finditer(text):
        kind, token = found.lastgroup or "other", found[0]
        if kind != "skip":
            yield line, kind, token
        line += token.count("\n")


def _after(mark: str, statement: list[str], around: list[list[str]]) -> list[str]:
    """What of the statement stands after a mark of punctuation."""
    match mark:
        case ".":
            return []
        case ";":
            return statement[:1]
        case ",":
            return statement[:2]
        case "[" | "(":
            around.append(statement)
            return ["_:"] if mark == "[" else ["_:", "_:"]
        case "]" | ")":
            return around.pop() if around else []
    # Braces of TriG: what was before them is the name of a graph.
    return []


def _term(kind: str, word: str, prefixes: dict[str, str], base: str, *, predicate: bool) -> str:
    if kind == "iri":
        return urljoin(base, _unescaped(word[1:-1])) if base else _unescaped(word[1:-1])
    if kind in ("long", "short"):
        quotes = 3 if kind == "long" else 1
        return _unescaped(word[quotes:-quotes])
    if predicate and word == "a":
        return f"{_RDF}type"
    prefix, colon, name = word.partition(":")
    if colon and prefix in prefixes:
        return prefixes[prefix] + re.sub(r"\\(.)", r"\1", name)
    return word


def _unescaped(text: str) -> str:
    if "\\" not in text:
        return text
    return _ESCAPE.sub(lambda e: chr(int(e[1] or e[2], 16)) if e[1] or e[2] else _CONTROLS.get(e[3], e[3]), text)
