//! A network to ask.

use std::env;
use std::path::PathBuf;

use domain::network::{Ix as _, Network, OrganisationIx};
use entities::store::{DatabaseUrl, IfMissing, OpenOptions, Store};
use tokio::runtime::Runtime;

use crate::draw::Draw;

/// The environment variables that name a database, and what its network is called.
const NAMED_BY: [(&str, &str); 2] = [
    ("SAMVERKAN_BENCH_SMALL", "small"),
    ("SAMVERKAN_BENCH_LARGE", "large"),
];

/// A network, and the database that it was loaded from.
#[derive(Debug)]
pub struct Subject {
    /// The name in the results.
    pub name: &'static str,
    /// The network.
    pub network: Network,
    /// The open database.
    pub store: Store,
    /// The runtime on which the database is asked.
    pub runtime: Runtime,
}

impl Subject {
    /// The names of the networks for which a database is named, each with the database's file.
    ///
    /// # Errors
    /// When none is named; the message says how to make one.
    pub fn named() -> anyhow::Result<Vec<(&'static str, PathBuf)>> {
        let named = NAMED_BY
            .iter()
            .filter_map(|&(variable, name)| Some((name, PathBuf::from(env::var_os(variable)?))));
        let named: Vec<_> = named.collect();
        anyhow::ensure!(
            !named.is_empty(),
            "no database is named; make one from a bundle and name its file:\n\n    \
             samverkan import --database sqlite://small.sqlite BUNDLE\n    \
             SAMVERKAN_BENCH_SMALL=\"$PWD/small.sqlite\" cargo bench -p benches\n\n\
             SAMVERKAN_BENCH_LARGE names a second one; benches/README.md says which bundles to take"
        );
        Ok(named)
    }

    /// Loads a network as the server does.
    ///
    /// # Errors
    /// When the file is no database that can be loaded.
    pub fn load(name: &'static str, file: PathBuf) -> anyhow::Result<Self> {
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
        let (store, network) = runtime.block_on(async {
            let options = OpenOptions::new(IfMissing::Refuse);
            let store = Store::open(&DatabaseUrl::file(file), options).await?;
            let network = store.load_network().await?;
            anyhow::Ok((store, network))
        })?;
        anyhow::ensure!(
            network.organisations().len() > 0,
            "the {name} network has no organisation to ask about"
        );
        Ok(Self {
            name,
            network,
            store,
            runtime,
        })
    }

    /// So many organisations drawn at random, the same ones each time.
    #[must_use]
    pub fn organisations(&self, count: usize) -> Vec<OrganisationIx> {
        let (of, mut draw) = (self.network.organisations().len(), Draw::default());
        (0..count).map(|_| OrganisationIx::at(draw.below(of))).collect()
    }

    /// So many pairs of organisations drawn at random, the same ones each time.
    #[must_use]
    pub fn pairs(&self, count: usize) -> Vec<(OrganisationIx, OrganisationIx)> {
        let drawn = self.organisations(2 * count);
        drawn.chunks_exact(2).map(|pair| (pair[0], pair[1])).collect()
    }
}
