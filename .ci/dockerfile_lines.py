"""The install and start lines of the Dockerfile without Docker: in a fresh virtual environment, on an embedded store.

python .ci/dockerfile_lines.py FOLDER     the folder is for the environment and the store; run in the checkout
"""

from __future__ import annotations

import json
import os
import re
import socket
import subprocess
import sys
import venv
from pathlib import Path

from serving import fetch, serving


def lines(instruction: str) -> list[str]:
    """What the Dockerfile gives an instruction, one for each time it stands there."""
    text = re.sub(r"\\\n", " ", Path("Dockerfile").read_text(encoding="utf-8"))
    return re.findall(rf"^{instruction} (.+)$", text, re.MULTILINE)


def main(folder: Path) -> None:
    """Install and start by them, and ask for the health."""
    venv.create(folder / "venv", with_pip=True)
    env = {
        **os.environ,
        "PATH": f"{folder / 'venv' / 'bin'}{os.pathsep}{os.environ['PATH']}",
        "PIP_QUIET": "1",
        "INTERSTATE_STORE": f"embedded:{folder / 'store'}",
    }
    # Those that make a user of the image are not for this machine.
    install = [line for line in lines("RUN") if line.startswith("pip ")]
    if not install or len(lines("CMD")) != 1:
        sys.exit("the Dockerfile has no RUN line that installs, or not one CMD line")
    for line in install:
        subprocess.run(["sh", "-c", line], env=env, check=True)  # noqa: S603, S607 - lines of this repository
    start = json.loads(lines("CMD")[0])
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    if "8000" not in start:
        sys.exit("the CMD line of the Dockerfile does not listen on port 8000, which docker-compose.yml asks")
    start[start.index("8000")] = str(port)
    program = str(folder / "venv" / "bin" / start[0])
    with serving([program, *start[1:]], r"REST: (\S+)", folder, env):
        for question in ("health", "ready"):
            fetch(f"http://127.0.0.1:{port}/v1/{question}")


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve())
