import { useEffect, useState } from 'preact/hooks';

import type { TypedDocumentString } from '../gql/graphql';
import { ask, AskError } from './ask';

/** After how many milliseconds a server that did not answer is asked again. */
const RETRY = 3_000;

export interface Answer<T> {
  /** The answer; while another is on its way, the one before, so that the page keeps its place. */
  readonly data: T | undefined;
  readonly loading: boolean;
  readonly error: AskError | null;
  readonly retry: () => void;
}

interface Held<T> {
  readonly key: string | null;
  readonly data: T | undefined;
  readonly error: AskError | null;
}

/**
 * Loads what `key` names, and again whenever it names something else; null asks nothing. What comes in parts is shown by
 * `grow` as far as it has come.
 */
export function useLoaded<T>(key: string | null, load: (signal: AbortSignal, grow: (part: T) => void) => Promise<T>): Answer<T> {
  const [held, hold] = useState<Held<T>>({ key: null, data: undefined, error: null });
  const [attempt, setAttempt] = useState(0);
  const retry = () => setAttempt((count) => count + 1);

  useEffect(() => {
    if (key === null) {
      hold({ key: null, data: undefined, error: null });
      return;
    }
    const aborter = new AbortController();
    const show = (data: T) => {
      if (!aborter.signal.aborted) hold({ key, data, error: null });
    };
    load(aborter.signal, show).then(
      show,
      (cause: unknown) => {
        if (aborter.signal.aborted) return;
        const error = cause instanceof AskError ? cause : new AskError('failed', String(cause), null, null);
        hold((before) => ({ key, data: before.data, error }));
      },
    );
    return () => aborter.abort();
  }, [key, attempt]);

  useEffect(() => {
    if (held.error?.reason !== 'offline') return;
    // The browser knows of its own network, not of a server that is started again.
    const timer = setTimeout(retry, RETRY);
    addEventListener('online', retry);
    return () => {
      clearTimeout(timer);
      removeEventListener('online', retry);
    };
  }, [held.error]);

  const current = held.key === key;
  return { data: held.data, loading: key !== null && !current, error: current ? held.error : null, retry };
}

/** The answer to one question; null variables ask nothing. */
export function useAnswer<T, V>(document: TypedDocumentString<T, V>, variables: V | null): Answer<T> {
  const key = variables === null ? null : document.toString() + JSON.stringify(variables);
  return useLoaded(key, (signal) => ask(document, variables as V, signal));
}
