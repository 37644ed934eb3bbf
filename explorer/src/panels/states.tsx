import type { ComponentChildren } from 'preact';

import type { Answer } from '../data/use-answer';
import type { AskError } from '../data/ask';
import { messages } from '../i18n';
import { NO_FILTERS } from '../state/state';
import { go } from '../state/store';

/** Keeps the place of what is on its way: of lines of text, or of a picture when there are none. */
export function Loading({ lines = 6 }: { readonly lines?: number }) {
  if (lines === 0) {
    return (
      <p class="loading-wait" role="status">
        {messages.value.loading}
      </p>
    );
  }
  return (
    <div class="loading" role="status">
      <span class="hidden">{messages.value.loading}</span>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} class="loading-line" />
      ))}
    </div>
  );
}

export function Failure({ error, retry }: { readonly error: AskError; readonly retry: () => void }) {
  const text = messages.value;
  if (error.reason === 'offline') {
    return (
      <div class="state" role="alert">
        <h2>{text.offlineTitle}</h2>
        <p>{text.offlineText}</p>
        <button type="button" onClick={retry}>
          {text.retry}
        </button>
      </div>
    );
  }
  return (
    <div class="state" role="alert">
      <h2>{text.errorTitle}</h2>
      <p>{error.reason === 'failed' ? text.errorText : text.refusedText}</p>
      <p class="small" lang="en">
        {error.message}
      </p>
      {error.requestId && (
        <p class="small">
          {text.requestId} <code>{error.requestId}</code>
        </p>
      )}
      <button type="button" onClick={retry}>
        {text.retry}
      </button>
    </div>
  );
}

export function Empty({ text, filtered }: { readonly text: string; readonly filtered: boolean }) {
  return (
    <div class="state">
      <p>{text}</p>
      {filtered && (
        <button type="button" onClick={() => go({ filters: NO_FILTERS })}>
          {messages.value.clearFilters}
        </button>
      )}
    </div>
  );
}

interface Props<T> {
  readonly answer: Answer<T>;
  readonly lines?: number;
  readonly children: (data: T) => ComponentChildren;
}

/** What an answer looks like while it comes, when it is there, when it is being renewed and when it fails. */
export function Answered<T>({ answer, lines, children }: Props<T>) {
  const { data, loading, error, retry } = answer;
  return (
    <div class={loading && data !== undefined ? 'renewing' : undefined} aria-busy={loading}>
      {error && <Failure error={error} retry={retry} />}
      {data === undefined
        ? !error && <Loading {...(lines !== undefined && { lines })} />
        : (!error || error.reason === 'offline') && children(data)}
    </div>
  );
}
