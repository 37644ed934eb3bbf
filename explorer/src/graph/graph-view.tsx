import { useEffect, useRef, useState } from 'preact/hooks';

import type { Network } from '../data/network';
import { offerPicture } from '../export/pictures';
import { messages } from '../i18n';
import { readRef } from '../state/address';
import { type Colour, type Selection } from '../state/state';
import { ask, select } from '../state/store';
import { draw } from './drawing';
import { keptLayout, layOut } from './layout';
import { Progress } from './progress';
import { toSvg } from './picture';
import { Renderer } from './renderer';
import { darkness, theme } from './theme';

interface Props {
  readonly network: Network;
  /** Identifies the network among all that were laid out. */
  readonly layoutKey: string;
  readonly colour: Colour;
  readonly selection: Selection | null;
  readonly title: string;
}

/** The graph: a canvas that sigma draws on, and buttons for those without a wheel. */
export default function GraphView({ network, layoutKey, colour, selection, title }: Props) {
  const container = useRef<HTMLDivElement>(null);
  const renderer = useRef<Renderer | null>(null);
  const [settling, setSettling] = useState(true);
  const [broken, setBroken] = useState(false);
  const text = messages.value;

  useEffect(() => {
    if (!container.current) return;
    try {
      renderer.current = new Renderer(container.current, {
        node: (id) => selectRef(id),
        open: (id) => openRef(id),
        tie: (one, other) => selectTie(one, other),
        ground: () => select(null),
      });
    } catch {
      setBroken(true);
    }
    return () => {
      renderer.current?.kill();
      renderer.current = null;
    };
  }, []);

  useEffect(() => {
    const radii = Array.from(draw(network, colour, theme()).nodes.values(), ({ radius }) => radius);
    let shown = 0;
    setSettling(!network.whole || keptLayout(layoutKey) === null);
    return layOut(network, layoutKey, radii, (positions, done) => {
      const placed = positions.reduce((count, at) => (Number.isNaN(at) ? count : count + 1), 0);
      if (placed === shown) renderer.current?.move(network, positions);
      else renderer.current?.show(network, positions, colour, selection);
      shown = placed;
      if (done && network.whole) setSettling(false);
    });
  }, [network, layoutKey, colour]);

  useEffect(() => {
    renderer.current?.select(selection);
  }, [selection]);

  useEffect(() => {
    const restyle = () => renderer.current?.restyle(network);
    darkness.addEventListener('change', restyle);
    return () => darkness.removeEventListener('change', restyle);
  }, [network]);

  useEffect(
    () =>
      offerPicture(() => {
        const scene = renderer.current?.scene();
        return scene ? { svg: toSvg(scene, title), width: scene.width, height: scene.height } : null;
      }),
    [title],
  );

  if (broken) return <p class="state">{text.noWebgl}</p>;
  return (
    <div class="graph">
      <div
        class="graph-canvas"
        ref={container}
        role="img"
        aria-label={text.graphLabel(network.nodeCount, network.tieCount)}
        data-settled={!settling}
      />
      <Progress network={network} settling={settling} />
      <div class="zoom" role="group" aria-label="Zoom">
        <button type="button" aria-label={text.zoomIn} title={text.zoomIn} onClick={() => renderer.current?.zoom('in')}>
          +
        </button>
        <button
          type="button"
          aria-label={text.zoomOut}
          title={text.zoomOut}
          onClick={() => renderer.current?.zoom('out')}
        >
          −
        </button>
        <button
          type="button"
          aria-label={text.zoomFit}
          title={text.zoomFit}
          onClick={() => renderer.current?.zoom('fit')}
        >
          ⤢
        </button>
      </div>
    </div>
  );
}

function selectRef(id: string) {
  const ref = readRef(id);
  if (ref) select({ kind: 'node', ref });
}

function openRef(id: string) {
  const ref = readRef(id);
  if (ref) ask(ref);
}

function selectTie(one: string, other: string) {
  const [first, second] = [readRef(one), readRef(other)];
  if (first && second) select({ kind: 'tie', one: first, other: second });
}
