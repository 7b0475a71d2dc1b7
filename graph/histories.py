"""What each fact was known to be from which day on, as parallel lists: how the store answers as of a day.

`told_on` are the days on which what is known changed, and every `told_...` has as many values: those known from that
day on. A value that is not known is "", and a count that is not known 0, since a list of the store holds no null.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from graph.known import agreement_values, meeting_values, tellings_of, tenure_dates, versions
from graph.model import Graph, Telling, Tenure


@dataclass(frozen=True, slots=True)
class Told:
    """What the history of a tenure is made of, telling by telling.

    The days it was told on, in order, the first with each title, and the tellings that state when it began or ended.
    """

    days: list[str] = field(default_factory=list)
    titles: dict[str, str] = field(default_factory=dict)
    stating: list[Telling] = field(default_factory=list)

    def add(self, tellings: Iterable[Telling]) -> None:
        """More tellings of the tenure."""
        for one in tellings:
            place = bisect_left(self.days, one.known)
            if place == len(self.days) or self.days[place] != one.known:
                self.days.insert(place, one.known)
            if one.title is not None:
                self.titles[one.title] = min(one.known, self.titles.get(one.title, one.known))
            if one.since or one.until:
                self.stating.append(one)

    def history(self, tenure: Tenure) -> dict[str, Any]:
        """The lists of the tenure."""
        found: dict[str, Any] = {
            "seen": list(self.days),
            "titles_known": [self.titles.get(title, tenure.first_seen) for title in tenure.titles],
        }
        if tenure.since or tenure.until:
            terms = versions(self.stating, tenure_dates)
            if terms[0][0] > tenure.first_seen:
                terms.insert(0, (tenure.first_seen, (None, None)))
            found |= {
                "told_on": [day for day, _ in terms],
                "told_since": [since or "" for _, (since, _) in terms],
                "told_until": [until or "" for _, (_, until) in terms],
            }
        return found


def histories(graph: Graph) -> dict[str, dict[str, Any]]:
    """The lists of each tenure, meeting and agreement, by its identifier."""
    told = tellings_of(graph)
    found: dict[str, dict[str, Any]] = {}
    for tenure in graph.tenures:
        of_tenure = Told()
        of_tenure.add(told.get(tenure.id, ()))
        found[tenure.id] = of_tenure.history(tenure)
    for meeting in graph.meetings:
        changes = versions(told.get(meeting.id, ()), meeting_values)
        found[meeting.id] = {
            "told_on": [day for day, _ in changes],
            "told_dates": [values.date or "" for _, values in changes],
            "told_places": [values.place or "" for _, values in changes],
            "told_countries": [values.country or "" for _, values in changes],
            "told_main": [values.main for _, values in changes],
        }
    for agreement in graph.agreements:
        documents = versions(told.get(agreement.id, ()), agreement_values)
        found[agreement.id] = {
            "told_on": [day for day, _ in documents],
            "told_dates": [values.date or "" for _, values in documents],
            "told_statuses": [values.status.value for _, values in documents],
            "told_titles": [values.title for _, values in documents],
            "told_counts": [values.count or 0 for _, values in documents],
        }
    return found
