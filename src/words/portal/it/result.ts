import { al, il } from '../../it/day.js';
import type { ResultWords } from '../en/result.js';

export const result: ResultWords = {
  title: (place) => `Che cosa abbiamo visto su ${place}`,
  tabs: 'Verifiche di questo profilo',
  from: { own: 'La tua verifica', round: 'L’ultimo giro', supplied: 'Che cosa ci hai mostrato' },
  none: 'Non è ancora stato guardato niente.',
  noneNext: 'Guarda ora',
  noneShow: 'Mostracelo tu',
  supplied: (day, until) => `Ce l’hai mostrato ${il(day)}. Vale fino ${al(until)}.`,
  ranOut: (day) => `Ce l’hai mostrato ${il(day)}. È troppo vecchio per valere ancora; puoi mostrarcelo di nuovo.`,
  seen: 'Che cosa abbiamo potuto vedere',
  found: 'Che cosa abbiamo trovato',
  rules: 'Regola per regola',
  mend: 'Come sistemarlo',
  wallNext: 'Puoi mostrarci tu la pagina: basta uno screenshot o la pagina salvata.',
  waiting:
    'Una sola verifica ha mostrato qualcosa che forse era solo passeggero. Guardiamo una seconda volta prima di dirne qualcosa.',
  nothingOpen: 'Non c’è niente che tu debba fare.',
  mendedNow: {
    title: 'Sistemato, grazie',
    says: (n) =>
      n === 1
        ? 'Quello che avevamo trovato prima non c’è più. È chiuso.'
        : 'Quello che avevamo trovato prima non c’è più. È tutto chiuso.',
  },
  toItems: 'Rispondi o contesta',
  again: 'L’ho cambiato: guarda di nuovo',
  more: 'Mostraci altro',

  disclaimers: {
    heading: 'Una frase sulle opinioni personali da copiare',
    intro:
      'La policy chiede alle consulenti che scrivono spesso di LLL di dire che le opinioni sono le loro. Queste frasi sono pronte da usare.',
    lang: 'Lingua',
    show: 'Mostrala in questa lingua',
    short: 'Per la tua descrizione',
    long: 'Per la fine di un articolo o di un post',
    own: 'Queste sono le parole della policy.',
    ours: 'Questa è la nostra traduzione delle parole della policy; LLLI non l’ha approvata.',
    copy: 'Copia',
    copied: 'Copiato',
  },
  change: {
    heading: 'Che cosa è cambiato',
    between: (before, after) => `Prima: ${before}. Dopo: ${after}.`,
  },
  words: 'Ogni parola che abbiamo letto nelle tue immagini',
};
