from __future__ import annotations

import logging

from api.telemetry.logs import TextLines


def test_a_line_has_the_name_of_its_request() -> None:
    record = logging.makeLogRecord({"msg": "asked", "levelname": "INFO", "request": {"request_id": "my-7"}})
    assert TextLines().format(record).endswith(" INFO my-7 asked")
    assert TextLines().format(logging.makeLogRecord({"msg": "begun", "levelname": "INFO"})).endswith(" INFO begun")
