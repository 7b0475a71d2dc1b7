from __future__ import annotations

import pytest

from api.addresses import counted_as, is_loopback


@pytest.mark.parametrize("address", ["127.0.0.1", "127.9.9.9", "::1", "0:0:0:0:0:0:0:1", "::ffff:127.0.0.1"])
def test_addresses_of_this_machine(address: str) -> None:
    assert is_loopback(address)


@pytest.mark.parametrize("address", ["", "127.evil.example", "::1:5", "::ffff:192.0.2.1", "192.0.2.1", "testclient"])
def test_what_only_looks_like_one_is_none(address: str) -> None:
    assert not is_loopback(address)


def test_a_network_of_ipv6_is_counted_as_one() -> None:
    assert counted_as("2001:db8:1:2::3") == counted_as("2001:db8:1:2:ffff::4") == "2001:db8:1:2::/64"
    assert counted_as("2001:db8:1:3::3") != counted_as("2001:db8:1:2::3")
    assert counted_as("::ffff:192.0.2.1") == counted_as("192.0.2.1") == "192.0.2.1"
    assert counted_as("a name") == "a name"
