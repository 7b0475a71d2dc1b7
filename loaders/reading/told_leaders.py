"""Titles of leaders whom a story names without one: "A and B had talks. The two presidents agreed".

That an office is told is read from the story, whose it is from who is known to lead which state that year. It never
makes an office of its own: without a title that nobody else bears there is none.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from loaders.reading.claims import Bearing, Claim
from loaders.reading.geography import code_of
from loaders.reading.leaders import leaderships_of
from loaders.reading.names import Name
from loaders.reading.roles import role_of
from loaders.reading.story import Kind, Story
from loaders.reading.titles import Title
from ontology.terms import Role, TenureStatus

_REACH = 2
"""Sentences before and after a title in which those whom it can mean are named."""
_COLLEAGUES = frozenset({"counterpart", "colleague", "peer", "homologue", "vis-à-vis", "vis-a-vis"})
_NOT_YET_OR_OVER = frozenset({TenureStatus.FORMER, TenureStatus.ELECT})
_GENITIVES = ("'s", "’s", "s'", "s’")


def told_leaders(story: Story, bearings: Sequence[Bearing]) -> None:
    """Give known leaders without an office the title of theirs that the story tells of nobody else."""
    claims = [claim for bearing in bearings for claim in bearing.claims]
    titled = {claim.person for claim in claims if claim.title.kind != "royal"}
    held = {(claim.role, claim.state): claim.person for claim in claims}
    year = int(story.report.published[:4])
    for person, names in _untitled(bearings, titled).items():
        for role, state in leaderships_of(_fullest(story, names), year):
            if held.get((role, state), person) != person:
                continue
            found = next(_titles(story, bearings, names, role, state, claims), None)
            if found is not None:
                at, name, title = found
                if title.kind == "counterpart":
                    title = replace(title, kind=role.value, state=state)
                claims.append(Claim(person, title, bearings[at].sentence, name, role, state, "known holder"))
                bearings[at].claims.append(claims[-1])
                held[role, state] = person
                break


def told_former_leaders(story: Story, bearings: Sequence[Bearing]) -> None:
    """Give those who are known to have led a state "the former President of X" that the story tells of nobody else."""
    free = [
        (number, title)
        for number, bearing in enumerate(bearings)
        for title in bearing.free
        if title.status is TenureStatus.FORMER and title.state and not title.plural and not _is_owner(story, title)
        if all(claim.title.first != title.first for claim in bearing.claims)
    ]
    if not free:
        return
    titled = {claim.person for bearing in bearings for claim in bearing.claims}
    year = int(story.report.published[:4])
    untitled = _untitled(bearings, titled)
    led: dict[tuple[Role, str], list[str]] = {}
    for person, names in untitled.items():
        for office in leaderships_of(_fullest(story, names), year, over=True):
            led.setdefault(office, []).append(person)
    for number, title in free:
        role = role_of(title, title.state)
        able = led.get((role, title.state or ""), ())
        if len(able) == 1 and able[0] not in titled:
            name = untitled[able[0]][0][1]
            bearing = bearings[number]
            said = Claim(able[0], title, bearing.sentence, name, role, title.state, "known holder")
            bearing.claims.append(said)
            titled.add(able[0])


def _untitled(bearings: Sequence[Bearing], titled: set[str]) -> dict[str, list[tuple[int, Name]]]:
    """The people without an office, each with the numbers of the sentences that name them."""
    found: dict[str, list[tuple[int, Name]]] = {}
    for number, bearing in enumerate(bearings):
        for name in bearing.names:
            if (person := bearing.who[name.first]) not in titled:
                found.setdefault(person, []).append((number, name))
    return found


def _fullest(story: Story, names: Sequence[tuple[int, Name]]) -> str:
    """The longest of somebody's names."""
    return max((story.text[name.start : name.end] for _, name in names), key=len)


def _titles(
    story: Story,
    bearings: Sequence[Bearing],
    names: Sequence[tuple[int, Name]],
    role: Role,
    state: str,
    claims: Sequence[Claim],
) -> Iterator[tuple[int, Name, Title]]:
    """The titles that can mean a leader, each with the sentence and name beside which it is told."""
    for number, bearing in enumerate(bearings):
        near = [(at, name) for at, name in names if abs(at - number) <= _REACH]
        for title in bearing.free:
            if title.status in _NOT_YET_OR_OVER or _is_owner(story, title):
                continue
            told = names if title.state == state and not title.plural else near
            told = told or [one for one in names if _is_owned(story, one[1], state) and title.plural]
            if told and _means(title, role, state, claims):
                yield number, told[0][1], title
            elif near and _is_only(story, bearings, number, near, title, role, state, claims):
                yield number, near[0][1], title
        here = [name for at, name in names if at == number]
        for claim in bearing.claims if here else ():
            if claim.title.plural and claim.role is role and bearing.sentence.kind is not Kind.ITEM:
                yield number, here[0], claim.title


def _is_owned(story: Story, name: Name, state: str) -> bool:
    """ "Hungary's X": whether a name stands behind its leader's state, so that "presidents" anywhere can mean him."""
    before = story.tokens[name.whole - 1].text if name.whole else ""
    return before.endswith(_GENITIVES[:2]) and code_of(before[:-2]) == state


def _means(title: Title, role: Role, state: str, claims: Sequence[Claim]) -> bool:
    """Whether a title can be that of who has a role in a state: of that state, of several, or a colleague's."""
    alike = any(claim.role is role and claim.state != state for claim in claims)
    if title.kind == "counterpart" and title.plural:
        return alike and title.head_text.rstrip("s") in _COLLEAGUES
    if title.state not in (None, state):
        return False
    if title.kind == "counterpart":
        return alike and title.head_text in _COLLEAGUES
    if title.head_text == "ministers" and title.bare and role is Role.FOREIGN_MINISTER:
        return alike
    if role_of(title, state) is not role or (title.kind == "leader" and title.state != state):
        return False
    return title.state == state or (title.plural and not title.chain)


def _is_only(
    story: Story,
    bearings: Sequence[Bearing],
    number: int,
    near: Sequence[tuple[int, Name]],
    title: Title,
    role: Role,
    state: str,
    claims: Sequence[Claim],
) -> bool:
    """Whether a bare "the President" can mean nobody else: no other who has the role is told of near it."""
    if title.plural or not title.bare or title.state or title.kind in ("leader", "counterpart"):
        return False
    if role_of(title, state) is not role or story.tokens[title.first - 1].text.lower() != "the":
        return False
    if not any(at in (number, number - 1) for at, _ in near):
        return False
    others = {claim.person for claim in claims if claim.role is role}
    around = bearings[max(0, number - 1) : number + 1]
    return not any(bearing.who[name.first] in others for bearing in around for name in bearing.names)


def _is_owner(story: Story, title: Title) -> bool:
    """Whether a title only tells whose something is: "the Polish president's office", "the presidents' wives"."""
    following = story.tokens[title.last].text if title.last < len(story.tokens) else ""
    return story.tokens[title.last - 1].text.endswith(_GENITIVES) or (title.plural and following in ("'", "’"))
