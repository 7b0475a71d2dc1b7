"""What each fact was known to be from which day on, as parallel lists: how the store answers as of a day.

`told_on` are the days on which what is known changed, and every `told_...` has as many values: those known from that
day on. A value that is not known is "", and a count that is not known 0, since a list of the store holds no null.
"""

from __future__ import annotations

from operator import attrgetter
from typing import Any

from graph.known import agreement_values, meeting_values, tellings_of, tenure_dates, versions
from graph.model import Graph


def histories(graph: Graph) -> dict[str, dict[str, Any]]:
    """The lists of each tenure, meeting and agreement, by its identifier."""
    told = tellings_of(graph)
    found: dict[str, dict[str, Any]] = {}
    for tenure in graph.tenures:
        seen: dict[str, str] = {}
        for title, day in set(map(attrgetter("title", "known"), told.get(tenure.id, ()))):
            seen[title] = min(seen.get(title, day), day)
        found[tenure.id] = {
            "seen": sorted(set(map(attrgetter("known"), told.get(tenure.id, ())))),
            "titles_known": [seen.get(title, tenure.first_seen) for title in tenure.titles],
        }
        if tenure.since or tenure.until:
            terms = versions(told.get(tenure.id, ()), tenure_dates)
            found[tenure.id] |= {
                "told_on": [day for day, _ in terms],
                "told_since": [since or "" for _, (since, _) in terms],
                "told_until": [until or "" for _, (_, until) in terms],
            }
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
