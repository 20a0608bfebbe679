/**
 * Tells the operator what began and what ended: one mail each, through the outbox, so that it survives restarts. Mail that
 * cannot be sent is no mail: while it lasts it stands in the log and at /readyz, and one mail tells of it when it is over.
 */
import type { Notes } from '../domain/notes.js';
import type { Store } from '../store/index.js';
import { alertMail } from '../words/alerts.js';
import type { Words } from '../words/index.js';

export interface AlertTools {
  incidents: Store['incidents'];
  outbox: Store['outbox'];
  /** Nobody is written to where it is left out. */
  operator?: string | undefined;
  /** How long a thing must stay mended before its end is told. */
  quietSeconds: number;
  words: Pick<Words, 'dateTime'>;
  notes: Notes;
}

/** Queues what nobody was told yet. Call it every minute or so; calling it twice tells nothing twice. */
export function tellOperator({ incidents, outbox, operator, quietSeconds, words, notes }: AlertTools): void {
  incidents.settle(quietSeconds);
  for (const news of incidents.untold()) {
    const { incident, what } = news;
    const { id, key, kind, beganAt, endedAt } = incident;
    const mute = kind === 'mail-failing' && what === 'begun';
    incidents.told(news, () => {
      if (!operator || mute) return;
      const said = { when: words.dateTime(beganAt), until: words.dateTime(endedAt ?? beganAt) };
      const { subject, text } = alertMail(incident, what, said);
      outbox.add({ key: `incident:${id}:${what}`, kind: 'incident', to: operator, subject, text });
    });
    notes.note(`incident-${what}`, { incident: id, key }, { level: what === 'begun' ? 'warn' : 'info' });
  }
}
