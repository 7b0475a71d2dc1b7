"""How a list goes: by what, and from which end."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from typing import Annotated

from fastapi import Depends, Query

from api.deps import SliceDep
from graph.queries.asking import Slice


class ByDate(StrEnum):
    """How a list goes by date; the undated stand last."""

    DATE = "date"
    LATEST = "-date"


class ByName(StrEnum):
    """How a list goes by name."""

    NAME = "name"
    BACK = "-name"


class ByCode(StrEnum):
    """How a list goes by code."""

    CODE = "code"
    BACK = "-code"


class ByRule(StrEnum):
    """How a list goes by the rule that found what is in it."""

    RULE = "rule"
    BACK = "-rule"


class ByTimes(StrEnum):
    """How a list goes by how often people met."""

    OFTEN = "-meetings"
    SELDOM = "meetings"


class BySeen(StrEnum):
    """How a list goes by the day on which something was last seen."""

    LATEST = "-last_seen"
    EARLIEST = "last_seen"


async def _by_date(
    part: SliceDep,
    sort: Annotated[ByDate, Query(description="By date, or the latest first; the undated stand last.")] = ByDate.DATE,
) -> Slice:
    return replace(part, reverse=sort is ByDate.LATEST)


async def _by_name(
    part: SliceDep,
    sort: Annotated[ByName, Query(description="By name, or the other way round.")] = ByName.NAME,
) -> Slice:
    return replace(part, reverse=sort is ByName.BACK)


async def _by_code(
    part: SliceDep,
    sort: Annotated[ByCode, Query(description="By code, or the other way round.")] = ByCode.CODE,
) -> Slice:
    return replace(part, reverse=sort is ByCode.BACK)


async def _by_rule(
    part: SliceDep,
    sort: Annotated[ByRule, Query(description="By rule, or the other way round.")] = ByRule.RULE,
) -> Slice:
    return replace(part, reverse=sort is ByRule.BACK)


async def _by_times(
    part: SliceDep,
    sort: Annotated[ByTimes, Query(description="Those met most often first, or last.")] = ByTimes.OFTEN,
) -> Slice:
    return replace(part, reverse=sort is ByTimes.SELDOM)


async def _by_seen(
    part: SliceDep,
    sort: Annotated[BySeen, Query(description="The latest seen first, or last.")] = BySeen.LATEST,
) -> Slice:
    return replace(part, reverse=sort is BySeen.EARLIEST)


ByDateDep = Annotated[Slice, Depends(_by_date)]
ByNameDep = Annotated[Slice, Depends(_by_name)]
ByCodeDep = Annotated[Slice, Depends(_by_code)]
ByRuleDep = Annotated[Slice, Depends(_by_rule)]
ByTimesDep = Annotated[Slice, Depends(_by_times)]
BySeenDep = Annotated[Slice, Depends(_by_seen)]
