/** What the rules on badges and causes make of one picture of a Leader. */
import { audit as cause } from '../../src/audits/cause-alignment.js';
import { audit as badge } from '../../src/audits/political-picture.js';
import type { JudgeContext, SeenPicture } from '../../src/domain/audit.js';
import type { PictureReading } from '../../src/domain/reading.js';
import { absent, seen } from '../../src/domain/snapshot.js';

export type Judged = 'finding' | 'review' | 'nothing';
/** Whoever is judged in a bench: a Leader who writes about LLL now and then. */
export const context: JudgeContext = {
  standing: 'leader',
  platform: 'instagram',
  regularPosts: { share: 0.2, count: 5 },
};

export function judged(reading: PictureReading): Judged {
  const { sha256, width, height } = reading;
  const avatar = seen<SeenPicture>({ url: 'drawn', sha256, width, height, reading });
  const pictures = { avatar, banner: absent<SeenPicture>() };
  const words = { displayName: absent<string>(), bio: absent<string>() };
  const kinds = [badge.judge(pictures, context), cause.judge({ ...words, ...pictures }, context)].map((o) => o.kind);
  return kinds.includes('finding') ? 'finding' : kinds.includes('needs-review') ? 'review' : 'nothing';
}

/** Words as a reader without fault would read them, one line each. */
export function readPerfectly(lines: readonly string[]): PictureReading {
  const [width, height] = [400, 60 * lines.length + 60];
  return {
    sha256: '',
    width,
    height,
    engine: 'perfect',
    depth: 'full',
    lines: lines.map((text, i) => {
      const [top, bottom] = [40 + i * 60, 80 + i * 60];
      const polygon: [number, number][] = [
        [20, top],
        [380, top],
        [380, bottom],
        [20, bottom],
      ];
      return {
        text,
        sureness: 0.95,
        polygon,
        chars: [...text].map((c) => ({ c, sureness: 0.95 })),
        words: text.split(' ').map((word) => ({ text: word, sureness: 0.95, polygon })),
      };
    }),
    spotted: [],
    marks: [],
    lookedFor: [],
    strips: [],
    notes: [],
  };
}
