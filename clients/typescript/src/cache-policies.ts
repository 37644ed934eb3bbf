// Written by cache-policies.mjs from schema.graphql. To write it anew: `npm run cache-policies`.

/** The types behind each interface: what a fragment on the interface applies to. */
export const possibleTypes: Record<string, string[]> = {
  "Actor": [
    "Organisation",
    "Person"
  ],
  "Arena": [
    "Agreement",
    "Association",
    "Council",
    "Event",
    "Project"
  ],
  "FigureSubject": [
    "Agreement",
    "Council",
    "Event",
    "Organisation",
    "Participation",
    "Project"
  ],
  "Involvement": [
    "AgreementParty",
    "Assignment",
    "AssociationRole",
    "Attendance",
    "CouncilHost",
    "Mandate",
    "Membership",
    "Participation"
  ],
  "Named": [
    "Agreement",
    "Association",
    "Council",
    "Event",
    "Organisation",
    "Person",
    "Project"
  ],
  "Node": [
    "Agreement",
    "AgreementParty",
    "Assignment",
    "Association",
    "AssociationRole",
    "Attendance",
    "Council",
    "CouncilHost",
    "Event",
    "Finding",
    "Mandate",
    "Membership",
    "Organisation",
    "Participation",
    "Person",
    "Project",
    "ReportedFigure",
    "Seat",
    "Source",
    "Track"
  ]
};

/** The types without an `id` that other fields tell apart. */
export const keyed: Record<string, string[]> = {
  "Change": [
    "version"
  ]
};

/** The types that nothing tells apart: they are kept within the object that they stand in, under its field and arguments. */
export const embedded: string[] = [
  "Brokerage",
  "Centralisation",
  "ChangeCounts",
  "Citation",
  "Collaborator",
  "CommonDay",
  "CommonTargetGroup",
  "Communities",
  "Community",
  "ComparedNode",
  "ComparedTie",
  "Components",
  "CorePeriphery",
  "Dataset",
  "DatasetCitation",
  "DatasetCounts",
  "DayRange",
  "Diameter",
  "EiBaseline",
  "EiIndex",
  "Gaps",
  "GenderReport",
  "GenderTotals",
  "Hop",
  "Identifier",
  "MeasureBounds",
  "MeasureChange",
  "MeasureMethod",
  "Name",
  "Neighbour",
  "OrganisationNumber",
  "OverlapDays",
  "Past",
  "Path",
  "Period",
  "Place",
  "Provenance",
  "SearchHit",
  "SectorMixing",
  "SharedActor",
  "SharedArena",
  "Slice",
  "SliceComparison",
  "SliceNode",
  "SliceTie",
  "Stability",
  "Succession",
  "SuggestedPartner",
  "TableChange",
  "Tie",
  "UncertainDate"
];

