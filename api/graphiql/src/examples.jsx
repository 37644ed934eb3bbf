import { KEY_MAP, formatShortcutForOS, useGraphiQL, useGraphiQLActions } from "@graphiql/react";

function ExamplesIcon(props) {
  return (
    <svg width="1em" height="1.15em" viewBox="0 0 14 16" fill="none" stroke="currentColor" strokeWidth="1.5" {...props}>
      <path d="M1 3.2h1.2M5 3.2h8M1 8h1.2M5 8h8M1 12.8h1.2M5 12.8h8" strokeLinecap="round" />
    </svg>
  );
}

function Examples({ examples, problem }) {
  const { addTab, changeTab, updateActiveTabValues } = useGraphiQLActions();
  const { tabs, activeTabIndex, queryEditor, variableEditor } = useGraphiQL((state) => ({
    tabs: state.tabs,
    activeTabIndex: state.activeTabIndex,
    queryEditor: state.queryEditor,
    variableEditor: state.variableEditor,
  }));
  const active = tabs[activeTabIndex];

  const holds = (tab, { query, variables }) =>
    (tab?.query ?? "") === query && (tab?.variables ?? "") === variables;

  const open = (example) => {
    if (!queryEditor || !variableEditor) return;
    const { query, variables } = example;
    // An example that is still open and unchanged is shown again rather than opened twice.
    if (queryEditor.getValue() === query && variableEditor.getValue() === variables) return;
    const index = tabs.findIndex((tab, i) => i !== activeTabIndex && holds(tab, example));
    if (index >= 0) {
      changeTab(index);
      return;
    }
    addTab();
    queryEditor.setValue(query);
    variableEditor.setValue(variables);
    updateActiveTabValues({ query, variables });
  };

  return (
    <section aria-label="Examples" className="examples">
      <div className="examples-heading">Examples</div>
      {problem && (
        <p className="examples-note" role="alert">
          The examples could not be loaded: {problem}.
        </p>
      )}
      {!problem && (
        <p className="examples-note">
          Choose one to open it in a tab of its own, then run it with ▶ or {formatShortcutForOS(KEY_MAP.runQuery.key)}.
        </p>
      )}
      <ol className="examples-list">
        {examples.map((example, index) => (
          <li key={index}>
            <button
              type="button"
              className="examples-item"
              aria-current={holds(active, example) ? "true" : undefined}
              onClick={() => open(example)}
            >
              <span className="examples-title">{example.title}</span>
              <span className="examples-description">{example.description}</span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}

export function examplesPlugin(loaded) {
  return {
    title: "Examples",
    icon: ExamplesIcon,
    content: () => <Examples {...loaded} />,
  };
}
