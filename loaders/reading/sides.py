"""Who faced whom: from pairs of people that met at one occasion to the sides of encounters.

People of one delegation met the same others and not each other; where everybody met everybody there are as many sides
as people or states.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

Sides = tuple[tuple[str, ...], ...]


def sides_of(
    pairs: Iterable[tuple[str, str]], order: dict[str, int], together: Callable[[str, str], bool]
) -> tuple[Sides, ...]:
    """The encounters, as sides, that hold all these pairs and no other.

    `order` ranks people; `together` says whether two people who met the same others stood on one side.
    """
    met: dict[str, set[str]] = {}
    for one, other in pairs:
        met.setdefault(one, set()).add(other)
        met.setdefault(other, set()).add(one)
    people = sorted(met, key=lambda key: order[key])
    blocks: list[list[str]] = []
    for person in people:
        for block in blocks:
            if all(met[person] == met[member] and together(person, member) for member in block):
                block.append(person)
                break
        else:
            blocks.append([person])
    faces = [
        {i for i, other in enumerate(blocks) if i != n and other[0] in met[block[0]]} for n, block in enumerate(blocks)
    ]
    return tuple(tuple(tuple(blocks[i]) for i in clique) for clique in _cliques(faces))


def _cliques(faces: list[set[int]]) -> list[list[int]]:
    """Groups of blocks that all face each other, the largest first, until every two that face are in one."""
    open_edges = {(i, j) for i, others in enumerate(faces) for j in others if i < j}
    cliques = []
    while open_edges:
        best: list[int] = []
        for i, j in sorted(open_edges):
            clique = [i, j]
            for k in sorted(faces[i] & faces[j]):
                fresh = all((min(k, m), max(k, m)) in open_edges for m in clique)
                if fresh and all(k in faces[m] for m in clique):
                    clique.append(k)
            if len(clique) > len(best):
                best = sorted(clique)
            if len(best) == 2 and len(open_edges) > 400:
                break
        cliques.append(best)
        open_edges -= {(i, j) for n, i in enumerate(best) for j in best[n + 1 :]}
    return sorted(cliques)
