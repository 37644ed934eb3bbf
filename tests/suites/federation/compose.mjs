// The server as one subgraph of two: a gateway's composition must take it as it is, and another service must be able to add
// fields to what it answers for.
import { composeServices, compositionHasErrors } from "@theguild/federation-composition";
import { buildClientSchema, buildSchema, getIntrospectionQuery, lexicographicSortSchema, parse, printSchema } from "graphql";
import assert from "node:assert/strict";

async function ask(query) {
  const response = await fetch(`${process.env.SAMVERKAN_URL}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query }),
  });
  const { data, errors } = await response.json();
  assert.equal(errors, undefined, JSON.stringify(errors));
  return data;
}

const { _service } = await ask("{ _service { sdl } }");
const samverkan = { name: "samverkan", url: process.env.SAMVERKAN_URL, typeDefs: parse(_service.sdl) };
// Others know an organisation by its id or its key, and page as we do.
const budgets = {
  name: "budgets",
  typeDefs: parse(`
    extend schema @link(url: "https://specs.apollo.dev/federation/v2.5", import: ["@key", "@shareable"])
    type Organisation @key(fields: "key") { key: String! budgets(first: Int): BudgetConnection! }
    type Project @key(fields: "id") { id: ID! cost: Int }
    type Council @key(fields: "id") { id: ID! budget: Budget }
    type Person @key(fields: "key") { key: String! salary: Int }
    type Budget { year: Int! amount: Int! }
    type BudgetConnection { nodes: [Budget!]! pageInfo: PageInfo! }
    type PageInfo @shareable { hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: String endCursor: String }
    type Query { largestBudget: Organisation }
  `),
};
for (const services of [[samverkan], [samverkan, budgets]]) {
  const result = composeServices(services);
  const errors = compositionHasErrors(result) ? result.errors.map(({ message }) => message) : [];
  assert.deepEqual(errors, [], services.map(({ name }) => name).join(" and "));
  for (const of of ["Organisation", "Project", "Council", "Person"]) {
    const [declared] = result.supergraphSdl.match(new RegExp(`^type ${of} .*`, "m")) ?? [""];
    for (const key of ["id", "key"]) {
      assert.ok(declared.includes(`@join__type(graph: SAMVERKAN, key: "${key}")`), `${of} has no key ${key}: ${declared}`);
    }
  }
}

// What introspection shows is what schema.graphql shows: nothing of a gateway's is in either.
const shown = await ask(getIntrospectionQuery({ specifiedByUrl: true, inputValueDeprecation: true, oneOf: true }));
const published = await (await fetch(`${process.env.SAMVERKAN_URL}/schema.graphql`)).text();
const print = (schema) => printSchema(lexicographicSortSchema(schema));
// docs/API.md, known quirks: introspection does not tell which interfaces an interface implements.
const withoutThose = (sdl) => sdl.replace(/^(interface \w+) implements [^{]*\{/gm, "$1 {");
assert.equal(print(buildClientSchema(shown)), withoutThose(print(buildSchema(published))));

console.log("federation: composes alone and with another service; introspection is schema.graphql");
