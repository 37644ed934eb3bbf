//! Roles: what someone is in an arena. Each kind of involvement has its own list; [`Role`] joins them.

use crate::{Code, codes};

codes! {
    /// Role of an organisation in a project (roll i projekt).
    pub enum ParticipationRole {
        /// Owns the project (projektägare).
        Owner = "owner",
        /// Works in it (samverkanspart).
        Partner = "partner",
        /// Pays part of it (medfinansiär).
        CoFinancier = "co_financier",
        /// Funds it (finansiär).
        Funder = "funder",
        /// Supports its process (processtöd).
        ProcessSupport = "process_support",
        /// Evaluates it (utvärderare, följeforskare).
        Evaluator = "evaluator",
        /// Is consulted (referens).
        Reference = "reference",
        /// Steers it (styrning).
        Steering = "steering",
        /// Receives its results (mottagare).
        Recipient = "recipient",
        /// Is in contact with it (kontakt).
        Contact = "contact",
    }
}

codes! {
    /// Role of a person in a project (uppdrag i projekt).
    pub enum AssignmentRole {
        /// Leads the project (projektledare).
        ProjectLeader = "project_leader",
        /// Leads its process (processledare).
        ProcessLeader = "process_leader",
        /// Coordinates it (samordnare).
        Coordinator = "coordinator",
        /// Is its secretary (sekreterare).
        Secretary = "secretary",
        /// Is its contact (kontaktperson).
        Contact = "contact",
        /// Supports its process (processtöd).
        ProcessSupport = "process_support",
        /// Advises it (sakkunnig).
        Expert = "expert",
        /// Evaluates it (utvärderare).
        Evaluator = "evaluator",
        /// Chairs it (ordförande).
        Chair = "chair",
    }
}

codes! {
    /// Role of a mandate in a council (roll i råd).
    pub enum SeatRole {
        /// Chairs it (ordförande).
        Chair = "chair",
        /// Is its vice chair (vice ordförande).
        ViceChair = "vice_chair",
        /// Is an ordinary member (ledamot).
        Member = "member",
        /// Is a deputy (ersättare).
        Deputy = "deputy",
        /// Is co-opted (adjungerad).
        Adjunct = "adjunct",
        /// Is its secretary (sekreterare).
        Secretary = "secretary",
    }
}

codes! {
    /// Role of an organisation in an agreement (roll i avtal).
    pub enum PartyRole {
        /// Is a party to it (part).
        Party = "party",
        /// Took the initiative (initiativtagare).
        Initiator = "initiator",
        /// Witnessed it (vittne).
        Witness = "witness",
    }
}

codes! {
    /// Role of an organisation at an event (roll vid möte).
    pub enum AttendanceRole {
        /// Took part (deltagare).
        Participant = "participant",
        /// Arranged it (arrangör).
        Organiser = "organiser",
        /// Spoke (föredragshållare).
        Speaker = "speaker",
        /// Was invited; not known to have come (inbjuden).
        Invited = "invited",
    }
}

codes! {
    /// Role of an organisation in an association (roll i förening).
    pub enum MembershipRole {
        /// Is a member (medlem).
        Member = "member",
        /// Founded it (grundare).
        Founder = "founder",
        /// Hosts it (värd).
        Host = "host",
        /// Chairs it (ordförande).
        Chair = "chair",
        /// Observes (observatör).
        Observer = "observer",
    }
}

