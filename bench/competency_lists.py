"""Questions of researchers that lists of the REST interface answer, read off, counted or compared with each other."""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import combinations
from math import floor

from competency_client import Asking, Meeting, Table, met, ordered, state_parties


def met_most_people(asking: Asking) -> Table:
    others, meetings, names = defaultdict(set), defaultdict(set), {}
    for meeting in asking.held():
        for one, other in meeting.contacts():
            names[one["id"]] = one["name"]
            others[one["id"]].add(other["id"])
            meetings[one["id"]].add(meeting.row["id"])
    rows = [
        {"person": names[one], "people": len(found), "meetings": len(meetings[one])}
        for one, found in others.items()
        if len(found) > 2
    ]
    return ordered(rows, "-people", "-meetings", "person")


def largest_meetings(asking: Asking) -> Table:
    rows = [
        {
            "date": meeting.row["date"],
            "place": meeting.row["place"],
            "people": len(meeting.people()),
            "sides": len(meeting.row["sides"]),
            "among": min(person["name"] for person in meeting.people()),
        }
        for meeting in asking.held()
        if len(meeting.people()) > 2
    ]
    return ordered(rows, "-people", "date", "among")


def longest_silence(asking: Asking) -> Table:
    days, names = defaultdict(set), {}
    for meeting in asking.held():
        for one, _ in meeting.contacts():
            names[one["id"]] = one["name"]
            days[one["id"]].update([meeting.row["date"]] if meeting.row["date"] else [])
    rows = [
        {
            "person": names[one],
            "after": day,
            "until": then,
            "years": int(then[:4]) - int(day[:4]) - (then[4:] < day[4:]),
        }
        for one, found in days.items()
        for day, then in zip(sorted(found), sorted(found)[1:], strict=False)
    ]
    return ordered(rows, "-years", "after", "person")[:5]


def never_told_as_held(asking: Asking) -> Table:
    known = met(asking)
    rows = []
    for row in asking.all("/v1/meetings"):
        for one, other in Meeting(row).pairs() if row["status"] != "took_place" else ():
            later = (meeting.row["date"] for meeting in known.get(frozenset((one["id"], other["id"])), ()))
            if not any(day and day >= (row["date"] or "") for day in later):
                named = {"person": one["name"], "counterpart": other["name"]}
                rows.append({"date": row["date"], "place": row["place"], **named, "status": row["status"]})
    return ordered(rows, "date", "person", "counterpart")


def signed_by_people_who_never_met(asking: Asking) -> Table:
    known = met(asking)
    rows = [
        {"date": document["date"], "document": document["title"], "person": one["name"], "counterpart": other["name"]}
        for document in asking.all("/v1/agreements", status="signed")
        for one, other in combinations(sorted(document["signatories"], key=lambda one: str(one["name"])), 2)
        if frozenset((one["id"], other["id"])) not in known
    ]
    return ordered(rows, "date", "document", "person")


def known_on_a_day(asking: Asking) -> Table:
    asked = {"person": "Erdoğan", "as_of": "2023-12-07", "status": "took_place"}
    rows = [
        {"date": row["date"], "country": row["country"], "met": person["name"]}
        for row in asking.all("/v1/meetings", **asked)
        for side in row["sides"]
        if not any("Erdoğan" in person["name"] for person in side)
        for person in side
    ]
    return ordered(rows, "date", "met")


def contradicted(asking: Asking) -> Table:
    rows = [
        {"rule": conflict["rule"], "value": claim["value"], "known": words["published"], "words": words["quotation"]}
        for conflict in asking.all("/v1/conflicts")
        for claim in conflict["claims"]
        for words in claim["evidence"]
    ]
    return ordered(rows, "rule", "value", "known", "words")


def meetings_by_year(asking: Asking) -> Table:
    found = Counter((one.row["date"][:4], one.row["medium"]) for one in asking.held() if one.row["date"])
    return [{"year": year, "medium": medium, "meetings": n} for (year, medium), n in sorted(found.items())]


def documents_by_state(asking: Asking) -> Table:
    documents: Counter[str] = Counter()
    counted: Counter[str] = Counter()
    for document in asking.all("/v1/agreements", status="signed"):
        for state in state_parties(document):
            documents[state["name"]] += 1
            counted[state["name"]] += document["count"] or 1
    rows = [{"state": one, "documents": n, "counted": counted[one]} for one, n in documents.items() if n > 1]
    return ordered(rows, "-documents", "-counted", "state")


def only_from_afar(asking: Asking) -> Table:
    rows: Table = []
    names = {person["id"]: person["name"] for meeting in asking.held() for person in meeting.people()}
    for pair, meetings in met(asking).items():
        days = [meeting.row["date"] for meeting in meetings if meeting.row["date"]]
        if days and all(meeting.row["medium"] != "in_person" for meeting in meetings):
            one, other = sorted(names[person] for person in pair)
            rows.append({"person": one, "counterpart": other, "talks": len(days), "last": max(days)})
    return ordered(rows, "last", "person", "counterpart")


def side_by_side(asking: Asking) -> Table:
    rows = [
        {"person": one, "beside": other, "date": meeting.row["date"]}
        for meeting in asking.held()
        for side in meeting.row["sides"]
        for one, other in combinations(sorted(person["name"] for person in side), 2)
    ]
    return ordered(rows, "date", "person", "beside")


def told_by_several(asking: Asking) -> Table:
    rows = []
    for row in asking.all("/v1/meetings"):
        told = {words["report"]: words["published"] for words in row["evidence"]}
        days = {"reports": len(told), "first": min(told.values()), "last": max(told.values())}
        rows += [{"date": row["date"], "place": row["place"], **days}] if len(told) > 1 else []
    return ordered(rows, "date", "place")


def least_sure(asking: Asking) -> Table:
    rows = [
        {
            "hundredths": floor(max(words["confidence"] for words in row["evidence"]) * 100),
            "date": row["date"],
            "status": row["status"],
            "among": min(person["name"] for person in Meeting(row).people()),
        }
        for row in asking.all("/v1/meetings")
    ]
    return ordered(rows, "hundredths", "date", "among")[:5]


def two_steps_away(asking: Asking) -> Table:
    (person,) = asking.all("/v1/people", name="Tokayev")
    own = f"/v1/people/{person['id']}/counterparts"
    near = {one["person"]["id"]: one["person"]["name"] for one in asking.all(own)}
    ways, names = defaultdict(set), {}
    for via, name in near.items():
        for one in asking.all(f"/v1/people/{via}/counterparts"):
            far = one["person"]
            if far["id"] not in {person["id"], *near}:
                names[far["id"]] = far["name"]
                ways[far["id"]].add(name)
    rows = [{"person": names[one], "ways": len(found), "through": min(found)} for one, found in ways.items()]
    return ordered(rows, "-ways", "person")


def documents_of_two_states(asking: Asking) -> Table:
    rows = [
        {**{name: document[name] for name in ("date", "title", "type", "status", "count")}, "signatory": name}
        for document in asking.all("/v1/agreements", state="GR", with_state="TR")
        for name in [person["name"] for person in document["signatories"]] or [None]
    ]
    return ordered(rows, "date", "title", "count", "signatory")
