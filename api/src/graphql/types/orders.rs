//! The fields that the lists of each noun can be ordered by.

use domain::codes;

codes! {
    /// The fields that organisations can be ordered by.
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
    /// The fields that arenas can be ordered by.
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
    /// The fields that persons can be ordered by.
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
    /// The fields that sources can be ordered by.
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
    /// The fields that involvements can be ordered by.
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
    /// The fields that collaborators can be ordered by.
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
    /// The fields that organisations at a distance can be ordered by.
    pub enum NeighbourOrderField {
        /// Distance in steps.
        Distance = "distance",
        /// Name, in Swedish collation (… z å ä ö).
        Name = "name",
    }
}

codes! {
    /// The fields that the organisations or persons that two arenas share can be ordered by.
    pub enum SharedActorOrderField {
        /// Name, in Swedish collation (… z å ä ö).
        Name = "name",
        /// First day on which it possibly took part in both.
        Start = "start",
    }
}

codes! {
    /// The fields that the arenas that two organisations or persons share can be ordered by.
    pub enum SharedArenaOrderField {
        /// Name of the arena, in Swedish collation (… z å ä ö).
        Name = "name",
        /// First day on which both possibly took part.
        Start = "start",
    }
}

codes! {
    /// The fields that seats can be ordered by.
    pub enum SeatOrderField {
        /// The seat's designation; seats without one come last.
        Designation = "designation",
        /// First day of its first mandate.
        Start = "start",
    }
}

codes! {
    /// The fields that names can be ordered by.
    pub enum NameOrderField {
        /// Kind of name, in the order of the list of kinds.
        Kind = "kind",
        /// The name, in Swedish collation (… z å ä ö).
        Name = "name",
    }
}

codes! {
    /// The fields that identifiers can be ordered by.
    pub enum IdentifierOrderField {
        /// The list that the identifier is from.
        Scheme = "scheme",
        /// The identifier.
        Value = "value",
    }
}

codes! {
    /// The fields that successions can be ordered by.
    pub enum SuccessionOrderField {
        /// Earliest date.
        Date = "date",
        /// Name of the other organisation, in Swedish collation.
        Name = "name",
    }
}

codes! {
    /// The fields that tracks can be ordered by.
    pub enum TrackOrderField {
        /// Number within the project.
        Number = "number",
        /// Name, in Swedish collation (… z å ä ö).
        Name = "name",
    }
}

codes! {
    /// The fields that reported figures can be ordered by.
    pub enum ReportedFigureOrderField {
        /// The measure, in the order of the list of measures.
        Measure = "measure",
        /// Value.
        Value = "value",
    }
}

codes! {
    /// The fields that findings can be ordered by.
    pub enum FindingOrderField {
        /// Kind and then number, in the order of the list of kinds.
        Kind = "kind",
        /// Key.
        Key = "key",
    }
}

codes! {
    /// The fields that the ties of a slice can be ordered by.
    pub enum SliceTieOrderField {
        /// Weight under the weighting that was asked for.
        Weight = "weight",
        /// Number of arenas that the two share or, of two arenas, of organisations or persons.
        SharedCount = "shared_count",
        /// Name of its `from`, in Swedish collation (… z å ä ö).
        Name = "name",
    }
}

codes! {
    /// The fields that the nodes and ties of two slices side by side can be ordered by.
    pub enum ComparedOrderField {
        /// The change, in the order of the list of changes.
        Change = "change",
        /// Name, of a tie that of its `from`, in Swedish collation (… z å ä ö).
        Name = "name",
    }
}
