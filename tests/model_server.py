"""A server on loopback that answers chat completions as the real API does, or as it does on bad days."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

USAGE = {"prompt_tokens": 1000, "completion_tokens": 200, "total_tokens": 1200}


@dataclass(frozen=True)
class Response:
    """What is sent back; a silent one is not sent before the server ends.

    `pace` is the seconds between one character and the next, `sent` how many characters come before the connection
    breaks off.
    """

    body: str
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    silent: bool = False
    pace: float = 0.0
    sent: int | None = None


def completion(
    content: str | None, *, refusal: str | None = None, finish: str = "stop", usage: Any = USAGE
) -> Response:
    """A chat completion with one choice."""
    message = {"role": "assistant", "content": content, "refusal": refusal}
    body = {
        "id": "chatcmpl-1",
        "object": "chat.completion",
        "created": 1,
        "model": "made-up",
        "choices": [{"index": 0, "message": message, "finish_reason": finish}],
        "usage": usage,
    }
    return Response(json.dumps(body), headers={"Content-Type": "application/json"})


def failure(status: int, message: str = "no", *, code: str | None = None, **headers: str) -> Response:
    """An error in the form of the real API; underscores in names of headers are dashes."""
    body = json.dumps({"error": {"message": message, "type": "some_error", "param": None, "code": code}})
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return Response(body, status, {"Content-Type": "application/json", **named})


SILENCE = Response("", silent=True)


@dataclass
class ModelServer:
    """Where it is, what it was asked, and what it answers: the script in order, then always `otherwise`."""

    url: str
    otherwise: Callable[[str], Response]
    script: list[Response] = field(default_factory=list)
    asked: list[dict[str, Any]] = field(default_factory=list)
    keys: list[str | None] = field(default_factory=list)


@contextmanager
def serving_model(otherwise: Callable[[str], Response] = lambda _: failure(500)) -> Iterator[ModelServer]:
    """A running server; `otherwise` is handed the question."""
    ended = threading.Event()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            request = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            told.keys.append(self.headers["Authorization"])
            told.asked.append({"path": self.path, **request})
            response = told.script.pop(0) if told.script else told.otherwise(request["messages"][-1]["content"])
            if response.silent:
                ended.wait()
                self.close_connection = True
                return
            body = response.body.encode()
            self.send_response(response.status)
            for name, value in {**response.headers, "Content-Length": str(len(body))}.items():
                self.send_header(name, value)
            self.end_headers()
            with suppress(ConnectionError):  # who asked may have given up
                if response.pace:
                    for letter in body:
                        self.wfile.write(bytes((letter,)))
                        if ended.wait(response.pace):
                            break
                else:
                    self.wfile.write(body[: response.sent])
            self.close_connection = response.sent is not None

        def log_message(self, *_: object) -> None:
            """Nothing: what was asked is in `asked`."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        told = ModelServer(f"http://127.0.0.1:{server.server_port}/v1", otherwise)
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield told
        finally:
            ended.set()
            server.shutdown()
            thread.join()
