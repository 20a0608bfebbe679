import type { MailKind } from '../../../domain/mail.js';
import type { MailsOffWords } from '../en/mails-off.js';

const KINDS: Partial<Record<MailKind, string>> = {
  report: 'l’email dopo ogni mese',
  reminder: 'i promemoria',
  ask: 'le email che chiedono una pagina o un’immagine',
};
const kindOf = (kind: MailKind): string => KINDS[kind] ?? 'queste email';

export const mailsOff: MailsOffWords = {
  title: 'Meno email',
  ask: (kind) => `Vuoi non ricevere più ${kindOf(kind)}?`,
  meaning:
    'Tutto il resto rimane com’è: i tuoi profili vengono ancora guardati, e quello che si trova è sulla tua pagina.',
  stop: 'Ferma queste email',
  stopped: (kind) => `Fatto. Non riceverai più ${kindOf(kind)}.`,
  back: 'Mandatele di nuovo',
  wanted: (kind) => `Fatto. Riceverai di nuovo ${kindOf(kind)}.`,
  others: 'Tutte le tue email sono nelle impostazioni.',
  settings: 'Vai alle impostazioni',
  over: 'Questo link non porta più da nessuna parte. Non c’è niente che tu debba fare.',
};
