#!/usr/bin/env python3
"""Compares the measures of networks, a line of JSON each on standard input, with NetworkX and igraph.

Tells the first differences beyond 1e-9, and fails when there are any. `cargo test -p domain --test measure` runs it; needs
networkx 3.6, igraph 1.0, numpy and scipy.
"""
import collections
import json
import math
import sys

import igraph
import networkx as nx
import numpy as np
from networkx.algorithms import bipartite

TOLERANCE = 1e-9
compared = collections.Counter()
differences = []
qualities = []


def check(where, name, ours, theirs):
    """Ours and theirs agree: numbers to the tolerance, and where theirs is not a number, or None, ours is None."""
    if isinstance(ours, list):
        theirs = list(theirs)
        if len(ours) != len(theirs):
            differences.append(f"{where} {name}: {len(ours)} values, {len(theirs)} in the reference")
            return
        for at, (one, other) in enumerate(zip(ours, theirs)):
            check(where, f"{name}[{at}]", one, other)
        return
    compared[name.split("[")[0]] += 1
    undefined = theirs is None or (isinstance(theirs, float) and math.isnan(theirs))
    if undefined != (ours is None) or not undefined and abs(ours - theirs) > TOLERANCE:
        differences.append(f"{where} {name}: {ours}, {theirs} in the reference")


def principal(matrix):
    """What of equal centralities lies in the space of the greatest eigenvalue; None when that is badly told apart."""
    values, vectors = np.linalg.eigh(matrix)
    gaps = values[-1] - values
    if ((gaps > 1e-9) & (gaps < 1e-4)).any():
        return None
    space = vectors[:, gaps <= 1e-9]
    vector = space @ (space.T @ np.ones(len(matrix)))
    return vector / np.linalg.norm(vector)


def communities_of(graph, nodes, numbers):
    sets = collections.defaultdict(set)
    for node, number in zip(nodes, numbers):
        sets[number].add(node)
    return list(sets.values())


def check_common(where, ours, graph, nodes, other):
    """What both views have; `other` is the same graph in igraph."""
    values = lambda found: [found[node] for node in nodes]
    check(where, "harmonic", ours["harmonic"], values(nx.harmonic_centrality(graph)))
    scale = max(len(nodes) - 1, 1)
    harmonic = [0 if math.isnan(it) else it * scale for it in other.harmonic_centrality()]
    check(where, "harmonic by igraph", ours["harmonic"], harmonic)
    closeness = nx.closeness_centrality(graph)
    check(where, "closeness", ours["closeness"], [closeness[it] if graph.degree(it) else None for it in nodes])
    check(where, "betweenness", ours["betweenness"], values(nx.betweenness_centrality(graph, normalized=False)))
    check(where, "betweenness by igraph", ours["betweenness"], other.betweenness())
    check(where, "page_rank", ours["page_rank"], values(nx.pagerank(graph, tol=1e-15, max_iter=10_000)))
    if graph.number_of_edges():
        # PRPACK stops at 1e-10 of the whole.
        check(where, "page_rank by igraph", ours["page_rank"], other.pagerank(weights="weight"))
    check(where, "core_number", ours["core_number"], values(nx.core_number(graph)))
    check(where, "core_number by igraph", ours["core_number"], other.coreness())
    if graph.number_of_edges():
        vector = principal(nx.to_numpy_array(graph, nodelist=nodes))
        if vector is not None:
            check(where, "eigenvector", ours["eigenvector"], vector.tolist())
        found = communities_of(graph, nodes, ours["communities"])
        check(where, "modularity", ours["modularity"], nx.community.modularity(graph, found))
        check(where, "modularity by igraph", ours["modularity"], other.modularity(ours["communities"], weights="weight"))
        if any(not nx.is_connected(graph.subgraph(it)) for it in found):
            differences.append(f"{where} communities: one does not hang together")
        halves = communities_of(graph, nodes, [at % 2 for at in range(len(nodes))])
        resolution = nx.community.modularity(graph, halves, resolution=1.5)
        check(where, "modularity_of_halves", ours["modularity_of_halves"], resolution)
        theirs = other.community_leiden("modularity", weights="weight").membership
        qualities.append((ours["modularity"], other.modularity(theirs, weights="weight")))
    else:
        check(where, "eigenvector", ours["eigenvector"], None)
        check(where, "modularity", ours["modularity"], None)
    components = sorted(map(sorted, nx.connected_components(graph)))
    if sorted(map(sorted, communities_of(graph, nodes, ours["components"]))) != components:
        differences.append(f"{where} components: {ours['components']}")
    longest = max((nx.diameter(graph.subgraph(it)) for it in components), default=0)
    check(where, "diameter", ours["diameter"], longest)
    check(where, "diameter by igraph", ours["diameter"], other.diameter(directed=False))


