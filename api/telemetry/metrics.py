"""What is counted and measured of a server, for Prometheus. No label has a value that a client or a report gave."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from prometheus_client.core import GaugeMetricFamily, Metric
from prometheus_client.registry import Collector

from graph.errors import StoreError

if TYPE_CHECKING:
    from api.deps import Sparql
    from graph.store import Store

MEDIA_TYPE = "text/plain; version=0.0.4; charset=utf-8"
METHODS = frozenset(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"])
BUCKETS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0)
"""Seconds: the last is the limit of a question."""
MIRROR = ("in step", "behind", "being made", "off")
"""What the mirror that answers SPARQL can be."""


class Metrics:
    """The figures of one app, apart from those of any other in the process."""

    def __init__(self, store: Store, sparql: Sparql | None) -> None:
        self.registry = CollectorRegistry()
        self.in_flight = Gauge("interstate_requests_in_flight", "Requests being answered.", registry=self.registry)
        self._requests = Counter(
            "interstate_requests", "Requests answered.", ("method", "route", "status"), registry=self.registry
        )
        self._seconds = Histogram(
            "interstate_request_seconds",
            "From a request to the end of its answer.",
            ("method", "route"),
            buckets=BUCKETS,
            registry=self.registry,
        )
        self._store_seconds = Histogram(
            "interstate_store_question_seconds",
            "How long the store took for a question.",
            ("question",),
            buckets=BUCKETS,
            registry=self.registry,
        )
        self.registry.register(_State(store, sparql))

    def answered(self, method: str, route: str, status: int, seconds: float) -> None:
        """Count a request; `route` is the template of its address, never the address."""
        method = method if method in METHODS else "other"
        self._requests.labels(method, route, str(status)).inc()
        self._seconds.labels(method, route).observe(seconds)

    def asked(self, question: str, seconds: float) -> None:
        """Measure a question that was put to the store, by the name of its statement."""
        self._store_seconds.labels(question).observe(seconds)

    def text(self) -> bytes:
        """All figures in the text format of Prometheus. Those of a store that does not answer are left out."""
        return generate_latest(self.registry)


class _State(Collector):
    """What is looked up when it is asked for."""

    def __init__(self, store: Store, sparql: Sparql | None) -> None:
        self._store = store
        self._sparql = sparql

    def describe(self) -> list[Metric]:
        """Nothing: so that the store is not asked before anybody wants to know."""
        return []

    def collect(self) -> Iterator[Metric]:
        """The figures as they are now."""
        up = GaugeMetricFamily("interstate_store_up", "Whether the store answers.")
        try:
            reports: int | None = self._store.count_reports()
            mirror = mirror_of(self._sparql)
        except StoreError:
            reports, mirror = None, None
        up.add_metric([], 0 if reports is None else 1)
        yield up
        if reports is not None:
            loaded = GaugeMetricFamily("interstate_reports", "Reports that the graph holds.")
            loaded.add_metric([], reports)
            yield loaded
        if mirror is not None:
            states = GaugeMetricFamily(
                "interstate_sparql_mirror",
                "What the mirror for SPARQL is: 1 for the state that holds.",
                None,
                ["state"],
            )
            for state in MIRROR:
                states.add_metric([state], state == mirror)
            yield states


def mirror_of(sparql: Sparql | None) -> str:
    """What the mirror is, one of `MIRROR`. Raises `StoreError`."""
    if sparql is None:
        return "off"
    mirror = sparql.following.mirror
    if mirror.current() is None:
        return "being made"
    return "in step" if mirror.in_step() else "behind"
