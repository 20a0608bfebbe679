/** Codes and arguments turned into the sentences of one language: the one way there for every form. */
import type { Finding, Outcome } from '../domain/outcome.js';
import type { Sight } from '../domain/snapshot.js';
import { platformById } from '../policy/platforms.js';
import type { Words } from '../words/index.js';

/** What people call a platform; with its limit of characters for descriptions, where known. */
export interface PlaceFacts {
  title: string;
  bioLimit?: number | undefined;
  /** The year in which the platform shut for good. */
  closed?: number | undefined;
}
export type Place = string | PlaceFacts;
/** By the scraper's id. A platform that is not in it is called by its id. */
export type Places = Readonly<Record<string, Place>>;

/** The place of a platform. Without an id (a picture that is not yet anywhere) it is "the platform". */
export function placeOf(platform: string, places: Places = {}): PlaceFacts {
  const known = Object.hasOwn(places, platform) ? places[platform] : undefined;
  if (typeof known === 'string') return { title: known };
  if (known) return known;
  if (platform === '') return { title: 'the platform' };
  return { title: platform.charAt(0).toUpperCase() + platform.slice(1) };
}

export interface FindingSentences {
  says: string;
  advice: string;
}
/** What is said and advised for one finding on a platform. */
export function sayFinding(finding: Finding, platform: string, words: Words, places?: Places): FindingSentences {
  const { title, bioLimit } = placeOf(platform, places);
  const table = words.findings[finding.code];
  const row = platformById(platform);
  const context = {
    sight: finding.evidence.sight,
    place: title,
    bioLimit: bioLimit ?? row.bioLimit,
    secondProfile: row.note ?? row.secondProfile,
  };
  return { says: table.says(finding.args, context), advice: table.advice(finding.args, context) };
}

/** The findings of an outcome; none where its kind has none. */
export const findingsOf = (outcome: Outcome): Finding[] => ('findings' in outcome ? outcome.findings : []);

/** A rule's name; a rule that the tables do not know is shown by its id. */
export function ruleName(audit: string, words: Words): string {
  const known = Object.hasOwn(words.rules, audit) ? words.rules[audit] : undefined;
  if (known) return known;
  const plain = audit.replaceAll('-', ' ');
  return plain.charAt(0).toUpperCase() + plain.slice(1);
}

/** "the profile picture and the cover photo" */
export const sightList = (sights: readonly Sight[], words: Words): string =>
  words.list(sights.map((sight) => words.sights[sight].the));
