/** Invented people and results, one of each kind, for the tests of every form. */
import { toUSVString } from 'node:util';
import type { Judged, Outcome } from '../../src/domain/outcome.js';
import type { PictureReading } from '../../src/domain/reading.js';
import type { BioCheck, PictureCheck, ProfileResult } from '../../src/domain/result.js';
import { absent, hidden, type Snapshot, seen } from '../../src/domain/snapshot.js';

export const TAKEN_AT = '2026-11-22T10:04:00.000Z';
const SHA = 'a'.repeat(64);

export function judged(audit: string, outcome: Outcome, more: Partial<Judged> = {}): Judged {
  return { audit, version: 1, clause: 'no-such-clause', severity: 'none', outcome, ...more };
}

export function reading(lines: [text: string, sureness: number, x: number, y: number, w: number, h: number][]) {
  const made: PictureReading = {
    sha256: SHA,
    width: 800,
    height: 800,
    engine: 'test-ocr 1',
    depth: 'full',
    lines: lines.map(([text, sureness, x, y, w, h]) => ({
      text,
      sureness,
      polygon: [
        [x, y],
        [x + w, y],
        [x + w, y + h],
        [x, y + h],
      ],
      words: [],
      chars: [],
    })),
    spotted: [],
    marks: [{ name: 'badge/blue-rosette', sureness: 0.71, box: [20, 30, 100, 100] }],
    notes: [],
  };
  return made;
}

export function result(
  handle: string,
  more: Partial<ProfileResult> & { sees?: Partial<Snapshot> } = {},
): ProfileResult {
  const { sees, ...rest } = more;
  const ref = {
    platform: 'bluesky',
    handle,
    url: `https://social.example/profile/${encodeURIComponent(toUSVString(handle))}`,
  };
  return {
    profile: ref,
    verdict: 'clear',
    standing: 'leader',
    takenAt: TAKEN_AT,
    via: 'browser',
    snapshot: {
      ref,
      takenAt: TAKEN_AT,
      displayName: seen('Ada Fennimore'),
      bio: seen('LLL Leader in Ambleford. Tea, tides and toddlers. Views all my own.'),
      links: seen(['https://ambleford.example/']),
      avatar: seen({ url: 'https://social.example/a.jpg', sha256: SHA, width: 800, height: 800 }),
      banner: absent(),
      posts: seen([{ text: 'Meeting on Tuesday', url: 'https://social.example/p/1', at: TAKEN_AT }]),
      ...sees,
    },
    readings: {},
    outcomes: [
      judged('leader-identification', {
        kind: 'pass',
        because: { code: 'leader-by-words', args: { words: 'LLL Leader' } },
      }),
      judged('political-picture', { kind: 'pass', because: { code: 'nothing-political', args: {} } }),
      judged('disclaimer', {
        kind: 'pass',
        because: { code: 'disclaimer-full', args: { words: 'Views all my own.' } },
      }),
    ],
    engine: { version: '0.1.0', rules: 'r-1', lexicon: '2026-11', ocr: 'test-ocr 1' },
    timing: { visitMs: 1, decodeMs: 1, ocrMs: 1, auditsMs: 1 },
    ...rest,
  };
}

const partyFinding = {
  code: 'picture-names-party',
  args: { words: 'VOTE HARBOUR', entry: 'xx/harbour', label: 'Harbour Party' },
  sureness: 0.94,
  evidence: {
    kind: 'region',
    sight: 'avatar',
    text: 'VOTE HARBOUR',
    box: [130, 590, 540, 120],
    label: 'xx/harbour',
    group: 'party',
  },
} as const;

