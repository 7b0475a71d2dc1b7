"""What a client can read whole: the text of a report, the ontology, the words that the graph is spoken of in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mcp.server.mcpserver.exceptions import ResourceError, ResourceNotFoundError

from graph.errors import StoreError
from graph.queries.reports import report
from ontology.properties import terms, turtle

if TYPE_CHECKING:
    from mcp.server.mcpserver import MCPServer

    from graph.store import Store


def add_resources(server: MCPServer, store: Store) -> None:
    """Offer the resources of a store."""

    @server.resource(
        "interstate://reports/{identifier}",
        name="report",
        title="The text of a report",
        description="Offsets of evidence are code points of this text.",
        mime_type="text/plain",
    )
    def text_of(identifier: str) -> str:
        try:
            found = report(store, identifier)
        except StoreError:
            raise ResourceError("the store does not answer: try again later") from None
        if found is None:
            raise ResourceNotFoundError(f"there is no report {identifier!r}: find_reports lists those that there are")
        return found.text

    @server.resource(
        "interstate://ontology",
        name="ontology",
        title="The ontology",
        description="Classes and properties of the graph, in Turtle.",
        mime_type="text/turtle",
    )
    def ontology() -> str:
        return turtle().decode()

    @server.resource(
        "interstate://glossary",
        name="glossary",
        title="What the words mean",
        description="Every class and property of the graph in a sentence.",
        mime_type="text/markdown",
    )
    def glossary() -> str:
        return "\n".join(
            f"- **{term.label}** (`{term.name}`): {term.comment}" for term in terms().values() if term.comment
        )
