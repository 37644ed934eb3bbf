//! Our figures are those of NetworkX and igraph, on random networks; and of R's sna, where it is installed.

use std::io::Write;
use std::process::{Command, Stdio};

use domain::measure::{Cancel, brokerage};
use domain::network::{Selection, View};
use serde_json::json;

use crate::figures::figures;
use crate::networks::Affiliations;

/// The number of networks that are compared.
const NETWORKS: u64 = 300;

/// Returns whether a program has what is asked of it. Where it has not, that is told, and is a failure only if an
/// environment variable asks for it.
fn has(program: &str, arguments: &[&str], what: &str, required_by: &str) -> bool {
    let mut command = Command::new(program);
    let asked = command
        .args(arguments)
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    if asked.status().is_ok_and(|status| status.success()) {
        return true;
    }
    let required = std::env::var(required_by).is_ok_and(|value| value == "1");
    assert!(
        !required,
        "{program} has not got {what}, which {required_by} asks for"
    );
    eprintln!("not compared: {program} has not got {what}");
    false
}

/// The answer of a program to the lines it is given, which has to please it.
fn ask(program: &str, script: &str, lines: impl Iterator<Item = String>) -> String {
    let mut child = Command::new(program)
        .arg(format!("{}/tests/measure/{script}", env!("CARGO_MANIFEST_DIR")))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut input = child.stdin.take().unwrap();
    lines.for_each(|line| writeln!(input, "{line}").unwrap());
    drop(input);
    let output = child.wait_with_output().unwrap();
    let told = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success(), "{told}");
    told
}

#[test]
fn figures_are_those_of_networkx_and_igraph() {
    let python = std::env::var("SAMVERKAN_PYTHON").unwrap_or_else(|_| "python3".to_owned());
    let packages = "igraph, networkx, numpy, scipy";
    let import = ["-c", &format!("import {packages}")];
    if !has(&python, &import, packages, "SAMVERKAN_REQUIRE_PYTHON") {
        return;
    }
    let lines = (0..NETWORKS).map(|number| {
        let affiliations = Affiliations::random(number);
        let line = json!({
            "network": number,
            "affiliations": affiliations.ties,
            "figures": figures(&affiliations.network()).unwrap(),
        });
        line.to_string()
    });
    // How much was compared, for whoever looks with --nocapture.
    println!("{}", ask(&python, "reference.py", lines));
}

#[test]
fn brokerage_is_that_of_sna() {
    let library = ["-e", "library(sna)"];
    if !has("Rscript", &library, "sna", "SAMVERKAN_REQUIRE_R") {
        return;
    }
    let lines = (0..NETWORKS).map(|number| {
        let network = Affiliations::random(number).network();
        let selection: Selection = Selection {
            view: View::Actors,
            ..Selection::default()
        };
        let slice = network.slice(selection, &Cancel::default()).unwrap();
        let (graph, sectors) = (slice.graph(), slice.sectors(&network).unwrap());
        let found = brokerage(&graph, &sectors, &Cancel::default()).unwrap();
        let groups = sectors.iter().map(|&sector| sector as u64);
        let ends = graph
            .ties()
            .flat_map(|(one, other, _)| [one + 1, other + 1].map(u64::from));
        let patterns = found.iter().flat_map(|it| {
            [
                it.coordinator,
                it.consultant,
                it.representative,
                it.gatekeeper,
                it.liaison,
            ]
        });
        let counts = [graph.node_count() as u64, graph.tie_count() as u64];
        let numbers = counts.into_iter().chain(groups).chain(ends).chain(patterns);
        numbers
            .map(|number| number.to_string())
            .collect::<Vec<_>>()
            .join(" ")
    });
    println!("{}", ask("Rscript", "sna.R", lines));
}
