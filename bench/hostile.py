"""Whether anything that is sent can do harm: `python bench/hostile.py [VALUES]` (10,000 if not said).

Serves the shipped samples and puts each hostile value into parameters of every operation that reads, in turn: Cypher,
SPARQL, HTML, paths, formats, control characters, other scripts, what is huge, and made-up mixtures of all. Ends with
status 1 where an answer is of status 500 or above, or sends a script back as a page, or where the graph is not
exported as the same bytes afterwards.
"""

from __future__ import annotations

import random
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any
from urllib.parse import quote

import httpx
from api_examples import samples
from contract import answering

from api.app import create_app
from api.settings import Settings

sys.path.append(str(Path(__file__).parents[1] / "tests" / "contract"))

from serving import served

SEEDS = (
    *("' OR 1=1 //", "x'}) DETACH DELETE p //", "\\u0027}) MATCH (n) DETACH DELETE n //", "`Person`", "$person", "$$"),
    *("'; CALL dbms.shutdown() //", "LOAD CSV FROM 'file:///etc/passwd' AS l RETURN l", "}) RETURN 1 UNION MATCH (n"),
    *(
        '" } ; DROP ALL ; #',
        "} SERVICE <http://127.0.0.1/> {",
        "> . ?s ?p ?o . <x",
        "INSERT DATA { <a> <b> <c> }",
        "?x",
    ),
    *(
        "<script>alert(1)</script>",
        '"><img src=x onerror=alert(1)>',
        "{{7*7}}",
        "${7*7}",
        "<!--",
        "&lt;",
        "%3Cscript%3E",
    ),
    *("../../etc/passwd", "..\\..\\windows\\win.ini", "/etc/passwd", "file:///etc/passwd", "%2e%2e%2f", "a/b", "."),
    *(
        "%s%s%n",
        "{0.__class__}",
        "%00",
        "\x00",
        "\x1b[31m",
        "\r\nX-Injected: 1",
        "\t",
        "\x7f",
        "=1+1",
        "@SUM(A1)",
        "-2",
    ),
    *("💥", "\u202e", "\ufeff", "ı", "ß", "Ω" * 40, "漢" * 60, "a\u0301" * 50, "\ud7ff", "\U0010ffff", "١٢٣", "９９"),
    *("x" * 199, "x" * 5000, "9" * 400, "-1", "1e309", "NaN", "Infinity", "null", "true", "[]", "{}", "0x10", "١", ""),
    *(
        "2024-02-30",
        "2024-13",
        "0000",
        "9999-12-31",
        "2024-10-29T00:00:00Z",
        "person-",
        "meeting-none",
        "${jndi:ldap://x}",
    ),
)


def values(count: int) -> Iterator[str]:
    """So many different values, the same each time: the seeds, then mixtures of them and of any characters."""
    chance = random.Random(11)  # noqa: S311
    seen: set[str] = set()
    for seed in SEEDS:
        seen.add(seed)
        yield seed
    while len(seen) < count:
        parts = [chance.choice(SEEDS)[:300] for _ in range(chance.randint(1, 3))]
        odd = "".join(chr(chance.choice((chance.randrange(1, 256), chance.randrange(256, 0xD7FF)))) for _ in range(3))
        made = chance.choice(("", odd)).join(parts)
        if made not in seen:
            seen.add(made)
            yield made


def places(openapi: dict[str, Any]) -> list[tuple[str, str, str, dict[str, str]]]:
    """Path, kind and name of each parameter, with what else the operation needs."""
    found: list[tuple[str, str, str, dict[str, str]]] = []
    for path, operations in openapi["paths"].items():
        operation = operations.get("get")
        if operation is None or not path.startswith(("/v1/", "/problems", "/id", "/doc")) or "export" in path:
            continue
        needed = {
            one["name"]: str(one.get("example", "x")) for one in operation.get("parameters", []) if one.get("required")
        }
        found += [(path, one["in"], one["name"], needed) for one in operation.get("parameters", [])]
    return found


def address(place: tuple[str, str, str, dict[str, str]], value: str) -> tuple[str, dict[str, str], dict[str, str]]:
    """Where a value is sent, with which parameters and headers."""
    path, kind, name, needed = place
    given = {**needed, name: value}
    query = {key: one for key, one in given.items() if f"{{{key}}}" not in path and kind != "header"}
    for key, one in given.items():
        path = path.replace(f"{{{key}}}", quote(one, safe="") or "%20")
    headers = {name: value} if kind == "header" and value.isprintable() and value.isascii() else {}
    return path, query, headers


def tried(client: httpx.Client, given: Sequence[str]) -> tuple[Counter[int], list[str]]:
    """How many answers there were of each status, and those that should not be."""
    spots = places(client.get("/openapi.json").json())
    counts: Counter[int] = Counter()
    wrong: list[str] = []
    for number, value in enumerate(given):
        spot = spots[number % len(spots)]
        path, query, headers = address(spot, value)
        answer = client.get(path, params=query, headers=headers)
        counts[answer.status_code] += 1
        harmless = answer.status_code < 500 and "x-injected" not in answer.headers
        page = answer.headers.get("content-type", "").startswith("text/html") and "<script>alert" in answer.text
        if not harmless or page:
            wrong.append(f"{answer.status_code} {path} {query!r} {headers!r}: {answer.text[:200]}")
    return counts, wrong


def exported(client: httpx.Client) -> str:
    """A digest of the whole graph."""
    answer = client.get("/v1/export", params={"format": "nquads"})
    answer.raise_for_status()
    return sha256(answer.content).hexdigest()


def main(count: int) -> int:
    """Try, and tell."""
    with (
        samples() as store,
        answering(store) as sparql,
        served(create_app(store, answering=sparql, settings=Settings())) as client,
    ):
        before, turn = exported(client), store.turn()
        counts, wrong = tried(client, list(values(count)))
        same = exported(client) == before and store.turn() == turn
    print(f"{sum(counts.values()):,} hostile values:", ", ".join(f"{n:,} of {s}" for s, n in sorted(counts.items())))
    print("\n".join(wrong[:20]) if wrong else "no answer of 500 or above, nothing sent back as a page")
    print("the graph is exported as the same bytes" if same else "THE GRAPH CHANGED")
    return 0 if same and not wrong else 1


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000))
