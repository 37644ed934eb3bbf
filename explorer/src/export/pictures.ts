/** A picture that can be saved: an SVG document and its size in pixels. */
export interface Picture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

let offered: (() => Picture | null) | null = null;

/** Says how to draw what is on the screen to a file, until the function that it returns is called. */
export function offerPicture(draw: () => Picture | null): () => void {
  offered = draw;
  return () => {
    if (offered === draw) offered = null;
  };
}

/** Saves the picture that is on the screen; false when there is none. */
export async function savePicture(format: 'svg' | 'png', name: string): Promise<boolean> {
  const picture = offered?.();
  if (!picture) return false;
  const svg = new Blob([picture.svg], { type: 'image/svg+xml' });
  save(format === 'svg' ? svg : await toPng(picture, svg), `${name}.${format}`);
  return true;
}

/** Twice the size of the screen, for print. */
const SCALE = 2;

async function toPng({ width, height }: Picture, svg: Blob): Promise<Blob> {
  const address = URL.createObjectURL(svg);
  try {
    const image = new Image(width, height);
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = width * SCALE;
    canvas.height = height * SCALE;
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

const COPIED = ['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-dasharray', 'font-size', 'font-weight', 'opacity'];

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
  ground.setAttribute('width', '100%');
  ground.setAttribute('height', '100%');
  ground.setAttribute('fill', getComputedStyle(document.body).backgroundColor);
  copy.prepend(ground);
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('font-family', 'system-ui, sans-serif');
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  return { svg: new XMLSerializer().serializeToString(copy), width, height };
}
