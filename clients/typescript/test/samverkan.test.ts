// Against the real server: `SAMVERKAN_URL=… npm test`.
import assert from "node:assert/strict";
import { test } from "node:test";

import { Refused, Samverkan } from "../src/samverkan.js";

const samverkan = new Samverkan(process.env.SAMVERKAN_URL ?? "http://127.0.0.1:8000");

async function all<Row>(rows: AsyncGenerator<Row>): Promise<Row[]> {
  const found: Row[] = [];
  for await (const row of rows) found.push(row);
  return found;
}

test("a list is filtered and paged to its end", async () => {
  const scope = { kinds: ["MUNICIPALITY" as const], regions: ["23"] };
  const municipalities = await all(samverkan.organisations({ scope }, 3));
  assert.deepEqual(new Set(municipalities.map(({ county }) => county?.code)), new Set(["23"]));
  assert.equal(municipalities.length, 8);
  assert.equal(new Set(municipalities.map(({ id }) => id)).size, 8);
  const named = await all(samverkan.organisations({ scope, filter: { name: "ostersund" } }));
  assert.deepEqual(named.map(({ key }) => key), ["ostersunds-kommun"]);
});

test("paths have hops, arenas and evidence", async () => {
  const { nodes, totalCount } = await samverkan.paths("region-skane", "ostersunds-kommun");
  assert.equal(nodes.length, totalCount);
  for (const { hops, length } of nodes) {
    assert.equal(hops.length, length);
    assert.equal(hops[0]?.from.name, "Region Skåne");
    assert.equal(hops.at(-1)?.to.name, "Östersunds kommun");
    assert.ok(hops.every(({ fromInvolvements }) => fromInvolvements.every(({ citations }) => citations[0]?.source.title)));
  }
});

test("a part of the network is exported", async () => {
  const { nodes, edges } = await samverkan.network({ at: "2014-10-01" });
  const ids = new Set(nodes.map(({ id }) => id));
  assert.ok(edges.length > 20);
  assert.ok(edges.every(({ source, target, weight }) => ids.has(source) && ids.has(target) && weight > 0));
});

test("what is refused says why", async () => {
  const refused = (code: string) => (error: unknown) =>
    error instanceof Refused && error.code === code && error.requestId !== "" && error.message !== "";
  await assert.rejects(samverkan.paths("no-such-organisation", "region-skane"), refused("NOT_FOUND"));
  await assert.rejects(all(samverkan.organisations({ scope: { at: "2014-02-30" } })), refused("BAD_USER_INPUT"));
  await assert.rejects(samverkan.network({ weighting: "NO_SUCH" }), refused("BAD_USER_INPUT"));
});
