/** What a look's end is noted as: which platform, how it went, how long it took. Never whose profile it was. */
import type { NoteFields, NoteName } from '../domain/notes.js';
import { hidWhole } from '../domain/result.js';
import type { RoundProgress } from './round.js';

/** A second look is no second visit. */
export const noteOf = ({ look }: RoundProgress): NoteName => (look === 'second' ? 'second-look' : 'visit');

/** The note's fields; undefined for the steps before its end. */
export function visitNote({ step, profile, result, trouble }: RoundProgress): NoteFields | undefined {
  const { platform } = profile;
  if (step === 'failed') return { platform, result: 'failed', code: trouble };
  if (step !== 'done' || !result) return undefined;
  const { visitMs, decodeMs, ocrMs, auditsMs } = result.timing;
  const ms = Math.round(visitMs + decodeMs + ocrMs + auditsMs);
  const wall = hidWhole(result);
  const spent = { ms, readingMs: Math.round(ocrMs) };
  return wall ? { platform, result: 'hidden', wall, ...spent } : { platform, result: 'seen', ...spent };
}
