import { signal } from '@preact/signals';

/** A picture that can be saved: an SVG document and its size in pixels. */
export interface Picture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

interface Offer {
  /** What the picture shows, for the name of its file; null when the page says it. */
  readonly title: string | null;
  readonly draw: () => Picture | null;
}

const offered = signal<Offer | null>(null);

/** Whether there is a picture on the screen that can be saved. */
export function isPictureOffered(): boolean {
  return offered.value !== null;
}

/** Says how to draw what is on the screen to a file, until the function that it returns is called. */
export function offerPicture(draw: () => Picture | null, title: string | null = null): () => void {
  const offer = { title, draw };
  offered.value = offer;
  return () => {
    if (offered.value === offer) offered.value = null;
  };
}

/** Saves the picture that is on the screen; what it shows names the file when the picture does not say it. */
export async function savePicture(format: 'svg' | 'png', shown: string): Promise<void> {
  const offer = offered.value;
  const picture = offer?.draw();
  if (!offer || !picture) return;
  const svg = new Blob([picture.svg], { type: 'image/svg+xml' });
  const name = (offer.title ?? shown).toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '');
  save(format === 'svg' ? svg : await toPng(picture, svg), `samverkan-${name}.${format}`);
}

/** Twice the size of the screen, for print, unless no canvas is as large. */
const SCALE = 2;
const LARGEST = 16_000;

async function toPng({ width, height }: Picture, svg: Blob): Promise<Blob> {
  const address = URL.createObjectURL(svg);
  try {
    const image = new Image(width, height);
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    const scale = Math.min(SCALE, LARGEST / width, LARGEST / height);
    canvas.width = Math.floor(width * scale);
    canvas.height = Math.floor(height * scale);
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the picture is too large'))), 'image/png');
    });
  } finally {
    URL.revokeObjectURL(address);
  }
}

function save(blob: Blob, name: string) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** The ground that everything on the page lies on. */
export function pageColour(): string {
  return getComputedStyle(document.documentElement).backgroundColor;
}

const COPIED = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'vector-effect',
  'font-size',
  'font-weight',
  'opacity',
];

/** An SVG of the page as a document of its own: what the style sheet says is written into each element. */
export function detach(element: SVGSVGElement): Picture {
  const { width, height } = element.getBoundingClientRect();
  const copy = element.cloneNode(true) as SVGSVGElement;
  const originals = [element, ...element.querySelectorAll<SVGElement>('*')];
  const copies = [copy, ...copy.querySelectorAll<SVGElement>('*')];
  originals.forEach((original, index) => {
    const style = getComputedStyle(original);
    for (const property of COPIED) copies[index]?.setAttribute(property, style.getPropertyValue(property));
    copies[index]?.removeAttribute('class');
    copies[index]?.removeAttribute('tabindex');
  });
  const ground = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  // Of the picture, which a view box begins elsewhere than at zero.
  const { x, y, width: across, height: down } = element.viewBox.baseVal;
  const larger = 2 * Math.max(across, down);
  ground.setAttribute('x', String(x - larger));
  ground.setAttribute('y', String(y - larger));
  ground.setAttribute('width', String(across + 2 * larger));
  ground.setAttribute('height', String(down + 2 * larger));
  ground.setAttribute('fill', pageColour());
  copy.prepend(ground);
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('font-family', 'system-ui, sans-serif');
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  return { svg: new XMLSerializer().serializeToString(copy), width, height };
}
