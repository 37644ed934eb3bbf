// `SAMVERKAN_URL=http://127.0.0.1:8000 npm start`
import { Refused, Samverkan } from "./samverkan.js";

const samverkan = new Samverkan(process.env.SAMVERKAN_URL ?? "http://127.0.0.1:8000");

console.log("Municipalities of Jämtland:");
for await (const { name } of samverkan.organisations({ scope: { kinds: ["MUNICIPALITY"], regions: ["23"] } }, 5)) {
  console.log(`  ${name}`);
}

const { nodes, totalCount } = await samverkan.paths("region-skane", "ostersunds-kommun", 1);
console.log(`Region Skåne and Östersund: ${totalCount} shortest paths, of which one:`);
for (const { from, arena, to } of nodes[0]?.hops ?? []) console.log(`  ${from.name} – ${arena.name} – ${to.name}`);

const network = await samverkan.network({ at: "2014-10-01" });
console.log(`On 1 October 2014: ${network.nodes.length} organisations, ${network.edges.length} ties`);

try {
  await samverkan.paths("no-such-organisation", "ostersunds-kommun");
} catch (error) {
  if (!(error instanceof Refused)) throw error;
  console.log(`${error.code}: ${error.message}`);
}
