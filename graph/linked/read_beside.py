"""What an export has beside readings: decisions in force and tombstones; the reverse of `graph.linked.decision` and
`graph.linked.tombstone`.
"""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import unquote

from pyoxigraph import NamedNode

from graph.decisions import Decision
from graph.linked.dataset import Dataset, Resource
from graph.linked.read_values import day
from graph.linked.terms import DCTERMS, RDFS
from graph.model import Tombstone
from ontology.terms import Verdict

_LABEL, _REPLACED = f"{RDFS}label", f"{DCTERMS}isReplacedBy"


def decisions_in(data: Dataset, base: str) -> Iterator[Decision]:
    """The decisions of a file whose identifiers stand below `base`. Raises `NotAGraphError`."""
    for found in map(data.about, data.typed("Decision")):
        yield Decision(
            verdict=found.term("verdict", "verdict", Verdict),
            one=unquote(_identifier(found, "one", base)),
            other=unquote(_identifier(found, "other", base)),
            reason=found.maybe("reason") or "",
            by=found.maybe("decidedBy") or "",
            names=found.maybe(_LABEL) or "",
        )


def tombstones_in(data: Dataset, base: str) -> Iterator[Tombstone]:
    """What stays of reports that were withdrawn. Raises `NotAGraphError`."""
    for found in map(data.about, data.typed("Tombstone")):
        if not found.all("stem"):
            raise found.fault("has no stem")
        yield Tombstone(
            id=found.node.value.removeprefix(base),
            stems=tuple(found.all("stem")),
            published=day(found, "published"),
            url=found.maybe("url"),
            reason=found.maybe("reason") or "",
            withdrawn_by=found.maybe("withdrawnBy") or "",
            mentions=tuple(found.all("formerMention")),
            heirs=tuple(_heirs(found, data, base)),
        )


def _heirs(stone: Resource, data: Dataset, base: str) -> Iterator[tuple[str, str]]:
    """The former mentions that were replaced by somebody, each with who it is."""
    for mention in stone.all("formerMention"):
        try:
            said = data.about(NamedNode(f"{base}{mention}"))
        except ValueError:
            raise stone.fault(f"formerMention is no identifier: {mention!r}") from None
        if said.maybe(_REPLACED):
            yield mention, _identifier(said, _REPLACED, base)


def _identifier(found: Resource, name: str, base: str) -> str:
    own = found.one(name)
    if not own.startswith(base):
        raise found.fault(f"{name} does not stand below {base}")
    return own.removeprefix(base)
