//! Against the real server: `SAMVERKAN_URL=… cargo test`.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use std::collections::HashSet;

use samverkan_client_example::organisations::{OrganisationFilter, OrganisationKind, Scope, Variables};
use samverkan_client_example::{Error, Samverkan};

fn samverkan() -> Samverkan {
    Samverkan::at(std::env::var("SAMVERKAN_URL").unwrap_or_else(|_| "http://127.0.0.1:8000".to_owned()))
}

fn municipalities(first: i64) -> Variables {
    let scope = Scope {
        kinds: Some(vec![OrganisationKind::MUNICIPALITY]),
        regions: Some(vec!["23".to_owned()]),
        ..Scope::default()
    };
    Variables {
        scope: Some(scope),
        first,
        ..Variables::default()
    }
}

#[track_caller]
fn assert_refused<T>(answer: Result<T, Error>, expected: &str) {
    match answer {
        Err(Error::Refused { code, request_id, .. }) => {
            assert_eq!(code, expected);
            assert!(!request_id.is_empty());
        }
        Err(other) => panic!("{other}"),
        Ok(_) => panic!("answered, not refused"),
    }
}

#[test]
fn a_list_is_filtered_and_paged_to_its_end() {
    let samverkan = samverkan();
    let rows: Vec<_> = samverkan
        .organisations(municipalities(3))
        .collect::<Result<_, _>>()
        .unwrap();
    assert_eq!(rows.len(), 8);
    assert_eq!(rows.iter().map(|row| &row.id).collect::<HashSet<_>>().len(), 8);
    assert!(rows.iter().all(|row| row.county.as_ref().unwrap().code == "23"));
    let filter = OrganisationFilter {
        name: Some("ostersund".to_owned()),
        ..OrganisationFilter::default()
    };
    let named = Variables {
        filter: Some(filter),
        ..municipalities(100)
    };
    let keys: Vec<String> = samverkan
        .organisations(named)
        .map(|row| row.unwrap().key)
        .collect();
    assert_eq!(keys, ["ostersunds-kommun"]);
}

#[test]
fn paths_have_hops_arenas_and_evidence() {
    let paths = samverkan()
        .paths("region-skane", "ostersunds-kommun", 20)
        .unwrap();
    assert_eq!(paths.nodes.len() as i64, paths.total_count);
    for path in paths.nodes {
        assert_eq!(path.hops.len() as i64, path.length);
        assert_eq!(path.hops[0].from.name, "Region Skåne");
        assert_eq!(path.hops.last().unwrap().to.name, "Östersunds kommun");
        let involvements = path.hops.iter().flat_map(|hop| &hop.from_involvements);
        for involvement in involvements {
            assert!(!involvement.citations[0].source.title.is_empty());
        }
    }
}

#[test]
fn a_part_of_the_network_is_exported() {
    let network = samverkan().network(&[("at", "2014-10-01")]).unwrap();
    let ids: HashSet<&str> = network.nodes.iter().map(|node| node.id.as_str()).collect();
    assert!(network.edges.len() > 20);
    for edge in &network.edges {
        assert!(ids.contains(edge.source.as_str()) && ids.contains(edge.target.as_str()));
        assert!(edge.weight > 0.0);
    }
}

#[test]
fn what_is_refused_says_why() {
    let samverkan = samverkan();
    assert_refused(
        samverkan.paths("no-such-organisation", "region-skane", 1),
        "NOT_FOUND",
    );
    assert_refused(
        samverkan
            .organisations(municipalities(5_000))
            .collect::<Result<Vec<_>, _>>(),
        "BAD_USER_INPUT",
    );
    assert_refused(samverkan.network(&[("weighting", "NO_SUCH")]), "BAD_USER_INPUT");
}
