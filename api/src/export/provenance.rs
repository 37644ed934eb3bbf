//! Provenance of an export: what travels in every file that has room, and in the codebook of those that have none.

use dataset::{About, Dataset, Unread};
use domain::{Code, Day};

use super::Format;
use super::order::Order;

/// The provenance of an export (tillkomst): with this anybody can make it again.
#[derive(Debug, Clone)]
pub(crate) struct Provenance {
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

/// Everything that the facts are told of.
struct Subject<'s> {
    about: &'s About,
    dataset: &'s Dataset,
    order: &'s Order,
    checksum: String,
}

/// A fact before its value is known.
struct Question {
    name: &'static str,
    meaning: &'static str,
    value: fn(&Subject<'_>) -> Option<String>,
}

const QUESTIONS: [Question; 12] = [
    Question {
        name: "version",
        meaning: "Version of the data: the number of the last change in it.",
        value: |it| Some(it.dataset.version().to_string()),
    },
    Question {
        name: "checksum",
        meaning: "Checksum of the data at this version: the SHA-256 of the list of SHA-256 sums of its tables.",
        value: |it| Some(it.checksum.clone()),
    },
    Question {
        name: "title",
        meaning: "Title of the data set, as the operator of the server gives it.",
        value: |it| Some(it.about.title.clone()),
    },
    Question {
        name: "program",
        meaning: "The program that made it, with its version.",
        value: |_| Some(concat!("samverkan ", env!("CARGO_PKG_VERSION")).to_owned()),
    },
    Question {
        name: "licence",
        meaning: "Licence of the data set; each source states its own.",
        value: |it| Some(it.about.licence.clone()),
    },
    Question {
        name: "view",
        meaning: "What the nodes are, and what ties them.",
        value: |it| Some(word(it.order.view)),
    },
    Question {
        name: "weighting",
        meaning: "How the weight of a tie is counted.",
        value: |it| Some(word(it.order.choice.weighting())),
    },
    Question {
        name: "certainty",
        meaning: "How surely what is shown must hold; matters only when days are named.",
        value: |it| Some(word(it.order.choice.scope().certainty)),
    },
    Question {
        name: "from",
        meaning: "The first day looked at; absent when none is named.",
        value: |it| bounded(it.order.choice.scope().days?.from),
    },
    Question {
        name: "to",
        meaning: "The last day looked at; absent when none is named.",
        value: |it| bounded(it.order.choice.scope().days?.to),
    },
    Question {
        name: "address",
        meaning: "The address that gives it again, from a server with this version of the data.",
        value: |it| Some(it.order.address(it.order.format)),
    },
    Question {
        name: "codebook",
        meaning: "The address of what every column means.",
        value: |it| Some(it.order.address(Format::CodebookCsv)),
    },
];

impl Provenance {
    /// # Errors
    /// When the checksum cannot be computed.
    pub(crate) async fn of(about: &About, dataset: &Dataset, order: &Order) -> Result<Self, Unread> {
        let subject = Subject {
            about,
            dataset,
            order,
            checksum: dataset.checksum().await?.to_string(),
        };
        let facts = QUESTIONS.iter().filter_map(|question| {
            Some(Fact {
                name: question.name,
                value: (question.value)(&subject)?,
                meaning: question.meaning,
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

/// A day as it is printed; `None` of one that is no day, where days are unbounded.
fn bounded(day: Day) -> Option<String> {
    day.date().map(|_| day.to_string())
}

/// A word as GraphQL has it.
fn word<C: Code>(member: C) -> String {
    member.code().to_ascii_uppercase()
}
