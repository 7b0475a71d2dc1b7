"""Questions of researchers for which lists of the REST interface are joined with the offices of people."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations, product

from competency_client import Asking, Meeting, Table, met, ordered, state_parties, year_on

SPEAKERS = {"legislature_speaker", "deputy_speaker"}
HEADS = {"head_of_state", "head_of_government"}


def met_before_signing(asking: Asking) -> Table:
    of, held = asking.states_of(), asking.held()
    meetings: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for document in asking.all("/v1/agreements", status="signed"):
        day = document["date"]
        for one, other in combinations(state_parties(document), 2):
            for meeting in held:
                if not day or not year_on(day, -1) <= (meeting.row["date"] or "") <= day:
                    continue
                for person, counterpart in meeting.contacts():
                    if one["id"] in of[person["id"]] and other["id"] in of[counterpart["id"]]:
                        named = day, document["title"], person["name"], counterpart["name"]
                        meetings[named].add(meeting.row["id"])
    names = ("signed", "document", "person", "counterpart")
    return [dict(zip(names, row, strict=True)) | {"meetings": len(all_)} for row, all_ in sorted(meetings.items())]


def after_an_office_changed_hands(asking: Asking) -> Table:
    current: dict[str, Table] = defaultdict(list)
    for held in asking.tenures().values():
        for one in held:
            if one["status"] == "current":
                current[one["office"]["id"]].append(one)
    dated: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for meeting in asking.held():
        for one, other in meeting.contacts():
            dated[one["id"]].append((meeting.row["date"] or "", other["name"]))
    rows: Table = []
    for was, now in (pair for held in current.values() for pair in product(held, held)):
        after = sorted(one for one in dated[now["person"]["id"]] if one[0] > was["last_seen"])
        if was["last_seen"] < now["first_seen"] and after:
            named = {"office": now["office"]["name"], "before": was["person"]["name"], "holder": now["person"]["name"]}
            rows += [named | {"date": day, "met": other} for day, other in after if day == after[0][0]]
    return ordered(rows, "office", "holder", "met")


def speakers_only(asking: Asking) -> Table:
    tenures, names = asking.tenures(), asking.names()
    spoke: dict[tuple[str, str], list[bool]] = defaultdict(list)
    meetings = defaultdict(set)
    for meeting in asking.held():
        for one, other in meeting.contacts():
            for a, b in product(tenures[one["id"]], tenures[other["id"]]):
                pair = a["office"]["state"], b["office"]["state"]
                if all(pair) and pair[0] < pair[1]:
                    spoke[pair].append(not SPEAKERS.isdisjoint((a["office"]["role"], b["office"]["role"])))
                    meetings[pair].add(meeting.row["id"])
    rows = [
        {"state": names[one], "with": names[other], "meetings": len(meetings[one, other])}
        for (one, other), all_ in spoke.items()
        if all(all_)
    ]
    return ordered(rows, "state", "with")


def several_of_one_state(asking: Asking) -> Table:
    of, names = asking.states_of(), asking.names()
    officials, called = defaultdict(set), {}
    for meeting in asking.held():
        for one, other in meeting.contacts():
            called[one["id"]] = one["name"]
            for state in of[other["id"]] - of[one["id"]]:
                officials[one["id"], state].add(other["id"])
    rows = [
        {"person": called[person], "state": names[state], "officials": len(found)}
        for (person, state), found in officials.items()
        if len(found) > 1
    ]
    return ordered(rows, "-officials", "person", "state")


def no_document_within_a_year(asking: Asking) -> Table:
    of, names = asking.states_of(), asking.names()
    signed = defaultdict(list)
    for document in asking.all("/v1/agreements", status="signed"):
        for one, other in combinations(state_parties(document), 2):
            signed[one["id"], other["id"]].append(document["date"] or "")
    found = {
        (day, *pair)
        for meeting in asking.held()
        if (day := meeting.row["date"])
        for one, other in meeting.contacts()
        for pair in product(of[one["id"]], of[other["id"]])
        if pair[0] < pair[1] and not any(day <= date <= year_on(day, 1) for date in signed[pair])
    }
    rows = [{"date": day, "state": names[one], "with": names[other]} for day, one, other in found]
    return ordered(rows, "date", "state", "with")


def brokers(asking: Asking) -> Table:
    states, of_state = ("BR", "CN"), {}
    for state in states:
        of_state[state] = {one["id"] for one in asking.all("/v1/people", state=state)}
    known = met(asking)
    if any(frozenset(pair) in known for pair in product(of_state["BR"], of_state["CN"])):
        return []
    others, names = defaultdict(set), {}
    for meeting in asking.held():
        for one, other in meeting.contacts():
            names[one["id"]] = one["name"]
            others[one["id"]].add(other["id"])
    rows = [
        {"broker": names[one], "of_brazil": names[a], "of_china": names[b]}
        for one, found in others.items()
        for a, b in product(found & of_state["BR"], found & of_state["CN"])
    ]
    return ordered(rows, "broker", "of_brazil", "of_china")


def hosts_of_third_parties(asking: Asking) -> Table:
    of, names = asking.states_of(), asking.names()
    rows = [
        {"host": names[country], "date": row["date"], "place": row["place"], "status": row["status"]}
        for row in asking.all("/v1/meetings")
        if (country := row["country"]) and not any(country in of[one["id"]] for one in Meeting(row).people())
    ]
    return ordered(rows, "host", "date")


def travellers(asking: Asking) -> Table:
    tenures = asking.tenures()
    states, meetings, names = defaultdict(set), defaultdict(set), {}
    for row in asking.all("/v1/meetings", status="took_place", medium="in_person"):
        for person in Meeting(row).people() if row["country"] else ():
            offices = (one["office"] for one in tenures[person["id"]])
            if any(one["role"] in HEADS and one["state"] not in (None, row["country"]) for one in offices):
                names[person["id"]] = person["name"]
                states[person["id"]].add(row["country"])
                meetings[person["id"]].add(row["id"])
    rows = [{"person": names[one], "states": len(states[one]), "meetings": len(meetings[one])} for one in names]
    return ordered(rows, "-states", "-meetings", "person")[:12]


def hosts_and_guests(asking: Asking) -> Table:
    of, names = asking.states_of(), asking.names()
    found = defaultdict(set)
    for meeting in asking.held():
        host = meeting.row["country"]
        for guest in {state for one in meeting.people() for state in of[one["id"]]} - {host} if host else ():
            found[host, guest].add(meeting.row["id"])
    rows = [{"host": names[a], "guest": names[b], "meetings": len(all_)} for (a, b), all_ in found.items()]
    return ordered(rows, "-meetings", "host", "guest")[:10]


def awaited_documents(asking: Asking) -> Table:
    rows: Table = []
    for document in asking.all("/v1/agreements", status="planned"):
        for one, other in combinations(state_parties(document), 2):
            events = asking.all(f"/v1/states/{one['id']}/relations/{other['id']}")
            held = [event["meeting"] for event in events if event["meeting"]]
            days = [row["date"] for row in held if row["status"] == "took_place" and row["date"]]
            named = {"document": document["title"], "state": one["name"], "with": other["name"]}
            rows.append(named | {"last_met": max(days, default=None)})
    return ordered(rows, "document", "state", "with")
