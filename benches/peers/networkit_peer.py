"""networkit: C++ behind Python, with as many threads as there are cores where an algorithm has them."""
import time

import networkit
import numpy


class Networkit:
    name = f"networkit {networkit.__version__}"

    def __init__(self, bundle):
        nodes, one, other = bundle.edges
        ends = numpy.frombuffer(one, dtype=numpy.int64), numpy.frombuffer(other, dtype=numpy.int64)
        self.graph = networkit.GraphFromCoo((ends[0].astype(numpy.uint64), ends[1].astype(numpy.uint64)), n=nodes)

    def path(self, source, target):
        """Seconds of one shortest path, seconds with the object made for it, and the length in edges."""
        made = time.perf_counter()
        search = networkit.distance.BidirectionalBFS(self.graph, source, target)
        began = time.perf_counter()
        search.run()
        done = time.perf_counter()
        return done - began, done - made, search.getDistance()

    def paths(self, source, target):
        """Seconds of all shortest paths from one end, and how many there are."""
        search = networkit.distance.BFS(self.graph, source, storePaths=True, target=target)
        return timed(search.run), int(search.numberOfPaths(target))

    def pagerank(self):
        measure = networkit.centrality.PageRank(self.graph, damp=0.85, tol=1e-9)
        return timed(measure.run), ""

    def cores(self):
        measure = networkit.centrality.CoreDecomposition(self.graph)
        return timed(measure.run), f"highest core {measure.maxCoreNumber()}"

    def leiden(self):
        measure = networkit.community.ParallelLeiden(self.graph)
        seconds = timed(measure.run)
        quality = networkit.community.Modularity().getQuality(measure.getPartition(), self.graph)
        return seconds, f"modularity {quality:.4f}"


def timed(run):
    began = time.perf_counter()
    run()
    return time.perf_counter() - began
