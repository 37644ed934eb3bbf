// A cache for urql that knows the schema: rows by their ids, and lists that grow page by page.
import type { Exchange } from "@urql/core";
import { cacheExchange, type CacheExchangeOpts } from "@urql/exchange-graphcache";
import { relayPagination } from "@urql/exchange-graphcache/extras";

import { embedded, keyed, paged } from "./cache-policies.js";

/**
 * Makes the exchange. `schema` is the schema's introspection, made small by `@urql/introspection`; without it, what a fragment
 * on an interface applies to is a guess.
 *
 * One cache is for one version of the data, since a row has the same id in all of them: ask for another version with a client of
 * its own, at `/graphql?version=3`.
 */
export function urqlCache(schema?: CacheExchangeOpts["schema"]): Exchange {
  const keys: NonNullable<CacheExchangeOpts["keys"]> = {};
  for (const type of embedded) keys[type] = () => null;
  for (const [type, fields] of Object.entries(keyed)) {
    keys[type] = (row) => fields.map((field) => String(row[field])).join("/");
  }
  const resolvers: NonNullable<CacheExchangeOpts["resolvers"]> = {};
  for (const [type, lists] of Object.entries(paged)) {
    resolvers[type] = Object.fromEntries(Object.keys(lists).map((field) => [field, relayPagination()]));
  }
  return cacheExchange({ ...(schema && { schema }), keys, resolvers });
}
