import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { TROUBLE_CODES } from '../../src/domain/trouble.js';
import { renderBioCheckJson, renderPictureCheckJson, renderProfileJson } from '../../src/report/json.js';
import { auditJsonSchema, bioCheckJsonSchema, jsonSchemas, pictureCheckJsonSchema } from '../../src/report/schema.js';
import { wordsFor } from '../../src/words/index.js';
import { HOSTILE } from './hostile.js';
import {
  bioCheck,
  brokenPicture,
  outside,
  pictureCheck,
  result,
  walled,
  withFinding,
  withQuestion,
} from './samples.js';

const words = wordsFor('en');
/** As a machine gets it: through JSON and back. */
const sent = (value: object): unknown => JSON.parse(JSON.stringify(value));

describe('audit --json', () => {
  it.each([
    ['a finding', withFinding()],
    ['a question', withQuestion()],
    ['a wall', walled()],
    ['somebody else', outside()],
    ['all in order', result('elspeth.example')],
  ])('of %s is held by its schema, with no field that the schema lacks', (_name, audited) => {
    const line = sent(renderProfileJson(audited, words));
    expect(auditJsonSchema.parse(line)).toEqual(line);
  });

  it('has exactly the fields of the contract', () => {
    expect(Object.keys(renderProfileJson(withFinding(), words))).toEqual([
      'schema',
      'profile',
      'verdict',
      'standing',
      'takenAt',
      'via',
      'snapshot',
      'readings',
      'outcomes',
      'engine',
    ]);
  });

  it('says in words what was seen and how to mend it, beside the code', () => {
    const { outcomes } = renderProfileJson(withFinding(), words);
    expect(outcomes[1]).toMatchObject({
      audit: 'political-picture',
      kind: 'finding',
      severity: 'serious',
      findings: [
        {
          code: 'picture-names-party',
          says: expect.stringContaining('VOTE HARBOUR'),
          advice: expect.stringContaining('second profile'),
          sureness: 0.94,
          evidence: { kind: 'region', sight: 'avatar', group: 'party', box: [130, 590, 540, 120] },
        },
      ],
    });
  });

  it('gives a reason as a sentence, what is missing as sights, and a wall as its name', () => {
    const { outcomes } = renderProfileJson(withFinding(), words);
    const of = (audit: string) => outcomes.find((outcome) => outcome.audit === audit);
    expect(of('leader-identification')).toMatchObject({ kind: 'pass', because: expect.stringContaining('LLL Leader') });
    expect(of('cause-alignment')).toMatchObject({ kind: 'needs-review', doubt: expect.stringMatching(/person/) });
    expect(of('disclaimer')).toMatchObject({ kind: 'not-seen', missing: ['posts'], why: 'login', findings: [] });
    expect(of('name-logo-misuse')).toMatchObject({ kind: 'not-applicable', because: expect.stringMatching(/links/) });
  });

  it('keeps the three states of a sighting, and of a reading only lines and marks', () => {
    const line = renderProfileJson(withFinding(), words);
    expect(line.snapshot.posts).toEqual({ state: 'hidden', why: 'login' });
    expect(renderProfileJson(outside(), words).snapshot.banner).toEqual({ state: 'absent' });
    expect(Object.keys(line.readings.avatar ?? {})).toEqual(['lines', 'marks']);
    expect(Object.keys(line.readings.avatar?.lines[0] ?? {})).toEqual(['text', 'sureness', 'polygon']);
  });

  it('is one line, whatever the profile says', () => {
    for (const text of HOSTILE) {
      const audited = result('ada.example', { sees: { bio: { state: 'seen', value: text } } });
      const line = JSON.stringify(renderProfileJson(audited, words));
      expect(line).not.toMatch(/[\n\r]/);
      expect(JSON.parse(line).snapshot.bio.value).toBe(text);
    }
  });
});

describe('check --json', () => {
  it('of a picture holds file, verdict, reading and outcomes', () => {
    const line = sent(renderPictureCheckJson(pictureCheck(), words));
    expect(pictureCheckJsonSchema.parse(line)).toEqual(line);
    expect(Object.keys(line as object)).toEqual(['file', 'verdict', 'reading', 'outcomes']);
  });

  it('of a picture that cannot be read holds its trouble in words', () => {
    const line = sent(renderPictureCheckJson(brokenPicture(), words));
    expect(pictureCheckJsonSchema.parse(line)).toEqual(line);
    expect(line).toEqual({
      file: 'torn.png',
      trouble: { code: 'PICTURE_BROKEN', says: expect.stringContaining('torn.png') },
    });
  });

  it('has words for every trouble that a file could give', () => {
    for (const code of TROUBLE_CODES) {
      const line = renderPictureCheckJson({ file: 'a.png', trouble: { code, args: {} } }, words);
      expect(pictureCheckJsonSchema.parse(line)).toEqual(line);
    }
  });

  it('of a text holds id, verdict, identifiesAsLeader, disclaimer and outcomes', () => {
    const line = sent(renderBioCheckJson(bioCheck(), words));
    expect(bioCheckJsonSchema.parse(line)).toEqual(line);
    expect(Object.keys(line as object)).toEqual(['id', 'verdict', 'identifiesAsLeader', 'disclaimer', 'outcomes']);
  });
});

describe('docs/schema', () => {
  it.each(Object.entries(jsonSchemas()))('%s is as the code has it', async (name, schema) => {
    const file = new URL(`../../docs/schema/${name}`, import.meta.url);
    const committed = JSON.parse(await readFile(file, 'utf8'));
    expect(committed, 'stale: run `npx tsx scripts/json-schema.ts`').toEqual(sent(schema));
  });
});
