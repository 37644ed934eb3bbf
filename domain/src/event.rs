//! Events: dated meetings. Entries of the log are called changes, never events.

use crate::codes;

codes! {
    /// Kind of event (typ av möte).
    pub enum EventKind {
        /// A workshop (workshop).
        Workshop = "workshop",
        /// A meeting of a council (rådsmöte).
        CouncilMeeting = "council_meeting",
        /// A dialogue meeting (dialogmöte).
        DialogueMeeting = "dialogue_meeting",
        /// A conference (konferens).
        Conference = "conference",
        /// Any other meeting (annat).
        Other = "other",
    }
}

codes! {
    /// Status of an event (mötets status).
    pub enum EventStatus {
        /// Planned when the source spoke; not known to have been held (planerat).
        Planned = "planned",
        /// Held (genomfört).
        Held = "held",
        /// Cancelled (inställt).
        Cancelled = "cancelled",
    }
}
