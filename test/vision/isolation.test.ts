/** Reading processes that die, and how they stand beside the program. */
import { execFileSync } from 'node:child_process';
import { getPriority } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, it } from 'vitest';
import type { PictureReader } from '../../src/domain/reading.js';
import { createPictureReader } from '../../src/vision/reader.js';
import { draw, text } from './draw.js';

const avatar = { name: 'avatar', kind: 'avatar' } as const;
let reader: PictureReader;
const open = (recycleAfter = 500) => {
  reader = createPictureReader({ workers: 1, recycleAfter, deadlineMs: 30_000 });
  return reader;
};
afterEach(() => reader.close());
/** Words on plain ground: few strips, since engines are replaced after as few. */
const badge = async (words: string) =>
  new Uint8Array(
    await draw(400, 400, `<rect width="400" height="400" fill="#254"/>${text(words, 40, 370, 48, '#ffe', 'anton')}`)
      .png()
      .toBuffer(),
  );

/** The reading processes that this one started. */
function eyes(): number[] {
  try {
    const found = execFileSync('pgrep', ['-P', String(process.pid), '-f', 'eye-process'], { encoding: 'utf8' });
    return found.trim().split('\n').map(Number);
  } catch {
    return [];
  }
}
async function born(but: readonly number[] = []): Promise<number> {
  for (;;) {
    const [pid] = eyes().filter((one) => !but.includes(one));
    if (pid !== undefined) return pid;
    await sleep(10);
  }
}

it('reads the picture in another process where the first was killed over it', async () => {
  const reading = open().read(await badge('RIVER BANK'), avatar);
  const first = await born();
  process.kill(first, 'SIGKILL');
  const second = await born([first]);
  expect((await reading).lines.map((line) => line.text)).toContain('RIVER BANK');
  expect(eyes()).toEqual([second]);
});

it('gives a picture up over which two processes died, and reads the next', async () => {
  const { read } = open();
  const reading = read(await badge('RIVER BANK'), avatar).catch((error: unknown) => error);
  const first = await born();
  process.kill(first, 'SIGKILL');
  process.kill(await born([first]), 'SIGKILL');
  expect(await reading).toMatchObject({ code: 'OCR_FAILED' });
  expect((await read(await badge('QUIET TREES'), avatar)).lines.map((line) => line.text)).toContain('QUIET TREES');
});

it('stands back behind the program, and is replaced after so many pictures', async () => {
  const { read } = open(2);
  // Without words no engine is started, which would be replaced as often.
  await read(await badge(''), avatar);
  const [first] = eyes();
  expect(getPriority(first!)).toBeGreaterThan(getPriority(process.pid));
  await read(await badge(''), avatar);
  await read(await badge(''), avatar);
  expect(eyes()).not.toContain(first);
});
