/**
 * Inviting Leaders in the portal: one by one or by a table, by mail with a link of her own. An invitation enrols nobody and
 * says nothing of any profile; who is invited decides alone. An admin invites into her own areas; whom another area looks
 * after is left to it. What an import is about to do is shown first, and doing it twice does nothing more.
 */
import { setImmediate as breathe } from 'node:timers/promises';
import type { RowProblem } from '../domain/roll.js';
import { Trouble } from '../domain/trouble.js';
import type { Actor, Areas, Store } from '../store/index.js';
import { writeForm } from './consent-form.js';
import { type FileRow, problemOf } from './roll-file.js';

export interface InvitingTools {
  store: Pick<Store, 'people' | 'roll' | 'outbox' | 'log'>;
  /** How people reach the portal; without it, or without a way for mails, forms are handed over by hand. */
  baseUrl: string | undefined;
  /** The mail, in a language. */
  write(given: InvitationMail, lang: string): { subject: string; text: string; html?: string };
}
export interface InvitationMail {
  name: string;
  /** Who invites. */
  by: string;
  area: string | undefined;
  link: string;
  expiresAt: string;
}
/** Who invites, and for which areas. */
export interface Inviter extends Actor {
  areas: Areas;
}
export interface Wanted {
  name: string;
  email: string;
  area: string;
}
export type Refused = { refused: RowProblem | 'known' | 'no-mail-way' };
export interface Invited {
  personId: string;
  expiresAt: string;
  /** The form that can be handed over instead of a mail. */
  form: string;
}

type Placed = { area: string | undefined };

/** Where she would stand: her area, the inviter's only one, or none. */
function areaFor(wanted: string, { areas }: Inviter): Placed | { refused: RowProblem } {
  if (areas === 'all') return { area: wanted || undefined };
  if (wanted === '') return areas.length === 1 ? { area: areas[0] } : { refused: 'area-missing' };
  const hers = areas.find((area) => area.normalize('NFC').toLowerCase() === wanted.normalize('NFC').toLowerCase());
  return hers === undefined ? { refused: 'area-not-yours' } : { area: hers };
}

/** What would become of one row. `known` says that she takes part or is invited already, and no more. */
function judged(tools: InvitingTools, by: Inviter, wanted: Wanted, byHand = false): Placed | Refused {
  const problem = problemOf(wanted);
  const withoutMail = byHand && wanted.email === '';
  if (problem && !(withoutMail && problem === 'email-missing')) return { refused: problem };
  const placed = areaFor(wanted.area, by);
  if ('refused' in placed) return placed;
  const person = withoutMail ? undefined : tools.store.roll.byMail(wanted.email);
  if (!person) return placed;
  const hers = by.areas === 'all' || (person.area !== null && by.areas.includes(person.area));
  if (!hers) return { refused: 'elsewhere' };
  return person.state ? { refused: 'known' } : placed;
}

/** Invites one person by mail. Nothing is done where it is refused. */
export function inviteByMail(tools: InvitingTools, by: Inviter, wanted: Wanted, lang: string): Invited | Refused {
  if (!tools.baseUrl) return { refused: 'no-mail-way' };
  const found = judged(tools, by, wanted);
  if ('refused' in found) return found;
  const { name, email } = wanted;
  const invited = tools.store.people.invite({ name, email, area: found.area, by });
  mail(tools, by, { ...invited, name, email, area: found.area }, lang);
  return { personId: invited.personId, expiresAt: invited.expiresAt, form: formOf(name, invited) };
}

/** Makes a form for one person, to be handed over: she may have no mail address. */
export function inviteByForm(tools: InvitingTools, by: Inviter, wanted: Wanted): Invited | Refused {
  const found = judged(tools, by, wanted, true);
  if ('refused' in found) return found;
  const { name, email } = wanted;
  const invited = tools.store.people.invite({ name, ...(email && { email }), area: found.area, by });
  return { personId: invited.personId, expiresAt: invited.expiresAt, form: formOf(name, invited) };
}

/** Sends the invitation of somebody who has not answered once more, with a new link. */
export function inviteAgain(tools: InvitingTools, by: Inviter, personId: string, lang: string): boolean {
  const row = tools.store.roll.of(personId, by.areas);
  if (row?.state !== 'invited' || !row.email || !tools.baseUrl) return false;
  const invited = tools.store.people.inviteAgain(personId, by);
  tools.store.outbox.drop(personId, 'invitation');
  mail(tools, by, { ...invited, name: row.name, email: row.email, area: row.area ?? undefined }, lang);
  return true;
}

/** Takes an invitation back: its link opens nothing any more, and a mail that waits is not sent. */
export function revokeInvitation(tools: InvitingTools, by: Inviter, personId: string): boolean {
  const row = tools.store.roll.of(personId, by.areas);
  if (row?.state !== 'invited') return false;
  tools.store.outbox.drop(personId, 'invitation');
  return tools.store.people.endInvitation(personId, by);
}

export type TrialRow = FileRow & { state: 'invite' | 'known' | 'broken' };

/** What an import would do, row by row. Changes nothing. */
export function tryImport(tools: InvitingTools, by: Inviter, rows: readonly FileRow[]): TrialRow[] {
  return rows.map((row): TrialRow => {
    if (row.problem) return { ...row, state: 'broken' };
    const found = judged(tools, by, row);
    if (!('refused' in found)) return { ...row, area: found.area ?? '', state: 'invite' };
    if (found.refused === 'known') return { ...row, state: 'known' };
    return { ...row, state: 'broken', problem: found.refused as RowProblem };
  });
}

/** So many invitations in one go; then whoever else asks for something gets a turn. */
const AT_ONCE = 100;

/** Invites whom a trial would invite and who still is to be invited. Gives how many were. */
export async function doImport(
  tools: InvitingTools,
  by: Inviter,
  rows: readonly TrialRow[],
  lang: string,
): Promise<number> {
  let invited = 0;
  let left = AT_ONCE;
  for (const row of rows) {
    if (row.state !== 'invite') continue;
    if (!('refused' in inviteByMail(tools, by, row, lang))) invited += 1;
    left -= 1;
    if (left > 0) continue;
    await breathe();
    left = AT_ONCE;
  }
  if (invited > 0) tools.store.log.append({ event: 'leaders.imported', args: { invited } });
  return invited;
}

function mail(
  { store, baseUrl, write }: InvitingTools,
  by: Inviter,
  to: { personId: string; token: string; expiresAt: string; name: string; email: string; area: string | undefined },
  lang: string,
): void {
  if (!baseUrl) throw new Trouble('UNEXPECTED', 'stop', { detail: 'no address of the portal' });
  const link = `${baseUrl.replace(/\/$/, '')}/invite/${to.token}`;
  const written = write({ name: to.name, by: by.name, area: to.area, link, expiresAt: to.expiresAt }, lang);
  store.outbox.add({
    ...written,
    ...{ key: `invitation:${to.personId}:${to.expiresAt}`, kind: 'invitation', personId: to.personId, to: to.email },
  });
}

const formOf = (name: string, { token, expiresAt }: { token: string; expiresAt: string }): string =>
  writeForm({ name, token, expiresAt, profiles: [] });
