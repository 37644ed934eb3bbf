import type { Ref } from '../state/state';
import { select } from '../state/store';

/** A name that opens its details. */
export function RefLink({ to, name }: { readonly to: Ref; readonly name: string }) {
  return (
    <button type="button" class="link" onClick={() => select({ kind: 'node', ref: to })}>
      {name}
    </button>
  );
}
