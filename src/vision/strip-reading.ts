/** One strip handed to OCR, and what it says: words, lines of them in the picture's own pixels, and what need not be read again. */
import type { ReadLine } from '../domain/reading.js';
import type { Chain } from './chain.js';
import { toPgm } from './gray.js';
import { type Place, placeOf } from './levels.js';
import { type BackMap, letters, lineOf, type Placing, surenessOf, toReadLines, toUnsureLine } from './lines.js';
import type { OcrLine, OcrWord } from './ocr.js';
import type { Recognise } from './recogniser.js';
import type { Strip } from './strips.js';
import { inOrder } from './word-order.js';

/** What reads strips, and what of the picture they were cut from. */
export interface StripReader {
  /** Original pixels per work pixel. */
  scale: number;
  original: { width: number; height: number };
  recognize(pgm: Uint8Array): Promise<OcrLine[]>;
  /** Other scripts, for what is not surely read in Latin letters; `rows` where they are not of letters side by side. */
  further?: { recognize(pgm: Uint8Array): Promise<OcrLine[]>; rows: boolean } | undefined;
  /** Our own recogniser: it says which strips OCR need not look at, and what stands in those that OCR does not read surely. */
  recogniser?: Recognise | undefined;
}

/** What a strip gave. */
export interface Reading {
  words: OcrWord[];
  sureness: number;
  /** Whether the whole strip was read surely, and not a word of it alone. */
  whole: boolean;
  lines: ReadLine[];
  /** All that was read, where the lines do not say it. */
  unsure?: ReadLine | undefined;
  /** Whether our own recogniser saw no letters, so that OCR was not asked. */
  blank: boolean;
  /** What our own recogniser read, where the strip was not read whole. */
  second: ReadLine[];
  /** What need not be read again. */
  sure: Place[];
}

/** From this sureness on a whole strip counts as read; a few letters may look sure by chance. */
const READ = 0.7;
const READ_FEW = 0.92;
const FEW_LETTERS = 6;
/** What our own recogniser reads as surely stands beside what OCR read whole: OCR is surely wrong at times (PWV for PVV). */
const READ_OTHERWISE = 0.85;
/** Letters that a strip must give for each letter-like piece in it. */
const LETTERS_READ = 0.5;
/** Words as sure as this count as read beside others that are not. */
const SURE_WORD = 0.85;
/** Words that are read so much less surely in letters of their own than in look-alike Latin ones are still the likelier. */
const OWN_LETTERS = 0.06;

/** Where our own recogniser sees fewer letters, or sees them less surely, OCR reads nothing but noise. */
const SEEN_LETTERS = 2;
const SEEN = 0.5;

export async function readStrip(strip: Strip, chain: Chain, levelScale: number, reader: StripReader): Promise<Reading> {
  const { recognize, further } = reader;
  const placing = placingOf(strip, chain, levelScale, reader);
  // It knows Latin letters alone.
  const seen = further ? undefined : await reader.recogniser?.(strip);
  if (seen && (lettersIn(seen.words) < SEEN_LETTERS || surenessOf(seen.words) < SEEN))
    return { words: [], sureness: 0, whole: false, lines: [], sure: [], blank: true, second: [] };
  const second = seen ? [seen.words, ...seen.spotted].map((words) => lineOf(words, placing)) : [];
  const pgm = toPgm(strip.gray, strip.width, strip.height);
  let { words, sureness } = wordsIn(await recognize(pgm));
  if (further) {
    const other = wordsIn(await further.recognize(pgm));
    // Greek and Cyrillic capitals make the surest Latin words: NEA AHMOKPATIA.
    if (other.sureness > sureness - (isForeign(other.words) ? OWN_LETTERS : 0)) ({ words, sureness } = other);
  }
  const nothing = { words, sureness: 0, whole: false, lines: [], sure: [], blank: false, second };
  if (sureness === 0) return nothing;
  const lines = toReadLines({ words }, placing);
  const unsure = toUnsureLine({ words }, placing, lines);
  if (lines.length === 0) return { ...nothing, unsure };
  const count = lettersIn(words);
  // Gaps do not end where letters do: a rim beside few letters is one more of them.
  const few = strip.ofGaps ? Number.POSITIVE_INFINITY : READ_FEW;
  const whole = sureness >= (count <= FEW_LETTERS ? few : READ) && count >= LETTERS_READ * chain.members.length;
  const sure = whole
    ? [placeOf(chain, levelScale)]
    : sureRuns(words).map((run) => pieceOf(run, strip, chain, levelScale));
  return {
    words,
    sureness,
    whole,
    lines,
    unsure,
    sure,
    blank: false,
    second: whole ? second.slice(0, 1).filter(({ sureness }) => sureness >= READ_OTHERWISE) : second,
  };
}

function placingOf(
  strip: Strip,
  { path }: Chain,
  levelScale: number,
  { scale, original }: Pick<StripReader, 'scale' | 'original'>,
): Placing {
  const map: BackMap = (x, y) => {
    const [wx, wy] = strip.toWork(x, y);
    return [wx * levelScale * scale, wy * levelScale * scale];
  };
  return { map, size: original, steps: path.kind === 'ring' ? 6 : 1 };
}

const lettersIn = (words: readonly OcrWord[]): number => letters(words.map((w) => w.text).join(''));

const FOREIGN = /(?![\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}])\p{L}/u;
/** Whether most words have letters that are not Latin. */
const isForeign = (words: readonly OcrWord[]): boolean =>
  2 * words.filter(({ text }) => FOREIGN.test(text)).length > words.length;

/** psm 7 gives one line; where it gives more, they are pieces of one. */
function wordsIn(found: readonly OcrLine[]): Pick<Reading, 'words' | 'sureness'> {
  const words = inOrder(found.flatMap((line) => line.words));
  return { words, sureness: surenessOf(words) };
}

/** Runs of neighbouring words that are sure beyond chance though the strip as a whole is not. */
function sureRuns(words: readonly OcrWord[]): OcrWord[][] {
  const runs: OcrWord[][] = [[]];
  for (const word of words)
    if (word.sureness >= SURE_WORD) runs.at(-1)!.push(word);
    else runs.push([]);
  return runs.filter((run) => lettersIn(run) > FEW_LETTERS);
}

/** Where words of a strip stand. */
function pieceOf(words: readonly OcrWord[], strip: Strip, chain: Chain, scale: number): Place {
  const [from, to] = [Math.min(...words.map(({ box }) => box.x0)), Math.max(...words.map(({ box }) => box.x1))];
  const points = 4 * words.length + 1;
  const spine = Array.from({ length: points }, (_, i): [number, number] => {
    const [x, y] = strip.toWork(from + (i / (points - 1)) * (to - from), strip.height / 2);
    return [x * scale, y * scale];
  });
  return { spine, height: chain.height * scale };
}
