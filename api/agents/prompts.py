"""Prompts: how to answer the usual questions with the tools, words and all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from api.agents.arguments import SomePerson, SomeState, Words

if TYPE_CHECKING:
    from mcp.server.mcpserver import MCPServer

_CITE = (
    "Cite for every statement the quotation, the report's identifier and URL, and the confidence. "
    "Say what the graph does not know; add nothing from elsewhere."
)


def add_prompts(server: MCPServer) -> None:
    """Offer the prompts."""

    @server.prompt(title="Whom did somebody meet?")
    def who_did_they_meet(person: SomePerson) -> str:
        """Whom a person met, when and where, with the words that say so."""
        return (
            f"Whom did {person} meet, when and where? Ask `person` first; when the name fits several people, ask me "
            f"which one. Then ask `who_met_whom` page by page until `next` is null. {_CITE}"
        )

    @server.prompt(title="Brief on two states")
    def two_states(state: SomeState, other: SomeState) -> str:
        """A brief on what two states had to do with each other, by date."""
        return (
            f"Write a brief on {state} and {other}: ask `relations` page by page, and `conflicts` of each state. "
            f"Tell meetings and agreements by date, who took part, and on what sources disagree. {_CITE}"
        )

    @server.prompt(title="Check a claim")
    def check_claim(claim: Words) -> str:
        """Whether reports bear a claim out."""
        return (
            f"Do reports bear this out: {claim!r}? Find the people and states by `find`, then ask `who_met_whom`, "
            "`meetings`, `agreements` or `holders_on`, whichever fits, and `conflicts`; read the `report` where the "
            f"words alone do not tell. Answer: borne out, contradicted, or unknown. {_CITE}"
        )
