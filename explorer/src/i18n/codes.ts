/** What codes of the schema are called. The type checker holds each list against the schema, so that none is missing. */
import type {
  AgreementKind,
  ArenaKind,
  CouncilKind,
  EventKind,
  NameKind,
  NodeMeasure,
  OrganisationKind,
  ProjectKind,
  Role,
  Sector,
} from '../gql/graphql';

export interface Words {
  readonly sv: string;
  readonly en: string;
}

type Named<Code extends string> = Readonly<Record<Code, Words>>;

const words = (sv: string, en: string): Words => ({ sv, en });

export const SECTOR: Named<Sector> = {
  STATE: words('staten', 'state'),
  REGIONAL: words('regional nivå', 'regional'),
  MUNICIPAL: words('kommunal nivå', 'municipal'),
  JOINT: words('gemensam', 'joint'),
  CIVIL_SOCIETY: words('idéburen sektor', 'civil society'),
  ACADEMIA: words('akademi', 'academia'),
  PRIVATE: words('näringsliv', 'private'),
  OTHER: words('övrig', 'other'),
};

export const ARENA: Named<ArenaKind> = {
  PROJECT: words('projekt', 'project'),
  COUNCIL: words('råd', 'council'),
  AGREEMENT: words('avtal', 'agreement'),
  EVENT: words('möte', 'event'),
  ASSOCIATION: words('förening, förbund', 'association'),
};

export const ROLE: Named<Role> = {
  OWNER: words('projektägare', 'owner'),
  PARTNER: words('samverkanspart', 'partner'),
  CO_FINANCIER: words('medfinansiär', 'co-financier'),
  FUNDER: words('finansiär', 'funder'),
  PROCESS_SUPPORT: words('processtöd', 'process support'),
  EVALUATOR: words('utvärderare', 'evaluator'),
  REFERENCE: words('referens', 'reference'),
  STEERING: words('styrning', 'steering'),
  RECIPIENT: words('mottagare', 'recipient'),
  CONTACT: words('kontakt', 'contact'),
  PROJECT_LEADER: words('projektledare', 'project leader'),
  PROCESS_LEADER: words('processledare', 'process leader'),
  COORDINATOR: words('samordnare', 'coordinator'),
  EXPERT: words('sakkunnig', 'expert'),
  CHAIR: words('ordförande', 'chair'),
  VICE_CHAIR: words('vice ordförande', 'vice chair'),
  MEMBER: words('medlem', 'member'),
  DEPUTY: words('ersättare', 'deputy'),
  ADJUNCT: words('adjungerad', 'co-opted'),
  SECRETARY: words('sekreterare', 'secretary'),
  PARTY: words('part', 'party'),
  INITIATOR: words('initiativtagare', 'initiator'),
  WITNESS: words('vittne', 'witness'),
  PARTICIPANT: words('deltagare', 'participant'),
  ORGANISER: words('arrangör', 'organiser'),
  SPEAKER: words('föredragshållare', 'speaker'),
  INVITED: words('inbjuden', 'invited'),
  FOUNDER: words('grundare', 'founder'),
  HOST: words('värd', 'host'),
  OBSERVER: words('observatör', 'observer'),
  ASSOCIATION: words('föreningen själv', 'the association itself'),
};

/** `MEMBER` of a council, for which Swedish has a word of its own. */
export const SEAT_MEMBER = words('ledamot', 'member');

export const ORGANISATION: Named<OrganisationKind> = {
  STATE_AGENCY: words('statlig myndighet', 'state agency'),
  COUNTY_BOARD: words('länsstyrelse', 'county administrative board'),
  COURT: words('domstol', 'court'),
  REGION: words('region, landsting', 'region'),
  REGIONAL_ASSOCIATION: words('regionförbund', 'regional association'),
  MUNICIPALITY: words('kommun', 'municipality'),
  MUNICIPAL_ASSOCIATION: words('kommunförbund', 'municipal association'),
  COORDINATION_ASSOCIATION: words('samordningsförbund', 'coordination association'),
  CIVIL_SOCIETY: words('idéburen förening', 'civil society organisation'),
  NETWORK: words('nätverk', 'network'),
  FOUNDATION: words('stiftelse', 'foundation'),
  COOPERATIVE: words('kooperativ', 'cooperative'),
  SOCIAL_ENTERPRISE: words('socialt företag', 'social enterprise'),
  FOLK_HIGH_SCHOOL: words('folkhögskola', 'folk high school'),
  TRADE_UNION: words('fackförening', 'trade union'),
  FAITH_COMMUNITY: words('trossamfund', 'faith community'),
  UNIVERSITY: words('universitet, högskola', 'university'),
  RESEARCH_INSTITUTE: words('forskningsinstitut', 'research institute'),
  COMPANY: words('företag', 'company'),
  SOLE_TRADER: words('enskild firma', 'sole trader'),
  EU_BODY: words('EU-organ', 'EU body'),
  OTHER: words('annan', 'other body'),
};

