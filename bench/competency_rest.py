"""The questions of docs/questions as a client of the REST interface answers them: what it calls, and what it does then.

A client only reads lists off where the interface has the question itself. Elsewhere it counts or joins what lists hold.
`Asking` notes what is called, so that the page of the questions says what was.
"""

from __future__ import annotations

from collections.abc import Callable

import competency_joined as joined
import competency_lists as lists
from competency_client import Asking, Table

READ, COUNTED, JOINED = "nothing: it is read off", "counting", "joining what the calls answer"

ANSWERS: dict[str, tuple[Callable[[Asking], Table], str]] = {
    "01-met-most-people": (lists.met_most_people, COUNTED),
    "02-met-before-signing": (joined.met_before_signing, JOINED),
    "03-after-an-office-changed-hands": (joined.after_an_office_changed_hands, JOINED),
    "04-speakers-only": (joined.speakers_only, JOINED),
    "05-largest-meetings": (lists.largest_meetings, COUNTED),
    "06-several-of-one-state": (joined.several_of_one_state, JOINED),
    "07-no-document-within-a-year": (joined.no_document_within_a_year, JOINED),
    "08-longest-silence": (lists.longest_silence, COUNTED),
    "09-brokers": (joined.brokers, JOINED),
    "10-hosts-of-third-parties": (joined.hosts_of_third_parties, JOINED),
    "11-never-told-as-held": (lists.never_told_as_held, JOINED),
    "12-signed-by-people-who-never-met": (lists.signed_by_people_who_never_met, JOINED),
    "13-known-on-a-day": (lists.known_on_a_day, READ),
    "14-contradicted": (lists.contradicted, READ),
    "15-meetings-by-year": (lists.meetings_by_year, COUNTED),
    "16-documents-by-state": (lists.documents_by_state, COUNTED),
    "17-travellers": (joined.travellers, JOINED),
    "18-hosts-and-guests": (joined.hosts_and_guests, JOINED),
    "19-only-from-afar": (lists.only_from_afar, COUNTED),
    "20-side-by-side": (lists.side_by_side, READ),
    "21-told-by-several": (lists.told_by_several, COUNTED),
    "22-least-sure": (lists.least_sure, COUNTED),
    "23-two-steps-away": (lists.two_steps_away, JOINED),
    "24-awaited-documents": (joined.awaited_documents, JOINED),
    "25-documents-of-two-states": (lists.documents_of_two_states, READ),
}
"""By the name of a question, who answers it, and what is left to the client after the calls."""


def answered(name: str, asking: Asking) -> tuple[Table, str]:
    """The rows of a question, and the line of the table that says how they were had."""
    asking.calls = set()
    answer, left = ANSWERS[name]
    rows = answer(asking)
    number = int(name.partition("-")[0])
    return rows, f"| {number} | {', '.join(f'`{call}`' for call in sorted(asking.calls))} | {left} |"
