import { useEffect, useState } from 'preact/hooks';

import type { Network } from '../data/network';
import { messages } from '../i18n';

interface Props {
  readonly network: Network;
  readonly settling: boolean;
}

/**
 * How far a large network has come, over the corner of the picture. It is said aloud when it begins and when it is done:
 * who listens wants no counter.
 */
export function Progress({ network, settling }: Props) {
  const text = messages.value;
  const { whole, nodeCount, tieCount, ties } = network;
  const [waited, setWaited] = useState(false);
  useEffect(() => {
    if (!whole) setWaited(true);
  }, [whole]);
  return (
    <>
      {settling && (
        <p class="graph-drawing" aria-hidden="true">
          {whole ? text.drawing : text.reading(ties.length, tieCount)}
          {!whole && <progress max={tieCount} value={ties.length} />}
        </p>
      )}
      <p class="hidden" role="status">
        {waited && (settling ? text.readingAll(nodeCount, tieCount) : text.drawn)}
      </p>
    </>
  );
}
