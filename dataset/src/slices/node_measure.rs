//! Measures of a node, as a list to choose from and to order by.

use domain::codes;

macro_rules! node_measures {
    ($( $(#[doc = $doc:literal])+ $member:ident = $word:literal, )+) => {
        codes! {
            /// Measure of a node (mått på en nod). Each is defined at the field of `SliceNode` of the same name.
            pub enum NodeMeasure {
                $( $(#[doc = $doc])+ $member = $word, )+
            }
        }

        codes! {
            /// The fields that the nodes of a slice can be ordered by: their name, or any measure. A node that lacks
            /// the measure comes last.
            pub enum SliceNodeOrderField {
                /// Name, in Swedish collation (… z å ä ö).
                Name = "name",
                $( $(#[doc = $doc])+ $member = $word, )+
            }
        }

        impl SliceNodeOrderField {
            /// The measure; `None` for the name.
            pub const fn measure(self) -> Option<NodeMeasure> {
                match self {
                    Self::Name => None,
                    $( Self::$member => Some(NodeMeasure::$member), )+
                }
            }
        }
    };
}

node_measures! {
    /// Number of ties (grad).
    Degree = "degree",
    /// Ties as a share of those that there could be (gradcentralitet).
    DegreeShare = "degree_share",
    /// Sum of the weights of the ties (styrka).
    Strength = "strength",
    /// Share of the pairs of others whose shortest ways lead over it (mellanliggandecentralitet).
    Betweenness = "betweenness",
    /// Harmonic closeness (närhetscentralitet).
    Closeness = "closeness",
    /// Eigenvector centrality (egenvektorcentralitet).
    Eigenvector = "eigenvector",
    /// PageRank.
    PageRank = "page_rank",
    /// Core number (kärntal).
    CoreNumber = "core_number",
    /// Clustering (klustring).
    Clustering = "clustering",
    /// Burt's constraint (bundenhet).
    Constraint = "constraint",
    /// Burt's effective size (effektiv storlek).
    EffectiveSize = "effective_size",
    /// Brokerage as coordinator, A→A→A.
    Coordinator = "coordinator",
    /// Brokerage as consultant, A→B→A.
    Consultant = "consultant",
    /// Brokerage as representative, A→A→B.
    Representative = "representative",
    /// Brokerage as gatekeeper, A→B→B.
    Gatekeeper = "gatekeeper",
    /// Brokerage as liaison, A→B→C.
    Liaison = "liaison",
}

/// The algorithm by which a measure is taken, with its source and its parameters; exactly or from a sample.
#[must_use]
pub const fn algorithm(measure: NodeMeasure, exact: bool) -> &'static str {
    match (measure, exact) {
        (NodeMeasure::Degree, _) => "ties counted, whatever their weight",
        (NodeMeasure::DegreeShare, _) => "ties counted, divided by the most that there could be",
        (NodeMeasure::Strength, _) => "weights summed",
        (NodeMeasure::Betweenness, true) => "Brandes 2001; a tie is one step; normalised",
        (NodeMeasure::Betweenness, false) => {
            "Riondato & Kornaropoulos 2016, sampled; a tie is one step; normalised"
        }
        (NodeMeasure::Closeness, true) => {
            "breadth-first searches; a tie is one step; Σ 1/distance, divided by the others"
        }
        (NodeMeasure::Closeness, false) => {
            "Eppstein & Wang 2004, sampled; a tie is one step; Σ 1/distance, divided by the others"
        }
        (NodeMeasure::Eigenvector, _) => "Lanczos 1950; weighted; squares sum to 1",
        (NodeMeasure::PageRank, _) => "Gauss–Seidel sweeps; weighted; damping 0.85",
        (NodeMeasure::CoreNumber, _) => "Batagelj & Zaveršnik 2003; unweighted",
        (NodeMeasure::Clustering, _) => {
            "Watts & Strogatz 1998, in two modes Latapy, Magnien & Del Vecchio 2008; unweighted"
        }
        (NodeMeasure::Constraint, _) => "Burt 1992; weighted",
        (NodeMeasure::EffectiveSize, _) => "Burt 1992; weighted",
        (
            NodeMeasure::Coordinator
            | NodeMeasure::Consultant
            | NodeMeasure::Representative
            | NodeMeasure::Gatekeeper
            | NodeMeasure::Liaison,
            _,
        ) => "Gould & Fernandez 1989, by sector; unweighted; both directions of a tie",
    }
}
