"""Java as tests run it: for seconds, again and again, so that compiling for a long life costs more than it brings."""

from __future__ import annotations

ENVIRONMENT = {"JDK_JAVA_OPTIONS": "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"}
"""Read by every `java` that is started, hence by each Neo4j."""
