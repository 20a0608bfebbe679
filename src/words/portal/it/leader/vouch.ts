import { il } from '../../../it/day.js';
import type { VouchWords } from '../../en/leader/vouch.js';

export const vouch: VouchWords = {
  title: 'Ti si chiede di garantire',
  lead: 'Queste consulenti hanno chiesto a una persona che le conosce di dire che un profilo è loro. La tua parola non sostituisce mai un consenso: ognuna di loro ha già firmato. Chi garantisce per una consulente non decide poi su di lei.',
  empty: 'Adesso nessuna chiede una parola.',
  emptyNext: 'Torna alle consulenti',
  elsewhere: (n) =>
    n === 1
      ? 'Un’altra aspetta qualcuno che non abbia mai deciso su di lei.'
      : `Altre ${n} aspettano qualcuno che non abbia mai deciso su di loro.`,
  asked: (day) => `chiesto ${il(day)}`,
  note: 'Come lo sai?',
  noteHelp: 'Una frase. Lei la vede.',
  does: (name) => `Garantisco: questo è il profilo di ${name}`,
  done: 'Annotato, e lei riceve un’email.',
  unsure: 'Se hai dei dubbi, non fare niente: può mostrarlo in altri modi.',
  needsNote: 'Scrivi in una frase come lo sai, per favore.',
};
