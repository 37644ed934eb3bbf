// Bundles the GraphiQL page into ../assets/graphiql, which the server embeds. See README.md.
import { build } from "esbuild";
import { copyFile, mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const out = resolve(here, "../assets/graphiql");

// Modules that are replaced by smaller ones, by the end of the import that names them.
const replaced = [
  [/^monaco-editor\/esm\/vs\/editor\/edcore\.main\.js$/, "src/monaco-core.js"],
  [/\/(diffEditorWidget|multiDiffEditorWidget)\.js$/, "src/monaco-unused.js"],
  [/\/(colorHoverParticipant|inlayHintsHover)\.js$/, "src/monaco-unused.js"],
  [/\/(inlineCompletionsHintsWidget|copyPasteController)\.js$/, "src/monaco-unused.js"],
  [/^prettier\/parser-graphql$/, "node_modules/prettier/plugins/graphql.mjs"],
];
const trim = {
  name: "trim",
  setup({ onResolve, onLoad }) {
    for (const [filter, path] of replaced) {
      onResolve({ filter }, () => ({ path: join(here, path) }));
    }
    // GraphiQL's module for JSON with comments keeps its parser; only its formatter is exchanged.
    onLoad({ filter: /@graphiql[\\/]react[\\/]dist[\\/]utility[\\/]jsonc\.js$/ }, async ({ path }) => {
      const source = await readFile(path, "utf8");
      const start = source.indexOf("async function formatJSONC");
      const end = source.indexOf("\n}\n", start);
      if (start < 0 || end < 0) throw new Error("GraphiQL's formatJSONC is not where it was");
      const formatter = JSON.stringify(join(here, "src/jsonc.js"));
      const contents = `import { formatJSONC } from ${formatter};\n${source.slice(0, start)}${source.slice(end + 3)}`;
      return { contents, resolveDir: dirname(path) };
    });
    // Monaco is wanted at once: a static import keeps it and its style sheet in one piece each.
    onLoad(
      {
        filter:
          /(@graphiql[\\/]react[\\/]dist[\\/]stores[\\/]monaco|monaco-graphql[\\/]esm[\\/]\w+|(graphql|monaco)\.contribution)\.js$/,
      },
      async ({ path }) => {
        const heads = [];
        const source = await readFile(path, "utf8");
        const body = source.replace(/\bimport\((["'])((?:monaco-|\.\/)[^"']+)\1\)/g, (_all, _quote, name) => {
          heads.push(`import * as eager${heads.length} from ${JSON.stringify(name)};`);
          return `Promise.resolve(eager${heads.length - 1})`;
        });
        return { contents: `${heads.join("\n")}\n${body}`, resolveDir: dirname(path) };
      },
    );
  },
};

const result = await build({
  absWorkingDir: here,
  entryPoints: {
    graphiql: "src/main.jsx",
    "editor.worker": "monaco-editor/esm/vs/editor/editor.worker.js",
    "json.worker": "monaco-editor/esm/vs/language/json/json.worker.js",
    "graphql.worker": "monaco-graphql/esm/graphql.worker.js",
  },
  outdir: out,
  write: false,
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "browser",
  target: ["chrome111", "firefox114", "safari16.4"],
  jsx: "automatic",
  minify: true,
  charset: "utf8",
  legalComments: "external",
  metafile: true,
  chunkNames: "chunk-[hash]",
  assetNames: "[name]-[hash]",
  loader: { ".ttf": "file" },
  define: { "process.env.NODE_ENV": '"production"' },
  plugins: [trim],
  logLevel: "warning",
});

await mkdir(out, { recursive: true });
for (const name of await readdir(out)) {
  if (name !== "examples.json") await rm(join(out, name), { recursive: true });
}

const legal = new Set();
for (const file of result.outputFiles) {
  if (file.path.endsWith(".LEGAL.txt")) {
    for (const comment of file.text.match(/\/\*[\s\S]*?\*\/|^\/\/.*$/gm) ?? []) legal.add(comment.trim());
  } else {
    await writeFile(file.path, file.contents);
  }
}
await copyFile(join(here, "src/index.html"), join(out, "index.html"));
await copyFile(join(here, "src/favicon.svg"), join(out, "favicon.svg"));
await writeFile(join(out, "LICENSES.txt"), await licences(result.metafile.outputs));

let total = 0;
for (const name of (await readdir(out)).sort()) {
  const { length } = await readFile(join(out, name));
  total += length;
  console.log(String(length).padStart(9), name);
}
console.log(String(total).padStart(9), "in all");

// The licence texts of every package that has a part in the bundle, equal texts once.
async function licences(outputs) {
  const folders = new Set();
  for (const { inputs } of Object.values(outputs)) {
    for (const [input, { bytesInOutput }] of Object.entries(inputs)) {
      const match = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input);
      if (match && bytesInOutput > 0) folders.add(match[1]);
    }
  }
  const texts = new Map();
  const add = (head, body) => texts.set(body, [...(texts.get(body) ?? []), head]);
  for (const folder of [...folders].sort()) {
    const manifest = JSON.parse(await readFile(join(here, folder, "package.json"), "utf8"));
    const author = typeof manifest.author === "string" ? manifest.author : manifest.author?.name;
    const by = author ? `, by ${author}` : "";
    const head = `* ${manifest.name} ${manifest.version} (${manifest.license ?? "see below"})${by}`;
    const files = (await readdir(join(here, folder))).sort();
    const names = files.filter((name) => /^(licen[cs]e|notice|copying|thirdpartynotices)/i.test(name));
    const parts = [];
    for (const name of names) {
      const text = await readFile(join(here, folder, name), "utf8");
      parts.push(text.replaceAll("\r\n", "\n").replace(/[ \t]+$/gm, "").trim());
    }
    add(head, parts.length > 0 ? parts.join("\n\n") : await standardText(manifest));
  }
  add(
    "* Visual Studio Code icons (the font codicon, from monaco-editor; CC-BY-4.0), by Microsoft Corporation",
    "https://github.com/microsoft/vscode-codicons, unchanged.\n" +
      "Licence text: https://creativecommons.org/licenses/by/4.0/legalcode",
  );
  const sections = [...texts].map(([body, heads]) => `${heads.join("\n")}\n\n${body}`);
  if (legal.size > 0) {
    sections.push(`Notices found in the bundled sources\n\n${[...legal].sort().join("\n\n")}`);
  }
  const intro = "The files of this folder bundle the packages below. Each is under its own licence, given with it.";
  return `${[intro, ...sections].join(`\n\n${"=".repeat(80)}\n\n`)}\n`;
}

// Packages that name their licence without carrying its text, and the package of the same authors
// whose text stands for it.
async function standardText({ name, license }) {
  const twins = {
    "@graphiql/plugin-doc-explorer": "@graphiql/react",
    "@graphiql/plugin-history": "@graphiql/react",
    "react-compiler-runtime": "react",
    "react-remove-scroll-bar": "react-remove-scroll",
  };
  if (license !== "MIT" || !(name in twins)) throw new Error(`${name} carries no licence text (${license})`);
  const text = await readFile(join(here, "node_modules", twins[name], "LICENSE"), "utf8");
  return text.replaceAll("\r\n", "\n").replace(/[ \t]+$/gm, "").trim();
}
