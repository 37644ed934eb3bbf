//! Councils: standing bodies with seats.

use crate::codes;

codes! {
    /// Kind of council (typ av råd).
    pub enum CouncilKind {
        /// A collaboration council (samverkansråd).
        CollaborationCouncil = "collaboration_council",
        /// A steering group (styrgrupp).
        SteeringGroup = "steering_group",
        /// A board (styrelse).
        Board = "board",
        /// A working group (arbetsgrupp).
        WorkingGroup = "working_group",
        /// A reference group (referensgrupp).
        ReferenceGroup = "reference_group",
        /// A network (nätverk).
        Network = "network",
    }
}
