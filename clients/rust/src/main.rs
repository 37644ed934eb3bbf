//! `SAMVERKAN_URL=http://127.0.0.1:8000 cargo run`

use samverkan_client_example::organisations::{OrganisationKind, Scope, Variables};
use samverkan_client_example::{Error, Samverkan};

fn main() -> Result<(), Error> {
    let url = std::env::var("SAMVERKAN_URL").unwrap_or_else(|_| "http://127.0.0.1:8000".to_owned());
    let samverkan = Samverkan::at(url);

    println!("Municipalities of Jämtland:");
    let scope = Scope {
        kinds: Some(vec![OrganisationKind::MUNICIPALITY]),
        regions: Some(vec!["23".to_owned()]),
        ..Scope::default()
    };
    for row in samverkan.organisations(Variables {
        scope: Some(scope),
        first: 5,
        ..Variables::default()
    }) {
        println!("  {}", row?.name);
    }

    let paths = samverkan.paths("region-skane", "ostersunds-kommun", 1)?;
    println!(
        "Region Skåne and Östersund: {} shortest paths, of which one:",
        paths.total_count
    );
    for hop in paths.nodes.iter().flat_map(|path| &path.hops) {
        println!("  {} – {} – {}", hop.from.name, hop.arena.name, hop.to.name);
    }

    let network = samverkan.network(&[("at", "2014-10-01")])?;
    println!(
        "On 1 October 2014: {} organisations, {} ties",
        network.nodes.len(),
        network.edges.len()
    );

    if let Err(refused) = samverkan.paths("no-such-organisation", "ostersunds-kommun", 1) {
        println!("{refused}");
    }
    Ok(())
}
