/** A square code as SVG, by uqr: dark on light also in the dark, since cameras want it so. The one door to that library. */
import { encode } from 'uqr';
import { type Html, html } from '../report/markup.js';

export function qrPicture(text: string, alt: string): Html {
  const { size, data } = encode(text, { ecc: 'M', border: 3 });
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return html`<svg class="qr" role="img" aria-label="${alt}" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><rect width="${size}" height="${size}" fill="#fff"/><path d="${path}" fill="#000"/></svg>`;
}
