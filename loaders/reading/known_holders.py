"""Whose an office is that a report leaves unsaid, by who is known to hold it.

"Talks with President Koroma", "the Minister, Richard Brabec": those who lead states (`leaders`) and who sat in their
governments (`officeholders`). It never makes an office of its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import permutations

from graph.names import form_of
from loaders.reading.claims import Claim
from loaders.reading.geography import Places
from loaders.reading.leaders import has_left, state_of_leader
from loaders.reading.officeholders import is_of_one_state, state_of_officeholder
from loaders.reading.organisation_leaders import has_left_all, organisations_led
from loaders.reading.story import Story
from ontology.terms import Role, TenureStatus

_LEADING = frozenset({Role.HEAD_OF_STATE, Role.HEAD_OF_GOVERNMENT, Role.FOREIGN_MINISTER})
_NAMESAKES = frozenset(
    pair for states in (("CD", "CG"), ("GN", "GQ", "GW"), ("KP", "KR")) for pair in permutations(states, 2)
)
"""States that one word may mean, "President Sassou of Congo": who leads one tells which."""

_AMBIGUOUS = frozenset(state for pair in _NAMESAKES for state in pair)


class KnownHolders:
    """Who is known to hold offices about the year of a story."""

    def __init__(self, story: Story, places: Places, claims: Sequence[Claim] = ()) -> None:
        self.text = story.text
        self.fullest: dict[str, str] = {}
        for claim in claims:
            name = self._written(claim)
            if len(name) > len(self.fullest.get(claim.person, "")):
                self.fullest[claim.person] = name
        self.year = int(story.report.published[:4])
        self.told = frozenset(place.code for place in places.found)
        self.written_in = places.dateline.code if places.dateline else None

    def settle(self, groups: Sequence[Sequence[Claim]], *, full: bool) -> None:
        """Give claims, those of one person together, the state of a holder who is known by a full name or a surname.

        A surname tells it if politicians of no other state bear it, or if the story tells of that state and is written
        in no other.
        """
        for group in groups:
            name = self._name(group[0])
            if form_of(name).full is not full:
                continue
            known = next(filter(None, (self._led(claim, name) for claim in group)), None)
            if full:
                known = known or state_of_officeholder(name, self.year, self.told)
            elif known is not None and not (is_of_one_state(name, known) or self._is_told_alone(known)):
                known = None
            if known is not None:
                for claim in group:
                    claim.state, claim.ground = known, "known holder"

    def rather_than(self, near: str, claim: Claim) -> str | None:
        """A state surer than one beside the name or of a chamber so called, if who holds offices is known by his name.

        By a full name, or where it tells apart states that are called alike.
        """
        name = self._name(claim)
        led = self._led(claim, name)
        if led is not None and (form_of(name).full or (near, led) in _NAMESAKES):
            return led
        return state_of_officeholder(name, self.year, ())

    def presides_over_union(self, claim: Claim) -> bool:
        """Whether a speaker is known to be that of the European Parliament: "the President of Parliament, X"."""
        if claim.role is not Role.LEGISLATURE_SPEAKER or claim.state is not None:
            return False
        return ("heads", "european parliament") in organisations_led(self._name(claim), self.year)

    def namesake(self, claim: Claim) -> str | None:
        """The state that somebody leads, where the title's word means another too: "the Congolese President"."""
        led = self._led(claim, self._name(claim)) if claim.state in _AMBIGUOUS else None
        return led if led is not None and (claim.state, led) in _NAMESAKES else None

    def is_over(self, claim: Claim) -> bool:
        """Whether a state or organisation that somebody is told to lead is known to be led by him no longer."""
        if claim.role is Role.INTERNATIONAL_ORGANIZATION_HEAD and claim.title.status is TenureStatus.CURRENT:
            return has_left_all(self._name(claim), self.year)
        leads = (
            claim.role in _LEADING
            and not claim.title.head_text.endswith("diplomat")
            and claim.title.status is TenureStatus.CURRENT
        )
        return leads and has_left(self._name(claim), claim.role, claim.state, self.year)

    def _led(self, claim: Claim, name: str) -> str | None:
        """The state that the bearer of a title, of that name, is known to lead, or to have led."""
        over = claim.title.status is TenureStatus.FORMER
        return state_of_leader(name, claim.role, self.year, over=over, told=self.told)

    def _name(self, claim: Claim) -> str:
        """The fullest name of who bears a title."""
        return self.fullest.get(claim.person) or self._written(claim)

    def _written(self, claim: Claim) -> str:
        return self.text[claim.name.start : claim.name.end]

    def _is_told_alone(self, state: str) -> bool:
        return state in self.told and self.written_in in (None, state)
