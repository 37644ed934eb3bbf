//! Reports of sources: figures that they counted and findings that they concluded, conflicting ones side by side.

use crate::bundle::TableName;
use crate::{Code as _, Noun, codes};

codes! {
    /// Measure that a source reports (rapporterat mått).
    pub enum ReportedMeasure {
        /// Persons who were there (närvarande deltagare).
        ParticipantsPresent = "participants_present",
        /// Persons who had registered (anmälda deltagare).
        ParticipantsRegistered = "participants_registered",
        /// Women, as a reported total (kvinnor).
        Women = "women",
        /// Men, as a reported total (män).
        Men = "men",
        /// Money granted (beviljat belopp).
        GrantedAmount = "granted_amount",
        /// Total budget (total budget).
        TotalBudget = "total_budget",
        /// The European Union's share, in percent (EU:s andel).
        EuSharePercent = "eu_share_percent",
        /// The participants' own share, in percent (egen andel).
        OwnSharePercent = "own_share_percent",
        /// Meetings held (hållna möten).
        MeetingsHeld = "meetings_held",
        /// Members (antal medlemmar).
        MemberCount = "member_count",
        /// Share of full-time work, in percent (arbetsgrad).
        WorkloadPercent = "workload_percent",
    }
}

codes! {
    /// What a figure or finding is about (vad uppgiften gäller).
    pub enum SubjectType {
        /// A project (projekt).
        Project = "project",
        /// A council (råd).
        Council = "council",
        /// An event (möte).
        Event = "event",
        /// An agreement (avtal).
        Agreement = "agreement",
        /// An organisation (organisation).
        Organisation = "organisation",
        /// An organisation's participation in a project (deltagande).
        Participation = "participation",
    }
}

impl SubjectType {
    /// The noun of the subjects; `None` of participations, which tie two things and are none.
    #[must_use]
    pub const fn noun(self) -> Option<Noun> {
        match self {
            Self::Project => Some(Noun::Project),
            Self::Council => Some(Noun::Council),
            Self::Event => Some(Noun::Event),
            Self::Agreement => Some(Noun::Agreement),
            Self::Organisation => Some(Noun::Organisation),
            Self::Participation => None,
        }
    }

    /// The table whose rows are the subjects.
    #[must_use]
    pub const fn table(self) -> TableName {
        match self.noun() {
            Some(noun) => noun.table(),
            None => TableName::Participations,
        }
    }

    /// The type of the subjects in a table; `None` when no figure or finding can be about its rows.
    #[must_use]
    pub fn of_table(table: TableName) -> Option<Self> {
        Self::ALL.iter().copied().find(|it| it.table() == table)
    }
}

codes! {
    /// Kind of finding (typ av iakttagelse).
    pub enum FindingKind {
        /// A goal (mål).
        Goal = "goal",
        /// An obstacle (hinder).
        Obstacle = "obstacle",
        /// A need (behov).
        Need = "need",
        /// A method (metod).
        Method = "method",
        /// A result (resultat).
        Result = "result",
        /// A theme (tema).
        Theme = "theme",
        /// A target group (målgrupp).
        TargetGroup = "target_group",
        /// A stage of the work (fas).
        Phase = "phase",
        /// A recommendation (rekommendation).
        Recommendation = "recommendation",
    }
}

codes! {
    /// Kind of source (typ av källa).
    pub enum SourceKind {
        /// A register (register).
        Register = "register",
        /// A report (rapport).
        Report = "report",
        /// Slides (presentation).
        Slides = "slides",
        /// An article (artikel).
        Article = "article",
        /// A web page (webbsida).
        WebPage = "web_page",
        /// The text of an agreement (avtalstext).
        Agreement = "agreement",
        /// Minutes (protokoll).
        Minutes = "minutes",
        /// A data set (datamängd).
        Dataset = "dataset",
    }
}
