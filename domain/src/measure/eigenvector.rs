//! Eigenvector centrality: who is tied to those who are central themselves.

use super::{Cancel, Cancelled, Graph};

/// The vectors that a basis has before the search begins anew from the best that it holds.
const BASIS: usize = 16;

/// The most times that the search begins anew.
const RESTARTS: usize = 2_000;

/// The part that may be left over, relative to the eigenvalue.
const RESIDUAL: f64 = 1e-13;

/// The eigenvector centrality of every node (Bonacich 1972): in proportion to the sum of those of its neighbours, each
/// times the weight of the tie. Their squares sum to 1, as in NetworkX; igraph has the greatest be 1.
///
/// Outside the component with the greatest eigenvalue it is zero; should several have the same, each has the share that
/// a start from equal centralities leaves it. `None` without ties, or when two eigenvalues lie so close together that the
/// search does not end.
///
/// # Errors
/// [`Cancelled`].
///
/// # Complexity
/// Linear in nodes and ties for each of the steps of Lanczos' method, of which most graphs need less than a hundred. It
/// takes 136 bytes for a node.
pub fn eigenvector(graph: &Graph, cancel: &Cancel) -> Result<Option<Vec<f64>>, Cancelled> {
    if graph.tie_count() == 0 {
        return Ok(None);
    }
    let mut best = vec![1.0; graph.node_count()];
    for _ in 0..RESTARTS {
        let basis = Basis::from(graph, &best, cancel)?;
        let (value, within) = greatest_eigenpair(&basis.diagonal, &basis.beside);
        best.fill(0.0);
        for (vector, &share) in basis.vectors.iter().zip(&within) {
            add_multiple(&mut best, share, vector);
        }
        let left = basis.left * within.last().map_or(0.0, |last| last.abs());
        if left <= RESIDUAL * value {
            return Ok(Some(normalised(&best)));
        }
    }
    Ok(None)
}

/// A basis of what the ties make of a vector, again and again (Lanczos 1950). In it, the graph is a matrix that is zero
/// but on its diagonal and beside it.
#[derive(Debug)]
struct Basis {
    vectors: Vec<Vec<f64>>,
    diagonal: Vec<f64>,
    beside: Vec<f64>,
    /// The length of what the last vector's image has that the basis does not.
    left: f64,
}

impl Basis {
    fn from(graph: &Graph, start: &[f64], cancel: &Cancel) -> Result<Self, Cancelled> {
        let mut basis = Self {
            vectors: Vec::with_capacity(BASIS),
            diagonal: Vec::with_capacity(BASIS),
            beside: Vec::with_capacity(BASIS),
            left: 0.0,
        };
        let mut next = start.to_vec();
        let mut length = norm(&next);
        loop {
            cancel.check()?;
            next.iter_mut().for_each(|value| *value /= length);
            let mut image: Vec<f64> = graph
                .nodes()
                .map(|node| {
                    graph
                        .ties_of(node)
                        .map(|(other, weight)| weight * next[other as usize])
                        .sum()
                })
                .collect();
            let size = norm(&image);
            basis.diagonal.push(dot(&image, &next));
            basis.vectors.push(next);
            // Twice, since rounding leaves a little of each vector the first time.
            for _ in 0..2 {
                for vector in &basis.vectors {
                    let share = dot(&image, vector);
                    add_multiple(&mut image, -share, vector);
                }
            }
            length = norm(&image);
            basis.left = length;
            if basis.vectors.len() == BASIS || length <= RESIDUAL * size {
                return Ok(basis);
            }
            basis.beside.push(length);
            next = image;
        }
    }
}

/// The greatest eigenvalue of a symmetric matrix that is zero but on its diagonal and beside it, and its eigenvector, by
/// Jacobi's rotations.
fn greatest_eigenpair(diagonal: &[f64], beside: &[f64]) -> (f64, Vec<f64>) {
    let size = diagonal.len();
    let mut matrix = vec![vec![0.0; size]; size];
    let mut vectors = matrix.clone();
    for (at, &value) in diagonal.iter().enumerate() {
        matrix[at][at] = value;
        vectors[at][at] = 1.0;
    }
    for (at, &value) in beside.iter().enumerate() {
        matrix[at][at + 1] = value;
        matrix[at + 1][at] = value;
    }
    // Sweeps converge quadratically; thirty are many more than a matrix of this size needs.
    for _ in 0..30 {
        for row in 0..size {
            for column in row + 1..size {
                rotate(&mut matrix, &mut vectors, row, column);
            }
        }
    }
    let greatest = (0..size).max_by(|&one, &other| matrix[one][one].total_cmp(&matrix[other][other]));
    let greatest = greatest.unwrap_or_default();
    (
        matrix[greatest][greatest],
        vectors.iter().map(|row| row[greatest]).collect(),
    )
}