/** A badge in the profile picture, a cause on the cover photo, posts behind a wall. */
export const withFinding = (handle = 'ada.example'): ProfileResult =>
  result(handle, {
    verdict: 'finding',
    sees: {
      banner: seen({ url: 'https://social.example/b.jpg', sha256: SHA, width: 1500, height: 500 }),
      posts: hidden('login'),
    },
    readings: {
      avatar: reading([
        ['VOTE HARBOUR', 0.94, 130, 590, 540, 120],
        ['2026', 0.88, 300, 720, 200, 60],
      ]),
      banner: { ...reading([['SAVE THE LIGHTHOUSE', 0.66, 620, 180, 760, 90]]), width: 1500, height: 500 },
    },
    outcomes: [
      judged('leader-identification', {
        kind: 'pass',
        because: { code: 'leader-by-words', args: { words: 'LLL Leader' } },
      }),
      judged(
        'political-picture',
        {
          kind: 'finding',
          findings: [{ ...partyFinding, evidence: { ...partyFinding.evidence, box: [130, 590, 540, 120] } }],
        },
        { clause: 'profile-badge', severity: 'serious' },
      ),
      judged(
        'cause-alignment',
        {
          kind: 'needs-review',
          findings: [
            {
              code: 'cause',
              args: { words: 'SAVE THE LIGHTHOUSE', entry: 'xx/lighthouse', label: 'Lighthouse campaign' },
              sureness: 0.66,
              evidence: {
                kind: 'region',
                sight: 'banner',
                text: 'SAVE THE LIGHTHOUSE',
                box: [620, 180, 760, 90],
                label: 'xx/lighthouse',
                group: 'cause',
              },
            },
          ],
          doubt: { code: 'cause-is-for-a-person', args: {} },
        },
        { clause: 'profile-cause-aligned', severity: 'moderate' },
      ),
      judged('political-description', { kind: 'pass', because: { code: 'nothing-political', args: {} } }),
      judged('disclaimer', { kind: 'not-seen', missing: ['posts'], why: 'login' }, { clause: 'disclaimer' }),
      judged('name-logo-misuse', { kind: 'not-applicable', because: { code: 'withheld', args: { sight: 'links' } } }),
    ],
  });

export const withQuestion = (handle = 'brona.example'): ProfileResult =>
  result(handle, {
    verdict: 'review',
    sees: { bio: seen('LLL Leader. Personal page.'), posts: hidden('withheld') },
    outcomes: [
      judged(
        'disclaimer',
        {
          kind: 'needs-review',
          findings: [
            {
              code: 'disclaimer-maybe-missing',
              args: {},
              sureness: 0.5,
              evidence: { kind: 'lack', sight: 'bio' },
            },
          ],
          doubt: { code: 'posts-not-seen', args: {} },
        },
        { clause: 'disclaimer', severity: 'minor' },
      ),
    ],
  });

export const walled = (handle = 'cato.example'): ProfileResult =>
  result(handle, {
    verdict: 'unseen',
    standing: 'unknown',
    sees: {
      displayName: hidden('login'),
      bio: hidden('login'),
      links: hidden('login'),
      avatar: hidden('login'),
      banner: hidden('login'),
      posts: hidden('login'),
    },
    outcomes: [
      judged('leader-identification', { kind: 'not-seen', missing: ['displayName', 'bio'], why: 'login' }),
      judged('political-picture', { kind: 'not-seen', missing: ['avatar', 'banner'], why: 'login' }),
    ],
  });

export const outside = (handle = 'dunya.example'): ProfileResult =>
  result(handle, {
    verdict: 'outside',
    standing: 'not-leader',
    sees: { bio: seen('Gardener and mother of two.') },
    outcomes: [
      judged('leader-identification', { kind: 'not-applicable', because: { code: 'nobody-identified', args: {} } }),
      judged('political-picture', { kind: 'not-applicable', because: { code: 'not-a-leader-profile', args: {} } }),
    ],
  });

export const pictureCheck = (): PictureCheck => {
  const { outcomes, readings } = withFinding();
  return { file: 'new-avatar.png', verdict: 'finding', reading: readings.avatar!, outcomes: outcomes.slice(1, 2) };
};
export const brokenPicture = (): PictureCheck => ({
  file: 'torn.png',
  trouble: { code: 'PICTURE_BROKEN', args: { file: 'torn.png', detail: 'it ends too early' } },
});
export const bioCheck = (): BioCheck => ({
  id: 'bio-1',
  verdict: 'review',
  identifiesAsLeader: true,
  disclaimer: 'none',
  outcomes: withQuestion().outcomes,
});
