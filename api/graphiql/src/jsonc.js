// Stands in for GraphiQL's formatter of JSON with comments, which would bring in the whole
// JavaScript half of Prettier.
import { applyEdits, format } from "jsonc-parser";

export async function formatJSONC(content) {
  return applyEdits(content, format(content, undefined, { tabSize: 2, insertSpaces: true, eol: "\n" }));
}
