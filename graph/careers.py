"""What one person may hold at one time and in turn, and for how long: figures and ranks that rules share."""

from __future__ import annotations

from graph.profiles import YEAR
from graph.seen import SOLE
from ontology.terms import Role

SURE = 2 * YEAR
"""How far from a sighting in a post a surname with it is still the same person's where several hold that post at once,
or where two people of the surname held it. Elsewhere it is `ERA`."""

TENURE = 15 * YEAR
"""For how long somebody may be called by a surname alone in a post before the first report with their full name."""

RETURN = 14 * YEAR
"""For how long somebody may have been away from a post in which no report has their full name before they return.

In the records of the Office of the Historian the longest such return is of 13 years (de Gaulle from 1945 to 1958), and
the first son whose father had the post and no full name follows after 15 (Somoza from 1952 to 1967).
"""

NEARER = 4
"""How many times nearer in time than another one must be to be meant, where nobody was in the post on the day."""

HOUSE = 3
"""How many of a name who led one state make it that of a ruling house, as al-Sabah of Kuwait."""

LEADING = SOLE | {
    Role.PARTY_LEADER,
    Role.CROWN_PRINCE,
    Role.VICE_PRESIDENT,
    Role.DEPUTY_HEAD_OF_GOVERNMENT,
    Role.MINISTER,
}
"""Roles from one of which people go to another: a foreign minister becomes president."""

BENEATH = LEADING - {Role.HEAD_OF_STATE, Role.HEAD_OF_GOVERNMENT, Role.PARTY_LEADER}
"""Roles that no head of state has at the same time."""

HIGHEST = frozenset({Role.HEAD_OF_STATE, Role.HEAD_OF_GOVERNMENT, Role.CROWN_PRINCE, Role.VICE_PRESIDENT})
"""Roles between which even one of several who bear a name goes: a crown prince becomes king."""

SINGLE = SOLE | {Role.CROWN_PRINCE, Role.VICE_PRESIDENT, Role.RELIGIOUS_LEADER}
"""Roles in which a run of sightings under one name alone goes on over years in which nobody tells of it."""