/** The fields of each type that are read page by page, each with the arguments that make it another list. */
export const paged: Record<string, Record<string, string[]>> = {
  "Query": {
    "search": [
      "text",
      "types"
    ],
    "organisations": [
      "filter",
      "scope",
      "orderBy"
    ],
    "persons": [
      "filter",
      "scope",
      "orderBy"
    ],
    "projects": [
      "filter",
      "scope",
      "orderBy"
    ],
    "councils": [
      "filter",
      "scope",
      "orderBy"
    ],
    "agreements": [
      "filter",
      "scope",
      "orderBy"
    ],
    "events": [
      "filter",
      "scope",
      "orderBy"
    ],
    "sources": [
      "filter",
      "orderBy"
    ],
    "findings": [
      "filter",
      "orderBy"
    ],
    "paths": [
      "from",
      "to",
      "maxHops",
      "scope"
    ],
    "suggestedPartners": [
      "organisation",
      "scope"
    ],
    "changes": []
  },
  "Agreement": {
    "involvements": [
      "scope",
      "orderBy"
    ],
    "organisations": [
      "scope",
      "orderBy"
    ],
    "figures": [
      "filter",
      "orderBy"
    ]
  },
  "Association": {
    "involvements": [
      "scope",
      "orderBy"
    ],
    "organisations": [
      "scope",
      "orderBy"
    ]
  },
  "Collaborator": {
    "sharedArenas": [
      "filter",
      "orderBy"
    ]
  },
  "Communities": {
    "communities": []
  },
  "Community": {
    "members": [
      "orderBy"
    ]
  },
  "CorePeriphery": {
    "core": [
      "orderBy"
    ]
  },
  "Council": {
    "involvements": [
      "scope",
      "orderBy"
    ],
    "organisations": [
      "scope",
      "orderBy"
    ],
    "seats": [
      "scope",
      "orderBy"
    ],
    "mandates": [
      "scope",
      "orderBy"
    ],
    "events": [
      "filter",
      "orderBy"
    ],
    "figures": [
      "filter",
      "orderBy"
    ],
    "findings": [
      "filter",
      "orderBy"
    ]
  },
  "Event": {
    "involvements": [
      "scope",
      "orderBy"
    ],
    "organisations": [
      "scope",
      "orderBy"
    ],
    "figures": [
      "filter",
      "orderBy"
    ],
    "findings": [
      "filter",
      "orderBy"
    ]
  },
  "Gaps": {
    "municipalities": [
      "orderBy"
    ],
    "regions": [
      "orderBy"
    ]
  },
  "GenderTotals": {
    "reports": []
  },
  "Organisation": {
    "parts": [
      "filter",
      "orderBy"
    ],
    "names": [
      "filter",
      "orderBy"
    ],
    "identifiers": [
      "filter",
      "orderBy"
    ],
    "predecessors": [
      "filter",
      "orderBy"
    ],
    "successors": [
      "filter",
      "orderBy"
    ],
    "involvements": [
      "scope",
      "orderBy"
    ],
    "collaborators": [
      "scope",
      "weighting",
      "orderBy"
    ],
    "neighbours": [
      "steps",
      "scope",
      "orderBy"
    ],
    "seats": [
      "scope",
      "orderBy"
    ],
    "hostedCouncils": [
      "filter",
      "orderBy"
    ],
    "members": [
      "scope",
      "orderBy"
    ],
    "memberOf": [
      "scope",
      "orderBy"
    ],
    "figures": [
      "filter",
      "orderBy"
    ]
  },
  "Participation": {
    "figures": [
      "filter",
      "orderBy"
    ]
  },
  "Past": {
    "search": [
      "text",
      "types"
    ],
    "organisations": [
      "filter",
      "scope",
      "orderBy"
    ],
    "persons": [
      "filter",
      "scope",
      "orderBy"
    ],
    "projects": [
      "filter",
      "scope",
      "orderBy"
    ],
    "councils": [
      "filter",
      "scope",
      "orderBy"
    ],
    "agreements": [
      "filter",
      "scope",
      "orderBy"
    ],
    "events": [
      "filter",
      "scope",
      "orderBy"
    ],
    "sources": [
      "filter",
      "orderBy"
    ],
    "findings": [
      "filter",
      "orderBy"
    ],
    "paths": [
      "from",
      "to",
      "maxHops",
      "scope"
    ],
    "suggestedPartners": [
      "organisation",
      "scope"
    ],
    "changes": []
  },
  "Person": {
    "involvements": [
      "scope",
      "orderBy"
    ],
    "seats": [
      "scope",
      "orderBy"
    ]
  },
  "Project": {
    "involvements": [
      "scope",
      "orderBy"
    ],
    "organisations": [
      "scope",
      "orderBy"
    ],
    "parts": [
      "filter",
      "orderBy"
    ],
    "tracks": [
      "filter",
      "orderBy"
    ],
    "assignments": [
      "scope",
      "orderBy"
    ],
    "councils": [
      "filter",
      "orderBy"
    ],
    "events": [
      "filter",
      "orderBy"
    ],
    "figures": [
      "filter",
      "orderBy"
    ],
    "findings": [
      "filter",
      "orderBy"
    ]
  },
  "Seat": {
    "mandates": [
      "scope",
      "orderBy"
    ]
  },
  "Slice": {
    "nodes": [
      "orderBy"
    ],
    "ties": [
      "orderBy"
    ]
  },
  "SliceComparison": {
    "nodes": [
      "filter",
      "orderBy"
    ],
    "ties": [
      "filter",
      "orderBy"
    ]
  },
  "SliceTie": {
    "sharedArenas": [
      "filter",
      "orderBy"
    ],
    "sharedActors": [
      "orderBy"
    ]
  },
  "Source": {
    "parts": [
      "filter",
      "orderBy"
    ]
  },
  "SuggestedPartner": {
    "sharedPartners": [
      "orderBy"
    ]
  },
  "Tie": {
    "sharedArenas": [
      "filter",
      "orderBy"
    ]
  }
};
