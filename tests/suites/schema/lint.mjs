// The recommended rules for schemas and those of Relay, on schema.graphql. What they find and we mean is in excused.mjs, by
// name: whatever else they find fails, and so does an excuse that nothing needs any longer.
import { ESLint } from "eslint";
import plugin from "@graphql-eslint/eslint-plugin";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

import { excused } from "./excused.mjs";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const file = "schema.graphql";
const eslint = new ESLint({
  cwd: root,
  overrideConfigFile: true,
  overrideConfig: {
    files: [file],
    languageOptions: {
      parser: plugin.parser,
      parserOptions: { graphQLConfig: { schema: `${root}${file}` } },
    },
    plugins: { "@graphql-eslint": plugin },
    rules: {
      ...plugin.configs["flat/schema-recommended"].rules,
      ...plugin.configs["flat/schema-relay"].rules,
    },
  },
});

const lines = (await readFile(`${root}${file}`, "utf8")).split("\n");
const results = await eslint.lintFiles([file]);
const problems = results.flatMap(({ messages }) => messages);
const needed = new Set();
let failed = 0;
for (const { ruleId, message, line } of problems) {
  const rule = ruleId?.replace("@graphql-eslint/", "");
  const at = coordinate(line);
  const excuse = excused
    .filter((it) => it.rule === rule && it.about.test(message))
    .flatMap(({ where }) => where)
    .find((it) => (it instanceof RegExp ? it.test(at) : it === at));
  if (excuse) {
    needed.add(`${rule} ${excuse}`);
  } else {
    failed += 1;
    console.error(`${file}:${line} ${at}: ${message} (${rule})`);
  }
}
for (const { rule, where } of excused) {
  for (const excuse of where.filter((it) => !needed.has(`${rule} ${it}`))) {
    failed += 1;
    console.error(`excused.mjs: ${rule} finds nothing at ${excuse} any longer`);
  }
}
console.log(`graphql-eslint: ${problems.length} findings, ${needed.size} excuses, ${failed} to mend`);
if (failed > 0) process.exitCode = 1;

// `Type` or `Type.field` of a line in its declaration.
function coordinate(line) {
  const declared = /^(?:type|interface|input|enum|union|scalar) (\w+)/;
  let field = "";
  for (const text of lines.slice(0, line).reverse()) {
    const owner = declared.exec(text)?.[1];
    if (owner) return owner + field;
    const name = /^\t(\w+)[(:]/.exec(text)?.[1];
    if (name && field === "") field = `.${name}`;
  }
  return field;
}
