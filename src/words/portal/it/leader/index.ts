import type { LeaderWords } from '../../en/leader/index.js';
import { data } from './data.js';
import { invite } from './invite.js';
import { leave } from './leave.js';
import { leaderMails } from './mails.js';
import { me } from './me.js';
import { parts } from './parts.js';
import { proof } from './proof.js';
import { reading } from './reading.js';
import { settings } from './settings.js';
import { vouch } from './vouch.js';

export const leader: LeaderWords = {
  data,
  invite,
  leave,
  mails: leaderMails,
  me,
  parts,
  proof,
  reading,
  settings,
  vouch,
};
