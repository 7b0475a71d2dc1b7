"""How documents stand that a text tells of."""

from __future__ import annotations

from graph.facts import Document, Report
from loaders.reading.facts_of import facts_of
from ontology.terms import AgreementStatus

RECEIVED = (
    "OSLO, 5 May. Foreign Minister Kari Brekke of Norway received Foreign Minister Juan Soto of Chile on Monday. "
)
"""What a sentence on documents may follow."""


def documents_read(text: str) -> tuple[Document, ...]:
    """The documents that are read in a text of 5 May 2020."""
    return facts_of(Report(id="r", stems=("r",), published="2020-05-05", text=text)).agreements


def statuses_read(text: str) -> list[AgreementStatus]:
    """How each of them stands."""
    return [document.status for document in documents_read(text)]


def standings_read(text: str) -> list[tuple[str, str]]:
    """The title of each of them, and how it stands."""
    return [(document.title, str(document.status)) for document in documents_read(text)]
