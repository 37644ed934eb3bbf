//! All measures of a slice, as JSON, for other programs to compare with their own.

use std::num::NonZeroUsize;

use domain::Code;
use domain::measure::{
    Cancel, Cancelled, Damping, Distance, Graph, Leiden, betweenness, betweenness_centralisation, brokerage,
    closeness, clustering, components, constraint, core_number, degree_centralisation, degree_centrality,
    density, diameter, disparity, e_i_index, effective_size, eigenvector, leiden, mixing, modularity,
    normalised_betweenness, page_rank, transitivity, two_mode_closeness, two_mode_clustering,
};
use domain::network::{Ix, Network, NodeKey, Selection, Slice, SliceWeighting, View};
use serde_json::{Value, json};

/// The measures of the two-mode view, and of the projection on organisations under each weighting.
pub(crate) fn figures(network: &Network) -> Result<Value, Cancelled> {
    let slice = |view, weighting| {
        let selection = Selection {
            view,
            weighting,
            ..Selection::default()
        };
        network.slice(selection, &Cancel::default()).unwrap()
    };
    let weightings = [
        SliceWeighting::Count,
        SliceWeighting::Newman,
        SliceWeighting::Jaccard,
    ];
    let projections = weightings.map(|weighting| {
        let slice = slice(View::Actors, weighting);
        Ok((weighting.code().to_owned(), of_projection(network, &slice)?))
    });
    Ok(json!({
        "two_mode": of_two_mode(&slice(View::TwoMode, SliceWeighting::Count))?,
        "projections": projections.into_iter().collect::<Result<serde_json::Map<_, _>, Cancelled>>()?,
    }))
}

/// The nodes as `a`ctors and `p`rojects with their numbers.
fn names(slice: &Slice) -> Vec<String> {
    let name = |key: NodeKey| match key {
        NodeKey::Actor(actor) => format!("a{}", actor.position()),
        NodeKey::Arena(arena) => format!("p{}", arena.position()),
    };
    slice.nodes.iter().map(|node| name(node.key)).collect()
}

/// The figures that both views have.
fn common(graph: &Graph, slice: &Slice) -> Result<serde_json::Map<String, Value>, Cancelled> {
    let (cancel, threads) = (Cancel::default(), NonZeroUsize::MIN);
    let between = betweenness(graph, Distance::Steps, threads, &cancel)?;
    let close = closeness(graph, Distance::Steps, threads, &cancel)?;
    let communities = leiden(graph, &Leiden::default(), &cancel)?;
    let nodes = graph.node_count();
    let diameter = diameter(graph, usize::MAX, &cancel)?;
    assert_eq!(diameter.least, diameter.most);
    let figures = json!({
        "nodes": names(slice),
        "ties": graph.ties().collect::<Vec<_>>(),
        "degree_centrality": degree_centrality(graph),
        "harmonic": close.iter().map(|it| it.harmonic).collect::<Vec<_>>(),
        "closeness": close.iter().map(|it| it.among(nodes)).collect::<Vec<_>>(),
        "two_mode_closeness": two_mode_closeness(graph, &close),
        "betweenness": between,
        "betweenness_share": normalised_betweenness(graph, &between),
        "eigenvector": eigenvector(graph, &cancel)?,
        "page_rank": page_rank(graph, Damping::USUAL, 1e-13, &cancel)?,
        "core_number": core_number(graph, &cancel)?,
        "communities": communities.of,
        "modularity": communities.modularity,
        "modularity_of_halves": modularity(graph, &(0..nodes as u32).map(|node| node % 2).collect::<Vec<_>>(), 1.5),
        "density": density(graph),
        "components": components(graph).of,
        "diameter": diameter.least,
    });
    match figures {
        Value::Object(figures) => Ok(figures),
        _ => unreachable!("figures are an object"),
    }
}

fn of_two_mode(slice: &Slice) -> Result<Value, Cancelled> {
    let graph = slice.graph();
    let mut figures = common(&graph, slice)?;
    figures.insert(
        "clustering".to_owned(),
        json!(two_mode_clustering(&graph, &Cancel::default())?),
    );
    Ok(Value::Object(figures))
}

fn of_projection(network: &Network, slice: &Slice) -> Result<Value, Cancelled> {
    let (graph, cancel, threads) = (slice.graph(), Cancel::default(), NonZeroUsize::MIN);
    let sectors = slice.sectors(network).unwrap();
    let mixing = mixing(&graph, &sectors);
    let between = betweenness(&graph, Distance::Steps, threads, &cancel)?;
    let by_length = closeness(&graph, Distance::InverseWeight, threads, &cancel)?;
    let brokerage = brokerage(&graph, &sectors, &cancel)?;
    let patterns = brokerage.iter().map(|it| {
        [
            it.coordinator,
            it.consultant,
            it.representative,
            it.gatekeeper,
            it.liaison,
        ]
    });
    let mut figures = common(&graph, slice)?;
    let more = json!({
        "sectors": sectors.iter().map(|sector| sector.code()).collect::<Vec<_>>(),
        "clustering": clustering(&graph, &cancel)?,
        "transitivity": transitivity(&graph, &cancel)?,
        "betweenness_by_length": betweenness(&graph, Distance::InverseWeight, threads, &cancel)?,
        "harmonic_by_length": by_length.iter().map(|it| it.harmonic).collect::<Vec<_>>(),
        "constraint": constraint(&graph, &cancel)?,
        "constraint_unweighted": constraint(&graph.unweighted(), &cancel)?,
        "effective_size": effective_size(&graph, &cancel)?,
        "effective_size_unweighted": effective_size(&graph.unweighted(), &cancel)?,
        "brokerage": patterns.collect::<Vec<_>>(),
        "degree_centralisation": degree_centralisation(&graph),
        "betweenness_centralisation": betweenness_centralisation(&graph, &between),
        "groups": mixing.groups.iter().map(|sector| sector.code()).collect::<Vec<_>>(),
        "mixing": mixing.ties,
        "assortativity": mixing.assortativity(),
        "e_i_index": e_i_index(&graph, &sectors, 0, 1, &cancel)?.map(|found| found.index),
        "disparity": disparity(&graph),
    });
    if let Value::Object(more) = more {
        figures.extend(more);
    }
    Ok(Value::Object(figures))
}
