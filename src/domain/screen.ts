/** A screenshot as the reading room sees it: lines of text and pictures by their outline, each with its place. No meaning yet. */
import type { Box } from './reading.js';

export interface ScreenLine {
  text: string;
  /** 0 to 1. */
  sureness: number;
  box: Box;
}
/** A picture within the screenshot: 'round' as avatars are, 'rect' as covers are. */
export interface ScreenShape {
  kind: 'round' | 'rect';
  box: Box;
  /** The share of its commonest colour, 0 to 1: a button or a card is nearly all of one. */
  flat: number;
}
export interface Screen {
  width: number;
  height: number;
  /** Top to bottom. Parts of one line that stand far apart are lines of their own. */
  lines: ScreenLine[];
  /** The largest first. */
  shapes: ScreenShape[];
}

/** What the reading room does with screenshots. Refuses with a `Trouble` (PICTURE_*, OCR_FAILED, then: 'skip'). */
export interface ScreenReader {
  /** `name` appears in troubles only. */
  screen(bytes: Uint8Array, options: { name: string }): Promise<Screen>;
}
