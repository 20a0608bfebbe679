import { describe, expect, it } from 'vitest';
import { Trouble } from '../../src/domain/trouble.js';
import { type Chore, keepChores } from '../../src/worker/chores.js';
import { DAY, world } from '../store/making.js';

/** A worker with the given chores on a store of its own; what it told stands in `told`. */
function working(w: ReturnType<typeof world>, chores: Chore[], store = w.store) {
  const told: string[] = [];
  const kept = keepChores({
    chores,
    ledger: store.chores,
    onFailed: (id, trouble) => told.push(`${id} ${trouble.code}`),
    onMended: (id) => told.push(`${id} mended`),
  });
  const settle = () => new Promise((resolve) => setImmediate(resolve));
  const tick = () => {
    kept.tick();
    return settle();
  };
  return { told, kept, tick };
}
const counting = (id: string, everyHours: number) => {
  const chore = { id, everyHours, runs: 0, run: async () => void chore.runs++ };
  return chore;
};

describe('chores', () => {
  it('run when they are due and not before, also after a restart', async () => {
    const w = world();
    const mail = counting('mail', 1 / 60);
    const backup = counting('backup', 24);
    const { tick } = working(w, [mail, backup]);
    for (let minute = 0; minute < 120; minute += 1) {
      await tick();
      w.time.pass(60);
    }
    expect([mail.runs, backup.runs]).toEqual([120, 1]);
    const restarted = working(w, [backup], w.again());
    await restarted.tick();
    expect(backup.runs).toBe(1);
    w.time.pass(DAY);
    await restarted.tick();
    expect(backup.runs).toBe(2);
  });

  it('that a sleeping machine missed are made up once', async () => {
    const w = world();
    const backup = counting('backup', 24);
    const { tick } = working(w, [backup]);
    await tick();
    w.time.pass(9 * DAY);
    await tick();
    await tick();
    expect(backup.runs).toBe(2);
  });

  it('run on when the clock was set back', async () => {
    const w = world();
    const backup = counting('backup', 24);
    const { tick } = working(w, [backup]);
    await tick();
    w.time.pass(-30 * DAY);
    await tick();
    await tick();
    expect(backup.runs).toBe(2);
  });

  it('that fail are told of, tried again after an hour, and stop no other one', async () => {
    const w = world();
    const other = counting('other', 1);
    let broken = true;
    const failing: Chore = {
      id: 'failing',
      everyHours: 24,
      run: async () => {
        if (broken) throw new Trouble('DATABASE_FAILED', 'retry', { file: 'f', detail: 'd' });
      },
    };
    const throwing: Chore = {
      id: 'throwing',
      everyHours: 24,
      run: () => {
        throw new Error('at once');
      },
    };
    const { told, tick } = working(w, [throwing, failing, other]);
    await tick();
    await tick();
    expect(told.sort()).toEqual(['failing DATABASE_FAILED', 'throwing UNEXPECTED']);
    expect(other.runs).toBe(1);
    broken = false;
    w.time.pass(3600);
    await tick();
    expect(told).toContain('failing mended');
    expect(w.store.chores.all().map(({ id, troubleCode }) => [id, troubleCode])).toEqual([
      ['failing', null],
      ['other', null],
      ['throwing', 'UNEXPECTED'],
    ]);
  });

  it('are never run twice at once, by one worker or by two', async () => {
    const w = world();
    let open = 0;
    let end = () => {};
    const slow: Chore = {
      id: 'slow',
      everyHours: 1,
      run: () => {
        open += 1;
        return new Promise((resolve) => {
          end = resolve;
        });
      },
    };
    const first = working(w, [slow]);
    const second = working(w, [slow], w.again());
    await first.tick();
    await second.tick();
    w.time.pass(7200);
    await first.tick();
    expect(open).toBe(1);
    end();
  });

  it('are called off and waited for when the worker stops, and are not counted as done', async () => {
    const w = world();
    let ended = false;
    const long: Chore = {
      id: 'long',
      everyHours: 24,
      run: (signal) =>
        new Promise((resolve) => {
          signal.addEventListener('abort', () => {
            ended = true;
            resolve();
          });
        }),
    };
    const { kept, tick, told } = working(w, [long]);
    await tick();
    await kept.stop();
    await tick();
    expect({ ended, told }).toEqual({ ended: true, told: [] });
    expect(w.store.chores.all()[0]?.doneAt).toBeNull();
  });
});
