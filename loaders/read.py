"""Reports from files and folders of any known source, in the order of their paths."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

from graph.facts import Report
from loaders.sources.history_at_state import read_history_at_state
from loaders.sources.jsonlines import read_jsonlines
from loaders.sources.report import Draft, published_in, report_of
from loaders.sources.source import Found, Refusal
from loaders.sources.tenure_list import read_tenures
from loaders.sources.text import read_text

Source = Callable[[Path, str | None], Iterator[Draft | Refusal]]

SOURCES: dict[str, Source] = {
    ".csv": read_tenures,
    ".jsonl": read_jsonlines,
    ".ndjson": read_jsonlines,
    ".tsv": read_tenures,
    ".txt": read_text,
    ".xml": read_history_at_state,
}


def files_in(paths: Iterable[Path]) -> Iterator[Path | Refusal]:
    """The files named, and those of a known source below the folders named; a folder without any is refused."""
    for path in paths:
        try:
            if not path.is_dir():
                yield path
                continue
            found = sorted(file for file in path.rglob("*") if file.suffix in SOURCES and file.is_file())
        except OSError as error:
            yield Refusal(str(path), _reason(error))
            continue
        yield from found
        if not found:
            kinds = ", ".join(sorted(SOURCES))
            yield Refusal(str(path), f"nothing to read here (no file that ends in {kinds})")


def read(files: Iterable[Path | Refusal], published: str | None = None, today: date | None = None) -> Found:
    """The reports of these files; what gives none is refused and the rest goes on.

    `published` dates what has no date of its own. A date after `today` (by default the day of reading) is refused.
    A file of an unknown kind is read as text.
    """
    now = today or date.today()
    for file in files:
        if isinstance(file, Refusal):
            yield file
            continue
        try:
            for draft in SOURCES.get(file.suffix, read_text)(file, published):
                yield draft if isinstance(draft, Refusal) else report_of(draft, now)
        except OSError as error:
            yield Refusal(str(file), _reason(error))


def report_from(draft: Draft) -> Report | Refusal:
    """A report from a draft that came without a file, as one posted to the API; the head may give its date."""
    return report_of(replace(draft, published=draft.published or published_in(draft.text)), date.today())


def _reason(error: OSError) -> str:
    return (error.strerror or type(error).__name__).lower()
