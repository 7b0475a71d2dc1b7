"""One request to an OpenAI-compatible endpoint, by the official client. Nothing here retries or waits."""

from __future__ import annotations

import json
import re
import time
from collections.abc import Callable, Iterator, Mapping
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from pydantic import BaseModel, ValidationError

from loaders.llm.answer import schema
from loaders.llm.errors import LlmError
from loaders.llm.prompt import instructions
from loaders.llm.replies import NoReplyError, Reply, Trouble, one_line
from loaders.llm.settings import Settings

if TYPE_CHECKING:
    from openai import APIStatusError, OpenAI

_BUSY = frozenset({408, 409, 425, 429})
_TOO_LONG = re.compile(r"context_length_exceeded|exceed_context_size|maximum context length")
_SPENT_CODES = frozenset({"insufficient_quota", "billing_hard_limit_reached"})


class _Message(BaseModel):
    content: str | None = None
    refusal: str | None = None


class _Choice(BaseModel):
    message: _Message
    finish_reason: str | None = None


class _Usage(BaseModel):
    prompt_tokens: int | None = None
    completion_tokens: int | None = None


class _Completion(BaseModel):
    choices: tuple[_Choice, ...]
    usage: _Usage | None = None


class Endpoint:
    """A model behind an address. `now` is the time in seconds since 1970, for dates in Retry-After."""

    def __init__(self, settings: Settings, now: Callable[[], float] = time.time) -> None:
        self.settings = settings
        self.now = now
        self.instructions = _instructions(settings)
        self.body = {**_format(settings), settings.limit_name: settings.output_limit}
        if settings.temperature is not None:
            self.body["temperature"] = settings.temperature
        self.client = _client(settings)

    def close(self) -> None:
        """Close its connections."""
        self.client.close()

    def ask(self, question: str) -> Reply:
        """The model's reply. Raises `NoReplyError`, or `LlmError` where asking on makes no sense."""
        import httpx2
        import openai

        ends = time.monotonic() + self.settings.time_limit
        try:
            with self.client.chat.completions.with_streaming_response.create(
                model=self.settings.model,
                messages=[
                    {"role": "system", "content": self.instructions},
                    {"role": "user", "content": question},
                ],
                extra_body=self.body,
            ) as response:
                return _reply(self._body(response.iter_bytes(), ends))
        except (openai.APITimeoutError, httpx2.TimeoutException) as error:
            raise self._late() from error
        except openai.APIConnectionError as error:
            raise NoReplyError(Trouble.UNREACHABLE, f"{self._where()} cannot be reached") from error
        except httpx2.HTTPError as error:
            raise NoReplyError(Trouble.BUSY, "the connection broke off in the middle of the reply") from error
        except openai.APIStatusError as error:
            raise self._failure(error) from error

    def _body(self, parts: Iterator[bytes], ends: float) -> bytes:
        """All of a body. The client's own limit is for each part, which an endpoint that drips never reaches."""
        found = bytearray()
        for part in parts:
            found += part
            if time.monotonic() > ends:
                raise self._late()
        return bytes(found)

    def _late(self) -> NoReplyError:
        return NoReplyError(Trouble.TIMED_OUT, f"no reply in {self.settings.time_limit:g} s")

    def _failure(self, error: APIStatusError) -> NoReplyError | LlmError:
        status = error.status_code
        # What an endpoint says about a key may quote it.
        if status in {401, 403}:
            return LlmError(f"{self._where()} does not accept the key (status {status}); see INTERSTATE_LLM_API_KEY")
        if status == 404:
            return LlmError(
                f"{self._where()} has no model {self.settings.model!r} or no chat completions (status 404); "
                "see INTERSTATE_LLM_MODEL and INTERSTATE_LLM_BASE_URL"
            )
        said = str((error.body.get("message") if isinstance(error.body, dict) else None) or error.message)
        reason = f"status {status}: {self._safe(said)}"
        # Some say so with a 500: it is not the report that is wrong, nor will it do later.
        if status not in _BUSY and "response_format" in said:
            return LlmError(
                f"{self._where()} does not take the format that is asked for, {self.settings.format}; "
                f"see INTERSTATE_LLM_FORMAT ({reason})"
            )
        if status == 402 or error.code in _SPENT_CODES:
            return NoReplyError(Trouble.SPENT, reason)
        if status in {400, 413, 422} and _TOO_LONG.search(f"{error.code} {error.type} {said}"):
            return NoReplyError(Trouble.TOO_LONG, reason)
        if status in _BUSY or status >= 500:
            return NoReplyError(Trouble.BUSY, reason, _retry_after(error.response.headers, self.now))
        return NoReplyError(Trouble.REJECTED, reason)

    def _where(self) -> str:
        return urlsplit(self.settings.base_url).netloc

    def _safe(self, message: str) -> str:
        key = self.settings.api_key
        return one_line(message.replace(key.get_secret_value(), "***") if key else message)


def _client(settings: Settings) -> OpenAI:
    try:
        from openai import OpenAI
    except ImportError:
        raise LlmError("a language model is asked by the extra: pip install 'interstate[llm]'") from None
    # The client must have a key; a server of one's own that asks for none ignores it.
    key = settings.api_key.get_secret_value() if settings.api_key else "none"
    return OpenAI(base_url=settings.base_url, api_key=key, timeout=settings.time_limit, max_retries=0)


def _format(settings: Settings) -> dict[str, Any]:
    """What tells the endpoint the format. Servers that do not know `json_schema` may take a schema with the other."""
    if settings.format == "none":
        return {}
    if settings.format == "json_object":
        return {"response_format": {"type": "json_object", "schema": schema()}}
    form = {"name": "facts", "strict": True, "schema": schema()}
    return {"response_format": {"type": "json_schema", "json_schema": form}}


def _instructions(settings: Settings) -> str:
    """With the schema itself, where it may be that nobody else shows it to the model."""
    if settings.format == "json_schema":
        return instructions()
    return f"{instructions()}\nAnswer with one JSON object of this schema and nothing else:\n{json.dumps(schema())}"


def _reply(body: bytes) -> Reply:
    """The reply in the body of a response; one that is none is like a server that is out of order."""
    try:
        completion = _Completion.model_validate_json(body)
    except ValidationError:
        raise NoReplyError(Trouble.BUSY, "not a chat completion") from None
    if not completion.choices:
        raise NoReplyError(Trouble.BUSY, "a chat completion without a choice")
    choice, usage = completion.choices[0], completion.usage or _Usage()
    return Reply(
        content=choice.message.content,
        refusal=choice.message.refusal,
        cut=choice.finish_reason == "length",
        input_tokens=usage.prompt_tokens,
        output_tokens=usage.completion_tokens,
    )


def _retry_after(headers: Mapping[str, str], now: Callable[[], float]) -> float | None:
    """Seconds to wait, which the header gives as such or as a date; None where it gives neither."""
    said = headers.get("retry-after")
    if said is None:
        return None
    try:
        return max(0.0, float(said))
    except ValueError:
        pass
    try:
        return max(0.0, parsedate_to_datetime(said).timestamp() - now())
    except ValueError:
        return None
