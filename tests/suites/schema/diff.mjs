// What changed in schema.graphql since the last released version, which released.graphql keeps. A change that breaks a client
// fails unless the Unreleased section of CHANGELOG.md names what changed, in backticks: `Type.field` or `Type.field.argument`.
import { CriticalityLevel, diff } from "@graphql-inspector/core";
import { buildSchema } from "graphql";
import { readFile } from "node:fs/promises";

const read = (path) => readFile(new URL(path, import.meta.url), "utf8");
const [before, after, changelog] = await Promise.all(
  ["released.graphql", "../../../schema.graphql", "../../../CHANGELOG.md"].map(read),
);
const unreleased = /^## Unreleased$(.*?)(?=^## |(?![^]))/ms.exec(changelog)?.[1] ?? "";

const found = await diff(buildSchema(before), buildSchema(after));
// What was released is kept without its descriptions.
const changes = found.filter(({ type }) => !type.includes("DESCRIPTION"));
const breaking = changes.filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking);
const unnamed = breaking.filter(({ path }) => !unreleased.includes(`\`${path}\``));
for (const { path, message } of breaking) console.log(`breaking: ${path}: ${message}`);
for (const { path } of unnamed) {
  console.error(`CHANGELOG.md does not name \`${path}\` under Unreleased: say what changed, and what to do instead`);
}
console.log(`graphql-inspector: ${changes.length} changes since the release, ${breaking.length} breaking`);
if (unnamed.length > 0) process.exitCode = 1;
