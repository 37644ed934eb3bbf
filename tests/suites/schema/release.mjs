// Keeps schema.graphql as the released one, without its descriptions. Run it when a version is released, and only then.
import { parse, print, visit } from "graphql";
import { readFile, writeFile } from "node:fs/promises";

const sdl = await readFile(new URL("../../../schema.graphql", import.meta.url), "utf8");
const bare = visit(parse(sdl, { noLocation: true }), { enter: (node) => ("description" in node ? { ...node, description: undefined } : undefined) });
await writeFile(new URL("released.graphql", import.meta.url), `${print(bare)}\n`);