/// Turns two axes so that the matrix is zero where they cross.
fn rotate(matrix: &mut [Vec<f64>], vectors: &mut [Vec<f64>], row: usize, column: usize) {
    let crossing = matrix[row][column];
    if crossing == 0.0 {
        return;
    }
    let slope = (matrix[column][column] - matrix[row][row]) / (2.0 * crossing);
    let tangent = slope.signum() / (slope.abs() + slope.hypot(1.0));
    let cosine = 1.0 / tangent.hypot(1.0);
    let sine = tangent * cosine;
    let turn = |one: &mut f64, other: &mut f64| {
        (*one, *other) = (cosine * *one - sine * *other, sine * *one + cosine * *other);
    };
    for line in matrix.iter_mut().chain(vectors) {
        let (before, from) = line.split_at_mut(column);
        turn(&mut before[row], &mut from[0]);
    }
    let (above, from) = matrix.split_at_mut(column);
    for (one, other) in above[row].iter_mut().zip(&mut from[0]) {
        turn(one, other);
    }
    (matrix[row][column], matrix[column][row]) = (0.0, 0.0);
}

/// The vector with length 1 and no negative values: what rounding left around zero is zero.
fn normalised(vector: &[f64]) -> Vec<f64> {
    let (sign, length) = (vector.iter().sum::<f64>().signum(), norm(vector));
    let told = |value: &f64| match value * sign / length {
        value if value < f64::EPSILON => 0.0,
        value => value,
    };
    let positive: Vec<f64> = vector.iter().map(told).collect();
    let length = norm(&positive);
    positive.iter().map(|value| value / length).collect()
}

fn dot(one: &[f64], other: &[f64]) -> f64 {
    one.iter().zip(other).map(|(one, other)| one * other).sum()
}

fn norm(vector: &[f64]) -> f64 {
    dot(vector, vector).sqrt()
}

fn add_multiple(vector: &mut [f64], factor: f64, other: &[f64]) {
    vector
        .iter_mut()
        .zip(other)
        .for_each(|(value, other)| *value += factor * other);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(ties: &[(u32, u32, f64)], nodes: usize, expect: &[f64]) {
        let found = eigenvector(&Graph::one_mode(nodes, ties), &Cancel::default())
            .unwrap()
            .unwrap();
        for (found, expect) in found.iter().zip(expect) {
            assert!((found - expect).abs() < 1e-12, "{found} {expect}");
        }
    }

    #[test]
    fn the_centre_of_a_star_has_as_much_as_all_its_points() {
        let star = [(0, 1, 1.0), (0, 2, 1.0), (0, 3, 1.0), (0, 4, 1.0)];
        let root = 0.5f64.sqrt();
        check(&star, 5, &[root, root / 2.0, root / 2.0, root / 2.0, root / 2.0]);
    }

    #[test]
    fn components_of_the_same_eigenvalue_share_and_weaker_ones_have_none() {
        check(
            &[(0, 1, 2.0), (2, 3, 2.0), (4, 5, 1.0)],
            7,
            &[0.5, 0.5, 0.5, 0.5, 0.0, 0.0, 0.0],
        );
    }

    #[test]
    fn an_isolate_has_none_at_all() {
        let graph = Graph::one_mode(3, &[(0, 1, 1.0)]);
        let found = eigenvector(&graph, &Cancel::default()).unwrap().unwrap();
        assert_eq!(found[2], 0.0);
    }

    #[test]
    fn a_long_path_is_solved_as_it_is_known_to_be() {
        let nodes = 60;
        let ties: Vec<_> = (1..nodes).map(|node| (node - 1, node, 1.0)).collect();
        let wave = |node: u32| (std::f64::consts::PI * f64::from(node + 1) / f64::from(nodes + 1)).sin();
        let length = norm(&(0..nodes).map(wave).collect::<Vec<_>>());
        let expect: Vec<f64> = (0..nodes).map(|node| wave(node) / length).collect();
        let found = eigenvector(&Graph::one_mode(nodes as usize, &ties), &Cancel::default());
        for (found, expect) in found.unwrap().unwrap().iter().zip(expect) {
            assert!((found - expect).abs() < 1e-9, "{found} {expect}");
        }
    }

    #[test]
    fn without_ties_there_is_none() {
        assert_eq!(
            eigenvector(&Graph::one_mode(3, &[]), &Cancel::default()),
            Ok(None)
        );
    }
}
