"""What an object tells of itself, found when it is first asked for and kept with it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeVar

_Told = TypeVar("_Told")


class once(Generic[_Told]):  # noqa: N801 - a decorator
    """As `functools.cached_property` without its lock, which in Python 3.11 takes longer than most of what is asked."""

    def __init__(self, of: Callable[[Any], _Told]) -> None:
        self.of = of
        self.name = of.__name__
        self.__doc__ = of.__doc__

    def __get__(self, instance: Any, owner: type | None = None) -> _Told:
        told = instance.__dict__[self.name] = self.of(instance)
        return told
