"""Taking posted reports in, one or several at once."""

from __future__ import annotations

from collections.abc import Sequence
from http import HTTPStatus

from api.errors import Problem
from api.schemas.reports import NewReport, Report
from api.writing.intake import Intake
from api.writing.schemas import Matched, Rehearsed, Taken
from graph import facts
from graph.annotations import to_json
from graph.errors import InterstateError, StoreError
from graph.growing.rehearsal import Rehearsal
from graph.kept import Known
from graph.queries.tombstones import tombstone
from graph.store import Store


class WithdrawnProblem(Problem):
    """A report that was withdrawn was posted again."""

    status, kind, title = HTTPStatus.CONFLICT, "was-withdrawn", "The report was withdrawn"
    mend = "Post it with `again=true` to take it all the same; its tombstone then goes."


def read(intake: Intake, report: NewReport) -> facts.Report:
    """The report of what was posted. Raises `InterstateError` for what is none."""
    return intake.read(
        text=report.text,
        published=report.published,
        url=report.url,
        title=report.title,
        publisher=report.publisher,
    )


def taken(intake: Intake, report: NewReport, *, again: bool) -> tuple[facts.Report, bool]:
    """Take a report in; it, and whether it is new. Raises `InterstateError`, and `WithdrawnProblem` without `again`."""
    found = read(intake, report)
    loaded = intake.writer.load([found], again=again)
    if loaded.withdrawn:
        why = f" ({loaded.withdrawn[0].reason})" if loaded.withdrawn[0].reason else ""
        raise WithdrawnProblem(f"the report {found.id!r} was withdrawn{why}: post it with again=true")
    return found, bool(loaded.new)


def all_taken(store: Store, intake: Intake, reports: Sequence[NewReport], *, again: bool) -> list[Taken]:
    """Take reports in at once; what became of each. Raises `StoreError`."""
    found: list[facts.Report | str] = []
    for report in reports:
        try:
            found.append(read(intake, report))
        except StoreError:
            raise
        except InterstateError as error:
            found.append(str(error))
    coming = [report for report in found if isinstance(report, facts.Report)]
    before = store.known([report.id for report in coming])
    loaded = intake.writer.load(coming, again=again)
    gone = {stone.id: stone.reason for stone in loaded.withdrawn}
    after = store.known([report.id for report in coming])
    told: list[Taken] = []
    for one in found:
        told.append(_taken(one, before, after, gone))
        if isinstance(one, facts.Report) and one.id in after:
            # The same report again in one request.
            before[one.id] = after[one.id]
    return told


def _taken(
    report: facts.Report | str, before: dict[str, Known], after: dict[str, Known], gone: dict[str, str]
) -> Taken:
    if isinstance(report, str):
        return Taken(status="unreadable", id=None, detail=report)
    if report.id in gone:
        return Taken(status="withdrawn", id=report.id, detail=gone[report.id] or "it was withdrawn: give again=true")
    if report.id not in before:
        return Taken(status="new", id=report.id)
    was, now = before[report.id], after[report.id]
    anew = (was.extractor, was.version) != (now.extractor, now.version)
    return Taken(status="read anew" if anew else "unchanged", id=report.id)


def rehearsed(store: Store, found: Rehearsal) -> Rehearsed:
    """What a rehearsal found, as it is answered."""
    report = found.facts.report
    return Rehearsed(
        report=Report.model_validate(report),
        known=found.known,
        withdrawn=tombstone(store, report.id) is not None,
        people=[Matched.model_validate(one) for one in found.people],
        facts=to_json(found.facts),
        created=dict(sorted(found.changes.created.items())),
        changed=dict(sorted(found.changes.changed.items())),
        deleted=dict(sorted(found.changes.deleted.items())),
    )
