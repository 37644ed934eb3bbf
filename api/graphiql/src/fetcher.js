// GraphQL over HTTP, one POST per operation. The answer's body is shown as it is, also under a
// 4xx status: with `application/graphql-response+json` it is a well-formed GraphQL response.
export async function fetcher(params, options) {
  const response = await fetch("/graphql", {
    method: "POST",
    headers: {
      ...options?.headers,
      "content-type": "application/json",
      accept: "application/graphql-response+json, application/json",
    },
    body: JSON.stringify(params),
  });
  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch {
    const status = `${response.status} ${response.statusText}`.trim();
    const body = text.length > 2000 ? `${text.slice(0, 2000)}…` : text;
    return { errors: [{ message: `The server answered ${status}, and not with JSON.`, extensions: { body } }] };
  }
}
