//! Agreements: the signed, or proposed, basis of a collaboration.

use crate::codes;

codes! {
    /// Kind of agreement (typ av avtal).
    pub enum AgreementKind {
        /// A partnership between civil society and a public body (idéburet offentligt partnerskap, IOP).
        Iop = "iop",
        /// A compact on collaboration (överenskommelse).
        Overenskommelse = "overenskommelse",
        /// A letter of intent (avsiktsförklaring).
        LetterOfIntent = "letter_of_intent",
        /// A partnership (partnerskap).
        Partnership = "partnership",
        /// A contract (avtal).
        Contract = "contract",
    }
}

codes! {
    /// Stage that an agreement has reached (avtalets status).
    pub enum AgreementStatus {
        /// Proposed, not signed as far as the source knows (förslag).
        Proposed = "proposed",
        /// Signed (undertecknat).
        Signed = "signed",
        /// No longer in force (upphört).
        Ended = "ended",
    }
}
