// One organisation: a fragment that is refetched through `node(id:)`, with a list inside it that is paged from its end.
import { graphql } from "relay-runtime";

export const profile = graphql`
  fragment organisation_profile on Organisation
  @argumentDefinitions(
    last: { type: "Int", defaultValue: 5 }
    before: { type: "String" }
    weighting: { type: "Weighting", defaultValue: NEWMAN }
  )
  @refetchable(queryName: "organisationPageQuery") {
    name
    kind
    county {
      code
      name
    }
    collaborators(last: $last, before: $before, weighting: $weighting)
      @connection(key: "organisation_profile_collaborators") {
      edges {
        node {
          weight
          organisation {
            id
            name
          }
        }
      }
    }
  }
`;
