import { useEffect } from "react";
import { useGraphiQL, useGraphiQLActions } from "@graphiql/react";

// GraphiQL's own style sheet follows the system at once; the editors are told here.
export function FollowSystemTheme() {
  const theme = useGraphiQL((state) => state.theme);
  const { setTheme } = useGraphiQLActions();
  useEffect(() => {
    if (theme !== null) return;
    const query = matchMedia("(prefers-color-scheme: dark)");
    const follow = () => setTheme(null);
    query.addEventListener("change", follow);
    return () => query.removeEventListener("change", follow);
  }, [theme, setTheme]);
  return null;
}

// With many tabs open the bar scrolls; a tab that becomes active is brought into view.
export function KeepActiveTabInView() {
  const active = useGraphiQL((state) => state.tabs[state.activeTabIndex]?.id);
  useEffect(() => {
    document.querySelector(".graphiql-tab-active")?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [active]);
  return null;
}
