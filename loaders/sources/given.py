"""A report whose source gives facts beside its text."""

from __future__ import annotations

from dataclasses import dataclass

from graph.facts import Report


@dataclass(frozen=True, slots=True, kw_only=True)
class GivenReport(Report):
    """A report with what its source gives beside the text, which is for the reader only: the graph keeps the report."""

    @property
    def report(self) -> Report:
        """The report alone."""
        return Report(
            id=self.id,
            stems=self.stems,
            published=self.published,
            text=self.text,
            url=self.url,
            title=self.title,
            publisher=self.publisher,
            language=self.language,
        )
