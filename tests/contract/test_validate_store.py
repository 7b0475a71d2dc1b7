"""A store is checked as it is, on both engines: what breaks a rule is told with its node, rule and source."""

from __future__ import annotations

import pytest
from hand import month
from test_sparql_mirror import bring

from graph.linked.snapshot import MovedError
from graph.store import Store
from graph.validation.checking import check
from graph.validation.data import of_store


def test_what_breaks_a_rule_in_a_store_is_told_with_its_node_rule_and_source(store: Store) -> None:
    bring(store, month())
    with of_store(store) as data:
        assert check(data, 5).conforms
    store.connection.write(
        lambda transaction: transaction.run(
            "MATCH (e:Evidence)-[:FROM]->(r:Report) WHERE 'r7' IN r.stems SET e.start = 1"
        ).consume()
    )
    with of_store(store) as data:
        found = check(data, 5).found
    told = next(one for one in found if one.rule.name == "Evidence.quotation not in the report")
    assert "/evidence-" in str(told.node)
    assert told.message.startswith("the quotation is not the text of its report from start to end")
    assert told.ground
    assert (told.ground.report, told.ground.start) == ("r7", 1)


def test_a_store_between_two_states_is_not_checked(store: Store) -> None:
    store.keep(month())
    with pytest.raises(MovedError, match="a load is under way"), of_store(store):
        pass