codes! {
    /// Role in an arena of any kind (roll): the lists of projects, councils, agreements, events and associations as one.
    pub enum Role {
        /// Owns the project (projektägare).
        Owner = "owner",
        /// Works in the project (samverkanspart).
        Partner = "partner",
        /// Pays part of the project (medfinansiär).
        CoFinancier = "co_financier",
        /// Funds the project (finansiär).
        Funder = "funder",
        /// Supports the project's process (processtöd).
        ProcessSupport = "process_support",
        /// Evaluates the project (utvärderare, följeforskare).
        Evaluator = "evaluator",
        /// Is consulted by the project (referens).
        Reference = "reference",
        /// Steers the project (styrning).
        Steering = "steering",
        /// Receives the project's results (mottagare).
        Recipient = "recipient",
        /// Is in contact with the project, or is its contact person (kontakt).
        Contact = "contact",
        /// Leads the project (projektledare).
        ProjectLeader = "project_leader",
        /// Leads the project's process (processledare).
        ProcessLeader = "process_leader",
        /// Coordinates the project (samordnare).
        Coordinator = "coordinator",
        /// Advises the project (sakkunnig).
        Expert = "expert",
        /// Chairs the council, project or association (ordförande).
        Chair = "chair",
        /// Is vice chair of the council (vice ordförande).
        ViceChair = "vice_chair",
        /// Is a member of the council or association (ledamot, medlem).
        Member = "member",
        /// Is a deputy in the council (ersättare).
        Deputy = "deputy",
        /// Is co-opted to the council (adjungerad).
        Adjunct = "adjunct",
        /// Is secretary of the council or project (sekreterare).
        Secretary = "secretary",
        /// Is a party to the agreement (part).
        Party = "party",
        /// Took the initiative to the agreement (initiativtagare).
        Initiator = "initiator",
        /// Witnessed the agreement (vittne).
        Witness = "witness",
        /// Took part in the event (deltagare).
        Participant = "participant",
        /// Arranged the event (arrangör).
        Organiser = "organiser",
        /// Spoke at the event (föredragshållare).
        Speaker = "speaker",
        /// Was invited to the event; not known to have come (inbjuden).
        Invited = "invited",
        /// Founded the association (grundare).
        Founder = "founder",
        /// Hosts the council or association (värd).
        Host = "host",
        /// Observes the association (observatör).
        Observer = "observer",
        /// Is the association in which its members meet (föreningen själv).
        Association = "association",
    }
}

macro_rules! joins {
    ($( $list:ident { $($member:ident),+ $(,)? } )+) => { $(
        impl From<$list> for Role {
            fn from(role: $list) -> Self {
                match role { $( $list::$member => Self::$member ),+ }
            }
        }
    )+ };
}

joins! {
    ParticipationRole {
        Owner, Partner, CoFinancier, Funder, ProcessSupport, Evaluator, Reference, Steering, Recipient, Contact,
    }
    AssignmentRole {
        ProjectLeader, ProcessLeader, Coordinator, Secretary, Contact, ProcessSupport, Expert, Evaluator, Chair,
    }
    SeatRole { Chair, ViceChair, Member, Deputy, Adjunct, Secretary }
    PartyRole { Party, Initiator, Witness }
    AttendanceRole { Participant, Organiser, Speaker, Invited }
    MembershipRole { Member, Founder, Host, Chair, Observer }
}

impl Role {
    /// The role with this place in [`Code::ALL`]: the inverse of `as u8`, for roles that are stored as one byte.
    #[must_use]
    pub fn from_ordinal(ordinal: u8) -> Option<Self> {
        Self::ALL.get(usize::from(ordinal)).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keeps_its_word<R: Code + Into<Role>>() {
        for &role in R::ALL {
            assert_eq!(role.into().code(), role.code());
        }
    }

    #[test]
    fn a_role_keeps_its_word_when_the_lists_are_joined() {
        keeps_its_word::<ParticipationRole>();
        keeps_its_word::<AssignmentRole>();
        keeps_its_word::<SeatRole>();
        keeps_its_word::<PartyRole>();
        keeps_its_word::<AttendanceRole>();
        keeps_its_word::<MembershipRole>();
    }

    #[test]
    fn an_ordinal_leads_back_to_its_role() {
        for &role in Role::ALL {
            assert_eq!(Role::from_ordinal(role as u8), Some(role));
        }
        assert_eq!(Role::from_ordinal(u8::MAX), None);
    }
}
