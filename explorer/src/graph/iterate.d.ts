// One step of each layout, on plain arrays of numbers; the packages describe only what takes a graph of theirs.
declare module 'graphology-layout-forceatlas2/iterate' {
  import type { ForceAtlas2Settings } from 'graphology-layout-forceatlas2';

  export default function iterate(settings: Required<ForceAtlas2Settings>, nodes: Float32Array, edges: Float32Array): unknown;
}

declare module 'graphology-layout-noverlap/iterate' {
  import type { NoverlapSettings } from 'graphology-layout-noverlap';

  export default function iterate(settings: Required<NoverlapSettings>, nodes: Float32Array): { readonly converged: boolean };
}
