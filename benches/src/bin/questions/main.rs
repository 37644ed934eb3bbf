//! Answers questions from standard input on one thread, and tells how long each kind takes.
//!
//! Other programs are asked the same questions about the same data, and their answers are compared with ours. So the
//! questions are lines that any program can read, and what is timed is an answer that could be shown: names and kinds,
//! not positions in an array.

mod data;
mod figures;
mod question;

use std::fs::File;
use std::hint::black_box;
use std::io::{BufWriter, Write};
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use anyhow::Context as _;
use clap::Parser;
use domain::network::{Network, Workspace};
use entities::store::{DatabaseUrl, IfMissing, OpenOptions, Store};
use serde::Serialize;

use data::Data;
use figures::Figures;
use question::{Kind, Question};

// That of the server, so that its times are ours.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Answers questions about a network, one a line of standard input, and prints their times as JSON.
///
/// `collaborators KEY`: the 20 strongest by shared arenas; `paths KEY KEY`: all shortest paths of at most 6 hops,
/// counted; `neighbours KEY HOPS`: everyone within so many hops; `pagerank`, `cores` and `leiden`: of all organisations and
/// arenas. All are answered once to warm up and once measured.
#[derive(Debug, Parser)]
struct Arguments {
    /// The database, such as sqlite://samverkan.db.
    #[arg(long)]
    database: DatabaseUrl,
    /// Writes the answers here, one a line, in the order of the questions.
    #[arg(long, value_name = "FILE")]
    answers: Option<PathBuf>,
}

/// The report that is printed.
#[derive(Debug, Serialize)]
struct Report {
    /// From opening the database until the network can be asked.
    load_seconds: f64,
    collaborators: Figures,
    paths: Figures,
    neighbours: Figures,
    pagerank: Figures,
    cores: Figures,
    leiden: Figures,
}

fn main() -> ExitCode {
    match run(&Arguments::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("questions: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &Arguments) -> anyhow::Result<()> {
    let began = Instant::now();
    let data = Data::new(load(&arguments.database)?);
    let load_seconds = began.elapsed().as_secs_f64();

    let questions = questions(&data.network)?;
    let mut workspace = Workspace::default();
    if let Some(path) = &arguments.answers {
        let name = || format!("the answers cannot be written to {}", path.display());
        let mut file = BufWriter::new(File::create(path).with_context(name)?);
        for question in &questions {
            writeln!(file, "{}", question.answer(&data, &mut workspace)?).with_context(name)?;
        }
        file.flush().with_context(name)?;
    } else {
        measure(&data, &questions, &mut workspace)?;
    }
    let times = measure(&data, &questions, &mut workspace)?;

    let of = |kind| Figures::of(times.iter().filter(|(of, _)| *of == kind).map(|&(_, time)| time));
    let report = Report {
        load_seconds,
        collaborators: of(Kind::Collaborators),
        paths: of(Kind::Paths),
        neighbours: of(Kind::Neighbours),
        pagerank: of(Kind::PageRank),
        cores: of(Kind::Cores),
        leiden: of(Kind::Leiden),
    };
    println!("{}", serde_json::to_string(&report)?);
    Ok(())
}

/// Loads the network as the server does.
fn load(database: &DatabaseUrl) -> anyhow::Result<Network> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(async {
        let store = Store::open(database, OpenOptions::new(IfMissing::Refuse)).await?;
        let network = store.load_network().await?;
        store.close().await?;
        Ok(network)
    })
}

fn questions(network: &Network) -> anyhow::Result<Vec<Question>> {
    let parse = |(number, line): (usize, Result<String, _>)| {
        Question::parse(&line?, network).with_context(|| format!("line {}", number + 1))
    };
    std::io::stdin().lines().enumerate().map(parse).collect()
}

fn measure(
    data: &Data,
    questions: &[Question],
    workspace: &mut Workspace,
) -> anyhow::Result<Vec<(Kind, Duration)>> {
    let timed = |question: &Question| {
        let began = Instant::now();
        black_box(question.answer(data, workspace)?);
        Ok((question.kind(), began.elapsed()))
    };
    questions.iter().map(timed).collect()
}
