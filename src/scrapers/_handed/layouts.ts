/**
 * How each platform lays out the head of a profile, as far as a screenshot of it must be understood: data, no behaviour.
 * A platform that is not listed is read by the plainest layout, in which nothing proves whose profile is shown.
 */

export interface ScreenLayout {
  /** Whether profiles there have a cover at all. */
  banner: boolean;
  /** The handle stands on every profile: a screenshot without it is of somebody else, or of another page. */
  handleShown: boolean;
  /** Where the name stands: over the handle, first below the counts, or in the largest letters. */
  name: 'over-handle' | 'below-counts' | 'largest';
  /** Headings under which the description may stand apart from the name. */
  headings: readonly string[];
}

const PLAIN: ScreenLayout = { banner: true, handleShown: false, name: 'largest', headings: [] };
const OVER_HANDLE: ScreenLayout = { ...PLAIN, handleShown: true, name: 'over-handle' };
const INTRO = [
  'intro',
  'introduction',
  'steckbrief',
  'detalles',
  'presentación',
  'in breve',
  'apresentação',
  'wprowadzenie',
  'bemutatkozás',
  'введение',
];

const LAYOUTS: Readonly<Record<string, ScreenLayout>> = {
  x: OVER_HANDLE,
  mastodon: OVER_HANDLE,
  bluesky: OVER_HANDLE,
  threads: { ...OVER_HANDLE, banner: false },
  instagram: { banner: false, handleShown: true, name: 'below-counts', headings: [] },
  tiktok: { banner: false, handleShown: true, name: 'largest', headings: [] },
  facebook: { ...PLAIN, headings: INTRO },
  messenger: { ...PLAIN, headings: INTRO },
  youtube: { ...PLAIN, handleShown: true },
  telegram: { ...PLAIN, banner: false },
  whatsapp: { ...PLAIN, banner: false },
};

export const layoutOf = (platform: string): ScreenLayout => LAYOUTS[platform] ?? PLAIN;