export const PROJECT: Named<ProjectKind> = {
  PRE_STUDY: words('förstudie', 'prestudy'),
  IMPLEMENTATION: words('genomförandeprojekt', 'implementation project'),
  CAPACITY: words('kompetenshöjning', 'capacity-building project'),
  OTHER: words('projekt', 'project'),
};

export const COUNCIL: Named<CouncilKind> = {
  COLLABORATION_COUNCIL: words('samverkansråd', 'collaboration council'),
  STEERING_GROUP: words('styrgrupp', 'steering group'),
  BOARD: words('styrelse', 'board'),
  WORKING_GROUP: words('arbetsgrupp', 'working group'),
  REFERENCE_GROUP: words('referensgrupp', 'reference group'),
  NETWORK: words('nätverk', 'network'),
};

export const AGREEMENT: Named<AgreementKind> = {
  IOP: words('idéburet offentligt partnerskap', 'partnership with civil society (IOP)'),
  OVERENSKOMMELSE: words('överenskommelse', 'compact on collaboration'),
  LETTER_OF_INTENT: words('avsiktsförklaring', 'letter of intent'),
  PARTNERSHIP: words('partnerskap', 'partnership'),
  CONTRACT: words('avtal', 'contract'),
};

export const EVENT: Named<EventKind> = {
  WORKSHOP: words('workshop', 'workshop'),
  COUNCIL_MEETING: words('rådsmöte', 'council meeting'),
  DIALOGUE_MEETING: words('dialogmöte', 'dialogue meeting'),
  CONFERENCE: words('konferens', 'conference'),
  OTHER: words('möte', 'meeting'),
};

export const NAME: Named<NameKind> = {
  OFFICIAL: words('officiellt namn', 'official name'),
  ALIAS: words('alias', 'alias'),
  ABBREVIATION: words('förkortning', 'abbreviation'),
  FORMER: words('tidigare namn', 'former name'),
  TRANSLATION: words('översättning', 'translation'),
  AS_PRINTED: words('som i källan', 'as printed'),
};

export const MEASURE: Named<NodeMeasure> = {
  DEGREE: words('grad', 'degree'),
  DEGREE_SHARE: words('gradcentralitet', 'degree centrality'),
  STRENGTH: words('styrka', 'strength'),
  BETWEENNESS: words('mellanliggandecentralitet', 'betweenness'),
  CLOSENESS: words('närhetscentralitet', 'harmonic closeness'),
  EIGENVECTOR: words('egenvektorcentralitet', 'eigenvector centrality'),
  PAGE_RANK: words('PageRank', 'PageRank'),
  CORE_NUMBER: words('kärntal', 'core number'),
  CLUSTERING: words('klustring', 'clustering'),
  CONSTRAINT: words('bundenhet', 'constraint'),
  EFFECTIVE_SIZE: words('effektiv storlek', 'effective size'),
  COORDINATOR: words('mäklare inom sektorn (samordnare)', 'brokerage: coordinator'),
  CONSULTANT: words('mäklare utifrån (konsult)', 'brokerage: consultant'),
  REPRESENTATIVE: words('mäklare utåt (företrädare)', 'brokerage: representative'),
  GATEKEEPER: words('mäklare inåt (grindvakt)', 'brokerage: gatekeeper'),
  LIAISON: words('mäklare mellan sektorer (förbindelse)', 'brokerage: liaison'),
};

function codes<Code extends string>(named: Named<Code>): readonly Code[] {
  return Object.keys(named) as Code[];
}

export const SECTORS = codes(SECTOR);
export const ARENA_KINDS = codes(ARENA);
export const ROLES = codes(ROLE);
export const ORGANISATION_KINDS = codes(ORGANISATION);
export const NODE_MEASURES = codes(MEASURE);
