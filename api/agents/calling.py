"""A question as a tool: asked in a thread, within a time, answered in data and in words, refused in one line."""

from __future__ import annotations

import logging
from functools import partial
from inspect import Parameter, Signature, cleandoc, signature
from typing import TYPE_CHECKING, Annotated, Any

from anyio import CapacityLimiter, fail_after, to_thread
from mcp.server.mcpserver.exceptions import ToolError
from mcp.server.mcpserver.tools import Tool
from mcp.types import CallToolResult, TextContent, ToolAnnotations

from api.agents.arguments import AsOf
from api.agents.words import words_of
from api.errors import NotFoundProblem, Problem
from graph.errors import InterstateError, StoreError
from graph.queries.asking import Source, known_by
from graph.queries.people import UnknownPersonError

if TYPE_CHECKING:
    from collections.abc import Callable

    from pydantic import BaseModel

    from graph.store import Store

AT_ONCE = 8
"""Questions that are answered at a time; the others wait."""

_READS = ToolAnnotations(read_only_hint=True, destructive_hint=False, idempotent_hint=True, open_world_hint=False)
_log = logging.getLogger(__name__)


def tool_of(question: Callable[..., BaseModel], store: Store, seconds: float, limiter: CapacityLimiter) -> Tool:
    """The tool that puts this question to the store, and gives it up after so many seconds.

    The first parameter of a question is what is asked: a `Source`, so that the tool takes `as_of`, or the store itself.
    """
    shape = signature(question, eval_str=True)
    first, *others = shape.parameters.values()
    dated = first.annotation is Source
    if dated:
        others.append(Parameter("as_of", Parameter.KEYWORD_ONLY, default=None, annotation=AsOf))

    async def call(**asked: Any) -> CallToolResult:
        answer = partial(_answered, question, store, asked)
        try:
            with fail_after(seconds):
                return await to_thread.run_sync(answer, abandon_on_cancel=True, limiter=limiter)
        except TimeoutError:
            raise ToolError(f"there was no answer in {seconds:g} s: narrow the question by dates or states") from None

    call.__name__ = question.__name__
    call.__signature__ = Signature(  # type: ignore[attr-defined]
        others, return_annotation=Annotated[CallToolResult, shape.return_annotation]
    )
    tool = Tool.from_function(
        call,
        title=question.__name__.replace("_", " ").capitalize(),
        description=cleandoc(question.__doc__ or ""),
        annotations=_READS,
    )
    # A misspelt argument is refused, not passed over: the answer would be one to another question.
    tool.parameters["additionalProperties"] = False
    return tool


def _advice(error: Exception) -> str:
    """The error in one line, with what to ask next where it does not tell."""
    line = " ".join(str(error).split()).replace("`/v1/offices`", "`find_offices`")
    match error:
        case UnknownPersonError() if not error.candidates:
            return f"{line}; `find` searches by words of names"
        case NotFoundProblem() if line.startswith("there is no "):
            return f"{line}; lists and `find` give the identifiers that there are"
    return line


def _answered(question: Callable[..., BaseModel], store: Store, asked: dict[str, Any]) -> CallToolResult:
    try:
        source = known_by(store, asked.pop("as_of")) if "as_of" in asked else store
        found = question(source, **asked)
    except StoreError as error:
        _log.warning("the store failed: %s", error)
        raise ToolError("the store does not answer: try again later") from None
    except (InterstateError, Problem) as error:
        raise ToolError(_advice(error)) from None
    return CallToolResult(
        content=[TextContent(type="text", text=words_of(found))],
        structured_content=found.model_dump(mode="json"),
    )
