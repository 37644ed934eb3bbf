import "./monaco.js";
import { createRoot } from "react-dom/client";
import { GraphiQL, HISTORY_PLUGIN } from "graphiql";
import "@graphiql/react/style.css";
import "@graphiql/plugin-doc-explorer/style.css";
import "@graphiql/plugin-history/style.css";
import "graphiql/graphiql.css";
import "./page.css";
import { examplesPlugin } from "./examples.jsx";
import { fetcher } from "./fetcher.js";
import { FollowSystemTheme, KeepActiveTabInView } from "./follow.js";

const PREFIX = "graphiql:";

async function loadExamples() {
  try {
    const response = await fetch("/graphiql/examples.json", { headers: { accept: "application/json" } });
    if (!response.ok) throw new Error(`the server answered ${response.status}`);
    const entries = await response.json();
    if (!Array.isArray(entries)) throw new Error("the file does not hold a list");
    return {
      examples: entries.map(({ title, description, query, variables }) => ({
        title: String(title ?? "Untitled"),
        description: String(description ?? ""),
        query: String(query ?? ""),
        variables:
          variables === null || variables === undefined
            ? ""
            : typeof variables === "string"
              ? variables
              : JSON.stringify(variables, null, 2),
      })),
    };
  } catch (error) {
    return { examples: [], problem: error instanceof Error ? error.message : String(error) };
  }
}

function isFirstVisit() {
  try {
    return localStorage.getItem(`${PREFIX}tabState`) === null;
  } catch {
    return true;
  }
}

const loaded = await loadExamples();
const examples = examplesPlugin(loaded);
const [first] = loaded.examples;

// On a first visit the page opens the first example, with the list beside it. Later visits find
// their own tabs again.
const start =
  first && isFirstVisit()
    ? {
        defaultTabs: [{ query: first.query, variables: first.variables }],
        initialVariables: first.variables,
        visiblePlugin: examples,
      }
    : {};

createRoot(document.getElementById("graphiql")).render(
  <GraphiQL
    fetcher={fetcher}
    plugins={[examples, HISTORY_PLUGIN]}
    defaultQuery=""
    defaultEditorToolsVisibility="variables"
    shouldPersistHeaders={false}
    showPersistHeadersSettings={false}
    inputValueDeprecation
    schemaDescription
    {...start}
  >
    <GraphiQL.Logo>
      <a className="graphiql-logo-link" href="/graphiql">
        Samverkan
      </a>
    </GraphiQL.Logo>
    <FollowSystemTheme />
    <KeepActiveTabInView />
  </GraphiQL>,
);
