"""The commands of the README and of the tutorial, as they stand there: printed, or run and asked something.

python .ci/readme.py print NAME     the fenced block under <!-- command: NAME -->
python .ci/readme.py demo           runs it here, and asks over REST whom Tokayev met
python .ci/readme.py browser        runs it here, and looks whether Neo4j Browser is served
python .ci/readme.py tutorial       runs every command of docs/tutorial.md here, in order, and compares what it prints
"""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

PATIENCE = 300.0
"""Seconds, an installation included."""

_POLL = 0.2


def command(name: str) -> str:
    """The command of that name."""
    text = Path("README.md").read_text(encoding="utf-8")
    found = re.search(rf"<!-- command: {re.escape(name)} -->\n+```sh\n(.*?)\n```", text, re.DOTALL)
    if not found:
        sys.exit(f"README.md has no command {name!r}")
    return found[1]


def demo() -> None:
    """Its graph answers who met whom, with evidence."""
    with serving(["bash", "-c", command("demo")], r"REST: (http://\S+)", Path.cwd()) as url:
        answer = json.loads(fetch(f"{url}/met-with?person=Tokayev"))
    if not answer["items"] or not all(met["evidence"] for met in answer["items"]):
        sys.exit(f"the demo does not say whom Tokayev met: {answer}")


def browser() -> None:
    """The page of Neo4j Browser is there."""
    with serving(["bash", "-c", command("browser")], r"Browser: (http://\S+)", Path.cwd()) as url:
        page = fetch(url)
    if b"Neo4j Browser" not in page:
        sys.exit("no Neo4j Browser is served")


def tutorial() -> None:
    """Each command prints the lines shown under it, and each address is served after the command that serves it."""
    blocks = steps(Path("docs/tutorial.md").read_text(encoding="utf-8"))
    with ExitStack() as served:
        for block in blocks:
            sys.stdout.write(f"$ {block.text}\n")
            command = ["bash", "-euo", "pipefail", "-c", block.text]
            if " serve " in block.text:
                served.enter_context(serving(command, f"({pattern(block.shown[0])})", Path.cwd()))
            else:
                told = subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE, check=False)  # noqa: S603
                if told.returncode:
                    sys.exit(f"{told.stdout}{told.stderr}\nended with {told.returncode}: {block.text}")
                lines = (told.stdout + told.stderr).splitlines()
                missing = [line for line in block.shown if not any(re.fullmatch(pattern(line), one) for one in lines)]
                if missing:
                    sys.exit("\n".join([*lines, f"does not print {missing}: {block.text}"]))
            for address in block.addresses:
                fetch(address)


@dataclass(frozen=True)
class Step:
    """A command, the lines shown under it, and the addresses told of before the next command."""

    text: str
    shown: list[str]
    addresses: list[str]


def steps(text: str) -> list[Step]:
    """The commands of a page, in order; none is left out."""
    found = []
    for part in re.split(r"^```sh\n", text, flags=re.MULTILINE)[1:]:
        command, _, rest = part.partition("\n```")
        shown = re.search(r"^```text\n(.*?)\n```", rest, re.DOTALL | re.MULTILINE)
        addresses = re.findall(r"<(http://127\.0\.0\.1[^>]*)>", rest)
        found.append(Step(command, shown[1].splitlines() if shown else [], addresses))
    return found


def pattern(line: str) -> str:
    """A line as shown, with … for what is left out."""
    return ".*".join(re.escape(part) for part in line.split("…"))


@contextmanager
def serving(command: Sequence[str], pattern: str, cwd: Path) -> Iterator[str]:
    """Run a command in a session of its own; what the pattern's group finds in what it prints. Then end it.

    Exits when it ends early, says nothing of the kind in time, or does not end when asked to.
    """
    with tempfile.TemporaryFile("w+") as log:
        process = subprocess.Popen(  # noqa: S603 - lines of this repository
            command, cwd=cwd, stdin=subprocess.DEVNULL, stdout=log, stderr=subprocess.STDOUT, text=True,
            start_new_session=True,
        )  # fmt: skip
        try:
            yield _said(process, log.fileno(), pattern)
        finally:
            os.killpg(process.pid, signal.SIGTERM)
            try:
                process.wait(60)
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, signal.SIGKILL)
                sys.exit(f"does not end when asked to: {' '.join(command)}")


def fetch(url: str) -> bytes:
    """What is served there, once it is served with status 200."""
    deadline = time.monotonic() + PATIENCE
    while True:
        try:
            with urllib.request.urlopen(url, timeout=30) as response:  # noqa: S310 - on loopback
                content: bytes = response.read()
                return content
        except OSError as error:
            if time.monotonic() > deadline:
                sys.exit(f"{url}: {error}")
            time.sleep(_POLL)


def _said(process: subprocess.Popen[str], log: int, pattern: str) -> str:
    deadline = time.monotonic() + PATIENCE
    while True:
        said = os.pread(log, 1 << 20, 0).decode(errors="replace")
        found = re.search(pattern, said)
        if found:
            return found[1]
        if process.poll() is not None or time.monotonic() > deadline:
            sys.exit(f"{said}\nended, or did not say {pattern!r} in time: {process.args!r}")
        time.sleep(_POLL)


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["print", name]:
            sys.stdout.write(command(name) + "\n")
        case ["demo"]:
            demo()
        case ["browser"]:
            browser()
        case ["tutorial"]:
            tutorial()
        case _:
            sys.exit(__doc__)
