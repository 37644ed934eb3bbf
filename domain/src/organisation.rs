//! Organisations: their kinds, the sectors these belong to, their names and what joins them.

use crate::codes;

codes! {
    /// Kind of organisation (organisationstyp).
    pub enum OrganisationKind {
        /// A state agency (statlig myndighet).
        StateAgency = "state_agency",
        /// A county administrative board (länsstyrelse).
        CountyBoard = "county_board",
        /// A court (domstol).
        Court = "court",
        /// A region, before 2019 a county council (region, landsting).
        Region = "region",
        /// A regional association of municipalities and county council (regionförbund).
        RegionalAssociation = "regional_association",
        /// A municipality (kommun).
        Municipality = "municipality",
        /// An association of municipalities (kommunförbund).
        MunicipalAssociation = "municipal_association",
        /// A coordination association of state, region and municipalities (samordningsförbund).
        CoordinationAssociation = "coordination_association",
        /// A civil society organisation (idéburen förening).
        CivilSociety = "civil_society",
        /// A network of organisations (nätverk).
        Network = "network",
        /// A foundation (stiftelse).
        Foundation = "foundation",
        /// A cooperative (kooperativ, ekonomisk förening).
        Cooperative = "cooperative",
        /// A social enterprise (socialt företag).
        SocialEnterprise = "social_enterprise",
        /// A folk high school (folkhögskola).
        FolkHighSchool = "folk_high_school",
        /// A trade union (fackförening).
        TradeUnion = "trade_union",
        /// A faith community (trossamfund).
        FaithCommunity = "faith_community",
        /// A university or university college (universitet, högskola).
        University = "university",
        /// A research institute (forskningsinstitut).
        ResearchInstitute = "research_institute",
        /// A company (företag, bolag).
        Company = "company",
        /// A sole trader (enskild firma).
        SoleTrader = "sole_trader",
        /// A body of the European Union (EU-organ).
        EuBody = "eu_body",
        /// Any other body (annan).
        Other = "other",
    }
}

impl OrganisationKind {
    /// The sector of this kind, unless an organisation's own row says otherwise.
    #[must_use]
    pub const fn sector(self) -> Sector {
        match self {
            Self::StateAgency | Self::CountyBoard | Self::Court => Sector::State,
            Self::Region | Self::RegionalAssociation => Sector::Regional,
            Self::Municipality | Self::MunicipalAssociation => Sector::Municipal,
            Self::CoordinationAssociation => Sector::Joint,
            Self::CivilSociety
            | Self::Network
            | Self::Foundation
            | Self::Cooperative
            | Self::SocialEnterprise
            | Self::FolkHighSchool
            | Self::TradeUnion
            | Self::FaithCommunity => Sector::CivilSociety,
            Self::University | Self::ResearchInstitute => Sector::Academia,
            Self::Company | Self::SoleTrader => Sector::Private,
            Self::EuBody | Self::Other => Sector::Other,
        }
    }
}

codes! {
    /// Sector of society (samhällssektor).
    pub enum Sector {
        /// The state: agencies, county boards, courts (staten).
        State = "state",
        /// The regions and their associations (regional nivå).
        Regional = "regional",
        /// The municipalities and their associations (kommunal nivå).
        Municipal = "municipal",
        /// State, region and municipalities together (gemensam).
        Joint = "joint",
        /// Civil society (idéburen sektor, civilsamhället).
        CivilSociety = "civil_society",
        /// Universities and research institutes (akademi).
        Academia = "academia",
        /// Companies and sole traders (näringsliv).
        Private = "private",
        /// None of these (övrig).
        Other = "other",
    }
}

impl Sector {
    /// Returns whether it is part of the public sector (offentlig sektor): state, regional, municipal or joint.
    #[must_use]
    pub const fn is_public(self) -> bool {
        matches!(self, Self::State | Self::Regional | Self::Municipal | Self::Joint)
    }
}

codes! {
    /// Kind of name (namnform).
    pub enum NameKind {
        /// The name in the official register (officiellt namn).
        Official = "official",
        /// Another name in use (alias).
        Alias = "alias",
        /// An abbreviation (förkortning).
        Abbreviation = "abbreviation",
        /// A name borne before (tidigare namn).
        Former = "former",
        /// A name in another language (översättning).
        Translation = "translation",
        /// A form exactly as a source prints it, misspelt or not (som i källan).
        AsPrinted = "as_printed",
    }
}

codes! {
    /// Way in which one organisation followed another (efterträdande).
    pub enum SuccessionKind {
        /// The same body under a new name (namnbyte).
        Rename = "rename",
        /// Several bodies became one (sammanslagning).
        Merger = "merger",
        /// One body became several (delning).
        Split = "split",
        /// Another body took over (övertagande).
        Takeover = "takeover",
    }
}
