import { il } from '../../../it/day.js';
import type { ProofWords } from '../../en/leader/proof.js';

export const proof: ProofWords = {
  title: 'Mostra che è tuo',
  lead: (handle, place) =>
    `Chiunque potrebbe scrivere questo indirizzo. Perciò, prima che si guardi qualcosa: mostra che ${handle} su ${place} è tuo, per favore. Basta uno di questi modi, e dopo puoi togliere tutto.`,
  code: 'Metti un codice nella descrizione',
  codeHelp:
    'Copialo nella descrizione del tuo profilo, in un punto qualsiasi, e salva. Toglilo quando l’abbiamo visto.',
  copy: 'Copia',
  copied: 'Copiato',
  link: 'Oppure metti un link a una nostra pagina',
  linkHelp:
    'Aggiungi questo indirizzo ai link del tuo profilo; sul tuo sito, come link con rel="me". La pagina non dice niente di te.',
  check: 'L’ho fatto: guardate ora',
  checkHelp:
    'Guardiamo una volta la descrizione e i link, soltanto per cercare il codice e il link. Non se ne conserva niente. Può volerci mezzo minuto.',
  vouch: 'Oppure chiedi la parola di un’admin',
  vouchHelp:
    'Se la piattaforma non mostra niente a chi la visita, o preferisci non cambiare il profilo: un’admin della tua area che ti conosce può garantire che è tuo. Vede l’indirizzo e il tuo nome, nient’altro. Chi garantisce per te non decide poi su di te.',
  vouchDo: 'Chiedila',
  vouchAsked: (day) => `L’hai chiesta ${il(day)}. Ricevi un’email quando c’è una risposta.`,
  vouchUndo: 'Lascia stare',
  done: (how) => `Grazie: hai mostrato che è tuo, ${how}.`,
  doneNext: 'Ora puoi togliere il codice o il link.',
  missing: 'Non ancora trovato. Può volerci un minuto prima che una piattaforma mostri ciò che hai salvato.',
  busy: 'In questo momento si sta guardando un altro profilo. Riprova tra un minuto, per favore.',
  failed: 'Adesso non siamo riusciti a guardare.',
  slow: 'Ci vuole più del solito. Torna su questa pagina tra un minuto: dirà che cosa abbiamo visto.',
  last: (day, says) => `Guardato l’ultima volta ${il(day)}. ${says}`,
  already: 'Hai già mostrato che questo profilo è tuo.',
  page: {
    title: 'Una pagina a cui mettere un link',
    says: 'Chi mette un link a questa pagina mostra che un profilo è proprio il suo. Non c’è altro da vedere: questa pagina non conosce nessun nome.',
    more: 'Su questo programma',
  },
};
