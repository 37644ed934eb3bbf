"""Samverkan asked from Python: lists to their end, paths, a NetworkX graph, exports, and errors by their code.

`ariadne-codegen` makes the package `generated` from the schema and ../queries; then
`SAMVERKAN_URL=http://127.0.0.1:8000 python samverkan.py`.
"""

import os
from collections.abc import Iterator

import httpx
import networkx
from generated import GraphQLClientGraphQLMultiError, OrganisationBy, OrganisationFilter, SamverkanClient, Scope
from generated.organisations import OrganisationsOrganisationsNodes
from generated.paths import PathsPaths

URL = os.environ.get("SAMVERKAN_URL", "http://127.0.0.1:8000")


class Samverkan:
    """A server, asked."""

    def __init__(self, url: str = URL) -> None:
        self.url = url
        self.client = SamverkanClient(url=f"{url}/graphql")

    def organisations(
        self, scope: Scope | None = None, filter: OrganisationFilter | None = None, page: int = 100
    ) -> Iterator[OrganisationsOrganisationsNodes]:
        """The organisations that a scope and a filter choose, page after page to the last."""
        after = None
        while True:
            rows = self.client.organisations(first=page, scope=scope, filter_=filter, after=after).organisations
            yield from rows.nodes
            if not rows.page_info.has_next_page:
                return
            after = rows.page_info.end_cursor

    def paths(self, from_: str, to: str, first: int = 20) -> PathsPaths:
        """All shortest paths between two organisations, as far as `first` goes, and how many there are."""
        return self.client.paths(from_=OrganisationBy(key=from_), to=OrganisationBy(key=to), first=first).paths

    def graph(self, scope: Scope | None = None) -> networkx.Graph:
        """Who works with whom, by the ties that GraphQL tells."""
        graph, after = networkx.Graph(), None
        while True:
            ties = self.client.ties(first=1000, scope=scope, after=after).network.ties
            graph.add_weighted_edges_from((tie.from_.name, tie.to.name, tie.weight) for tie in ties.nodes)
            if not ties.page_info.has_next_page:
                return graph
            after = ties.page_info.end_cursor

    def export(self, **chosen: str) -> networkx.Graph:
        """The same in three lines, with every column: `export(at="2014-10-01", sectors="STATE,REGIONAL")`."""
        answer = httpx.get(f"{self.url}/export/network.json", params=chosen)
        answer.raise_for_status()
        return networkx.node_link_graph(answer.json(), edges="edges")


def code(error: GraphQLClientGraphQLMultiError) -> str:
    """Whose fault it is, in one word: `BAD_USER_INPUT`, `NOT_FOUND`, `COST_EXCEEDED` …"""
    return error.errors[0].extensions["code"]


def main() -> None:
    samverkan = Samverkan()
    print("Municipalities of Jämtland:")
    for row in samverkan.organisations(Scope(kinds=["MUNICIPALITY"], regions=["23"]), page=5):
        print(f"  {row.name}")

    paths = samverkan.paths("region-skane", "ostersunds-kommun", first=1)
    print(f"Region Skåne and Östersund: {paths.total_count} shortest paths, of which one:")
    for hop in paths.nodes[0].hops:
        print(f"  {hop.from_.name} – {hop.arena.name} – {hop.to.name}")

    graph = samverkan.export(at="2014-10-01")
    print(f"On 1 October 2014: {len(graph)} organisations, {graph.number_of_edges()} ties")

    try:
        samverkan.paths("no-such-organisation", "ostersunds-kommun")
    except GraphQLClientGraphQLMultiError as error:
        print(f"{code(error)}: {error}")


if __name__ == "__main__":
    main()
