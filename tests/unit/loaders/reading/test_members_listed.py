"""Members of parliament in lists: after their committee, or with their seats in brackets."""

from __future__ import annotations

import pytest
from offices_read import roles_read

MEMBERS = {("kofi-mensah", "legislator"), ("ama-boateng", "legislator")}


@pytest.mark.parametrize(
    "text",
    [
        "In Accra he received the parliament's committee on health: Kofi Mensah, Ama Boateng and others.",
        "The delegation of the Senate of Ghana was composed of Kofi Mensah and Ama Boateng.",
        "In parliament the members put questions: so did Kofi Mensah (Tamale North) and Ama Boateng (Ho West).",
    ],
)
def test_who_is_listed_as_of_a_parliament_sits_in_it(text: str) -> None:
    assert roles_read(text) >= MEMBERS


@pytest.mark.parametrize(
    "text",
    [
        "In parliament it was said that the organizing committee was: Kofi Mensah and Ama Boateng.",
        "In Accra the Nobel Committee comprised Kofi Mensah and Ama Boateng.",
        "In Accra the strike committee was composed of Kofi Mensah and Ama Boateng.",
        "Welcoming them at the Senate were Foreign Minister Yaw Osei, Kofi Mensah and Ama Boateng.",
        "In Accra the round was composed of Kofi Mensah and Ama Boateng.",
        "Parliament was full. Members of his delegation spoke first: Kofi Mensah (Samsung) and Ama Boateng (Boeing).",
        "In Accra two engineers spoke: Kofi Mensah (Tamale North) and Ama Boateng (Ho West).",
    ],
)
def test_other_lists_are_of_no_parliament(text: str) -> None:
    assert not roles_read(text) & MEMBERS
