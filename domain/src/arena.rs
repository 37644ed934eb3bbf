//! Arenas: where organisations meet.

use crate::codes;

codes! {
    /// Kind of arena (typ av arena): where organisations meet.
    pub enum ArenaKind {
        /// A project (projekt).
        Project = "project",
        /// A council (råd).
        Council = "council",
        /// An agreement (avtal).
        Agreement = "agreement",
        /// An event (möte).
        Event = "event",
        /// An organisation with members (förening, förbund).
        Association = "association",
    }
}
