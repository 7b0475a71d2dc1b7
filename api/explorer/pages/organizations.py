"""The page of one organization: its offices, and the agreements to which it is party."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response

from api.answering import existing
from api.deps import Identifier, SourceDep
from api.explorer.page_route import PageRoute
from api.explorer.rendering import page
from graph.queries import offices, organizations
from graph.queries.asking import Slice

router = APIRouter(route_class=PageRoute, include_in_schema=False)

OFFICES = 100


@router.get("/organizations/{identifier}")
def get_organization(request: Request, source: SourceDep, identifier: Identifier) -> Response:
    """One organization."""
    organization = existing(organizations.organization(source, identifier), "organization", identifier)
    return page(
        request,
        "organization.html",
        organization=organization,
        offices=offices.offices(source, organization=identifier, part=Slice(limit=OFFICES)).items,
        agreements=organizations.agreements_of(source, identifier),
    )
