"""Profiles that decisions by people cut, while profiles come and go: what `graph.decided.split` does of all."""

from __future__ import annotations

from graph.decided import groups_in, parts_of, torn
from graph.decisions import Decisions
from graph.growing.namesakes import Reprofiled
from graph.profiles import Profile


class Cut:
    """The profiles that decisions name, each whole or in the parts that they cut it into."""

    def __init__(self, decisions: Decisions) -> None:
        self._decisions = decisions
        self._whole: dict[str, Profile] = {}
        self._groups: dict[str, frozenset[str]] = {}
        self._parts: dict[str, list[Profile]] = {}

    def update(self, profiles: Reprofiled) -> Reprofiled:
        """What became of whole profiles told of those that others see: parts of the ones that are cut."""
        if not self._decisions.made:
            return profiles
        changed = profiles.gone | profiles.new.keys()
        decided = not changed.isdisjoint(self._whole)
        for name in changed:
            self._whole.pop(name, None)
            self._groups.pop(name, None)
        for name, new in profiles.new.items():
            groups = groups_in(new.seen, self._decisions)
            if groups:
                self._whole[name], self._groups[name] = new, groups
                decided = True
        cut = self._torn() if decided else self._parts.keys() - changed
        affected = changed | (cut ^ self._parts.keys())
        found = Reprofiled()
        whole = profiles.grown.keys() - self._parts.keys()
        for name in affected:
            found.gone.update(part.id for part in self._parts.pop(name, ()))
            found.gone.add(name)
        for name in affected:
            profile = profiles.new.get(name) or self._whole.get(name)
            if name in cut:
                self._parts[name] = parts_of(self._whole[name], self._decisions)
                found.new.update((part.id, part) for part in self._parts[name])
            elif profile:
                found.new[name] = profile
                if name in whole:
                    found.grown[name] = profiles.grown[name]
        found.gone.difference_update(found.new)
        return found

    def _torn(self) -> set[str]:
        names = sorted(self._whole)
        return {names[place] for place in torn([self._groups[name] for name in names], self._decisions)}
