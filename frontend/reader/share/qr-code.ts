import { encode } from 'uqr';

/** The quiet zone that ISO/IEC 18004 asks for, in modules. */
const QUIET = 4;
/** Pixels of one module in a picture: sharp on slides. */
const PIXELS = 12;

/** The dark modules of a QR code, row by row, the quiet zone included. */
export function qrModules(text: string): boolean[][] {
  return encode(text, { ecc: 'M', border: QUIET }).data;
}

/** One path over all dark modules, each row's neighbours as one stretch; a module is one unit. */
export function qrPath(modules: readonly boolean[][]): string {
  let path = '';
  modules.forEach((row, y) => {
    for (let x = 0; x < row.length; x++) {
      if (!row[x]) continue;
      const from = x;
      while (row[x + 1]) x++;
      path += `M${from} ${y}h${x - from + 1}v1h-${x - from + 1}z`;
    }
  });
  return path;
}

/** A QR code as an SVG file: dark on light, as readers of codes want it. */
export function qrSvg(text: string): string {
  const modules = qrModules(text);
  const size = modules.length;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size * PIXELS}" height="${size * PIXELS}" shape-rendering="crispEdges">` +
    `<path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${qrPath(modules)}"/></svg>\n`
  );
}

/** A QR code as a PNG file. Rejects where the browser draws none. */
export async function qrPng(text: string): Promise<Blob> {
  const modules = qrModules(text);
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = modules.length * PIXELS;
  const context = canvas.getContext('2d')!;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = '#000';
  context.scale(PIXELS, PIXELS);
  context.fill(new Path2D(qrPath(modules)));
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('No picture of a QR code'))),
      'image/png',
    ),
  );
}
