/** The labelled pictures of ../shared/pictures with a reference mark in them, and the innocent ones, where they are here. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Scene } from './scenes.js';

const PICTURES = new URL('../../../shared/pictures/', import.meta.url);
interface Label {
  file: string;
  id: string;
  cat: string;
  var: 'a400' | 'a200' | 'banner';
  meta: { logo: string; px: number; recol: number; occ: number; box: [number, number, number, number] };
}
const stem = (file: string): string => file.replace(/\.\w+$/, '');

/** Designs in threes: even threes are kept aside and reported on, odd ones are developed on. */
export function labelledScenes(
  develop: boolean,
): { references: { name: string; bytes: Uint8Array }[]; scenes: Scene[] } | undefined {
  if (!existsSync(new URL('labels.jsonl', PICTURES))) return undefined;
  const references = readdirSync(new URL('ref/', PICTURES))
    .sort()
    .map((file) => ({ name: stem(file), bytes: new Uint8Array(readFileSync(new URL(`ref/${file}`, PICTURES))) }));
  const scenes = readFileSync(new URL('labels.jsonl', PICTURES), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Label)
    .filter(({ cat }) => cat === 'logo' || cat.startsWith('neg-'))
    .filter(({ id }) => Math.floor(Number.parseInt(id, 10) / 3) % 2 === (develop ? 1 : 0))
    .map((label): Scene => {
      const bytes = new Uint8Array(readFileSync(new URL(label.file, PICTURES)));
      if (label.cat !== 'logo') return { bytes, px: 0, altered: [] };
      const { logo, px, recol, occ, box } = label.meta;
      const half = label.var === 'a200' ? 0.5 : 1;
      const altered = [...(recol ? ['recoloured'] : []), ...(occ ? ['covered'] : [])];
      const [x, y, w, h] = box;
      return { bytes, px: px * half, altered, mark: stem(logo), box: [x * half, y * half, w * half, h * half] };
    });
  return { references, scenes };
}
