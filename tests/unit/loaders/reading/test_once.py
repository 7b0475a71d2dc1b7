from __future__ import annotations

from loaders.reading.once import once


class _Asked:
    def __init__(self) -> None:
        self.times = 0

    @once
    def told(self) -> int:
        """What it tells."""
        self.times += 1
        return self.times


def test_what_is_told_once_is_kept_with_each_object() -> None:
    one, other = _Asked(), _Asked()
    assert (one.told, one.told, other.told) == (1, 1, 1)
    assert one.times == 1
    assert "told" in vars(one)
