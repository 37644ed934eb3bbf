# From a running server to a figure: who stands between the others?
#
# A script in cells (`# %%`), which VS Code, Spyder and Jupytext open as a notebook. It needs NetworkX 3.6 and matplotlib:
#
#     pip install networkx matplotlib
#     python centrality.py http://127.0.0.1:8000 figure.png

# %% Where the server is, and where the figure goes
import json
import sys
import urllib.parse
import urllib.request

import matplotlib.pyplot as plt
import networkx as nx

SERVER = sys.argv[1].rstrip("/") if len(sys.argv) > 1 else "http://127.0.0.1:8000"
FIGURE = sys.argv[2] if len(sys.argv) > 2 else "figure.png"

# The part of the network: what may have held in 2014. The same arguments go to GraphQL and into the address of an export.
PERIOD = {"from": "2014-01-01", "to": "2014-12-31"}

# %% Ask for a few figures of the whole: GraphQL answers with just what is asked for
QUERY = """
query ($during: During) {
  network(scope: { during: $during }) {
    provenance { version view weighting certainty }
    nodeCount
    tieCount
    density
    nodes(orderBy: { field: BETWEENNESS, direction: DESC }, first: 5) { nodes { name betweenness } }
  }
}
"""


def ask(query, variables):
    body = json.dumps({"query": query, "variables": variables}).encode()
    request = urllib.request.Request(f"{SERVER}/graphql", body, {"content-type": "application/json"})
    with urllib.request.urlopen(request) as response:
        answer = json.load(response)
    if "errors" in answer:
        raise SystemExit(answer["errors"][0]["message"])
    return answer["data"]


network = ask(QUERY, {"during": PERIOD})["network"]
print(f"Version {network['provenance']['version']}: {network['nodeCount']} organisations, {network['tieCount']} ties")
for node in network["nodes"]["nodes"]:
    print(f"  {node['betweenness']:.4f}  {node['name']}")

# %% Download all of it, with the server's own measure on each node
arguments = {"during.from": PERIOD["from"], "during.to": PERIOD["to"], "measures": "BETWEENNESS"}
address = f"{SERVER}/export/network.json?{urllib.parse.urlencode(arguments)}"
with urllib.request.urlopen(address) as response:
    graph = nx.node_link_graph(json.load(response))
print(f"Made from {graph.graph['address']}")

# %% Compute the measure here, and hold it against the server's
own = nx.betweenness_centrality(graph)
apart = max(abs(own[node] - data["betweenness"]) for node, data in graph.nodes(data=True))
if (len(graph), graph.number_of_edges()) != (network["nodeCount"], network["tieCount"]) or apart > 1e-9:
    raise SystemExit(f"NetworkX and the server differ by {apart}")
print(f"Both agree on {len(graph)} nodes, to {apart:.0e}")

# %% Every tie can be opened to what it is made of
strongest = max(graph.edges(data=True), key=lambda tie: tie[2]["weight"])
one, other, tie = strongest
print(f"{graph.nodes[one]['name']} and {graph.nodes[other]['name']} share {tie['shared_count']}:")
for name in tie["arena_names"]:
    print(f"  {name}")

# %% Draw the largest component: size is betweenness, colour is sector, width is how much is shared
largest = graph.subgraph(max(nx.connected_components(graph), key=len))
sectors = sorted({data["sector"] for _, data in largest.nodes(data=True)})
colours = dict(zip(sectors, plt.colormaps["tab10"].colors))
places = nx.spring_layout(largest, weight="weight", k=0.6, seed=1)

figure, axes = plt.subplots(figsize=(11, 8), layout="constrained")
widths = [0.4 * weight for _, _, weight in largest.edges(data="weight")]
nx.draw_networkx_edges(largest, places, ax=axes, width=widths, edge_color="0.75")
for sector in sectors:
    members = [node for node, data in largest.nodes(data=True) if data["sector"] == sector]
    sizes = [40 + 4000 * own[node] for node in members]
    nx.draw_networkx_nodes(largest, places, members, sizes, [colours[sector]], ax=axes, label=sector)
central = sorted(largest, key=own.get, reverse=True)[:12]
labels = {node: largest.nodes[node]["name"] for node in central}
nx.draw_networkx_labels(largest, places, labels, ax=axes, font_size=8)
axes.legend(title="Sector", markerscale=0.5, frameon=False)
axes.set_title(f"Who stood between the others, {PERIOD['from'][:4]} (data version {graph.graph['version']})")
axes.set_axis_off()
figure.savefig(FIGURE, dpi=150)
print(f"Drawn in {FIGURE}")
