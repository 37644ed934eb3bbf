// The audits of GraphQL over HTTP, asked of the real server. A SHOULD or a MAY that is not met fails as a MUST does.
import { serverAudits } from "graphql-http";

const url = `${process.env.SAMVERKAN_URL}/graphql`;
const audits = serverAudits({ url, fetchFn: fetch });
let passed = 0;
for (const audit of audits) {
  const result = await audit.fn();
  if (result.status === "ok") passed += 1;
  else console.error(`${result.status}: ${audit.id} ${audit.name}: ${result.reason}`);
}
console.log(`graphql-http: ${passed} of ${audits.length} audits`);
// The number is the suite's own of this version: fewer would mean that some were not run.
if (passed !== 61) process.exitCode = 1;
