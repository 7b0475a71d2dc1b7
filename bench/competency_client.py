"""A client of the REST interface that notes what it calls, and what it makes of meetings, people and documents."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, product
from typing import Any, Protocol

Row = dict[str, Any]
Table = list[Row]
Pair = tuple[Row, Row]

_IDENTIFIER = re.compile(r"/[a-z]+-[0-9a-f]{8,}")


class Client(Protocol):
    """Of a library for HTTP."""

    def get(self, url: str, /) -> Any: ...


class Asking:
    """A client that notes what it calls, and calls nothing twice."""

    def __init__(self, client: Client) -> None:
        self._client = client
        self._had: dict[str, Any] = {}
        self.calls: set[str] = set()

    def get(self, path: str, **asked: str) -> Any:
        """What one call answers."""
        told = "&".join(f"{name}={value}" for name, value in asked.items())
        shown = _IDENTIFIER.sub("/{id}", path)
        self.calls.add(f"{shown}?{told}" if told else shown)
        return self._get(f"{path}?{told}" if told else path)

    def all(self, path: str, **asked: str) -> Table:
        """The rows of a list, page by page."""
        page = self.get(path, **asked)
        rows = list(page["items"])
        while page["next"]:
            page = self._get(page["next"])
            rows += page["items"]
        return rows

    def _get(self, address: str) -> Any:
        if address not in self._had:
            answer = self._client.get(address)
            answer.raise_for_status()
            self._had[address] = answer.json()
        return self._had[address]

    def held(self) -> list[Meeting]:
        """The meetings that took place."""
        return [Meeting(row) for row in self.all("/v1/meetings", status="took_place")]

    def tenures(self) -> dict[str, Table]:
        """The tenures of each person, by identifier."""
        people = self.all("/v1/people")
        return {one["id"]: self.get(f"/v1/people/{one['id']}")["offices"] for one in people}

    def states_of(self) -> dict[str, set[str]]:
        """The states of whose offices each person was seen to hold one."""
        return {
            person: {one["office"]["state"] for one in held if one["office"]["state"]}
            for person, held in self.tenures().items()
        }

    def names(self) -> dict[str, str]:
        """What states are called, by code."""
        return {one["id"]: one["name"] for one in self.all("/v1/states")}


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting as the interface has it."""

    row: Row

    def people(self) -> list[Row]:
        """Everybody."""
        return [person for side in self.row["sides"] for person in side]

    def pairs(self) -> Iterator[Pair]:
        """Those who met, in the order of the sides."""
        for one, other in combinations(self.row["sides"], 2):
            yield from product(one, other)

    def contacts(self) -> Iterator[Pair]:
        """The same, each way."""
        for one, other in self.pairs():
            yield one, other
            yield other, one


def first(value: Any) -> tuple[bool, Any]:
    """The order of SPARQL: what is absent comes first."""
    return value is not None, value


def ordered(rows: Table, *names: str) -> Table:
    """Rows by some of their values; a name after a minus is of one that falls."""
    for name in reversed(names):
        key = name.removeprefix("-")
        rows = sorted(rows, key=lambda row: first(row[key]), reverse=name.startswith("-"))
    return rows


def year_on(day: str, years: int) -> str:
    """The same day so many years later."""
    return f"{int(day[:4]) + years}{day[4:]}"


def met(asking: Asking) -> dict[frozenset[str], list[Meeting]]:
    """The meetings of each two people who met."""
    found: dict[frozenset[str], list[Meeting]] = defaultdict(list)
    for meeting in asking.held():
        for one, other in meeting.pairs():
            found[frozenset((one["id"], other["id"]))].append(meeting)
    return found


def state_parties(agreement: Row) -> list[Row]:
    """The states that a document is between."""
    return sorted((one for one in agreement["parties"] if one["kind"] == "State"), key=lambda one: str(one["id"]))
