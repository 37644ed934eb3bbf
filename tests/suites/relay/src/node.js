// Anything with an id, and fragments on interfaces.
import { graphql } from "relay-runtime";

export const query = graphql`
  query nodeQuery($id: ID!) {
    node(id: $id) {
      __typename
      ...node_any
    }
  }
`;

export const any = graphql`
  fragment node_any on Node
  @argumentDefinitions(first: { type: "Int", defaultValue: 3 }, after: { type: "String" })
  @refetchable(queryName: "nodePageQuery") {
    id
    ... on Arena {
      name
      arenaKind
      involvements(first: $first, after: $after) @connection(key: "node_any_involvements") {
        edges {
          node {
            ...node_involvement
          }
        }
      }
    }
    ...node_involvement @alias(as: "asInvolvement")
  }
`;

export const involvement = graphql`
  fragment node_involvement on Involvement {
    id
    role
    organisation {
      name
    }
    citations {
      quote
      source {
        id
        title
      }
    }
  }
`;
