"""Addresses of clients."""

from __future__ import annotations

from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

LOOPBACK = frozenset(["127.0.0.1", "localhost", "::1"])
"""How this machine is called by itself, as an address to listen on."""
NETWORK = 64
"""Bits of an IPv6 address that its holder cannot choose: behind them is one customer (RFC 6177)."""


def is_loopback(address: str) -> bool:
    """Whether it is of this machine; no name is."""
    found = _read(address)
    return found is not None and found.is_loopback


def counted_as(address: str) -> str:
    """What all addresses have in common that one client may take in turn: the network of IPv6, else the address."""
    found = _read(address)
    if isinstance(found, IPv6Address):
        return str(ip_network((found.packed, NETWORK), strict=False))
    return str(found) if found else address


def _read(address: str) -> IPv4Address | IPv6Address | None:
    try:
        found = ip_address(address)
    except ValueError:
        return None
    return found.ipv4_mapped or found if isinstance(found, IPv6Address) else found
