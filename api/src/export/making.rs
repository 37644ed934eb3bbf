//! How an export was made: what travels in every file that has room, and in the codebook of those that have none.

use dataset::{About, Dataset, Unread};

use super::order::Order;

/// How an export was made (tillkomst): with this anybody can make it again.
#[derive(Debug, Clone)]
pub(crate) struct Making {
    /// Each with its name and its meaning.
    pub(crate) facts: Vec<Fact>,
}

/// One fact of how an export was made.
#[derive(Debug, Clone)]
pub(crate) struct Fact {
    pub(crate) name: &'static str,
    pub(crate) value: String,
    pub(crate) meaning: &'static str,
}

impl Making {
    /// # Errors
    /// When the checksum cannot be computed.
    pub(crate) async fn of(about: &About, dataset: &Dataset, order: &Order) -> Result<Self, Unread> {
        let checksum = dataset.checksum().await?;
        let scope = order.choice.scope();
        let day = |day: domain::Day| day.date().map(|_| day.to_string());
        let days = scope.days;
        let facts = [
            (
                "version",
                Some(dataset.version().to_string()),
                "Version of the data: the number of the last change in it.",
            ),
            (
                "checksum",
                Some(checksum.to_string()),
                "Checksum of the data at this version: the SHA-256 of the list of SHA-256 sums of its tables.",
            ),
            (
                "title",
                Some(about.title.clone()),
                "Title of the data set, as the operator of the server gives it.",
            ),
            (
                "program",
                Some(concat!("samverkan ", env!("CARGO_PKG_VERSION")).to_owned()),
                "The program that made it, with its version.",
            ),
            (
                "licence",
                Some(about.licence.clone()),
                "Licence of the data set; each source states its own.",
            ),
            (
                "view",
                Some(word(order.view)),
                "What the nodes are, and what ties them.",
            ),
            (
                "weighting",
                Some(word(order.choice.weighting())),
                "How the weight of a tie is counted.",
            ),
            (
                "certainty",
                Some(word(scope.certainty)),
                "How surely what is shown must hold; matters only when days are named.",
            ),
            (
                "from",
                days.and_then(|it| day(it.from)),
                "The first day looked at; absent when none is named.",
            ),
            (
                "to",
                days.and_then(|it| day(it.to)),
                "The last day looked at; absent when none is named.",
            ),
            (
                "address",
                Some(order.address(order.format)),
                "The address that gives it again, from a server with this version of the data.",
            ),
            (
                "codebook",
                Some(order.address(super::Format::CodebookCsv)),
                "The address of what every column means.",
            ),
        ];
        let facts = facts.into_iter().filter_map(|(name, value, meaning)| {
            Some(Fact {
                name,
                value: value?,
                meaning,
            })
        });
        Ok(Self {
            facts: facts.collect(),
        })
    }

    /// In one sentence, for formats that have room for a text only.
    pub(crate) fn sentence(&self) -> String {
        let facts: Vec<_> = self
            .facts
            .iter()
            .map(|it| format!("{}: {}", it.name, it.value))
            .collect();
        format!("Samverkan, collaboration network. {}", facts.join("; "))
    }
}

/// A word as GraphQL has it.
fn word<C: domain::Code>(member: C) -> String {
    member.code().to_ascii_uppercase()
}
