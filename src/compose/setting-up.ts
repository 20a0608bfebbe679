/** What `init` and `mail` need before, or without, a whole house: the platforms to decide about, and one test mail. */
import { randomBytes } from 'node:crypto';
import type { Config } from '../config.js';
import type { Sending } from '../domain/mail.js';
import { termsOf, usualWorkerMode } from '../policy/platform-terms.js';
import { loadScrapers } from '../services/roster.js';
import { mailWords } from '../words/mails.js';
import { openMail } from './mail.js';

export interface PlatformChoice {
  id: string;
  title: string;
  /** What the worker does where nothing is said. */
  usual: 'visit' | 'ask';
  terms: { automatic: 'forbidden' | 'open' | 'unread'; source: string; since: string };
}

/** Every platform that can be read, by name. About one that shut for good nothing is to be decided. */
export async function platformChoices(): Promise<PlatformChoice[]> {
  const scrapers = await loadScrapers();
  return scrapers
    .filter(({ closed }) => closed === undefined)
    .map(({ id, title }) => {
      const { automatic, source = '', since = '' } = termsOf(id);
      return { id, title, usual: usualWorkerMode(id), terms: { automatic, source, since } };
    })
    .sort((a, b) => a.title.localeCompare(b.title, 'en'));
}

/** Sends one test mail at once, past the outbox. Undefined where no mail is configured. */
export async function sendTestMail(
  config: Pick<Config, 'mail' | 'organisation'>,
  to: string,
  at: { iso: string; shown: string },
): Promise<Sending | undefined> {
  const door = await openMail(config);
  if (!door) return undefined;
  try {
    const { subject, text } = mailWords.test(config.organisation, at.shown);
    return await door.send({ to, subject, text, messageId: randomBytes(16).toString('hex'), writtenAt: at.iso });
  } finally {
    door.close();
  }
}
