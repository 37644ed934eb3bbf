//! What is measured of a node, as a list to choose from and to order by.

use domain::codes;

macro_rules! node_measures {
    ($( $(#[doc = $doc:literal])+ $member:ident = $word:literal, )+) => {
        codes! {
            /// What is measured of a node (mått på en nod). Each is defined at the field of `SliceNode` of the same name.
            pub enum NodeMeasure {
                $( $(#[doc = $doc])+ $member = $word, )+
            }
        }

        codes! {
            /// What the nodes of a slice are ordered by: their name, or any measure, whose absence comes last.
            pub enum SliceNodeOrderField {
                /// Name, in Swedish collation (… z å ä ö).
                Name = "name",
                $( $(#[doc = $doc])+ $member = $word, )+
            }
        }

        impl SliceNodeOrderField {
            /// The measure; `None` for the name.
            pub(crate) const fn measure(self) -> Option<NodeMeasure> {
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
