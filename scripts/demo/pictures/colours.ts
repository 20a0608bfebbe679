/** Lighter and darker shades of a colour given as #rrggbb. */
function mix(colour: string, towards: number, share: number): string {
  const parts = [1, 3, 5].map((i) => Number.parseInt(colour.slice(i, i + 2), 16));
  return `#${parts
    .map((part) =>
      Math.round(part + (towards - part) * share)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}
export const lighter = (colour: string, share: number): string => mix(colour, 255, share);
export const darker = (colour: string, share: number): string => mix(colour, 0, share);

/** Numbers from 0 to 1 that are the same for the same words: chance without chance (mulberry32 over an FNV hash). */
export function dice(words: string): () => number {
  let state = 2166136261;
  for (const c of words) state = Math.imul(state ^ (c.codePointAt(0) ?? 0), 16777619);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
