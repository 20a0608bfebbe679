import { describe, expect, it } from 'vitest';
import { DARK, LIGHT, type Palette, styleSheet } from '../../src/report/style.js';

/** WCAG 2 contrast ratio of two #rrggbb colours. */
function contrast(a: string, b: string): number {
  const luminance = (hex: string) => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
      const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

const pairs = ({ paper, card, ink, muted, accent, tones }: Palette): [string, string, string][] => [
  ...[paper, card].flatMap((ground): [string, string, string][] => [
    ['ink', ink, ground],
    ['muted', muted, ground],
    ['links', accent, ground],
    ...Object.entries(tones).map(([name, tone]): [string, string, string] => [name, tone.ink, ground]),
  ]),
  ...Object.entries(tones).flatMap(([name, tone]): [string, string, string][] => [
    [name, tone.ink, tone.ground],
    [`ink on ${name}`, ink, tone.ground],
  ]),
];

describe.each([
  ['light', LIGHT],
  ['dark', DARK],
])('the %s colours', (_name, palette) => {
  it.each(pairs(palette))('%s (%s on %s) have AA contrast', (_what, front, ground) => {
    expect(contrast(front, ground)).toBeGreaterThanOrEqual(4.5);
  });
});

describe('the style sheet', () => {
  it('asks for nothing from anywhere', () => {
    expect(styleSheet('Personal')).not.toMatch(/url\(|@import|expression|javascript:/i);
  });

  it('cannot be ended or extended by the footer', () => {
    const sheet = styleSheet('"; } </style><script>alert(1)</script> \\ * { display: none } \n @import "x"');
    expect(sheet).not.toMatch(/<|@import/);
    expect(sheet.match(/@bottom-left\{content:"[^"]*";/)).not.toBeNull();
  });
});
