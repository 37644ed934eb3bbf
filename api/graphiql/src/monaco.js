// Monaco as this page uses it. GraphiQL loads it lazily; importing it here as well puts its style
// sheet into the page's one.
import "monaco-graphql/esm/monaco-editor.js";
import "monaco-graphql/esm/lite.js";
import { editor } from "monaco-editor/esm/vs/editor/editor.api.js";

const WORKERS = { json: "json.worker.js", graphql: "graphql.worker.js" };

globalThis.MonacoEnvironment = {
  getWorker: (_id, label) =>
    new Worker(`/graphiql/${WORKERS[label] ?? "editor.worker.js"}`, { type: "module", name: label }),
};

// GraphiQL asks for Fira Code by name alone; no font is shipped, so name the usual ones after it.
const fontFamily =
  '"Fira Code", ui-monospace, "Cascadia Code", "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace';
editor.onDidCreateEditor((instance) => instance.updateOptions({ fontFamily, fontSize: 14 }));
