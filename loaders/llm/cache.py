"""Answers once given, a file each, so that a second run asks nothing again."""

from __future__ import annotations

import hashlib
import json
import os
from dataclasses import asdict
from pathlib import Path

from graph.facts import Report
from loaders.llm.errors import LlmError
from loaders.llm.prompt import PROMPT_VERSION
from loaders.llm.replies import Reply


class Cache:
    """A directory of replies, by model, version of the prompt, manner of asking, and content of the report."""

    def __init__(self, directory: Path, model: str, output_limit: int, manner: tuple[str, ...] = ()) -> None:
        self.directory = directory
        self.manner = manner
        self.model = model
        self.output_limit = output_limit

    def get(self, report: Report) -> Reply | None:
        """The reply kept for a report; None where there is none or it cannot be read."""
        try:
            kept = json.loads(self._file(report).read_bytes())
            reply = Reply(**kept["reply"])
            # With more room it may come to an end.
            return None if reply.cut and kept["output_limit"] < self.output_limit else reply
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def keep(self, report: Report, reply: Reply) -> None:
        """Keep a reply, whole or not at all. Raises `LlmError`: what cannot be kept would be paid for again."""
        file = self._file(report)
        draft = file.with_name(f".{file.name}.{os.getpid()}")
        kept = {
            "model": self.model,
            "prompt": PROMPT_VERSION,
            "output_limit": self.output_limit,
            "report": report.id,
            "reply": asdict(reply),
        }
        try:
            # It holds what reports say, which may not be for everybody's eyes.
            self.directory.mkdir(mode=0o700, parents=True, exist_ok=True)
            draft.write_text(json.dumps(kept, ensure_ascii=False), encoding="utf-8")
            draft.replace(file)
        except OSError as error:
            draft.unlink(missing_ok=True)
            reason = (error.strerror or str(error)).lower()
            raise LlmError(
                f"answers cannot be kept in {self.directory} ({reason}); see INTERSTATE_LLM_CACHE"
            ) from error

    def _file(self, report: Report) -> Path:
        asked = (self.model, PROMPT_VERSION, *self.manner, report.published, report.text)
        digest = hashlib.sha256("\0".join(asked).encode())
        return self.directory / f"{digest.hexdigest()}.json"
