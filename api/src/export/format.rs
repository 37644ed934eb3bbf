//! The formats: what each is called, as what it is sent, and for which views it is.

use dataset::slices::SliceView;
use domain::codes;

codes! {
    /// A format of an export (format).
    pub enum Format {
        /// GraphML: igraph, NetworkX, yEd
        Graphml = "graphml",
        /// GEXF 1.3 with the days on which nodes and ties hold: Gephi
        Gexf = "gexf",
        /// Pajek network
        Pajek = "pajek",
        /// Node-link JSON: NetworkX, D3
        Json = "json",
        /// Table of the nodes, CSV
        Nodes = "nodes",
        /// Table of the ties with what they are made of, CSV
        Ties = "ties",
        /// Table of who is involved where, CSV: biadjacency matrix, or one row for each pair
        Incidence = "incidence",
        /// JSON-LD: what is stated, as linked data
        Jsonld = "jsonld",
        /// The codebook of an export, CSV: what every column means, and how the export was made
        CodebookCsv = "codebook",
        /// The same as Markdown, to be read
        CodebookMd = "codebook-md",
    }
}

impl Format {
    /// The name of the file, as its address and for whoever saves it.
    pub(crate) const fn file_name(self) -> &'static str {
        match self {
            Self::Graphml => "network.graphml",
            Self::Gexf => "network.gexf",
            Self::Pajek => "network.net",
            Self::Json => "network.json",
            Self::Nodes => "nodes.csv",
            Self::Ties => "ties.csv",
            Self::Incidence => "incidence.csv",
            Self::Jsonld => "network.jsonld",
            Self::CodebookCsv => "codebook.csv",
            Self::CodebookMd => "codebook.md",
        }
    }

    /// The value of the header `Content-Type`.
    pub(crate) const fn media_type(self) -> &'static str {
        match self {
            Self::Graphml => "application/graphml+xml; charset=utf-8",
            Self::Gexf => "application/gexf+xml; charset=utf-8",
            Self::Pajek => "text/plain; charset=utf-8",
            Self::Json => "application/json; charset=utf-8",
            Self::Nodes | Self::Ties | Self::Incidence | Self::CodebookCsv => {
                "text/csv; charset=utf-8; header=present"
            }
            Self::Jsonld => "application/ld+json",
            Self::CodebookMd => "text/markdown; charset=utf-8",
        }
    }

    /// The view when none is asked for: that of the GraphQL field `network`, or else the first that the format has.
    pub(crate) const fn usual_view(self) -> SliceView {
        match self {
            Self::Incidence | Self::Jsonld => SliceView::OrganisationsAndArenas,
            _ => SliceView::Organisations,
        }
    }

    /// Returns whether it can only hold two modes: it shows who is involved where, and nothing that is derived from it.
    pub(crate) const fn is_two_mode(self) -> bool {
        matches!(self, Self::Incidence | Self::Jsonld)
    }

    /// Returns whether it describes another file.
    pub(crate) const fn is_codebook(self) -> bool {
        matches!(self, Self::CodebookCsv | Self::CodebookMd)
    }

    /// Returns whether measures of the nodes have a place in it.
    pub(crate) const fn has_measures(self) -> bool {
        !matches!(self, Self::Pajek | Self::Ties | Self::Incidence | Self::Jsonld)
    }
}
