"""Write which files make up the pinned Neo4j: python .ci/pin_neo4j.py > graph/neo4j_local/jars.txt

Resolves what these depend on, downloads it, and prints SHA-256, bytes and coordinates, a line a file.
"""

from __future__ import annotations

import hashlib
import sys

import jgo

ARTIFACTS = "org.neo4j:neo4j:5.26.30+org.neo4j.app:neo4j-server:5.26.30+org.neo4j.client:neo4j-browser:5.24.0"


def main() -> None:
    """Print the list, in the order of the coordinates."""
    found = {}
    for artifact in jgo.resolve(ARTIFACTS):
        content = artifact.resolve().read_bytes()
        parts = (artifact.groupId, artifact.artifactId, artifact.version, artifact.classifier)
        found[":".join(filter(None, parts))] = f"{hashlib.sha256(content).hexdigest()} {len(content)}"
    for coordinates, pin in sorted(found.items()):
        sys.stdout.write(f"{pin} {coordinates}\n")


if __name__ == "__main__":
    main()
