"""Links of those who attended: they face the side of the encounter that they do not belong to."""

from __future__ import annotations

from itertools import combinations

from loaders.reading.clauses import Mention
from loaders.reading.companies import Company, companies_of
from loaders.reading.delegates import BESIDE, Delegates
from loaders.reading.facing import Facing
from loaders.reading.heads_of_sides import heads_of_sides
from loaders.reading.links import Ties
from loaders.reading.quoted_mentions import without_told
from loaders.reading.scenes import Scene
from loaders.reading.tellers import tellers_of, without_tellers
from loaders.reading.throughout import THROUGHOUT, is_throughout
from loaders.reading.triggers import GREETED, Join
from loaders.reading.wordsets import word_sets

_WITH = frozenset({"meeting", "talks", "audience"})
_HEADS = ("sideboth:cross", "sideboth:cross:meeting", "direct", "direct:noun")
"""Features of a link between those who headed the sides."""
_IN_CHAIR = "presided/chaired"
_FAR = 3  # lines back from which it is all one how far
_ATTENDANCE = Join.ATTENDANCE


class AttendanceLinks:
    """Finds whom those faced who "also sat in", "were present", "accompanied" somebody."""

    def __init__(self, ties: Ties, facing: Facing) -> None:
        self.ties = ties
        self.facing = facing
        self.seen: dict[str, int] = {}
        self.parts: dict[str, str] = {}
        self.delegates = Delegates()

    def attending(self, scene: Scene) -> None:
        """Links of all who attended: with the other side, with those told of before, with each other."""
        named, scene = scene.people, _without_quoted(scene)
        self.delegates.noted(scene)
        attended = _ATTENDANCE in [trigger.join for trigger in scene.triggers]
        told = without_tellers(scene.line.items, scene.mentions) if attended else ()
        companies = companies_of(scene.triggers, told) if attended else ()
        companies = tuple(self.delegates.led(scene, company) for company in companies)
        if companies and not _is_watched(scene) and not _is_landing(scene):
            self._with_companies(scene, companies)
            self._delegated(scene, companies)
            if is_throughout(scene.line):
                self._throughout(scene, companies)
        for one, other in combinations(heads_of_sides(scene), 2):
            if self.ties.allegiance.relation(one, other) != "same" and not self.ties.full(scene.number):
                self.ties.by_context(one, other, scene.number, _HEADS)
        for person in named:
            self.seen[person] = scene.number

    def _with_companies(self, scene: Scene, companies: tuple[Company, ...]) -> None:
        words = word_sets("contexts")["occasion"]
        meeting = "other" if words.isdisjoint(scene.line.words) else "meeting"
        standing: dict[str, tuple[int | None, str]] = {}
        if self._are_in_chair(companies):
            scene = scene._replace(recent=())
            self.facing.sides = ((), ())
        for company in companies:
            standing |= self._facing(scene, company, meeting)
        self._with_recent(scene, companies, meeting)
        for (person, (mine, _)), (other, (theirs, _)) in combinations(standing.items(), 2):
            stand = "third" if None in (mine, theirs) else ("own" if mine == theirs else "cross")
            if self.ties.full(scene.number):
                break
            if stand != "own":
                features = (f"sideboth:{stand}", f"sideboth:{stand}:{meeting}")
                self.ties.by_trigger(person, other, scene.number, companies[0].trigger, features)
        for person, (side, _) in standing.items():
            self.facing.join(person, side)

    def _are_in_chair(self, companies: tuple[Company, ...]) -> bool:
        """Whether two of two states presided together: over their own encounter, not that of the line before."""
        chairs = [company.members for company in companies if company.trigger.phrase == _IN_CHAIR]
        return any(
            self.ties.allegiance.relation(members[0], other) == "differ"
            for members in chairs
            if not self.facing.has(members)
            for other in members[1:]
        )

    def _delegated(self, scene: Scene, companies: tuple[Company, ...]) -> None:
        """Ties those of one delegation to its head, though they are of several states."""
        for company in companies:
            if company.lead and self.delegates.is_listed(scene, company):
                for person in company.members:
                    if self.ties.allegiance.relation(company.lead, person) != "same":
                        self.ties.by_trigger(company.lead, person, scene.number, company.trigger, BESIDE)

    def _throughout(self, scene: Scene, companies: tuple[Company, ...]) -> None:
        """Ties members to who had them beside him in all his encounters: the first told of who is of their state."""
        for company in companies:
            for person in company.members:
                leads = (company.lead, scene.hub, *scene.recent)
                lead = next((k for k in leads if k and k != person and self._is_own(k, person)), None)
                if lead and lead not in company.members:
                    self.ties.by_trigger(lead, person, scene.number, company.trigger, THROUGHOUT)

    def _is_own(self, one: str, other: str) -> bool:
        return self.ties.allegiance.relation(one, other) == "same"

    def _facing(self, scene: Scene, company: Company, meeting: str) -> dict[str, tuple[int | None, str]]:
        """Ties members to those whom their side faces; the side of each and what tells it."""
        self.facing.part(company)
        sides = self.facing.company(company)
        for person, (side, ground) in sides.items():
            for stand, other in self.facing.others(person, side):
                features = (
                    f"side:{stand}",
                    f"side:{stand}:{meeting}",
                    f"side:{stand}:{ground}",
                    f"side:{stand}:{company.trigger.phrase}",
                    *scene.features("side"),
                )
                self.ties.by_trigger(other, person, scene.number, company.trigger, features)
        return sides

    def _with_recent(self, scene: Scene, companies: tuple[Company, ...], meeting: str) -> None:
        """Ties who is in the line to those before it, and those in it to each other."""
        among = {person: company for company in companies[::-1] for person in company.members}
        leads = {company.lead: company for company in companies[::-1] if company.lead}
        parts = dict.fromkeys(scene.people, "there") | dict.fromkeys(leads, "lead") | dict.fromkeys(among, "member")
        recent = () if any(_is_met(scene, mention) for mention in scene.mentions) else scene.recent
        tellers = tellers_of(scene.line.items, scene.mentions)
        here = [person for person in scene.people if person not in tellers or person in among]
        for person in here:
            company = among.get(person) or leads.get(person) or companies[0]
            part = f"attend:{parts[person]}"
            own = "attend", part, f"{part}:{meeting}", f"{part}:{company.trigger.phrase}"
            for other in recent:
                if other not in parts:
                    far = min(scene.number - self.seen.get(other, 0), _FAR)
                    features = (
                        *own,
                        f"{part}:{far}",
                        f"{part}:{self.parts.get(other, 'none')}",
                        f"{part}:{self.facing.stand(person, other)}",
                        *scene.context,
                    )
                    self.ties.by_trigger(other, person, scene.number, company.trigger, features)
        for person, other in combinations(here, 2):
            if self.ties.full(scene.number):
                break
            mine, theirs = among.get(person), among.get(other)
            company = mine or theirs or companies[0]
            one, two = sorted((parts[person], parts[other]))
            split = "one" if mine is theirs or mine is leads.get(other) or leads.get(person) is theirs else "apart"
            features = (
                "attendboth",
                f"attendboth:{meeting}",
                f"attendboth:{one}-{two}",
                f"attendboth:{split}:{one}-{two}",
                f"attendboth:{company.trigger.phrase}",
            )
            self.ties.by_trigger(person, other, scene.number, company.trigger, features)
        self.parts |= parts


def _without_quoted(scene: Scene) -> Scene:
    """A scene without those who are only spoken of by who attended: "President A helps us," B said at the meeting."""
    mentions = without_told(scene.line, scene.mentions, scene.triggers)
    if len(mentions) == len(scene.mentions) or not mentions:
        return scene
    return scene._replace(mentions=mentions, people=tuple(dict.fromkeys(m.person for m in mentions)))


def _is_watched(scene: Scene) -> bool:
    """Whether a ceremony is attended, at which one only looks on: not "the meeting", "the audience"."""
    words, contexts = scene.line.words, word_sets("contexts")
    return not words.isdisjoint(contexts["watched"]) and words.isdisjoint(contexts["occasion"] - {"it"})


def _is_landing(scene: Scene) -> bool:
    """Whether a guest is only greeted where he lands, with whomever: "Along with A, B received C at the airport"."""
    return not scene.main and any(trigger.phrase == GREETED for trigger in scene.triggers)


def _is_met(scene: Scene, mention: Mention) -> bool:
    """Whether the words say with whom they sat who attended: "A and B took part in the meeting with X"."""
    before = [item.word for item in scene.line.items[max(0, mention.index - 3) : mention.index]]
    return "with" in before and not _WITH.isdisjoint(before)
