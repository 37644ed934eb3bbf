//! Core numbers: how deep in the dense part of a graph a node lies.

use super::{Cancel, Cancelled, Graph};

/// The core number of every node: the largest k for which it is among nodes that all have k ties to one another (Seidman
/// 1983). Weights are not looked at; an isolate has 0.
///
/// # Errors
/// [`Cancelled`].
///
/// # Complexity
/// Linear in nodes and ties: nodes leave in the order of the ties they have left (Batagelj & Zaveršnik 2003).
pub fn core_number(graph: &Graph, cancel: &Cancel) -> Result<Vec<u32>, Cancelled> {
    let mut remaining: Vec<u32> = graph.nodes().map(|node| graph.degree(node) as u32).collect();
    let most = remaining.iter().max().map_or(0, |&most| most as usize);
    // Where in the order the nodes with each number of ties left begin.
    let mut begins = vec![0u32; most + 2];
    for &ties in &remaining {
        begins[ties as usize + 1] += 1;
    }
    for ties in 0..=most {
        begins[ties + 1] += begins[ties];
    }
    let mut next = begins.clone();
    let (mut order, mut places) = (vec![0u32; remaining.len()], vec![0u32; remaining.len()]);
    for node in graph.nodes() {
        let place = &mut next[remaining[node as usize] as usize];
        places[node as usize] = *place;
        order[*place as usize] = node;
        *place += 1;
    }
    for at in 0..order.len() {
        cancel.check_every(at)?;
        let node = order[at];
        let core = remaining[node as usize];
        for &other in graph.neighbours(node) {
            let ties = remaining[other as usize];
            if ties > core {
                // It changes places with the first that has as many ties, which so becomes the last with one less.
                let (place, first) = (places[other as usize], begins[ties as usize]);
                let displaced = order[first as usize];
                order.swap(place as usize, first as usize);
                places[displaced as usize] = place;
                places[other as usize] = first;
                begins[ties as usize] += 1;
                remaining[other as usize] = ties - 1;
            }
        }
    }
    Ok(remaining)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_triangle_with_a_tail_has_a_core_of_two() {
        let graph = Graph::one_mode(5, &[(0, 1, 1.0), (1, 2, 1.0), (2, 0, 1.0), (2, 3, 5.0)]);
        assert_eq!(core_number(&graph, &Cancel::default()), Ok(vec![2, 2, 2, 1, 0]));
    }
}
