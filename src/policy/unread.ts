/**
 * What was read too unsurely to be told may still say that there is more beside a term: a longer row at its place, or the rest of
 * an innocent phrase. What an unread word could clear is then for a person.
 */
import type { Box, ReadLine } from '../domain/reading.js';
import { isOpen } from './badges.js';
import { align, plainLetters, type Strip } from './decoder.js';
import type { LexiconEntry } from './lexicon.js';
import { type PictureHit, SURE_ENOUGH } from './spotting.js';
import { stripsOf } from './strips.js';
import { boxAround } from './where.js';

/** How well the term, and how well an innocent phrase, must stand in unsure letters. */
const SAME_WORDS = 0.34;
const SAME_PHRASE = 0.2;
/** So many letters more are another word. */
const MORE_LETTERS = 3;

/** The hits, those of them weak that unsure rows cast doubt on. */
export function doubtedByUnread(
  hits: readonly PictureHit[],
  read: readonly ReadLine[],
  unsure: readonly ReadLine[],
  lexicon: readonly LexiconEntry[],
): PictureHit[] {
  if (unsure.length === 0 || !hits.some(({ strength }) => strength === 'strong')) return [...hits];
  const rows = unsure.map((line): ReadLine => ({ ...line, sureness: SURE_ENOUGH }));
  const alone = rows.map((row) => ({ box: boxAround(row.polygon), strip: stripsOf([row])[0] }));
  const together = stripsOf([...read, ...rows]).filter(({ at }) => at.some(({ line }) => line >= read.length));
  return hits.map((hit) => {
    // A hashtag is whole where it ends.
    if (hit.strength === 'weak' || hit.words.startsWith('#')) return hit;
    const entry = lexicon.find(({ id }) => id === hit.entry);
    const letters = plainLetters(hit.words);
    if (entry === undefined || !isOpen(letters, hit.words.split(/[\s-]+/).length, entry)) return hit;
    const longer = alone.some(({ box, strip }) => strip !== undefined && meet(box, hit.box) && goesOn(strip, letters));
    const innocent = (entry.innocent ?? []).map(plainLetters).filter((p) => p !== letters && p.includes(letters));
    const cleared = innocent.some((phrase) => together.some((strip) => align(strip, phrase, SAME_PHRASE) !== null));
    return longer || cleared ? { ...hit, strength: 'weak', doubt: 'read-through-noise' } : hit;
  });
}

/** Whether the row holds the term's letters and a word's more before or behind them. */
function goesOn(strip: Strip, letters: string): boolean {
  const aligned = align(strip, letters, SAME_WORDS);
  if (aligned === null) return false;
  return Math.max(aligned.from, strip.letters.length - aligned.to) >= MORE_LETTERS;
}

const meet = (a: Box, b: Box): boolean =>
  a[0] < b[0] + b[2] && b[0] < a[0] + a[2] && a[1] < b[1] + b[3] && b[1] < a[1] + a[3];
