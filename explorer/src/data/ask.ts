import type { TypedDocumentString } from '../gql/graphql';

/** Why there is no answer: no contact with the server, the server failed, or it would not answer this question. */
export type Reason = 'offline' | 'failed' | 'refused';

export class AskError extends Error {
  constructor(
    readonly reason: Reason,
    message: string,
    readonly code: string | null,
    readonly requestId: string | null,
  ) {
    super(message);
  }
}

interface Reply<T> {
  readonly data?: T | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: { readonly code?: string; readonly requestId?: string };
  }[];
}

const KEPT = 100;
const kept = new Map<string, unknown>();

/** Puts a question to the server. A question asked before is answered at once: the data changes by restart only. */
export async function ask<T, V>(document: TypedDocumentString<T, V>, variables: V, signal: AbortSignal): Promise<T> {
  const body = JSON.stringify({ query: document.toString(), variables });
  const known = kept.get(body);
  if (known !== undefined) return known as T;
  const data = await fetchAnswer<T>(body, signal);
  kept.set(body, data);
  const [oldest] = kept.keys();
  if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
  return data;
}

async function fetchAnswer<T>(body: string, signal: AbortSignal): Promise<T> {
  let response: Response;
  try {
    response = await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json, application/json' },
      body,
      signal,
    });
  } catch (cause) {
    if (signal.aborted) throw cause;
    throw new AskError('offline', String(cause), null, null);
  }
  const requestId = response.headers.get('x-request-id');
  const reply = await readReply<T>(response);
  const error = reply?.errors?.[0];
  if (error) {
    const code = error.extensions?.code ?? null;
    const fails = response.status >= 500 || ['INTERNAL', 'TIMEOUT', 'UNAVAILABLE'].includes(code ?? '');
    const reason = fails ? 'failed' : 'refused';
    throw new AskError(reason, error.message, code, error.extensions?.requestId ?? requestId);
  }
  if (!reply?.data) throw new AskError('failed', `HTTP ${response.status}`, null, requestId);
  return reply.data;
}

async function readReply<T>(response: Response): Promise<Reply<T> | null> {
  try {
    return (await response.json()) as Reply<T>;
  } catch {
    return null;
  }
}
