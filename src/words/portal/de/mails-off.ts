/** German, a draft: the page behind the link that ends mails of one kind. */
import type { MailKind } from '../../../domain/mail.js';
import type { MailsOffWords } from '../en/mails-off.js';

const KINDS: Partial<Record<MailKind, string>> = {
  report: 'die E-Mail nach jedem Monat',
  reminder: 'Erinnerungen',
  ask: 'E-Mails, die um eine Seite oder ein Bild bitten',
};
const these = (kind: MailKind): string => KINDS[kind] ?? 'diese E-Mails';

export const mailsOff: MailsOffWords = {
  title: 'Weniger E-Mails',
  ask: (kind) => `Möchtest du ${these(kind)} nicht mehr bekommen?`,
  meaning:
    'Alles andere bleibt, wie es ist: Deine Profile werden weiter angesehen, und was gefunden wird, steht auf deiner eigenen Seite.',
  stop: 'Diese E-Mails beenden',
  stopped: (kind) => `Erledigt. Du bekommst ${these(kind)} nicht mehr.`,
  back: 'Wieder schicken',
  wanted: (kind) => `Erledigt. Du bekommst ${these(kind)} wieder.`,
  others: 'Alle deine E-Mails findest du in deinen Einstellungen.',
  settings: 'Zu deinen Einstellungen',
  over: 'Dieser Link führt nirgends mehr hin. Du musst nichts tun.',
};
