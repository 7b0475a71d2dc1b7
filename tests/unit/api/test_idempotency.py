from __future__ import annotations

import pytest

from api.writing import idempotency
from api.writing.idempotency import DAY, Answered, InFlightProblem, ReusedKeyProblem, Sent

ONE, OTHER = b"one request", b"another"
SENT = Sent(status=201, body=b"made")


def answer(answered: Answered, request: bytes, caller: str = "a", key: str | None = "k") -> tuple[bool, Sent | None]:
    """Whether the request was answered anew, and with what."""
    with answered.once(caller, key, request) as turn:
        if turn.sent:
            return False, turn.sent
        turn.sent = SENT
        return True, SENT


def test_the_same_request_has_the_same_answer_for_a_day() -> None:
    now = [0.0]
    answered = Answered(lambda: now[0])
    assert answer(answered, ONE) == (True, SENT)
    assert answer(answered, ONE) == (False, SENT)
    with pytest.raises(ReusedKeyProblem):
        answer(answered, OTHER)
    assert answer(answered, OTHER, caller="b") == (True, SENT), "of somebody else"
    assert answer(answered, OTHER, key=None) == (True, SENT)
    now[0] = DAY
    assert answer(answered, OTHER) == (True, SENT)


def test_what_failed_may_be_tried_again() -> None:
    answered = Answered()
    with pytest.raises(ValueError, match="no"), answered.once("a", "k", ONE):
        raise ValueError("no")
    assert answer(answered, OTHER) == (True, SENT)


def test_two_at_once_are_not_both_answered() -> None:
    answered = Answered()
    with answered.once("a", "k", ONE) as turn:
        with pytest.raises(InFlightProblem) as told, answered.once("a", "k", ONE):
            pass
        assert told.value.headers == {"Retry-After": "1"}
        with pytest.raises(ReusedKeyProblem), answered.once("a", "k", OTHER):
            pass
        turn.sent = SENT
    assert answer(answered, ONE) == (False, SENT)


def test_the_oldest_answers_go(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(idempotency, "MOST", 2)
    answered = Answered()
    for key in "abc":
        assert answer(answered, ONE, key=key)[0]
    assert answer(answered, ONE, key="c") == (False, SENT)
    assert answer(answered, ONE, key="a") == (True, SENT)
    assert answer(answered, ONE, caller="b", key="a")[0]
    assert answer(answered, ONE, key="c") == (False, SENT), "what another caller sent drives nothing out"


def test_answers_are_bounded_in_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(idempotency, "BYTES", 2 * len(SENT.body))
    answered = Answered()
    for key in "abc":
        assert answer(answered, ONE, key=key)[0]
    assert not answer(answered, ONE, key="b")[0]
    assert answer(answered, ONE, key="a")[0]


def test_what_tells_of_a_withdrawn_report_is_forgotten_also_while_it_is_made() -> None:
    answered = Answered()
    of_it = Sent(status=201, body=b"made", reports=frozenset(["r"]))
    with answered.once("a", "kept", ONE) as turn:
        turn.sent = of_it
    with answered.once("a", "made", ONE) as turn:
        turn.sent = of_it
        answered.forget("r")
    assert answer(answered, ONE, key="kept") == (True, SENT)
    assert answer(answered, ONE, key="made") == (True, SENT)
