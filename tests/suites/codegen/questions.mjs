// Gathers the questions of `tests/cases` in one document. A question there need not have a name, and two may have the same:
// operations and fragments are named after their files here, since the generated code has one name for each.
import { Kind, parse, print, visit } from "graphql";
import { mkdir, readFile, readdir, writeFile } from "node:fs/promises";

const cases = new URL("../../cases/", import.meta.url);
const texts = [];
for (const topic of (await readdir(cases)).sort()) {
  // Some of these do not fit the schema, which is what they are for.
  if (topic === "errors") continue;
  for (const file of (await readdir(new URL(`${topic}/`, cases))).sort()) {
    if (!file.endsWith(".graphql")) continue;
    const prefix = `${topic}_${file.replace(".graphql", "")}`.replaceAll(/\W/g, "_");
    const named = (node) => ({ ...node, name: { kind: Kind.NAME, value: [prefix, node.name?.value].filter(Boolean).join("_") } });
    const document = parse(await readFile(new URL(`${topic}/${file}`, cases), "utf8"));
    texts.push(print(visit(document, { OperationDefinition: named, FragmentDefinition: named, FragmentSpread: named })));
  }
}
const folder = new URL("__generated__/", import.meta.url);
await mkdir(folder, { recursive: true });
await writeFile(new URL("questions.graphql", folder), texts.join("\n\n"));
console.log(`graphql-codegen: types for ${texts.length} questions of tests/cases`);
