// A cache for Apollo Client that knows the schema: rows by their ids, and lists that grow page by page.
import { type FieldPolicy, InMemoryCache, type TypePolicies } from "@apollo/client";
import { relayStylePagination } from "@apollo/client/utilities";

import { embedded, keyed, paged, possibleTypes } from "./cache-policies.js";

/**
 * Makes the cache. Lists grow by their `edges`: ask for those, with `pageInfo`, and not for `nodes`.
 *
 * One cache is for one version of the data, since a row has the same id in all of them: ask for another version with a client of
 * its own, at `/graphql?version=3`.
 */
export function apolloCache(): InMemoryCache {
  const typePolicies: TypePolicies = {};
  for (const type of embedded) typePolicies[type] = { keyFields: false, merge: true };
  for (const [type, keyFields] of Object.entries(keyed)) typePolicies[type] = { keyFields };
  for (const [type, lists] of Object.entries(paged)) {
    const fields: Record<string, FieldPolicy> = {};
    for (const [field, keyArgs] of Object.entries(lists)) fields[field] = relayStylePagination(keyArgs);
    typePolicies[type] = { ...typePolicies[type], fields };
  }
  return new InMemoryCache({ possibleTypes, typePolicies });
}
