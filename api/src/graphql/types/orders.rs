//! What the lists of each noun can be ordered by.

use domain::codes;

codes! {
    /// What organisations are ordered by.
    pub enum OrganisationOrderField {
        /// Name, in Swedish collation (… z å ä ö).
        Name = "name",
        /// Key.
        Key = "key",
        /// Kind, in the order of the list of kinds.
        Kind = "kind",
        /// Number of arenas that the organisation is or was involved in.
        ArenaCount = "arena_count",
    }
}

codes! {
    /// What arenas are ordered by.
    pub enum ArenaOrderField {
        /// Name, in Swedish collation (… z å ä ö).
        Name = "name",
        /// Key.
        Key = "key",
        /// Earliest start.
        Start = "start",
        /// Latest end.
        End = "end",
        /// Number of organisations that are or were involved; who acts in person is not counted.
        OrganisationCount = "organisation_count",
    }
}

codes! {
    /// What persons are ordered by.
    pub enum PersonOrderField {
        /// Name, in Swedish collation (… z å ä ö).
        Name = "name",
        /// Key.
        Key = "key",
        /// Number of arenas that the person is or was involved in, in person or on behalf of an organisation.
        ArenaCount = "arena_count",
    }
}

codes! {
    /// What sources are ordered by.
    pub enum SourceOrderField {
        /// Title, in Swedish collation (… z å ä ö).
        Title = "title",
        /// Key.
        Key = "key",
        /// Kind, in the order of the list of kinds.
        Kind = "kind",
    }
}

codes! {
    /// What involvements are ordered by.
    pub enum InvolvementOrderField {
        /// Earliest start.
        Start = "start",
        /// Latest end.
        End = "end",
        /// Name of the arena, in Swedish collation.
        Arena = "arena",
        /// Name of the organisation, in Swedish collation.
        Organisation = "organisation",
        /// Name of the person, in Swedish collation.
        Person = "person",
        /// Role, in the order of the list of roles.
        Role = "role",
    }
}

codes! {
    /// What collaborators are ordered by.
    pub enum CollaboratorOrderField {
        /// Weight under the weighting that was asked for.
        Weight = "weight",
        /// Number of shared arenas.
        SharedArenaCount = "shared_arena_count",
        /// Name, in Swedish collation (… z å ä ö).
        Name = "name",
    }
}

codes! {
    /// What organisations at a distance are ordered by.
    pub enum NeighbourOrderField {
        /// Distance in steps.
        Distance = "distance",
        /// Name, in Swedish collation (… z å ä ö).
        Name = "name",
    }
}

codes! {
    /// What the organisations or persons that two arenas share are ordered by.
    pub enum SharedActorOrderField {
        /// Name, in Swedish collation (… z å ä ö).
        Name = "name",
        /// First day on which it possibly took part in both.
        Start = "start",
    }
}

codes! {
    /// What the arenas that two organisations or persons share are ordered by.
    pub enum SharedArenaOrderField {
        /// Name of the arena, in Swedish collation (… z å ä ö).
        Name = "name",
        /// First day on which both possibly took part.
        Start = "start",
    }
}

codes! {
    /// What seats are ordered by.
    pub enum SeatOrderField {
        /// The seat's designation; seats without one come last.
        Designation = "designation",
        /// First day of its first mandate.
        Start = "start",
    }
}

codes! {
    /// What names are ordered by.
    pub enum NameOrderField {
        /// Kind of name, in the order of the list of kinds.
        Kind = "kind",
        /// The name, in Swedish collation (… z å ä ö).
        Name = "name",
    }
}

codes! {
    /// What identifiers are ordered by.
    pub enum IdentifierOrderField {
        /// The list that the identifier is from.
        Scheme = "scheme",
        /// The identifier.
        Value = "value",
    }
}

codes! {
    /// What successions are ordered by.
    pub enum SuccessionOrderField {
        /// Earliest date.
        Date = "date",
        /// Name of the other organisation, in Swedish collation.
        Name = "name",
    }
}

codes! {
    /// What tracks are ordered by.
    pub enum TrackOrderField {
        /// Number.
        Number = "number",
        /// Name, in Swedish collation (… z å ä ö).
        Name = "name",
    }
}

codes! {
    /// What reported figures are ordered by.
    pub enum ReportedFigureOrderField {
        /// What is counted, in the order of the list of measures.
        Measure = "measure",
        /// Value.
        Value = "value",
    }
}

codes! {
    /// What findings are ordered by.
    pub enum FindingOrderField {
        /// Kind and then number, in the order of the list of kinds.
        Kind = "kind",
        /// Key.
        Key = "key",
    }
}

codes! {
    /// What the ties of a slice are ordered by.
    pub enum SliceTieOrderField {
        /// Weight under the weighting that was asked for.
        Weight = "weight",
        /// How many arenas the two share or, of two arenas, how many organisations or persons.
        SharedCount = "shared_count",
        /// Name of its `from`, in Swedish collation (… z å ä ö).
        Name = "name",
    }
}

codes! {
    /// What the nodes and ties of two slices side by side are ordered by.
    pub enum ComparedOrderField {
        /// What became of it, in the order of the list.
        Change = "change",
        /// Name, of a tie that of its `from`, in Swedish collation (… z å ä ö).
        Name = "name",
    }
}
