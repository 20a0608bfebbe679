/** How fast hosts are asked: pauses, and what a host asks by Retry-After. Time and chance are given. */
import { describe, expect, it } from 'vitest';
import { createPace } from '../../src/browser/pace.js';

function world(pauseMs = 2_000, chance = 0) {
  let now = Date.parse('2027-03-01T06:00:00Z');
  const waits: number[] = [];
  const pace = createPace({
    pauseMs,
    chance: () => chance,
    clock: () => new Date(now),
    wait: async (ms) => {
      waits.push(ms);
      now += ms;
    },
  });
  const pass = (ms: number) => {
    now += ms;
  };
  return { pace, waits, pass };
}
const at = (host: string) => new URL(`https://${host}/someone`);

describe('pace', () => {
  it('asks a host at once the first time, and then after a pause that chance lengthens', async () => {
    const { pace, waits } = world(2_000, 0.5);
    await pace.turn(at('pond.example'));
    await pace.turn(at('pond.example'));
    await pace.turn(at('pond.example'));
    expect(waits).toEqual([2_500, 2_500]);
  });

  it('keeps hosts apart, and waits no more for time that has passed', async () => {
    const { pace, waits, pass } = world();
    await pace.turn(at('pond.example'));
    await pace.turn(at('lake.example'));
    pass(5_000);
    await pace.turn(at('pond.example'));
    expect(waits).toEqual([]);
  });

  it('waits as long as a busy host asks, by seconds or by date', async () => {
    const { pace, waits } = world(0);
    pace.answered(at('pond.example'), 429, '12');
    await pace.turn(at('pond.example'));
    pace.answered(at('lake.example'), 503, 'Mon, 01 Mar 2027 06:00:20 GMT');
    await pace.turn(at('lake.example'));
    expect(waits).toEqual([12_000, 8_000]);
  });

  it('comes back later where a host asks for more than a visit waits', async () => {
    const { pace, pass } = world();
    pace.answered(at('pond.example'), 429, '3600');
    await expect(pace.turn(at('pond.example'))).rejects.toMatchObject({
      code: 'HOST_BUSY',
      args: { host: 'pond.example', seconds: 3600 },
    });
    pass(3_600_000);
    await pace.turn(at('pond.example'));
  });

  it.each([[undefined], ['soon'], [''], ['-5']])(
    'gives a busy host a minute where it names no time: %s',
    async (sent) => {
      const { pace } = world();
      pace.answered(at('pond.example'), 429, sent);
      await expect(pace.turn(at('pond.example'))).rejects.toMatchObject({ args: { seconds: 60 } });
    },
  );

  it('comes back within a day whatever a host asks', async () => {
    const { pace } = world();
    pace.answered(at('pond.example'), 503, '999999999');
    await expect(pace.turn(at('pond.example'))).rejects.toMatchObject({ args: { seconds: 86_400 } });
  });

  it('takes an ordinary answer for no wish to rest', async () => {
    const { pace, waits } = world(0);
    pace.answered(at('pond.example'), 200, '3600');
    await pace.turn(at('pond.example'));
    expect(waits).toEqual([]);
  });

  it('does not wait for hosts of one’s own', async () => {
    const { pace, waits } = world();
    for (const host of ['127.0.0.1', 'localhost', '10.0.0.7', '[::1]']) {
      pace.answered(at(host), 429, '3600');
      await pace.turn(at(host));
      await pace.turn(at(host));
    }
    expect(waits).toEqual([]);
  });

  it('is called off in the middle of a pause', async () => {
    const stop = new AbortController();
    const pace = createPace({
      pauseMs: 5_000,
      chance: () => 0,
      clock: () => new Date('2027-03-01T06:00:00Z'),
      wait: async () => stop.abort(),
    });
    await pace.turn(at('pond.example'), stop.signal);
    await expect(pace.turn(at('pond.example'), stop.signal)).rejects.toMatchObject({ code: 'INTERRUPTED' });
  });
});
