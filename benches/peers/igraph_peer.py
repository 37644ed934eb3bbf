"""igraph: C behind Python, on one thread."""
import time, warnings

import igraph


class Igraph:
    name = f"igraph {igraph.__version__}"

    def __init__(self, bundle):
        nodes, one, other = bundle.edges
        self.graph = igraph.Graph(n=nodes, edges=list(zip(one, other)))
        warnings.filterwarnings("ignore", message="Couldn't reach some vertices")

    def path(self, source, target):
        """Seconds of one shortest path."""
        return timed(lambda: self.graph.get_shortest_path(source, target))[0]

    def pagerank(self):
        return timed(self.graph.pagerank)[0], ""

    def cores(self):
        seconds, cores = timed(self.graph.coreness)
        return seconds, f"highest core {max(cores)}"

    def leiden(self):
        seconds, found = timed(lambda: self.graph.community_leiden(objective_function="modularity"))
        return seconds, f"modularity {found.modularity:.4f}"


def timed(run):
    began = time.perf_counter()
    answer = run()
    return time.perf_counter() - began, answer
