"""The offices that the people of a story hold, each once, in its fullest title."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from graph.facts import HeldOffice
from loaders.reading.bodies import BodyKind, kind_of
from loaders.reading.claims import BARE, Claim
from loaders.reading.quoting import quotation
from loaders.reading.story import Story
from loaders.reading.titles import Title
from ontology.terms import Role, TenureStatus


def held(story: Story, claims: Sequence[Claim]) -> Iterator[HeldOffice]:
    """One office a person, role, state and status, in its fullest title, in the order of the text."""
    best: dict[tuple[str, Role, str | None, TenureStatus], Claim] = {}
    for claim in claims:
        if claim.title.kind == "counterpart":
            continue
        key = (claim.person, claim.role, claim.state, claim.title.status)
        if key not in best or _length(claim.title) > _length(best[key].title):
            best[key] = claim
    for (person, role, state, status), claim in best.items():
        title = claim.title
        bare = not title.chain and not title.before and title.kind in BARE
        if role is Role.OTHER and bare and any(key[0] == person and key[1] is not Role.OTHER for key in best):
            continue
        start, end = story.tokens[title.first].start, story.tokens[title.last - 1].end
        yield HeldOffice(
            person=person,
            title=" ".join(story.text[start:end].split()),
            role=role,
            state=state,
            organization=_organization(title),
            status=status,
            evidence=quotation(
                story,
                min(start, claim.name.start),
                max(end, claim.name.end),
                confidence=0.9 if claim.ground is None else 0.7,
                ground=claim.ground,
            ),
        )


def _length(title: Title) -> int:
    return title.last - title.first


def _organization(title: Title) -> str | None:
    chain = title.chain.removeprefix("of ").removeprefix("the ").strip()
    if kind_of(chain) not in (BodyKind.OTHER, BodyKind.GOVERNMENT) and title.kind not in (
        "ambassador",
        "foreign_minister",
    ):
        return chain or None
    if title.before and kind_of(title.before) is not BodyKind.OTHER:
        return title.before.removesuffix("'s").removesuffix("’s")
    return None
