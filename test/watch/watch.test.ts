/** What machines read: no line and no figure can name anybody, whoever calls with whatever. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NoteFields } from '../../src/domain/notes.js';
import { Trouble } from '../../src/domain/trouble.js';
import { cleaned, errorFields, FIELDS } from '../../src/watch/fields.js';
import { openLogger } from '../../src/watch/logger.js';
import { openMetrics, type WorkerFacts } from '../../src/watch/metrics.js';
import { tempFolder, troubleIn } from '../store/making.js';

const clock = () => new Date('2027-03-01T12:00:00.000Z');
const HERS = [
  'Ada Example',
  'ada@example.org',
  'https://x.com/ada',
  '@ada.example',
  'LLL Leader & mother',
  '/supply/s3cret',
  'Ädä',
];

describe('log lines', () => {
  it('drop every field that could hold something about a person', () => {
    for (const hers of HERS)
      for (const name of [...Object.keys(FIELDS), 'name', 'url', 'detail'])
        expect(cleaned({ [name]: hers })).toEqual({});
  });

  it('hold short words of ours and numbers alone, whatever is given', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...Object.keys(FIELDS), 'x'), fc.oneof(fc.string(), fc.double())),
        (fields) => {
          for (const value of Object.values(cleaned(fields as NoteFields))) {
            expect(typeof value === 'number' || /^[\w./:*+-]{0,64}$/.test(String(value))).toBe(true);
          }
        },
      ),
    );
  });

  it('tell an error by its code and our own places, never by its words', () => {
    const error = new Trouble('HOST_UNREACHABLE', 'retry', { host: 'ada.example', detail: 'Ada Example' });
    const fields = errorFields(error);
    expect(fields.code).toBe('HOST_UNREACHABLE');
    expect(JSON.stringify(fields)).not.toMatch(/ada/i);
    const nested = new Error('Ada said: /src/ada.ts:1:1)\n    at Ada (/home/ada/x.ts:1:1)');
    expect(JSON.stringify(errorFields(nested))).not.toMatch(/ada/i);
  });

  it('are JSON in a file that its owner alone can read, from the level that was asked for', () => {
    const to = join(tempFolder(), 'logs', 'a.log');
    const logger = openLogger({ level: 'info', to, clock });
    logger.note('request', { status: 200 }, { level: 'debug' });
    logger.note('visit', { platform: 'x', result: 'seen', ms: 12, name: 'Ada Example' });
    logger.close();
    expect(JSON.parse(readFileSync(to, 'utf8'))).toEqual({
      ...{ level: 'info', time: '2027-03-01T12:00:00.000Z', note: 'visit', platform: 'x', result: 'seen', ms: 12 },
    });
    expect(statSync(to).mode & 0o777).toBe(0o600);
    expect(troubleIn(() => openLogger({ level: 'info', to: join(to, 'a-file-is-no-folder.log'), clock }))).toBe(
      'FILE_UNWRITABLE',
    );
  });
});

describe('figures', () => {
  const figures = (workers: WorkerFacts[] = []) =>
    openMetrics({
      ...{ platforms: ['x', 'bluesky'], incidentKinds: ['disk-low', 'mail-failing'], version: '1.2.3', clock },
      facts: async () => ({
        round: { startedAt: '2027-03-01T11:00:00.000Z', finishedAt: null, looks: {}, counts: { due: 7, seen: 3 } },
        lastSuccess: '2027-02-01T00:00:00.000Z',
        outbox: { waiting: 2, oldest: '2027-03-01T11:59:00.000Z', givenUp: 1 },
        incidents: [{ kind: 'disk-low' }],
        freeMegabytes: 5,
        workers,
      }),
    });

  it('tell age, depth, results, reading time and incidents', async () => {
    const metrics = figures();
    metrics.notes.note('visit', { platform: 'x', result: 'seen', ms: 2500, readingMs: 500 });
    metrics.notes.note('visit', { platform: 'x', result: 'seen', ms: 2500, readingMs: 250 });
    metrics.notes.note('mail', { result: 'sent' });
    const { body } = await metrics.page();
    for (const line of [
      'profile_audit_visits_total{result="seen",platform="x"} 2',
      'profile_audit_reading_seconds_total 0.75',
      'profile_audit_round_age_seconds 3600',
      'profile_audit_round_open 1',
      'profile_audit_round_visits{state="due"} 7',
      'profile_audit_last_success_timestamp_seconds 1801440000',
      'profile_audit_outbox_waiting 2',
      'profile_audit_outbox_oldest_seconds 60',
      'profile_audit_incidents_open{kind="disk-low"} 1',
      'profile_audit_incidents_open{kind="mail-failing"} 0',
      'profile_audit_mails_total{result="sent"} 1',
      'profile_audit_disk_free_bytes 5000000',
    ]) {
      expect(body.split('\n')).toContain(line);
    }
    expect(body).toContain('process_resident_memory_bytes');
  });

  it('tell of each worker what it made, what it is at, when it was heard of and what it holds, until it is gone', async () => {
    const counts = { lanes: 4, busy: 3, visited: 20, troubled: 2, dropped: 1, megabytes: 321 };
    const workers = [{ label: 'w-0a1b2c3d', at: '2027-03-01T11:59:50.000Z', ...counts }];
    const metrics = figures(workers);
    const { body } = await metrics.page();
    for (const line of [
      'profile_audit_worker_visits{worker="w-0a1b2c3d",result="visited"} 20',
      'profile_audit_worker_visits{worker="w-0a1b2c3d",result="troubled"} 2',
      'profile_audit_worker_visits{worker="w-0a1b2c3d",result="dropped"} 1',
      'profile_audit_worker_busy{worker="w-0a1b2c3d"} 3',
      'profile_audit_worker_lanes{worker="w-0a1b2c3d"} 4',
      `profile_audit_worker_last_seen_timestamp_seconds{worker="w-0a1b2c3d"} ${clock().getTime() / 1000 - 10}`,
      'profile_audit_worker_memory_bytes{worker="w-0a1b2c3d"} 321000000',
    ]) {
      expect(body.split('\n')).toContain(line);
    }
    // A machine that somebody named after a person is told without its name.
    workers.splice(0, 1, { label: 'adas-laptop', at: '2027-03-01T11:59:50.000Z', ...counts });
    const later = (await metrics.page()).body;
    expect(later).not.toMatch(/adas|0a1b2c3d/);
    workers.splice(0);
    expect((await metrics.page()).body).not.toContain('worker=');
  });

  it('have no more labels than we have words, whatever is noted', async () => {
    const metrics = figures();
    for (const hers of HERS) {
      metrics.notes.note('visit', { platform: hers, result: hers });
      metrics.notes.note('mail', { result: hers });
    }
    const { body } = await metrics.page();
    for (const hers of HERS) expect(body).not.toContain(hers);
    expect(body).toContain(`profile_audit_visits_total{result="failed",platform="other"} ${HERS.length}`);
  });
});
