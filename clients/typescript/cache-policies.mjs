// Writes src/cache-policies.ts: what a client's normalised cache has to know of schema.graphql. With `--check` it writes nothing,
// and fails when the file is not what it would write.
import { buildSchema, getNamedType, isAbstractType, isObjectType } from "graphql";
import { readFileSync, writeFileSync } from "node:fs";

const schema = buildSchema(readFileSync(new URL("../../schema.graphql", import.meta.url), "utf8"));
const target = new URL("src/cache-policies.ts", import.meta.url);

/** Types that have no `id` and are told apart by other fields. */
const KEYED = { Change: ["version"] };
const PAGE = new Set(["first", "after", "last", "before"]);

const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith("__"));
const objects = types.filter((type) => isObjectType(type) && type !== schema.getQueryType());
const isPaging = ({ name }) => /(Connection|Edge)$/.test(name) || name === "PageInfo";
const fieldsOf = (type) => Object.values(type.getFields());

const possibleTypes = types
  .filter(isAbstractType)
  .map((type) => [type.name, schema.getPossibleTypes(type).map(({ name }) => name).sort()]);
const embedded = objects
  .filter((type) => !type.getFields().id && !isPaging(type) && !(type.name in KEYED))
  .map(({ name }) => name);
const paged = [schema.getQueryType(), ...objects]
  .map((type) => {
    const lists = fieldsOf(type).filter(({ type, args }) => /Connection$/.test(getNamedType(type).name) && args.some(({ name }) => name === "after"));
    return [type.name, Object.fromEntries(lists.map(({ name, args }) => [name, args.map((arg) => arg.name).filter((arg) => !PAGE.has(arg))]))];
  })
  .filter(([, lists]) => Object.keys(lists).length > 0);

const show = (value) => JSON.stringify(value, null, 2);
const file = `// Written by cache-policies.mjs from schema.graphql. To write it anew: \`npm run cache-policies\`.

/** The types behind each interface: what a fragment on the interface applies to. */
export const possibleTypes: Record<string, string[]> = ${show(Object.fromEntries(possibleTypes))};

/** The types without an \`id\` that other fields tell apart. */
export const keyed: Record<string, string[]> = ${show(KEYED)};

/** The types that nothing tells apart: they are kept within the object that they stand in, under its field and arguments. */
export const embedded: string[] = ${show(embedded)};

/** The fields of each type that are read page by page, each with the arguments that make it another list. */
export const paged: Record<string, Record<string, string[]>> = ${show(Object.fromEntries(paged))};
`;

if (!process.argv.includes("--check")) {
  writeFileSync(target, file);
} else if (readFileSync(target, "utf8") !== file) {
  console.error("src/cache-policies.ts is stale; run `npm run cache-policies` in clients/typescript");
  process.exitCode = 1;
}
