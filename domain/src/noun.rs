//! Nouns: the things that have a key and a name.

use crate::codes;

codes! {
    /// The nouns (substantiv): what everything that is known is about. Each has a table of its own but the association, which is
    /// an organisation seen as the arena of its members.
    pub enum Noun {
        /// Organisation (organisation).
        Organisation = "organisation",
        /// Project (projekt).
        Project = "project",
        /// Council (råd).
        Council = "council",
        /// Agreement (avtal, överenskommelse).
        Agreement = "agreement",
        /// Event (möte).
        Event = "event",
        /// Association (förening, förbund): an organisation as the arena of its members.
        Association = "association",
        /// Person (person).
        Person = "person",
        /// Source (källa).
        Source = "source",
    }
}