def check_qualities():
    """Our communities are as good as igraph's, taken together: each run of either may be luckier than the other."""
    ours, theirs = (sum(values) / len(qualities) for values in zip(*qualities))
    print(f"mean modularity {ours:.6f}, {theirs:.6f} by igraph")
    if ours < theirs - 1e-3:
        differences.append(f"communities: modularity {ours}, {theirs} by igraph")


def in_igraph(graph, nodes):
    places = {node: place for place, node in enumerate(nodes)}
    ties = [(places[one], places[other]) for one, other in graph.edges]
    weights = [weight for _, _, weight in graph.edges(data="weight")]
    return igraph.Graph(len(nodes), ties, edge_attrs={"weight": weights})


def check_two_mode(where, ours, graph, actors):
    nodes = ours["nodes"]
    if set(nodes) != set(graph):
        differences.append(f"{where} nodes: {nodes}")
        return
    for one, other, weight in graph.edges(data="weight"):
        assert weight == 1
    values = lambda found: [found[node] for node in nodes]
    check_common(where, ours, graph, nodes, in_igraph(graph, nodes))
    check(where, "degree_centrality", ours["degree_centrality"], values(bipartite.degree_centrality(graph, actors)))
    closeness = bipartite.closeness_centrality(graph, actors)
    check(where, "two_mode_closeness", ours["two_mode_closeness"], values(closeness))
    try:
        shares = bipartite.betweenness_centrality(graph, actors)
        check(where, "betweenness_share", ours["betweenness_share"], values(shares))
    except ZeroDivisionError:
        pass  # NetworkX divides by zero where nobody could be between others.
    clustering = bipartite.clustering(graph)
    second = lambda node: {it for by in graph[node] for it in graph[by]} - {node}
    check(where, "clustering", ours["clustering"], [clustering[it] if second(it) else None for it in nodes])
    check(where, "density", ours["density"], bipartite.density(graph, actors))


PROJECTIONS = {
    "count": bipartite.weighted_projected_graph,
    "newman": bipartite.collaboration_weighted_projected_graph,
    "jaccard": lambda graph, nodes: bipartite.overlap_weighted_projected_graph(graph, nodes, jaccard=True),
}


def brokerage(graph, sectors):
    """The five patterns by looking at every way of two ties, from either end."""
    found = {node: [0] * 5 for node in graph}
    for broker in graph:
        for start in graph[broker]:
            for end in graph[broker]:
                if start == end or graph.has_edge(start, end):
                    continue
                a, b, c = sectors[start], sectors[broker], sectors[end]
                pattern = 0 if a == b == c else 1 if a == c else 2 if a == b else 3 if b == c else 4
                found[broker][pattern] += 1
    return found


