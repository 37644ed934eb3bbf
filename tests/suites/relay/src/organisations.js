// A list that is paged on, as a Relay application writes it; what it spreads is refetched by itself.
import { graphql } from "relay-runtime";

export const query = graphql`
  query organisationsQuery($first: Int!, $filter: OrganisationFilter, $scope: Scope) {
    ...organisations_list @arguments(first: $first, filter: $filter, scope: $scope)
  }
`;

export const list = graphql`
  fragment organisations_list on Query
  @argumentDefinitions(
    first: { type: "Int!" }
    after: { type: "String" }
    filter: { type: "OrganisationFilter" }
    scope: { type: "Scope" }
  )
  @refetchable(queryName: "organisationsPageQuery") {
    organisations(first: $first, after: $after, filter: $filter, scope: $scope)
      @connection(key: "organisations_list_organisations", filters: ["filter", "scope"]) {
      totalCount
      edges {
        node {
          id
          name
          ...organisation_profile
        }
      }
    }
  }
`;
