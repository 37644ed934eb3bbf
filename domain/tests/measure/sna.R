# Compares brokerage with R's sna: numbers on standard input, for each network how many nodes and ties, the group of each
# node, the two ends of each tie from 1, and for each node the five patterns A-A-A, A-B-A, A-A-B, A-B-B and A-B-C.
suppressMessages(library(sna, quietly = TRUE))
input <- file("stdin")
numbers <- scan(input, quiet = TRUE)
close(input)
at <- 0
take <- function(count) {
  taken <- numbers[at + seq_len(count)]
  at <<- at + count
  taken
}
networks <- 0
while (at < length(numbers)) {
  nodes <- take(1)
  ties <- take(1)
  groups <- take(nodes)
  ends <- matrix(take(2 * ties), ncol = 2, byrow = TRUE)
  ours <- matrix(take(5 * nodes), ncol = 5, byrow = TRUE)
  graph <- matrix(0, nodes, nodes)
  graph[ends] <- 1
  graph[ends[, 2:1, drop = FALSE]] <- 1
  theirs <- brokerage(graph, groups)$raw.nli[, c("w_I", "w_O", "b_OI", "b_IO", "b_O"), drop = FALSE]
  if (any(ours != theirs)) {
    cat("network", networks, "differs: ours, then theirs\n")
    print(ours)
    print(theirs)
    quit(status = 1)
  }
  networks <- networks + 1
}
cat(networks, "networks, sna", as.character(packageVersion("sna")), "\n")
