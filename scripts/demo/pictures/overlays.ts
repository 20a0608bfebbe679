/** Words laid over an avatar: letters in a ring, a ribbon across a corner, a band along the foot. 400 × 400. */
import { darker } from './colours.js';
import { onRing, sizeToFit, straight, widthOf } from './lettering.js';
import type { Overlay } from './recipes.js';

/** The ring is the outermost 48 pixels of the circle to which platforms cut an avatar. */
const OUTER = 200;
const THICK = 50;

/** A ring that turns through its colours, as frames of several colours do; one colour gives a plain ring. */
function hoop(colours: string[]): string {
  const radius = OUTER - THICK / 2;
  const [only] = colours;
  if (colours.length === 1)
    return `<circle cx="200" cy="200" r="${radius}" fill="none" stroke="${only}" stroke-width="${THICK}"/>`;
  const share = 360 / colours.length;
  const point = (degrees: number): string => {
    const angle = ((degrees - 90) * Math.PI) / 180;
    return `${(200 + Math.cos(angle) * radius).toFixed(2)} ${(200 + Math.sin(angle) * radius).toFixed(2)}`;
  };
  return colours
    .map(
      (colour, i) =>
        `<path d="M${point(i * share - 0.4)}A${radius} ${radius} 0 0 1 ${point((i + 1) * share + 0.4)}" fill="none" stroke="${colour}" stroke-width="${THICK}"/>`,
    )
    .join('');
}

function ring({ text, arc, colours, ink, font = 'anton' }: Extract<Overlay, { kind: 'ring' }>): string {
  const radius = OUTER - THICK / 2;
  const common = { font, cx: 200, cy: 200, radius, ink, spacing: 2 };
  if (arc === 'full') {
    // The words go round twice, once over the head and once below, as frames with a short motto do.
    const size = sizeToFit(text, font, Math.PI * radius * 0.92, 34, 2);
    return (
      hoop(colours) + onRing({ ...common, text, size, side: 'top' }) + onRing({ ...common, text, size, side: 'bottom' })
    );
  }
  const size = sizeToFit(text, font, Math.PI * radius * 1.1, 36, 3);
  return hoop(colours) + onRing({ ...common, text, size, side: arc, spacing: 3 });
}

function ribbon({ text, corner, colour, ink, font = 'anton' }: Extract<Overlay, { kind: 'ribbon' }>): string {
  const [x, y] = corner === 'lower-right' ? [282, 282] : [118, 118];
  const size = sizeToFit(text, font, 258, 40, 1.5);
  return (
    `<g transform="translate(${x} ${y}) rotate(-45)"><rect x="-300" y="-33" width="600" height="70" fill="#000" opacity="0.18"/>` +
    `<rect x="-300" y="-36" width="600" height="70" fill="${colour}"/><path d="M-300 -29H300M-300 27H300" stroke="${ink}" stroke-width="2" opacity="0.7"/></g>` +
    straight({ text, font, size, x, y: y - 1, ink, angle: -45, spacing: 1.5 })
  );
}

function band({ text, colour, ink, font = 'lato-black' }: Extract<Overlay, { kind: 'band' }>): string {
  const size = sizeToFit(text, font, 268, 42, 1);
  const width = widthOf(text, font, size, 1) + 56;
  return (
    `<path d="M${200 - width / 2 - 14} 300H${200 + width / 2 + 14}L${200 + width / 2 - 4} 327L${200 + width / 2 + 14} 354H${200 - width / 2 - 14}L${200 - width / 2 + 4} 327Z" fill="${darker(colour, 0.3)}"/>` +
    `<rect x="${200 - width / 2}" y="292" width="${width}" height="58" rx="5" fill="${colour}"/>` +
    straight({ text, font, size, x: 200, y: 321, ink, spacing: 1 })
  );
}

export function paintOverlay(overlay: Overlay): string {
  switch (overlay.kind) {
    case 'ring':
      return ring(overlay);
    case 'ribbon':
      return ribbon(overlay);
    case 'band':
      return band(overlay);
  }
}
