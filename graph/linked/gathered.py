"""Which identifiers an export of a part of a graph has, gathered in a temporary file: their number is no matter."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from types import TracebackType
from typing import Self

from graph.linked.parts import Ground

_TABLES = """
CREATE TABLE fact (id TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE tenure (id TEXT PRIMARY KEY, person TEXT) WITHOUT ROWID;
CREATE TABLE leads (one TEXT, other TEXT, PRIMARY KEY (one, other)) WITHOUT ROWID;
CREATE TABLE contact (id TEXT PRIMARY KEY, meeting TEXT, one TEXT, other TEXT) WITHOUT ROWID;
CREATE TABLE ground (fact TEXT, evidence TEXT, report TEXT, confidence REAL, PRIMARY KEY (fact, evidence))
  WITHOUT ROWID;
CREATE TABLE named (mention TEXT PRIMARY KEY, report TEXT) WITHOUT ROWID;
CREATE TABLE chosen (id TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE met (one TEXT, other TEXT, PRIMARY KEY (one, other)) WITHOUT ROWID;
"""

# Facts that stand, with their evidence and its reports; all that they lead to; the tenures that the same reports give
# the people; what those lead to; who met whom; mentions that decisions name.
_STANDING = """
INSERT INTO chosen SELECT DISTINCT fact FROM ground JOIN fact ON fact = id WHERE confidence >= :least;
INSERT OR IGNORE INTO chosen SELECT report FROM ground JOIN chosen ON fact = id;
"""
_TENURES = """
INSERT OR IGNORE INTO chosen SELECT tenure.id FROM tenure JOIN chosen ON person = chosen.id
WHERE EXISTS (SELECT 1 FROM ground JOIN chosen AS said ON said.id = report
  WHERE fact = tenure.id AND confidence >= :least)
"""
_LED = "INSERT OR IGNORE INTO chosen SELECT other FROM leads JOIN chosen ON one = id"
_MET = """
INSERT OR IGNORE INTO met SELECT one, other FROM contact JOIN chosen ON meeting = chosen.id;
INSERT OR IGNORE INTO chosen SELECT contact.id FROM contact JOIN chosen ON meeting = chosen.id;
INSERT OR IGNORE INTO chosen SELECT evidence FROM ground JOIN chosen ON fact = chosen.id
  WHERE report IN (SELECT id FROM chosen);
INSERT OR IGNORE INTO chosen SELECT mention FROM named JOIN chosen ON report = id;
"""


class Gathered:
    """First what could be chosen is added, then it is closed, and then it answers what is chosen."""

    def __init__(self) -> None:
        # A database of no name is a temporary file, most of which stays on the disk.
        self._data = sqlite3.connect("", isolation_level=None, check_same_thread=False)
        self._data.executescript(f"PRAGMA journal_mode = OFF; PRAGMA cache_size = -8000;{_TABLES}")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: type[BaseException] | BaseException | TracebackType | None) -> None:
        self._data.close()

    def fact(self, name: str, leads_to: Iterable[str | None]) -> None:
        """A fact that is chosen if evidence of it is, and what it leads to."""
        self._data.execute("INSERT OR IGNORE INTO fact VALUES (?)", (name,))
        self.leads(name, leads_to)

    def tenure(self, name: str, person: str, office: str) -> None:
        """A tenure, chosen where its person is, by a report that is."""
        self._data.execute("INSERT OR IGNORE INTO tenure VALUES (?, ?)", (name, person))
        self.leads(name, (person, office))

    def contact(self, name: str, meeting: str, people: tuple[str, str]) -> None:
        """Two who met, chosen where their meeting is."""
        self._data.execute("INSERT OR IGNORE INTO contact VALUES (?, ?, ?, ?)", (name, meeting, *people))

    def leads(self, one: str, others: Iterable[str | None]) -> None:
        """What is chosen where `one` is."""
        self._data.executemany("INSERT OR IGNORE INTO leads VALUES (?, ?)", [(one, two) for two in others if two])

    def wanted(self, facts: Iterable[str]) -> bool:
        """Whether some of these could be chosen."""
        return any(self._data.execute("SELECT 1 FROM fact WHERE id = ?", (fact,)).fetchone() for fact in facts)

    def grounds(self, report: str, grounds: Iterable[tuple[Ground, float]]) -> None:
        """What evidence a report has of which facts, and of what confidence."""
        rows = [(fact, evidence, report, confidence) for (fact, evidence), confidence in grounds]
        self._data.executemany("INSERT OR IGNORE INTO ground VALUES (?, ?, ?, ?)", rows)

    def named(self, report: str, mentions: Iterable[str]) -> None:
        """Mentions of a report, chosen where it is."""
        self._data.executemany("INSERT OR IGNORE INTO named VALUES (?, ?)", [(one, report) for one in mentions])

    def close_over(self, least: float) -> None:
        """Choose: facts that some evidence of at least this confidence says, and all that comes with them."""
        for statement in _statements(_STANDING):
            self._data.execute(statement, {"least": least} if ":least" in statement else {})
        self._follow()
        self._data.execute(_TENURES, {"least": least})
        self._follow()
        for statement in _statements(_MET):
            self._data.execute(statement)

    def __contains__(self, name: str | None) -> bool:
        return self._data.execute("SELECT 1 FROM chosen WHERE id = ?", (name,)).fetchone() is not None

    def met(self, person: str) -> tuple[str, ...]:
        """Whom somebody met at meetings that are chosen, in order, of those whose identifiers come later."""
        return tuple(
            other for (other,) in self._data.execute("SELECT other FROM met WHERE one = ? ORDER BY other", (person,))
        )

    def _follow(self) -> None:
        while self._data.execute(_LED).rowcount:
            pass


def _statements(script: str) -> list[str]:
    return [statement for statement in script.split(";") if statement.strip()]
