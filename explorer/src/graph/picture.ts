import { drawnNodeColour, drawnTieColour } from './drawing';
import { LABEL_SIZE } from './labels';
import type { Scene } from './renderer';
import { DASHES } from './style';
import { theme } from './theme';

/** The graph as it is seen, as an SVG file: every line, disc and name an element of its own. */
export function toSvg(scene: Scene, title: string): string {
  const current = theme();
  const { width, height, drawing, places, emphasis, labels } = scene;
  const number = (value: number) => value.toFixed(1).replace(/\.0$/, '');
  const lines = drawing.ties.flatMap((drawn) => {
    const [one, other] = [places.get(drawn.tie.one), places.get(drawn.tie.other)];
    if (!one || !other) return [];
    const dash = drawn.line === 'solid' ? '' : ` stroke-dasharray="${DASHES[drawn.line].join(' ')}"`;
    const colour = drawnTieColour(drawn, emphasis, current, drawing.ties.length);
    return [
      `<line x1="${number(one.x)}" y1="${number(one.y)}" x2="${number(other.x)}" y2="${number(other.y)}" ` +
        `stroke="${colour}" stroke-width="${number(drawn.width)}"${dash}/>`,
    ];
  });
  const shapes = [...places].flatMap(([id, { x, y, radius }]) => {
    const drawn = drawing.nodes.get(id);
    if (!drawn) return [];
    const paint = `fill="${drawnNodeColour(drawn, emphasis, current)}" stroke="${current.ground}"`;
    const name = `<title>${escape(drawn.node.name)}</title>`;
    if (drawn.shape === 'circle') {
      return [`<circle cx="${number(x)}" cy="${number(y)}" r="${number(radius)}" ${paint}>${name}</circle>`];
    }
    const side = radius * 1.8;
    return [
      `<rect x="${number(x - side / 2)}" y="${number(y - side / 2)}" width="${number(side)}" height="${number(side)}" ` +
        `rx="${number(radius * 0.3)}" ${paint}>${name}</rect>`,
    ];
  });
  const names = labels.map(
    ({ text, left, middle }) => `<text x="${number(left)}" y="${number(middle)}">${escape(text)}</text>`,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<title>${escape(title)}</title>`,
    `<rect width="${width}" height="${height}" fill="${current.ground}"/>`,
    ...lines,
    ...shapes,
    `<g font-family="system-ui, sans-serif" font-size="${LABEL_SIZE}" fill="${current.ink}" dominant-baseline="central" ` +
      `stroke="${current.halo}" stroke-width="3.5" stroke-linejoin="round" paint-order="stroke">`,
    ...names,
    '</g>',
    '</svg>\n',
  ].join('\n');
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
