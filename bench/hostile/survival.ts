/**
 * A long day of the reading room: thousands of pictures, one in twenty broken. Some are read again in the opposite order by
 * a fresh room: an engine that learns from what it reads would give other words.
 */

import { heldBytes } from '../../src/browser/memory-watch.js';
import { Trouble } from '../../src/domain/trouble.js';
import { createPictureReader } from '../../src/vision/reader.js';
import { draw, face, text } from '../../test/vision/draw.js';
import { seeded } from '../made.js';
import { readersAlive } from './watched.js';

const WORDS = 'RIVER BANK QUIET TREES GREEN HOUSE MILK TABLE SUMMER GARDEN STONE BRIDGE OPEN WINDOW LITTLE BIRD'.split(
  ' ',
);
const RECYCLE_AFTER = 500;

interface Made {
  name: string;
  bytes: Uint8Array;
  broken: boolean;
}
async function picturesOf(count: number): Promise<Made[]> {
  const random = seeded(20);
  const pick = () => WORDS[Math.floor(random() * WORDS.length)]!;
  // Two hundred are drawn; what follows differs in a few bytes behind the picture's end.
  const drawn: Buffer[] = [];
  for (let nth = 0; nth < Math.min(count, 200); nth++) {
    const words = `${pick()} ${pick()}`;
    drawn.push(
      await draw(200, 200, `${face(200)}${text(words, 12, 186, 24, '#ffe', 'anton')}`)
        .jpeg()
        .toBuffer(),
    );
  }
  return Array.from({ length: count }, (_, nth) => {
    const whole = drawn[nth % drawn.length]!;
    const broken = nth % 20 === 19;
    const bytes = broken ? whole.subarray(0, Math.floor(whole.length * (0.1 + 0.8 * random()))) : whole;
    return { name: `picture ${nth}`, bytes: new Uint8Array(bytes), broken };
  });
}

export async function longDay(count: number, inBoth: number) {
  const pictures = await picturesOf(count);
  const held = () => heldBytes(process.pid) / 1e6;
  const forwards = room();
  // A few pictures first: what engines and data take stays.
  for (const { bytes, name } of pictures.slice(0, 5)) await forwards.read(bytes, name);
  const before = held();
  const pids = new Set(readersAlive());
  const [words, wrong]: [Map<string, string>, string[]] = [new Map(), []];
  let settled = 0;
  for (const { name, bytes, broken } of pictures) {
    const read = await forwards.read(bytes, name);
    settled += 1;
    if (broken !== (read === 'PICTURE_BROKEN')) wrong.push(name);
    words.set(name, read);
    for (const pid of readersAlive()) pids.add(pid);
  }
  const growthMb = held() - before;
  await forwards.close();
  const again = pictures.slice(0, inBoth).reverse();
  const backwards = room();
  let otherWords = 0;
  for (const { name, bytes } of again) if ((await backwards.read(bytes, name)) !== words.get(name)) otherWords += 1;
  await backwards.close();
  // One process at a time, replaced after so many pictures.
  const expected = Math.ceil((count + 5) / RECYCLE_AFTER);
  return {
    ...{ broken: pictures.filter(({ broken }) => broken).length, wrongKind: wrong.length },
    ...{ deaths: Math.max(0, pids.size - expected), unsettled: count - settled },
    ...{ growthMb, otherWords, inBoth: again.length },
  };
}

function room() {
  const reader = createPictureReader({ workers: 1, recycleAfter: RECYCLE_AFTER, deadlineMs: 30_000 });
  return {
    /** The words as one text, or the name of what went wrong. */
    read: (bytes: Uint8Array, name: string): Promise<string> =>
      reader.read(bytes, { name, kind: 'avatar' }).then(
        ({ lines }) => lines.map((line) => line.text).join('\n'),
        (error) => (error instanceof Trouble ? error.code : String(error)),
      ),
    close: () => reader.close(),
  };
}
