//! Times the measures on a two-mode network; `time_measures.py` runs it beside igraph.
//!
//! ```sh
//! time_measures FILE [MEASURE…]
//! ```
//! The first line of the file says how many actors and arenas there are; each further line is a tie, an actor and an
//! arena, each numbered from 0. Each answer is a line: the measure, the seconds it took, and what it found.

use std::time::Instant;

use domain::measure::{
    Cancel, Damping, Distance, Graph, Leiden, PAGE_RANK_TOLERANCE, Sampling, betweenness, closeness,
    core_number, diameter, eigenvector, leiden, page_rank, sampled_betweenness,
};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let path = arguments.next().ok_or("a file of ties is missing")?;
    let measures: Vec<String> = arguments.collect();
    let start = Instant::now();
    let graph = read(&std::fs::read_to_string(path)?)?;
    println!(
        "graph {:.3} {} nodes, {} ties",
        start.elapsed().as_secs_f64(),
        graph.node_count(),
        graph.tie_count()
    );
    for measure in measures {
        let start = Instant::now();
        let found = time(&graph, &measure)?;
        println!("{measure} {:.3} {found}", start.elapsed().as_secs_f64());
    }
    Ok(())
}

fn read(text: &str) -> Result<Graph, Box<dyn std::error::Error>> {
    let mut lines = text.lines().map(|line| {
        let (one, other) = line.split_once(' ').ok_or("two numbers to a line")?;
        Ok::<(u32, u32), Box<dyn std::error::Error>>((one.parse()?, other.parse()?))
    });
    let (actors, arenas) = lines.next().ok_or("an empty file")??;
    let ties: Vec<_> = lines
        .map(|tie| tie.map(|(actor, arena)| (actor, arena, 1.0)))
        .collect::<Result<_, _>>()?;
    Ok(Graph::two_mode(actors as usize, arenas as usize, &ties))
}

fn time(graph: &Graph, measure: &str) -> Result<String, Box<dyn std::error::Error>> {
    let cancel = Cancel::default();
    Ok(match measure {
        "page_rank" => {
            let ranks = page_rank(graph, Damping::USUAL, PAGE_RANK_TOLERANCE, &cancel)?;
            format!("{:.12} at most", greatest(&ranks))
        }
        "core_number" => {
            let cores = core_number(graph, &cancel)?;
            format!("{} at most", cores.iter().max().copied().unwrap_or_default())
        }
        "leiden" => {
            let found = leiden(graph, &Leiden::default(), &cancel)?;
            let modularity = found.modularity.unwrap_or(f64::NAN);
            format!("{} communities, modularity {modularity:.6}", found.sizes.len())
        }
        "betweenness" => {
            let threads = std::thread::available_parallelism()?;
            let found = betweenness(graph, Distance::Steps, threads, &cancel)?;
            format!("{:.3} at most, on {threads} threads", greatest(&found))
        }
        "sampled_betweenness" => {
            let threads = std::thread::available_parallelism()?;
            let sampling = Sampling {
                error: 0.005,
                risk: 0.1,
                seed: 1,
            };
            let found = sampled_betweenness(graph, &sampling, threads, &cancel)?;
            let (greatest, samples) = (greatest(&found.shares), found.samples);
            format!("{greatest:.4} ± 0.005 at most, from {samples} ways, on {threads} threads")
        }
        "diameter" => {
            let found = diameter(graph, 1000, &cancel)?;
            format!("{} to {}", found.least, found.most)
        }
        "closeness" => {
            let threads = std::thread::available_parallelism()?;
            let found = closeness(graph, Distance::Steps, threads, &cancel)?;
            let greatest = found.iter().map(|it| it.harmonic).fold(0.0, f64::max);
            format!("{greatest:.3} at most, on {threads} threads")
        }
        "eigenvector" => {
            let found = eigenvector(graph, &cancel)?.unwrap_or_default();
            format!("{:.6} at most", greatest(&found))
        }
        _ => return Err(format!("no measure is called {measure}").into()),
    })
}

fn greatest(values: &[f64]) -> f64 {
    values.iter().copied().fold(0.0, f64::max)
}
