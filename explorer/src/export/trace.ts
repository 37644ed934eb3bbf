import { pageColour, type Picture } from './pictures';

/**
 * A part of the page as an SVG document: its boxes, lines and drawings, and its words line by line as they are broken on
 * the screen. It knows what the page is made of, and no more of HTML than that.
 */
export function trace(element: HTMLElement): Picture {
  const ground = element.getBoundingClientRect();
  const [width, height] = [Math.ceil(ground.width) + 2 * MARGIN, Math.ceil(ground.height) + 2 * MARGIN];
  const parts: string[] = [];
  for (const each of [element, ...element.querySelectorAll<Element>('*')]) {
    if (each instanceof HTMLElement) parts.push(...boxOf(each, ground));
    else if (each instanceof SVGPathElement) parts.push(lineOf(each, ground));
  }
  parts.push(...linesOfText(element, ground));
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${-MARGIN} ${-MARGIN} ${width} ${height}" font-family="system-ui, sans-serif" xml:space="preserve">`,
    `<rect x="${-MARGIN}" y="${-MARGIN}" width="${width}" height="${height}" fill="${pageColour()}"/>`,
    ...parts,
    '</svg>\n',
  ].join('\n');
  return { svg, width, height };
}

const MARGIN = 20;

function number(value: number): string {
  return value.toFixed(1).replace(/\.0$/, '');
}

function isSeen(colour: string): boolean {
  return colour !== 'transparent' && !/[,/] ?0\)$/.test(colour);
}

/** The ground and the border of a box; a border on the left alone is a bar. */
function boxOf(element: HTMLElement, ground: DOMRect): string[] {
  const style = getComputedStyle(element);
  const { left, top, width, height } = element.getBoundingClientRect();
  if (width === 0 || height === 0 || style.clipPath !== 'none') return [];
  const fill = isSeen(style.backgroundColor) ? style.backgroundColor : 'none';
  const [bar, edge] = [Number.parseFloat(style.borderLeftWidth), Number.parseFloat(style.borderTopWidth)];
  const [x, y] = [left - ground.left, top - ground.top];
  const parts = [];
  if (fill !== 'none' || edge > 0) {
    const radius = style.borderTopLeftRadius.endsWith('%') ? width / 2 : Number.parseFloat(style.borderTopLeftRadius);
    const stroke = edge > 0 ? ` stroke="${style.borderTopColor}" stroke-width="${edge}"` : '';
    parts.push(
      `<rect x="${number(x + edge / 2)}" y="${number(y + edge / 2)}" width="${number(width - edge)}" height="${number(height - edge)}" ` +
        `rx="${number(radius)}" fill="${fill}"${stroke}/>`,
    );
  }
  if (bar > 0 && edge === 0) {
    parts.push(`<rect x="${number(x)}" y="${number(y)}" width="${bar}" height="${number(height)}" fill="${style.borderLeftColor}"/>`);
  }
  return parts;
}

/** A path of a drawing that has the size of its pixels. */
function lineOf(path: SVGPathElement, ground: DOMRect): string {
  const drawing = path.ownerSVGElement?.getBoundingClientRect() ?? ground;
  const { stroke, strokeWidth, opacity, fill } = getComputedStyle(path);
  return (
    `<path d="${path.getAttribute('d') ?? ''}" transform="translate(${number(drawing.left - ground.left)} ${number(drawing.top - ground.top)})" ` +
    `fill="${fill}" stroke="${stroke}" stroke-width="${Number.parseFloat(strokeWidth)}" opacity="${opacity}"/>`
  );
}

function linesOfText(element: HTMLElement, ground: DOMRect): string[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const parts: string[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!parent || !node.textContent?.trim()) continue;
    const { fontSize, fontWeight, color } = getComputedStyle(parent);
    for (const { text, left, middle } of linesOf(node as Text)) {
      parts.push(
        `<text x="${number(left - ground.left)}" y="${number(middle - ground.top)}" dominant-baseline="central" ` +
          `font-size="${Number.parseFloat(fontSize)}" font-weight="${fontWeight}" fill="${color}">${escape(text)}</text>`,
      );
    }
  }
  return parts;
}

interface Line {
  text: string;
  readonly left: number;
  readonly middle: number;
}

/** A text as it is broken into lines: characters of one line lie at one height. */
function linesOf(node: Text): Line[] {
  const lines: Line[] = [];
  const range = document.createRange();
  for (let at = 0; at < node.data.length; at++) {
    range.setStart(node, at);
    range.setEnd(node, at + 1);
    const box = range.getBoundingClientRect();
    const [last] = lines.slice(-1);
    if (box.width === 0) continue;
    const middle = box.top + box.height / 2;
    if (last && Math.abs(last.middle - middle) < 2) last.text += node.data[at] ?? '';
    else lines.push({ text: node.data[at] ?? '', left: box.left, middle });
  }
  return lines;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
