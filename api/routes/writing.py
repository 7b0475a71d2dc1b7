"""Taking reports in, trying what that would do, and taking them out again."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256
from http import HTTPStatus
from typing import Annotated

import orjson
from fastapi import APIRouter, Header, Query, Response
from pydantic import BaseModel

from api.answering import problems
from api.deps import Identifier, IntakeDep, StoreDep, WriterDep
from api.errors import ReportProblem
from api.report_details import report_detail
from api.schemas.reports import NewReport, ReportDetail
from api.writing.idempotency import Sent
from api.writing.intake import Intake
from api.writing.schemas import AllTaken, NewReports, Rehearsed, Taken, Tombstone
from api.writing.taking import all_taken, read, rehearsed, taken
from graph.errors import InterstateError, StoreError
from graph.queries.tombstones import tombstone

router = APIRouter(prefix="/reports", tags=["reports"], responses=problems(400, 401, 403, 413, 429))

IdempotencyKey = Annotated[
    str | None,
    Header(
        min_length=1,
        max_length=255,
        description="The same key with the same request has the same answer for a day, and writes nothing more.",
    ),
]
Again = Annotated[bool, Query(description="Also take what was withdrawn.")]


@router.post(
    "",
    status_code=HTTPStatus.CREATED,
    response_model=ReportDetail,
    responses=problems(409)
    | {200: {"model": ReportDetail | Rehearsed, "description": "It was there already, or this was a dry run."}},
)
def post_report(
    store: StoreDep,
    caller: WriterDep,
    intake: IntakeDep,
    report: NewReport,
    dry_run: Annotated[bool, Query(description="Only tell what would be read and added; nothing is written.")] = False,
    again: Again = False,
    idempotency_key: IdempotencyKey = None,
) -> Response:
    """Read a report into the graph and answer with what it says. No address is fetched."""
    digest = _digest(["report", report.model_dump(), dry_run, again])
    with intake.answered.once(caller.id, idempotency_key, digest) as turn:
        if turn.sent is None or _withdrawn(store, turn.sent):
            turn.sent = _tried(store, intake, report) if dry_run else _posted(store, intake, report, again)
        return _response(turn.sent)


@router.post("/batch", response_model=AllTaken)
def post_reports(
    store: StoreDep,
    caller: WriterDep,
    intake: IntakeDep,
    posted: NewReports,
    again: Again = False,
    idempotency_key: IdempotencyKey = None,
) -> Response:
    """Read up to a hundred reports into the graph at once; one that cannot be read holds up no other."""
    digest = _digest(["reports", posted.model_dump(), again])
    with intake.answered.once(caller.id, idempotency_key, digest) as turn:
        if turn.sent is None:
            with intake.lock:
                items: list[Taken] = all_taken(store, intake, posted.reports, again=again)
            told = [item.id for item in items if item.id]
            turn.sent = _sent(AllTaken(items=items), HTTPStatus.OK, told)
        return _response(turn.sent)


@router.delete("/{identifier}", responses=problems(404, 410))
def delete_report(
    store: StoreDep,
    caller: WriterDep,
    intake: IntakeDep,
    identifier: Identifier,
    because: Annotated[str, Query(max_length=1000, description="Why, for whoever asks for it later.")] = "",
) -> Tombstone:
    """Withdraw a report, with all that only it supports. Answers with the tombstone that stays at its address."""
    with intake.lock:
        report_detail(store, identifier)
        intake.writer.withdraw([identifier], " ".join(because.split()), caller.name or "")
        intake.answered.forget(identifier)
    return Tombstone.model_validate(tombstone(store, identifier))


def _posted(store: StoreDep, intake: Intake, report: NewReport, again: bool) -> Sent:
    with intake.lock:
        try:
            found, new = taken(intake, report, again=again)
        except StoreError:
            raise
        except InterstateError as error:
            raise ReportProblem(str(error)) from None
    status = HTTPStatus.CREATED if new else HTTPStatus.OK
    return _sent(report_detail(store, found.id), status, [found.id], f"/v1/reports/{found.id}")


def _tried(store: StoreDep, intake: Intake, report: NewReport) -> Sent:
    with intake.lock:
        try:
            found = read(intake, report)
        except StoreError:
            raise
        except InterstateError as error:
            raise ReportProblem(str(error)) from None
        return _sent(rehearsed(store, intake.writer.rehearse(found)), HTTPStatus.OK, [found.id])


def _sent(answer: BaseModel, status: HTTPStatus, reports: Iterable[str], location: str | None = None) -> Sent:
    body = answer.model_dump_json().encode()
    return Sent(status=status, body=body, location=location, reports=frozenset(reports))


def _withdrawn(store: StoreDep, sent: Sent) -> bool:
    """Whether an answer tells of a report that was withdrawn since, by another process."""
    return any(tombstone(store, report) for report in sent.reports)


def _response(sent: Sent) -> Response:
    headers = {"Location": sent.location} if sent.location else None
    return Response(sent.body, status_code=sent.status, media_type="application/json", headers=headers)


def _digest(request: object) -> bytes:
    return sha256(orjson.dumps(request)).digest()
