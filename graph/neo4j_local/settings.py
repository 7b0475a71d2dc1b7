"""How a Neo4j of one's own is set up: its folders, its configuration, its command line."""

from __future__ import annotations

import os
from pathlib import Path

from graph.neo4j_local.fetching import Installation
from graph.neo4j_local.pages import GUIDE, address

PAGE_CACHE = "128m"

_FOLDERS = ("conf", "data", "import", "licenses", "logs", "plugins", "run", "tmp")
_OPENS = ("java.nio", "java.io", "sun.nio.ch", "java.util.concurrent")
_SERVER = "org.neo4j.server.CommunityEntryPoint"
_ADMIN = "org.neo4j.server.startup.Neo4jAdminCommand"


def configure(home: Path, bolt_port: int, http_port: int, heap: str, guided: bool = False) -> None:
    """Make the folders of a home and write its configuration: loopback only, nothing told to anybody.

    Guided, the Browser opens our guide when it connects, and fetches guides and styles from loopback alone.
    """
    for folder in _FOLDERS:
        (home / folder).mkdir(exist_ok=True)
    settings = {
        "server.bolt.listen_address": f"127.0.0.1:{bolt_port}",
        "server.bolt.advertised_address": f":{bolt_port}",
        "server.http.listen_address": f"127.0.0.1:{http_port}",
        "server.https.enabled": "false",
        "dbms.usage_report.enabled": "false",
        "client.allow_telemetry": "false",
        "server.memory.heap.max_size": heap,
        "server.memory.pagecache.size": PAGE_CACHE,
        # Each of two databases would set aside 256 MB for its log before anything is in it.
        "db.tx_log.preallocate": "false",
        "db.tx_log.rotation.retention_policy": "1 files",
        # Else a stop takes ten seconds more, in which the network layer waits for calls after all data are safe.
        "internal.dbms.bolt.netty_server_shutdown_quiet_period": "0",
    }
    if guided:
        settings |= {
            "browser.remote_content_hostname_whitelist": "127.0.0.1",
            "browser.post_connect_cmd": f"guide {address(http_port)}/{GUIDE}",
        }
    text = "".join(f"{name}={value}\n" for name, value in settings.items())
    (home / "conf" / "neo4j.conf").write_text(text, encoding="utf-8")


def server_command(installation: Installation, home: Path, heap: str, first: Path | None = None) -> list[str]:
    """The command that runs the server of a home, with a jar that comes before all others."""
    class_path = os.pathsep.join(filter(None, (str(first or ""), installation.class_path)))
    return [
        str(installation.java),
        f"-Xmx{heap}",
        # What it unpacks there stays when it is killed.
        f"-Djava.io.tmpdir={home / 'tmp'}",
        *(f"--add-opens=java.base/{package}=ALL-UNNAMED" for package in _OPENS),
        "-cp",
        class_path,
        _SERVER,
        f"--home-dir={home}",
        f"--config-dir={home / 'conf'}",
    ]


def password_command(installation: Installation, password_file: Path) -> list[str]:
    """The command that sets the first password, which it reads from a file: what is in a command, others can see."""
    java = [str(installation.java), "-cp", installation.class_path]
    return [*java, _ADMIN, "dbms", "set-initial-password", f"@{password_file}"]


def environment(home: Path) -> dict[str, str]:
    """The variables by which a command of Neo4j finds its home."""
    return {"NEO4J_HOME": str(home), "NEO4J_CONF": str(home / "conf")}
