"""What goes with the data of a release: how to cite it, what is in it, on which terms."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.metadata import version

from graph.errors import InterstateError


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """A release: its version, its date (an ISO day), and what its publisher says of it.

    `licence` is an identifier of SPDX (https://spdx.org/licenses), None where none is given; `since` is the version of
    the release that it is compared with.
    """

    version: str
    date: str
    title: str
    authors: tuple[str, ...]
    licence: str | None = None
    doi: str | None = None
    since: str | None = None


_NETWORK = "`nodes.csv`, `edges.csv` (an edge a meeting), `pairs.csv`, and `pairs.gexf` for Gephi"
_LICENCE = re.compile(r"[A-Za-z0-9][A-Za-z0-9.+-]*")
_DOI = re.compile(r"10\.\d{4,9}/\S+")


def checked(about: About) -> About:
    """The same. Raises `InterstateError` for what cannot be cited."""
    if not about.version or about.version != "".join(about.version.split()):
        raise InterstateError(f"{about.version!r} is no version; give one word, as 1.2.0")
    checked_licence(about.licence)
    if about.doi is not None and not _DOI.fullmatch(about.doi):
        raise InterstateError(f"{about.doi!r} is no DOI; give it without https://doi.org/, as 10.5281/zenodo.1234")
    return about


def checked_licence(licence: str | None) -> None:
    """Raises `InterstateError` for what cannot be an identifier of SPDX."""
    if licence is not None and not _LICENCE.fullmatch(licence):
        raise InterstateError(f"{licence!r} is no identifier of https://spdx.org/licenses, as CC-BY-4.0")


def software() -> str:
    """What made the release."""
    return f"interstate {version('interstate')}"


def citation(about: About) -> str:
    """CITATION.cff in the Citation File Format 1.2.0 (https://citation-file-format.github.io)."""
    lines = [
        "cff-version: 1.2.0",
        "type: dataset",
        "message: If you use these data, please cite them as below.",
        f"title: {_scalar(about.title)}",
        "authors:",
        *(f"  - name: {_scalar(author)}" for author in about.authors),
        f"version: {_scalar(about.version)}",
        f"date-released: {_scalar(about.date)}",
    ]
    if about.doi:
        lines.append(f"doi: {_scalar(about.doi)}")
    if about.licence:
        lines.append(f"license: {_scalar(about.licence)}")
    lines += [
        "keywords: [diplomacy, knowledge graph, meetings, international relations]",
        "references:",
        "  - type: software",
        "    title: interstate",
        "    authors:",
        '      - name: "the authors of interstate"',
        f"    version: {_scalar(version('interstate'))}",
    ]
    return "\n".join([*lines, ""])


def _scalar(text: str) -> str:
    """As YAML has it in double quotes, which are those of JSON."""
    return json.dumps(text, ensure_ascii=False)


def licence(about: About) -> str:
    """LICENSE: on which terms the data are, and that quotations are their publishers'."""
    terms = (
        f"The data are under {about.licence}: https://spdx.org/licenses/{about.licence}.html"
        if about.licence
        else "No licence was given with this release: ask its publisher before passing the data on."
    )
    return f"{terms}\nTexts of reports, and quotations from them, are their publishers'.\n"


def readme(about: About, counts: Mapping[str, int], dump: str = "graph.nq") -> str:
    """README.md of the release; `dump` is the file of N-Quads, which may be compressed."""
    authors = ", ".join(about.authors)
    where = f" https://doi.org/{about.doi}" if about.doi else ""
    since = f"| `CHANGES.md`, `changes.json` | what differs from {about.since} |\n" if about.since else ""
    counted = "\n".join(f"| {kind} | {count} |" for kind, count in counts.items())
    return f"""# {about.title}, {about.version}

Who met whom, when, where, in which office, and what they signed, as reports tell it: each fact with its quotation.
Released {about.date}, made by {software()}.

> {authors} ({about.date[:4]}): {about.title} (version {about.version}) [data set].{where}

| file | has |
|---|---|
| `{dump}` | everything, as RDF in N-Quads: what a report says stands in the named graph of that report |
| `graph.jsonl` | the settled graph, a line of JSON for each node and fact, without evidence and texts |
| `networks/people`, `networks/states` | who met whom, and which states met: {_NETWORK} |
{since}| `release.json` | version, date and counts, for programs |
| `dataset.ttl` | the same for catalogues of data, in DCAT and VoID |
| `SHA256SUMS` | checksums: `sha256sum --check SHA256SUMS` |
| `CITATION.cff`, `LICENSE` | how to cite it, on which terms |

| of | there are |
|---|---|
{counted}
"""
