// What a page does with its types: the compiler holds it against the schema, nothing runs it.
import type { TypedDocumentNode } from "@graphql-typed-document-node/core";

import { type FragmentType, graphql, useFragment } from "./__generated__/client/index.js";

const InvolvementRow = graphql(`
  fragment InvolvementRow on Involvement {
    __typename
    id
    role
    period {
      start {
        edtf
        earliest
      }
      certain {
        from
        to
      }
    }
    organisation {
      name
    }
    citations {
      quote
      locator
    }
    ... on Mandate {
      seat {
        id
      }
    }
  }
`);

const Profile = graphql(`
  query Profile($by: OrganisationBy!, $scope: Scope, $weighting: Weighting = NEWMAN, $after: String) {
    organisation(by: $by) {
      id
      name
      county {
        code
      }
      involvements(scope: $scope, first: 10, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          ...InvolvementRow
        }
      }
      collaborators(weighting: $weighting, first: 5) {
        nodes {
          weight
          organisation {
            name
          }
        }
      }
    }
  }
`);

// A client's own `request`, of any library: what comes back is typed by the document that is sent.
type Request = <Data, Variables>(document: TypedDocumentNode<Data, Variables>, variables: NoInfer<Variables>) => Promise<Data>;

function row(of: FragmentType<typeof InvolvementRow>): string {
  const involvement = useFragment(InvolvementRow, of);
  const since: string | null | undefined = involvement.period.start?.earliest;
  // A type's own fields are there once its type is known, and not before.
  const seat = involvement.__typename === "Mandate" ? involvement.seat?.id : undefined;
  // @ts-expect-error: a role is one of those that the schema names.
  const unknown = involvement.role === "NO_SUCH_ROLE";
  return [involvement.organisation?.name, involvement.role, since, seat, unknown].join(" ");
}

export async function profile(request: Request): Promise<string[]> {
  const { organisation } = await request(Profile, { by: { key: "region-skane" }, scope: { at: "2014-10-01", via: ["COUNCIL"] } });
  // @ts-expect-error: exactly one way of naming an organisation.
  await request(Profile, { by: { key: "region-skane", organisationNumber: "232100-0255" } });
  // @ts-expect-error: a day is text.
  await request(Profile, { by: { key: "region-skane" }, scope: { at: 2014 } });
  // @ts-expect-error: null has to be thought of.
  organisation.name;
  const weights: number[] = organisation?.collaborators.nodes.map(({ weight }) => weight) ?? [];
  return [...weights.map(String), ...(organisation?.involvements.nodes.map(row) ?? [])];
}
