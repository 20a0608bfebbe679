/** Inviting by a table: tried first, done once, and the same again does nothing. */
import { describe, expect, it } from 'vitest';
import {
  doImport,
  type InvitingTools,
  inviteByMail,
  revokeInvitation,
  tryImport,
} from '../../src/services/inviting.js';
import { readRollFile } from '../../src/services/roll-file.js';
import { world } from '../store/making.js';

const NORTH = { name: 'Nora', areas: ['North'] as string[] };
const rows = (text: string) => {
  const file = readRollFile(new TextEncoder().encode(text));
  return 'rows' in file ? file.rows : [];
};
function desk() {
  const { store } = world();
  const mails: string[] = [];
  const tools: InvitingTools = {
    ...{ store, baseUrl: 'https://audit.example' },
    write: ({ name, link }) => {
      mails.push(link);
      return { subject: 'An invitation', text: `Dear ${name}: ${link}` };
    },
  };
  return { store, tools, mails };
}
const TABLE = 'name,email,area\nAda,ada@mail.example,north\nBea,bea@mail.example,\nCleo,cleo@mail.example,South\n';

describe('an import', () => {
  it('is tried without doing anything, then invites each once, however often it is done', async () => {
    const { store, tools, mails } = desk();
    const trial = tryImport(tools, NORTH, rows(TABLE));
    expect(trial.map(({ state, area, problem }) => [state, area, problem])).toEqual([
      ['invite', 'North', undefined],
      ['invite', 'North', undefined],
      ['broken', 'South', 'area-not-yours'],
    ]);
    expect(store.people.all()).toEqual([]);
    expect(await doImport(tools, NORTH, trial, 'en')).toBe(2);
    expect(await doImport(tools, NORTH, trial, 'en')).toBe(0);
    expect(tryImport(tools, NORTH, rows(TABLE)).map(({ state }) => state)).toEqual(['known', 'known', 'broken']);
    expect(mails).toHaveLength(2);
    expect(store.outbox.depth().waiting).toBe(2);
    const token = mails[0]!.split('/').at(-1)!;
    expect(store.invitations.byToken(token)).toMatchObject({ proposed: [] });
  });

  it('leaves whom another area looks after to it, and says no more', () => {
    const { tools } = desk();
    inviteByMail(
      tools,
      { name: 'Sofia', areas: ['South'] },
      { name: 'Cleo', email: 'cleo@mail.example', area: '' },
      'en',
    );
    expect(tryImport(tools, NORTH, rows('name,email\nCleo,cleo@mail.example\n'))).toMatchObject([
      { state: 'broken', problem: 'elsewhere' },
    ]);
  });

  it('tells nobody apart who was invited and is gone from the roll from somebody new', () => {
    const { store, tools } = desk();
    const invited = inviteByMail(tools, NORTH, { name: 'Ada', email: 'ada@mail.example', area: '' }, 'en');
    if ('refused' in invited) throw new Error(invited.refused);
    expect(revokeInvitation(tools, NORTH, invited.personId)).toBe(true);
    expect(store.roll.page({ areas: 'all' }).rows).toEqual([]);
    expect(store.outbox.depth().waiting).toBe(0);
    expect(
      tryImport(tools, NORTH, rows('name,email\nAda,ada@mail.example\nNew,new@mail.example\n')).map(
        ({ state }) => state,
      ),
    ).toEqual(['invite', 'invite']);
  });
});
