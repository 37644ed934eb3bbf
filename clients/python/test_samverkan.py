"""Against the real server: `SAMVERKAN_URL=… python -m unittest`."""

import unittest

import httpx
import networkx
from generated import GraphQLClientGraphQLMultiError, OrganisationFilter, Scope
from samverkan import Samverkan, code

MUNICIPALITIES = Scope(kinds=["MUNICIPALITY"], regions=["23"])


class Asked(unittest.TestCase):
    samverkan = Samverkan()

    def test_a_list_is_filtered_and_paged_to_its_end(self) -> None:
        rows = list(self.samverkan.organisations(MUNICIPALITIES, page=3))
        self.assertEqual({row.county.code for row in rows}, {"23"})
        self.assertEqual((len(rows), len({row.id for row in rows})), (8, 8))
        named = self.samverkan.organisations(MUNICIPALITIES, OrganisationFilter(name="ostersund"))
        self.assertEqual([row.key for row in named], ["ostersunds-kommun"])

    def test_paths_have_hops_arenas_and_evidence(self) -> None:
        paths = self.samverkan.paths("region-skane", "ostersunds-kommun")
        self.assertEqual(len(paths.nodes), paths.total_count)
        for path in paths.nodes:
            self.assertEqual(path.length, len(path.hops))
            self.assertEqual(path.hops[0].from_.name, "Region Skåne")
            self.assertEqual(path.hops[-1].to.name, "Östersunds kommun")
            for hop in path.hops:
                self.assertTrue(all(it.citations[0].source.title for it in hop.from_involvements))

    def test_a_part_of_the_network_is_a_graph(self) -> None:
        graph = self.samverkan.graph(Scope(at="2014-10-01"))
        self.assertIn("Region Skåne", graph)
        self.assertGreater(graph.number_of_edges(), 20)
        self.assertTrue(networkx.has_path(graph, "Region Skåne", "Malmö kommun"))

    def test_an_export_is_the_same_graph(self) -> None:
        told, exported = self.samverkan.graph(Scope(at="2014-10-01")), self.samverkan.export(at="2014-10-01")
        self.assertEqual(told.number_of_edges(), exported.number_of_edges())
        ties = {frozenset(exported.nodes[end]["name"] for end in tie) for tie in exported.edges}
        self.assertEqual(ties, {frozenset(tie) for tie in told.edges})

    def test_what_is_refused_says_why(self) -> None:
        with self.assertRaises(GraphQLClientGraphQLMultiError) as refused:
            self.samverkan.paths("no-such-organisation", "region-skane")
        self.assertEqual(code(refused.exception), "NOT_FOUND")
        with self.assertRaises(GraphQLClientGraphQLMultiError) as refused:
            list(self.samverkan.organisations(page=5000))
        self.assertEqual(code(refused.exception), "BAD_USER_INPUT")
        self.assertIn("0 to 1000 rows", str(refused.exception))
        with self.assertRaises(httpx.HTTPStatusError) as refused:
            self.samverkan.export(weighting="NO_SUCH")
        self.assertEqual(refused.exception.response.json()["errors"][0]["extensions"]["code"], "BAD_USER_INPUT")


if __name__ == "__main__":
    unittest.main()