def check_projection(where, ours, graph):
    nodes = ours["nodes"]
    if set(nodes) != set(graph):
        differences.append(f"{where} nodes: {nodes}")
        return
    values = lambda found: [found[node] for node in nodes]
    known = {frozenset((nodes[one], nodes[other])): weight for one, other, weight in ours["ties"]}
    if set(known) != {frozenset(tie) for tie in graph.edges}:
        differences.append(f"{where} ties: {ours['ties']}")
        return
    ties = list(graph.edges(data="weight"))
    check(where, "weight", [known[frozenset((one, other))] for one, other, _ in ties], [it for _, _, it in ties])
    # Ours, so that a rounding of weights makes no way longer than another.
    for one, other in graph.edges:
        graph[one][other]["weight"] = known[frozenset((one, other))]
        graph[one][other]["length"] = 1 / known[frozenset((one, other))]
    other = in_igraph(graph, nodes)
    check_common(where, ours, graph, nodes, other)
    several = len(nodes) > 1
    degrees = nx.degree_centrality(graph)
    check(where, "degree_centrality", ours["degree_centrality"], [degrees[it] if several else None for it in nodes])
    enough = len(nodes) > 2
    shares = nx.betweenness_centrality(graph)
    check(where, "betweenness_share", ours["betweenness_share"], [shares[it] if enough else None for it in nodes])
    lengths = [graph[nodes[tie.source]][nodes[tie.target]]["length"] for tie in other.es]
    weighted = other.betweenness(weights=lengths) if lengths else [0.0] * len(nodes)
    check(where, "betweenness_by_length", ours["betweenness_by_length"], weighted)
    check(where, "harmonic_by_length", ours["harmonic_by_length"], values(nx.harmonic_centrality(graph, distance="length")))
    clustering = nx.clustering(graph)
    check(where, "clustering", ours["clustering"], [clustering[it] if graph.degree(it) > 1 else None for it in nodes])
    pairs = any(graph.degree(it) > 1 for it in nodes)
    check(where, "transitivity", ours["transitivity"], nx.transitivity(graph) if pairs else None)
    check(where, "density", ours["density"], nx.density(graph) if several else None)
    check(where, "constraint", ours["constraint"], values(nx.constraint(graph, weight="weight")))
    check(where, "constraint by igraph", ours["constraint"], other.constraint(weights="weight"))
    check(where, "constraint_unweighted", ours["constraint_unweighted"], values(nx.constraint(graph)))
    # Named nodes, because NetworkX 3.6.1 divides by the wrong node's strongest tie when it takes all at once.
    check(where, "effective_size", ours["effective_size"], values(nx.effective_size(graph, nodes, weight="weight")))
    simple = values(nx.effective_size(graph))
    check(where, "effective_size_unweighted", ours["effective_size_unweighted"], simple)
    sectors = dict(zip(nodes, ours["sectors"]))
    check(where, "brokerage", ours["brokerage"], values(brokerage(graph, sectors)))
    nx.set_node_attributes(graph, sectors, "sector")
    groups = {group: place for place, group in enumerate(ours["groups"])}
    both_ways = nx.attribute_mixing_matrix(graph, "sector", mapping=groups, normalized=False) if several else [[0]]
    once = [[count / 2 if one == other else count for other, count in enumerate(row)] for one, row in enumerate(both_ways)]
    check(where, "mixing", ours["mixing"], [list(map(float, row)) for row in once])
    if graph.number_of_edges():
        ends = {sectors[node] for tie in graph.edges for node in tie}
        assortativity = nx.attribute_assortativity_coefficient(graph, "sector") if len(ends) > 1 else None
        check(where, "assortativity", ours["assortativity"], assortativity)
        external = sum(sectors[one] != sectors[other] for one, other in graph.edges)
        check(where, "e_i_index", ours["e_i_index"], 2 * external / graph.number_of_edges() - 1)
    if enough:
        degrees = [graph.degree(it) for it in nodes]
        star = (len(nodes) - 1) * (len(nodes) - 2)
        check(where, "degree_centralisation", ours["degree_centralisation"], sum(max(degrees) - it for it in degrees) / star)
        between = list(shares.values())
        central = sum(max(between) - it for it in between) / (len(nodes) - 1)
        check(where, "betweenness_centralisation", ours["betweenness_centralisation"], central)
    for (one, two, weight), chance in zip(ours["ties"], ours["disparity"]):
        ends = [nodes[end] for end in (one, two) if graph.degree(nodes[end]) > 1]
        each = [(1 - weight / graph.degree(end, weight="weight")) ** (graph.degree(end) - 1) for end in ends]
        check(where, "disparity", chance, min(each, default=None))


def main():
    networks = 0
    for line in sys.stdin:
        told = json.loads(line)
        networks += 1
        graph = nx.Graph()
        for actor, project in told["affiliations"]:
            graph.add_node(f"a{actor}", bipartite=0)
            graph.add_node(f"p{project}", bipartite=1)
            graph.add_edge(f"a{actor}", f"p{project}", weight=1)
        actors = {node for node, side in graph.nodes(data="bipartite") if side == 0}
        where, figures = f"network {told['network']}", told["figures"]
        check_two_mode(f"{where}, two modes", figures["two_mode"], graph, actors)
        for weighting, project in PROJECTIONS.items():
            found = figures["projections"][weighting]
            check_projection(f"{where}, {weighting}", found, project(graph, actors))
    check_qualities()
    print(f"{networks} networks, {sum(compared.values())} figures, NetworkX {nx.__version__}, igraph {igraph.__version__}")
    for name, count in sorted(compared.items()):
        print(f"  {name}: {count}")
    for difference in differences[:40]:
        print(difference)
    sys.exit(1 if differences or not networks else 0)


main()
