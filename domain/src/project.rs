//! Projects: joint work with a period.

use crate::codes;

codes! {
    /// Kind of project (projekttyp).
    pub enum ProjectKind {
        /// A prestudy (förstudie).
        PreStudy = "pre_study",
        /// An implementation project (genomförandeprojekt).
        Implementation = "implementation",
        /// A capacity-building project (kompetenshöjning).
        Capacity = "capacity",
        /// Any other project (annat).
        Other = "other",
    }
}
