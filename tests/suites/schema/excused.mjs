// What the rules of @graphql-eslint find in schema.graphql and we mean, each with the reason. `where` names types or fields.

const oneId = {
  rule: "strict-id-in-types",
  about: /must have exactly one non-nullable unique identifier/,
};
const onlyEdges = { rule: "relay-edge-types", about: /A list type should only wrap an edge type/ };
const edgesOfNodes = { rule: "relay-edge-types", about: /field `node` must implement `Node` interface/ };
const prefix = { rule: "no-typename-prefix", about: /starts with the name of the parent type/ };

export const excused = [
  {
    // Relay gives pages, edges and PageInfo no ids, and a client does not keep them by one.
    ...oneId,
    where: [/Connection$/, /Edge$/, "PageInfo"],
  },
  {
    // Parts of the object that they stand in. They have no life of their own, and are refetched with it.
    ...oneId,
    where: [
      "ChangeCounts", "Citation", "Dataset", "DatasetCitation", "DatasetCounts", "DayRange", "GenderTotals", "Identifier", "Name",
      "OrganisationNumber", "Period", "Place", "Succession", "TableChange", "UncertainDate",
    ],
  },
  {
    // A change of the data is named by the version that it made, and stands outside of what any version holds.
    ...oneId,
    where: ["Change"],
  },
  {
    // The questions of the root, asked of a past version: there is one for each version, and `asOf(version:)` names it.
    ...oneId,
    where: ["Past"],
  },
  {
    // Worked out for the question that asks, from its scope, ends, weighting and days: the same two organisations have another
    // tie under another scope. What they are made of (organisations, arenas, involvements) has ids.
    ...oneId,
    where: [
      "Brokerage", "Centralisation", "Collaborator", "CommonDay", "CommonTargetGroup", "Communities", "Community", "ComparedNode",
      "ComparedTie", "Components", "CorePeriphery", "Diameter", "EiBaseline", "EiIndex", 
      "Gaps", "GenderReport", "Hop", "MeasureBounds", "MeasureChange", "MeasureMethod", "Neighbour", "OverlapDays", "Path", "Provenance", "SearchHit", "SectorMixing",
      "SharedActor", "SharedArena", "Slice", "SliceComparison", "SliceNode", "SliceTie", "Stability", "SuggestedPartner",
      "Tie",
    ],
  },
  {
    // A page gives its rows with and without cursors: `nodes` spares a client that does not page the edges around them. Relay
    // reads `edges` only.
    ...onlyEdges,
    where: [/Connection\.nodes$/],
  },
  {
    // Lists that nobody pages: a handful by their nature, or one value for each sector or day range.
    ...onlyEdges,
    where: [
      /\.citations$/, /\.(possible|certain)Days$/, "Components.largestNodeCounts", "Gaps.counties", "Gaps.sectors",
      "GenderReport.men", "GenderReport.women", "Hop.fromInvolvements", "Hop.toInvolvements", "Path.hops",
      "Past.nodes", "Path.organisations", "Query.nodes", "SectorMixing.sectors", "SectorMixing.nodeCounts", "SectorMixing.tieCounts",
      /^Shared(Actor|Arena)\.(from|to)Involvements$/, "SliceTie.involvements", "SuggestedPartner.commonTargetGroups",
      "SuggestedPartner.reasons", "Change.bundles", "Change.tables",
    ],
  },
  {
    // What a question named, told again as it was named: as long as the question was, 1,000 at most.
    ...onlyEdges,
    where: [
      /^Provenance\.(via|roles|sectors|kinds|regions|actors|arenas|around|without)$/,
    ],
  },
  {
    // Pages of rows that have no id, for the reasons above. Relay asks for a `node` that is an object, an interface or a union.
    ...edgesOfNodes,
    where: [
      "CollaboratorEdge", "CommunityEdge", "ComparedNodeEdge", "ComparedTieEdge", "GenderReportEdge", "IdentifierEdge",
      "NameEdge", "NeighbourEdge", "PathEdge", "SearchHitEdge", "SharedActorEdge", "SharedArenaEdge", "SliceNodeEdge", "SliceTieEdge",
      "SuccessionEdge", "SuggestedPartnerEdge", "ChangeEdge",
    ],
  },
  {
    // `kind` is what each implementor calls its own kind, of its own enum.
    ...prefix,
    where: ["Arena.arenaKind"],
  },
  {
    // Words of the field: an "organisationsnummer" is called nothing else, a name's name is the text of it, and a division into
    // communities has communities.
    ...prefix,
    where: ["Organisation.organisationNumber", "Name.name", "Communities.communities"],
  },
];
